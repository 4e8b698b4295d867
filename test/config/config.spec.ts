// The settings: defaults, one exact reading of each, and everything that is wrong told at once.
import { describe, expect, it } from '@jest/globals';
import { isAbsolute, join } from 'node:path';
import { ConfigProblem, readConfig, ROOT, SETTINGS } from '../../src/config.js';

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
      port: 3000,
      data: join(ROOT, 'data'),
      eventStore: 'sqlite',
      readDb: 'sqlite',
      documents: 'on',
      logLevel: 'warn',
      issuersFile: undefined,
    });
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
    expect(problems.map((each) => each.split('=')[0])).toEqual([
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
    expect(problem).toMatch(/^CORDON_PROT, CORDON_DATE are no settings of Cordon; there are CORDON_HOST, CORDON_PORT,/);
  });
});
