import type { BenchRow } from './row.js';

/** Each bench prints what it measures while it runs and gives its rows; the order is the order of the table. */
const benches: Record<string, () => Promise<{ run: () => Promise<BenchRow[]> }>> = {
  evaluation: () => import('./evaluation.js'),
  pdf: () => import('./pdf.js'),
  'session-pack': () => import('./session-pack.js'),
  transitions: () => import('./transitions.js'),
  start: () => import('./start.js'),
  pages: () => import('./pages.js'),
  tasks: () => import('./tasks.js'),
  board: () => import('./board.js'),
  scoring: () => import('./scoring.js'),
};

const asJson = process.argv.includes('--json');
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rows: BenchRow[] = [];
for (const [name, load] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await (await load()).run()));
}

if (asJson) {
  process.stdout.write(`${JSON.stringify({ rows }, null, 2)}\n`);
} else {
  for (const { name, ratio, goal, met, detail } of rows) {
    const mark = met === null ? '·' : met ? '✓' : '✗';
    const wanted = goal === null ? 'no goal' : `goal ${goal}`;
    process.stdout.write(`${mark} ${name}: ${ratio.toFixed(2)} (${wanted})\n    ${detail}\n`);
  }
}
