import { describe, expect, it } from '@jest/globals';
import { CaseVisitor } from '../cases/case-visitor.js';
import type { Name } from './committee-people.js';
import { CommitteeWorld, members, refusal } from './committee-world.js';

const timetable = {
  startsAt: '09:30',
  endsAt: '11:30',
  minutesPerCase: 20,
  oralMinutes: 8,
  place: '三楼会议室',
};
const causes = ['time', 'quorum'] as const;
type Cause = (typeof causes)[number];

/** The same case in a company of its own, rescheduled for one cause; ids come out the same. */
class Sitting {
  readonly world: CommitteeWorld;
  readonly visitor: CaseVisitor<Name>;
  caseId = '';
  sessionId = '';

  constructor(
    engine: 'sqlite' | 'postgres',
    readonly cause: Cause,
  ) {
    this.world = new CommitteeWorld(engine, { oralPresentation: true }, 'rescheduled');
    this.visitor = new CaseVisitor<Name>(this.world);
  }

  async begin(): Promise<void> {
    this.caseId = await this.world.sealed();
  }

  async publish(meetingOn?: string): Promise<void> {
    this.sessionId = await this.world.planned([this.caseId], 'committee-1', meetingOn);
    await this.world.session('facilitator', this.sessionId, { type: 'SET_TIMETABLE', timetable });
    await this.world.openScoring(this.sessionId);
  }

  /** To an open ballot, in which nobody votes for want of quorum, and all but one otherwise. */
  async ballot(): Promise<void> {
    await this.world.ballot(this.sessionId, this.caseId);
    if (this.cause === 'time') {
      await this.world.vote(
        this.caseId,
        Object.fromEntries(members.slice(1).map((name) => [name, 'promote'])),
      );
    }
  }

  async voteAgain(): Promise<void> {
    await this.world.session('facilitator', this.sessionId, { type: 'OPEN_MEETING' });
    await this.world.send('chair', this.caseId, 'OPEN_BALLOT');
  }

  /** To `decided`, by the votes of all. */
  async decide(): Promise<void> {
    await this.world.ballot(this.sessionId, this.caseId);
    await this.world.vote(this.caseId, Object.fromEntries(members.map((name) => [name, 'promote'])));
    await this.world.send('chair', this.caseId, 'CLOSE_BALLOT');
    await this.world.send('chair', this.caseId, 'CONFIRM_DECISION', this.world.confirmation());
  }

  /** By HR and the auditor: for a fault of procedure, before the release. */
  async reopen(): Promise<void> {
    for (const name of ['hr', 'auditor'] as const)
      await this.world.send(name, this.caseId, 'REOPEN', { reason: '程序有误' });
  }

  reschedule() {
    return this.world.send('facilitator', this.caseId, 'RESCHEDULE', { cause: this.cause, reason: '改期' });
  }

