// The order and the bounds of a transfer, with work that takes as long as the test wants.
import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from '../../../src/http/intake/lines.js';
import { Transfer } from '../../../src/http/intake/transfer.js';

const OPTIONS = { inFlight: 8, ahead: 20, unsent: 1024 * 1024, patience: 5_000 };

interface Seen {
  readonly answers: readonly string[];
  readonly begun: readonly string[];
  readonly most: number;
  readonly done: readonly string[];
}

/** Each line's work takes up to `ms`. */
async function carriedOut(lines: readonly string[], ms: (line: string) => number): Promise<Seen> {
  const target = new PassThrough();
  let atWork = 0;
  const [begun, done]: [string[], string[]] = [[], []];
  let most = 0;
  const begin =
    ({ text }: Line) =>
    async () => {
      begun.push(text);
      most = Math.max(most, (atWork += 1));
      await pause(ms(text));
      atWork -= 1;
      done.push(text);
      return `${text}\n`;
    };
  const transfer = new Transfer(Readable.from([Buffer.from(lines.join('\n'))]), target, OPTIONS);
  await transfer.run(begin, () => undefined);
  target.end();
  const text = (await target.toArray()).join('');
  return { answers: text.trimEnd().split('\n'), begun, most, done };
}

describe('A transfer', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `${'abcdefg'[i % 7]} ${i}`);

  it('begins its lines in their order, as many at once as it may, and answers in order', async () => {
    const { answers, begun, most, done } = await carriedOut(lines, () => Math.random() * 8);
    expect(answers).toEqual(lines);
    expect(begun).toEqual(lines);
    expect(most).toBe(OPTIONS.inFlight);
    expect(done).not.toEqual(lines);
  });

  it('goes no further ahead of one line that takes long than it may', async () => {
    const running = carriedOut(lines, (line) => (line === 'a 0' ? 300 : 0));
    const { done, answers } = await running;
    expect(done.indexOf('a 0')).toBeLessThanOrEqual(OPTIONS.ahead);
    expect(done.indexOf('a 0')).toBeGreaterThan(3);
    expect(answers).toEqual(lines);
  });

  it('of lines that need no work leaves the thread to others, also when nobody is left to answer', async () => {
    const target = new PassThrough();
    target.destroy();
    let heard = 0;
    const timer = setInterval(() => (heard += 1), 1);
    const hold = (): string => {
      for (const until = performance.now() + 0.1; performance.now() < until;);
      return 'refused\n';
    };
    const source = Readable.from([Buffer.from('[1]\n'.repeat(3_000))]);
    await new Transfer(source, target, OPTIONS).run(hold, () => undefined);
    clearInterval(timer);
    // 300 ms of lines, in slices of five.
    expect(heard).toBeGreaterThan(20);
  });

  it('ends when it is to be ended also where nothing but blanks comes', async () => {
    const target = new PassThrough();
    const source = new PassThrough();
    const dripping = setInterval(() => source.write('\n \n'), 5);
    let over = false;
    setTimeout(() => (over = true), 60);
    const transfer = new Transfer(source, target, OPTIONS);
    await transfer.run(
      () => 'a command\n',
      () => (over ? 'over\n' : undefined),
    );
    clearInterval(dripping);
    target.end();
    expect((await target.toArray()).join('')).toBe('over\n');
  });
});
