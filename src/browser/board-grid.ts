const rowsAFrame = 10;

/**
 * Lays each row of a wide table out as a grid of its own, in the widths that the table itself gives its columns: one row then needs no
 * other, while a change in a table asks all its cells. Measured anew when the room changes; narrow, where rows are cards, it stays out.
 */
export function layRowsOut(table: HTMLTableElement, room: Element): void {
  let width = 0;
  new ResizeObserver(() => {
    if (room.clientWidth === width) return;
    width = room.clientWidth;
    measure(table);
  }).observe(room);
}

function measure(table: HTMLTableElement): void {
  table.classList.remove('board-grid');
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.getBoundingClientRect().width);
  if (heads.includes(0)) return;
  const heights = [...(table.tBodies[0]?.rows ?? [])].map((row) => row.getBoundingClientRect().height);
  table.style.setProperty('--columns', heads.map((width) => `minmax(0, ${width}fr)`).join(' '));
  table.style.setProperty('--row', `${usual(heights)}px`);
  table.classList.add('board-grid');
}

/** What most rows come near to, hidden and unfolded ones aside. */
function usual(heights: readonly number[]): number {
  const shown = heights.filter((height) => height > 0).sort((one, other) => one - other);
  return shown[Math.floor(shown.length / 2)] ?? 0;
}

/**
 * Rows in sight are drawn with the next frame, those out of sight some frames later: what is put off for good would be missing for whoever
 * has the page read out.
 */
export class RowsInTurn {
  private turn = 0;

  constructor(private readonly body: HTMLTableSectionElement) {}

  /** Rows that are about to be moved or shown. */
  putOff(rows: Iterable<HTMLTableRowElement>): void {
    for (const row of rows) row.classList.add('board-later');
    const turn = ++this.turn;
    requestAnimationFrame(() => this.drawNext(turn));
  }

  private drawNext(turn: number): void {
    requestAnimationFrame(() => {
      if (turn !== this.turn) return;
      const left = [...this.body.querySelectorAll(':scope > .board-later')];
      for (const row of left.slice(0, rowsAFrame)) row.classList.remove('board-later');
      if (left.length > rowsAFrame) this.drawNext(turn);
    });
  }
}
