import { describe, expect, it } from '@jest/globals';
import { patientDataIn, patientPassages } from '../../../src/reviews/patient-data.js';
import { patientWarning, warnedOf } from '../../../src/reviews/patient-warning.view.js';

const words = { title: '', role: '', outcomeBefore: '', outcomeAfter: '', body: '' };
const marked = (text: string) => patientPassages(text).map(({ from, to }) => text.slice(from, to));

describe('data of patients', () => {
  it.each([
    ['证件 11010519491231002X 已核对', '11010519491231002X'],
    ['联系 138 1234 5678 或 010-62345678', '138 1234 5678|010-62345678'],
    ['住院号：ZY001234，门诊号 880123，病案号为123456', '住院号：ZY001234|门诊号 880123|病案号为123456'],
    ['患者王小明，门诊随访', '王小明'],
    ['病人姓名：李四 62岁 男', '李四|62岁 男'],
    ['MRN: 00123456', 'MRN: 00123456'],
  ])('are marked in %s', (text, passages) => {
    expect(marked(text).join('|')).toBe(passages);
  });

  it.each([
    '版本号 110105194912310021 不是证件号，最后一位不符',
    '患者高血压，方案已上线；患者满意度提升',
    '患者张某，女士居多',
    '处理 2025 年 12 家医院的 4500 份病案，编号规则统一',
  ])('are not seen in %s', (text) => {
    expect(patientDataIn([text])).toEqual([]);
  });

  it('are shown with the words around them, field by field', () => {
    const warning = patientWarning({ ...words, role: '负责', body: `${'前'.repeat(40)}患者李四，来院` });
    expect(warning?.places.map(({ field, kind }) => [field, kind])).toEqual([['body', 'patient-name']]);
    expect(warning?.places[0]?.parts.map(({ text }) => text)).toEqual([
      `…${'前'.repeat(22)}患者`,
      '李四',
      '，来院',
    ]);
    expect(patientWarning(words)).toBeNull();
  });

  it('are confirmed as they were shown, and no others with them', () => {
    const seen = warnedOf({ ...words, body: '电话 13812345678' });
    expect(warnedOf({ ...words, role: '改了别处', body: '请拨打电话 13812345678' })).toBe(seen);
    expect(warnedOf({ ...words, body: '电话 13812345678、13912345678' })).not.toBe(seen);
  });
});
