// The promises of reading: everything once, in order, from any place on, exactly as it was appended.
import { expect, it } from '@jest/globals';
import type { NewEvent } from '../../src/eventsourcing/log/event.js';
import { canonicalJson } from '../../src/eventsourcing/log/canonical.js';
import { newEvent, newEvents } from '../support/facts/stored-events.js';
import { idsOf, type LogUnderTest } from './log-under-test.js';

const LARGEST_PAGE = 500;

export function reading(log: LogUnderTest): void {
  streams(log);
  wholeLog(log);
  standing(log);
  contents(log);
}

/** Appends so many events to a stream, in appends of 250. */
export async function fill(log: LogUnderTest, stream: string, count: number): Promise<readonly NewEvent[]> {
  const events = newEvents(count);
  for (let from = 0; from < count; from += 250) await log.append(stream, events.slice(from, from + 250), from - 1);
  return events;
}

function streams(log: LogUnderTest): void {
  it('gives no page for a stream that does not exist', async () => {
    for await (const page of log.store.readStream(log.stream('none'))) expect(page).toBeUndefined();
  });

  it('gives a large stream whole, in order and in pages', async () => {
    const events = await fill(log, log.stream(), 3_000);
    const ids: string[] = [];
    for await (const page of log.store.readStream(log.stream())) {
      expect(page.length).toBeLessThanOrEqual(LARGEST_PAGE);
      expect(page[0]!.revision).toBe(ids.length);
      ids.push(...idsOf(page));
    }
    expect(ids).toEqual(idsOf(events));
  });

  it('gives a stream from any revision on, and nothing behind its end', async () => {
    const events = await fill(log, log.stream(), 600);
    for (const from of [0, 1, 250, 499, 500, 501, 599, 600, 10_000]) {
      expect(idsOf(await log.ofStream(log.stream(), from))).toEqual(idsOf(events).slice(from));
    }
  });

  it('keeps streams apart whose names begin alike', async () => {
    await log.append(log.stream('a'), newEvents(1));
    await log.append(log.stream('ab'), newEvents(2));
    expect(await log.ofStream(log.stream('a'))).toHaveLength(1);
    expect(await log.ofStream(log.stream('A'))).toHaveLength(0);
  });
}

function standing(log: LogUnderTest): void {
  it('tells what stands at a number, the same to each who asks, and another text for each event', async () => {
    const events = await fill(log, log.stream(), 3);
    const numbers = (await log.all()).map(({ number }) => number);
    const texts = await Promise.all(numbers.map((number) => log.store.standsAt(number)));
    expect(texts.map((text, i) => text?.startsWith(events[i]!.id))).toEqual([true, true, true]);
    const other = await log.another();
    expect(await Promise.all(numbers.map((number) => other.standsAt(number)))).toEqual(texts);
  });

  it('tells of nothing where no event stands', async () => {
    const { number } = await log.append(log.stream(), newEvents(1));
    expect([await log.store.standsAt(number + 1n), await log.store.standsAt(number + 10_000n)]).toEqual([
      undefined,
      undefined,
    ]);
  });
}

