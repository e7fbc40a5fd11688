/** Every file says the same moment: when it was issued stands in the document, when it was printed means nothing. */
const fixedMoment = "D:20000101000000+00'00'";

/**
 * Ids of the tagged structure carry numbers that the browser counts through its life. They are numbered anew from 1 in
 * their own order, which keeps the sorted tree of ids sorted, with the same width, which keeps all offsets right.
 */
function renumbered(pdf: string): string {
  const ids = [...new Set([...pdf.matchAll(/\(node(\d{8})\)/g)].map((match) => match[1] ?? ''))].sort();
  const numbers = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  return pdf.replaceAll(/\(node(\d{8})\)/g, (_, id: string) => `(node${numbers.get(id) ?? id})`);
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
