import { Injectable } from '@nestjs/common';
import { buildFacts } from '../domain/evaluation/build-facts.js';
import { evaluate, type Evaluation } from '../domain/evaluation/evaluate.js';
import { CaseDataReader, type Candidacy, type ReviewData } from './case-data.service.js';
import { CycleSettings } from './cycle-settings.service.js';

/** Asks the cycle's rules of a candidacy as it stands now. Saves nothing. */
@Injectable()
export class CaseEvaluator {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly data: CaseDataReader,
  ) {}

  /** Reads together what {@link evaluate} is asked for next, candidate by candidate. */
  foresee(candidateIds: readonly string[]): Promise<void> {
    return this.data.foresee(candidateIds);
  }

  async evaluate(cycleId: string, candidacy: Candidacy, reviews: ReviewData): Promise<Evaluation> {
    const cycle = await this.cycles.of(cycleId);
    const data = await this.data.of(candidacy, cycle, reviews);
    const facts = buildFacts(cycle.framework, candidacy.targetLevel, data);
    return evaluate(cycle.framework, candidacy.targetLevel, facts);
  }
}
