import type { Language } from '../documents/common.js';
import type { MinutesAttendance, MinutesCase, SessionMinutes } from '../documents/session-minutes.js';
import type { Texts } from '../pages/texts.js';

/** Times of the day of the meeting stand alone; others carry their day. */
function caseView(item: MinutesCase, meetsOn: string) {
  const { decision } = item;
  return {
    ...item,
    steps: item.steps.map((step) => ({ ...step, otherDay: step.on === meetsOn ? null : step.on })),
    says:
      decision !== null &&
      (decision.differsBecause !== null ||
        decision.recommendation !== null ||
        decision.applyAgainOn !== null ||
        decision.gaps.length + decision.wouldChange.length > 0),
  };
}

function attendanceView(attendance: readonly MinutesAttendance[]) {
  return {
    rows: attendance,
    sheets: attendance.some(({ sheets }) => sheets !== null),
    alternates: attendance.some(({ office }) => office === 'alternate'),
  };
}

export function minutesView(document: SessionMinutes, language: Language, texts: Texts) {
  const heard = document.entries.filter(({ heard: one }) => one !== null).length;
  return {
    title: texts.text(language, 'minutes.running', { session: document.sessionName }),
    answer: texts.text(language, 'minutes.answer', { session: document.sessionName, cases: heard }),
    present: attendanceView(document.attendance),
    cases: document.entries.map(({ number, heard: one }) => ({
      number,
      heard: one && caseView(one, document.meetsOn),
    })),
    hidden: document.entries.length - heard,
  };
}
