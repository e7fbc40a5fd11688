import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../cases/case.entity.js';
import { CycleSettings } from '../cases/cycle-settings.service.js';
import { ThesisRepository } from '../cases/thesis.repository.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Evaluation } from '../domain/evaluation/evaluate.js';
import type { CaseReviews } from './case-reviews.service.js';
import { CaseReviewsReader, isSubmitted } from './case-reviews.service.js';
import type { PacketContent } from './packet-content.js';
import { PacketPeople } from './packet-people.service.js';
import { adviceOf, evidenceOf, eligibilityOf, peerTextsOf, reviewOf } from './packet-parts.js';

export interface PreparedPacket {
  readonly content: PacketContent;
  /** SHA-256 of the content's canonical JSON, in hexadecimal. */
  readonly hash: string;
  readonly evaluation: Evaluation;
}

/** Puts together what the committee would read if the case were sealed now. */
@Injectable()
export class PacketBuilder {
  constructor(
    private readonly cycles: CycleSettings,
    private readonly theses: ThesisRepository,
    private readonly reviews: CaseReviewsReader,
    private readonly people: PacketPeople,
  ) {}

  async prepare(row: CaseRow): Promise<PreparedPacket> {
    const reviews = await this.reviews.of(row.id);
    const evaluation = await this.reviews.evaluate(row);
    const content = await this.content(row, reviews, evaluation);
    const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
    return { content, hash, evaluation };
  }

  private async content(row: CaseRow, reviews: CaseReviews, evaluation: Evaluation): Promise<PacketContent> {
    const cycle = await this.cycles.of(row.cycleId);
    const thesis = await this.theses.find(row.id);
    const named = await this.people.of(row, reviews);
    const { self, manager, evidence, peers } = reviews;
    const files = await this.people.filesOf(evidence);
    return {
      format: 1,
      caseId: row.id,
      caseNumber: row.number,
      revision: row.revision,
      cycle: { id: cycle.id, name: cycle.name, effectiveOn: cycle.calendar.effectiveOn },
      frameworkVersion: cycle.frameworkVersion,
      candidate: named.candidate,
      manager: named.person(row.managerId),
      nominator: named.person(row.nominatorId),
      sponsor: row.sponsorId === null ? null : named.person(row.sponsorId),
      fromLevel: row.fromLevel,
      targetLevel: row.targetLevel,
      targetRank: row.targetRank,
      thesis: { changed: thesis?.changed ?? '', proof: thesis?.proof ?? '', risk: thesis?.risk ?? '' },
      eligibility: eligibilityOf(row, evaluation),
      evidence: isSubmitted(self) ? evidence.map((item) => evidenceOf(item, files, named.person)) : [],
      selfReview: isSubmitted(self) ? reviewOf(self, named.person) : null,
      peerTexts: peerTextsOf(peers),
      afterScores: {
        managerReview: isSubmitted(manager)
          ? { ...reviewOf(manager, named.person), endorsed: manager.endorsed }
          : null,
        advice: adviceOf(evaluation),
      },
    };
  }
}
