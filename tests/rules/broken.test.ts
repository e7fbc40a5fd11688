import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildFacts } from '../../src/domain/evaluation/build-facts.js';
import type { CaseData } from '../../src/domain/evaluation/case-data.js';
import { evaluate } from '../../src/domain/evaluation/evaluate.js';
import { checkFramework } from '../../src/domain/framework/check-framework.js';
import type { FolderFiles, OversizedFile } from '../../src/domain/framework/folder.js';
import type { Problem } from '../../src/domain/framework/problem.js';
import { ladderFolder, textsIn } from './folders.js';

type Json = Record<string, unknown>;
type Edit = (document: never) => void;

let texts: Map<string, string>;

beforeAll(async () => {
  texts = await textsIn(ladderFolder);
});

const problemsOf = (files: FolderFiles): readonly Problem[] => {
  const checked = checkFramework(files);
  return checked.ok ? [] : checked.problems;
};

/** The problems of a copy in which some files were edited. */
const edited = (edits: Record<string, Edit>): readonly Problem[] => {
  const files = new Map<string, string | OversizedFile>(texts);
  for (const [file, edit] of Object.entries(edits)) {
    const document = JSON.parse(texts.get(file) ?? '{}') as Json;
    edit(document as never);
    files.set(file, JSON.stringify(document));
  }
  return problemsOf(files);
};

const replaced = (file: string, text: string | OversizedFile): readonly Problem[] =>
  problemsOf(new Map<string, string | OversizedFile>([...texts, [file, text]]));

const short = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, place, code }) => `${file} ${place} ${code}`);

interface Level {
  code: string;
  rank: number;
  inheritsFrom: string | null;
  criteria: {
    id: string;
    zh?: string;
    en: string;
    evidence: string[];
    must: unknown;
    conditions?: unknown;
  }[];
}
interface Rules {
  rules: { id: string; conditions: unknown }[];
  perLevel: Record<string, Record<string, number>>;
}
const leaf = (change: Json): Json => ({
  fact: 'person',
  path: '$.monthsInLevel',
  operator: 'greaterThan',
  value: 1,
  ...change,
});
const inEligibility = (conditions: unknown): Record<string, Edit> => ({
  'eligibility.json': (document: Rules) => {
    if (document.rules[0]) document.rules[0].conditions = conditions;
  },
});
const at = '$.rules[0].conditions';
const nested = (depth: number): Json => (depth === 0 ? leaf({}) : { all: [nested(depth - 1)] });

