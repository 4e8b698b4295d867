// The memory of a stream after a command is what reading it gives: its story was folded when it was decided, and once.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { instructing } from '../../src/commanding/instruction.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { type Incident, incidentStory } from '../../src/domain/incident/story.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { execute } from '../../src/eventsourcing/writing/execute.js';
import { type Executing, executingOver, type Receipt } from '../../src/eventsourcing/writing/executing.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { INCIDENT } from '../support/facts/incidents.js';
import { NOW } from '../support/facts/officer.js';
import { temporaryLog, type TemporaryLog } from '../support/logs/temporary-log.js';

let instruct = instructing(aggregates);
/** As few lines as a test can tell. */
const PARTS = { most: 2, count: ({ lines }: Incident) => lines.ids.length };
let log: TemporaryLog;
let machine: Executing;

const overTheLog = (): Executing =>
  executingOver({ store: log.open(() => NOW), upcast: upcaster(aggregates), now: () => NOW });

function send(verb: string, body: object, administration = 'KG', id = INCIDENT): Promise<Receipt> {
  const actor = { administration, officer: 'p-1', role: 'officer' } as const;
  const submission = { collection: 'incidents', id, verb, body, actor, key: randomUUID() };
  return execute(machine, instruct(submission));
}

const REPORT = { country: 'KG', occurredAt: '2026-05-10', operation: 'unheard-of' };
const line = (lineId: string, substance = 'heroin'): object => ({ lineId, substance, quantity: '5 kg' });

async function expectRemembered(): Promise<void> {
  const remembered = machine.cache.current(incidentStory as never, INCIDENT);
  expect(remembered).toBeDefined();
  expect(remembered).toEqual(await overTheLog().cache.read(incidentStory as never, INCIDENT));
}

export function carriedOnCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    machine = overTheLog();
  });
  afterEach(() => log.dispose());

  it('is so of what nothing contradicts, of what is flagged, and of what is another’s to say', async () => {
    const reported = await send('report', REPORT);
    await expectRemembered();
    await send('record-seizure', line('a'));
    await expectRemembered();
    const taken = await send('record-seizure', line('a', 'opium'));
    await expectRemembered();
    const foreign = await send('withdraw', { reason: 'ERROR' }, 'KZ');
    await expectRemembered();
    const codes = [reported, taken, foreign].map(({ events }) =>
      events[0]!.flags.map(({ code, rule }) => rule ?? code),
    );
    expect(codes).toEqual([['OPERATION_NOT_KNOWN'], ['LINE_ID_TAKEN', 'OPERATION_NOT_KNOWN'], ['NOT_YOURS']]);
  });

  it('has no more lines than it may have: what is there is told and put right as before', async () => {
    const few = aggregates.map((each) => (each.collection === 'incidents' ? { ...each, parts: PARTS } : each));
    const instructed = instruct;
    instruct = instructing(few);
    await send('report', REPORT);
    await send('record-seizure', line('a'));
    await send('record-seizure', line('b'));
    await expect(send('record-seizure', line('c'))).rejects.toMatchObject({ code: 'TOO_MANY_PARTS' });
    expect((await send('record-seizure', line('a', 'opium'))).events).toHaveLength(1);
    expect((await send('establish-quantity', { lineId: 'b', quantity: '4 kg' })).events).toHaveLength(1);
    instruct = instructed;
  });

  it('is so of commands that went together', async () => {
    const bodies = ['a', 'b', 'a', 'c'].map((lineId, i) => line(lineId, i === 2 ? 'opium' : 'heroin'));
    await Promise.all([send('report', REPORT), ...bodies.map((body) => send('record-seizure', body))]);
    await expectRemembered();
  });

  it('is of who speaks for an administration, too: a store on a network is asked for that once in a second', async () => {
    const asked: string[] = [];
    const store = new Proxy<EventStore>(
      log.open(() => NOW),
      {
        get(of, name) {
          // A store on a network cannot say at once where a stream ends.
          if (name === 'endsAt') return undefined;
          const value: unknown = Reflect.get(of, name);
          if (name !== 'readStream') return typeof value === 'function' ? value.bind(of) : value;
          return (stream: string, from?: number) => {
            asked.push(stream);
            return of.readStream(stream, from);
          };
        },
      },
    );
    machine = executingOver({ store, upcast: upcaster(aggregates), now: () => NOW });
    const names = () => asked.filter((each) => each.startsWith('administration-'));
    for (let i = 0; i < 5; i++) await send('report', REPORT, 'KG', randomUUID());
    expect(names()).toEqual(['administration-kg']);
    await send('report', { ...REPORT, country: 'KZ' }, 'KZ', randomUUID());
    expect(names()).toEqual(['administration-kg', 'administration-kz']);
  });
}
