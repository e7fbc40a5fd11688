import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DocumentDesk } from '../../../src/decisions/documents/document-desk.service.js';
import { DocumentDownload } from '../../../src/decisions/documents/document-download.service.js';
import { DocumentPrinting } from '../../../src/decisions/documents/document-printing.service.js';
import type { DocumentRequest } from '../../../src/decisions/documents/document.input.js';
import { Refused } from '../../../src/domain/refusal.js';
import { PdfRenderer } from '../../../src/pdf/pdf-renderer.js';
import { isLongRun } from '../../support/long-run.js';
import { randomCommittee, type RandomCommittee } from '../../support/random-committees.js';
import { CommitteeWorld } from '../calibration/committee-world.js';
import { FakeRenderer } from './fake-renderer.js';
import { SittingInPrint } from './sitting-in-print.js';

const language = 'zh';
const sittings = isLongRun ? 30 : 3;
/** At each look every so manieth reader orders, and fetches every so manieth document of others, the next one the next time. */
const share = isLongRun ? 2 : 8;

/** All that can be asked for of a sitting. */
function wanted({ sessionId, cases }: SittingInPrint): DocumentRequest[] {
  const packets = ['committee-packet', 'committee-supplement'] as const;
  return [
    { kind: 'session-minutes', sessionId, language },
    ...packets.map((kind) => ({ kind, sessionId, language }) as const),
    ...cases.flatMap(({ id: caseId }) =>
      [...packets, 'decision-report' as const, 'decision-letter' as const].map((kind): DocumentRequest => ({
        kind,
        caseId,
        language,
      })),
    ),
  ];
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (failure) {
    if (failure instanceof Refused && failure.refusal.code === 'not-found') return null;
    throw failure;
  }
}

describe('the documents of a random committee, with random conflicts, absences and votes', () => {
  const world = new CommitteeWorld('sqlite');
  const renderer = new FakeRenderer();
  /** What was read of what, over all sittings, and by how many who stepped aside a document was got at all. */
  const read = new Set<string>();
  let gotAside = 0;

  beforeAll(async () => {
    const render = (...given: Parameters<FakeRenderer['render']>) => renderer.render(...given);
    Object.assign(world.get(PdfRenderer), { render });
    const property = fc.asyncProperty(randomCommittee, (committee) => heard(committee));
    // The usual run looks at the same few sittings each time, the long run at others each time.
    const seed = isLongRun ? {} : { seed: 7 };
    await fc.assert(property, { ...seed, numRuns: sittings, endOnFailure: true });
  }, 1_200_000);

  async function heard(committee: RandomCommittee): Promise<void> {
    const issued = new Map<string, { kind: string; by: string }>();
    let looks = 0;
    const sitting: SittingInPrint = new SittingInPrint(world, committee, async (stage) => {
      looks++;
      for (const [place, who] of sitting.readers.entries()) {
        const viewer = world.viewer(who);
        if ((place + looks) % share === 0)
          for (const request of wanted(sitting)) {
            const row = await orNull(world.get(DocumentDesk).request(viewer, request));
            if (row === null || issued.has(row.id)) continue;
            await world.get(DocumentPrinting).print(row.id);
            issued.set(row.id, { kind: request.kind, by: who });
          }
        for (const [index, [id, { kind, by }]] of [...issued].entries()) {
          if (by !== who && (index + place + looks) % share !== 0) continue;
          const printed = await orNull(world.get(DocumentDownload).file(viewer, id));
          if (printed) await isFor(who, printed.bytes.toString('utf8'), { stage, kind, sitting });
        }
      }
    });
    await sitting.play();
  }

  type Found = { readonly stage: string; readonly kind: string; readonly sitting: SittingInPrint };

  async function isFor(
    who: SittingInPrint['readers'][number],
    text: string,
    { stage, kind, sitting }: Found,
  ): Promise<void> {
    for (const one of sitting.cases) {
      for (const written of one.written.filter(({ word }) => text.includes(word))) {
        const may = await sitting.mayRead(who, one, written);
        expect({ stage, who, kind, object: written.object, may }).toMatchObject({ may: true });
        read.add(`${kind}: ${written.object}`);
      }
      if (!one.aside.has(who)) continue;
      gotAside++;
      if (who !== one.manager && who !== one.lineAbove)
        expect({ stage, who, kind, named: text.includes(one.candidate) }).toMatchObject({ named: false });
    }
  }

  it('hold nothing that their reader may not see, when they are ordered and whenever they are fetched again (invariant 13)', () => {
    // Every check has passed by now; this says that there was something to find.
    const found = [
      'committee-packet: self-review',
      'committee-packet: thesis',
      'committee-supplement: manager-review',
      'decision-report: rationale',
      'session-minutes: rationale',
      'session-minutes: scores',
    ];
    expect([...read].filter((one) => found.includes(one)).sort()).toEqual(found);
    expect(gotAside).toBeGreaterThan(0);
  });
});