const edits: [string, Record<string, Edit>, string[]][] = [
  ['an unknown fact', inEligibility({ all: [leaf({ fact: 'nobody' })] }), [`${at}.all[0].fact fact-unknown`]],
  [
    'a misspelt path',
    inEligibility({ all: [leaf({ path: '$.months' })] }),
    [`${at}.all[0].fact fact-unknown`],
  ],
  [
    'a fact that is not there at this point',
    inEligibility({ all: [leaf({ fact: 'readiness', path: '$.mustNotMet' })] }),
    [`${at}.all[0].fact fact-out-of-place`],
  ],
  [
    'an unknown operator',
    inEligibility({ all: [leaf({ operator: 'matches' })] }),
    [`${at}.all[0].operator operator-unknown`],
  ],
  [
    'an operator decorator',
    inEligibility({ all: [leaf({ operator: 'not:greaterThan' })] }),
    [`${at}.all[0].operator operator-unknown`],
  ],
  ['`not` on a nullable fact', inEligibility({ not: leaf({}) }), [`${at}.not negation-on-nullable`]],
  [
    '`not` far above a nullable fact',
    inEligibility({ not: { all: [{ any: [leaf({})] }] } }),
    [`${at}.not.all[0].any[0] negation-on-nullable`],
  ],
  [
    '`notEqual` on a nullable fact',
    inEligibility({ all: [leaf({ operator: 'notEqual' })] }),
    [`${at}.all[0].operator negation-on-nullable`],
  ],
  [
    '`notIn` on a nullable fact',
    inEligibility({ all: [leaf({ operator: 'notIn', value: [1] })] }),
    [`${at}.all[0].operator negation-on-nullable`],
  ],
  ['an empty `any`', inEligibility({ any: [] }), [`${at}.any condition-empty`]],
  ['an empty `all` inside', inEligibility({ any: [{ all: [] }] }), [`${at}.any[0].all condition-empty`]],
  ['`any` beside `all`', inEligibility({ any: [leaf({})], all: [leaf({})] }), [`${at} condition-malformed`]],
  ['a comparison as root', inEligibility(leaf({})), [`${at} condition-malformed`]],
  ['conditions that are a word', inEligibility('always'), [`${at} condition-malformed`]],
  [
    '`__proto__` in a path',
    inEligibility({ all: [leaf({ path: '$.__proto__' })] }),
    [`${at}.all[0].path path-invalid`],
  ],
  [
    'a filter in a path',
    inEligibility({ all: [leaf({ path: '$..*' })] }),
    [`${at}.all[0].path path-invalid`],
  ],
  [
    '`constructor` in a path',
    inEligibility({ all: [leaf({ path: '$.constructor' })] }),
    [`${at}.all[0].fact fact-unknown`],
  ],
  [
    'a text where a number belongs',
    inEligibility({ all: [leaf({ value: '12' })] }),
    [`${at}.all[0].value value-unfit`],
  ],
  ['null as a value', inEligibility({ all: [leaf({ value: null })] }), [`${at}.all[0].value value-unfit`]],
  [
    '`in` with a text',
    inEligibility({ all: [leaf({ operator: 'in', value: '12' })] }),
    [`${at}.all[0].value value-unfit`],
  ],
  [
    'an empty `in`',
    inEligibility({ all: [leaf({ operator: 'in', value: [] })] }),
    [`${at}.all[0].value value-unfit`],
  ],
  [
    'an order over words',
    inEligibility({ all: [leaf({ path: '$.status', value: 'active' })] }),
    [`${at}.all[0].operator operator-unfit`],
  ],
  [
    'a word that the fact never has',
    inEligibility({ all: [leaf({ path: '$.status', operator: 'equal', value: 'retired' })] }),
    [`${at}.all[0].value value-unfit`],
  ],
  [
    'an unknown constant',
    inEligibility({ all: [leaf({ value: { fact: 'target', path: '$.years' } })] }),
    [`${at}.all[0].value constant-unknown`],
  ],
  [
    'priority and params',
    inEligibility({ all: [leaf({ priority: 9, params: {} })] }),
    [`${at}.all[0].priority key-unknown`, `${at}.all[0].params key-unknown`],
  ],
  ['7 groups deep', inEligibility(nested(7)), [`${at}${'.all[0]'.repeat(6)} condition-too-deep`]],
  [
    '51 conditions',
    inEligibility({ all: Array.from({ length: 50 }, () => leaf({})) }),
    [`${at} condition-too-many`],
  ],
  [
    'too many comparisons with the same missing facts',
    inEligibility({
      all: ['monthsInLevel', 'lastPerformance', 'monthsSinceDeclined'].flatMap((name) =>
        [1, 2, 3, 4, 5, 6].map((value) => leaf({ path: `$.${name}`, value })),
      ),
    }),
    [`${at} condition-too-open`],
  ],
];

const runs = process.env.RUNGS_TEST_LONG ? 1500 : 120;

const nobody: CaseData = {
  person: { status: 'active', level: null, levelSince: null, lastPerformance: null, lastDeclined: null },
  effectiveDate: '2026-07-01',
  evaluationDay: '2026-05-20',
  otherOpenCase: false,
  reviews: { self: null, manager: null },
  evidence: [],
  raterSince: null,
};

/** The value with something changed in it: each step chooses a member, the last one is replaced or removed. */
const changed = (value: unknown, [step = 0, ...steps]: readonly number[], by: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = steps.length > 0 ? changed(copy[key], steps, by) : by;
  return copy;
};

