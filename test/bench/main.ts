// `npm run bench`: measures Cordon against what its goals name, both sides in one run and in turns, and tells the result.
import { parseArgs } from 'node:util';
import { asking } from './asking.js';
import { Bench, type Size, SIZES } from './bench.js';
import { inTransfers, oneByOne } from './commanding.js';
import { feeding } from './feeding.js';
import { onEventStoreDb } from './event-store-db.js';
import type { Row } from './figures.js';
import { type LongLog, longLog, memoryAndStart, rebuilding } from './rebuilding.js';
import { tableOf } from './report.js';

const HELP = `npm run bench -- [options]
  --json           one object on stdout: {"P1": {"ratio", "cordon", "baseline", "unit", "goal", …}, …};
                   further rows of a number stand in it under their names: P1.b, P4.series, P7.start …
  --only P1,P3     these rows only
  --full           the sizes that the goals name: P4, P5 and P7 over 1 M events and over 10 M (hours, and about 30 GB of disk)
  --quick          tiny sizes: shows that the bench works, its figures mean nothing
  --scale <x>      so many times the lines of P2 and the events of P3, P4, P5 and P7: with 10 the latter have 1 M
  --profile <dir>  leaves a CPU profile of each server and rebuild there (which makes them slower)
`;

const OPTIONS = {
  json: { type: 'boolean' },
  only: { type: 'string' },
  full: { type: 'boolean' },
  quick: { type: 'boolean' },
  scale: { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean' },
} as const;
const NUMBERS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'] as const;
type Wanted = (typeof NUMBERS)[number];

const [root = '', ...args] = process.argv.slice(2);
const { values } = parseArgs({ args, options: OPTIONS });

function sizeOf(): Size {
  const size: Size = SIZES[values.full ? 'full' : values.quick ? 'quick' : 'usual'];
  const scale = Number(values.scale ?? 1);
  if (!(scale > 0)) throw new Error('--scale takes a number above 0');
  const scaled = (count: number): number => Math.max(1_000, Math.round(count * scale));
  if (scale === 1) return size;
  return { ...size, lines: scaled(size.lines), events: scaled(size.events), ledger: scaled(size.ledger) };
}

function wantedOf(): ReadonlySet<Wanted> {
  const asked = values.only?.split(',').map((each) => each.trim().toUpperCase()) ?? [...NUMBERS];
  const wrong = asked.find((each) => !NUMBERS.includes(each as Wanted));
  if (wrong !== undefined) throw new Error(`there is no row ${wrong}; there are ${NUMBERS.join(' ')}`);
  return new Set(asked as Wanted[]);
}

async function measured(bench: Bench, wanted: ReadonlySet<Wanted>): Promise<Record<string, Row>> {
  const rows: Record<string, Row> = {};
  const single = { P1: oneByOne, P2: inTransfers, P3: rebuilding, P6: feeding, P8: onEventStoreDb } as const;
  for (const [number, measure] of Object.entries(single)) {
    if (!wanted.has(number as Wanted)) continue;
    rows[number] = await measure(bench);
    await bench.endAll();
  }
  if (wanted.has('P4') || wanted.has('P5') || wanted.has('P7')) await overLongLogs(bench, wanted, rows);
  return Object.fromEntries(NUMBERS.flatMap((number) => (rows[number] ? [[number, rows[number]]] : [])));
}

async function overLongLogs(bench: Bench, wanted: ReadonlySet<Wanted>, rows: Record<string, Row>): Promise<void> {
  const { ledger, growth } = bench.size;
  const log = await longLog(bench, ledger);
  const larger: LongLog | undefined = growth > 1 ? await longLog(bench, ledger * growth) : undefined;
  if (wanted.has('P7')) rows['P7'] = await memoryAndStart(bench, log, larger);
  await bench.endAll();
  if (!wanted.has('P4') && !wanted.has('P5')) return;
  const asked = await asking(bench, log, larger);
  await bench.endAll();
  for (const number of ['P4', 'P5'] as const) if (wanted.has(number)) rows[number] = asked[number];
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
}

if (values.help) process.stdout.write(HELP);
else await run();
