/** What looks like data of a patient. Patterns find what people overlook; they prove nothing, so they warn and never block. */
export const patientDataKinds = [
  'identity-number',
  'phone-number',
  'record-number',
  'patient-name',
  'patient-details',
] as const;
export type PatientDataKind = (typeof patientDataKinds)[number];

/** A passage of a text that looks like data of a patient: from, and up to but not including, these places. */
export interface PatientPassage {
  readonly kind: PatientDataKind;
  readonly from: number;
  readonly to: number;
}

/** Common surnames; those of other people are found beside a record number or an age. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳司马诸葛上官';
/** What begins like a surname and is none. */
const noNames =
  /^(?:高[血危风度]|方[便案法式]|马上|严重|何[时处种]|任[何务]|许多|程[度序]|段|白天|金额|向[我医护]|于[是此]|万|余|江|石|龙|林|夏)|某/;

const patterns: readonly (readonly [PatientDataKind, RegExp, ((found: string) => boolean)?])[] = [
  [
    'identity-number',
    /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    hasChecksum,
  ],
  [
    'phone-number',
    /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g,
  ],
  [
    'record-number',
    /(?:住院|门诊|病案|病历|就诊卡?|登记|床位|检查|医保卡?|社保卡?)(?:号码?|编号|ID)[\s:：#.为是]*[A-Za-z]{0,3}-?\d{3,}|(?:MRN|patient\s+(?:id|no))[\s:#.]*[A-Za-z]{0,3}-?\d{3,}/gi,
  ],
  [
    'patient-name',
    new RegExp(
      `(?<=(?:患者|病人|病患|患儿|产妇)(?:姓名|名叫|叫)?\\s*[:：]?\\s*)[${surnames}]\\p{Script=Han}{1,3}?(?=[，,。；;、\\s(（]|女士|先生|男|女|\\d|$)`,
      'gu',
    ),
    (found) => !noNames.test(found),
  ],
  ['patient-details', /(?:男|女)性?[，,、\s]{0,2}\d{1,3}\s*岁|\d{1,3}\s*岁[，,、\s]{0,2}(?:男|女)/g],
];

/** The passages of a text, in their order; of two that overlap the first of the kinds above counts. */
export function patientPassages(text: string): PatientPassage[] {
  const found: PatientPassage[] = [];
  for (const [kind, pattern, isOne = () => true] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const passage = { kind, from: match.index, to: match.index + match[0].length };
      const taken = found.some(({ from, to }) => passage.from < to && from < passage.to);
      if (!taken && isOne(match[0])) found.push(passage);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The kinds of patterns found in any of the texts. */
export function patientDataIn(texts: readonly string[]): PatientDataKind[] {
  const found = new Set(texts.flatMap((text) => patientPassages(text)).map(({ kind }) => kind));
  return patientDataKinds.filter((kind) => found.has(kind));
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last sign of a Chinese identity number is computed from the others (GB 11643): others of that length are no such number. */
function hasChecksum(number: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}
