import { describe, expect, it, jest } from '@jest/globals';
import { Like } from 'typeorm';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { CaseDutyRow } from '../../../src/cases/case-duty.entity.js';
import { CaseFactsLoader } from '../../../src/cases/case-facts.service.js';
import { recordOf } from '../../../src/cases/case-record.js';
import { CaseTransitions } from '../../../src/cases/case-transition.service.js';
import { InboxService } from '../../../src/cases/inbox.service.js';
import { CycleAmending } from '../../../src/cycles/cycle-amending.service.js';
import { JobRow } from '../../../src/jobs/job.entity.js';
import type { CaseRow } from '../../../src/cases/case.entity.js';
import { EvaluationReplay } from '../../../src/cases/evaluation-replay.service.js';
import { dutiesOf } from '../../../src/cases/owed-event.js';
import { TeamService } from '../../../src/cases/team.service.js';
import { ThesisRow } from '../../../src/cases/thesis.entity.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import type { CycleCalendar } from '../../../src/domain/workflow/cycle-calendar.js';
import { Refused } from '../../../src/domain/refusal.js';
import type { LogEvent } from '../../../src/domain/workflow/decision.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { openDuties } from '../../../src/domain/workflow/open-duties.js';
import { PersonListeners } from '../../../src/people/person-listeners.js';
import { calendar, CaseWorld } from './case-world.js';

const { nominationsEndOn, calibrationEndOn, endsOn } = calendar;
const before = { nominationsEndOn, calibrationEndOn, endsOn };

