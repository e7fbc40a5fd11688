import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ScoreSheetService } from '../../../src/calibration/score-sheet.service.js';
import type { Engine } from '../../support/databases.js';
import { ViewerSource } from '../../../src/web/viewer.js';
import { listening } from '../../support/found-story.js';
import { isLongRun } from '../../support/long-run.js';
import { OpenPage } from '../../support/open-page.js';
import { settled } from '../../support/settled.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld } from './committee-world.js';

interface Variant {
  readonly score: number;
  readonly choice: 'promote' | 'decline';
}

/** On PostgreSQL in the long run: it takes as long again. */
const engines: readonly Engine[] = isLongRun ? ['sqlite', 'postgres'] : ['sqlite'];

/** Who look on: members who have not acted yet, one who stepped aside, the offices, and people outside. */
const onlookers = [
  'fourth',
  'fifth',
  'facilitator',
  'hr',
  'auditor',
  'candidate',
  'manager',
  'stranger',
] as const;
type Onlooker = (typeof onlookers)[number];

/** One sitting, with pages open before everybody of {@link onlookers} while others score and vote. */
class Sitting {
  private readonly world: CommitteeWorld;
  private readonly open: { readonly who: Onlooker; readonly page: string; readonly at: OpenPage }[] = [];
  /** By the stage of the sitting, then by who and page: the status, and every message under the act that it followed. */
  readonly told = new Map<string, Map<string, string[]>>();
  private stage = '';
  private acts = 0;

  constructor(
    engine: Engine,
    private readonly variant: Variant,
  ) {
    this.world = new CommitteeWorld(engine);
    afterAll(() => this.open.forEach(({ at }) => at.close()));
  }

  async play(): Promise<void> {
    const { world, variant } = this;
    const app = world.app as NestFastifyApplication;
    app.get<ViewerSource>(ViewerSource, { strict: false }).find = ({ headers }) => {
      const name = /as=(\w+)/.exec(headers.cookie ?? '')?.[1];
      return Promise.resolve(name === undefined ? null : world.viewer(name as Name));
    };
    const origin = await listening(app);
    const [caseId, other] = [await world.sealed(), await world.sealed('rival', 'otherManager')];
    const sessionId = await world.scoring([caseId, other]);
    await world.send('fifth', caseId, 'RECUSE');
    this.stage = 'scores';
    const pages = {
      session: `/sessions/${sessionId}`,
      board: `/sessions/${sessionId}/board`,
      projector: `/sessions/${sessionId}/projector`,
      meeting: `/cases/${caseId}/meeting`,
    };
    for (const who of onlookers)
      for (const [page, path] of Object.entries(pages)) {
        const at = await OpenPage.at(origin, `as=${who}`, path);
        this.open.push({ who, page, at });
        this.linesOf(who, page).push(`status ${at.status}`);
      }
    await this.after('opening');
    const draft = {
      scores: world.byDimension(variant.score),
      evidence: {},
      notes: world.byDimension('记一笔'),
    };
    await world.get(ScoreSheetService).keep(world.viewer('chair'), caseId, draft);
    await this.after('a draft');
    for (const name of ['chair', 'deputy', 'third'] as const) {
      await world.score(name, caseId, variant.score);
      await this.after(`the sheet of ${name}`);
    }
    this.stage = 'reveal';
    // One act at a time: what comes close together is told once or twice, as it happens.
    const acts: readonly [string, () => Promise<unknown>][] = [
      ['the sheet of fourth', () => world.score('fourth', caseId, variant.score)],
      ['the sheet of firstAlternate', () => world.score('firstAlternate', caseId, variant.score)],
      ['the reveal', () => world.send('facilitator', caseId, 'REVEAL')],
      ['the opening', () => world.session('facilitator', sessionId, { type: 'OPEN_MEETING' })],
      ['the opened ballot', () => world.send('chair', caseId, 'OPEN_BALLOT')],
    ];
    for (const [name, act] of acts) {
      await act();
      await this.after(name);
    }
    this.stage = 'votes';
    for (const name of ['chair', 'deputy', 'third', 'firstAlternate'] as const) {
      await world.vote(caseId, { [name]: variant.choice });
      await this.after(`the vote of ${name}`);
    }
    this.stage = 'closing';
    await world.send('chair', caseId, 'CLOSE_BALLOT');
    await this.after('the closing');
    await world.send('chair', caseId, 'CONFIRM_DECISION', world.confirmation());
    await this.after('the confirmation');
  }

