// P10: what it costs that readers see a part: questions of such readers, and logs whose streams are in many scopes.
import type { Bench } from './bench.js';
import { type Fed, fed } from './feeding.js';
import { atMost, type Figure, missing, ofPairs, type Pair, type Row } from './figures.js';
import type { Peer } from './peer.js';
import { timed, type Timed } from './questions.js';
import { type LongLog, longLog } from './rebuilding.js';

/** Per cent of the scopes that a reader sees. */
const SHARES = [1, 30, 95, 100];
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

export async function inScopes(bench: Bench): Promise<Row> {
  const { scoped: events, scopes } = bench.size;
  const logs: Scoped[] = [];
  for (const each of [1, ...scopes]) logs.push({ log: await longLog(bench, events, each), scopes: each });
  const [one, ...several] = logs as [Scoped, ...Scoped[]];
  const load = bench.load();
  const whole = (await seenBy(bench, load, one, [100]))[0]!.times;
  const seen: Seen[] = [];
  for (const each of several) seen.push(...(await seenBy(bench, load, each)));
  await bench.endAll();
  const of = (name: Name): Figure => worst(name, seen, whole[name], events);
  return {
    ...of('totals'),
    series: of('series'),
    ...building(one, several[0]!),
    feed: await feedingOf(bench, several[0]!),
  };
}

async function seenBy(bench: Bench, load: Peer, { log, scopes: of }: Scoped, shares = SHARES): Promise<Seen[]> {
  const server = await bench.server('sighted', log.data);
  const all: Seen[] = [];
  for (const percent of shares) {
    await server.peer.ask('see', { percent, of });
    const times: Partial<Record<Name, Timed>> = {};
    for (const name of NAMES) times[name] = await timed(bench, load, server, PATHS[name]);
    all.push({ scopes: of, percent, times: times as Times });
    bench.tell(`P10 ${percent} % of ${of}`);
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

/** P6 with readers from whom none of many scopes is hidden, against readers of everything. */
async function feedingOf(bench: Bench, { scopes }: Scoped): Promise<Figure> {
  const taken = async (of: number): Promise<Fed> => {
    const server = await bench.server('sighted');
    await server.peer.ask('see', { percent: 100, of });
    const all = await fed(bench, server);
    await bench.endAll();
    return all;
  };
  const [many, one] = [await taken(scopes), await taken(1)];
  const naming = {
    what: `feed: CPU a client and round with ${scopes} scopes : with one`,
    unit: 'µs',
    goal: atMost(1.2),
    about: 'readers who see everything, once by a sight that is held against every event, once without a condition',
  };
  if (many.heard.rounds === 0) return missing(naming, 'the feed shows no event yet to who is given a sight');
  const pair = { cordon: many.cost, baseline: one.cost };
  return ofPairs([pair], { ...naming, cpu: { per: 'a client and round', ...pair } });
}
