import { coordinate, escapeMarkup } from '../../figures/markup.js';
import { widthInEms } from '../../figures/wrap-label.js';

/** One item on the strip. Days are `YYYY-MM-DD`. */
export interface StripItem {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Drawn filled; others are outlines. */
  readonly confirmed: boolean;
}

export interface StripFigure {
  readonly from: string;
  readonly to: string;
  readonly items: readonly StripItem[];
  /** `monthName('2025-03')` as short as the language allows. */
  readonly monthName: (month: string) => string;
  readonly description: string;
}

const width = 480;
const lane = 13;
const bar = 7;
const millisecondsOfDay = 86_400_000;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;

function placing(figure: StripFigure): (day: string) => number {
  const first = dayNumber(figure.from);
  const length = Math.max(1, dayNumber(figure.to) + 1 - first);
  return (day) => Math.min(1, Math.max(0, (dayNumber(day) - first) / length)) * width;
}

/** The first days of the months that begin within the period, and its own first day. */
function monthStarts(from: string, to: string): string[] {
  const starts = [from];
  for (let [year = 0, month = 0] = from.split('-').map(Number); ;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    if (start > to) return starts;
    starts.push(start);
  }
}

interface Placed {
  readonly item: StripItem;
  readonly left: number;
  readonly length: number;
  readonly lane: number;
}

/** Each item in the first lane that is free where it begins, its label included. */
function inLanes(figure: StripFigure): Placed[] {
  const place = placing(figure);
  const ends: number[] = [];
  return figure.items.map((item) => {
    const left = Math.min(place(item.from), width - 26);
    const length = Math.max(5, Math.min(place(item.to), width - 22) - left);
    const found = ends.findIndex((end) => end <= left);
    const row = found === -1 ? ends.length : found;
    ends[row] = left + length + 3 + widthInEms(item.label) * 8 + 6;
    return { item, left, length, lane: row };
  });
}

function drawItem({ item, left, length, lane: row }: Placed): string {
  const y = 4 + row * lane;
  const kind = item.confirmed ? 'confirmed' : 'unconfirmed';
  return (
    `<rect class="${kind}" x="${coordinate(left)}" y="${coordinate(y)}" width="${coordinate(length)}" height="${bar}"/>` +
    `<text x="${coordinate(left + length + 3)}" y="${coordinate(y + bar - 0.3)}">${escapeMarkup(item.label)}</text>`
  );
}

function months(figure: StripFigure, bottom: number): string {
  const place = placing(figure);
  const starts = monthStarts(figure.from, figure.to);
  const every = Math.ceil(starts.length / 14);
  return starts
    .map((start, index) => {
      const x = coordinate(place(start));
      const name = index % every === 0 ? escapeMarkup(figure.monthName(start.slice(0, 7))) : '';
      const text = `<text class="month" x="${coordinate(place(start) + 2)}" y="${bottom + 11}">${name}</text>`;
      return `<path class="tick" d="M${x} 0V${bottom + 3}"/>${text}`;
    })
    .join('');
}

/**
 * The evidence over its period as a strip of time: a bar an item, a gap where nothing was shown. Pure; the styles are in
 * `templates/pdf/print.css`.
 */
export function timeStripSvg(figure: StripFigure): string {
  const placed = inLanes(figure);
  const bottom = 6 + (Math.max(0, ...placed.map((each) => each.lane)) + 1) * lane;
  return (
    `<svg class="strip" role="img" aria-label="${escapeMarkup(figure.description)}" viewBox="0 0 ${width} ${bottom + 16}">` +
    months(figure, bottom) +
    `<path class="axis" d="M0 ${bottom}H${width}"/>` +
    placed.map(drawItem).join('') +
    '</svg>'
  );
}
