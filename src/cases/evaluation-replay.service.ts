import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { replay, type ReplayDifference } from '../domain/evaluation/replay.js';
import { RulebookService } from '../rulebook/rulebook.service.js';
import type { EvaluationRow } from './evaluation.entity.js';
import { evaluationOf, EvaluationStore } from './evaluation-store.service.js';

export interface ReplayedEvaluation {
  readonly id: string;
  readonly caseId: string;
  readonly moment: string;
  readonly frameworkVersion: string;
  readonly engineVersion: string;
  readonly same: boolean;
  readonly differences: readonly ReplayDifference[];
}

/** Evaluates what was kept once more, with the framework it was evaluated by, and compares. */
@Injectable()
export class EvaluationReplay {
  constructor(
    private readonly store: EvaluationStore,
    private readonly rulebook: RulebookService,
  ) {}

  /** @param caseId of all cases, if left out */
  async run(caseId?: string): Promise<ReplayedEvaluation[]> {
    const replayed: ReplayedEvaluation[] = [];
    for (const row of await this.store.list(caseId)) replayed.push(await this.replay(row));
    return replayed;
  }

  private async replay(row: EvaluationRow): Promise<ReplayedEvaluation> {
    const { id, caseId, moment, frameworkVersion, engineVersion } = row;
    const again = await replay(await this.rulebook.framework(frameworkVersion), evaluationOf(row));
    const differences = [...(again.same ? [] : again.differences), ...tampering(row)];
    return {
      id,
      caseId,
      moment,
      frameworkVersion,
      engineVersion,
      same: differences.length === 0,
      differences,
    };
  }
}

function tampering({ result, resultHash }: EvaluationRow): ReplayDifference[] {
  const replayed = createHash('sha256').update(result).digest('hex');
  return replayed === resultHash ? [] : [{ place: 'hash', stored: resultHash, replayed }];
}
