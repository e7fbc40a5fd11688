import { Injectable } from '@nestjs/common';
import { CaseEventHandlers } from '../cases/case-event-handlers.js';
import type { CaseRow } from '../cases/case.entity.js';
import { CaseRepository } from '../cases/case.repository.js';
import type { VisibleCase } from '../cases/visible-case.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refused } from '../domain/refusal.js';
import { PacketService } from '../reviews/packet.service.js';
import type { Viewer } from '../web/viewer.js';
import { BallotRepository } from './ballot.repository.js';
import { suggestRationale, type SuggestedRationale } from './draft-rationale.js';
import { DecisionRepository, type WrittenDecision } from './decision.repository.js';
import type { DecisionForm } from './rationale.input.js';

/** A decision before the chair who writes it. */
export interface OpenDecision {
  readonly visible: VisibleCase;
  /** Null while this chair has written nothing. */
  readonly written: WrittenDecision | null;
  /** What scores, evidence and rules suggest, a dimension each, in the order of the framework. */
  readonly suggestions: readonly SuggestedRationale[];
}

/** The chair's words on a decision: kept as one goes, then confirmed dimension by dimension. */
@Injectable()
export class RationaleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseRepository,
    private readonly decisions: DecisionRepository,
    private readonly packets: PacketService,
    private readonly events: CaseEventHandlers,
    private readonly ballots: BallotRepository,
  ) {}

  /** @throws Refused `not-found` for anybody but the chair in turn */
  async open(viewer: Viewer, caseId: string): Promise<OpenDecision> {
    const visible = await this.cases.findVisible(viewer, caseId);
    visible.require('rationale', 'write');
    const found = await this.decisions.find(caseId, visible.row.revision);
    // A draft belongs to its author: the next chair begins anew. What was confirmed and sent back is the committee's.
    const readable =
      found && (found.decision.confirmedAt !== null || found.decision.authorId === viewer.personId);
    return { visible, written: readable ? found : null, suggestions: await this.suggestions(visible) };
  }

  /** How the ballots of the revision ended, round by round. */
  tallies({ visible }: OpenDecision) {
    const { id, revision } = visible.row;
    return visible.reads('tally') ? this.ballots.tallies(id, revision) : Promise.resolve([]);
  }

  private async suggestions({ row, facts }: VisibleCase): Promise<SuggestedRationale[]> {
    const packet = await this.packets.of(row);
    const outcomes = packet?.content.afterScores.advice.criteria ?? {};
    const criteria = Object.entries(outcomes).map(([id, outcome]) => ({
      id,
      dimension: id.split('.')[1] ?? '',
      outcome,
    }));
    const basis = { seats: facts.seats, bar: facts.scale.bar, criteria };
    return facts.dimensions.map((dimension) => suggestRationale(dimension, basis));
  }

  /** Keeps a draft. @throws Refused `conflict` when another window was quicker */
  keep(viewer: Viewer, caseId: string, form: DecisionForm): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { visible } = await this.open(viewer, caseId);
      const { row, facts } = visible;
      const stored = await this.decisions.find(caseId, row.revision);
      const version = stored?.decision.version ?? 0;
      if (form.version !== undefined && form.version !== version) throw new Refused({ code: 'conflict' });
      if (row.outcome === null) throw new Error('A case in rationale has no outcome.');
      await this.decisions.write(
        {
          caseId,
          revision: row.revision,
          outcome: row.outcome,
          advice: facts.readiness,
          differsBecause: form.differsBecause ?? null,
          ...aroundOf(form),
          authorId: viewer.personId ?? '',
          confirmedAt: null,
        },
        rationalesOf(form, facts.dimensions),
        version,
      );
    });
  }

  /**
   * Keeps what the form says and confirms the decision.
   * @throws Refused `rationale-unconfirmed` for dimensions nobody stands by, `rationale-incomplete`, `difference-unexplained`
   */
  confirm(viewer: Viewer, caseId: string, form: DecisionForm): Promise<CaseRow> {
    return this.unitOfWork.run(async () => {
      await this.keep(viewer, caseId, form);
      const { visible } = await this.open(viewer, caseId);
      const rationales = rationalesOf(form, visible.facts.dimensions);
      const unconfirmed = rationales.filter(({ words, confirmed }) => words !== '' && !confirmed);
      if (unconfirmed.length > 0) throw unconfirmedRefusal(unconfirmed.map(({ dimension }) => dimension));
      return this.events.send(viewer, caseId, 'CONFIRM_DECISION', {
        rationales: rationales
          .filter(({ words }) => words !== '')
          .map(({ dimension, conclusion, words }) => ({ dimension, conclusion, text: words })),
        ...(form.differsBecause && { differsBecause: form.differsBecause }),
      });
    });
  }
}

function aroundOf({ strengths, gaps, nextEvidence, recommendation, applyAgainOn }: DecisionForm) {
  return { strengths, gaps, nextEvidence, recommendation, applyAgainOn: applyAgainOn ?? null };
}

function rationalesOf(form: DecisionForm, dimensions: readonly string[]) {
  return dimensions.map((dimension) => {
    const given = form.rationales[dimension];
    return {
      dimension,
      conclusion: given?.conclusion ?? ('cannot-tell' as const),
      words: given?.text ?? '',
      evidence: given?.evidence ?? [],
      confirmed: given?.confirmed === 'yes',
    };
  });
}

function unconfirmedRefusal(dimensions: readonly string[]): Refused {
  return new Refused({
    code: 'rationale-unconfirmed',
    fields: dimensions.map((dimension) => ({
      path: `rationales.${dimension}.confirmed`,
      code: 'rationale-unconfirmed',
    })),
  });
}
