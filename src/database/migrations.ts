import type { MigrationInterface } from 'typeorm';
import { SessionSpreadsMigration } from './migrations/0031-session-spreads.js';
import { HeldDraftsMigration } from './migrations/0028-held-drafts.js';
import { BoardMigration } from './migrations/0023-board.js';
import { SecondPersonsMigration } from './migrations/0024-second-persons.js';
import { AccountsMigration } from './migrations/0004-accounts.js';
import { FilesMigration } from './migrations/0003-files.js';
import { CasePartsMigration } from './migrations/0018-case-parts.js';
import { DraftsApartMigration } from './migrations/0014-drafts-apart.js';
import { ApiMigration } from './migrations/0021-api.js';
import { JobsMigration } from './migrations/0002-jobs.js';
import { LogMigration } from './migrations/0001-log.js';
import { CalibrationMigration } from './migrations/0010-calibration.js';
import { DecisionsMigration } from './migrations/0011-decisions.js';
import { CasesMigration } from './migrations/0008-cases.js';
import { ReviewsMigration } from './migrations/0009-reviews.js';
import { ReviewReasonMigration } from './migrations/0012-review-reason.js';
import { PeopleMigration } from './migrations/0005-people.js';
import { FrameworkPublicationsMigration } from './migrations/0027-framework-publications.js';
import { RulebookMigration } from './migrations/0006-rulebook.js';
import { SessionArchivesMigration } from './migrations/0030-session-archives.js';
import { PeopleImportsMigration } from './migrations/0018-people-imports.js';
import { DevelopmentPlansMigration } from './migrations/0022-development-plans.js';
import { CyclesMigration } from './migrations/0007-cycles.js';
import { SearchWordsMigration } from './migrations/0017-search-words.js';

/** Every migration, a line each; they run in the order of their numbers. */
export const migrations: (new () => MigrationInterface)[] = [
  LogMigration,
  JobsMigration,
  FilesMigration,
  ApiMigration,
  CalibrationMigration,
  DecisionsMigration,
  AccountsMigration,
  CasesMigration,
  ReviewsMigration,
  ReviewReasonMigration,
  PeopleMigration,
  RulebookMigration,
  FrameworkPublicationsMigration,
  CyclesMigration,
  PeopleImportsMigration,
  DraftsApartMigration,
  SearchWordsMigration,
  CasePartsMigration,
  DevelopmentPlansMigration,
  BoardMigration,
  HeldDraftsMigration,
  SecondPersonsMigration,
  SessionArchivesMigration,
  SessionSpreadsMigration,
];
