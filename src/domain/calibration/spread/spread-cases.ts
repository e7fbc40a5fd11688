import { Filling, type Option } from './filling.js';
import { improve } from './improve-filling.js';
import { isMeantFor, sessionFit } from './session-fit.js';
import type { NotPlaced, SessionRefusal, Spread, SpreadCase, SpreadSession } from './spread.js';

/** Where each case may be heard, by its id. */
export type Options = ReadonlyMap<string, readonly Option[]>;

/**
 * Spreads cases over sessions, in one step: as many as there is room for, none where its committee may not hear it or beyond
 * the time, and of such spreads one with few recusals, departments together and levels together, in that order of weight.
 * The same cases and sessions give the same spread, in whatever order they come.
 */
export function spreadCases(cases: readonly SpreadCase[], sessions: readonly SpreadSession[]): Spread {
  const ordered = [...cases].sort(byNumber);
  const planned = [...sessions].sort((one, other) => one.number - other.number || compare(one, other));
  const options: Options = new Map(ordered.map((one) => [one.caseId, optionsOf(one, planned)]));
  const filling = new Filling(planned);
  for (const block of blocksOf(ordered)) placeBlock(block, options, filling);
  makeRoom(ordered, options, filling);
  improve(ordered, options, filling);
  const left = ordered.filter((one) => filling.sessionOf(one) === null);
  return {
    placement: filling.placement(),
    notPlaced: new Map(left.map((one) => [one.caseId, whyNot(one, planned)])),
  };
}

function optionsOf(one: SpreadCase, sessions: readonly SpreadSession[]): Option[] {
  return sessions
    .filter((session) => isMeantFor(one, session))
    .map((session) => ({ ...sessionFit(one, session), sessionId: session.sessionId }))
    .filter(({ refusal }) => refusal === null);
}

/** Cases of one department and level; large departments first, so that they find the room to stay together. */
function blocksOf(cases: readonly SpreadCase[]): readonly (readonly SpreadCase[])[] {
  const sizes = new Map<string, number>();
  for (const { department } of cases) sizes.set(department, (sizes.get(department) ?? 0) + 1);
  const size = ({ department }: SpreadCase) => sizes.get(department) ?? 0;
  const blocks = Map.groupBy(cases, ({ department, targetLevel }) =>
    JSON.stringify([department, targetLevel]),
  );
  return [...blocks.values()].sort(([one], [other]) =>
    one && other
      ? size(other) - size(one) ||
        compareText(one.department, other.department) ||
        one.targetRank - other.targetRank ||
        compareText(one.targetLevel, other.targetLevel)
      : 0,
  );
}

/** Into the session that is best for the block as a whole; what finds no room there goes on to the next best. */
function placeBlock(block: readonly SpreadCase[], options: Options, filling: Filling): void {
  let waiting = block;
  while (waiting.length > 0) {
    const sessionId = bestFor(waiting, options, filling);
    if (sessionId === null) return;
    const fits = waiting.filter((one) => options.get(one.caseId)?.some((it) => it.sessionId === sessionId));
    const placed = new Set(fits.slice(0, filling.room(sessionId)));
    for (const one of placed) filling.put(one, sessionId);
    waiting = waiting.filter((one) => !placed.has(one));
  }
}

/** The session with room that costs the fewest a case, the emptiest of these; one that takes more of the block goes first. */
function bestFor(block: readonly SpreadCase[], options: Options, filling: Filling): string | null {
  const found = new Map<string, { count: number; cost: number }>();
  for (const one of block) {
    for (const option of options.get(one.caseId) ?? []) {
      const room = filling.room(option.sessionId);
      const known = found.get(option.sessionId) ?? { count: 0, cost: 0 };
      if (known.count >= room) continue;
      found.set(option.sessionId, {
        count: known.count + 1,
        cost: known.cost + filling.cost(one, option),
      });
    }
  }
  const ranked = [...found].sort(
    ([one, { count, cost }], [other, than]) =>
      than.count - count || cost - than.cost || filling.share(one) - filling.share(other),
  );
  return ranked[0]?.[0] ?? null;
}

/** Cases that found their sessions full get room where others can move on: along augmenting paths, until none is left. */
function makeRoom(cases: readonly SpreadCase[], options: Options, filling: Filling): void {
  const byId = new Map(cases.map((one) => [one.caseId, one]));
  const find = (one: SpreadCase, seen: Set<string>): boolean => {
    for (const { sessionId } of options.get(one.caseId) ?? []) {
      if (seen.has(sessionId)) continue;
      seen.add(sessionId);
      if (filling.room(sessionId) > 0 || givesWay(sessionId, seen)) {
        filling.put(one, sessionId);
        return true;
      }
    }
    return false;
  };
  const givesWay = (sessionId: string, seen: Set<string>): boolean => {
    for (const caseId of filling.placedIn(sessionId)) {
      const other = byId.get(caseId);
      if (!other) continue;
      filling.take(other);
      if (find(other, seen)) return true;
      filling.put(other, sessionId);
    }
    return false;
  };
  for (const one of cases) if (filling.sessionOf(one) === null) find(one, new Set());
}

function whyNot(one: SpreadCase, sessions: readonly SpreadSession[]): NotPlaced {
  const meant = sessions.filter((session) => isMeantFor(one, session));
  if (meant.length === 0) return { code: 'no-session-for-level' };
  const fits = meant.map((session) => ({ session, refusal: sessionFit(one, session).refusal }));
  const open = fits.filter(({ refusal }) => refusal === null);
  if (open.length > 0) return { code: 'no-room', sessionIds: open.map(({ session }) => session.sessionId) };
  const refusals = fits.flatMap(({ session, refusal }): SessionRefusal[] =>
    refusal ? [{ sessionId: session.sessionId, refusal }] : [],
  );
  return { code: 'no-session-fits', refusals };
}

function byNumber(one: SpreadCase, other: SpreadCase): number {
  return one.number - other.number || compareText(one.caseId, other.caseId);
}

function compare(one: SpreadSession, other: SpreadSession): number {
  return compareText(one.sessionId, other.sessionId);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
