import { beforeAll, describe, expect, it } from '@jest/globals';
import { SeatRepository } from '../../../src/calibration/seat.repository.js';
import { BundlePacking } from '../../../src/decisions/documents/bundle-packing.service.js';
import { BundleService } from '../../../src/decisions/documents/bundle.service.js';
import { DocumentDesk } from '../../../src/decisions/documents/document-desk.service.js';
import { DocumentDownload } from '../../../src/decisions/documents/document-download.service.js';
import { DocumentPrinting } from '../../../src/decisions/documents/document-printing.service.js';
import type { DocumentRequest } from '../../../src/decisions/documents/document.input.js';
import { SessionDocuments } from '../../../src/decisions/documents/session-documents.service.js';
import { VerificationService } from '../../../src/decisions/documents/verification.service.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { FileStorage } from '../../../src/storage/file-storage.js';
import type { Name } from '../calibration/committee-people.js';
import { cycleId } from '../calibration/committee-population.js';
import { CommitteeWorld, refusal } from '../calibration/committee-world.js';
import { FakeRenderer, printedDocument, sha256 } from './fake-renderer.js';

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`documents, on ${engine}`, () => {
    const world = new CommitteeWorld(engine);
    const renderer = new FakeRenderer();
    let caseId = '';
    let sessionId = '';

    beforeAll(() => {
      const render = (...given: Parameters<FakeRenderer['render']>) => renderer.render(...given);
      Object.assign(world.get(PdfRenderer), { render });
    });

    const request = (by: Name, wanted: DocumentRequest) =>
      world.get(DocumentDesk).request(world.viewer(by), wanted);
    const fileOf = async (by: Name, id: string): Promise<Buffer> => {
      await world.get(DocumentPrinting).print(id);
      const printed = await world.get(DocumentDownload).file(world.viewer(by), id);
      if (!printed) throw new Error('It is not printed.');
      return printed.bytes;
    };

    it('give each member a packet with their name, and no line of a case from which they are recused', async () => {
      caseId = await world.sealed();
      const rivalCase = await world.sealed('rival', 'otherManager');
      sessionId = await world.planned([caseId, rivalCase]);
      const seats = await world.get(SeatRepository).seats(await world.row(rivalCase));
      const seatId = seats.find(({ personId }) => personId === 'third')?.seatId ?? '';
      const before = await request('third', { kind: 'committee-packet', sessionId, language: 'zh' });
      await world.send('hr', rivalCase, 'RECUSE_MEMBER', { seatId, reason: '亲属' });
      expect(await refusal(world.get(DocumentDownload).find(world.viewer('third'), before.id))).toBe(
        'not-found',
      );
      const after = await request('third', { kind: 'committee-packet', sessionId, language: 'zh' });
      const packet = printedDocument(await fileOf('third', after.id));
      if (packet.kind !== 'committee-packet') throw new Error('It is no packet.');
      expect(packet.readerName).toBe('third');
      expect(packet.cases.map(({ candidate }) => candidate.name)).toEqual(['candidate']);
      expect(packet.session?.agenda.map(({ title }) => title)).toEqual(['candidate · P2 → P3', null]);
      expect(JSON.stringify(packet)).not.toContain('rival');
      expect(await refusal(world.get(DocumentDownload).find(world.viewer('chair'), after.id))).toBe(
        'not-found',
      );
      const supplement = { kind: 'committee-supplement', caseId, language: 'zh' } as const;
      expect(await refusal(request('chair', supplement))).toBe('not-found');
      await world.openScoring(sessionId);
      await world.score('chair', caseId, 3);
      expect((await request('chair', supplement)).kind).toBe('committee-supplement');
      expect(await refusal(request('deputy', supplement))).toBe('not-found');
    });

    it('are the same bytes for the same decision, and superseded when it changes', async () => {
      for (const member of ['deputy', 'third', 'fourth', 'fifth'] as const) await world.score(member, caseId);
      await world.send('facilitator', caseId, 'REVEAL');
      await world.session('facilitator', sessionId, { type: 'OPEN_MEETING' });
      await world.send('chair', caseId, 'OPEN_BALLOT');
      await world.vote(caseId, { deputy: 'decline', third: 'decline', fourth: 'decline', fifth: 'decline' });
      await world.send('chair', caseId, 'CLOSE_BALLOT');
      await world.send('chair', caseId, 'CONFIRM_DECISION', world.confirmation());
      const report = { kind: 'decision-report', caseId, language: 'zh' } as const;
      expect(await refusal(request('candidate', report))).toBe('not-found');
      world.clock.set(new Date('2026-05-15T01:00:00.000Z'));
      await world.send('hr', caseId, 'RELEASE');
      const first = await request('candidate', report);
      const bytes = await fileOf('candidate', first.id);
      const printed = renderer.printed;
      expect((await request('manager', report)).id).toBe(first.id);
      expect((await fileOf('manager', first.id)).equals(bytes)).toBe(true);
      expect(renderer.printed).toBe(printed);
      const text = bytes.toString('utf8');
      for (const secret of ['deputy', 'fourth', 'promote"', 'spread']) expect(text).not.toContain(secret);
      expect(await refusal(request('stranger', report))).toBe('not-found');
      const verification = world.get(VerificationService);
      expect((await verification.ofFile(bytes)).answer).toBe('unaltered');
      expect((await verification.ofFile(bytes, first.code.toLowerCase())).answer).toBe('unaltered');
      expect((await verification.ofFile(Buffer.concat([bytes, Buffer.from(' ')]))).answer).toBe('different');
      expect((await verification.ofCode('0000-0000-0000-0000')).answer).toBe('unknown-code');
      await world.send('candidate', caseId, 'ACKNOWLEDGE');
      const second = await request('candidate', report);
      expect(second.id).not.toBe(first.id);
      expect(sha256(await fileOf('candidate', second.id))).not.toBe(first.sha256);
      expect((await verification.ofFile(bytes)).answer).toBe('superseded');
      expect((await verification.ofCode(second.code)).answer).toBe('issued');
    });

    it('of a whole cycle are packed into one archive, with progress', async () => {
      const bundles = world.get(BundleService);
      expect(await refusal(bundles.request(world.viewer('candidate'), cycleId))).toBe('not-found');
      const [other = ''] = (await world.running()).filter((id) => id !== caseId);
      await world.send('hr', other, 'RESCHEDULE', { cause: 'time', reason: '下次再议' });
      await world.session('facilitator', sessionId, { type: 'CLOSE_SESSION' });
      const { id } = await bundles.request(world.viewer('hr'), cycleId, 'zh');
      const steps: number[] = [];
      await world.get(BundlePacking).pack(id, (done) => Promise.resolve(void steps.push(done)));
      const bundle = await bundles.find(world.viewer('hr'), id);
      expect(bundle.documents).toHaveLength(3);
      expect(bundle.done).toBe(3);
      const zip = await world.get(FileStorage).get(bundle.fileKey ?? '');
      expect(zip.length).toBe(bundle.size);
      for (const name of [
        'decision-report-1-1-zh.pdf',
        'decision-letter-1-1-zh.pdf',
        'cycle-summary-zh.pdf',
      ]) {
        expect(zip.includes(name)).toBe(true);
      }
      expect(await refusal(bundles.find(world.viewer('facilitator'), id))).toBe('not-found');
    });

    it('of a session are packed for whoever may read its decisions, and for nobody else', async () => {
      const bundles = world.get(BundleService);
      const wanted = (by: Name) => bundles.requestOfSession(world.viewer(by), sessionId, 'zh');
      for (const by of ['candidate', 'manager', 'stranger', 'ratifier'] as const) {
        expect(await refusal(wanted(by))).toBe('not-found');
      }
      const { id, documents } = await wanted('auditor');
      expect(documents).toHaveLength(2);
      const steps: string[] = [];
      await world
        .get(BundlePacking)
        .pack(id, (done, total) => Promise.resolve(void steps.push(`${done}/${total}`)));
      expect(steps).toEqual(['1/2', '2/2']);
      const bundle = await bundles.find(world.viewer('auditor'), id);
      const zip = await world.get(FileStorage).get(bundle.fileKey ?? '');
      expect(zip.includes('decision-report-1-1-zh.pdf')).toBe(true);
      expect(zip.includes('cycle-summary')).toBe(false);
      expect(await refusal(bundles.find(world.viewer('hr'), id))).toBe('not-found');
      const shown = await world.get(SessionDocuments).list(world.viewer('auditor'), sessionId);
      expect([shown.packets, shown.decisions, shown.minutes]).toEqual([1, 1, true]);
      const member = await world.get(SessionDocuments).list(world.viewer('chair'), sessionId);
      expect([member.packets, member.supplements, member.decisions]).toEqual([0, 0, 0]);
    });

    it('of a packed archive are closed to HR who no longer cover one of them', async () => {
      const bundles = world.get(BundleService);
      const { id } = await bundles.request(world.viewer('hr'), cycleId, 'zh');
      const elsewhere = { ...world.viewer('hr'), hrDepartments: ['elsewhere'] };
      expect(await refusal(bundles.find(elsewhere, id))).toBe('not-found');
    });
  });
}
