// `cordon series` as a person and a program use it beside a running server.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cordon, dropAll, type RunningCordon, runningCordon } from '../support/processes/running-cordon.js';
import { describeSlow } from '../support/slow.js';

let server: RunningCordon;
beforeAll(async () => {
  server = await runningCordon();
});
afterAll(async () => {
  await server.end();
  dropAll();
});

const told = (...args: string[]) => cordon(['series', ...args], { CORDON_DATA: server.data });
const table = (out: string): string[][] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));

describeSlow('cordon series', () => {
  it('lists below its buckets what has a longer time', async () => {
    const { code, out, err } = await told('--bucket', 'month', '--operation', 'cis-drugs-2009');
    expect([code, err]).toEqual([0, '']);
    expect(table(out)).toEqual([
      ['Known only to a longer time:'],
      ['from', 'to', 'evidence', 'statement', 'part', 'text'],
      ['2009-08-01', '2009-09-30', 'DECLARED', 'wco-chleu-2009-10-21', 'WHOLE', '105 smuggling attempts prevented'],
      ['2009-08-01', '2009-09-30', 'DECLARED', 'wco-chleu-2009-10-21', 'WHOLE', '> 162 kg'],
    ]);
  });

  it('has a bucket where the whole time lies in one, in Russian too', async () => {
    const { out } = await told('--bucket', 'year', '--operation', 'cis-drugs-2009', '--lang', 'ru');
    expect(table(out)[2]).toEqual(['2009', 'DECLARED', 'wco-chleu-2009-10-21', 'WHOLE', 'более 162 кг']);
    const asserted = await told('--axis', 'asserted', '--operation', 'cis-drugs-2009', '--by', 'substance');
    expect(table(asserted.out)[0]).toEqual(['bucket', 'evidence', 'statement', 'substance', 'part', 'text']);
    expect(table(asserted.out)[2]![0]).toBe('2009-10-21');
  });

  it('gives a program one object, and says so where nothing is booked under a name, or the log knows no such name', async () => {
    const { rows, spans } = JSON.parse((await told('--bucket', 'year', '--json')).out) as Record<string, unknown[]>;
    expect([rows!.length, spans!.length]).toEqual([5, 0]);
    expect((await told('--operation', 'barrier-2024', '--evidence', 'ITEMISED')).out).toContain('barrier-2024');
    const unknown = await told('--operation', 'barrier-2004');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toMatch(/--operation: .*“barrier-2004”.*“barrier-2024”/);
  });

  it('names what it cannot read by the option', async () => {
    const { code, err } = await told('--bucket', 'decade', '--tz', 'Mars/Olympus');
    expect(code).toBe(1);
    expect(err).toMatch(/--bucket: “decade” is not one of .*\(hour\).*\(day\).*\(year\)/);
    expect(err).toContain('--tz: ');
  });
});
