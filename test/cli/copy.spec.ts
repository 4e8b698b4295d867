// `cordon copy` as an operator uses it: into an empty store, killed and begun again, and started on what it made.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLog } from '../bench/raw-store.js';
import { clientOf, cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { itSlow } from '../support/slow.js';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const EVENTS = 600;

let data = '';
beforeAll(async () => {
  data = join(folder(), 'data');
  await writeLog(data, EVENTS);
}, 120_000);
afterAll(dropAll);

const copied = (from: string, to: string, ...args: string[]) =>
  cordon(['copy', '--from', from, '--to', to, ...args], { CORDON_DATA: data });

/** An empty data folder, and where its log will lie. */
function target(): { readonly data: string; readonly file: string } {
  const made = join(folder(), 'data');
  mkdirSync(made);
  return { data: made, file: join(made, 'log.sqlite') };
}

describe('cordon copy', () => {
  it('makes a copy with the same digest, and the second time finds it whole', async () => {
    const { file } = target();
    const first = JSON.parse((await copied('sqlite', `sqlite:${file}`, '--json')).out) as object;
    expect(first).toMatchObject({ events: EVENTS + 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(JSON.parse((await copied('sqlite', `sqlite:${file}`, '--json')).out)).toEqual(first);
  });

  it.each([
    ['sqlite', 'sqlite', /--to: a log cannot be copied onto itself/],
    ['sqlite', 'kurrentdb://here', /--to: .*Use "sqlite"/s],
    ['sqlite:/not/there', 'sqlite', /--from: there is no log at \/not\/there/],
  ])('from %s to %s is refused in one sentence', async (from, to, sentence) => {
    const { code, err } = await copied(from, to);
    expect([code, err]).toEqual([1, expect.stringMatching(sentence)]);
    expect(err).not.toContain('    at ');
  });

  itSlow('leaves a store alone that holds something else', async () => {
    const other = join(folder(), 'data');
    await writeLog(other, 3);
    const { code, err } = await copied('sqlite', `sqlite:${join(other, 'log.sqlite')}`);
    expect([code, err]).toEqual([1, expect.stringMatching(/holds something else than a copy of this log/)]);
  });

  itSlow(
    'goes on where it was killed, and its copy answers at the old position with the old digest',
    async () => {
      const made = target();
      const env = { ...process.env, CORDON_DATA: data };
      const args = [PROGRAM, 'copy', '--from', 'sqlite', '--to', `sqlite:${made.file}`];
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (/copied: [1-9]\d\d \//.test(text)) child.kill('SIGKILL');
      });
      expect((await once(child, 'close'))[1]).toBe('SIGKILL');
      expect((await copied('sqlite', `sqlite:${made.file}`)).code).toBe(0);
      const original = join(folder(), 'data');
      cpSync(data, original, { recursive: true });
      const before = await seen(original);
      expect(await seen(made.data, before)).toEqual(before);
    },
    180_000,
  );
});

interface Seen {
  readonly digest: string;
  readonly position: string;
  /** The events behind the place of a third. */
  readonly events: readonly { readonly position: string }[];
}

/** What a server on the folder answers: as it is now, or where another one was. */
async function seen(data: string, where?: Seen): Promise<Seen> {
  const running = await runningCordon({ CORDON_DATA: data });
  try {
    const client = await clientOf(running);
    const place = where ? `&knownAt=@${where.position}` : '';
    const { digest, position } = (await client.get(`/v1/totals?by=country,substance${place}`)).body as Seen;
    const all = (await client.get('/v1/events?limit=200')).body as { rows: Seen['events'] };
    const third = where?.events[0]!.position ?? all.rows[Math.floor(all.rows.length / 3)]!.position;
    const { rows } = (await client.get(`/v1/events?limit=20&after=${third}`)).body as { rows: Seen['events'] };
    return { digest, position, events: [{ position: third }, ...rows.map(withoutOrigin)] };
  } finally {
    await running.end();
  }
}

const withoutOrigin = (row: { readonly position: string; readonly meta?: Record<string, unknown> }) => {
  const { origin: _origin, ...meta } = row.meta ?? {};
  return { ...row, meta };
};
