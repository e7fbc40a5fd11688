import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PartsElsewhere } from '../cases/parts-elsewhere.js';
import { EvidenceRepository } from './evidence.repository.js';
import { ReviewRepository } from './review.repository.js';

/** Tells in which cases somebody is a peer or a corroborator. */
@Injectable()
export class ReviewParts implements OnModuleInit {
  constructor(
    private readonly parts: PartsElsewhere,
    private readonly reviews: ReviewRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  onModuleInit(): void {
    this.parts.register((personId) => this.reviews.casesOfPeer(personId));
    this.parts.register((personId) => this.evidence.casesOfCorroborator(personId));
  }
}
