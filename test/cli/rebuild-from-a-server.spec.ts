// `cordon rebuild` and `cordon doctor` on a log whose numbers are places: what they tell as events was counted.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { NO_STREAM } from '../../src/eventsourcing/log/event-store.js';
import { openEventStoreDb } from '../../src/stores/eventstoredb/event-store.js';
import { writeLog } from '../bench/raw-store.js';
import { type Stub, startStub } from '../support/eventstore/stub/stub.js';
import { enveloped } from '../support/facts/fact.js';
import { cordon, dropAll, type Environment, folder } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

/** With the one that founds the log. */
const EVENTS = 601;

let stub: Stub;
let settings: Environment;

/** Appends so many decisions, of operations that nobody has heard of before. */
async function decided(count: number): Promise<void> {
  const store = await openEventStoreDb(stub.connection, {});
  const day = { from: '2025-03-01', to: '2025-03-01', precision: 'day' };
  const data = { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: day };
  for (let i = 0; i < count; i++) {
    const stream = `operation-later-${i}`;
    await store.append(stream, [enveloped({ stream, type: 'OperationDecided', data }, 0)], NO_STREAM);
  }
  await store.close();
}

const readModels = async (): Promise<readonly string[]> => {
  const { findings } = JSON.parse((await cordon(['doctor', '--json'], settings)).out) as {
    findings: readonly { about: string; found: string }[];
  };
  return findings.filter(({ about }) => about === 'read models').map(({ found }) => found);
};

describeSlow('On a log whose numbers are places', () => {
  beforeAll(async () => {
    stub = await startStub();
    const data = join(folder(), 'data');
    await writeLog(data, EVENTS - 1);
    const { code } = await cordon(['copy', '--from', 'sqlite', '--to', stub.connection], { CORDON_DATA: data });
    expect(code).toBe(0);
    settings = { CORDON_DATA: data, CORDON_EVENT_STORE: stub.connection };
  }, 120_000);
  afterAll(async () => {
    dropAll();
    await stub.stop();
  });

  it('a rebuild tells how many events it took, and how far it is as a share', async () => {
    const { out, err } = await cordon(['rebuild', '--json'], settings);
    const { from, events, position } = JSON.parse(out) as { from: number; events: number; position: string };
    expect(Number(position.split('.')[1])).toBeGreaterThan(EVENTS * 2);
    expect([from, events]).toEqual([0, EVENTS]);
    expect(err).toMatch(/^Events: 0, 0 %, 0\/s\n/);
    expect(err).toMatch(new RegExp(`\nEvents: ${EVENTS}, 100 %, \\d+/s\n$`));
  }, 60_000);

  it('one read model alone is told with what it took itself', async () => {
    const { out } = await cordon(['rebuild', 'operations'], settings);
    expect(out).toMatch(new RegExp(`\noperations: ${EVENTS} events in [\\d.]+ s, \\d+ events/s\\.\n$`));
  }, 60_000);

  it('an examination counts what the read models lack', async () => {
    expect(await readModels()).toEqual([expect.stringMatching(/^current/)]);
    await decided(7);
    expect(await readModels()).toEqual([expect.stringMatching(/^7 events behind/)]);
  }, 60_000);
});
