// P10: what it costs that readers see a part: questions of such readers, and logs whose streams are in many scopes.
import type { Bench } from './bench.js';
import { WATCHERS } from './corpus.js';
import { fed } from './feeding.js';
import { atMost, type Figure, missing, ofPairs, type Pair, type Row } from './figures.js';
import type { Peer } from './peer.js';
import { timed, type Timed } from './questions.js';
import { type LongLog, longLog } from './rebuilding.js';

/** No question names an operation: it would be answered from one scope. */
const PATHS = { totals: '/v1/totals?by=country', series: '/v1/series?bucket=month&axis=happened&by=country' } as const;
type Name = keyof typeof PATHS;
const NAMES = Object.keys(PATHS) as readonly Name[];

type Times = Readonly<Record<Name, Timed>>;
interface Scoped {
  readonly log: LongLog;
  readonly scopes: number;
}

interface Seen {
  readonly scopes: number;
  readonly percent: number;
  readonly times: Times;
}

type Watcher = keyof typeof WATCHERS;
const ALL = Object.keys(WATCHERS) as readonly Watcher[];
/** Who sees all of them. */
const WHOLE = ALL.filter((each) => WATCHERS[each] === 100);

export async function inScopes(bench: Bench): Promise<Row> {
  const { scoped: events, scopes } = bench.size;
  const logs: Scoped[] = [];
  for (const each of [1, ...scopes]) logs.push({ log: await longLog(bench, events, each), scopes: each });
  const [one, ...several] = logs as [Scoped, ...Scoped[]];
  const load = bench.load();
  const whole = (await seenBy(bench, load, one, WHOLE))[0]!.times;
  const seen: Seen[] = [];
  for (const each of several) seen.push(...(await seenBy(bench, load, each)));
  await bench.endAll();
  const of = (name: Name): Figure => worst(name, seen, whole[name], events);
  return {
    ...of('totals'),
    series: of('series'),
    ...building(one, several[0]!),
    feed: await feedingOf(bench, one, several[0]!),
  };
}

async function seenBy(bench: Bench, load: Peer, { log, scopes }: Scoped, watchers = ALL): Promise<Seen[]> {
  const server = await bench.server('cordon', log.data);
  const all: Seen[] = [];
  for (const watcher of watchers) {
    const token = await server.peer.ask<string>('tokenOf', watcher);
    const asking = { ...server, target: { ...server.target, token } };
    const times: Partial<Record<Name, Timed>> = {};
    for (const name of NAMES) times[name] = await timed(bench, load, asking, PATHS[name]);
    const percent = WATCHERS[watcher];
    all.push({ scopes, percent, times: times as Times });
    bench.tell(`P10 ${percent} % of ${scopes}`);
  }
  return all;
}

/** The reader for whom it takes longest; the others are told beside. */
function worst(name: Name, seen: readonly Seen[], whole: Timed, events: number): Figure {
  const sorted = seen.toSorted((a, b) => b.times[name].p50 - a.times[name].p50);
  const { times, scopes, percent } = sorted[0]!;
  const ratioOf = (each: Seen): string => (each.times[name].p50 / whole.p50).toFixed(2);
  const naming = {
    what: `${name} for the reader whom they take longest : for one who sees all of one scope`,
    unit: 'ms',
    goal: atMost(1.5),
    about:
      `${PATHS[name]}; logs of ${events} events; ` +
      seen.map((each) => `${each.percent} % of ${each.scopes} scopes ${ratioOf(each)}`).join(', ') +
      `; the figures are those of ${percent} % of ${scopes}`,
  };
  const wrong = [...seen.map((each) => each.times[name]), whole].find(({ status }) => status !== 200);
  if (wrong) return missing(naming, `GET ${PATHS[name]} answers ${wrong.status}`);
  const cpu = { per: 'an answer', cordon: times[name].cpu, baseline: whole.cpu };
  return ofPairs([{ cordon: times[name].p50, baseline: whole.p50 }], { ...naming, cpu });
}

/** P3 and P7 of a log whose streams are in many scopes, against one in one. */
function building({ log: one }: Scoped, { log: several, scopes }: Scoped): Readonly<Record<string, Figure>> {
  const compared = (what: string, unit: string, pair: Pair): Figure =>
    ofPairs([pair], {
      what: `${what} with ${scopes} scopes : with one`,
      unit,
      goal: atMost(1.2),
      about: `${one.events} events each, one rebuild of each`,
    });
  const cost = (log: LongLog): number => log.cpu / log.events;
  return {
    rebuild: compared('CPU of a rebuild, an event,', 'µs', { cordon: cost(several), baseline: cost(one) }),
    memory: compared('peak memory of a rebuild', 'MB', { cordon: several.peak, baseline: one.peak }),
    size: compared('read database, an event,', 'kB', { cordon: several.size, baseline: one.size }),
  };
}

/** P6 over a log of many scopes against one of one. */
async function feedingOf(bench: Bench, one: Scoped, several: Scoped): Promise<Figure> {
  const costOf = async ({ log, scopes }: Scoped): Promise<number> => {
    const { cost } = await fed(bench, await bench.server('cordon', log.data), scopes);
    await bench.endAll();
    return cost;
  };
  const pair = { cordon: await costOf(several), baseline: await costOf(one) };
  return ofPairs([pair], {
    what: `feed: CPU a client and round with ${several.scopes} scopes : with one`,
    unit: 'µs',
    goal: atMost(1.2),
    cpu: { per: 'a client and round', ...pair },
    about: `an officer who sees all of them; logs of ${several.log.events} events, and what P6 adds to each`,
  });
}
