import { coordinate, escapeMarkup } from './markup.js';
import { widthInEms, wrapLabel } from './wrap-label.js';

/** One axis; values on the scale, null where there is none. */
export interface RadarAxis {
  readonly label: string;
  readonly self: number | null;
  readonly manager: number | null;
  readonly bar: number | null;
}

export interface RadarFigure {
  readonly axes: readonly RadarAxis[];
  readonly minimum: number;
  readonly maximum: number;
  readonly labels: {
    readonly self: string;
    readonly manager: string;
    readonly bar: string;
    readonly description: string;
  };
}

type Series = 'bar' | 'self' | 'manager';
type Point = readonly [x: number, y: number];

/** Measures of the picture, in its own units; the style sheet around it sets the size of the texts. */
export interface RadarGeometry {
  readonly width: number;
  readonly centreY: number;
  readonly radius: number;
  readonly fontSize: number;
}

const onPaper: RadarGeometry = { width: 392, centreY: 146, radius: 106, fontSize: 11 };

type Drawn = RadarFigure & { readonly geometry: RadarGeometry };

const centreOf = ({ geometry }: Drawn): Point => [geometry.width / 2, geometry.centreY];

function pointOn(figure: Drawn, index: number, share: number): Point {
  const angle = (index / figure.axes.length) * 2 * Math.PI - Math.PI / 2;
  const [x, y] = centreOf(figure);
  const length = figure.geometry.radius * share;
  return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
}

/** A step below the minimum is the centre, so that the lowest rating is still seen. */
function shareOf(figure: RadarFigure, value: number): number {
  return (value - figure.minimum + 1) / (figure.maximum - figure.minimum + 1);
}

const at = ([x, y]: Point): string => `${coordinate(x)} ${coordinate(y)}`;

/** The points of a series, in order, null where there is no value. */
function pointsOf(figure: Drawn, series: Series): (Point | null)[] {
  return figure.axes.map((axis, index) => {
    const value = axis[series];
    return value === null ? null : pointOn(figure, index, shareOf(figure, value));
  });
}

/** Lines between neighbours that both have a value: a gap stays a gap. */
function pathOf(points: readonly (Point | null)[]): string {
  if (points.every((point) => point !== null)) return `M${points.map((point) => at(point)).join('L')}Z`;
  return points
    .map((point, index) => [point, points[(index + 1) % points.length]])
    .filter((pair): pair is [Point, Point] => pair[0] !== null && pair[1] !== null && pair[1] !== undefined)
    .map(([from, to]) => `M${at(from)}L${at(to)}`)
    .join('');
}

function marker(series: Series, [x, y]: Point): string {
  if (series === 'bar') return '';
  if (series === 'self')
    return `<circle class="self-mark" cx="${coordinate(x)}" cy="${coordinate(y)}" r="3"/>`;
  return `<rect class="manager-mark" x="${coordinate(x - 2.6)}" y="${coordinate(y - 2.6)}" width="5.2" height="5.2"/>`;
}

function drawSeries(figure: Drawn, series: Series): string {
  const points = pointsOf(figure, series);
  const closed = points.every((point) => point !== null) ? '' : ' open';
  const marks = points.map((point) => (point ? marker(series, point) : '')).join('');
  return `<path class="${series}${closed}" d="${pathOf(points)}"/>${marks}`;
}

function grid(figure: Drawn): string {
  const steps = figure.maximum - figure.minimum + 1;
  const rings = Array.from({ length: steps }, (_, step) => {
    const corners = figure.axes.map((_axis, index) => at(pointOn(figure, index, (step + 1) / steps)));
    return `<path class="grid" d="M${corners.join('L')}Z"/>`;
  });
  const spokes = figure.axes.map(
    (_, index) => `<path class="grid" d="M${at(centreOf(figure))}L${at(pointOn(figure, index, 1))}"/>`,
  );
  const numbers = Array.from({ length: steps }, (_, step) => {
    const [x, y] = pointOn(figure, 0, (step + 1) / steps);
    return `<text class="step" x="${coordinate(x + 3)}" y="${coordinate(y + 3)}">${figure.minimum + step}</text>`;
  });
  return [...rings, ...spokes, ...numbers].join('');
}

