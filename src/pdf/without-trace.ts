/** Every file says the same moment: when it was issued stands in the document, when it was printed means nothing. */
const fixedMoment = "D:20000101000000+00'00'";

const ids = /\(node\d{8}\)/g;
/** A leaf of the tree of ids: the first and the last of them, then each with the element it names, in the order of ids. */
const leaf = /(\/Limits \[)[^\]]*(\]\s\/Names \[)([^\]]*)\]/g;

/**
 * Ids of the tagged structure carry numbers that the browser counts through its life, and gives in an order that depends on
 * what it printed before. They are numbered anew from 1 as they appear, with the same width, and the tree of them is
 * sorted again within its place: both keep all offsets right.
 */
function renumbered(pdf: string): string {
  const found = [...new Set(pdf.match(ids))];
  const numbers = new Map(found.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  return pdf.replaceAll(ids, (id) => numbers.get(id) ?? id).replaceAll(leaf, sortedLeaf);
}

function sortedLeaf(whole: string, limits: string, names: string, pairs: string): string {
  const sorted = (pairs.match(/\(node\d{8}\) \d+ 0 R/g) ?? []).sort();
  const [first, last] = [sorted.at(0)?.match(ids)?.[0], sorted.at(-1)?.match(ids)?.[0]];
  const anew = `${limits}${first} ${last}${names}${sorted.join(' ')}]`;
  return anew.length === whole.length ? anew : whole;
}

/**
 * Takes out of a printed file what depends on when, by which process and after which other documents it was printed, so
 * that the same document gives the same bytes. Streams are compressed and never look like what is replaced.
 */
export function withoutTrace(pdf: Buffer): Buffer {
  const dated = pdf
    .toString('latin1')
    .replaceAll(/\/(CreationDate|ModDate) \(D:[^)]{21}\)/g, (_, key: string) => `/${key} (${fixedMoment})`);
  return Buffer.from(renumbered(dated), 'latin1');
}
