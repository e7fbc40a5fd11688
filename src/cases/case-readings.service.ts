import { Injectable } from '@nestjs/common';
import { AccessLog, type AccessNote } from '../audit/access-log.js';
import type { Phase } from '../domain/visibility/phase.js';
import type { VisibleObject } from '../domain/visibility/visibility-table.js';
import type { Viewer } from '../web/viewer.js';
import type { VisibleCase } from './visible-case.js';

/** One line of *who read*; `readerId` is null where the reader of the line may know no more than *the committee*. */
export interface Reading {
  readonly object: string;
  readonly readerId: string | null;
  readonly time: string;
}

/** Who read what of a case. Candidates at their own case are not noted: nobody asks. */
@Injectable()
export class CaseReadings {
  constructor(private readonly log: AccessLog) {}

  /** Notes those of the objects, just shown to the viewer, that the table opens to them. */
  note(viewer: Viewer, visible: VisibleCase, objects: readonly VisibleObject[]): void {
    this.noteShown(
      viewer,
      visible,
      objects.filter((object) => visible.reads(object)),
    );
  }

  /** Notes objects of which something was shown that the table was asked for item by item. */
  noteShown(viewer: Viewer, { row }: VisibleCase, objects: readonly VisibleObject[]): void {
    if (viewer.personId === row.candidateId) return;
    for (const object of objects) this.log.note(viewer.personId ?? viewer.accountId, object, row.id);
  }

  /** The latest reading of each object by each reader, the last one first, as far as the table shows them to this reader. */
  async of(visible: VisibleCase): Promise<Reading[]> {
    const notes = await this.log.of(visible.row.id);
    const latest = new Map<string, Reading>();
    for (const note of notes.toReversed()) {
      const readerId = shownReader(visible, note);
      if (readerId === undefined) continue;
      const key = JSON.stringify([note.object, readerId]);
      if (!latest.has(key)) latest.set(key, { object: note.object, readerId, time: note.time });
    }
    return [...latest.values()].sort(byTime);
  }
}

/** Of one moment in the order of the words: notes are written in batches, whose order says nothing. */
function byTime(one: Reading, other: Reading): number {
  if (one.time !== other.time) return one.time < other.time ? 1 : -1;
  return wordsOf(one) < wordsOf(other) ? -1 : 1;
}

function wordsOf({ object, readerId }: Reading): string {
  return `${object} ${readerId ?? ''}`;
}

/** Null for *the committee*, undefined where the line is not shown. */
function shownReader(visible: VisibleCase, { viewer, time }: AccessNote): string | null | undefined {
  const { sealedAt, candidateId } = visible.row;
  if (viewer === candidateId) return undefined;
  const beforeSealing = sealedAt === null || time <= sealedAt;
  const access = visible.access('who-read', { beforeSealing, readBy: officeOf(visible, viewer) });
  if (access === 'none') return undefined;
  return access === 'aggregate' ? null : viewer;
}

/** Who decided on the case, on ratification and appeal included, is named as one: panels too are without names. */
function officeOf({ facts }: VisibleCase, reader: string): Phase['readBy'] {
  if (facts.people.peerIds.includes(reader)) return 'peer';
  const deciding = [...facts.seats.map(({ personId }) => personId), ...facts.panelIds, ...facts.ratifierIds];
  return deciding.includes(reader) || facts.session?.facilitatorId === reader ? 'committee' : 'other';
}
