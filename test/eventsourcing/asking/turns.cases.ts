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
    let slices = 0;
    const counted =
      (turn: Turn): Turn =>
      () => ((slices += 1), turn());
    const large = Array.from({ length: 3 }, (_, i) => worked(counted(turns.begin('KG')), 30).then(told(`large ${i}`)));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = slices;
    await worked(turns.begin('KG'), 3).then(told('small'));
    const between = slices - before;
    await Promise.all(large);
    expect(done[0]).toBe('small');
    // About one of another between each of its own three, more where the machine holds one of them up: far from the ninety of all.
    expect(between).toBeLessThan(45);
  });

  it('take turns by their senders: however many one asks, another waits for one of them at a time', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const many = Array.from({ length: 8 }, () => worked(turns.begin('many'), 12).then(() => void done.push('many')));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const one = worked(turns.begin('one'), 12).then(() => void done.push('one'));
    const other = worked(turns.begin('other'), 12).then(() => void done.push('other'));
    await Promise.all([...many, one, other]);
    // Each of the three has a third of the thread: their twelve slices are over before the many have had thirteen of theirs.
    expect(done.slice(0, 2).toSorted()).toEqual(['one', 'other']);
  });

  it('let what has come in be heard between two turns', async () => {
    const turns = new Turns();
    let heard = 0;
    const timer = setInterval(() => (heard += 1), 1);
    await Promise.all([worked(turns.begin('KG'), 10), worked(turns.begin('KG'), 10)]);
    clearInterval(timer);
    expect(heard).toBeGreaterThan(5);
  });

  it('have no turn where nobody waits for the answer', async () => {
    const client = new AbortController();
    const turn = new Turns().begin('KG', client.signal);
    await turn();
    client.abort();
    await expect(turn()).rejects.toThrow('Nobody waits');
  });
});
