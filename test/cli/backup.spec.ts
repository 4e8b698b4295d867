// Backup and restore as an operator does them: beside a running server, proved, and refused where something is wrong.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { clientOf, cordon, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

afterAll(dropAll);

describeSlow('A backup', () => {
  it('of a running server is restored into an empty folder, and answers the same', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data') });
    const into = join(folder(), 'backup');
    const made = await cordon(['backup', into, '--json'], { CORDON_DATA: server.data });
    expect(made.err).toBe('');
    const proof = JSON.parse(made.out) as { events: number; digest: string };
    expect(proof.events).toBeGreaterThan(5);
    expect(statSync(join(into, 'log.sqlite')).mode & 0o777).toBe(0o600);
    const totals = async (at: typeof server) =>
      (await (await clientOf(at)).get('/v1/totals?operation=cis-drugs-2009')).body.digest as string;
    const before = await totals(server);
    await server.end();

    const data = join(folder(), 'restored');
    const restored = await cordon(['restore', into, '--json'], { CORDON_DATA: data });
    expect([restored.err, (JSON.parse(restored.out) as { digest: string }).digest]).toEqual(['', proof.digest]);
    const again = await runningCordon({ CORDON_DATA: data });
    expect(await totals(again)).toBe(before);
    await again.end();
    const twice = await cordon(['restore', into], { CORDON_DATA: data });
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('would be replaced')]);
    const full = await cordon(['backup', into], { CORDON_DATA: data });
    expect([full.code, full.err]).toEqual([1, expect.stringContaining('is not empty')]);
  }, 90_000);

  it('with a flipped byte is not restored, and nothing is left in the folder', async () => {
    const server = await runningCordon({ CORDON_DATA: join(folder(), 'data') });
    await server.end();
    const into = join(folder(), 'backup');
    await cordon(['backup', into], { CORDON_DATA: server.data });
    const file = readFileSync(join(into, 'log.sqlite'));
    // A page that was split leaves copies of its rows that nobody reads.
    for (let at = 0; (at = file.indexOf('"commandHash"', at)) >= 0; at += 20) file[at + 20]! ^= 1;
    writeFileSync(join(into, 'log.sqlite'), file);
    const data = join(folder(), 'restored');
    const { code, err } = await cordon(['restore', into], { CORDON_DATA: data });
    expect([code, err]).toEqual([1, expect.stringMatching(/event \d+ \(.*\) is not what was recorded/)]);
    expect(existsSync(join(data, 'log.sqlite'))).toBe(false);
  }, 60_000);
});
