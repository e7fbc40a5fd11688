import { Injectable } from '@nestjs/common';
import { BallotRepository } from '../../calibration/ballot.repository.js';
import { DecisionRepository, type WrittenDecision } from '../../calibration/decision.repository.js';
import type { CaseRow } from '../../cases/case.entity.js';
import { CycleSettings, type CycleSetting } from '../../cases/cycle-settings.service.js';
import { dayOf } from '../../domain/calendar/time-zone.js';
import { notFound } from '../../domain/refusal.js';
import type { Language } from '../../web/language.js';
import { isRemanded, outcomeOf } from '../decided-case.js';
import type { DecisionRecords } from './decision-records.js';
import { decisionSteps } from './decision-steps.js';
import { PacketRepository } from './packet.repository.js';
import { ReleaseRecords } from './release-records.service.js';

/** Collects what report and letter of one decided revision are filled from. Asks nobody who reads. */
@Injectable()
export class DecisionRecordsLoader {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly packets: PacketRepository,
    private readonly decisions: DecisionRepository,
    private readonly ballots: BallotRepository,
    private readonly releases: ReleaseRecords,
  ) {}

  /** @throws Refused `not-found` while the revision has no confirmed decision */
  async load(row: CaseRow, revision: number, language: Language): Promise<DecisionRecords> {
    const written = await this.decisions.find(row.id, revision);
    if (!written || written.decision.confirmedAt === null) throw notFound();
    return this.compose(row, revision, language, written);
  }

  /** From words that need not be confirmed yet. @throws Refused `not-found` while no ballot has set an outcome */
  async compose(
    row: CaseRow,
    revision: number,
    language: Language,
    written: WrittenDecision,
  ): Promise<DecisionRecords> {
    const cycle = await this.cycles.of(row.cycleId);
    const packet = await this.packets.of(row.id, revision);
    const decided = outcomeOf(row, revision);
    if (!packet || !decided) throw notFound();
    const tally = (await this.ballots.tallies(row.id, revision)).at(-1) ?? null;
    const release = await this.releases.of(row, revision, language);
    const day = (moment: string) => dayOf(moment, cycle.calendar.timeZone);
    const appealDecidedAt = decided.outcomeBy === 'appeal' ? release.appealDecidedAt : null;
    return {
      cycleName: cycle.name,
      framework: cycle.framework,
      packet: packet.content,
      revision,
      ...decided,
      decidedOn: day(appealDecidedAt ?? tally?.closedAt ?? written.decision.confirmedAt ?? packet.sealedAt),
      effectiveOn: cycle.calendar.effectiveOn,
      written,
      tally,
      steps: decisionSteps(
        release.lines,
        {
          'packet-sealed': packet.sealedAt,
          'appeal-decided': appealDecidedAt,
          released: release.releasedAt,
        },
        day,
      ),
      remanded: isRemanded(row, revision),
      appealUntil: appealUntil(row, revision, cycle),
      acknowledgedOn: release.acknowledgedAt && day(release.acknowledgedAt),
      signedBy: release.signedBy,
    };
  }
}

/** The last day on which the candidate may appeal against this revision. */
function appealUntil(row: CaseRow, revision: number, { calendar }: CycleSetting): string | null {
  const { context } = row.snapshot;
  if (revision !== context.revision || context.appealed || context.outcome === 'promoted') return null;
  return context.appealUntil && dayOf(context.appealUntil, calendar.timeZone);
}
