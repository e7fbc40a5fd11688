import type { Language } from '../../../../src/pdf/documents/common.js';
import type { PrintableDocument } from '../../../../src/pdf/documents/printable-document.js';
import { sampleMinutes } from './minutes.js';
import { samplePacket, sampleSessionPacket, sampleSupplement } from './packet.js';
import { declinedReport, sampleLetter, sampleReport } from './report.js';
import { sampleSummary } from './summary.js';

/** One of every document, full, with invented people. */
export function everySample(language: Language): Readonly<Record<string, PrintableDocument>> {
  return {
    report: sampleReport(language),
    declined: declinedReport(language),
    letter: sampleLetter(language),
    packet: samplePacket(language),
    session: sampleSessionPacket(language),
    supplement: sampleSupplement(language),
    summary: sampleSummary(language),
    minutes: sampleMinutes(language),
  };
}