/** The code with which something is refused. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing was refused';
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal.code;
    throw failure;
  }
}

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the pipeline of cases, on ${engine}`, () => {
    const world = new CaseWorld(engine);

    async function storedDuties(row: CaseRow) {
      const rows = await world.get(UnitOfWork).entities().findBy(CaseDutyRow, { caseId: row.id });
      return rows.map(({ event, personId, role, notPersonId, department, dueAt }) => ({
        event,
        personId,
        role,
        notPersonId,
        department,
        dueAt,
      }));
    }

    async function expectInStep(id: string): Promise<void> {
      const row = await world.row(id);
      const lines = await world.get(AuditLog).read(`case:${id}`);
      expect(foldCase(lines as unknown as LogEvent[])).toEqual(recordOf(row));
      const facts = await world.get(CaseFactsLoader).load(row, null);
      const owed = row.final
        ? []
        : dutiesOf(openDuties(recordOf(row), facts, world.clock.now()), row.department);
      const sorted = (list: object[]) =>
        list.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();
      expect(sorted(await storedDuties(row))).toEqual(sorted(owed));
    }

    it('takes a nomination to a sealed packet; at each step the log folds to the row and the inbox equals the duties', async () => {
      const { id } = await world.nominate();
      await expectInStep(id);
      expect((await world.send('manager', id, 'SUBMIT')).state).toBe('nomination.consent');
      await expectInStep(id);
      expect((await world.send('candidate', id, 'ACCEPT')).state).toBe('review.self');
      await expectInStep(id);
      const self = { ratings: world.ratings(3), summary: '我做到了' };
      expect((await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', self)).state).toBe('review.manager');
      await expectInStep(id);
      const review = { ratings: world.ratings(4), summary: '值得', endorsed: 'yes' };
      expect((await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review)).state).toBe('screening');
      await expectInStep(id);
      const sealed = await world.send('hr', id, 'ACCEPT_PACKET');
      expect(sealed.state).toBe('calibration.scheduled');
      expect(sealed.packetHash).toMatch(/^[0-9a-f]{64}$/);
      await expectInStep(id);
    });

    it('keeps what the rules said, and says it again', async () => {
      const { id } = await world.caseIn('calibration.scheduled');
      const replayed = await world.get(EvaluationReplay).run(id);
      expect(replayed.map(({ moment, same }) => `${moment} ${same}`).sort()).toEqual([
        'manager-review true',
        'nomination true',
        'sealing true',
      ]);
    });

    it('undoes everything of a step that is refused', async () => {
      const { id } = await world.nominate();
      const before = await world.row(id);
      const lines = (await world.get(AuditLog).read(`case:${id}`)).length;
      const refused = world.send('candidate', id, 'SUBMIT', { changed: '别的' });
      expect(await codeOf(refused)).toBe('not-found');
      const empty = world.send('manager', id, 'SUBMIT', { changed: '' });
      expect(await codeOf(empty)).toBe('thesis-missing');
      const entities = world.get(UnitOfWork).entities();
      expect((await entities.findOneByOrFail(ThesisRow, { caseId: id })).changed).toBe('独立负责了随访产品');
      expect(await world.row(id)).toEqual(before);
      expect((await world.get(AuditLog).read(`case:${id}`)).length).toBe(lines);
    });

    it('lets one of two at once win, and tells the other of the conflict', async () => {
      const { id, version } = await world.caseIn('review.self').then(({ id: caseId }) => world.row(caseId));
      const reasons = ['家里有事', '想再等等'];
      const both = await Promise.all(
        reasons.map((reason) => codeOf(world.send('candidate', id, 'WITHDRAW', { reason, version }))),
      );
      expect(both.sort()).toEqual(['conflict', 'nothing was refused']);
      expect((await world.row(id)).state).toBe('withdrawn');
      await expectInStep(id);
    });

    it('refuses a second open case of the same person in the cycle', async () => {
      const { id } = await world.nominate();
      expect(await codeOf(world.nominate())).toBe('case-open-already');
      await world.send('manager', id, 'SUBMIT');
      expect(await codeOf(world.nominate())).toBe('case-open-already');
      expect(await codeOf(world.nominate('manager', 'colleague', 'P6'))).toBe('target-not-next');
    });

    it('begins one case when one person nominates twice at once', async () => {
      const both = await Promise.all([codeOf(world.nominate()), codeOf(world.nominate())]);
      expect(both.sort()).toEqual(['case-open-already', 'nothing was refused']);
      expect((await world.openCaseOf('candidate')).state).toBe('nomination.draft');
    });

    it('lets nobody find out that somebody else has a draft, until one is submitted', async () => {
      const hidden = await world.nominate('boss');
      const canNominate = async () => {
        const rows = await world.get(TeamService).of(world.viewer('manager'));
        const steps = rows.find(({ id }) => id === 'candidate')?.steps ?? [];
        return steps.map((step) => [step.case, step.canNominate, step.outcome]);
      };
      const withDraft = await canNominate();
      await world.send('boss', hidden.id, 'DISCARD');
      expect(withDraft).toEqual(await canNominate());
      const other = await world.nominate('boss');
      const own = await world.nominate();
      expect((await world.send('manager', own.id, 'SUBMIT')).eligibility).toBe('met');
      await expectInStep(own.id);
      await expectInStep(other.id);
      expect(await storedDuties(other)).toEqual([]);
      expect(await codeOf(world.send('boss', other.id, 'SUBMIT'))).toBe('nominated-meanwhile');
      expect((await world.row(other.id)).state).toBe('nomination.draft');
      expect(await codeOf(world.get(CaseRepository).findVisible(world.viewer('manager'), other.id))).toBe(
        'not-found',
      );
      await world.send('candidate', own.id, 'REFUSE', { reason: '还没准备好' });
      await expectInStep(other.id);
      expect((await world.send('boss', other.id, 'SUBMIT')).state).toBe('nomination.consent');
      expect(await codeOf(world.nominate())).toBe('case-open-already');
    });

    it('takes one of two drafts that are submitted at once', async () => {
      const drafts = [await world.nominate(), await world.nominate('boss')] as const;
      const both = await Promise.all([
        codeOf(world.send('manager', drafts[0].id, 'SUBMIT')),
        codeOf(world.send('boss', drafts[1].id, 'SUBMIT')),
      ]);
      expect(both.sort()).toEqual(['nominated-meanwhile', 'nothing was refused']);
      for (const { id } of drafts) await expectInStep(id);
    });

    it('lets a draft lapse beside a submitted nomination, which goes on', async () => {
      const drafts = [await world.nominate(), await world.nominate('boss')] as const;
      await world.send('manager', drafts[0].id, 'SUBMIT');
      await world.send('candidate', drafts[0].id, 'ACCEPT');
      world.clock.set(new Date('2026-03-16T01:00:00.000Z'));
      await world.get(CaseClock).tick();
      expect((await world.row(drafts[1].id)).state).toBe('lapsed');
      expect((await world.row(drafts[0].id)).state).toBe('review.self');
    });

    it('asks two people for an exception, and HR of the case alone begins it', async () => {
      const { id } = await world.nominate('manager', 'novice');
      await world.send('manager', id, 'SUBMIT');
      expect((await world.send('novice', id, 'ACCEPT')).state).toBe('nomination.exception');
      await expectInStep(id);
      expect((await world.send('hr', id, 'GRANT', { reason: '贡献突出' })).state).toBe(
        'nomination.exception',
      );
      await expectInStep(id);
      expect(await codeOf(world.send('hr', id, 'GRANT', { reason: '再批一次' }))).not.toBe(
        'nothing was refused',
      );
      expect((await world.send('otherHr', id, 'GRANT', { reason: '同意' })).state).toBe('review.self');
      await expectInStep(id);
    });

    it('moves what nobody acted on once its time is over, once', async () => {
      const { id } = await world.nominate();
      await world.send('manager', id, 'SUBMIT');
      const due = (await world.row(id)).dueAt ?? '';
      world.clock.set(new Date(due));
      expect(await world.get(CaseClock).tick()).toBe(0);
      world.clock.set(new Date(Date.parse(due) + 1000));
      expect(await world.get(CaseClock).tick()).toBe(1);
      expect((await world.row(id)).state).toBe('lapsed');
      expect(await world.get(CaseClock).tick()).toBe(0);
      await expectInStep(id);
    });

    it('withdraws the case of somebody who leaves', async () => {
      const { id } = await world.caseIn('review.self');
      await world.get(UnitOfWork).run(() => world.get(PersonListeners).left('candidate', 'hr'));
      expect((await world.row(id)).state).toBe('withdrawn');
      await expectInStep(id);
    });

    it('hands the case over with the person, in the name of who moved them', async () => {
      const { id } = await world.caseIn('review.self');
      await world
        .get(UnitOfWork)
        .run(() => world.get(PersonListeners).managerChanged('candidate', 'boss', 'hr'));
      const row = await world.row(id);
      expect([row.managerId, row.lineAboveId]).toEqual(['boss', null]);
      const lines = await world.get(AuditLog).read(`case:${id}`);
      expect(lines.at(-1)).toMatchObject({ type: 'TRANSFER_MANAGER', actor: 'hr' });
      await expectInStep(id);
    });

    it('leaves to HR what it could not follow, in its stream and their inbox, until that is settled', async () => {
      const { id } = await world.caseIn('review.self');
      const listeners = world.get(PersonListeners);
      const change = (manager: string | null, actor: string) =>
        world.get(UnitOfWork).run(() => listeners.managerChanged('candidate', manager, actor));
      const owed = async () =>
        (await storedDuties(await world.row(id))).filter(({ event }) => event === 'TRANSFER_MANAGER');
      await change('boss', 'colleague');
      expect((await world.row(id)).managerId).toBe('manager');
      const lines = await world.get(AuditLog).read(`case:${id}`);
      expect(lines.at(-1)).toMatchObject({
        type: 'NOTE_UNFOLLOWED',
        actor: 'clock',
        reasonCode: 'changed-without-hr',
      });
      expect(await owed()).toMatchObject([{ personId: null, role: 'hr', department: '产品部' }]);
      const inbox = await world.get(InboxService).items(world.viewer('otherHr'));
      expect(inbox.map(({ verb }) => verb)).toContain('cases.duties.TRANSFER_MANAGER');
      await expectInStep(id);
      await change('manager', 'colleague');
      expect(await owed()).toEqual([]);
      await change(null, 'hr');
      expect((await world.row(id)).snapshot.context.unfollowed?.code).toBe('no-manager-named');
      await world.send('hr', id, 'TRANSFER_MANAGER', { personId: 'boss', reason: '上级空缺' });
      expect(await owed()).toEqual([]);
      await expectInStep(id);
    });

    it('asks HR for another manager when the manager of an open case leaves', async () => {
      const { id } = await world.caseIn('review.manager');
      await world.get(UnitOfWork).run(() => world.get(PersonListeners).left('manager', 'hr'));
      const row = await world.row(id);
      expect([row.state, row.snapshot.context.unfollowed?.code]).toEqual([
        'review.manager',
        'manager-has-left',
      ]);
      await expectInStep(id);
    });

    it('moves deadlines with an amended calendar, a line for each case it touches and a mail for nobody', async () => {
      const { id: scheduled } = await world.caseIn('calibration.scheduled');
      const { id: drafted } = await world.nominate('boss', 'colleague', 'P4');
      const { id: reviewed } = await world.nominate('manager', 'novice');
      const dueOf = async (id: string) => (await world.row(id)).dueAt;
      const mails = () =>
        world
          .get(UnitOfWork)
          .entities()
          .countBy(JobRow, { kind: Like('mail%') });
      const [told, untouched] = [await mails(), await world.row(reviewed)];
      expect(told).toBeGreaterThan(0);
      const amend = (calendar: Partial<CycleCalendar>) =>
        world.get(CycleAmending).amend(world.viewer('hr'), world.cycleId, '改期', { calendar });
      await amend({ calibrationEndOn: '2026-05-12', endsOn: '2026-06-30' });
      expect(await dueOf(scheduled)).toBe('2026-05-12T15:59:59.999Z');
      expect(await world.row(reviewed)).toEqual(untouched);
      await amend({ nominationsEndOn: '2026-03-20' });
      expect(await dueOf(drafted)).toBe('2026-03-20T15:59:59.999Z');
      const lines = await world.get(AuditLog).read(`case:${scheduled}`);
      expect(lines.filter(({ type }) => type === 'RETIME')).toMatchObject([
        { actor: 'clock', effect: { given: { amendment: 1, former: { calibrationEndOn: '2026-05-08' } } } },
      ]);
      for (const id of [scheduled, drafted, reviewed]) await expectInStep(id);
      expect(await mails()).toBe(told);
      await amend(before);
      expect(await dueOf(scheduled)).toBe('2026-05-08T15:59:59.999Z');
    });

    it('hands a draft over as well, so that the new manager is asked for sponsorship', async () => {
      const { id } = await world.nominate();
      await world
        .get(UnitOfWork)
        .run(() => world.get(PersonListeners).managerChanged('candidate', 'boss', 'hr'));
      expect((await world.row(id)).managerId).toBe('boss');
      await world.send('manager', id, 'SUBMIT');
      expect((await world.send('candidate', id, 'ACCEPT')).state).toBe('nomination.sponsorship');
      await expectInStep(id);
    });

    it('ends the time of other cases where one of them fails, and says so in the end', async () => {
      const broken = await world.nominate();
      const { id } = await world.nominate('boss', 'colleague', 'P4');
      const transitions = world.get(CaseTransitions);
      const send = transitions.send.bind(transitions);
      const spy = jest.spyOn(transitions, 'send').mockImplementation((sending) => {
        if (sending.caseId === broken.id) throw new Error('out of order');
        return send(sending);
      });
      world.clock.set(new Date('2026-03-16T01:00:00.000Z'));
      await expect(world.get(CaseClock).tick()).rejects.toThrow('out of order');
      spy.mockRestore();
      expect((await world.row(id)).state).toBe('lapsed');
    });

    it('sends events inside the unit of the caller, who may undo them', async () => {
      const { id } = await world.nominate();
      const unit = world.get(UnitOfWork).run(async () => {
        const sender = world.viewer('manager');
        await world.get(CaseTransitions).send({ caseId: id, event: { type: 'DISCARD' }, sender });
        throw new Refused({ code: 'changed-my-mind' });
      });
      expect(await codeOf(unit)).toBe('changed-my-mind');
      expect((await world.row(id)).state).toBe('nomination.draft');
    });
  });
}
