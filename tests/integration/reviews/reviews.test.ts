import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { AccessLog } from '../../../src/audit/access-log.js';
import { AuditLog } from '../../../src/audit/audit-log.js';
import { CasePages } from '../../../src/cases/case-page.service.js';
import { recordOf } from '../../../src/cases/case-record.js';
import { CaseRepository } from '../../../src/cases/case.repository.js';
import { CaseClock } from '../../../src/cases/case-clock.service.js';
import { InboxService } from '../../../src/cases/inbox.service.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { canonicalJson } from '../../../src/domain/canonical-json.js';
import type { LogEvent } from '../../../src/domain/workflow/decision.js';
import { foldCase } from '../../../src/domain/workflow/fold-case.js';
import { Refused } from '../../../src/domain/refusal.js';
import { CorroborationController } from '../../../src/reviews/corroboration.controller.js';
import { PersonWords } from '../../../src/people/words/person-words.repository.js';
import { ColleaguesController } from '../../../src/reviews/colleagues.controller.js';
import { EvidenceUploads } from '../../../src/reviews/evidence-uploads.service.js';
import { criteriaIn } from '../../../src/reviews/rating/draft-part.js';
import { RatingDrafts } from '../../../src/reviews/rating/rating-draft.service.js';
import { CorroborationService } from '../../../src/reviews/corroboration.service.js';
import { evidenceInput } from '../../../src/reviews/evidence.input.js';
import { EvidencePages } from '../../../src/reviews/evidence-page.service.js';
import { EvidenceService } from '../../../src/reviews/evidence.service.js';
import { PacketRow } from '../../../src/reviews/packet.entity.js';
import { PacketService } from '../../../src/reviews/packet.service.js';
import { ReviewRow } from '../../../src/reviews/review.entity.js';
import { RatingPages } from '../../../src/reviews/rating/rating-pages.service.js';
import { ReviewService } from '../../../src/reviews/review.service.js';
import { CaseWorld, type Name } from '../cases/case-world.js';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing was refused';
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal.code;
    throw failure;
  }
}

