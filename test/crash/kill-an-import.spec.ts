// A long table and a server that is killed while it records it: after a start it goes on where it was, and records nothing twice.
import { afterAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, clientOf, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

const ROWS = 12_000;
const TABLE = [
  '№;Дата;Пост;Вещество;Количество',
  ...Array.from({ length: ROWS }, (_, i) => `${i}-К;10.11.2026;Достук;героин;${(i % 900) + 1} г`),
].join('\n');
const GRAMS = Array.from({ length: ROWS }, (_, i) => (i % 900) + 1).reduce((sum, each) => sum + each, 0);

interface Shown {
  readonly state: string;
  readonly done: number;
  readonly counts: object;
}

async function shown(client: Client, path: string): Promise<Shown | undefined> {
  const { body } = await client.get(path);
  return (body as { rows?: readonly Shown[] }).rows?.[0];
}

async function until(client: Client, path: string, holds: (it: Shown) => boolean): Promise<Shown> {
  for (;;) {
    const it = await shown(client, path);
    if (it && holds(it)) return it;
    await pause(100);
  }
}

afterAll(dropAll);

describeSlow('A server that is killed while it records a long table', () => {
  it('goes on where it was after a start, and each row is recorded once', async () => {
    const settings = { CORDON_DATA: folder(), CORDON_DOCUMENTS: 'off' };
    const first = await runningCordon(settings);
    const client = await clientOf(first);
    const path = '/v1/imports?profile=incident-short';
    const { status, body, headers } = await client.post(path, TABLE, { 'content-type': 'text/csv' });
    expect([status, body]).toEqual([202, expect.objectContaining({ waiting: ROWS })]);
    const at = headers.get('location')!;
    const { done } = await until(client, at, (it) => it.done >= 1_000);
    await first.end('SIGKILL');
    const second = await runningCordon(settings);
    const again = await clientOf(second);
    expect(done).toBeLessThan(ROWS);
    const { counts } = await until(again, at, ({ state }) => state === 'FINISHED');
    expect(counts).toEqual({ accepted: ROWS, flagged: 0, known: 0, refused: 0, leftOut: 0 });
    const totals = (await again.get('/v1/totals')).body as { rows: readonly { unit: string; lower: string }[] };
    const kg = totals.rows.filter(({ unit }) => unit === 'KGM').reduce((sum, { lower }) => sum + Number(lower), 0);
    expect(Math.round(kg * 1_000)).toBe(GRAMS);
    await second.end();
  }, 300_000);
});
