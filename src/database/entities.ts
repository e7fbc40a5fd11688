import { AccessLogRow } from '../audit/access-log.entity.js';
import { LogLineRow } from '../audit/log-line.entity.js';
import { LogParticularsRow } from '../audit/log-particulars.entity.js';
import { JobRow } from '../jobs/job.entity.js';
import { StoredFileRow } from '../storage/stored-file.entity.js';
import { AgendaItemRow } from '../calibration/agenda-item.entity.js';
import { BallotRow } from '../calibration/ballot.entity.js';
import { ChallengeRow } from '../calibration/challenge.entity.js';
import { DecisionRow } from '../calibration/decision.entity.js';
import { OwnNoteRow } from '../calibration/own-note.entity.js';
import { RationaleRow } from '../calibration/rationale.entity.js';
import { ScoreRevisionRow } from '../calibration/score-revision.entity.js';
import { ScoreSheetRow } from '../calibration/score-sheet.entity.js';
import { SeatRow } from '../calibration/seat.entity.js';
import { SessionSpreadLineRow, SessionSpreadRow } from '../calibration/spread/session-spread.entity.js';
import { SessionMemberRow } from '../calibration/session-member.entity.js';
import { SessionRow } from '../calibration/session.entity.js';
import { TallyRow } from '../calibration/tally.entity.js';
import { AppealRow } from '../decisions/appeal.entity.js';
import { DocumentBundleRow } from '../decisions/documents/document-bundle.entity.js';
import { IssuedDocumentRow } from '../decisions/documents/issued-document.entity.js';
import { ObjectionRow } from '../decisions/objection.entity.js';
import { PanelVoteRow } from '../decisions/panel-vote.entity.js';
import { RatificationRow } from '../decisions/ratification.entity.js';
import { ReleaseRow } from '../decisions/release.entity.js';
import { PersonalTokenRow } from '../auth/personal-token.entity.js';
import { IdempotentAnswerRow } from '../web/api/idempotent-answer.entity.js';
import { AccountRow } from '../auth/account.entity.js';
import { AccountRoleRow } from '../auth/account-role.entity.js';
import { InstallationSecretRow } from '../auth/installation-secret.entity.js';
import { OneTimeLinkRow } from '../auth/one-time-link.entity.js';
import { RoleRequestRow } from '../auth/role-request.entity.js';
import { WebSessionRow } from '../auth/web-session.entity.js';
import { CaseRow } from '../cases/case.entity.js';
import { CaseDutyRow } from '../cases/case-duty.entity.js';
import { EvaluationRow } from '../cases/evaluation.entity.js';
import { DevelopmentGoalRow } from '../cases/level/development-goal.entity.js';
import { DevelopmentPlanRow } from '../cases/level/development-plan.entity.js';
import { ThesisRow } from '../cases/thesis.entity.js';
import { AddendumRow } from '../reviews/addendum.entity.js';
import { EvidenceRow } from '../reviews/evidence.entity.js';
import { PacketRow } from '../reviews/packet.entity.js';
import { ReviewRow } from '../reviews/review.entity.js';
import { DelegationRow } from '../people/delegation.entity.js';
import { LevelHistoryRow } from '../people/level-history.entity.js';
import { ImportLineRow } from '../people/staged-import/import-line.entity.js';
import { PeopleImportRow } from '../people/staged-import/people-import.entity.js';
import { PerformanceRatingRow } from '../people/performance-rating.entity.js';
import { PersonRow } from '../people/person.entity.js';
import { DepartmentWordRow, PersonWordRow } from '../people/words/person-word.entity.js';
import { FrameworkVersionRow } from '../rulebook/framework-version.entity.js';
import { FrameworkPublicationRow } from '../rulebook/framework-publication.entity.js';
import { AmendmentRow } from '../cycles/amendment.entity.js';
import { AppealPersonRow } from '../cycles/appeal-person.entity.js';
import { CommitteeMemberRow } from '../cycles/committee-member.entity.js';
import { CommitteeRow } from '../cycles/committee.entity.js';
import { CycleMemberRow } from '../cycles/cycle-member.entity.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { InChargeRow } from '../cycles/in-charge.entity.js';

/** Every entity of the application, a line each. Only `database/` imports this list. */
export const entities: (abstract new () => object)[] = [
  LogLineRow,
  LogParticularsRow,
  AccessLogRow,
  JobRow,
  StoredFileRow,
  AgendaItemRow,
  BallotRow,
  ChallengeRow,
  DecisionRow,
  OwnNoteRow,
  RationaleRow,
  ScoreRevisionRow,
  ScoreSheetRow,
  SeatRow,
  SessionMemberRow,
  SessionSpreadRow,
  SessionSpreadLineRow,
  SessionRow,
  TallyRow,
  AppealRow,
  DocumentBundleRow,
  IssuedDocumentRow,
  ObjectionRow,
  PanelVoteRow,
  RatificationRow,
  ReleaseRow,
  AccountRow,
  AccountRoleRow,
  InstallationSecretRow,
  OneTimeLinkRow,
  RoleRequestRow,
  WebSessionRow,
  PersonalTokenRow,
  IdempotentAnswerRow,
  CaseRow,
  CaseDutyRow,
  EvaluationRow,
  ThesisRow,
  DevelopmentGoalRow,
  DevelopmentPlanRow,
  AddendumRow,
  EvidenceRow,
  PacketRow,
  ReviewRow,
  DelegationRow,
  LevelHistoryRow,
  PerformanceRatingRow,
  PeopleImportRow,
  ImportLineRow,
  PersonRow,
  PersonWordRow,
  DepartmentWordRow,
  FrameworkPublicationRow,
  FrameworkVersionRow,
  AmendmentRow,
  AppealPersonRow,
  CommitteeMemberRow,
  CommitteeRow,
  CycleMemberRow,
  CycleRow,
  InChargeRow,
];
