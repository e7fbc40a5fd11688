import { Module } from '@nestjs/common';
import { CasesCoreModule } from '../cases/cases-core.module.js';
import { CyclesCoreModule } from '../cycles/cycles-core.module.js';
import { PeopleCoreModule } from '../people/people-core.module.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaOrder } from './agenda-order.service.js';
import { AgendaService } from './agenda.service.js';
import { AgendaTimes } from './agenda-times.service.js';
import { BallotRepository } from './ballot.repository.js';
import { BallotService } from './ballot.service.js';
import { CalibrationFacts } from './calibration-facts.service.js';
import { CalibrationPhase } from './calibration-phase.service.js';
import { CalibrationReactions } from './calibration-reactions.js';
import { CalibrationRegistration } from './calibration-registration.js';
import { ChallengeReactions } from './challenge-reactions.service.js';
import { ConflictRepository } from './conflict.repository.js';
import { DecisionReactions } from './decision-reactions.service.js';
import { DecisionRepository } from './decision.repository.js';
import { HeardCases } from './heard-cases.service.js';
import { MemberDepartures } from './member-departures.service.js';
import { OwnNotes } from './own-notes.service.js';
import { RationaleService } from './rationale.service.js';
import { RecusedCases } from './recused-cases.js';
import { ScoreSheetRepository } from './score-sheet.repository.js';
import { ScoreSheetService } from './score-sheet.service.js';
import { SeatPlanner } from './seat-planner.service.js';
import { SeatReactions } from './seat-reactions.service.js';
import { ToldSittings } from './told-sittings.service.js';
import { SeatRepository } from './seat.repository.js';
import { SessionAccess } from './session-access.service.js';
import { SessionConsequences } from './session-consequences.service.js';
import { SessionHeads } from './session-heads.js';
import { SessionFactsLoader } from './session-facts.service.js';
import { SessionDuties } from './session-duties.service.js';
import { SessionInbox } from './session-inbox.service.js';
import { SessionNames } from './session-names.service.js';
import { SessionPackets } from './session-packets.service.js';
import { SessionPlanning } from './session-planning.service.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SpreadFacts } from './spread/spread-facts.service.js';
import { SpreadOrders } from './spread/spread-orders.service.js';
import { SpreadProposals } from './spread/spread-proposals.service.js';
import { SpreadSessions } from './spread/spread-sessions.service.js';
import { SpreadWork } from './spread/spread-work.service.js';
import { VoteReactions } from './vote-reactions.service.js';

const forFeatures = [
  AgendaOrder,
  AgendaRepository,
  AgendaService,
  AgendaTimes,
  BallotRepository,
  BallotService,
  DecisionRepository,
  HeardCases,
  OwnNotes,
  RationaleService,
  ScoreSheetRepository,
  ScoreSheetService,
  SeatRepository,
  ToldSittings,
  SessionAccess,
  SessionFactsLoader,
  SessionNames,
  SessionPackets,
  SessionPlanning,
  SessionRepository,
  SessionService,
  SpreadFacts,
  SpreadOrders,
  SpreadProposals,
];

/** Sessions, seats, scores and ballots without their pages: for commands, and for the features above. */
@Module({
  imports: [CasesCoreModule, CyclesCoreModule, PeopleCoreModule],
  providers: [
    ...forFeatures,
    CalibrationFacts,
    CalibrationPhase,
    CalibrationReactions,
    CalibrationRegistration,
    ChallengeReactions,
    ConflictRepository,
    DecisionReactions,
    MemberDepartures,
    RecusedCases,
    SeatPlanner,
    SeatReactions,
    SessionConsequences,
    SessionDuties,
    SessionHeads,
    SessionInbox,
    SpreadSessions,
    SpreadWork,
    VoteReactions,
  ],
  exports: forFeatures,
})
export class CalibrationCoreModule {}
