// One command has one effect, however often it is sent and whatever becomes of the answer; tried on the real SQLite log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppendOutcome, EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { type Executing, executingOver, type Receipt } from '../../../src/eventsourcing/writing/executing.js';
import { sealsOf } from '../../../src/eventsourcing/log/sealed-log.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { temporaryLog, type TemporaryLog } from '../../support/logs/temporary-log.js';
import { counterStory, LIMIT, send, upcast } from '../counter.js';
import { applied } from '../../../src/eventsourcing/log/story.js';

let log: TemporaryLog;
let machine: Executing;

async function stored(stream = 'counter-one'): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of machine.store.readStream(stream)) events.push(...page);
  return events;
}

const sum = async (): Promise<number> =>
  (await stored()).reduce((state, event) => applied(counterStory as never, state, upcast(event)), { sum: 0 }).sum;

/** A fake: the real store with another `append`. */
function fake(
  append: (real: EventStore, ...args: Parameters<EventStore['append']>) => Promise<AppendOutcome>,
): Executing {
  const real = machine.store;
  const store = new Proxy(real, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name);
      if (name === 'append') return (...args: Parameters<EventStore['append']>) => append(real, ...args);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  return { ...machine, store };
}

export function executeCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    machine = executingOver({ store: log.open(), upcast, now: Date.now });
  });
  afterEach(() => log.dispose());

  describe('A command', () => {
    it('appends its events in order, with ids derived from its own, in their stored version', async () => {
      const receipt = await send(machine, 'add', { n: 2, times: 3 });
      const commandId = uuidOf('counter-one|k');
      const events = await stored();
      expect(events.map(({ data }) => data)).toEqual([
        { n: 2, sum: 2 },
        { n: 2, sum: 4 },
        { n: 2, sum: 6 },
      ]);
      expect(events.map(({ id }) => id)).toEqual([0, 1, 2].map((i) => uuidOf(`${commandId}|${i}`)));
      expect(events.map(({ schemaVersion }) => schemaVersion)).toEqual([2, 2, 2]);
      expect(receipt).toMatchObject({ stream: 'counter-one', revision: 2, number: events[2]!.number, repeated: false });
      expect(receipt.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });
    it('keeps its metadata beside the machine’s own envelope, and is its own cause unless one is named', async () => {
      await send(machine, 'add', { n: 1 });
      const commandId = uuidOf('counter-one|k');
      expect((await stored())[0]!.metadata).toEqual({
        lang: 'ru',
        envelope: 2,
        previous: null,
        seal: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        commandId,
        commandHash: '["add",{"n":1}]',
        causationId: commandId,
        correlationId: commandId,
        basis: [],
        flags: [],
      });
      await send(machine, 'add', { n: 1 }, { key: 'b', causationId: uuidOf('cause'), correlationId: uuidOf('talk') });
      expect((await stored())[1]!.metadata).toMatchObject({
        causationId: uuidOf('cause'),
        correlationId: uuidOf('talk'),
      });
    });
    it('seals its events behind those that the stream has, whoever wrote them', async () => {
      await machine.store.append(
        'counter-one',
        [{ ...newEvent({ n: 1, sum: 1 }), type: 'Added', schemaVersion: 2 }],
        -1,
      );
      await send(machine, 'add', { n: 1, times: 2 });
      await send({ ...executingOver({ store: log.open(), upcast, now: Date.now }) }, 'add', { n: 1 }, { key: 'b' });
      await send(machine, 'add', { n: 1 }, { key: 'c' });
      const seals = (await stored()).map(({ metadata }) => metadata.seal);
      expect((await stored()).map(({ metadata }) => metadata.previous)).toEqual([
        undefined,
        null,
        ...seals.slice(1, 4),
      ]);
      expect(await sealsOf(machine.store)).toEqual({ sealed: 4, unsealed: 1, broken: [], isWhole: true });
    });
    it('seals its events behind the last one that has a seal, past what another program wrote', async () => {
      await send(machine, 'add', { n: 1 });
      await machine.store.append('counter-one', [newEvent()], 0);
      await send(machine, 'add', { n: 1 }, { key: 'b' });
      const [first, , third] = await stored();
      expect(third!.metadata.previous).toBe(first!.metadata.seal);
      expect((await sealsOf(machine.store)).broken).toMatchObject([{ problem: 'UNSEALED', event: { revision: 1 } }]);
    });
    it('that says nothing new appends nothing', async () => {
      expect(await send(machine, 'add', { n: 0 })).toEqual({
        stream: 'counter-one',
        revision: -1,
        number: null,
        events: [],
        repeated: false,
      });
      expect(await stored()).toEqual([]);
    });
    it('that is refused leaves no trace, and its key may be used again', async () => {
      await expect(send(machine, 'add', { n: LIMIT + 1 })).rejects.toMatchObject({
        name: 'Refusal',
        code: 'LIMIT_EXCEEDED',
        pointer: '/n',
      });
      expect(await stored()).toEqual([]);
      expect(await send(machine, 'add', { n: 1 })).toMatchObject({ revision: 0, repeated: false });
    });
    it('that reports is kept with its contradictions as flags, and says so again when repeated', async () => {
      const first = await send(machine, 'note', { text: 'x' });
      const again = await send(machine, 'note', { text: 'x' });
      const flags = [{ code: 'NOTHING_TO_NOTE', values: { sum: 0 } }];
      expect([first, again].map((each) => each.events[0]!.flags)).toEqual([flags, flags]);
      expect((await stored())[0]!.metadata.flags).toEqual(flags);
    });
    it('that a source attests is a report, whatever it is otherwise', async () => {
      await send(machine, 'add', { n: LIMIT + 1 }, { attested: true });
      expect((await stored())[0]!.metadata.flags).toEqual([{ code: 'LIMIT_EXCEEDED', values: { sum: 0 } }]);
    });
    it('decides on old events as they are read today', async () => {
      await machine.store.append('counter-one', [{ ...newEvent({ by: LIMIT }), type: 'Added' }], -1);
      await expect(send(machine, 'add', { n: 1 })).rejects.toMatchObject({ values: { sum: LIMIT } });
    });
    it('that the store cannot take says so', async () => {
      await expect(send(machine, 'note', { text: 'x'.repeat(70_000) })).rejects.toMatchObject({ code: 'TOO_LARGE' });
      const away = fake(() => Promise.resolve({ outcome: 'unavailable', reason: 'gone' }));
      await expect(send(away, 'add', { n: 1 })).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        values: { reason: 'gone' },
      });
    });
  });

  describe('A command that is sent again', () => {
    it('has one effect, and the first answer', async () => {
      const first = await send(machine, 'add', { n: 1, times: 2 });
      await send(machine, 'add', { n: 5 }, { key: 'other' });
      expect(await send(machine, 'add', { n: 1, times: 2 })).toEqual({ ...first, repeated: true });
      expect(await sum()).toBe(7);
    });
    it('has one effect, also when twenty come at once', async () => {
      const receipts = await Promise.all(Array.from({ length: 20 }, () => send(machine, 'add', { n: 1 })));
      expect(await sum()).toBe(1);
      expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
    });
    it('has one effect when the first answer was lost after it was written', async () => {
      let lost = 0;
      const flaky = fake(async (real, ...args) => {
        const outcome = await real.append(...args);
        lost += 1;
        return lost === 1 ? { outcome: 'unknown', reason: 'the line broke' } : outcome;
      });
      expect(await send(flaky, 'add', { n: 1 })).toMatchObject({ revision: 0, repeated: true });
      expect(await sum()).toBe(1);
    });
    it('is carried out when the first was lost before it was written', async () => {
      let lost = 0;
      const flaky = fake((real, ...args) =>
        ++lost === 1 ? Promise.resolve({ outcome: 'unknown', reason: 'the line broke' }) : real.append(...args),
      );
      expect(await send(flaky, 'add', { n: 1 })).toMatchObject({ revision: 0, repeated: false });
      expect(await sum()).toBe(1);
    });
    it('is told that nobody knows when every answer is lost', async () => {
      const deaf = fake(() => Promise.resolve({ outcome: 'unknown', reason: 'the line broke' }));
      await expect(send(deaf, 'add', { n: 1 })).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    });
    it('with another body is refused: the key is in use', async () => {
      await send(machine, 'add', { n: 1 });
      await expect(send(machine, 'add', { n: 2 })).rejects.toMatchObject({ name: 'NotExecuted', code: 'KEY_REUSED' });
      expect(await sum()).toBe(1);
    });
    it('is never stale: what its sender saw is looked at after its key', async () => {
      const first = await send(machine, 'add', { n: 1 }, { ifRevision: -1 });
      expect(await send(machine, 'add', { n: 1 }, { ifRevision: -1 })).toEqual({ ...first, repeated: true });
      await expect(send(machine, 'add', { n: 2 }, { ifRevision: -1 })).rejects.toMatchObject({ code: 'KEY_REUSED' });
      await expect(send(machine, 'add', { n: 1 }, { key: 'b', ifRevision: -1 })).rejects.toMatchObject({
        code: 'STALE',
        values: { expected: -1, actual: 0 },
      });
      expect(await send(machine, 'add', { n: 1 }, { key: 'b', ifRevision: 0 })).toMatchObject({ revision: 1 });
    });
    it('for a stream at whatever revision is stale only where there is no stream, and never a second time', async () => {
      await expect(send(machine, 'add', { n: 1 }, { ifRevision: '*' })).rejects.toMatchObject({
        code: 'STALE',
        values: { expected: '*', actual: -1 },
      });
      const first = await send(machine, 'add', { n: 1 });
      expect(await send(machine, 'add', { n: 1 }, { ifRevision: '*' })).toEqual({ ...first, repeated: true });
      expect(await send(machine, 'add', { n: 1 }, { key: 'b', ifRevision: '*' })).toMatchObject({ revision: 1 });
    });
  });

  describe('Commands for one stream at once', () => {
    it('are all kept, fifty of them, each decided on what the former left', async () => {
      const receipts: Receipt[] = await Promise.all(
        Array.from({ length: 50 }, (_, i) => send(machine, 'add', { n: 1 }, { key: `k${i}` })),
      );
      const sums = (await stored()).map(({ data }) => (data as { sum: number }).sum);
      expect(sums).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      expect(new Set(receipts.map(({ revision }) => revision)).size).toBe(50);
    });
    it('go together: none of them is decided in vain', async () => {
      let appends = 0;
      const counted = fake((real, ...args) => {
        appends += 1;
        return real.append(...args);
      });
      await Promise.all(Array.from({ length: 50 }, (_, i) => send(counted, 'add', { n: 1 }, { key: `k${i}` })));
      expect([appends, await sum()]).toEqual([1, 50]);
    });
    it('are all kept when they come through two processes’ stores, and sealed where they came to stand', async () => {
      const other = executingOver({ store: log.open(), upcast, now: Date.now });
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => send(i % 2 ? machine : other, 'add', { n: 1 }, { key: `k${i}` })),
      );
      expect(await sum()).toBe(40);
      expect(await sealsOf(machine.store)).toMatchObject({ sealed: 40, broken: [] });
    });
    it('never pass a limit together that each of them keeps', async () => {
      const all = Array.from({ length: 15 }, (_, i) => send(machine, 'add', { n: 100 }, { key: `k${i}` }));
      const kept = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled');
      expect([kept.length, await sum()]).toEqual([10, LIMIT]);
    });
    it('get a receipt each, of their own events, also when they go together', async () => {
      const receipts = await Promise.all(
        [1, 3, 2, 1].map((times, i) => send(machine, 'add', { n: 1, times }, { key: `k${i}` })),
      );
      const events = await stored();
      expect(receipts.map(({ revision }) => revision)).toEqual([0, 3, 5, 6]);
      for (const { revision, number, events: own } of receipts) {
        expect([number, own.at(-1)!.id]).toEqual([events[revision]!.number, events[revision]!.id]);
      }
      const again = await Promise.all(
        [1, 3, 2, 1].map((times, i) => send(machine, 'add', { n: 1, times }, { key: `k${i}` })),
      );
      expect(again).toEqual(receipts.map((each) => ({ ...each, repeated: true })));
    });
    it('are decided anew, refusals too, when what they were decided on never came into the log', async () => {
      let appends = 0;
      const overtaken = fake(async (real, stream, events, expected) => {
        appends += 1;
        // Before that in which all go together.
        if (appends === 1)
          await send(executingOver({ store: log.open(), upcast, now: Date.now }), 'add', { n: -500 }, { key: 'x' });
        return real.append(stream, events, expected);
      });
      const tellers = [LIMIT - 400, 300, 300, 300].map((n, i) => send(overtaken, 'add', { n }, { key: `k${i}` }));
      const kept = (await Promise.allSettled(tellers)).map(({ status }) => status);
      expect([kept, await sum()]).toEqual([['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'], LIMIT]);
      expect(await sealsOf(machine.store)).toMatchObject({ sealed: 5, broken: [] });
    });
    it('are told what was refused only when what it was refused for is in the log', async () => {
      const away = fake(async (real, ...args) =>
        args[2] >= 0 ? { outcome: 'unavailable', reason: 'gone' } : real.append(...args),
      );
      await send(away, 'add', { n: 1 });
      const all = [LIMIT - 1, 1].map((n, i) => send(away, 'add', { n }, { key: `k${i}` }));
      const told = (await Promise.allSettled(all)).map((each) =>
        each.status === 'rejected' ? each.reason.code : null,
      );
      expect(told).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    });
    it('have one effect each when the answer to all of them was lost after it was written', async () => {
      let appends = 0;
      const flaky = fake(async (real, ...args) => {
        const outcome = await real.append(...args);
        appends += 1;
        return appends === 1 ? { outcome: 'unknown', reason: 'the line broke' } : outcome;
      });
      const receipts = await Promise.all([0, 1, 2].map((i) => send(flaky, 'add', { n: 1 }, { key: `k${i}` })));
      expect(receipts.map(({ revision, repeated }) => [revision, repeated])).toEqual([
        [0, true],
        [1, true],
        [2, true],
      ]);
      expect(await sum()).toBe(3);
    });
    it('go each by itself where they are too much for one append', async () => {
      const texts = Array.from({ length: 20 }, () => 'x'.repeat(25_000));
      const told = [...texts, 'x'.repeat(70_000)].map((text, i) => send(machine, 'note', { text }, { key: `k${i}` }));
      const kept = (await Promise.allSettled(told)).map(({ status }) => status);
      expect(kept).toEqual([...texts.map(() => 'fulfilled'), 'rejected']);
      expect(await stored()).toHaveLength(20);
    });
    it('go each by itself where the store’s numbers do not tell those before the last one', async () => {
      let appends = 0;
      const real = fake((store, ...args) => {
        appends += 1;
        return store.append(...args);
      });
      const store = new Proxy(real.store, {
        get: (of, name) => (name === 'numbersCount' ? false : (Reflect.get(of, name) as unknown)),
      });
      await Promise.all([0, 1, 2].map((i) => send({ ...real, store }, 'add', { n: 1 }, { key: `k${i}` })));
      expect([appends, await sum()]).toEqual([3, 3]);
    });
    it('are told of a conflict that does not end', async () => {
      const contested = fake((_, __, ___, expected) => Promise.resolve({ outcome: 'conflict', actual: expected + 1 }));
      await expect(send(contested, 'add', { n: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('What a command relied on', () => {
    it('is recorded with the revisions that were read, -1 for a stream that does not exist', async () => {
      await send(machine, 'add', { n: 1, after: 'two' }, { attested: true });
      await send(machine, 'add', { n: 1, times: 3 }, { id: 'two' });
      await send(machine, 'add', { n: 1, after: 'two' }, { key: 'b' });
      await send(machine, 'add', { n: 1 }, { key: 'c' });
      expect((await stored()).map(({ metadata }) => metadata.basis)).toEqual([
        [{ stream: 'counter-two', revision: -1 }],
        [{ stream: 'counter-two', revision: 2 }],
        [],
      ]);
      expect((await stored())[0]!.metadata.flags).toEqual([
        { code: 'UNPROVED_PRECONDITION', rule: 'NOT_BEGUN', values: { sum: 0 } },
      ]);
    });
  });
}
