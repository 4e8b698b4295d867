// P2: commands in a transfer: how many events a second become durable, and whether it matters that they are of one incident.
import { logFile, readConfig } from '../../src/config/config.js';
import { type Bench, projected, type Used } from './bench.js';
import { fsyncOf } from './commanding.js';
import { commandLines, MIX, operationLines, reportLines, seizureLines } from './corpus.js';
import { atLeast, median, ofPairs, type Row } from './figures.js';
import type { Transferred } from './load-child.js';
import type { Timed } from './raw-store.js';

interface Taken {
  readonly events: number;
  /** Events a second. */
  readonly rate: number;
  /** µs an event, until all is projected. */
  readonly cpu: number;
  /** ms that the projector took to come to the end afterwards. */
  readonly behind: number;
}

/** Transfers to one server. */
async function transfers(bench: Bench): Promise<{ data: string; send: (lines: readonly string[]) => Promise<Taken> }> {
  const [load, { peer, data, target }] = [bench.load(), await bench.server('cordon')];
  const send = async (lines: readonly string[]): Promise<Taken> => {
    await peer.ask<Used>('used');
    const { events, seconds } = await load.ask<Transferred>('transfer', { ...target, lines });
    const behind = await projected(target);
    const { all } = await peer.ask<Used>('used');
    return { events, rate: events / seconds, cpu: all / events, behind };
  };
  await send(operationLines());
  return { data, send };
}

export async function inTransfers(bench: Bench): Promise<Row> {
  const { size } = bench;
  const [store, { data, send }, fsync] = [bench.store(), await transfers(bench), await fsyncOf(bench)];
  const log = logFile(readConfig({ CORDON_DATA: data }));
  const turn = async (seed: number): Promise<{ cordon: Taken; raw: Timed }> => {
    const cordon = await send(commandLines(seed, size.lines));
    return { cordon, raw: await store.ask('append', { log, scratch: bench.fresh(), count: cordon.events }) };
  };
  await turn(100);
  const turns: Awaited<ReturnType<typeof turn>>[] = [];
  for (let pair = 1; pair <= size.pairs; pair++) {
    turns.push(await turn(100 + pair));
    bench.tell(`P2a ${pair}/${size.pairs}`);
  }
  const mid = (of: (turn: (typeof turns)[number]) => number): number => median(turns.map(of));
  const row = ofPairs(
    turns.map(({ cordon, raw }) => ({ cordon: cordon.rate, baseline: raw.rate })),
    {
      what: 'NDJSON intake : raw better-sqlite3 append of the same events',
      unit: 'events/s',
      goal: atLeast(0.25),
      cpu: { per: 'an event', cordon: mid(({ cordon }) => cordon.cpu), baseline: mid(({ raw }) => raw.cpu) },
      about:
        `one transfer of ${size.lines} lines a turn, the first thrown away, projector running (behind by ` +
        `${mid(({ cordon }) => cordon.behind).toFixed(0)} ms at the end, its CPU counted); raw: the same rows in ` +
        `batches of 100, FULL, the text ready; ${MIX}, corrections left out`,
    },
  );
  return { ...row, fsync };
}

export async function ofOneIncident(bench: Bench): Promise<Row> {
  const { pairs, ofOne } = bench.size;
  const [{ send }, fsync] = [await transfers(bench), await fsyncOf(bench)];
  /** Seizures in so many incidents that are reported before. */
  const into = async (seed: number, count: number): Promise<Taken> => {
    const { lines, ids } = reportLines(seed, count);
    await send(lines);
    return send(seizureLines(seed, ids, ofOne / count));
  };
  const turns: { one: Taken; many: Taken }[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const both = { one: await into(40 + pair, 1), many: await into(60 + pair, ofOne) };
    if (pair > 0) turns.push(both);
    bench.tell(`P2b ${pair}/${pairs}`);
  }
  const mid = (of: (turn: (typeof turns)[number]) => number): number => median(turns.map(of));
  const row = ofPairs(
    turns.map(({ one, many }) => ({ cordon: one.rate, baseline: many.rate })),
    {
      what: `NDJSON intake of ${ofOne} lines of one incident : of one line each in as many incidents`,
      unit: 'events/s',
      goal: atLeast(0.75),
      cpu: { per: 'an event', cordon: mid(({ one }) => one.cpu), baseline: mid(({ many }) => many.cpu) },
      about:
        'the incidents are reported before; a new one each turn, the first turn thrown away; CPU until all is projected',
    },
  );
  return { ...row, fsync };
}
