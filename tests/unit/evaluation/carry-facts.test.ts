import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildFacts } from '../../../src/domain/evaluation/build-facts.js';
import { carryFacts, forCarriedFacts } from '../../../src/domain/evaluation/carry-facts.js';
import type { CaseData } from '../../../src/domain/evaluation/case-data.js';
import { evaluate } from '../../../src/domain/evaluation/evaluate.js';
import { checkFramework } from '../../../src/domain/framework/check-framework.js';
import { levelOf, type Framework } from '../../../src/domain/framework/framework.js';
import { frameworkIn, ladderFolder, textsIn } from '../../rules/folders.js';

let framework: Framework;
let texts: Map<string, string>;

beforeAll(async () => {
  framework = await frameworkIn(ladderFolder);
  texts = await textsIn(ladderFolder);
});

const changed = (file: string, change: (text: string) => string): Framework => {
  const checked = checkFramework(new Map([...texts, [file, change(texts.get(file) ?? '')]]));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.framework;
};

/** Somebody who meets all that P3 asks. */
function strong(): CaseData {
  const criteria = levelOf(framework, 'P3').required.map(({ id }) => id);
  const ratings = Object.fromEntries(criteria.map((id) => [id, 4]));
  return {
    person: {
      status: 'active',
      level: 'P2',
      levelSince: '2024-12-01',
      lastPerformance: null,
      lastDeclined: null,
    },
    effectiveDate: '2026-01-01',
    evaluationDay: '2025-11-20',
    otherOpenCase: false,
    reviews: { self: ratings, manager: ratings },
    evidence: ['a', 'b'].map((id) => ({ id, date: '2025-06-01', criteria, confirmed: true })),
    raterSince: '2024-01-01',
  };
}

const under = (after: Framework) => {
  const facts = buildFacts(framework, 'P3', strong());
  const carried = carryFacts({ framework, fromLevel: 'P2', targetLevel: 'P3', facts }, after);
  return evaluate(forCarriedFacts(after), 'P3', carried);
};

describe('facts that were gathered for one version', () => {
  it('say under the same version what they said', async () => {
    const before = await evaluate(framework, 'P3', buildFacts(framework, 'P3', strong()));
    const after = await under(framework);
    expect(after.criteria.map(({ outcome }) => outcome)).toEqual(
      before.criteria.map(({ outcome }) => outcome),
    );
    expect([after.eligibility.outcome, after.readiness.outcome]).toEqual(['met', 'ready']);
  });

  it('are judged by the numbers of the other', async () => {
    const { eligibility } = await under(
      changed('eligibility.json', (text) => text.replace('"P3": 12', '"P3": 15')),
    );
    const failed = eligibility.rules.filter(({ outcome }) => outcome !== 'met').map(({ id }) => id);
    expect([eligibility.outcome, failed]).toEqual(['not-met', ['months-in-level']]);
  });

  it('leave a criterion unknown that nobody was asked about', async () => {
    const after = changed('levels/P3.json', (text) =>
      text.replace('P3.analysis.product-analysis', 'P3.analysis.something-new'),
    );
    const { criteria } = await under(after);
    expect(criteria.find(({ id }) => id === 'P3.analysis.something-new')?.outcome).toBe('unknown');
    expect(criteria.filter(({ outcome }) => outcome !== 'met')).toHaveLength(1);
  });

  it('ask the other ladder whether the step is one of its own', async () => {
    const after = changed('framework.json', (text) =>
      text.replace(/\{ "from": "P2", "to": "P3" \}/, '{ "from": "P1", "to": "P3" }'),
    );
    const { eligibility } = await under(after);
    const failed = eligibility.rules.filter(({ outcome }) => outcome !== 'met').map(({ id }) => id);
    expect(failed).toEqual(['transition']);
  });
});
