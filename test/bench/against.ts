// `npm run bench -- --against <folder>`: this bench over two checkouts in alternating turns, and what one costs more than the other.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Chance } from './corpus.js';
import { type Figure, median, quantile, type Row, type Rows } from './figures.js';
import { figuresOf } from './report.js';

export interface Compared {
  readonly what: string;
  readonly unit: string;
  /** Medians of the turns. */
  readonly here: number;
  readonly there: number;
  /** Here : there, of each turn: its median, and the interval that holds it with 90 %. */
  readonly ratio: number;
  readonly from: number;
  readonly to: number;
}

/** What is looked at of a figure: its CPU where it has one, and its value. */
const LOOKED_AT = {
  cpu: ({ cpu }: Figure) => (cpu ? { value: cpu.cordon, unit: `µs ${cpu.per}` } : undefined),
  value: ({ cordon, unit }: Figure) => (cordon === null ? undefined : { value: cordon, unit }),
} as const;

const RESAMPLED = 2_000;

/** The interval by resampling the turns: few as they are, nothing is assumed about how they are spread. */
export function intervalOf(ratios: readonly number[]): readonly [from: number, to: number] {
  const chance = new Chance(1);
  const medians = Array.from({ length: RESAMPLED }, () => median(ratios.map(() => chance.of(ratios))));
  return [quantile(medians, 0.05), quantile(medians, 0.95)];
}

/** Row by row and figure by figure, of turns that were taken in pairs. */
export function compared(turns: readonly { here: Rows; there: Rows }[]): Readonly<Record<string, Compared>> {
  const flat = (rows: Rows): Map<string, Figure> =>
    new Map(Object.entries(rows).flatMap(([number, row]) => [...figuresOf(number, row)]));
  const sides = turns.map(({ here, there }) => ({ here: flat(here), there: flat(there) }));
  const all: Record<string, Compared> = {};
  for (const [name, { what }] of sides[0]?.here ?? []) {
    for (const [kind, look] of Object.entries(LOOKED_AT)) {
      const pairs = sides.flatMap((side) => {
        const [here, there] = [side.here.get(name), side.there.get(name)].map((each) => each && look(each));
        return here && there ? [{ here, there }] : [];
      });
      if (pairs.length === 0) continue;
      const ratios = pairs.map(({ here, there }) => here.value / there.value);
      const [from, to] = intervalOf(ratios);
      const mid = (side: 'here' | 'there'): number => median(pairs.map((pair) => pair[side].value));
      const told = { here: mid('here'), there: mid('there'), ratio: median(ratios), from, to };
      all[`${name} ${kind}`] = { what, unit: pairs[0]!.here.unit, ...told };
    }
  }
  return all;
}

/** Above 1: dearer here (or quicker, where the unit is so many a second). */
function shown(name: string, { unit, here, there, ratio, from, to, what }: Compared): string {
  const short = (value: number): string => Number(value.toPrecision(4)).toString().padStart(9);
  const interval = `${ratio.toFixed(3)} [${from.toFixed(3)}, ${to.toFixed(3)}]`;
  return `${name.padEnd(22)} ${short(here)} ${short(there)}  ${interval}  ${unit.padEnd(22)} ${what}`;
}

function turnOf(main: string, root: string, args: readonly string[]): Rows {
  const done = spawnSync(process.execPath, [main, root, '--json', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`the bench of ${root} ended (${done.status})`);
  return JSON.parse(done.stdout) as Readonly<Record<string, Row>>;
}

/** `here` and `there`: the compiled bench over each, and its root. */
function run(here: readonly [string, string], there: readonly [string, string], args: readonly string[]): void {
  const options = { turns: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const own = tokens.filter((token) => token.kind === 'option' && token.name in options);
  const taken = new Set(
    own.flatMap((token) => [
      token.index,
      token.kind === 'option' && token.inlineValue === false ? token.index + 1 : token.index,
    ]),
  );
  const rest = args.filter((_, i) => !taken.has(i));
  const turns: { here: Rows; there: Rows }[] = [];
  const pair = (turn: number): (typeof turns)[number] => {
    const first = turn % 2 === 1 ? turnOf(...here, rest) : undefined;
    const other = turnOf(...there, rest);
    return { here: first ?? turnOf(...here, rest), there: other };
  };
  for (let turn = 1; turn <= Number(values.turns ?? 9); turn++) {
    process.stderr.write(`turn ${turn}\n`);
    try {
      turns.push(pair(turn));
    } catch (problem) {
      // What the turns before it took half an hour to find is told all the same.
      if (turns.length === 0) throw problem;
      process.stderr.write(
        `turn ${turn} failed (${String(problem)}): told is what the ${turns.length} before it gave\n`,
      );
      process.exitCode = 1;
      break;
    }
  }
  const all = compared(turns);
  const lines = Object.entries(all).map(([name, each]) => shown(name, each));
  const head = `${'row'.padEnd(22)} ${'here'.padStart(9)} ${'there'.padStart(9)}  here : there, 90 % within`;
  process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : `${[head, ...lines].join('\n')}\n`);
}

const [mainHere, rootHere, mainThere, rootThere, ...args] = process.argv.slice(2);
// The tests load this file too, in a process with arguments of its own.
if (import.meta.main && mainThere !== undefined) run([mainHere!, rootHere!], [mainThere, rootThere!], args);
