import { describe, expect, it } from '@jest/globals';
import { CaseActions } from '../../../src/cases/case-actions.service.js';
import { CaseViews } from '../../../src/cases/case-views.service.js';
import { caseEventTypes } from '../../../src/domain/workflow/case-event-types.js';
import { isLongRun } from '../../support/long-run.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

const outside = ['candidate', 'manager'] as const;
const inputs: readonly object[] = [
  {},
  ...(isLongRun ? [{ version: 1 }] : []),
  { reason: '想知道进展', version: 1 },
];

describe.each(['sqlite', 'postgres'] as const)('a case before the committee, on %s', (engine) => {
  const world = new CommitteeWorld(engine);
  let caseId = '';

  /** What candidate and manager are told of every event that they are not offered, and which ones they are. */
  async function told(): Promise<Record<string, string>> {
    const answers: Record<string, string> = {};
    for (const name of outside) {
      const viewer = world.viewer(name);
      const visible = await world.get(CaseViews).of(viewer, await world.row(caseId));
      const offered = new Set((await world.get(CaseActions).of(visible, viewer)).map(({ type }) => type));
      for (const type of caseEventTypes) {
        if (offered.has(type)) {
          answers[`${name} ${type}`] = 'offered';
          continue;
        }
        const codes = [];
        for (const input of inputs) codes.push(await refusal(world.send(name, caseId, type, input)));
        answers[`${name} ${type}`] = codes.join(' ');
      }
    }
    return answers;
  }

  it('tells candidate and manager the same of every event, however far it is, until the release', async () => {
    caseId = await world.sealed();
    const sessionId = await world.scoring([caseId]);
    const scoring = await told();
    expect(scoring['candidate CAST_BALLOT']).toMatch(/^(not-in-this-state ?)+$/);
    expect(Object.values(scoring).filter((answer) => answer === 'offered').length).toBeLessThan(10);
    const steps: readonly (() => Promise<unknown>)[] = [
      () => world.score('chair', caseId),
      async () => {
        for (const name of members.slice(1)) await world.score(name, caseId);
        await world.send('facilitator', caseId, 'REVEAL');
      },
      async () => {
        await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
        await world.send('chair', caseId, 'OPEN_BALLOT');
      },
      () => world.vote(caseId, Object.fromEntries(members.map((name) => [name, 'promote']))),
      () => world.send('chair', caseId, 'CLOSE_BALLOT'),
      () => world.send('chair', caseId, 'CONFIRM_DECISION', world.confirmation()),
    ];
    for (const [index, step] of steps.entries()) {
      await step();
      expect([index, await told()]).toEqual([index, scoring]);
    }
    for (const name of ['hr', 'auditor'] as const)
      await world.send(name, caseId, 'REOPEN', { reason: '程序有误' });
    expect(await told()).toEqual(scoring);
  }, 120_000);
});
