// The promises of an append: one winner, all or nothing, and the same answer to the same events.
import { expect, it } from '@jest/globals';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, NO_STREAM } from '../../src/eventsourcing/log/event-store.js';
import { NotCanonical } from '../../src/eventsourcing/log/canonical.js';
import { newEvent, newEvents } from '../support/facts/stored-events.js';
import { idsOf, type LogUnderTest } from './log-under-test.js';

export function appending(log: LogUnderTest): void {
  revisions(log);
  tries(log);
  rivals(log);
  retries(log);
  limits(log);
}

function revisions(log: LogUnderTest): void {
  it('answers with the revision and the number of the last event', async () => {
    const appended = await log.append(log.stream(), newEvents(3));
    const events = await log.ofStream(log.stream());
    expect(appended).toEqual({ outcome: 'appended', revision: 2, number: events[2]!.number });
  });

  it('goes on behind the revision that the writer expects', async () => {
    await log.append(log.stream(), newEvents(2));
    expect(await log.append(log.stream(), newEvents(2, 2), 1)).toMatchObject({ revision: 3 });
    expect((await log.ofStream(log.stream())).map((event) => event.revision)).toEqual([0, 1, 2, 3]);
  });

  it.each([
    ['a stream that exists, expected not to', 2, NO_STREAM, 1],
    ['a stream that does not exist, expected to', 0, 0, NO_STREAM],
    ['a revision that has passed', 3, 1, 2],
    ['a revision that has not been reached', 1, 7, 0],
  ])('writes nothing and tells the actual revision: %s', async (_, present, expected, actual) => {
    if (present > 0) await log.append(log.stream(), newEvents(present));
    expect(await log.store.append(log.stream(), [newEvent()], expected)).toEqual({ outcome: 'conflict', actual });
    expect(await log.ofStream(log.stream())).toHaveLength(present);
  });
}

function tries(log: LogUnderTest): void {
  it('tells whether it would keep an append, and writes nothing for it', async () => {
    await log.append(log.stream(), newEvents(1));
    const before = await log.store.head();
    await log.store.demandWritable();
    expect(await log.store.head()).toBe(before);
    expect(await log.append(log.stream(), newEvents(1, 1), 0)).toMatchObject({ revision: 1 });
    await log.store.close();
    await expect(log.store.demandWritable()).rejects.toMatchObject({ name: 'StoreFault', code: 'UNAVAILABLE' });
  });
}

function rivals(log: LogUnderTest): void {
  it('lets one of two clients win that append to the same revision at the same time', async () => {
    const other = await log.another();
    const [ours, theirs] = [newEvents(2), newEvents(2)];
    const outcomes = await Promise.all([
      log.store.append(log.stream(), ours, NO_STREAM),
      other.append(log.stream(), theirs, NO_STREAM),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'conflict']);
    expect(outcomes).toContainEqual({ outcome: 'conflict', actual: 1 });
    const winner = outcomes[0].outcome === 'appended' ? ours : theirs;
    expect(idsOf(await log.ofStream(log.stream()))).toEqual(idsOf(winner));
  });

  it('lets one of twenty appends of one client win at the same revision', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => log.store.append(log.stream(), [newEvent()], NO_STREAM)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19);
    expect(await log.ofStream(log.stream())).toHaveLength(1);
  });

  it('takes fifty appends to different streams at once', async () => {
    const streams = Array.from({ length: 50 }, (_, i) => log.stream(`s${i}`));
    const outcomes = await Promise.all(
      streams.map((stream, i) => log.store.append(stream, newEvents(1 + (i % 3)), NO_STREAM)),
    );
    expect(outcomes.map((each) => each.outcome === 'appended' && each.revision)).toEqual(streams.map((_, i) => i % 3));
    const lengths = await Promise.all(streams.map(async (stream) => (await log.ofStream(stream)).length));
    expect(lengths).toEqual(streams.map((_, i) => 1 + (i % 3)));
  });

  it('spoils no neighbour with an append that conflicts', async () => {
    await log.append(log.stream('taken'), newEvents(1));
    const outcomes = await Promise.all(
      ['a', 'taken', 'b', 'taken', 'c'].map((name) => log.store.append(log.stream(name), newEvents(2), NO_STREAM)),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'appended',
      'conflict',
      'appended',
      'conflict',
      'appended',
    ]);
    expect(await log.all()).toHaveLength(7);
  });
}

