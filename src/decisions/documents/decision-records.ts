import type { WrittenDecision } from '../../calibration/decision.repository.js';
import type { TallyRow } from '../../calibration/tally.entity.js';
import type { Framework } from '../../domain/framework/framework.js';
import type { Outcome } from '../../domain/workflow/case-state.js';
import type { DecisionStep } from '../../pdf/documents/decision-report.js';
import type { PacketContent } from '../../reviews/packet-content.js';

/** All that report and letter are filled from: one decided revision of a case. Days are in the cycle's time zone. */
export interface DecisionRecords {
  readonly cycleName: string;
  readonly framework: Framework;
  readonly packet: PacketContent;
  readonly revision: number;
  readonly outcome: Outcome;
  /** Who set it: the committee's ballot, or a panel after an appeal. */
  readonly outcomeBy: 'ballot' | 'appeal';
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly written: WrittenDecision;
  /** The ballot that decided; null where none is kept. */
  readonly tally: TallyRow | null;
  readonly steps: readonly { readonly step: DecisionStep; readonly on: string }[];
  /** The revision that a panel sent back for a new decision came before this one. */
  readonly remanded: boolean;
  /** Last day of an appeal; null where none is open. */
  readonly appealUntil: string | null;
  readonly acknowledgedOn: string | null;
  /** Who signs the letter. */
  readonly signedBy: { readonly name: string; readonly position: string };
}
