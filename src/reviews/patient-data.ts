/** What looks like data of a patient. Patterns find what people overlook; they prove nothing, so they warn and never block. */
export const patientDataPatterns = [
  {
    kind: 'identity-number',
    pattern: /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/,
  },
  { kind: 'mobile-number', pattern: /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/ },
  {
    kind: 'record-number',
    pattern: /(?:病案号|住院号|门诊号|就诊卡号|医保卡号|MRN|patient\s+(?:id|no))[\s:：#.]*[A-Za-z]?\d{4,}/i,
  },
  {
    kind: 'patient-name',
    pattern:
      /(?:患者|病人|病患)(?:姓名)?\s*[:：]?\s*[\p{Script=Han}]{2,4}[，,。\s(（](?:男|女|\d{1,3}\s*岁)/u,
  },
  { kind: 'patient-details', pattern: /(?:男|女)[，,、\s]{0,2}\d{1,3}\s*岁/ },
] as const;

export type PatientDataKind = (typeof patientDataPatterns)[number]['kind'];

/** The kinds of patterns found in any of the texts. */
export function patientDataIn(texts: readonly string[]): PatientDataKind[] {
  return patientDataPatterns
    .filter(({ pattern }) => texts.some((text) => pattern.test(text)))
    .map(({ kind }) => kind);
}
