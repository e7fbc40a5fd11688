import { phase, type Phase } from '../domain/visibility/phase.js';
import type { Relation } from '../domain/visibility/relation.js';
import { cellOf, type VisibleObject } from '../domain/visibility/visibility-table.js';
import type { CaseFacts } from '../domain/workflow/case-facts.js';

/** What a form writes, as far as the table knows it. */
export type WrittenObject = Extract<VisibleObject, 'self-review' | 'manager-review' | 'peer-text'>;

/** From one moment on; `readers` are relations, told by `reviews.readers.who.<relation>`. */
export interface ReadersFrom {
  readonly moment: string;
  readonly readers: readonly { readonly relation: Relation; readonly summaryOnly: boolean }[];
}

const handedIn: Partial<Phase> = { state: 'review.manager', thesisSubmitted: true, selfSubmitted: true };
const reviewed: Partial<Phase> = {
  ...handedIn,
  state: 'screening',
  managerSubmitted: true,
  ownReviewSubmitted: true,
};
const sealed: Partial<Phase> = { ...reviewed, state: 'calibration.scoring', sealed: true };
const released: Partial<Phase> = { ...sealed, state: 'released', releasedToManager: true, released: true };

/** What happens to a case after a form is handed in, in order: one phase for each moment that opens something to somebody. */
function momentsOf(object: WrittenObject): readonly [moment: string, what: Partial<Phase>][] {
  const start: [string, Partial<Phase>][] =
    object === 'self-review'
      ? [['handed-in', handedIn]]
      : object === 'manager-review'
        ? [['handed-in', reviewed]]
        : [];
  const three: [string, Partial<Phase>][] =
    object === 'peer-text'
      ? [
          ['three-replies', { ...handedIn, peerReplies: 3 }],
          ['three-replies-and-own', { ...reviewed, peerReplies: 3 }],
        ]
      : [];
  const replies = { peerReplies: 3 };
  return [
    ...start,
    ...three,
    ['sealed', { ...sealed, ...replies }],
    ['own-score', { ...sealed, ...replies, ownSheetHandedIn: true, revealed: true }],
    ['ratification', { ...sealed, ...replies, state: 'ratification' }],
    ['released', { ...released, ...replies }],
    ['appeal', { ...released, ...replies, state: 'appeal' }],
  ];
}

const everyone: readonly Relation[] = [
  'manager',
  'line-above',
  'hr',
  'auditor',
  'seat',
  'facilitator',
  'ratifier',
  'candidate',
  'panel',
];

/**
 * Who will read what is written, and from when on: asked of the visibility table itself, so that a form never promises what the
 * table does not keep. Whoever reads it from an earlier moment on is not named again.
 */
export function readersOf(
  object: WrittenObject,
  { people, policies }: Pick<CaseFacts, 'people' | 'policies'>,
  author: Relation,
): ReadersFrom[] {
  const exists = (relation: Relation) =>
    relation !== author &&
    (relation !== 'line-above' || people.lineAboveId !== null) &&
    (relation !== 'ratifier' || policies.ratification) &&
    (relation !== 'panel' || policies.appeals !== null);
  const named = new Set<Relation>();
  return momentsOf(object).flatMap(([moment, what]): ReadersFrom[] => {
    const readers = everyone
      .filter((relation) => exists(relation) && !named.has(relation))
      .map((relation) => ({ relation, access: cellOf(object, relation)?.(phase(what)) ?? 'none' }))
      .filter(({ access }) => access !== 'none');
    for (const { relation } of readers) named.add(relation);
    const told = readers.map(({ relation, access }) => ({ relation, summaryOnly: access === 'aggregate' }));
    return told.length === 0 ? [] : [{ moment, readers: told }];
  });
}
