// The order and the bounds of a transfer, with work that takes as long as the test wants.
import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Line } from '../../../src/http/intake/lines.js';
import { Transfer } from '../../../src/http/intake/transfer.js';

const OPTIONS = { inFlight: 8, ahead: 20, unsent: 1024 * 1024, patience: 5_000 };

interface Seen {
  readonly answers: readonly string[];
  /** Streams with two lines at work at once. */
  readonly overlaps: readonly string[];
  readonly most: number;
  readonly done: readonly string[];
}

/** Each line is `<stream> <n>`; its work takes up to `ms`. */
async function carriedOut(lines: readonly string[], ms: (line: string) => number): Promise<Seen> {
  const target = new PassThrough();
  const atWork: string[] = [];
  const [overlaps, done]: [string[], string[]] = [[], []];
  let most = 0;
  const begin = ({ text }: Line) => {
    const stream = text.split(' ')[0]!;
    const run = async () => {
      if (atWork.includes(stream)) overlaps.push(stream);
      atWork.push(stream);
      most = Math.max(most, atWork.length);
      await pause(ms(text));
      atWork.splice(atWork.indexOf(stream), 1);
      done.push(text);
      return `${text}\n`;
    };
    return { stream, run };
  };
  const transfer = new Transfer(Readable.from([Buffer.from(lines.join('\n'))]), target, OPTIONS);
  await transfer.run(begin, () => undefined);
  target.end();
  const text = (await target.toArray()).join('');
  return { answers: text.trimEnd().split('\n'), overlaps, most, done };
}

describe('A transfer', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `${'abcdefg'[i % 7]} ${i}`);

  it('does the lines of one stream one after the other, those of others side by side, and answers in order', async () => {
    const { answers, overlaps, most, done } = await carriedOut(lines, () => Math.random() * 8);
    expect(answers).toEqual(lines);
    expect(overlaps).toEqual([]);
    expect(most).toBeGreaterThan(3);
    expect(done).not.toEqual(lines);
    for (const stream of 'abcdefg') {
      const ofIt = (each: readonly string[]) => each.filter((line) => line.startsWith(stream));
      expect(ofIt(done)).toEqual(ofIt(lines));
    }
  });

  it('goes no further ahead of one line that takes long than it may', async () => {
    const running = carriedOut(lines, (line) => (line === 'a 0' ? 300 : 0));
    const { done, answers } = await running;
    expect(done.indexOf('a 0')).toBeLessThanOrEqual(OPTIONS.ahead);
    expect(done.indexOf('a 0')).toBeGreaterThan(3);
    expect(answers).toEqual(lines);
  });
});
