import { describe, expect, it } from '@jest/globals';
import { getAdjacencyMap } from 'xstate/graph';
import type { Actor } from '../../../src/domain/workflow/actor.js';
import type { CycleEvent } from '../../../src/domain/workflow/cycle-event.js';
import type { CycleFacts } from '../../../src/domain/workflow/cycle-facts.js';
import { cycleMachine } from '../../../src/domain/workflow/cycle-machine.js';
import { foldCycle } from '../../../src/domain/workflow/cycle-record.js';
import type { CycleCommand } from '../../../src/domain/workflow/cycle/policy.js';
import { decideCycle } from '../../../src/domain/workflow/decide-cycle.js';
import { startCycle } from '../../../src/domain/workflow/start-cycle.js';
import { calendarForTests, policiesForTests } from '../../support/workflow-facts.js';

const hr: Actor = { personId: 'hr-1', roles: ['hr'], relations: [], seatId: null, onBehalfOf: null };
const now = new Date('2026-03-01T02:00:00.000Z');
const reason = 'a reason in words';

function facts(changes: Partial<CycleFacts> = {}): CycleFacts {
  return {
    calendar: calendarForTests,
    policies: policiesForTests(),
    frameworkVersion: 'version',
    populationIds: ['candidate'],
    inCharge: [{ level: 'P3', hrIds: ['hr-1'] }],
    panelIds: ['panel-1', 'panel-2', 'panel-3'],
    cases: [],
    ...changes,
  };
}

function play(...steps: readonly (readonly [CycleEvent, Partial<CycleFacts>?])[]) {
  const start = startCycle(hr, now);
  if (!start.moved) throw new Error(start.refusal.code);
  let { record } = start;
  const log = [...start.log];
  for (const [event, changes] of steps) {
    const decision = decideCycle(record, event, hr, facts(changes), now);
    if (!decision.moved) return { code: decision.refusal.code, record, log };
    record = decision.record;
    log.push(...decision.log);
  }
  return { code: null, record, log };
}

const open: CycleEvent = { type: 'OPEN' };

describe('a cycle', () => {
  it('opens with everything it is run by pinned in the log', () => {
    const { record, log } = play([open]);
    expect(record).toMatchObject({ state: 'open', snapshot: { context: { frameworkVersion: 'version' } } });
    expect(log.at(-1)?.effect).toMatchObject({ given: { populationIds: ['candidate'] } });
    expect(foldCycle(log)).toEqual(record);
  });

  it.each<[string, Partial<CycleFacts>]>([
    ['framework-missing', { frameworkVersion: null }],
    ['calendar-not-in-order', { calendar: { ...calendarForTests, releaseOn: '2026-01-01' } }],
    ['calendar-not-in-order', { calendar: { ...calendarForTests, timeZone: 'Moon/Base' } }],
    ['population-empty', { populationIds: [] }],
    ['hr-in-charge-missing', { populationIds: ['hr-1'] }],
    ['hr-in-charge-missing', { inCharge: [{ level: 'P3', hrIds: [] }] }],
    ['panel-missing', { panelIds: ['panel-1', 'panel-2', 'panel-2'] }],
    ['policies-not-sensible', { policies: policiesForTests({ peers: { fewest: 1, most: 5 } }) }],
  ])('does not open: %s', (code, changes) => {
    expect(play([open, changes]).code).toBe(code);
  });

  it('opens without a panel where appeals are off', () => {
    expect(play([open, { panelIds: [], policies: policiesForTests({ appeals: null }) }]).code).toBeNull();
  });

  it('is planned and opened by HR alone', () => {
    const nobody = { ...hr, roles: [] };
    expect(startCycle(nobody, now)).toMatchObject({ refusal: { code: 'only-hr' } });
    expect(decideCycle(play().record, open, nobody, facts(), now)).toMatchObject({ moved: false });
  });

  it('is amended by number, with a reason, and never in the rules of a sealed case', () => {
    const amend = (changes: object, why = reason): CycleEvent => ({ type: 'AMEND', reason: why, changes });
    expect(
      play([open], [amend({ calendar: { releaseOn: '2026-06-05' } })]).record.snapshot.context.amendments,
    ).toBe(1);
    expect(play([open], [amend({})]).code).toBe('amendment-empty');
    expect(play([open], [amend({ added: ['x'] }, ' ')]).code).toBe('reason-missing');
    expect(play([open], [amend({ calendar: { releaseOn: '2026-01-01' } })]).code).toBe(
      'calendar-not-in-order',
    );
    const sealed = { cases: [{ caseId: 'c', state: 'calibration.scoring', released: false }] } as const;
    const stricter = amend({ policies: { ratification: true } });
    expect(play([open], [stricter, sealed]).code).toBe('amendment-touches-sealed');
    expect(play([open], [stricter]).code).toBeNull();
    expect(play([open], [amend({ policies: { quotas: { P3: 2 } } }), sealed]).code).toBeNull();
  });

  it('closes when every case is final, and is cancelled only while none is released', () => {
    const at = (state: 'released' | 'closed', released: boolean) => ({
      cases: [{ caseId: 'c', state, released }],
    });
    expect(play([open], [{ type: 'CLOSE' }, at('released', true)]).code).toBe('cases-still-open');
    expect(play([open], [{ type: 'CLOSE' }, at('closed', true)]).record.state).toBe('closed');
    expect(play([open], [{ type: 'CANCEL', reason }, at('closed', true)]).code).toBe(
      'cases-already-released',
    );
    expect(play([{ type: 'CANCEL', reason }]).record.state).toBe('cancelled');
    expect(play([{ type: 'CLOSE' }]).code).toBe('not-in-this-state');
  });

  it('reaches each of its states, and ends in two of them', () => {
    const given = { actor: hr, facts: facts(), now: now.toISOString() };
    const events: CycleCommand[] = [
      { type: 'OPEN', ...given },
      { type: 'CLOSE', ...given },
      { type: 'CANCEL', reason, ...given },
    ];
    const map = getAdjacencyMap(cycleMachine, {
      events,
      serializeState: (state) => JSON.stringify(state.value),
      stopWhen: (state) => state.status === 'done',
    });
    expect(Object.keys(map).sort()).toEqual(['"cancelled"', '"closed"', '"draft"', '"open"']);
  });
});
