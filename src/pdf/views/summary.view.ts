import type { Language } from '../documents/common.js';
import type { Count, CycleSummary, FunnelStage } from '../documents/cycle-summary.js';
import type { Texts } from '../pages/texts.js';

/** Lengths of the funnel's bars, in per cent of the longest; a hidden number has no bar, which would show it. */
function withBars(stages: readonly FunnelStage[]) {
  const longest = Math.max(1, ...stages.map(({ count }) => count ?? 0));
  return stages.map((stage) => ({
    ...stage,
    share: stage.count === null ? null : Math.round((stage.count / longest) * 100),
  }));
}

/** A space that stood before a figure, where words stand in its place. */
const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

export function summaryView(document: CycleSummary, language: Language, texts: Texts) {
  const number = (count: Count) => (count === null ? texts.text(language, 'few') : count);
  return {
    title: texts.text(language, 'summary.running', { cycle: document.cycleName }),
    answer: texts
      .text(language, 'summary.answer', {
        cycle: document.cycleName,
        population: document.population,
        promoted: number(document.promoted),
        declined: number(document.declined),
        deferred: number(document.deferred),
      })
      .replace(betweenHan, ''),
    funnel: withBars(document.funnel),
    tables: document.outcomes.map((table) => ({
      ...table,
      title: texts.text(language, `summary.by.${table.by}`),
    })),
  };
}
