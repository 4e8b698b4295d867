// P6: how late an event reaches a thousand clients that watch the feed.
import type { Bench } from './bench.js';
import { operationLines, reportLines } from './corpus.js';
import { alone, type Row } from './figures.js';
import type { Posted } from './load-child.js';
import type { Heard } from './watchers.js';
import { setTimeout as pause } from 'node:timers/promises';

/** One client of so many is looked at event by event. */
const SAMPLE = 20;
/** ms for the last events to arrive. */
const REST = 1_000;

export async function feeding(bench: Bench): Promise<Row> {
  const { clients, rate, feedSeconds: seconds, incidents: count } = bench.size;
  const [crowd, load, server] = [bench.load(), bench.load(), await bench.server('cordon')];
  const { peer, target } = server;
  const { lines, ids: incidents } = reportLines(13, count);
  await load.ask('transfer', { ...target, lines: [...operationLines(), ...lines] });
  const post = (seconds: number, inFlight = 8): Promise<Posted> =>
    load.ask('post', { ...target, incidents, seconds, inFlight, rate });
  await post(Math.min(2, seconds));
  await crowd.ask('openFeed', { ...target, clients, sample: SAMPLE });
  bench.tell('P6 all watch');
  await peer.ask('cpu');
  const posted = await post(seconds);
  const { all: cpu } = await peer.ask<{ all: number }>('cpu');
  await pause(REST);
  const heard = await crowd.ask<Heard>('heard');
  await crowd.ask('closeFeed');
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  return alone(heard.p99, {
    what: 'stamp in the log → SSE client, p99',
    unit: 'ms',
    goal: { about: 'cordon', is: 'at most', value: 50 },
    about:
      `${clients} clients in one process, ${posted.rate.toFixed(0)} events/s for ${seconds} s; every ${SAMPLE}th client ` +
      `looked at event by event (${heard.fewest}–${heard.most} events each), ${heard.short} clients with other bytes ` +
      `than the rest; p50 ${heard.p50.toFixed(1)} ms; commands p99 ${posted.p99.toFixed(1)} ms; counted from the stamp ` +
      `before the commit; of one core: server ${percent(cpu)}, clients ${percent(heard.cpu)}`,
  });
}
