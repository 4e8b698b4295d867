// The ledger against a naive count of the truth: any order of arrival, any batches, every event twice, rebuilt, cut anywhere.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { DecidedLog } from '../../support/logs/decided-log.js';
import { counted, entriesOf, projectedPages, storedAs } from '../../support/read-models/ledger-alone.js';
import { type Generated, generatedLog } from '../../support/logs/log-generator.js';
import { naiveCount } from '../../support/logs/naive-count.js';
import { Random } from '../../../src/demo/random.js';
import { thorough } from '../../support/slow.js';

const RUNS = { numRuns: thorough(10, 4), seed: 20261122 };
const seeds = fc.record({
  seed: fc.nat(1_000_000),
  events: fc.integer({ min: 1, max: 160 }),
  underWay: fc.integer({ min: 1, max: 12 }),
});
const logOf = (settings: { seed: number; events: number; underWay: number }): readonly Generated[] => [
  ...generatedLog({ ...settings, everyKind: true }),
];
const storedLog = (log: readonly Generated[]): readonly StoredEvent[] => log.map(storedAs);

/** Cut into pages at random places. */
function inPages(events: readonly StoredEvent[], seed: number): readonly (readonly StoredEvent[])[] {
  const random = new Random(seed);
  const pages: StoredEvent[][] = [[]];
  for (const event of events) {
    if (random.chance(0.2)) pages.push([]);
    pages.at(-1)?.push(event);
  }
  return pages.filter((page) => page.length > 0);
}

describe('The ledger of a random log', () => {
  it('holds what a naive count of the same events holds', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (settings) => {
        const log = logOf(settings);
        expect(counted(entriesOf(await projectedPages([storedLog(log)])))).toEqual(naiveCount(log));
      }),
      RUNS,
    );
  });

  it('holds it too when real commands say the events, and a command sent twice says nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (settings) => {
        const { log, repeated } = new DecidedLog(generatedLog({ ...settings, everyKind: true }));
        expect(repeated).toEqual([]);
        expect(counted(entriesOf(await projectedPages([storedLog(log)])))).toEqual(naiveCount(log));
      }),
      RUNS,
    );
  });

  it('is the same in any batches, with every batch delivered twice', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (settings) => {
        const events = storedLog(logOf(settings));
        const pages = inPages(events, settings.seed);
        const twice = pages.flatMap((page, n) => [page, [...(pages[n - 1] ?? []), ...page]]);
        expect(await projectedPages(twice)).toEqual(await projectedPages([events]));
      }),
      RUNS,
    );
  });

  it('says at every position what a log that was cut there says', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.nat(), async (settings, place) => {
        const log = logOf(settings);
        const cut = place % (log.length + 1);
        const entries = entriesOf(await projectedPages([storedLog(log)]));
        const known = entries.filter(({ position }) => position <= BigInt((cut - 1) * 3 + 1));
        expect(known).toEqual(entriesOf(await projectedPages([storedLog(log.slice(0, cut))])));
        expect(counted(known)).toEqual(naiveCount(log.slice(0, cut)));
      }),
      RUNS,
    );
  });

  it('ends the same in whatever order the incidents of a state of affairs became known', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (settings) => {
        const log = logOf(settings);
        const streams = [...new Set(log.map(({ stream }) => stream))].sort();
        // Stream by stream: what each says keeps its order, its clock too, and everything else changes places.
        const regrouped = streams.flatMap((each) => log.filter(({ stream }) => stream === each));
        const booked = async (all: readonly Generated[]): Promise<readonly string[]> =>
          counted(entriesOf(await projectedPages([storedLog(all)])));
        expect(await booked(regrouped)).toEqual(await booked(log));
      }),
      RUNS,
    );
  });
});

it('The same seed makes the same log, and another another', () => {
  const settings = { seed: 7, events: 300 };
  expect([...generatedLog(settings)]).toEqual([...generatedLog(settings)]);
  expect([...generatedLog({ ...settings, seed: 8 })]).not.toEqual([...generatedLog(settings)]);
});

it('A log has everything that can make counting hard', () => {
  const log = [...generatedLog({ seed: 7, events: 600 })];
  const types = new Set(log.map(({ event }) => event.type));
  for (const type of [
    'ReportCorrected',
    'ReportWithdrawn',
    'AttributionRevoked',
    'SubstanceIdentified',
    'PrecursorSeized',
    'SmugglingAttemptPrevented',
    'OperationConcluded',
  ]) {
    expect(types).toContain(type);
  }
  const count = naiveCount(log).join('\n');
  for (const hard of ['late', 'unweighed', 'bonus', 'strict', 'about', 'gross', 'POLICE', 'on ?', 'H87'])
    expect(count).toContain(hard);
});
