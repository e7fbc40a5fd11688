import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseContext } from '../domain/workflow/case-context.js';
import type { Eligibility } from '../domain/workflow/case-facts.js';
import type { PersistedSnapshot } from '../domain/workflow/case-record.js';
import type { CaseState, Outcome } from '../domain/workflow/case-state.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { PersonRow } from '../people/person.entity.js';

/**
 * One person's candidacy for one target level in one cycle. `snapshot` is the machine's own memory; the columns beside it are
 * derived from it at every step, to be queried. Folding the log gives the same.
 */
@Entity({ name: 'promotion_case' })
@Check('promotion_case_version_check', '"version" >= 0')
@Index('promotion_case_cycle_id_candidate_id_submitted_key', ['cycleId', 'candidateId'], {
  unique: true,
  where: '"final" = false AND "submitted_at" IS NOT NULL',
})
@Index('promotion_case_cycle_id_number_key', ['cycleId', 'number'], { unique: true })
@Index('promotion_case_due_at_index', ['dueAt'], { where: '"final" = false' })
@Index('promotion_case_candidate_id_index', ['candidateId'])
@Index('promotion_case_manager_id_index', ['managerId'])
@Index('promotion_case_session_id_index', ['sessionId'])
@Index('promotion_case_nominator_id_index', ['nominatorId'])
@Index('promotion_case_sponsor_id_index', ['sponsorId'])
@Index('promotion_case_line_above_id_index', ['lineAboveId'])
@Index(
  'promotion_case_board_index',
  ['cycleId', 'state', 'stateThatMorning', 'enteredAt', 'department', 'id'],
  { where: '"submitted_at" IS NOT NULL' },
)
@Index('promotion_case_list_index', ['cycleId', 'final', 'number'], { where: '"submitted_at" IS NOT NULL' })
@Index('promotion_case_waiting_index', ['cycleId', 'dueAt', 'id'], {
  where: '"final" = false AND "submitted_at" IS NOT NULL',
})
@Index('promotion_case_held_draft_index', ['id'], {
  where: `"submitted_at" IS NULL AND "final" = false AND "state" <> 'nomination.draft'`,
})
@ForeignKey(() => PersonRow, ['candidateId'], ['id'], {
  name: 'promotion_case_candidate_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['managerId'], ['id'], {
  name: 'promotion_case_manager_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => PersonRow, ['nominatorId'], ['id'], {
  name: 'promotion_case_nominator_id_fkey',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => CycleRow, ['cycleId'], ['id'], {
  name: 'promotion_case_cycle_id_fkey',
  onDelete: 'RESTRICT',
})
export class CaseRow {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36, primaryKeyConstraintName: 'promotion_case_pkey' })
  id: string;

  @Column({ name: 'cycle_id', type: 'varchar', length: 36 })
  cycleId: string;

  /** Counts from 1 within the cycle: what people say instead of the id. */
  @Column({ name: 'number', type: 'integer' })
  number: number;

  @Column({ name: 'candidate_id', type: 'varchar', length: 36 })
  candidateId: string;

  @Column({ name: 'manager_id', type: 'varchar', length: 36 })
  managerId: string;

  @Column({ name: 'line_above_id', type: 'varchar', length: 36, nullable: true })
  lineAboveId: string | null;

  @Column({ name: 'nominator_id', type: 'varchar', length: 36 })
  nominatorId: string;

  @Column({ name: 'sponsor_id', type: 'varchar', length: 36, nullable: true })
  sponsorId: string | null;

  /** The candidate's department when the case began: whose HR is in charge. */
  @Column({ name: 'department', type: 'varchar', length: 200 })
  department: string;

  @Column({ name: 'from_level', type: 'varchar', length: 64 })
  fromLevel: string;

  @Column({ name: 'target_level', type: 'varchar', length: 64 })
  targetLevel: string;

  @Column({ name: 'target_rank', type: 'integer' })
  targetRank: number;

  /** What the rules said of eligibility when the nomination was handed in; null before. */
  @Column({ name: 'eligibility', type: 'varchar', length: 8, nullable: true })
  eligibility: Eligibility | null;

  /** The state of the case machine, with dots: `calibration.scoring`. */
  @Column({ name: 'state', type: 'varchar', length: 64 })
  state: CaseState;

  /** Where inside the state, if it has inner steps. */
  @Column({ name: 'substate', type: 'varchar', length: 32, nullable: true })
  substate: string | null;

  @Column({ name: 'final', type: 'boolean' })
  final: boolean;

  @Column({ name: 'entered_at', type: 'varchar', length: 24 })
  enteredAt: string;

  /**
   * In which state it was when the day began on which it entered the present one, by the cycle's time zone; null where it had
   * not been handed in by then.
   */
  @Column({ name: 'state_that_morning', type: 'varchar', length: 64, nullable: true })
  stateThatMorning: CaseState | null;

  /** The end of the time of the present owner: then the clock acts. */
  @Column({ name: 'due_at', type: 'varchar', length: 24, nullable: true })
  dueAt: string | null;

  /** Counts the sittings of committees on this case, from 1. */
  @Column({ name: 'revision', type: 'integer' })
  revision: number;

  @Column({ name: 'round', type: 'integer' })
  round: number;

  @Column({ name: 'session_id', type: 'varchar', length: 36, nullable: true })
  sessionId: string | null;

  /** When the nomination was handed in; before that it exists for its nominator alone. */
  @Column({ name: 'submitted_at', type: 'varchar', length: 24, nullable: true })
  submittedAt: string | null;

  @Column({ name: 'sealed_at', type: 'varchar', length: 24, nullable: true })
  sealedAt: string | null;

  @Column({ name: 'packet_hash', type: 'varchar', length: 64, nullable: true })
  packetHash: string | null;

  @Column({ name: 'released_at', type: 'varchar', length: 24, nullable: true })
  releasedAt: string | null;

  @Column({ name: 'outcome', type: 'varchar', length: 16, nullable: true })
  outcome: Outcome | null;

  /** What the candidate was told last. */
  @Column({ name: 'released_outcome', type: 'varchar', length: 16, nullable: true })
  releasedOutcome: Outcome | null;

  @Column({ name: 'end_reason', type: 'varchar', length: 64, nullable: true })
  endReason: string | null;

  @Column({ name: 'snapshot', type: 'simple-json' })
  snapshot: PersistedSnapshot<CaseContext>;

  @Column({ name: 'machine_version', type: 'integer' })
  machineVersion: number;

  /** Counts the changes; who writes with an older one loses. */
  @Column({ name: 'version', type: 'integer' })
  version: number;

  @Column({ name: 'created_at', type: 'varchar', length: 24 })
  createdAt: string;
}
