// The result for people: a table, each row with its goal and by how much it is met or missed, and what was measured how.
import { cpus, loadavg } from 'node:os';
import { MIX } from './corpus.js';
import { type Cpu, type Figure, judged, type Row, type Rows } from './figures.js';

const HEAD = ['#', 'measured', 'goal', 'cordon', 'baseline', 'ratio', 'CPU', ''];

export function tableOf(rows: Rows): string {
  const named = Object.entries(rows).flatMap(([number, row]) => figuresOf(number, row));
  const cells = [HEAD, ...named.map(([name, figure]) => [name, ...cellsOf(figure)])];
  const widths = HEAD.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
  const notes = named.map(([name, { about }]) => `${name}: ${about.replace(MIX, 'events as above')}.`);
  const disks = Object.entries(rows).flatMap(([number, { fsync }]) =>
    fsync ? [`${number}: fsync p50 ${fsync} ms`] : [],
  );
  return [machine(), ...disks, `Events: ${MIX}.`, '', ...lines, '', ...notes].join('\n');
}

function machine(): string {
  const [one = 0] = loadavg();
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${one.toFixed(1)} at the end`;
}

/** The row's own figure and the further ones in it, by their names. */
export function figuresOf(number: string, row: Row): readonly (readonly [string, Figure])[] {
  const further = Object.entries(row).filter((each): each is [string, Figure] => isFigure(each[1]));
  return [[number, row], ...further.map(([name, figure]) => [`${number} ${name}`, figure] as const)];
}

const isFigure = (value: unknown): boolean => typeof value === 'object' && value !== null && 'goalIs' in value;

function cellsOf(figure: Figure): readonly string[] {
  const { what, unit, goal, goalIs, cordon, baseline, ratio, cpu } = figure;
  const aim = goal === null ? '—' : `${goalIs} ${goal}`;
  const side = (value: number | null): string => (value === null ? '—' : `${format(value)} ${unit}`);
  return [
    what,
    aim,
    side(cordon),
    side(baseline),
    ratio === null ? '—' : ratio.toFixed(2),
    spent(cpu),
    verdict(figure),
  ];
}

function spent(cpu: Cpu | null): string {
  if (cpu === null) return '—';
  return `${format(cpu.cordon)}${cpu.baseline === null ? '' : ` : ${format(cpu.baseline)}`} µs ${cpu.per}`;
}

const format = (value: number): string => (value >= 1000 ? value.toFixed(0) : String(value));

function verdict({ goal, goalIs, met, missing, ...figure }: Figure): string {
  if (missing !== undefined) return `not measured: ${missing}`;
  if (goal === null || met === null) return '';
  const value = judged(figure, goalIs.split(' ')[0] ?? '') ?? Number.NaN;
  const distance = Math.abs(value - goal) / goal;
  return `${met ? 'met' : 'MISSED'} by ${(distance * 100).toFixed(0)} %`;
}
