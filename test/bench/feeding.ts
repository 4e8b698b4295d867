// P6: what a client of the feed costs in each round, and how late an event reaches a thousand of them.
import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, projected, type Running, type Used } from './bench.js';
import { operationLines, reportLines } from './corpus.js';
import { alone, atMost, type Figure, ofPairs, type Row } from './figures.js';
import type { Posted } from './load-child.js';
import type { Push } from './servers.js';
import type { Heard } from './watchers.js';

/** One client of so many is looked at event by event. */
const SAMPLE = 20;

export interface Fed {
  /** µs that a client costs the server in a round. */
  readonly cost: number;
  readonly heard: Heard;
  readonly posted: Posted;
}

/**
 * Commands at the same rate without a client and with all of them: what the latter costs more is the feed's. `known`: so many
 * operations are there already.
 */
export async function fed(bench: Bench, { peer, target }: Running, known = 0): Promise<Fed> {
  const { clients, rate, feedSeconds: seconds, rest, incidents: count } = bench.size;
  const [crowd, load] = [bench.load(), bench.load()];
  const { lines, ids: incidents } = reportLines(13, count);
  await load.ask('transfer', { ...target, lines: [...operationLines(known), ...lines] });
  const post = async (seconds: number): Promise<{ posted: Posted; cpu: number }> => {
    await projected(target);
    await peer.ask<Used>('used');
    const posted = await load.ask<Posted>('post', { ...target, incidents, seconds, inFlight: 8, rate });
    await pause(rest);
    return { posted, cpu: (await peer.ask<Used>('used')).all / posted.requests };
  };
  await post(Math.min(2, seconds));
  const alone = await post(seconds);
  await crowd.ask('openFeed', { ...target, clients, sample: SAMPLE });
  bench.tell('P6 all watch');
  const watched = await post(seconds);
  const heard = await crowd.ask<Heard>('heard');
  await crowd.ask('closeFeed');
  const more = Math.max(0, watched.cpu - alone.cpu) * watched.posted.requests;
  return { cost: more / (clients * heard.rounds), heard, posted: watched.posted };
}

/** The same crowd at a server that knows nothing but bytes: as many of them in as many rounds. */
async function plain(bench: Bench, { rounds, bytes }: Heard): Promise<number> {
  const { clients, feedSeconds: seconds } = bench.size;
  const [crowd, { peer, target }] = [bench.load(), await bench.server('plain')];
  await crowd.ask('openFeed', { ...target, clients, sample: SAMPLE });
  const push = async (times: number): Promise<void> => {
    const pace = (seconds * 1000) / rounds;
    await peer.ask('push', { bytes: Math.round(bytes / rounds), times, pace } satisfies Push);
  };
  await push(Math.ceil(rounds / 4));
  await peer.ask<Used>('used');
  await push(rounds);
  const { all } = await peer.ask<Used>('used');
  await crowd.ask('closeFeed');
  return all / (clients * rounds);
}

export async function feeding(bench: Bench): Promise<Row> {
  const { clients, feedSeconds } = bench.size;
  const { cost, heard, posted } = await fed(bench, await bench.server('cordon'));
  const baseline = await plain(bench, heard);
  bench.tell('P6 plain');
  const rate = posted.rate.toFixed(0);
  const late: Figure = alone(heard.p99, {
    what: `commit → ${clients} clients of the feed, p99`,
    unit: 'ms',
    goal: atMost(50, 'cordon'),
    about:
      `every ${SAMPLE}th client looked at event by event (${heard.fewest}–${heard.most} events each), ${heard.short} ` +
      `clients with other bytes than the rest; p50 ${heard.p50.toFixed(1)} ms; counted from the stamp before the commit`,
  });
  const row = ofPairs([{ cordon: cost, baseline }], {
    what: 'feed: CPU of the server a client and round : of a plain net server that writes the same bytes',
    unit: 'µs',
    goal: atMost(1.5),
    cpu: { per: 'a client and round', cordon: cost, baseline },
    about:
      `${clients} clients in one process, ${rate} events/s for ${feedSeconds} s in ${heard.rounds} rounds; Cordon's is what ` +
      'the same commands cost more with the clients than without',
  });
  return { ...row, late };
}
