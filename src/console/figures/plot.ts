// The drawing of a time series on a canvas, by uPlot: lines of what is certain, and over them the ranges up to the upper bounds.
import UPlot from 'uplot';
import { decimalIn, localeOf } from '../parts/shown.js';
import type { Lang } from '../words/words.js';
import { beginningOf, boundsOf, type FigureRow, type Line } from './bounds.js';

interface Plotting {
  readonly box: HTMLElement;
  readonly lines: readonly Line[];
  readonly lang: Lang;
}

const HEIGHT = 260;
/** CSS pixels. */
const ARROW = 5;

const drawn = new WeakMap<HTMLElement, { readonly plot: UPlot; readonly width: number }>();

export function plotted({ box, lines, lang }: Plotting): void {
  const width = box.clientWidth;
  if (drawn.get(box)?.width === width) return;
  drawn.get(box)?.plot.destroy();
  const colour = coloursOf(box);
  const times = [...new Set(lines.flatMap(({ points }) => points.map((each) => beginningOf(each.bucket ?? ''))))].sort(
    (one, other) => one - other,
  );
  const rowsAt = lines.map((line) => byTime(line, times));
  const lower = rowsAt.map((rows) => rows.map((row) => (row ? boundsOf(row).low : null)));
  const options: UPlot.Options = {
    width,
    height: HEIGHT,
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    scales: {
      x: { range: (_, min, max) => widened(min, max, times) },
      y: { range: (_, __, max) => [0, Math.max(max, highestOf(rowsAt)) * 1.1 || 1] },
    },
    axes: [
      { ...axis(colour.ink, colour.line), values: (_, all) => all.map((at) => dayIn(at, lang)) },
      { ...axis(colour.ink, colour.line), size: 64, values: (_, all) => all.map((n) => decimalIn(String(n), lang)) },
    ],
    series: [{}, ...lines.map((line, i) => seriesOf(line, colour.of(i), lines.length))],
    legend: { show: lines.length > 1, live: false },
    cursor: { show: false },
    hooks: { draw: [(plot) => rowsAt.forEach((rows, i) => drawRanges(plot, times, rows, colour.of(i)))] },
  };
  drawn.set(box, { plot: new UPlot(options, [times.map((each) => each / 1000), ...lower], box), width });
}

/** By half a bucket on each side: the first and the last bar are as wide as the others. */
function widened(min: number, max: number, times: readonly number[]): [number, number] {
  const steps = times.slice(1).map((each, i) => (each - (times[i] ?? each)) / 1000);
  const half = Math.min(...steps, 86_400) * 0.6;
  return [min - half, max + half];
}

const dayIn = (seconds: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(seconds * 1000),
  );

function byTime({ points }: Line, times: readonly number[]): readonly (FigureRow | undefined)[] {
  const at = new Map(points.map((each) => [beginningOf(each.bucket ?? ''), each]));
  return times.map((each) => at.get(each));
}

const highestOf = (all: readonly (readonly (FigureRow | undefined)[])[]): number =>
  Math.max(0, ...all.flat().map((row) => (row ? (boundsOf(row).high ?? boundsOf(row).low) : 0)));

function axis(ink: string, line: string): UPlot.Axis {
  return { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line }, font: '12px system-ui' };
}

function seriesOf({ label, evidence }: Line, colour: string, n: number): UPlot.Series {
  const bars = UPlot.paths.bars?.({ size: [0.6, 40] });
  return {
    label,
    stroke: colour,
    width: 2,
    ...(evidence === 'DECLARED' ? { dash: [6, 4] } : {}),
    ...(n === 1 && bars
      ? { paths: bars, fill: colour, points: { show: false } }
      : { points: { show: true, size: 6, fill: colour } }),
  };
}

/** From what is certain up to the bound; without one, an arrow that goes on. */
function drawRanges(
  plot: UPlot,
  times: readonly number[],
  rows: readonly (FigureRow | undefined)[],
  colour: string,
): void {
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2 * devicePixelRatio;
  rows.forEach((row, i) => {
    if (!row) return;
    const { low, high } = boundsOf(row);
    const x = plot.valToPos((times[i] ?? 0) / 1000, 'x', true);
    const from = plot.valToPos(low, 'y', true);
    if (high === null) drawArrow(ctx, x, from);
    else if (high > low) drawRange(ctx, x, from, plot.valToPos(high, 'y', true));
  });
  ctx.restore();
}

function drawRange(ctx: CanvasRenderingContext2D, x: number, from: number, to: number): void {
  const half = ARROW * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.moveTo(x - half, to);
  ctx.lineTo(x + half, to);
  ctx.stroke();
}

function drawArrow(ctx: CanvasRenderingContext2D, x: number, from: number): void {
  const half = ARROW * devicePixelRatio;
  const to = from - 4 * half;
  ctx.beginPath();
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.moveTo(x, from);
  ctx.lineTo(x, to);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x - half, to + half);
  ctx.lineTo(x, to);
  ctx.lineTo(x + half, to + half);
  ctx.stroke();
}

function coloursOf(box: HTMLElement): {
  readonly ink: string;
  readonly line: string;
  readonly of: (i: number) => string;
} {
  const style = getComputedStyle(box);
  const named = (name: string): string => style.getPropertyValue(name).trim();
  const all = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'].map(named);
  return { ink: named('--ink-2'), line: named('--line'), of: (i) => all[i % all.length] ?? '#000' };
}