function wholeLog(log: LogUnderTest): void {
  it('counts events by their numbers where it says so, and there only', async () => {
    await fill(log, log.stream('a'), 3);
    await fill(log, log.stream('b'), 2);
    const numbers: bigint[] = [];
    for await (const page of log.store.readAll(null)) numbers.push(...page.map(({ number }) => number));
    expect(numbers.every((number, i) => number === BigInt(i + 1))).toBe(log.store.numbersCount);
  });

  it('gives all events in the order in which they were appended, each with a greater number', async () => {
    const order: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      const events = newEvents(1 + (i % 2));
      const stream = log.stream(`s${i % 3}`);
      await log.append(stream, events, (await log.ofStream(stream)).length - 1);
      order.push(...idsOf(events));
    }
    const all = await log.all();
    expect(idsOf(all)).toEqual(order);
    expect(all.every((event, i) => i === 0 || event.number > all[i - 1]!.number)).toBe(true);
    expect(all.every((event) => typeof event.number === 'bigint')).toBe(true);
  });

  it('goes on behind any number without a gap or a repeat', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => log.append(log.stream(name), newEvents(4))));
    const all = await log.all();
    for (const [i, event] of all.entries()) {
      expect(idsOf(await log.all(event.number))).toEqual(idsOf(all).slice(i + 1));
    }
  });

  it('shows both clients the same events under the same numbers', async () => {
    const other = await log.another();
    await log.append(log.stream('a'), newEvents(3));
    await other.append(log.stream('b'), newEvents(3), -1);
    expect(await log.all(null, other)).toEqual(await log.all());
  });

  it('ends where the log ended when it was asked, though others go on appending', async () => {
    await fill(log, log.stream(), 600);
    let revision = 599;
    for await (const page of log.store.readAll(null)) {
      expect(page.length).toBeLessThanOrEqual(LARGEST_PAGE);
      await log.append(log.stream(), newEvents(5), revision);
      revision += 5;
      if (revision > 10_000) throw new Error('reading the log does not end');
    }
  });

  it('gives nothing behind the head', async () => {
    const { number } = await log.append(log.stream(), newEvents(3));
    const head = await log.store.head();
    expect(head).toBeGreaterThanOrEqual(number);
    expect(await log.all(head)).toEqual([]);
  });

  it('may be left early, and read again', async () => {
    await fill(log, log.stream(), 600);
    for await (const page of log.store.readAll(null)) if (page.length > 0) break;
    for await (const page of log.store.readStream(log.stream())) if (page.length > 0) break;
    expect(await log.ofStream(log.stream())).toHaveLength(600);
  });
}

function contents(log: LogUnderTest): void {
  it('gives an event back as it was appended, with its place beside it', async () => {
    const event = newEvent({
      b: [1, -2, Number.MAX_SAFE_INTEGER],
      a: { nothing: null, yes: true, no: false },
      empty: '',
    });
    const { number } = await log.append(log.stream(), [event]);
    const [stored] = await log.ofStream(log.stream());
    const place = { stream: log.stream(), revision: 0, number, recordedAt: expect.any(Number) };
    const { bytes, ...told } = stored!;
    expect(told).toEqual({ ...event, ...place });
    if (bytes !== undefined) expect(bytes).toBeGreaterThan(100);
  });

  it.each([
    ['Cyrillic', 'Изъято: героин, 12 кг — «Барьер»'],
    ['Kazakh, Kyrgyz, Uzbek', 'Өзбекстон · Ўзбекистон · Қазақстан · Кыргызстан · Oʻzbekiston'],
    ['emoji and characters outside the first plane', '🚚🇰🇬👩‍✈️ 𠜎'],
    ['composed letters', 'йё é ü'],
    ['quotes and backslashes', `"'\`\\ \\" </script> %s $1`],
    ['control characters', '\u0000\u0001\t\r\n\u001f\u007f\u0085\u2028\u2029\ufeff'],
  ])('keeps text to the byte: %s', async (_, text) => {
    const event = newEvent({ text, [text]: 1 });
    await log.append(log.stream(), [event]);
    const [stored] = await log.ofStream(log.stream());
    const { id, data, metadata } = stored!;
    expect(canonicalJson({ id, data, metadata })).toBe(
      canonicalJson({ id: event.id, data: event.data, metadata: event.metadata }),
    );
  });

  it('keeps names of streams and types in any script', async () => {
    const stream = log.stream('операция «Барьер» 🚚');
    await log.append(stream, [{ ...newEvent(), type: 'ОперацияНачата' }]);
    expect(await log.ofStream(stream)).toMatchObject([{ stream, type: 'ОперацияНачата' }]);
  });

  it('stamps events with times that never go back', async () => {
    for (let i = 0; i < 20; i += 1) await log.append(log.stream(), newEvents(2), i * 2 - 1);
    const times = (await log.all()).map((event) => event.recordedAt);
    expect(times.every(Number.isSafeInteger)).toBe(true);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.abs(Date.now() - times[0]!)).toBeLessThan(60_000);
  });
}