const words = {
  form: 'text',
  title: '随访产品',
  periodFrom: '2025-06-01',
  periodTo: '2025-12-31',
  body: '上线三家医院',
};

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`reviews and evidence, on ${engine}`, () => {
    const world = new CaseWorld(engine);
    const add = (caseId: string, more: object = {}) =>
      world
        .get(EvidenceService)
        .add(world.viewer('candidate'), caseId, evidenceInput.parse({ ...words, ...more }));

    it('keep a draft for its author, and let one of two windows win', async () => {
      const { id } = await world.caseIn('review.self');
      const reviews = world.get(ReviewService);
      const first = await reviews.save(world.viewer('candidate'), id, 'self', {
        version: 0,
        summary: '第一版',
      });
      expect(first).toMatchObject({ state: 'draft', summary: '第一版', version: 1 });
      const late = reviews.save(world.viewer('candidate'), id, 'self', { version: 0, summary: '另一个窗口' });
      expect(await codeOf(late)).toBe('conflict');
      for (const name of ['manager', 'boss', 'hr', 'auditor'] as const) {
        expect(await codeOf(reviews.own(world.viewer(name), id, 'self'))).toBe('not-found');
        const visible = await world.get(CaseRepository).findVisible(world.viewer(name), id);
        expect(visible.reads('self-review', { draft: true, own: false })).toBe(false);
      }
    });

    it('refuse ratings off the scale, and an unfinished review, which stays a draft', async () => {
      const { id } = await world.caseIn('review.self');
      const [first = ''] = Object.keys(world.ratings(3));
      const off = { ratings: { [first]: { value: 99, cannotTell: false, comment: '' } } };
      expect(await codeOf(world.send('candidate', id, 'SUBMIT_SELF_REVIEW', off))).toBe('ratings-invalid');
      const part = { ratings: { [first]: { value: 3, cannotTell: false, comment: '' } } };
      expect(await codeOf(world.send('candidate', id, 'SUBMIT_SELF_REVIEW', part))).toBe(
        'self-review-incomplete',
      );
      expect(await world.get(UnitOfWork).entities().countBy(ReviewRow, { caseId: id })).toBe(0);
    });

    it('come back to their authors with RETURN, twice at most', async () => {
      const { id } = await world.caseIn('screening');
      const items = ['补充证据'];
      await world.send('hr', id, 'RETURN', { to: 'review.self', reason: '证据不足', items });
      const rows = await world.get(UnitOfWork).entities().findBy(ReviewRow, { caseId: id });
      expect(rows.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
        'manager draft',
        'self draft',
      ]);
      expect((await world.send('candidate', id, 'SUBMIT_SELF_REVIEW')).state).toBe('review.manager');
      expect((await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW')).state).toBe('screening');
      expect((await world.send('hr', id, 'RETURN', { to: 'review.manager', reason: '写具体些' })).state).toBe(
        'review.manager',
      );
      expect((await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW')).state).toBe('screening');
      expect(await codeOf(world.send('hr', id, 'RETURN', { to: 'review.manager', reason: '再来' }))).toBe(
        'no-returns-left',
      );
    });

    it('seal a packet whose hash is that of its canonical JSON, by HR or by the clock', async () => {
      const { id } = await world.caseIn('review.self');
      const { number } = await add(id, { criteria: Object.keys(world.ratings(3)).slice(0, 2) });
      await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', {
        ratings: world.ratings(3),
        summary: '我做到了',
      });
      const review = { ratings: world.ratings(4), summary: '值得', endorsed: true };
      let row = await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review);
      for (let days = 0; days < 30 && row.packetHash === null; days++) {
        world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
        await world.get(CaseClock).tick();
        row = await world.row(id);
      }
      expect(row.state).toBe('calibration.scheduled');
      const packet = await world.get(PacketService).of(row);
      expect(packet?.content.evidence.map((item) => item.number)).toEqual([number]);
      expect(packet?.content.selfReview?.summary).toBe('我做到了');
      expect(packet?.content.afterScores.managerReview?.endorsed).toBe(true);
      const hash = createHash('sha256').update(canonicalJson(packet?.content)).digest('hex');
      expect(hash).toBe(row.packetHash);
      const change = world
        .get(UnitOfWork)
        .run(() =>
          world.get(UnitOfWork).entities().update(PacketRow, { caseId: id }, { readiness: 'ready' }),
        );
      await expect(change).rejects.toThrow(/append only/);
    });

    it('keep evidence for its author until the self-review is handed in, and from changes afterwards', async () => {
      const { id } = await world.caseIn('review.self');
      const item = await add(id);
      const edit = (name: Name) =>
        codeOf(world.get(EvidenceService).edit(world.viewer(name), id, item.id, evidenceInput.parse(words)));
      expect(await edit('manager')).toBe('not-found');
      expect(await edit('candidate')).toBe('nothing was refused');
      await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', { ratings: world.ratings(3) });
      expect(await edit('candidate')).toBe('not-found');
    });

    it('warn of data of a patient until the author has checked', async () => {
      const { id } = await world.caseIn('review.self');
      const body = '患者张三，男，45岁，病案号：0012345';
      expect(await codeOf(add(id, { body }))).toBe('patient-data');
      expect(await codeOf(add(id, { body, warningAccepted: 'true' }))).toBe('nothing was refused');
    });

    it('save one dimension of a form without touching the others, and refuse only who saw another state of it', async () => {
      const { id } = await world.caseIn('review.self');
      const drafts = world.get(RatingDrafts);
      const viewer = world.viewer('candidate');
      const rated = (dimension: string, value: number) =>
        Object.fromEntries(
          criteriaIn(world.framework, 'P3', dimension).map((each) => [
            each,
            { value, cannotTell: false, comment: '' },
          ]),
        );
      const empty = await drafts.saved(viewer, id, 'self', { dimension: 'design' });
      const one = { dimension: 'analysis', ratings: rated('analysis', 3) };
      const first = await drafts.save(viewer, id, 'self', one);
      const other = { dimension: 'design', ratings: rated('design', 4), seen: empty.seen };
      await drafts.save(viewer, id, 'self', other);
      expect(Object.values((await drafts.saved(viewer, id, 'self', one)).fields)).toContain('3');
      expect(await codeOf(drafts.save(viewer, id, 'self', { ...other, ratings: {} }))).toBe('conflict');
      expect(await codeOf(drafts.save(viewer, id, 'self', { ...one, seen: first.seen }))).toBe(
        'nothing was refused',
      );
      const ratings = (await world.get(ReviewService).own(viewer, id, 'self'))?.ratings ?? {};
      expect(Object.keys(ratings).sort()).toEqual(
        [...Object.keys(rated('analysis', 3)), ...Object.keys(rated('design', 4))].sort(),
      );
      for (const name of ['manager', 'hr', 'boss'] as const)
        expect(await codeOf(drafts.saved(world.viewer(name), id, 'self', one))).toBe('not-found');
    });

    it('keep with the draft why a manager does not endorse, and hand it in from there', async () => {
      const { id } = await world.caseIn('review.manager');
      const viewer = world.viewer('manager');
      const summary = { part: 'summary', summary: '再等等', endorsed: false, reason: '证据不足' } as const;
      await world.get(RatingDrafts).save(viewer, id, 'manager', summary);
      await world.get(ReviewService).save(viewer, id, 'manager', { ratings: world.ratings(2) });
      expect((await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW')).state).toBe('screening');
    });

    it('name who can confirm by search, and ask back where several fit', async () => {
      const { id } = await world.caseIn('review.self');
      const unitOfWork = world.get(UnitOfWork);
      await unitOfWork.run(() => new PersonWords(unitOfWork).addMissing());
      const named = (more: object) => codeOf(add(id, more));
      expect(await named({ corroborator: 'peerTwo' })).toBe('nothing was refused');
      expect(await named({ corroborator: 'peer' })).toBe('input-invalid');
      expect(await named({ corroborator: 'peer', corroboratorId: 'peerThree' })).toBe('nothing was refused');
      expect(await named({ corroborator: '%' })).toBe('input-invalid');
      expect(await named({ corroborator: 'candidate' })).toBe('input-invalid');
      const colleagues = world.get(ColleaguesController);
      const found = await colleagues.find(world.viewer('candidate'), id, { corroborator: 'peer' });
      expect(found.candidates.map(({ value }) => value)).toEqual(['peerOne', 'peerThree', 'peerTwo']);
      expect(await codeOf(colleagues.find(world.viewer('manager'), id, { corroborator: 'peer' }))).toBe(
        'not-found',
      );
    });

    it('carry a file over to the next try of a refused form, for its writer alone', async () => {
      const { id } = await world.caseIn('review.self');
      const uploads = world.get(EvidenceUploads);
      const viewer = world.viewer('candidate');
      const file = { name: 'a.txt', type: 'text/plain', bytes: Buffer.from('随访') };
      const aside = await uploads.setAside(viewer, id, { file });
      const again = { keptFile: aside?.ticket ?? '' };
      expect(await uploads.given(viewer, id, again)).toMatchObject({ name: 'a.txt' });
      expect(await uploads.given(world.viewer('manager'), id, again)).toBeUndefined();
      expect(await uploads.given(viewer, id, { keptFile: `x${again.keptFile}` })).toBeUndefined();
      const input = evidenceInput.parse({ ...words, form: 'file' });
      const given = await uploads.given(viewer, id, again);
      expect((await world.get(EvidenceService).add(viewer, id, input, given)).fileId).not.toBeNull();
    });

    it('take files by what they are', async () => {
      const { id } = await world.caseIn('review.self');
      const upload = (name: string, bytes: Buffer) => {
        const input = evidenceInput.parse({ ...words, form: 'file' });
        const file = { name, type: 'application/pdf', bytes };
        return codeOf(world.get(EvidenceService).add(world.viewer('candidate'), id, input, file));
      };
      expect(await upload('a.html', Buffer.from('<script>'))).toBe('file-kind-refused');
      expect(await upload('a.pdf', Buffer.from('<script>'))).toBe('file-content-differs');
      expect(await upload('a.pdf', Buffer.from('%PDF-1.7'))).toBe('nothing was refused');
    });

    it('ask a corroborator about the one item, until it is answered', async () => {
      const { id } = await world.caseIn('review.self');
      const item = await add(id, { corroborator: 'peerone@example.com' });
      const other = await add(id);
      const viewer = world.viewer('peerOne');
      const service = world.get(CorroborationService);
      expect((await world.get(InboxService).items(viewer)).map(({ href }) => href)).toEqual([
        `/cases/${id}/evidence/${item.id}/corroboration`,
      ]);
      expect(await codeOf(service.asked(viewer, id, other.id))).toBe('not-found');
      expect(await codeOf(service.asked(world.viewer('peerTwo'), id, item.id))).toBe('not-found');
      await service.answer(viewer, id, item.id, { answer: 'confirmed', words: '属实' });
      expect(await codeOf(service.asked(viewer, id, item.id))).toBe('not-found');
      expect(await codeOf(world.get(CaseRepository).findVisible(viewer, id))).toBe('not-found');
    });

    it('open no case to a corroborator, not even while the answer is open', async () => {
      const { id } = await world.caseIn('review.self');
      const item = await add(id, { corroborator: 'peerone@example.com' });
      const viewer = world.viewer('peerOne');
      expect((await world.get(CorroborationService).asked(viewer, id, item.id)).id).toBe(item.id);
      expect(await codeOf(world.get(CasePages).show(viewer, id))).toBe('not-found');
      expect(await codeOf(world.get(EvidencePages).form(viewer, id, item.id))).toBe('not-found');
      expect(await codeOf(world.send('peerOne', id, 'ACCEPT'))).toBe('not-found');
    });

    it('have the answer of a corroborator in the history of the case, as visible as the evidence', async () => {
      const { id } = await world.caseIn('review.self');
      const item = await add(id, { corroborator: 'peerone@example.com' });
      await world
        .get(CorroborationService)
        .answer(world.viewer('peerOne'), id, item.id, { answer: 'confirmed', words: '属实' });
      const lines = await world.get(AuditLog).read(`case:${id}`);
      expect(lines.at(-1)).toMatchObject({
        type: 'evidence-corroborated',
        actor: 'peerOne',
        effect: { evidence: item.id, answer: 'confirmed' },
      });
      const elsewhere = await world.get(AuditLog).read('system');
      expect(elsewhere.map(({ type }) => type)).not.toContain('evidence-corroborated');
      const folded = async () =>
        foldCase((await world.get(AuditLog).read(`case:${id}`)) as unknown as LogEvent[]);
      expect(await folded()).toEqual(recordOf(await world.row(id)));
      const told = async (name: Name) =>
        JSON.stringify(await world.get(CasePages).show(world.viewer(name), id, 'history'));
      const sentence = 'cases.history.evidence-corroborated';
      expect(await told('candidate')).toContain(sentence);
      for (const name of ['manager', 'hr', 'auditor'] as const)
        expect(await told(name)).not.toContain(sentence);
      await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', { ratings: world.ratings(3) });
      for (const name of ['manager', 'hr', 'auditor'] as const) expect(await told(name)).toContain(sentence);
      expect(await folded()).toEqual(recordOf(await world.row(id)));
    });

    it('note who reads evidence and the self-review beside a form, and who was asked to corroborate', async () => {
      const { id } = await world.caseIn('review.self');
      const item = await add(id, { corroborator: 'peerone@example.com' });
      await world.get(CorroborationController).show(world.viewer('peerOne'), id, item.id);
      await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', { ratings: world.ratings(3) });
      await world.get(RatingPages).show(world.viewer('manager'), id, 'manager', {});
      const noted = (await world.get(AccessLog).of(id)).map(({ viewer, object }) => `${viewer} ${object}`);
      expect(noted.sort()).toEqual([
        'manager evidence',
        'manager readiness',
        'manager self-review',
        'peerOne evidence',
      ]);
    });

    it('stand beside a sealed packet as addenda, which the manager reads of the candidate only once released', async () => {
      const { id, packetHash } = await world.caseIn('calibration.scheduled');
      const row = await world.send('candidate', id, 'ADD_ADDENDUM', { words: '补充一项成果' });
      expect(row.packetHash).toBe(packetHash);
      const seen = async (name: Name, own: boolean) =>
        (await world.get(CaseRepository).findVisible(world.viewer(name), id)).reads('addendum', { own });
      expect(await seen('candidate', true)).toBe(true);
      expect(await seen('manager', false)).toBe(false);
      expect(await seen('hr', false)).toBe(true);
    });
  });

  describe(`peers, on ${engine}`, () => {
    const world = new CaseWorld(engine, { peers: { fewest: 3, most: 5 }, screening: false });

    it('reply beside the reviews; the last hand-in seals, without names', async () => {
      const { id } = await world.caseIn('review.self');
      const peers = ['peerOne', 'peerTwo', 'peerThree'] as const;
      expect(await codeOf(world.send('manager', id, 'NAME_PEERS', { personIds: ['peerOne', 'boss'] }))).toBe(
        'peer-not-suitable',
      );
      await world.send('manager', id, 'NAME_PEERS', { personIds: 'peerone@example.com, peerTwo、peerThree' });
      for (const name of peers) await world.send(name, id, 'PEER_REPLY', { summary: `${name} 的评价` });
      expect(await codeOf(world.send('peerOne', id, 'PEER_REPLY', { summary: '再写一次' }))).not.toBe(
        'nothing was refused',
      );
      await world.send('candidate', id, 'SUBMIT_SELF_REVIEW', { ratings: world.ratings(3) });
      const review = { ratings: world.ratings(4), endorsed: true };
      const row = await world.send('manager', id, 'SUBMIT_MANAGER_REVIEW', review);
      expect(row.state).toBe('calibration.scheduled');
      const packet = await world.get(PacketService).of(row);
      expect(packet?.content.peerTexts.map(({ summary }) => summary).sort()).toEqual(
        peers.map((name) => `${name} 的评价`).sort(),
      );
      expect(JSON.stringify(packet?.content.peerTexts)).not.toContain('authorId');
    });
  });
}
