// The words for a person who starts Cordon wrongly: everything at once, in words, with the fix, and no stack.
import { afterAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cordon, dropAll, folder } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

afterAll(dropAll);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the server with settings that cannot work, and gives what it said. */
async function refused(settings: Record<string, string>): Promise<string> {
  const { code, out, err } = await cordon(['serve'], { CORDON_DATA: folder(), ...settings });
  expect([code, out]).toEqual([1, '']);
  expect(err).not.toMatch(/\n\s+at /);
  return err;
}

describe('The help', () => {
  it('lists every command with what it does, and needs no log', async () => {
    const { code, out, err } = await cordon(['--help'], { CORDON_DATA: join(folder(), 'none') });
    expect([code, err]).toEqual([0, '']);
    const listed = [...out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    expect(listed).toEqual([
      'serve',
      'demo',
      'import',
      'token',
      'totals',
      'series',
      'history',
      'rebuild',
      'verify',
      'copy',
      'authority',
      'issuers',
      'backup',
      'restore',
      'export',
      'seal',
      'settle',
      'doctor',
      'help',
    ]);
  });

  it('is named where a command does not exist', async () => {
    const { code, err } = await cordon(['srve'], {});
    expect([code, err]).toEqual([
      1,
      "error: unknown command 'srve'\n(Did you mean serve?)\nAdd --help to see what there is.\n",
    ]);
  });
});

describeSlow('A server does not start', () => {
  it('with settings that are wrong, and names them all', async () => {
    const settings = { CORDON_PORT: 'x', CORDON_LOG_LEVEL: 'loud', CORDON_COLOUR: 'red' };
    expect(await refused(settings)).toMatch(
      /^cordon: These settings cannot be used:\n {2}CORDON_COLOUR is no setting.*\n {2}CORDON_PORT="x": .*\n {2}CORDON_LOG_LEVEL="loud": /,
    );
  });

  it('where the list of issuers is missing or broken, and says which file', async () => {
    const file = join(folder(), 'issuers.json');
    expect(await refused({ CORDON_ISSUERS: file })).toContain(`CORDON_ISSUERS: ${file} cannot be read`);
    writeFileSync(file, '[{"issuer": ');
    expect(await refused({ CORDON_ISSUERS: file })).toContain(`CORDON_ISSUERS: ${file} is not JSON`);
    writeFileSync(file, '[{"issuer": "urn:x", "administrations": ["ZZ"]}]');
    const said = await refused({ CORDON_ISSUERS: file });
    expect(said).toContain('/0/administrations/0 is no administration’s code');
    expect(said).toContain('/0 needs one of jwks, jwksUri and jwksFile');
  });

  it('on an address that others can reach, without issuers', async () => {
    expect(await refused({ CORDON_HOST: '0.0.0.0' })).toContain(
      'CORDON_ISSUERS is not set, and CORDON_HOST is 0.0.0.0',
    );
  });

  it('on a port that is taken, and ends at once', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const said = await refused({ CORDON_PORT: String(port) });
    other.close();
    expect(said).toBe(
      `cordon: 127.0.0.1:${port} is in use already. Set CORDON_PORT to another port, or to 0 for any free one.\n`,
    );
  });

  it('in a folder that is a file', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await refused({ CORDON_DATA: file })).toContain(`${file}/log.sqlite: part of its path is a file`);
  });
});

describeSlow('A file .env beside package.json', () => {
  it('is read, below what the environment says', async () => {
    const copy = folder();
    for (const name of ['package.json', 'dist', 'bin']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    mkdirSync(join(copy, 'here'));
    writeFileSync(join(copy, '.env'), 'CORDON_DATA=here\nCORDON_LOG_LEVEL=loud # a mistake\nCORDON_PORT=many\n');
    const program = join(copy, 'bin', 'run.cjs');
    const { err } = await cordon(['verify'], { CORDON_PORT: '0' }, program);
    expect(err).toContain('CORDON_LOG_LEVEL="loud"');
    expect(err).not.toContain('CORDON_PORT="many"');
    const told = await cordon(['verify'], { CORDON_LOG_LEVEL: 'info' }, program);
    expect(told.err).toContain(`There is no log in ${join(copy, 'here')} yet.`);
  });
});

describeSlow('A token', () => {
  const told = async (...args: string[]) => cordon(['token', ...args], { CORDON_DATA: data });
  const data = folder();

  it('is printed alone on its line, and says who bears it', async () => {
    const { code, out, err } = await told('--administration', 'kg', '--role', 'officer', '--service', 'customs');
    expect([code, err]).toEqual([0, '']);
    const [, claims] = /^[\w-]+\.([\w-]+)\.[\w-]+\n$/.exec(out)!;
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({
      administration: 'KG',
      service: 'CUSTOMS',
      role: 'officer',
      sub: 'kg-officer',
    });
  });

  it.each([
    ['an administration that does not exist', ['--administration', 'ZZ', '--role', 'officer'], '“ZZ” names neither'],
    ['a role that does not exist', ['--administration', 'KG', '--role', 'king'], 'Allowed choices are officer, coord'],
    ['no administration', ['--role', 'officer'], "required option '--administration <code>'"],
    ['no time at all', ['--administration', 'KG', '--role', 'officer', '--hours', '0'], '--hours takes a number'],
    ['a service that is none', ['--administration', 'KG', '--role', 'officer', '--service', '!'], '--service: “!” is'],
  ])('is not made for %s', async (_, args, said) => {
    const { code, out, err } = await told(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said);
  });

  it('comes from the issuers where there are any, and not from Cordon', async () => {
    const settings = { CORDON_DATA: data, CORDON_ISSUERS: join(data, 'issuers.json') };
    const { code, err } = await cordon(['token', '--administration', 'KG', '--role', 'officer'], settings);
    expect([code, err]).toEqual([1, 'cordon: CORDON_ISSUERS is set: tokens come from the issuers in that file.\n']);
  });
});
