import { createHash } from 'node:crypto';
import { patientPassages, type PatientDataKind } from './patient-data.js';

/** The fields of an item of evidence that people write in. */
export const writtenFields = ['title', 'role', 'outcomeBefore', 'outcomeAfter', 'body'] as const;
export type WrittenWords = Readonly<Record<(typeof writtenFields)[number], string>>;

/** Around a passage, so that it is known again in a long text. */
const around = 24;

interface MarkedPart {
  readonly text: string;
  /** Of a marked passage; empty for what is beside it. */
  readonly kind: PatientDataKind | '';
}

/** What looks like data of a patient, field by field, to be changed or confirmed. Null where nothing does. */
export function patientWarning(words: WrittenWords) {
  const places = writtenFields.flatMap((field) =>
    patientPassages(words[field]).map((passage) => ({
      field,
      parts: excerpt(words[field], passage),
      kind: passage.kind,
    })),
  );
  return places.length === 0 ? null : { places, warnedOf: warnedOf(words) };
}

/** Stands for exactly the passages that were shown: who confirmed these has not confirmed others. */
export function warnedOf(words: WrittenWords): string {
  const passages = writtenFields.flatMap((field) =>
    patientPassages(words[field]).map(({ kind, from, to }) => `${kind}:${words[field].slice(from, to)}`),
  );
  return createHash('sha256').update(JSON.stringify(passages.sort())).digest('hex').slice(0, 20);
}

function excerpt(
  text: string,
  { kind, from, to }: { kind: PatientDataKind; from: number; to: number },
): MarkedPart[] {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return [
    { text: `${start > 0 ? '…' : ''}${text.slice(start, from)}`, kind: '' },
    { text: text.slice(from, to), kind },
    { text: `${text.slice(to, end)}${end < text.length ? '…' : ''}`, kind: '' },
  ];
}
