export type XlsxFault = 'xlsx-broken' | 'xlsx-too-large' | 'xlsx-empty';

/** Why a workbook can't be read; the fault is the code of a problem. */
export class XlsxFailure extends Error {
  constructor(readonly fault: XlsxFault) {
    super(fault);
    this.name = 'XlsxFailure';
  }
}
