// One officer's day on the whole program, on every pair of engines that is at hand: each tells them the same.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStub } from '../support/eventstore/stub/stub.js';
import { dropAll, type Environment } from '../support/processes/running-cordon.js';
import { describeEventStore, describePostgres, readDbOn } from './at-hand.js';
import { officersDay, type Transcript } from './officers-day.js';
import { itSlow } from '../support/slow.js';

/** Generous: four starts of the program. */
const TIMEOUT = 240_000;

let embedded: Transcript;
beforeAll(async () => {
  embedded = await officersDay({});
}, TIMEOUT);
afterAll(dropAll);

async function holdsOn(engines: Environment): Promise<void> {
  const told = await officersDay(engines);
  for (const [what, answer] of Object.entries(embedded)) expect([what, told[what]]).toEqual([what, answer]);
}

const at = (...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], embedded);

describe('An officer’s day on the embedded stores', () => {
  it('is recorded as they tell it: once, in its order, with what contradicts it refused', () => {
    const statuses = Object.entries(embedded).map(([what, told]) => [what, (told as { status?: number }).status]);
    expect(statuses.filter(([, status]) => status !== undefined && status !== 201)).toEqual([
      ['launched undecided', 409],
      ['launched twice', 409],
      ['keyed again', 200],
      ['keyed otherwise', 422],
      ['stale', 412],
    ]);
    expect(at('keyed again', 'body')).toEqual({ ...(at('keyed', 'body') as object), repeated: true });
    expect(at('raced')).toEqual([Array(8).fill(201), [4, 5, 6, 7, 8, 9, 10, 11]]);
    const codes = (at('transferred', '1') as { status: number }[]).map(({ status }) => status);
    expect(codes).toEqual([201, 201, 404, 400]);
    expect(at('transferred again', '1')).toMatchObject([{ status: 200, repeated: true }]);
  });

  it('is counted as it stands in the evening, and as it stood before the laboratory', () => {
    const texts = (question: string): unknown[] =>
      (at('evening', question, 'body', 'rows') as Record<string, unknown>[]).map(({ substance, text }) => [
        substance,
        text,
      ]);
    expect(texts('totals')).toEqual([
      ['cannabis-resin', '1.5 kg'],
      ['heroin', '12.65 kg'],
      ['opium', '30 kg'],
    ]);
    expect(texts('totals then')).toEqual([['heroin', 'quantity unknown (+ 1 unweighed)']]);
    expect((at('evening', 'history', 'body', 'rows') as { text: string }[])[0]!.text).toMatch(/^Кыргызстан сообщает/);
  });

  it('is fed live without gap or repeat, and told the same after a restart', () => {
    expect(at('feed is the log')).toBe(true);
    expect(at('later')).toEqual(at('evening'));
    expect(at('verified')).toEqual([0, 'The read models equal what the log says.']);
  });
});

describe('The same day on the stand-in for EventStoreDB', () => {
  itSlow(
    'is told the same',
    async () => {
      const stub = await startStub();
      await holdsOn({ CORDON_EVENT_STORE: stub.connection });
      await stub.stop();
    },
    TIMEOUT,
  );
});

describeEventStore('The same day on EventStoreDB', (eventStore) => {
  const readInSqlite = (): Promise<void> => holdsOn({ CORDON_EVENT_STORE: eventStore().connection });
  it('is told the same with the read models in SQLite', readInSqlite, TIMEOUT);
});

describePostgres('The same day with the read models in PostgreSQL', (postgres) => {
  it('is told the same from an embedded log', () => holdsOn(readDbOn(postgres)), TIMEOUT);

  describeEventStore('and the log on EventStoreDB', (eventStore) => {
    const both = (): Promise<void> => holdsOn({ ...readDbOn(postgres), CORDON_EVENT_STORE: eventStore().connection });
    it('is told the same', both, TIMEOUT);
  });
});
