import { describe, expect, it } from '@jest/globals';
import { fold, rangeOf } from '../../../src/people/words/fold.js';
import { readQuestion } from '../../../src/people/words/question.js';
import { wordsOfDepartment, wordsOfPerson } from '../../../src/people/words/words-of.js';

const words = (name: string, latinName: string | null = null) =>
  wordsOfPerson({ name, latinName, email: 'zi.mo@example.com', employeeNumber: 'C0033' });

describe('The words by which somebody is found', () => {
  it('are the name, the given name, and pinyin whole and in initials', async () => {
    expect(await words('曾子墨')).toEqual(
      expect.arrayContaining([
        '曾子墨',
        '子墨',
        'zengzimo',
        'zimo',
        'zzm',
        'c0033',
        '0033',
        'zimoexamplecom',
      ]),
    );
  });

  it.each([
    ['单雄信', 'shanxiongxin', 'danxiongxin'],
    ['曾子墨', 'zengzimo', 'cengzimo'],
    ['查良镛', 'zhaliangyong', 'chaliangyong'],
    ['仇英', 'qiuying', 'chouying'],
    ['尉迟恭', 'yuchigong', 'weichigong'],
    ['乐嘉', 'yuejia', 'lejia'],
  ])(
    'say a surname as a surname, and as the character is said elsewhere: %s',
    async (name, as, elsewhere) => {
      expect(await words(name)).toEqual(expect.arrayContaining([as, elsewhere]));
    },
  );

  it('are what people type for ü', async () => {
    expect(await words('吕布')).toEqual(expect.arrayContaining(['lvbu', 'lubu', 'lyubu']));
  });

  it('are both ways round where a name is Latin', async () => {
    expect(await words('曾子墨', 'Zeng Zimo')).toEqual(expect.arrayContaining(['zengzimo', 'zimozeng']));
    expect(await words('Anna Lüders')).toEqual(expect.arrayContaining(['annaluders', 'ludersanna']));
  });

  it('are any part of a department', async () => {
    expect(await wordsOfDepartment('门诊产品部')).toEqual(
      expect.arrayContaining(['门诊产品部', '产品部', 'menzhenchanpinbu', 'mzcpb']),
    );
  });

  it('fit a range of their beginnings and nothing else', () => {
    const { from, to } = rangeOf('zeng');
    const compare = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
    const within = (word: string) => compare(word, from) >= 0 && compare(word, to) < 0;
    expect(['zeng', 'zengzimo', 'zeng墨', 'zeng𠮷'].every(within)).toBe(true);
    expect(['zen', 'zenh', 'zf'].some(within)).toBe(false);
  });
});

describe('A question', () => {
  it('may have a name written apart, or several things that all must fit, and levels', () => {
    expect(readQuestion('Zeng Zi Mo', ['P4'])).toEqual({ words: ['zengzimo'], levels: [] });
    expect(readQuestion('曾 p4 门诊部', ['P4'])).toEqual({ words: ['门诊部', '曾'], levels: ['P4'] });
    expect(readQuestion('  ', ['P4'])).toEqual({ words: [], levels: [] });
  });

  it('is folded as the words are', () => {
    expect(fold(' Lü-Bù@X.cn ')).toBe('lubuxcn');
    expect(fold('ＺＥＮＧ')).toBe('zeng');
  });
});
