// Contributors, each by itself: what an event does not touch is booked as before, and one line of many costs one line.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Booking } from '../../../projections/ledger/booking.js';
import type { AnyContributor } from '../../../projections/ledger/contributor.js';
import { contributorOf, CONTRIBUTORS } from '../../../projections/ledger/contributors.js';
import { NO_OPERATION } from '../../../projections/ledger/facts.js';
import { categoryOf, idOf, type StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { applied, storyOf } from '../../../src/eventsourcing/log/story.js';
import { at } from '../../support/facts/declared.js';
import { DecidedLog } from '../../support/logs/decided-log.js';
import { generatedLog } from '../../support/logs/log-generator.js';
import { enveloped } from '../../support/facts/fact.js';
import { grams, report, seizure, told, weighed } from '../../support/facts/incidents.js';
import { storedAs } from '../../support/read-models/ledger-alone.js';
import { thorough } from '../../support/slow.js';

const OPERATION = {
  series: 'canal',
  targets: ['NARCOTIC' as const],
  window: at('2026-04'),
  deadline: Date.parse('2026-06-01T00:00:00Z'),
};
const BOOKS = new Set(CONTRIBUTORS.map(({ of }) => of.category));

/** Each event of a stream that is booked, with the story before and after it. */
function* steps(
  events: readonly StoredEvent[],
): Generator<{ by: AnyContributor; stream: string; before: unknown; after: unknown }> {
  const stories = new Map<string, unknown>();
  for (const event of events) {
    if (!BOOKS.has(categoryOf(event.stream))) continue;
    const by = contributorOf(event.stream);
    const before = stories.get(event.stream) ?? by.of.initial;
    const after = applied(by.of, before, event);
    stories.set(event.stream, after);
    yield { by, stream: event.stream, before, after };
  }
}

/** By line, for an operation and for none; two incidents in which the scope differs are booked anew as a whole. */
function bookedFor(by: AnyContributor, stream: string, story: unknown): ReadonlyMap<string, readonly Booking[]> {
  const id = idOf(stream);
  return new Map(
    by
      .lines(story)
      .map((line) => [
        line,
        [OPERATION, NO_OPERATION].flatMap((operation) =>
          by
            .bookings(line, { id, story }, { operation, rivals: [], meanings: new Map() })
            .map((each) => ({ ...each, scope: '', operation: null })),
        ),
      ]),
  );
}

const seeds = fc.record({
  seed: fc.nat(1_000_000),
  events: fc.integer({ min: 1, max: 160 }),
  underWay: fc.integer({ min: 1, max: 12 }),
});

describe('What an event does not touch', () => {
  it.each([
    ['reports of every kind', (settings: Parameters<typeof generatedLog>[0]) => [...generatedLog(settings)]],
    ['real commands', (settings: Parameters<typeof generatedLog>[0]) => new DecidedLog(generatedLog(settings)).log],
  ])('is booked after it as before: %s', (_, logOf) => {
    fc.assert(
      fc.property(seeds, (settings) => {
        for (const { by, stream, before, after } of steps(logOf(settings).map(storedAs))) {
          const touched = by.touches(before, after);
          if (touched === 'all') continue;
          const [was, is] = [bookedFor(by, stream, before), bookedFor(by, stream, after)];
          for (const line of new Set([...was.keys(), ...is.keys()])) {
            if (!touched.includes(line)) expect([line, is.get(line)]).toEqual([line, was.get(line)]);
          }
        }
      }),
      { numRuns: thorough(30, 12), seed: 20261129 },
    );
  });
});

describe('An incident of a hundred lines', () => {
  const facts = [report(), ...Array.from({ length: 100 }, (_, n) => seizure({ lineId: `l-${n}` }))];
  const stored = (more: readonly ReturnType<typeof report>[]): readonly StoredEvent[] =>
    [...facts, ...more].map((fact, revision) => ({
      ...enveloped(fact, revision),
      stream: fact.stream,
      revision,
      recordedAt: 0,
      number: BigInt(revision),
    }));

  it.each([
    ['a weighing', weighed('l-7', grams('3', 'LAB')), ['line l-7']],
    ['one more line', seizure({ lineId: 'l-100' }), ['line l-100']],
    ['a prevented attempt', told('SmugglingAttemptPrevented', { category: 'DRUGS' }), ['attempt']],
    ['a proposed correction', told('CorrectionProposed', { by: 'RU', target: '', text: 'Look again' }), []],
    [
      'what another administration weighed',
      weighed('l-7', grams('3', 'LAB'), { flags: [{ code: 'NOT_THE_REPORTER' }] }),
      [],
    ],
    ['a second report', report({ country: 'KZ' }), ['attempt']],
    ['its withdrawal', told('ReportWithdrawn', { reason: 'ERROR' }), 'all'],
  ])('is looked at where %s says something of it, and nowhere else', (_, fact, touched) => {
    const events = stored([fact]);
    const by = contributorOf(fact.stream);
    const before = storyOf(by.of, events.slice(0, -1));
    expect(by.touches(before, applied(by.of, before, events.at(-1)!))).toEqual(touched);
  });
});
