// The threads of questions as the serving one deals with them: what it hands on and how far ahead of the client, and what
// happens when a client goes, or a thread dies or hangs.
import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Written } from '../../../src/answering/written.js';
import {
  type AnsweringOptions,
  AnsweringThreads,
} from '../../../src/composition/answering-threads/answering-threads.js';
import { readConfig } from '../../../src/config/config.js';
import { question } from '../../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { Invalid } from '../../../src/forms/invalid.js';
import type { Malformed } from '../../../src/forms/malformed.js';
import { READER } from '../../support/facts/reader.js';
import { itSlow } from '../../support/slow.js';

const MODULE = new URL('../../support/processes/answering-thread-child.ts', import.meta.url);
const open: AnsweringThreads[] = [];
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())));

function started(more: Partial<AnsweringOptions> = {}): (path: string, signal?: AbortSignal) => Promise<Written> {
  const reached = (number: bigint): Promise<boolean> => Promise.resolve(number === 7n);
  const threads = new AnsweringThreads({ module: MODULE, config: readConfig({}), log: 'log', reached, ...more });
  open.push(threads);
  return (path, signal) => threads.answer(asked(path), WANTED, signal);
}

const asked = (path: string) => question({ path, reads: [], rules: 'r@1', form: Object, ask: async () => undefined });
const WANTED = { parameters: {}, asked: { reader: READER, lang: 'en' }, wish: { format: 'json' } } as const;

const textOf = ({ whole }: Written): string => Buffer.from(whole!).toString();

describe('A question in a thread of its own', () => {
  it('is answered by one message where it is small', async () => {
    const written = await started()('whole');
    expect([textOf(written), written.head.position, written.sum()]).toEqual([
      'all of it',
      'log.1',
      { rows: 1, digest: 'd' },
    ]);
  });

  it('waits for the projector, which the serving thread knows', async () => {
    expect(textOf(await started()('waits'))).toBe('reached: true');
    expect(textOf(await started({ reached: () => Promise.reject(new Error('stops')) })('waits'))).toBe(
      'reached: false',
    );
  });

  it('that has no answer says why, as it would here', async () => {
    const ask = started();
    await expect(ask('refuses')).rejects.toEqual(new NotAnswered('TOO_MANY_GROUPS', { rows: 4 }, 'by'));
    const away = await ask('has a store that is away').catch((problem: unknown) => problem);
    expect([away instanceof StoreFault, (away as StoreFault).code]).toEqual([true, 'UNAVAILABLE']);
    const wrong = await ask('finds a wrong form').catch((problem: unknown) => problem);
    expect((wrong as Malformed).problems).toEqual([new Invalid('NOT_ONE_OF', { given: 'x' }, '/by/0')]);
  });

  it('is two parts ahead of a client that reads slowly, and no more', async () => {
    const ask = started();
    const { parts } = await ask('parts without an end');
    // The second thread knows nothing of it.
    const other = new AbortController();
    ask('never', other.signal).catch(() => undefined);
    const sent = async (): Promise<number> => Number(textOf(await ask('parts sent')));
    expect(await sent()).toBe(2);
    for (let i = 0; i < 10; i++) expect((await parts.next()).done).toBe(false);
    expect(await sent()).toBeGreaterThanOrEqual(10);
    expect(await sent()).toBeLessThanOrEqual(12);
    other.abort();
    await parts.return?.();
  });

  it('is dropped when the client goes, before its beginning or in the midst of it', async () => {
    const ask = started();
    const client = new AbortController();
    const waiting = ask('never', client.signal);
    client.abort();
    await expect(waiting).rejects.toThrow('Nobody waits');
    const { parts } = await ask('parts without an end');
    await parts.next();
    await parts.return?.();
    expect(textOf(await ask('dropped'))).toBe('1,2');
  });

  it('is asked of another thread when its own dies, once', async () => {
    const ask = started();
    ask('never').catch(() => undefined);
    const dies = ask('dies');
    await expect(dies).rejects.toThrow('The thread of questions has ended: a bug in a question');
    expect(textOf(await ask('whole'))).toBe('all of it');
  });

  itSlow(
    'has another thread while the first is busy, and the first alone when nothing was asked for a while',
    async () => {
      const ask = started({ idleMs: 200 });
      const thread = async (): Promise<string> => textOf(await ask('which thread'));
      const first = await thread();
      const whileBusy = async (work: () => Promise<void>): Promise<void> => {
        const busy = new AbortController();
        ask('never', busy.signal).catch(() => undefined);
        await work();
        busy.abort();
        // Long enough for another to have begun.
        await pause(3_000);
      };
      // Another begins, and is asked nothing.
      await whileBusy(async () => expect(await thread()).toBe(first));
      await whileBusy(async () => {
        expect(await thread()).toBe(first);
        while ((await thread()) === first) await pause(20);
        // It stays while the first has something to do.
        await pause(600);
        expect(await thread()).not.toBe(first);
      });
      await whileBusy(async () => expect(await thread()).toBe(first));
    },
  );

  it('breaks off where its thread dies in the midst of it', async () => {
    const { parts } = await started()('breaks off');
    expect(Buffer.from((await parts.next()).value as Uint8Array).toString()).toBe('half');
    await expect(parts.next()).rejects.toBeInstanceOf(StoreFault);
  });

  it('that lets its thread say nothing for too long is ended with it', async () => {
    const ask = started({ silenceMs: 1_000 });
    await expect(ask('hangs')).rejects.toThrow('Ask for a shorter period or fewer groups');
    expect(textOf(await ask('whole'))).toBe('all of it');
  });

  it('that only takes long is not', async () => {
    const ask = started({ silenceMs: 1_000 });
    const client = new AbortController();
    let isOver = false;
    const waiting = ask('never', client.signal).catch(() => (isOver = true));
    await pause(3_500);
    expect(isOver).toBe(false);
    client.abort();
    await waiting;
  });

  itSlow('that needs more memory than a thread has takes the thread with it, not the program', async () => {
    const ask = started({ heapMb: 64 });
    await expect(ask('devours')).rejects.toThrow('too much memory');
    expect(textOf(await ask('whole'))).toBe('all of it');
  });

  it('is not asked any more once Cordon stops', async () => {
    const ask = started();
    const waiting = ask('never');
    await Promise.all([expect(waiting).rejects.toThrow('Cordon stops'), open[0]!.close()]);
    await expect(ask('whole')).rejects.toThrow('Cordon stops');
  });
});
