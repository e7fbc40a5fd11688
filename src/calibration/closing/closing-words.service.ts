import { Injectable } from '@nestjs/common';
import { CycleSettings } from '../../cases/cycle-settings.service.js';
import { PersonNames } from '../../cases/person-names.service.js';
import type { ClosingFinding } from '../../domain/calibration/closing.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { Viewer } from '../../web/viewer.js';
import { AgendaView } from '../agenda-view.service.js';
import { SessionNames } from '../session-names.service.js';
import type { SessionRow } from '../session.entity.js';
import type { CheckedCase } from './closing-cases.service.js';
import { linkOf } from './finding-link.js';

/** Findings in the reader's words, each check once with the cases that it speaks of. */
@Injectable()
export class ClosingWords {
  constructor(
    private readonly names: PersonNames,
    private readonly sessionNames: SessionNames,
    private readonly cycles: CycleSettings,
    private readonly agenda: AgendaView,
  ) {}

  async head(session: SessionRow) {
    const { id, state, version } = session;
    return { id, version, closed: state === 'closed', name: await this.sessionNames.sessionName(session) };
  }

  async recusedNumbers(viewer: Viewer, sessionId: string): Promise<number[]> {
    const entries = await this.agenda.entries(viewer, sessionId);
    return entries.filter(({ recused }) => recused).map(({ number }) => number);
  }

  async of(
    viewer: Viewer,
    session: SessionRow,
    cases: readonly CheckedCase[],
    findings: readonly ClosingFinding[],
  ) {
    const { framework } = await this.cycles.of(session.cycleId);
    const candidates = cases.map(({ visible }) => visible.row.candidateId);
    const nameOf = await this.names.of(candidates, viewer);
    const byId = new Map(cases.map((one) => [one.visible.row.id, one]));
    const title = (caseId: string | null) => {
      const row = caseId === null ? undefined : byId.get(caseId)?.visible.row;
      return row ? `${nameOf(row.candidateId)} · ${row.fromLevel} → ${row.targetLevel}` : '';
    };
    const rows = findings.flatMap((finding) => {
      const one = byId.get(finding.caseId);
      if (!one) return [];
      return {
        ...finding,
        number: one.item.number,
        title: title(finding.caseId),
        other: title(finding.otherCaseId),
        about: finding.about.map((key) => textOf(framework, key, viewer)),
        href: linkOf(finding, one, session.id),
      };
    });
    const groups = Map.groupBy(rows, ({ check }) => check);
    return [...groups].map(([check, ofCheck]) => ({
      check,
      blocks: ofCheck[0]?.blocks ?? false,
      rows: ofCheck,
    }));
  }
}

/** The text of a dimension or of a criterion. */
function textOf(framework: Framework, key: string, { language }: Viewer): string {
  const dimension = framework.dimensions.find((one) => one.key === key);
  const criteria = framework.levels.flatMap(({ own }) => own);
  return (dimension ?? criteria.find(({ id }) => id === key))?.[language] ?? key;
}
