import { CaseRow } from '../cases/case.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { WantedDocument } from './print-documents.js';
import type { SampleCompany } from './sample-company.js';

const languages = ['zh', 'en'] as const;

/** Report and letter of every released decision, for its candidate in Chinese, for one of them in English too; the summary. */
export async function decisionsOf(company: SampleCompany, cycleId: string): Promise<WantedDocument[]> {
  const rows = await company.use(UnitOfWork).entities().findBy(CaseRow, { cycleId, state: 'closed' });
  const decisions = rows.flatMap((row, index) => {
    const reader = company.withId(row.candidateId);
    return (['decision-report', 'decision-letter'] as const).flatMap((kind) =>
      languages.slice(0, index === 0 ? 2 : 1).map((language) => ({
        reader,
        request: { kind, caseId: row.id, language },
        fileName: `${kind}-${reader.employeeNumber}-${reader.name}-${language}.pdf`,
      })),
    );
  });
  const summaries = languages.map((language) => ({
    reader: company.named('林晓雯'),
    request: { kind: 'cycle-summary' as const, cycleId, language },
    fileName: `cycle-summary-${language}.pdf`,
  }));
  return [...decisions, ...summaries];
}

/** The packets that a member reads before scoring: of one case, and of the whole session. */
export async function packetsOf(company: SampleCompany, candidate: string): Promise<WantedDocument[]> {
  const member = company.named('崔若水');
  const row = await company
    .use(UnitOfWork)
    .entities()
    .findOneByOrFail(CaseRow, { candidateId: company.named(candidate).id, final: false });
  const sessionId = row.sessionId ?? undefined;
  return languages.flatMap((language) => [
    {
      reader: member,
      request: { kind: 'committee-packet' as const, caseId: row.id, language },
      fileName: `committee-packet-case-${language}.pdf`,
    },
    {
      reader: member,
      request: { kind: 'committee-packet' as const, sessionId, language },
      fileName: `committee-packet-session-${language}.pdf`,
    },
  ]);
}
