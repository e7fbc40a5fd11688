import type { Framework } from '../../domain/framework/framework.js';
import type { Addendum, PacketSession } from '../../pdf/documents/committee-packet.js';
import type { PacketContent } from '../../reviews/packet-content.js';

/** One case of a packet for the committee. */
export interface PacketCaseRecords {
  readonly agendaNumber: number;
  readonly packet: PacketContent;
  readonly packetHash: string;
  /** In the cycle's time zone. */
  readonly sealedOn: string;
  readonly exception: string | null;
  /** The period that evidence was asked for. */
  readonly period: { readonly from: string; readonly to: string };
  readonly addenda: readonly Addendum[];
}

/** All that a packet for one reader is filled from: the cases are those that the reader may see, in agenda order. */
export interface PacketRecords {
  readonly cycleName: string;
  readonly framework: Framework;
  readonly readerName: string;
  readonly session: PacketSession | null;
  readonly cases: readonly PacketCaseRecords[];
}
