// The commands that ask and import, as a person uses them beside a running server.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cordon, folder, type RunningCordon, runningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';
import { describeSlow, itSlow } from '../support/slow.js';
import { COUNTED, OF_MEETING, placeOf } from '../support/facts/documents-facts.js';

const SOURCE = fileURLToPath(new URL('../../../shared/sources/000_27a1fee0d8ebf986.txt', import.meta.url));
const withSource = existsSync(SOURCE) ? it : it.skip;
const reason = existsSync(SOURCE) ? '' : ' (skipped: the published texts are not in this clone)';

let server: RunningCordon;

const told = (...args: string[]) => cordon(args, { CORDON_DATA: server.data });

export function askingCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
  });

  describe('cordon totals', () => {
    it('prints a table of what is known, in columns', async () => {
      const { code, out, err } = await told('totals', '--operation', 'cis-drugs-2009', '--by', 'substance');
      expect([code, err]).toEqual([0, '']);
      expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
        ['evidence', 'statement', 'substance', 'part', 'text'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'cannabis-herb', 'PART', '33 kg (± 0.5)'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'cannabis-resin', 'PART', '10 kg (± 0.5)'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'heroin', 'PART', '92 kg (± 0.5)'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'opium', 'PART', '25 kg (± 0.5)'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'unspecified', 'PART', 'quantity unknown'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'unspecified', 'PART', 'quantity unknown'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'REST', '> 2 kg (± 2)'],
        ['DECLARED', 'wco-chleu-2009-10-21', 'WHOLE', '105 smuggling attempts prevented'],
        [''],
      ]);
    });

    itSlow('speaks Russian when asked, and by the terminal’s language', async () => {
      const asked = await told('totals', '--operation', 'barrier-2024', '--lang', 'ru');
      expect(asked.out).toContain('более 3000 кг');
      const settings = { CORDON_DATA: server.data, LANG: 'ru_RU.UTF-8' };
      expect((await cordon(['totals', '--country', 'KZ'], settings)).out).toBe('Об этом ничего не известно.\n');
    });

    it('names what the log does not know, with the nearest that it does', async () => {
      const { code, out, err } = await told('totals', '--operation', 'cis-drugs-2008', '--lang', 'en');
      const message = 'The log knows nothing called “cis-drugs-2008”. Did you mean “cis-drugs-2009”?';
      expect([code, out, err]).toEqual([1, '', `cordon: --operation: ${message}\n`]);
    });

    itSlow('names it in Russian, too', async () => {
      const { err } = await told('series', '--operation', 'cis-drugs-2008', '--lang', 'ru');
      expect(err).toContain('«cis-drugs-2008». Возможно, имелось в виду «cis-drugs-2009»?');
    });

    itSlow('says of what is known that nothing is booked under it', async () => {
      const asked = ['series', '--operation', 'cis-drugs-2009', '--country', 'KZ'];
      expect([(await told(...asked)).out, (await told(...asked, '--lang', 'ru')).out]).toEqual([
        'The log knows cis-drugs-2009, but nothing is listed here under that name\n',
        'Журналу известно: cis-drugs-2009, но под этим именем здесь ничего не записано\n',
      ]);
    });

    it('gives a program one object, and at an earlier position the earlier figures', async () => {
      const now = JSON.parse((await told('totals', '--json')).out) as { position: string; rows: unknown[] };
      expect(now.rows.length).toBe(5);
      const then = `@${now.position.split('.')[0]}.5`;
      const earlier = JSON.parse((await told('totals', '--json', '--known-at', then)).out) as typeof now;
      expect([earlier.position, earlier.rows.length]).toEqual([then.slice(1), 2]);
    });

    itSlow('names what it cannot read by the option, with what it could be', async () => {
      const { code, out, err } = await told('totals', '--by', 'colour', '--class', 'NARCOTC');
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/--by: “colour” is not one of .*country, /);
      expect(err).toContain('--class: “NARCOTC” is not one of');
      expect((await told('totals', '--known-at', 'yesterday')).err).toContain('“yesterday” is neither an instant');
      expect((await told('totals', '--lang', 'fr')).err).toContain('Allowed choices are ru, en');
    });
  });

  describeSlow('cordon history', () => {
    it('tells the events of one thing with source, place and what is unproved', async () => {
      const { code, out } = await told('history', 'operations/barrier-2024');
      expect(code).toBe(0);
      expect(out).toMatch(
        new RegExp(
          `^\\d{4}-\\S+Z {2}Launched as “Barrier-2024”.*\\n {4}CORDON document-import, A10 {2}@\\w{16}\\.${placeOf(28)}\\n`,
        ),
      );
      expect(out).toContain('⚑ The operation “barrier-2024” has been neither decided on nor planned.');
      const json = JSON.parse((await told('history', 'operations/barrier-2024', '--json')).out) as { rows: unknown[] };
      expect(json.rows).toMatchObject([{ type: 'OperationLaunched', revision: 0 }]);
    });

    it.each([
      ['ships/1', 'There is no collection “ships”; there are operations, '],
      ['operations', 'Write collection and id, as in operations/some-id.'],
      ['operations/none', 'The log holds nothing of this id'],
      ['operations/Барьер', 'id: “Барьер” cannot be used'],
    ])('of %s says why there is none', async (thing, said) => {
      const { code, out, err } = await told('history', thing);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(said);
    });
  });

  describeSlow('cordon import', () => {
    it('refuses a text that it does not know, and names those that it does', async () => {
      const file = join(folder(), 'letter.txt');
      writeFileSync(file, 'Dear colleagues');
      const { code, err } = await told('import', file);
      expect(code).toBe(1);
      expect(err).toContain(`${file} is none of the documents that this version knows:\n`);
      expect(err.match(/SHA-256 [0-9a-f]{64}/g)?.length).toBe(2);
      expect((await told('import', `${file}.gone`)).err).toContain('cannot be read (ENOENT)');
    });

    withSource(`beside a running server records what is new, and the server shows it${reason}`, async () => {
      const empty = await runningCordon({ CORDON_DOCUMENTS: 'off' });
      const of = { CORDON_DATA: empty.data };
      const first = await cordon(['import', SOURCE, '--json'], of);
      expect(JSON.parse(first.out)).toMatchObject({
        recorded: OF_MEETING,
        known: 0,
        awaiting: COUNTED[1]!.awaiting,
        refused: [],
      });
      expect(first.err).toMatch(
        new RegExp(`^Facts: 1 / ${OF_MEETING}.*\\n(.*\\n)*Facts: ${OF_MEETING} / ${OF_MEETING}.*\\n$`),
      );
      const again = await cordon(['import', SOURCE], of);
      expect([again.code, again.out]).toEqual([
        0,
        `Report of the committee’s 24th meeting, Kazan\n0 facts recorded, ${OF_MEETING} known already, ${COUNTED[1]!.awaiting} await their part of Cordon.\n`,
      ]);
      const health = (await (await fetch(`${empty.url}/health/ready`)).json()) as { position: string };
      expect(health.position).toMatch(new RegExp(`\\.${1 + OF_MEETING}$`));
      await empty.end();
    });
  });
}
