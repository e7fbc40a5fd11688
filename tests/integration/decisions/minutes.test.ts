import { beforeAll, describe, expect, it } from '@jest/globals';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { DocumentDesk } from '../../../src/decisions/documents/document-desk.service.js';
import { DocumentDownload } from '../../../src/decisions/documents/document-download.service.js';
import { DocumentPrinting } from '../../../src/decisions/documents/document-printing.service.js';
import { VerificationService } from '../../../src/decisions/documents/verification.service.js';
import { MinutesPages } from '../../../src/decisions/minutes/minutes-pages.service.js';
import type { SessionMinutes } from '../../../src/pdf/documents/session-minutes.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import type { Name } from '../calibration/committee-people.js';
import { CommitteeWorld, members, refusal } from '../calibration/committee-world.js';
import { FakeRenderer, printedDocument } from './fake-renderer.js';

const readers = ['chair', 'third', 'fifth', 'facilitator', 'hr', 'auditor'] as const;

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`the minutes of a session, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const renderer = new FakeRenderer();
    let caseId = '';
    let rivalCase = '';
    let sessionId = '';

    beforeAll(() => {
      const render = (...given: Parameters<FakeRenderer['render']>) => renderer.render(...given);
      Object.assign(world.get(PdfRenderer), { render });
    });

    const page = (by: Name) => world.get(MinutesPages).show(world.viewer(by), sessionId);
    const request = (by: Name) =>
      world
        .get(DocumentDesk)
        .request(world.viewer(by), { kind: 'session-minutes', sessionId, language: 'zh' });
    const fileOf = async (by: Name, id: string): Promise<Buffer> => {
      await world.get(DocumentPrinting).print(id);
      const printed = await world.get(DocumentDownload).file(world.viewer(by), id);
      if (!printed) throw new Error('It is not printed.');
      return printed.bytes;
    };
    const printed = async (by: Name): Promise<SessionMinutes> => {
      const document = printedDocument(await fileOf(by, (await request(by)).id));
      if (document.kind !== 'session-minutes') throw new Error('It is no minutes.');
      return document;
    };
    const heard = async (by: Name, number: number) =>
      (await printed(by)).entries.find((entry) => entry.number === number)?.heard;

    it('are closed to everybody before it has met, and afterwards to who has nothing to do with it', async () => {
      caseId = await world.sealed();
      rivalCase = await world.sealed('rival', 'otherManager');
      sessionId = await world.planned([caseId, rivalCase]);
      const seats = await world.get(SeatRepository).seats(await world.row(rivalCase));
      const seatId = seats.find(({ personId }) => personId === 'third')?.seatId ?? '';
      await world.send('hr', rivalCase, 'RECUSE_MEMBER', { seatId, reason: '亲属' });
      await world.openScoring(sessionId);
      for (const by of readers) expect(await refusal(page(by))).toBe('not-found');
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      for (const by of ['candidate', 'manager', 'stranger', 'ratifier'] as const) {
        expect(await refusal(page(by))).toBe('not-found');
        expect(await refusal(request(by))).toBe('not-found');
      }
      for (const by of readers) expect((await printed(by)).readerName).toBe(by);
    });

    it('say the same whatever was scored, until it is revealed', async () => {
      await world.score('chair', caseId, 2);
      await world.score('chair', rivalCase, 5);
      for (const by of readers) {
        const minutes = await printed(by);
        expect(minutes.entries.map(({ heard: one }) => one?.changes ?? [])).toEqual([[], []]);
        const handedIn = minutes.entries.map(({ heard: one }) => one?.handedIn ?? null);
        const count = { count: 1, of: 5 };
        if (by === 'auditor') expect(handedIn).toEqual([null, null]);
        else expect(handedIn).toEqual([count, by === 'third' ? null : count]);
      }
    });

    it('hold a grey number for who is recused, and nothing else of the case', async () => {
      const minutes = await printed('third');
      expect(minutes.entries.map(({ number, heard: one }) => [number, one === null])).toEqual([
        [1, false],
        [2, true],
      ]);
      expect(JSON.stringify(minutes)).not.toContain('rival');
      expect(JSON.stringify(await page('third'))).not.toContain('rival');
      expect(JSON.stringify(await page('third'))).not.toContain(rivalCase);
      const before = await page('third');
      await world.score('fourth', rivalCase, 1);
      expect(await page('third')).toEqual(before);
      expect((await heard('facilitator', 2))?.recused).toEqual(['third']);
      expect((await heard('chair', 2))?.recused).toEqual([]);
      const alternates = minutes.attendance.flatMap(({ steppedIn }) => steppedIn);
      expect(alternates).toEqual([]);
      expect((await printed('chair')).attendance.find(({ steppedIn }) => steppedIn.length > 0)).toMatchObject(
        {
          name: 'firstAlternate',
          steppedIn: [2],
        },
      );
    });

    it('tell tally and outcome to each reader when the table does', async () => {
      for (const member of members.slice(1)) await world.score(member, caseId, 3);
      await world.send('facilitator', caseId, 'REVEAL');
      await world.session('facilitator', sessionId, { type: 'PRESENT_CASE', caseId, roomConfirmed: true });
      const change = { dimension: 'analysis', value: 3, reason: '听了讨论' };
      await world.send('chair', caseId, 'REVISE_SCORE', change);
      await world.send('chair', caseId, 'OPEN_BALLOT');
      await world.vote(caseId, { chair: 'promote', deputy: 'promote', third: 'decline', fourth: 'decline' });
      await world.send('chair', caseId, 'CLOSE_BALLOT');
      expect((await heard('facilitator', 1))?.ballots).toHaveLength(1);
      for (const by of ['chair', 'hr', 'auditor'] as const) {
        expect((await heard(by, 1))?.ballots).toEqual([]);
        expect((await heard(by, 1))?.steps.map(({ step }) => step)).not.toContain('ballot-closed');
      }
      await world.send('chair', caseId, 'OPEN_BALLOT');
      const votes = { chair: 'promote', deputy: 'promote', third: 'promote', fourth: 'decline' } as const;
      await world.vote(caseId, votes);
      await world.send('chair', caseId, 'CLOSE_BALLOT');
      const ofChair = await heard('chair', 1);
      expect(ofChair?.ballots.map(({ round, result }) => [round, result])).toEqual([
        [1, 'round-2'],
        [2, 'promoted'],
      ]);
      expect(ofChair?.outcome).toBe('promoted');
      expect(ofChair?.changes).toMatchObject([
        { member: 'chair', before: 2, after: 3, sentence: '听了讨论' },
      ]);
      expect(ofChair?.steps.map(({ step }) => step).sort()).toEqual([
        'ballot-closed',
        'ballot-closed',
        'ballot-opened',
        'ballot-opened',
        'presented',
        'scores-revealed',
      ]);
      expect((await heard('hr', 1))?.ballots).toEqual([]);
      expect((await heard('hr', 1))?.outcome).toBeNull();
      expect(JSON.stringify(await page('hr'))).not.toContain('promote');
    });

    it('name the moved case and its reason, and open to HR and auditors once it is closed', async () => {
      await world.send('facilitator', rivalCase, 'RESCHEDULE', { cause: 'quorum', reason: '人数不足' });
      await world.send('chair', caseId, 'CONFIRM_DECISION', world.confirmation());
      expect((await heard('chair', 2))?.movedBecause).toBe('quorum');
      const open = await request('hr');
      await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
      for (const by of ['hr', 'auditor'] as const) {
        expect((await heard(by, 1))?.outcome).toBe('promoted');
        expect((await heard(by, 1))?.decision?.differsBecause).toBe('证据仍不足');
      }
      expect((await heard('facilitator', 1))?.decision?.differsBecause).toBeDefined();
      const closed = await request('hr');
      expect(closed.id).not.toBe(open.id);
      const verification = world.get(VerificationService);
      expect((await verification.ofCode(open.code)).answer).not.toBe('issued');
      const bytes = await fileOf('hr', closed.id);
      expect((await verification.ofFile(bytes)).answer).toBe('unaltered');
      expect((await request('hr')).id).toBe(closed.id);
      expect(await refusal(world.get(DocumentDownload).find(world.viewer('auditor'), closed.id))).toBe(
        'not-found',
      );
    });

    it('are taken back from a reader to whom something in them is closed again', async () => {
      const { id } = await request('fifth');
      await fileOf('fifth', id);
      const again = await world.planned([rivalCase]);
      const seats = await world.get(SeatRepository).seats(await world.row(rivalCase));
      const seatId = seats.find(({ personId }) => personId === 'fifth')?.seatId ?? '';
      await world.send('hr', rivalCase, 'RECUSE_MEMBER', { seatId, reason: '合作者' });
      expect(again).not.toBe(sessionId);
      expect(await refusal(world.get(DocumentDownload).file(world.viewer('fifth'), id))).toBe('not-found');
      expect((await page('fifth')).entries.map(({ hidden }) => hidden)).toEqual([false, true]);
    });
  });
}