  /** Everything of the case that candidate and manager can open, without the token of forms and the number of a request. */
  async seen(): Promise<Record<string, string>> {
    const at = `/cases/${this.caseId}`;
    const tabs = ['overview', 'criteria', 'evidence', 'reviews', 'roster', 'history', 'readings'];
    const paths = [
      ...['/inbox', '/cases', '/my-level', '/team', at, `${at}/presentation`, `${at}/meeting`],
      ...[`/api${at}`, `/api${at}/history`, ...tabs.map((tab) => `${at}?tab=${tab}`)],
    ];
    const pages: Record<string, string> = {};
    for (const name of ['candidate', 'manager'] as const)
      for (const path of paths) {
        const { status, html } = await this.visitor.get(name, path);
        const token = /(name="_csrf" value="|"x-csrf-token":"|&quot;x-csrf-token&quot;:&quot;)[\w.-]+/g;
        const request = /(<code>|urn:rungs:request:)[0-9a-f]{12}/g;
        pages[`${name} ${path}`] = `${status} ${html.replaceAll(token, '$1').replaceAll(request, '$1')}`;
      }
    return pages;
  }
}

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`a case that is rescheduled, on ${engine}, before its candidate and manager,`, () => {
    const sittings = causes.map((cause) => new Sitting(engine, cause));
    const each = async <T>(work: (sitting: Sitting) => Promise<T>): Promise<T[]> => {
      const done: T[] = [];
      for (const sitting of sittings) done.push(await work(sitting));
      return done;
    };
    let before: Record<string, string> = {};
    const rosterAt = () => `candidate /cases/${sittings[0]?.caseId}?tab=roster`;

    it('looks the same byte for byte after the ballot as before it, for want of quorum as for want of time', async () => {
      await each((sitting) => sitting.begin());
      await each((sitting) => sitting.publish());
      const published = await each((sitting) => sitting.seen());
      await each((sitting) => sitting.ballot());
      const voted = await each((sitting) => sitting.seen());
      await each((sitting) => sitting.reschedule());
      const after = await each((sitting) => sitting.seen());
      before = published[0] ?? {};
      for (const told of ['09:30', 'fifth']) expect(before[rosterAt()]).toContain(told);
      const calendar = `candidate /cases/${sittings[0]?.caseId}/presentation`;
      expect(before[calendar]).toMatch(/^200 BEGIN:VCALENDAR/);
      const api = Object.entries(before).filter(([path]) => path.includes(' /api/'));
      expect(api.map(([, answer]) => answer.slice(0, 5))).toEqual(Array(4).fill('200 {'));
      expect(published[1]).toEqual(before);
      expect(voted).toEqual([before, before]);
      expect(after).toEqual([before, before]);
    });

    it('stays as it was while another session is planned, until the roster of that one is published', async () => {
      await each(
        async ({ world, caseId }) => void (await world.planned([caseId], 'committee-1', '2026-04-27')),
      );
      expect(await each((sitting) => sitting.seen())).toEqual([before, before]);
    });

    it('tells of the next sitting in the same words, and nothing of how it ends, though two failed sittings end the committee', async () => {
      await each((sitting) => sitting.publish('2026-04-28'));
      const [first, second] = await each((sitting) => sitting.seen());
      expect(first?.[rosterAt()]).toContain('2026年4月28日');
      expect(second).toEqual(first);
      await each((sitting) => sitting.voteAgain());
      await each((sitting) => sitting.reschedule());
      const revisions = await each(async ({ world, caseId }) => (await world.row(caseId)).revision);
      expect(revisions).toEqual([1, 2]);
      expect(await each((sitting) => sitting.seen())).toEqual([first, first]);
    });
  });

  describe(`a case that is reopened before its release, on ${engine}, before its candidate and manager,`, () => {
    const sitting = new Sitting(engine, 'time');
    const { world } = sitting;
    let before: Record<string, string> = {};
    const rosterAt = () => `candidate /cases/${sitting.caseId}?tab=roster`;

    it('looks the same byte for byte as it did before the sitting and decided, also while another is planned', async () => {
      await sitting.begin();
      await sitting.publish();
      before = await sitting.seen();
      for (const told of ['09:30', 'fifth']) expect(before[rosterAt()]).toContain(told);
      await sitting.decide();
      expect(await sitting.seen()).toEqual(before);
      await sitting.reopen();
      expect(await world.row(sitting.caseId)).toMatchObject({ state: 'calibration.scheduled', revision: 2 });
      expect(await sitting.seen()).toEqual(before);
      await world.planned([sitting.caseId], 'committee-1', '2026-04-27');
      expect(await sitting.seen()).toEqual(before);
    });

    it('takes an addendum of neither any more', async () => {
      for (const name of ['candidate', 'manager'] as const) {
        const sent = world.send(name, sitting.caseId, 'ADD_ADDENDUM', { words: '补充一句' });
        expect(await refusal(sent)).toBe('addenda-closed');
      }
    });

    it('tells of the next sitting once its roster is published', async () => {
      await sitting.publish('2026-04-28');
      expect((await sitting.seen())[rosterAt()]).toContain('2026年4月28日');
    });
  });
}
