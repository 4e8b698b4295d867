// The turns of questions that share a thread: a small one waits for a moment of a large one, and who is given up has no turn.
import { describe, expect, it } from '@jest/globals';
import { type Turn, Turns } from '../../../src/eventsourcing/asking/turns.js';

/** Holds the thread, ms. */
function hold(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

async function worked(turn: Turn, slices: number, ms = 6): Promise<void> {
  for (let i = 0; i < slices; i++) {
    hold(ms);
    await turn();
  }
}

describe('Questions of one thread', () => {
  it('take turns, and one that begins late is not the last', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const told = (name: string) => () => void done.push(name);
    const large = Array.from({ length: 3 }, (_, i) => worked(turns.begin(), 30).then(told(`large ${i}`)));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const began = performance.now();
    const small = worked(turns.begin(), 3).then(() => (done.push('small'), performance.now() - began));
    await Promise.all([...large, small]);
    expect(done[0]).toBe('small');
    // Its own three slices and one of another between each, however busy the machine is: far from the ninety of the others.
    expect(await small).toBeLessThan(30 * 6);
  });

  it('let what has come in be heard between two turns', async () => {
    const turns = new Turns();
    let heard = 0;
    const timer = setInterval(() => (heard += 1), 1);
    await Promise.all([worked(turns.begin(), 10), worked(turns.begin(), 10)]);
    clearInterval(timer);
    expect(heard).toBeGreaterThan(5);
  });

  it('have no turn where nobody waits for the answer', async () => {
    const client = new AbortController();
    const turn = new Turns().begin(client.signal);
    await turn();
    client.abort();
    await expect(turn()).rejects.toThrow('Nobody waits');
  });
});
