import { elementsIn, type XmlElement } from './elements.js';
import type { NumberFormat } from './number-formats.js';
import { richText } from './shared-strings.js';
import { attribute, plainText } from './xml-text.js';

/** What cells of a workbook are read with. */
export interface CellSetting {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

const dayLength = 86_400_000;
/** 1900 counts as a leap year in workbooks, so that days begin with 30 December 1899. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** A cell as somebody would type it: days as `YYYY-MM-DD`, numbers without separators. */
export function cellText({ tag, content }: XmlElement, setting: CellSetting): string {
  if (content === '') return '';
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return richText(content);
  const [element] = elementsIn(content, 'v');
  const value = plainText(element?.content ?? '');
  if (type === 's') return setting.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  return type === 'n' && value !== '' ? numberText(value, tag, setting) : value;
}

function numberText(value: string, tag: string, { formats, from1904 }: CellSetting): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const format = formats[Number(attribute(tag, 's') ?? 0)] ?? 'number';
  if (format === 'day') return dayText(number, from1904) ?? value;
  return format === 'number' ? String(number) : String(number).padStart(format.digits, '0');
}

function dayText(number: number, from1904: boolean): string | null {
  const date = new Date(dayZero[from1904 ? 1904 : 1900] + Math.floor(number) * dayLength);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