describe('a broken copy of the framework', () => {
  it('is not broken before it is edited', () => {
    expect(short(problemsOf(texts))).toEqual([]);
    expect(short(edited(inEligibility(nested(6))))).toEqual([]);
  });

  it.each(edits)('with %s is refused', (_, edit, expected) => {
    expect(short(edited(edit))).toEqual(expected.map((each) => `eligibility.json ${each}`));
  });

  it('with a missing or empty text is refused in the language that is missing', () => {
    const problems = edited({
      'levels/P3.json': (level: Level) => {
        delete level.criteria[3]?.zh;
        if (level.criteria[4]) level.criteria[4].en = '  ';
      },
    });
    expect(short(problems)).toEqual([
      'levels/P3.json $.criteria[3].zh text-missing',
      'levels/P3.json $.criteria[4].en text-missing',
    ]);
    expect(problems[0]?.reason).toEqual({ zh: '缺少中文文本。', en: 'The Chinese text is missing.' });
  });

  it('with a duplicate id is told where the first is', () => {
    const problems = edited({
      'levels/P2.json': (level: Level) => {
        if (level.criteria[1] && level.criteria[0]) level.criteria[1].id = level.criteria[0].id;
      },
      'flags.json': (document: { flags: { id: string }[] }) => {
        if (document.flags[5]) document.flags[5].id = 'new-rater';
      },
    });
    expect(short(problems)).toEqual([
      'flags.json $.flags[5].id id-duplicate',
      'levels/P2.json $.criteria[1].id id-duplicate',
    ]);
    expect(problems[1]?.reason.en).toContain('levels/P2.json $.criteria[0].id');
  });

  it('with a transition to nowhere or in a circle is refused', () => {
    const transitions = (list: { from: string; to: string }[]): readonly Problem[] =>
      edited({
        'framework.json': (document: { transitions: { from: string; to: string }[] }) => {
          document.transitions.push(...list);
        },
      });
    expect(short(transitions([{ from: 'P6', to: 'P7' }]))).toEqual([
      'framework.json $.transitions[6].to transition-nowhere',
    ]);
    const circle = transitions([{ from: 'P5', to: 'P2' }]);
    expect(short(circle)).toEqual([
      'framework.json $.transitions[6] transition-not-upward',
      'framework.json $.transitions transition-cycle',
    ]);
    expect(circle[1]?.parameters.levels).toBe('P2 → P3 → P4 → P5 → P2');
  });

  it('with levels that inherit in a circle, or from a higher level, is refused', () => {
    const inherits = (file: string, from: string): readonly Problem[] =>
      edited({ [file]: (level: Level) => void (level.inheritsFrom = from) });
    expect(short(inherits('levels/P1.json', 'P6'))).toEqual([
      'levels/P1.json $.inheritsFrom inheritance-cycle',
    ]);
    expect(short(inherits('levels/A5.json', 'P6'))).toEqual([
      'levels/A5.json $.inheritsFrom inheritance-not-lower',
    ]);
    expect(short(inherits('levels/A5.json', 'P9'))).toContain(
      'levels/A5.json $.inheritsFrom reference-unknown',
    );
  });

  it('with a misplaced criterion, an unknown dimension or kind of evidence is refused', () => {
    const problems = edited({
      'levels/P2.json': ({ criteria: [first, second, third] }: Level) => {
        if (first) first.id = 'P3.analysis.elsewhere';
        if (second) second.id = 'P2.juggling.root-cause';
        if (third) third.evidence = ['rumour'];
      },
    });
    expect(short(problems)).toEqual([
      'levels/P2.json $.criteria[0].id criterion-misplaced',
      'levels/P2.json $.criteria[1].id reference-unknown',
      'levels/P2.json $.criteria[2].evidence[0] reference-unknown',
    ]);
  });

  it('with a missing file, a file nobody lists, and a code unlike its file is refused', () => {
    const files = new Map(texts);
    files.delete('flags.json');
    files.set('levels/P9.json', files.get('levels/P6.json') ?? '');
    expect(short(problemsOf(files))).toEqual([
      'flags.json $ file-missing',
      'levels/P9.json $ file-unexpected',
      'levels/P9.json $.code level-misnamed',
    ]);
  });

  it('with an unknown source, or a fact unlike its source, is refused', () => {
    const problems = edited({
      'facts.json': ({ facts: [first, second, , fourth] }: { facts: Json[] }) => {
        if (first) first.source = 'horoscope';
        if (second) second.nullable = false;
        if (fourth) fourth.type = 'string';
      },
    });
    expect(short(problems)).toEqual(
      expect.arrayContaining([
        'facts.json $.facts[0].source source-unknown',
        'facts.json $.facts[1].nullable source-mismatch',
        'facts.json $.facts[3].type source-mismatch',
      ]),
    );
  });

  it('with a bar off the scale, a share above one, a missing constant or a readiness without end is refused', () => {
    const problems = edited({
      'framework.json': (document: { scale: Json; votes: { promote: Json[] } }) => {
        document.scale.bar = 6;
        document.votes.promote[0] = { fromRank: 2, numerator: 3, denominator: 2, inclusive: true };
      },
      'eligibility.json': (document: Rules) => void delete document.perLevel.monthsInLevel?.A5,
      'readiness.json': (document: { outcomes: unknown[] }) => void document.outcomes.pop(),
    });
    expect(short(problems)).toEqual([
      'framework.json $.scale.bar scale-bar',
      'framework.json $.votes.promote[0] vote-threshold',
      'framework.json $.votes.promote vote-threshold',
      'eligibility.json $.perLevel.monthsInLevel constant-missing',
      'readiness.json $.outcomes[2] readiness-order',
    ]);
  });

  it('with unknown fields, missing fields and wrong types is refused', () => {
    const problems = edited({
      'levels/P4.json': (level: Level & Json) => {
        level.colour = 'red';
        delete level.phrase;
        if (level.criteria[0]) level.criteria[0].must = 'yes';
      },
      'flags.json': (document: { flags: Json[] }) => void delete document.flags[0]?.conditions,
    });
    expect(short(problems).sort()).toEqual([
      'flags.json $.flags[0] value-missing',
      'levels/P4.json $ value-missing',
      'levels/P4.json $.colour key-unknown',
      'levels/P4.json $.criteria[0].must value-wrong-type',
    ]);
  });

  it('with invalid JSON is told line and column', () => {
    const text = (texts.get('levels/P3.json') ?? '').replace('"rank": 3,', '"rank": 3');
    const [first, ...others] = replaced('levels/P3.json', text);
    expect([first?.file, first?.place, first?.code]).toEqual([
      'levels/P3.json',
      'line 6, column 3',
      'json-invalid',
    ]);
    expect(others).toEqual([]);
  });

  it('with a condition 10,000 deep is refused without exhausting the stack', () => {
    const deep = `{"rules":[{"conditions":${'{"all":['.repeat(10_000)}1${']}'.repeat(10_000)}}]}`;
    expect(short(replaced('eligibility.json', deep))).toEqual([
      'eligibility.json line 1, column 144 json-too-deep',
    ]);
  });

  it('with the name __proto__, or a name twice, is refused', () => {
    const text = '{"perLevel":{"__proto__":{"P2":1}},"rules":[],"rules":[]}';
    expect(short(replaced('eligibility.json', text))).toEqual([
      'eligibility.json line 1, column 14 key-reserved',
      'eligibility.json line 1, column 47 key-duplicate',
    ]);
  });

  it('with a file that is too large is refused by its size', () => {
    expect(short(replaced('facts.json', { bytes: 50_000_000 }))).toEqual(['facts.json $ file-too-large']);
    expect(short(replaced('facts.json', ' '.repeat(1_000_001)))).toEqual(['facts.json $ file-too-large']);
  });

  it.each(['', 'null', '[]', '"text"', '{}', '{"levels":[[]],"transitions":{},"scale":7}'])(
    'whose every file is %s is refused and breaks nothing',
    (text) => {
      const problems = problemsOf(new Map([...texts.keys()].map((file) => [file, text])));
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  it('with a number beyond all numbers is refused', () => {
    const text = (texts.get('eligibility.json') ?? '').replace('"value": 3', '"value": 1e999');
    expect(short(replaced('eligibility.json', text))).toEqual([
      'eligibility.json $.rules[4].conditions.all[0].value value-unfit',
    ]);
  });

  it('in another encoding, or with half a character, is refused', () => {
    const text = texts.get('levels/P1.json') ?? '';
    const garbled = Buffer.from(text, 'latin1').toString('utf8');
    expect(short(replaced('levels/P1.json', garbled))[0]).toMatch(/line \d+, column \d+ file-encoding$/);
    expect(short(replaced('levels/P1.json', text.replace('产品助理', '\\ud83d')))).toEqual([
      'levels/P1.json line 7, column 9 text-malformed',
    ]);
  });

  it('whatever is changed in it, is either accepted and can be evaluated, or refused with reasons; nothing breaks', async () => {
    const files = [...texts.keys()];
    const change = fc.record({
      file: fc.constantFrom(...files),
      steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }),
      value: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom<unknown>(
          'P1',
          'P6',
          'criterion',
          '$.bar',
          'equal',
          0,
          -1,
          1e999,
          '',
          [],
          {},
          'review.self.rating',
        ),
        fc.constant(undefined),
      ),
    });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const copy = new Map(texts);
        for (const { file, steps, value } of changes) {
          copy.set(
            file,
            JSON.stringify(changed(JSON.parse(copy.get(file) ?? 'null'), steps, value)) ?? 'null',
          );
        }
        const checked = checkFramework(copy);
        if (!checked.ok) return checked.problems.length > 0;
        accepted += 1;
        for (const { code } of checked.framework.levels) {
          const facts = buildFacts(checked.framework, code, nobody);
          await evaluate(checked.framework, code, facts);
        }
        return true;
      }),
      { numRuns: runs, seed: 20260703 },
    );
    expect(accepted).toBeGreaterThan(runs / 40);
  }, 120_000);

  it('with many mistakes in many files names them all at once, with reason and remedy in both languages', () => {
    const problems = edited({
      ...inEligibility({ any: [] }),
      'levels/P3.json': (level: Level) => void delete level.criteria[0]?.zh,
      'levels/P4.json': (level: Level) => void (level.rank = 1),
      'facts.json': ({ facts: [first] }: { facts: Json[] }) => void (first && (first.source = 'horoscope')),
    });
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['eligibility.json', 'levels/P3.json', 'framework.json', 'levels/P4.json', 'facts.json']),
    );
    for (const { reason, remedy } of problems) {
      for (const text of [reason, remedy]) {
        expect(text.zh).toMatch(/\p{Script=Han}.*[。：；]/u);
        expect(text.en).toMatch(/^[^{}]+\.$/);
      }
    }
  });
});
