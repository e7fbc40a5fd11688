import { Injectable } from '@nestjs/common';
import type { Viewer } from '../web/viewer.js';
import { CaseEligibility } from './case-eligibility.service.js';
import type { CaseResource } from './case.resource.js';
import { EvaluationStore } from './evaluation-store.service.js';
import { ThesisRepository } from './thesis.repository.js';
import type { VisibleCase } from './visible-case.js';

type Parts = Pick<CaseResource, 'parties' | 'thesis' | 'eligibility'>;

/** Why this person, and whether the rules let them be nominated, as far as a reader may know it. */
@Injectable()
export class NominationParts {
  constructor(
    private readonly theses: ThesisRepository,
    private readonly evaluations: EvaluationStore,
    private readonly eligibility: CaseEligibility,
  ) {}

  async of(visible: VisibleCase, viewer: Viewer): Promise<Parts> {
    const { row } = visible;
    const found = visible.reads('thesis') ? await this.theses.find(row.id) : null;
    const eligibility = visible.reads('eligibility') ? await this.eligibilityOf(visible, viewer) : null;
    const { department, nominatorId, managerId, sponsorId } = row;
    return {
      parties: found || eligibility ? { department, nominatorId, managerId, sponsorId } : null,
      thesis: found && {
        changed: found.changed,
        proof: found.proof,
        risk: found.risk,
        version: found.version,
      },
      eligibility,
    };
  }

  private async eligibilityOf({ row }: VisibleCase, { language }: Viewer): Promise<Parts['eligibility']> {
    const kept = await this.evaluations.latest(row.id, 'nomination');
    const { outcome, rules } = kept?.eligibility ?? (await this.eligibility.of(row));
    return {
      outcome,
      rules: rules.map((rule) => ({ outcome: rule.outcome, sentence: rule.sentence[language] })),
    };
  }
}
