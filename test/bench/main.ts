// `npm run bench`: measures Cordon against what its goals name, both sides in one run and in turns, and tells the result.
import { parseArgs } from 'node:util';
import { asking } from './asking.js';
import { Bench } from './bench.js';
import { amongIdleProjections, oneByOne, onLongIncidents } from './commanding.js';
import { onEventStoreDb } from './event-store-db.js';
import { feeding } from './feeding.js';
import type { Row } from './figures.js';
import { inTransfers, ofOneIncident } from './intake.js';
import { profiles } from './profile.js';
import { longLog, memoryAndStart, rebuilding } from './rebuilding.js';
import { tableOf } from './report.js';
import { knowingItself } from './sealing.js';
import { inScopes } from './scopes.js';
import { type Size, SIZES } from './sizes.js';

const HELP = `npm run bench -- [options]
  --json            one object on stdout: {"P1a": {"what", "cordon", "baseline", "ratio", "cpu", "unit", "goal", "met", …}, …};
                    further figures of a row stand in it under their names: P1a.many, P4.series, P7.start …
  --only P1b,P3     these rows only; P1: all that begin so
  --full            the sizes that the goals name: 300,000 events rebuilt, 1 M and 10 M asked (hours, and about 30 GB of disk)
  --turn            small sizes: one turn of a comparison with another checkout, a minute or two
  --quick           tiny sizes: shows that the bench works, its figures mean nothing
  --scale <x>       so many times the lines of P2 and the events of P3 to P10
  --profile <dir>   leaves a CPU profile of each server and rebuild there (which makes them slower), and says where the time went
  --against <dir>   another checkout: this bench on both in turns, CPU and figures compared row by row; --turns 9
`;

const OPTIONS = {
  json: { type: 'boolean' },
  only: { type: 'string' },
  full: { type: 'boolean' },
  turn: { type: 'boolean' },
  quick: { type: 'boolean' },
  scale: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const NUMBERS = [
  'P1a',
  'P1b',
  'P1c',
  'P1d',
  'P2a',
  'P2b',
  'P3',
  'P4',
  'P4g',
  'P5',
  'P6',
  'P7',
  'P8',
  'P10',
  'P11',
] as const;
type Number_ = (typeof NUMBERS)[number];
type Measured = Partial<Record<Number_, Row>>;
type Wanted = ReadonlySet<Number_>;

const [root = '', ...args] = process.argv.slice(2);
const { values } = parseArgs({ args, options: OPTIONS });

function sizeOf(): Size {
  const size: Size = SIZES[values.full ? 'full' : values.turn ? 'turn' : values.quick ? 'quick' : 'usual'];
  const scale = Number(values.scale ?? 1);
  if (!(scale > 0)) throw new Error('--scale takes a number above 0');
  if (scale === 1) return size;
  const scaled = (count: number): number => Math.max(1_000, Math.round(count * scale));
  const { lines, events, smaller, larger, scoped } = size;
  const logs = { smaller: scaled(smaller), larger: scaled(larger), scoped: scaled(scoped) };
  return { ...size, lines: scaled(lines), events: scaled(events), ...logs };
}

function wantedOf(): Wanted {
  const asked = values.only?.split(',').map((each) => each.trim()) ?? NUMBERS;
  const isAsked = (number: string, name: string): boolean => number === name || number.replace(/[a-z]$/, '') === name;
  const wrong = asked.find((name) => !NUMBERS.some((number) => isAsked(number, name)));
  if (wrong !== undefined) throw new Error(`there is no row ${wrong}; there are ${NUMBERS.join(' ')}`);
  return new Set(NUMBERS.filter((number) => asked.some((name) => isAsked(number, name))));
}

/** The rows that are measured together, and how. */
const TOGETHER: readonly (readonly [rows: readonly Number_[], (bench: Bench, wanted: Wanted) => Promise<Measured>])[] =
  [
    [['P1a', 'P1b'], oneByOne],
    [['P1c'], async (bench) => ({ P1c: await onLongIncidents(bench) })],
    [['P1d'], async (bench) => ({ P1d: await amongIdleProjections(bench) })],
    [['P2a'], async (bench) => ({ P2a: await inTransfers(bench) })],
    [['P2b'], async (bench) => ({ P2b: await ofOneIncident(bench) })],
    [['P3'], async (bench) => ({ P3: await rebuilding(bench) })],
    [['P4', 'P4g', 'P5', 'P7'], overLongLogs],
    [['P6'], async (bench) => ({ P6: await feeding(bench) })],
    [['P8'], async (bench) => ({ P8: await onEventStoreDb(bench) })],
    [['P10'], async (bench) => ({ P10: await inScopes(bench) })],
    [['P11'], async (bench) => ({ P11: await knowingItself(bench) })],
  ];

async function overLongLogs(bench: Bench, wanted: Wanted): Promise<Measured> {
  const { smaller, larger, asked } = bench.size;
  const logs = { smaller: await longLog(bench, smaller), larger: await longLog(bench, larger) };
  const P7 = wanted.has('P7') ? { P7: await memoryAndStart(bench, { asked: logs[asked], larger: logs.larger }) } : {};
  await bench.endAll();
  const isAsked = (['P4', 'P4g', 'P5'] as const).some((number) => wanted.has(number));
  return { ...P7, ...(isAsked ? await asking(bench, { ...logs, asked }) : {}) };
}

async function measured(bench: Bench, wanted: Wanted): Promise<Readonly<Record<string, Row>>> {
  const rows: Measured = {};
  for (const [numbers, measure] of TOGETHER) {
    if (!numbers.some((number) => wanted.has(number))) continue;
    Object.assign(rows, await measure(bench, wanted));
    await bench.endAll();
  }
  return Object.fromEntries(NUMBERS.filter((number) => wanted.has(number)).map((number) => [number, rows[number]!]));
}

async function run(): Promise<void> {
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;
  const bench = new Bench(sizeOf(), root, values.profile, (said) => process.stderr.write(`${seconds()}  ${said}\n`));
  try {
    const rows = await measured(bench, wantedOf());
    process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : `${tableOf(rows)}\n`);
  } finally {
    await bench.endAll();
    bench.dispose();
  }
  if (values.profile !== undefined) process.stderr.write(profiles(values.profile));
}

if (values.help) process.stdout.write(HELP);
else await run();
