import { pageFill } from '../src/pdf/page-fill.js';
import type { CommitteePacket, PacketCase } from '../src/pdf/documents/committee-packet.js';
import { PdfRenderer } from '../src/pdf/pdf-renderer.js';
import { readPdf, squeezed } from '../tests/integration/pdf/read-pdf.js';
import { sampleCase, sampleSessionPacket } from '../tests/unit/pdf/samples/packet.js';
import type { BenchRow } from './row.js';

const count = 100;
const repetitions = 3;
const goal = 0.8;

/** A hundred cases, no two candidates alike. */
function cases(): PacketCase[] {
  return Array.from({ length: count }, (_, index) => {
    const one = sampleCase('zh', index + 1);
    return { ...one, candidate: { ...one.candidate, name: `${one.candidate.name}${1000 + index}` } };
  });
}

function packOf(all: readonly PacketCase[]): CommitteePacket {
  const pack = sampleSessionPacket('zh');
  const agenda = all.map(({ agendaNumber, candidate }) => ({ number: agendaNumber, title: candidate.name }));
  return { ...pack, session: pack.session && { ...pack.session, agenda }, cases: all };
}

const alone = (one: PacketCase): CommitteePacket => ({ ...packOf([one]), session: null });

/** The page without its margins and without the name that lies across it. */
function wordsOf(page: string, document: CommitteePacket): string {
  const margins = /^.*?模板\d+-[0-9a-f]{8}/;
  return page.replace(margins, '').replaceAll(squeezed(document.readerName), '');
}

/** What the pack prints of each case, from the page that opens with its number and name to the next such page. */
async function textsInPack(pack: CommitteePacket, bytes: Buffer): Promise<string[]> {
  const { pages } = await readPdf(bytes);
  const texts: string[] = [];
  for (const page of pages.map((one) => wordsOf(one, pack))) {
    const next = pack.cases[texts.length];
    const opens = next && page.startsWith(squeezed(`${next.agendaNumber}. ${next.candidate.name}`));
    if (opens) texts.push(page);
    else if (texts.length > 0) texts.push((texts.pop() ?? '') + page);
  }
  return texts;
}

/** A packet alone says the same of its case, between the line of its issuer and the block to verify it. */
async function requireSame(pack: CommitteePacket, packed: Buffer, single: readonly Buffer[]): Promise<void> {
  const texts = await textsInPack(pack, packed);
  if (texts.length !== count) throw new Error(`The pack opens ${texts.length} of ${count} cases.`);
  for (const [index, bytes] of single.entries()) {
    const one = pack.cases[index];
    if (!one) break;
    const document = alone(one);
    const { pages } = await readPdf(bytes);
    const text = pages.map((page) => wordsOf(page, document)).join('');
    if (!text.includes(texts[index] ?? '-')) {
      throw new Error(`Case ${one.agendaNumber} says something else in the pack: nothing to compare.`);
    }
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;

/** The packet of a session of a hundred cases, against the packets of the same cases printed one by one. */
export async function run(): Promise<BenchRow[]> {
  const renderer = new PdfRenderer(null);
  const all = cases();
  const pack = packOf(all);
  const together: number[] = [];
  const apart: number[] = [];
  let packed: Buffer = Buffer.alloc(0);
  let single: Buffer[] = [];
  try {
    await renderer.render(alone(all[0] ?? sampleCase('zh')), 'zh');
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      together.push(await seconds(async () => (packed = await renderer.render(pack, 'zh'))));
      single = [];
      apart.push(
        await seconds(async () => {
          for (const one of all) single.push(await renderer.render(alone(one), 'zh'));
        }),
      );
    }
  } finally {
    await renderer.close();
  }
  await requireSame(pack, packed, single);
  const ratio = median(apart) / median(together);
  const each = (value: number) => `${Math.round((value * 1000) / count)} ms a case`;
  return [
    {
      name: `pdf: session pack of ${count} cases, per case, against packets printed one by one`,
      ratio,
      goal: `≥ ${goal}`,
      met: ratio >= goal,
      detail:
        `ours ${each(median(together))} (${pageFill(packed).pages} pages, ${(packed.length / 1e6).toFixed(1)} MB), ` +
        `one by one ${each(median(apart))} (${(single.reduce((sum, one) => sum + one.length, 0) / 1e6).toFixed(1)} MB), ` +
        `the same text of each case; median of ${repetitions}`,
    },
  ];
}
