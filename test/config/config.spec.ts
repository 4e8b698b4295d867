// The settings: defaults, one exact reading of each, and everything that is wrong told at once.
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { inspect } from 'node:util';
import { ConfigProblem, readConfig, SETTINGS } from '../../src/config/config.js';
import { ROOT } from '../../src/config/root.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (problem) {
    if (problem instanceof ConfigProblem) return problem.problems;
    throw problem;
  }
  return [];
}

describe('Settings', () => {
  it('have a default each, so that nothing must be set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      hosts: [],
      port: 3000,
      data: join(ROOT, 'data'),
      eventStore: 'sqlite',
      eventStoreCredentials: undefined,
      readDb: 'sqlite',
      readDbPassword: undefined,
      documents: 'on',
      logLevel: 'warn',
      issuersFile: undefined,
      url: undefined,
      sessionKey: undefined,
      blobs: undefined,
      blobQuota: 2048,
      scan: [],
    });
  });

  it('name a scanner with its arguments, and how much attachments may take', () => {
    const set = { CORDON_SCAN: ' clamdscan  --fdpass ', CORDON_BLOB_QUOTA: '10', CORDON_BLOBS: '/srv/blobs' };
    expect(readConfig(set)).toMatchObject({ scan: ['clamdscan', '--fdpass'], blobQuota: 10, blobs: '/srv/blobs' });
    expect(() => readConfig({ CORDON_BLOB_QUOTA: '1 GB' })).toThrow('use a whole number of MiB');
  });

  it('that are empty or blank count as not given', () => {
    const blank = Object.fromEntries(Object.values(SETTINGS).map(({ variable }) => [variable, ' ']));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });

  it('cannot be changed once they are read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('name folders and files relative to the program, wherever it is started from', () => {
    const { data, issuersFile } = readConfig({ CORDON_DATA: 'elsewhere', CORDON_ISSUERS: 'issuers.json' });
    expect([data, issuersFile]).toEqual([join(ROOT, 'elsewhere'), join(ROOT, 'issuers.json')]);
    expect(readConfig({ CORDON_DATA: '/srv/cordon' }).data).toBe('/srv/cordon');
    expect(isAbsolute(data)).toBe(true);
  });

  it.each(['-1', '65536', '3000.5', '0x10', '1e3', 'http', '99999999'])('take no port %s', (port) => {
    expect(problemsOf({ CORDON_PORT: port })).toEqual([
      `CORDON_PORT="${port}": use a whole number from 0 to 65535; 0 takes any free port`,
    ]);
  });

  it.each(['0', '1', '65535', ' 8080 '])('take the port %s', (port) => {
    expect(readConfig({ CORDON_PORT: port }).port).toBe(Number(port));
  });

  it('that are wrong are all named at once, each with what to write instead', () => {
    const problems = problemsOf({
      CORDON_PORT: 'many',
      CORDON_DOCUMENTS: 'yes',
      CORDON_LOG_LEVEL: 'loud',
      CORDON_EVENT_STORE: 'paper',
      CORDON_READ_DB: 'stone',
    });
    expect(problems.map((each) => each.split(/[=:]/)[0])).toEqual([
      'CORDON_PORT',
      'CORDON_EVENT_STORE',
      'CORDON_READ_DB',
      'CORDON_DOCUMENTS',
      'CORDON_LOG_LEVEL',
    ]);
    expect(problems).toContain('CORDON_DOCUMENTS="yes": use on or off');
  });

  it('that do not exist are named together with those that do, and others’ variables are left alone', () => {
    const [problem, ...more] = problemsOf({ CORDON_PROT: '1', CORDON_DATE: 'x', PORT: '1', cordon_port: '1' });
    expect(more).toEqual([]);
    expect(problem).toMatch(
      /^CORDON_PROT, CORDON_DATE are no settings of Cordon; there are CORDON_HOST, CORDON_HOSTS, CORDON_PORT,/,
    );
  });

  it('name an EventStoreDB and a PostgreSQL by their connection strings', () => {
    const connections = { CORDON_EVENT_STORE: 'esdb://a:2113,b:2113', CORDON_READ_DB: 'postgres://cordon@db/cordon' };
    expect(readConfig(connections)).toMatchObject({
      eventStore: 'esdb://a:2113,b:2113',
      readDb: 'postgres://cordon@db/cordon',
    });
  });
});

describe('A secret setting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-'));
  const file = join(folder, 'password');
  const written = (text: string): string => {
    writeFileSync(file, text);
    return file;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read from its variable or from a file, and shows itself to nobody by accident', () => {
    const fromFile = readConfig({ CORDON_READ_DB_PASSWORD_FILE: written('hunter2\n') });
    const fromVariable = readConfig({ CORDON_READ_DB_PASSWORD: 'hunter2' });
    for (const config of [fromFile, fromVariable]) {
      expect(config.readDbPassword?.reveal()).toBe('hunter2');
      expect([JSON.stringify(config), inspect(config), String(config.readDbPassword)].join()).not.toContain('hunter2');
    }
  });

  it.each([
    [{ CORDON_EVENT_STORE_CREDENTIALS: 'hunter2' }, 'CORDON_EVENT_STORE_CREDENTIALS: write user:password'],
    [
      { CORDON_READ_DB_PASSWORD: 'hunter2', CORDON_READ_DB_PASSWORD_FILE: 'here' },
      'CORDON_READ_DB_PASSWORD: set either it or CORDON_READ_DB_PASSWORD_FILE, not both',
    ],
    [
      { CORDON_READ_DB_PASSWORD_FILE: '/not/there' },
      'CORDON_READ_DB_PASSWORD: the file of CORDON_READ_DB_PASSWORD_FILE cannot be read (ENOENT)',
    ],
    [
      { CORDON_EVENT_STORE_CREDENTIALS_FILE: written('') },
      'CORDON_EVENT_STORE_CREDENTIALS: the file of CORDON_EVENT_STORE_CREDENTIALS_FILE is empty',
    ],
  ])('that is wrong is told without its text: %j', (environment, problem) => {
    written('');
    expect(problemsOf(environment as Record<string, string>)).toEqual([problem]);
  });

  it('that got into a connection string is not repeated', () => {
    const [problem, ...more] = problemsOf({ CORDON_READ_DB: 'postgres://cordon:hunter2@db/cordon' });
    expect(more).toEqual([]);
    expect(problem).toMatch(/^CORDON_READ_DB: holds a password/);
    expect(problem).not.toContain('hunter2');
  });
});