function axisLabel(figure: Drawn, axis: RadarAxis, index: number): string {
  const [x, y] = pointOn(figure, index, 1.1);
  const centre = centreOf(figure);
  const { radius, fontSize } = figure.geometry;
  const lineHeight = fontSize + 2;
  const side = Math.abs(x - centre[0]) < 8 ? 'middle' : x > centre[0] ? 'start' : 'end';
  const lines = wrapLabel(axis.label, 8);
  const above = y < centre[1] - radius ? lines.length - 1 : (lines.length - 1) / 2;
  const first = y + 4 - above * lineHeight;
  const spans = lines.map(
    (line, row) =>
      `<tspan x="${coordinate(x)}" y="${coordinate(first + row * lineHeight)}">${escapeMarkup(line)}</tspan>`,
  );
  return `<text text-anchor="${side}">${spans.join('')}</text>`;
}

function has(figure: RadarFigure, series: Series): boolean {
  return figure.axes.some((axis) => axis[series] !== null);
}

const legendLine = 16;

/** Samples below the picture, so that it needs no colour and no text around it: in one line, or in as many as it takes. */
function legendRows({ geometry, labels }: Drawn, shown: readonly Series[]): Series[][] {
  const rows: Series[][] = [];
  for (const series of shown) {
    const row = rows.at(-1);
    const together = row ? [...row, series] : [];
    const width = together.reduce((sum, each) => sum + legendWidth(labels[each], geometry), 0);
    if (row && width <= geometry.width) row.push(series);
    else rows.push([series]);
  }
  return rows;
}

const legendWidth = (label: string, { fontSize }: RadarGeometry): number =>
  34 + widthInEms(label) * fontSize + 12;

function legendRow({ geometry, labels }: Drawn, shown: readonly Series[], y: number): string {
  const widths = shown.map((series) => legendWidth(labels[series], geometry));
  let x = (geometry.width - widths.reduce((sum, each) => sum + each, 0)) / 2;
  return shown
    .map((series, index) => {
      const start = x;
      x += widths[index] ?? 0;
      const sample = `<path class="${series} open" d="M${at([start, y])}h26"/>${marker(series, [start + 13, y])}`;
      return `${sample}<text x="${coordinate(start + 31)}" y="${coordinate(y + 4)}">${escapeMarkup(labels[series])}</text>`;
    })
    .join('');
}

/**
 * A radar of any number of dimensions as SVG: self dashed with rings, manager solid with squares, the bar of the target
 * level as a grey field. It reads in black and white, and beside it stands the table of its numbers. Pure, for documents and
 * pages alike; the styles are in `templates/pdf/print.css` and `templates/assets/css/components/radar.css`.
 */
export function radarSvg(content: RadarFigure, geometry: RadarGeometry = onPaper): string {
  const figure: Drawn = { ...content, geometry };
  const { width, centreY, radius } = geometry;
  const shown = (['bar', 'self', 'manager'] as const).filter((series) => has(figure, series));
  const rows = legendRows(figure, shown);
  const firstRow = centreY + radius + 54;
  const height = firstRow + 8 + Math.max(0, rows.length - 1) * legendLine;
  return (
    `<svg class="radar" role="img" aria-label="${escapeMarkup(figure.labels.description)}" viewBox="0 0 ${width} ${coordinate(height)}">` +
    shown
      .filter((series) => series === 'bar')
      .map((series) => drawSeries(figure, series))
      .join('') +
    grid(figure) +
    shown
      .filter((series) => series !== 'bar')
      .map((series) => drawSeries(figure, series))
      .join('') +
    figure.axes.map((axis, index) => axisLabel(figure, axis, index)).join('') +
    rows.map((row, index) => legendRow(figure, row, firstRow + index * legendLine)).join('') +
    '</svg>'
  );
}
