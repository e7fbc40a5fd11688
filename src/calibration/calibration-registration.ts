import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFactsSources } from '../cases/case-fact-sources.js';
import { CasePhaseSources } from '../cases/case-phase-sources.js';
import { CalibrationFacts } from './calibration-facts.service.js';
import { CalibrationPhase } from './calibration-phase.service.js';
import { CalibrationReactions } from './calibration-reactions.js';

/** Tells cases, when the application starts, what this feature knows and does. */
@Injectable()
export class CalibrationRegistration implements OnModuleInit {
  constructor(
    private readonly factsSources: CaseFactsSources,
    private readonly phaseSources: CasePhaseSources,
    private readonly facts: CalibrationFacts,
    private readonly phase: CalibrationPhase,
    private readonly reactions: CalibrationReactions,
  ) {}

  onModuleInit(): void {
    this.factsSources.register(this.facts);
    this.phaseSources.register((row, viewer, facts) => this.phase.of(row, viewer, facts));
    this.reactions.register();
  }
}
