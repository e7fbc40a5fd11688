import { describe, expect, it } from '@jest/globals';
import { CaseActions } from '../../../src/cases/case-actions.service.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import type { CaseEventType } from '../../../src/domain/workflow/case-event.js';
import { CaseWorld, type Name } from './case-world.js';

describe('the forms of a case', () => {
  const world = new CaseWorld('sqlite');

  async function field(name: Name, caseId: string, type: CaseEventType, of: string) {
    const visible = await world.get(CaseRepository).findVisible(world.viewer(name), caseId);
    const actions = await world.get(CaseActions).of(visible, world.viewer(name));
    const found = actions.find((action) => action.type === type);
    return found?.fields.find((each) => each.name === of);
  }

  it('let HR choose people by name', async () => {
    const { id } = await world.caseIn('review.self');
    const manager = await field('hr', id, 'TRANSFER_MANAGER', 'personId');
    expect(manager?.kind).toBe('select');
    expect(manager?.options).toContainEqual({ value: 'boss', label: 'boss · 产品部' });
    const leaving = await field('hr', id, 'LEAVE', 'personId');
    expect(leaving?.options).toEqual([{ value: 'candidate', label: 'candidate' }]);
  });

  it('offer only the states to which an event leads from here', async () => {
    const { id } = await world.caseIn('screening');
    const forced = await field('hr', id, 'FORCE', 'to');
    expect(forced?.options.map(({ value }) => value)).toEqual(['review.self', 'review.manager']);
    const { id: earlier } = await world.nominate('boss', 'colleague', 'P4');
    await world.send('boss', earlier, 'SUBMIT');
    await world.send('colleague', earlier, 'ACCEPT');
    expect((await world.row(earlier)).state).toBe('nomination.sponsorship');
    const early = await field('hr', earlier, 'FORCE', 'to');
    expect(early?.options.map(({ value }) => value)).toEqual(['review.self', 'lapsed']);
  });
});
