import { Injectable } from '@nestjs/common';
import { BallotRepository } from '../calibration/ballot.repository.js';
import { DecisionRepository } from '../calibration/decision.repository.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import type { VisibleCase } from '../cases/visible-case.js';
import type { Viewer } from '../web/viewer.js';
import { outcomeOf } from './decided-case.js';
import { RevisionViews } from './revision-view.service.js';

/** One decided revision as its reader may see it. */
export interface DecisionModel {
  readonly revision: number;
  readonly outcome: string;
  readonly byAppeal: boolean;
  readonly differsBecause: string;
  readonly strengths: string;
  readonly gaps: string;
  readonly nextEvidence: string;
  readonly recommendation: string;
  readonly applyAgainOn: string;
  readonly dimensions: readonly {
    readonly name: string;
    readonly conclusion: string;
    readonly words: string;
  }[];
  /** Null for who reads outcome and rationale alone. */
  readonly tally: { readonly promote: number; readonly decline: number; readonly abstain: number } | null;
}

/** Outcome and rationale of a case, revision by revision. */
@Injectable()
export class DecisionModels {
  constructor(
    private readonly revisions: RevisionViews,
    private readonly decisions: DecisionRepository,
    private readonly ballots: BallotRepository,
    private readonly cycles: CycleSettings,
  ) {}

  /** What the viewer may read, the latest revision first; empty where there is nothing for them. */
  async of(viewer: Viewer, visible: VisibleCase): Promise<DecisionModel[]> {
    const models: DecisionModel[] = [];
    for (let revision = visible.row.revision; revision >= 1; revision -= 1) {
      const model = await this.one(viewer, visible, revision);
      if (model) models.push(model);
    }
    return models;
  }

  private async one(viewer: Viewer, visible: VisibleCase, revision: number): Promise<DecisionModel | null> {
    const phase = await this.revisions.phaseOf(visible, revision);
    const decided = outcomeOf(visible.row, revision);
    if (!decided || !visible.reads('outcome', phase)) return null;
    const found = visible.reads('rationale', phase)
      ? await this.decisions.find(visible.row.id, revision)
      : null;
    const written = found?.decision.confirmedAt ? found : null;
    const tally = visible.reads('tally', phase)
      ? ((await this.ballots.tallies(visible.row.id, revision)).at(-1) ?? null)
      : null;
    return {
      revision,
      outcome: decided.outcome,
      byAppeal: decided.outcomeBy === 'appeal',
      differsBecause: written?.decision.differsBecause ?? '',
      strengths: written?.decision.strengths ?? '',
      gaps: written?.decision.gaps ?? '',
      nextEvidence: written?.decision.nextEvidence ?? '',
      recommendation: written?.decision.recommendation ?? '',
      applyAgainOn: written?.decision.applyAgainOn ?? '',
      dimensions: await this.dimensions(viewer, visible, written?.rationales ?? []),
      tally: tally && { promote: tally.promote, decline: tally.decline, abstain: tally.abstain },
    };
  }

  private async dimensions(
    { language }: Viewer,
    { row }: VisibleCase,
    rationales: readonly {
      readonly dimension: string;
      readonly conclusion: string;
      readonly words: string;
    }[],
  ) {
    const { framework } = await this.cycles.of(row.cycleId);
    return framework.dimensions.flatMap((dimension) =>
      rationales
        .filter((rationale) => rationale.dimension === dimension.key)
        .map(({ conclusion, words }) => ({ name: dimension[language], conclusion, words })),
    );
  }
}
