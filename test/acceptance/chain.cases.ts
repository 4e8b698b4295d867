// The chain over HTTP, as the documents tell it: from the committee's decision of 2009 to what was stated and back, and from the
// results of 2024 to the decision taken in view of them.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, clientOf } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const RU = { 'accept-language': 'ru' };

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

let reader: Client;

async function rowsOf(path: string, headers = {}): Promise<readonly Row[]> {
  const answer = await reader.get(path, headers);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body.rows;
}
const textsOf = async (path: string, headers = {}): Promise<readonly string[]> =>
  (await rowsOf(path, headers)).map(({ text }) => text as string);

/** What each of these links is called, and the first thing that it leads to, one behind the other. */
function along(groups: readonly Row[], [link, ...further]: readonly string[]): readonly string[] {
  const group = groups.find((each) => each['link'] === link);
  const first = group?.['things'][0];
  return first ? [`${group['title']}: ${first.id}`, ...(further.length > 0 ? along(first.links, further) : [])] : [];
}

export function chainCases(): void {
  beforeAll(async () => {
    reader = await clientOf(await sharedCordon(), 'analyst', 'KG');
  });

  describe('The chain', () => {
    it('leads from the decision of 2009 to the series, its operation, and the results, with the endorsement', async () => {
      const [decision] = await rowsOf('/v1/decisions/chleu-3-1');
      expect(decision!['endorsements']).toMatchObject([{ by: 'WCO' }]);
      const way = [
        'operation-series/decision',
        'operation-series/firstEdition',
        'statements/operation',
        'communiques/statement',
      ];
      expect(along(decision!['links'], way)).toEqual([
        'series established: cis-drugs',
        'first edition: cis-drugs-2009',
        'stated results: wco-chleu-2009-10-21',
        'communiqués that cite them: wco-chleu-2009-10-21',
      ]);
      const russian = (await rowsOf('/v1/decisions/chleu-3-1', RU))[0]!['links'] as readonly Row[];
      expect(along(russian, way)).toEqual([
        'учреждённая серия операций: cis-drugs',
        'первая операция серии: cis-drugs-2009',
        'объявленные результаты: wco-chleu-2009-10-21',
        'коммюнике с этими данными: wco-chleu-2009-10-21',
      ]);
      expect(russian[0]!['text']).toMatch(/^учреждённая серия операций: .* → \(объявленные результаты: .*162 кг/);
    });

    it('leads from a figure by its contribution back to the decision that it began with', async () => {
      const [entry] = await rowsOf('/v1/ledger?operation=cis-drugs-2009&by=substance&substance=heroin&limit=1');
      const [category, ...id] = String(entry!['stream']).split('-');
      expect(category).toBe('statement');
      const texts = await textsOf(`/v1/statements/${id.join('-')}/links`);
      expect(texts).toContainEqual(
        expect.stringMatching(/^operation: .* → first edition of the series: .* → established by: .* → taken at: /),
      );
    });

    it('leads from results to the decision taken in view of them (A11), and round to them again', async () => {
      const statement = '/v1/statements/chleu-24-barrier-2024/links';
      const taken = (await rowsOf(statement)).find(({ link }) => link === 'decisions/statement');
      expect(taken).toMatchObject({ side: 'AFTER', things: [{ id: 'chleu-24-1' }] });
      const back = (await rowsOf('/v1/decisions/chleu-24-1/links')).find(({ link }) => link === 'decisions/statement');
      expect(back).toMatchObject({ way: 'NAMES', side: 'BEFORE', things: [{ id: 'chleu-24-barrier-2024' }] });
    });

    it('is of the place that is asked about, and of nothing that there is not', async () => {
      const [established] = await rowsOf('/v1/operation-series/cis-drugs/history');
      const [log, number] = String(established!['position']).split('.');
      const early = `@${log}.${Number(number) - 1}`;
      expect((await reader.get(`/v1/decisions/none/links`)).status).toBe(404);
      const texts = await textsOf(`/v1/decisions/chleu-3-1/links?knownAt=${early}`);
      expect(texts.some((text) => text.startsWith('series established'))).toBe(false);
    });
  });
}
