import { describe, expect, it } from '@jest/globals';
import { CaseFactsLoader } from '../../../src/cases/case-facts.service.js';
import { CaseOffices } from '../../../src/cases/case-offices.service.js';
import { seatForTests } from '../../support/workflow-facts.js';
import { CaseWorld } from './case-world.js';

describe('the offices of a case', () => {
  const world = new CaseWorld('sqlite');

  it('are not held by somebody with a recused seat in it', async () => {
    const row = await world.nominate();
    const facts = await world.get(CaseFactsLoader).load(row, null);
    expect(facts.hrIds).toEqual(['hr']);
    const seats = [seatForTests(1, { personId: 'hr', status: 'recused', recusal: 'declared' })];
    const offices = await world.get(CaseOffices).of(row, facts.people, { ...facts, seats });
    expect(offices.hrIds).toEqual([]);
  });
});
