// The digest of a log holds everything that it says: two logs with one digest say the same, word for word.
import { describe, expect, it } from '@jest/globals';
import { logDigest } from '../../src/copying/log-digest.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { FOUNDED } from '../../src/eventsourcing/log/founding.js';

const LOG = 'f8006bb1f8d69c31';
const EVENT: StoredEvent = {
  id: '33e347cc-bfde-5872-a102-626c85c886d4',
  stream: 'note-1',
  revision: 0,
  type: 'NoteTaken',
  schemaVersion: 1,
  data: { note: 'a' },
  metadata: { lang: 'ru' } as never,
  recordedAt: 1_000,
  number: 7n,
};

async function digestOf(...events: readonly StoredEvent[]): Promise<string> {
  async function* readAll(): AsyncGenerator<readonly StoredEvent[]> {
    yield events;
  }
  return (await logDigest({ readAll } as unknown as EventStore, LOG)).digest;
}

const other = async (more: Partial<StoredEvent>, than: StoredEvent = EVENT): Promise<boolean> =>
  (await digestOf({ ...than, ...more })) !== (await digestOf(than));

describe('The digest of a log', () => {
  it.each<[string, Partial<StoredEvent>]>([
    ['id', { id: '2dd865fb-e343-5319-8698-64425a580c19' }],
    ['stream', { stream: 'note-2' }],
    ['revision', { revision: 1 }],
    ['type', { type: 'NoteLost' }],
    ['version', { schemaVersion: 2 }],
    ['data', { data: { note: 'b' } }],
    ['circumstance', { metadata: { lang: 'en' } as never }],
    ['seal', { metadata: { lang: 'ru', seal: 'a'.repeat(64) } as never }],
    ['time', { recordedAt: 1_001 }],
    ['place', { number: 8n }],
  ])('is another for another %s', async (_, more) => {
    expect(await other(more)).toBe(true);
  });

  it('is that of the order too', async () => {
    const second = { ...EVENT, revision: 1, number: 8n };
    expect(await digestOf(EVENT, second)).not.toBe(await digestOf(second, EVENT));
  });

  it('takes time and place from where the event was first recorded', async () => {
    const origin = { position: `${LOG}.7`, recordedAt: 1_000 };
    const copied = { ...EVENT, recordedAt: 5_000, number: 900n, metadata: { lang: 'ru', origin } as never };
    expect(await digestOf(copied)).toBe(await digestOf(EVENT));
  });

  it('leaves out what a founding gives to one log alone', async () => {
    const founding = { ...EVENT, type: FOUNDED };
    expect(await other({ id: '2dd865fb-e343-5319-8698-64425a580c19', data: { note: 'b' } }, founding)).toBe(false);
    expect(await other({ recordedAt: 1_001 }, founding)).toBe(true);
  });
});
