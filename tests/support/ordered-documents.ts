import { JobRunner } from '../../src/jobs/job-runner.js';
import type { SmallCycle } from './play-small-cycle.js';
import type { RawVisitor } from './raw-visitor.js';

/** A document that a visitor asked for, and whether it was granted. */
export interface Ordered {
  readonly name: string | null;
  readonly kind: string;
  readonly of: string;
  readonly granted: boolean;
}

const ofCases = ['decision-report', 'decision-letter', 'committee-packet', 'committee-supplement'] as const;

/** Everybody asks for every document of the given cases, of the sessions and of the cycle; then all are printed. */
export async function orderDocuments(
  small: SmallCycle,
  visitors: readonly RawVisitor[],
  keys: readonly string[],
): Promise<Ordered[]> {
  const { cases, sessions, cycleId } = small;
  const chosen = [...cases].filter(([key]) => keys.includes(key));
  const asked = [
    ...chosen.flatMap(([key, { id }]) => ofCases.map((kind) => ({ kind, of: key, fields: { caseId: id } }))),
    ...ofCases.slice(2).map((kind) => ({ kind, of: 'session', fields: { sessionId: sessions.scoring } })),
    ...[sessions.heard, sessions.meeting].map((sessionId) => ({
      kind: 'session-minutes',
      of: 'session',
      fields: { sessionId },
    })),
    { kind: 'cycle-summary', of: 'cycle', fields: { cycleId } },
  ];
  const ordered: Ordered[] = [];
  for (const visitor of visitors) {
    for (const { kind, of, fields } of asked) {
      const { status, headers } = await visitor.post('/documents', { kind, language: 'zh', ...fields });
      const granted = status === 303 && String(headers['location']).startsWith('/documents/');
      ordered.push({ name: visitor.name, kind, of, granted });
    }
    await visitor.post(`/cycles/${cycleId}/documents/archive`, { language: 'zh' });
    await visitor.post(`/sessions/${sessions.heard}/documents/archive`, { language: 'zh' });
  }
  await printAll(small);
  return ordered;
}

/** Does what is due; what fails once is tried again after the time that a job waits. */
export async function printAll({ company }: Pick<SmallCycle, 'company'>): Promise<void> {
  for (let tries = 0; tries < 4 && (await company.use(JobRunner).runDue()) > 0; tries += 1) company.pass(10);
}