  of(stages: readonly string[], who: readonly string[]): string[] {
    return stages.flatMap((stage) =>
      [...(this.told.get(stage) ?? [])]
        .filter(([key]) => who.includes(key.split(' ')[0] ?? ''))
        .map(([key, lines]) => `${stage}, ${key}: ${lines.join(' | ')}`),
    );
  }

  messages(stage: string, who: Onlooker, page: string): string[] {
    return (this.told.get(stage)?.get(`${who} ${page}`) ?? []).filter((line) => line.includes('event:'));
  }

  private async after(act: string): Promise<void> {
    await settled(this.world.app);
    this.acts++;
    for (const { who, page, at } of this.open)
      this.linesOf(who, page).push(
        ...at.heard.splice(0).map((message) => `${this.acts} after ${act}: ${message.replaceAll('\n', ' ')}`),
      );
  }

  private linesOf(who: string, page: string): string[] {
    const stage = this.told.get(this.stage) ?? new Map<string, string[]>();
    this.told.set(this.stage, stage);
    const lines = stage.get(`${who} ${page}`) ?? [];
    stage.set(`${who} ${page}`, lines);
    return lines;
  }
}

describe.each(engines)('open pages in two worlds, the same sitting played twice, on %s', (engine) => {
  const base = new Sitting(engine, { score: 3, choice: 'promote' });
  const scores = new Sitting(engine, { score: 5, choice: 'promote' });
  const votes = new Sitting(engine, { score: 3, choice: 'decline' });
  const all = ['scores', 'reveal', 'votes', 'closing'];

  beforeAll(async () => {
    for (const sitting of [base, scores, votes]) await sitting.play();
  }, 600_000);

  it('are told the same, in number and in bytes, before the reveal, where only blind scores differ', () => {
    expect(scores.of(['scores'], onlookers)).toEqual(base.of(['scores'], onlookers));
  });

  it('are told the same before the ballot is closed, where only votes differ', () => {
    const until = ['scores', 'reveal', 'votes'];
    expect(votes.of(until, onlookers)).toEqual(base.of(until, onlookers));
  });

  it('are told the same always before who stepped aside and people outside, whatever is scored and decided', () => {
    const outside = ['fifth', 'candidate', 'manager', 'stranger'];
    for (const world of [scores, votes]) expect(world.of(all, outside)).toEqual(base.of(all, outside));
  });

  it('are told of a sheet and of a vote that one more has come in, and of a draft nothing', () => {
    const lines = base.messages('scores', 'fourth', 'board');
    expect(lines.map((line) => /after (.*?): /.exec(line)?.[1])).toEqual([
      'opening',
      'the sheet of chair',
      'the sheet of deputy',
      'the sheet of third',
    ]);
    expect(base.messages('votes', 'fourth', 'meeting')).toHaveLength(4);
  });

  it('are told nothing of a case that is closed to their reader, and are refused to who may not read them', () => {
    // The first look, and no more; later what is shown of the session itself.
    expect(base.messages('scores', 'fifth', 'board')).toHaveLength(1);
    for (const stage of ['votes', 'closing'])
      for (const page of ['session', 'board', 'meeting'])
        expect(base.messages(stage, 'fifth', page)).toEqual([]);
    expect(base.of(['scores'], ['fifth'])).toContain('scores, fifth meeting: status 404');
    for (const who of ['candidate', 'manager', 'stranger'])
      expect(base.of(['scores'], [who]).map((line) => line.split(': ')[1])).toEqual(
        Array(4).fill('status 404'),
      );
  });
});
