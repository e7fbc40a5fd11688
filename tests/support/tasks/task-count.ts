export const tasks = [
  'cycle',
  'nomination',
  'self-review',
  'manager-review',
  'screening',
  'release',
] as const;
export type Task = (typeof tasks)[number];

/** What a task took, counted while it was played. */
export interface TaskCount {
  /** Pages on which something is asked. */
  readonly steps: number;
  /** Fields that these pages offer; boxes or circles of one name are one field. */
  readonly asked: number;
  /** Fields that were filled, ticked or chosen. */
  readonly filled: number;
  readonly clicks: number;
  /** Keys pressed, without the words that were typed. */
  readonly keys: number;
  /** Criteria that were rated, and the clicks or keys between the first rating of a page and the last. */
  readonly rated: number;
  readonly ratingActs: number;
}

/** What is wanted: a new cycle in few steps and fields, a rating with one key. */
export const goals = { steps: 4, asked: 12, actsPerRating: 1 } as const;

/** What misses its goal, in words; empty where all is well. */
export function missedGoals(counts: ReadonlyMap<Task, TaskCount>): string[] {
  const cycle = counts.get('cycle');
  const missed: string[] = [];
  if (cycle && cycle.steps > goals.steps) missed.push(`A new cycle takes ${cycle.steps} steps.`);
  if (cycle && cycle.asked > goals.asked) missed.push(`A new cycle asks for ${cycle.asked} fields.`);
  for (const [task, { rated, ratingActs }] of counts) {
    if (ratingActs > rated * goals.actsPerRating)
      missed.push(`${task}: ${ratingActs} keys or clicks for ${rated} ratings.`);
  }
  return missed;
}

const columns = ['steps', 'asked', 'filled', 'clicks', 'keys', 'rated', 'ratingActs'] as const;

/** The counts as a table of plain text, a line a task. */
export function tableOf(title: string, counts: ReadonlyMap<Task, TaskCount>): string {
  const line = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(16) + cells.map((cell) => String(cell).padStart(11)).join('');
  const rows = [...counts].map(([task, count]) =>
    line(
      task,
      columns.map((column) => count[column]),
    ),
  );
  return [title, line('task', columns), ...rows, ''].join('\n');
}