function retries(log: LogUnderTest): void {
  it('answers the same events at the same revision as the first time, and writes them once', async () => {
    const events = newEvents(3);
    const first = await log.append(log.stream(), events);
    expect(await log.store.append(log.stream(), events, NO_STREAM)).toEqual(first);
    expect(idsOf(await log.ofStream(log.stream()))).toEqual(idsOf(events));
  });

  it('answers so through another client, and after others wrote elsewhere and behind', async () => {
    const events = newEvents(2, 1);
    await log.append(log.stream(), newEvents(1));
    const first = await log.append(log.stream(), events, 0);
    await log.append(log.stream('elsewhere'), newEvents(5));
    await log.append(log.stream(), newEvents(4), 2);
    const other = await log.another();
    expect(await other.append(log.stream(), events, 0)).toEqual(first);
    expect(await log.store.append(log.stream(), events, 0)).toEqual(first);
    expect(await log.ofStream(log.stream())).toHaveLength(7);
  });

  it('writes the events once that are sent five times at once', async () => {
    const events = newEvents(2);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => log.store.append(log.stream(), events, NO_STREAM)),
    );
    expect(new Set(outcomes.map((each) => each.outcome === 'appended' && each.number)).size).toBe(1);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array(5).fill('appended'));
    expect(idsOf(await log.ofStream(log.stream()))).toEqual(idsOf(events));
  });

  it('takes the beginning of what was appended as said before', async () => {
    const events = newEvents(2);
    await log.append(log.stream(), events);
    expect(await log.store.append(log.stream(), events.slice(0, 1), NO_STREAM)).toMatchObject({ outcome: 'appended' });
    expect(idsOf(await log.ofStream(log.stream()))).toEqual(idsOf(events));
  });

  it('takes what was appended with something behind it as a conflict', async () => {
    const events = newEvents(2);
    await log.append(log.stream(), events);
    const longer = [...events, newEvent()];
    expect(await log.store.append(log.stream(), longer, NO_STREAM)).toEqual({ outcome: 'conflict', actual: 1 });
    expect(idsOf(await log.ofStream(log.stream()))).toEqual(idsOf(events));
  });

  it('takes the same events in another order as a conflict', async () => {
    const events = newEvents(2);
    await log.append(log.stream(), events);
    const turned = [events[1]!, events[0]!];
    expect(await log.store.append(log.stream(), turned, NO_STREAM)).toEqual({ outcome: 'conflict', actual: 1 });
  });
}

function limits(log: LogUnderTest): void {
  const filled = (bytes: number): unknown => ({ text: 'x'.repeat(bytes) });

  it('takes an event just below the limit', async () => {
    expect(await log.append(log.stream(), [newEvent(filled(MAX_EVENT_BYTES - 1_000))])).toMatchObject({ revision: 0 });
  });

  it('refuses an event above the limit by its bytes in UTF-8, and writes nothing', async () => {
    const cyrillic = newEvent({ text: 'ж'.repeat(MAX_EVENT_BYTES / 2) });
    const outcome = await log.store.append(log.stream(), [newEvent(), cyrillic], NO_STREAM);
    expect(outcome).toMatchObject({ outcome: 'too-large', limit: MAX_EVENT_BYTES });
    expect(outcome.outcome === 'too-large' && outcome.bytes).toBeGreaterThan(MAX_EVENT_BYTES);
    expect(await log.ofStream(log.stream())).toEqual([]);
  });

  it('takes an append just below the limit, and refuses one above', async () => {
    const eight = Array.from({ length: 8 }, () => newEvent(filled(MAX_EVENT_BYTES - 1_000)));
    expect(await log.append(log.stream(), eight)).toMatchObject({ revision: 7 });
    const nine = Array.from({ length: 9 }, () => newEvent(filled(MAX_EVENT_BYTES - 1_000)));
    const outcome = await log.store.append(log.stream('b'), nine, NO_STREAM);
    expect(outcome).toMatchObject({ outcome: 'too-large', limit: MAX_APPEND_BYTES });
    expect(await log.ofStream(log.stream('b'))).toEqual([]);
  });

  it.each([
    ['no events', [], NO_STREAM],
    ['an impossible revision', [newEvent()], -2],
    ['an id that is no UUID in lower case', [newEvent({}, 'A1B2C3D4-0000-4000-8000-000000000000')], NO_STREAM],
  ])('refuses as a bug: %s', async (_, events, expected) => {
    await expect(log.store.append(log.stream(), events, expected)).rejects.toThrow(RangeError);
  });

  it.each([
    ['a float', { n: 0.5 }],
    ['undefined', { n: undefined }],
    ['text that is not in NFC', { n: 'й'.normalize('NFD') }],
    ['a lone surrogate', { n: '\ud800' }],
  ])('refuses data that is not canonical as a bug: %s', async (_, data) => {
    await expect(log.store.append(log.stream(), [newEvent(data)], NO_STREAM)).rejects.toThrow(NotCanonical);
    expect(await log.ofStream(log.stream())).toEqual([]);
  });
}
