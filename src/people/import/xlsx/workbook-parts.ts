import { zipEntries, unpacked, type ZipEntry } from '../../../storage/zip-entries.js';
import { XlsxFailure } from './xlsx-failure.js';

/** Of all parts together; 100,000 people with twelve columns take about a quarter of it. */
const most = 256 * 1024 * 1024;
/** Sheets of people pack to a tenth. What packs a hundred times better was made to fill a memory. */
const suspicious = { ratio: 150, from: 20 * 1024 * 1024 };

/** The parts of a workbook as text. How much may come out of them is limited for all reads together. */
export class WorkbookParts {
  private taken = 0;

  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
  ) {}

  /** @throws XlsxFailure */
  static of(bytes: Buffer): WorkbookParts {
    const entries = zipEntries(bytes);
    if (!entries) throw new XlsxFailure('xlsx-broken');
    return new WorkbookParts(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** @throws XlsxFailure */
  async *pieces(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (!entry) throw new XlsxFailure('xlsx-broken');
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of unpacked(this.bytes, entry)) {
        this.count(piece.length);
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    } catch (failure) {
      throw failure instanceof XlsxFailure ? failure : new XlsxFailure('xlsx-broken');
    }
  }

  /** A whole part, for small ones. @throws XlsxFailure */
  async text(name: string): Promise<string> {
    let text = '';
    for await (const piece of this.pieces(name)) {
      text += piece;
      if (text.length > suspicious.from) throw new XlsxFailure('xlsx-too-large');
    }
    return text;
  }

  private count(length: number): void {
    this.taken += length;
    const bomb = this.taken > suspicious.from && this.taken > this.bytes.length * suspicious.ratio;
    if (bomb || this.taken > most) throw new XlsxFailure('xlsx-too-large');
  }
}
