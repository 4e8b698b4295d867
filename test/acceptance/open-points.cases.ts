// The points that the two documents leave open, each as it is answered over HTTP: what nobody stated is neither guessed nor
// filled in.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, clientOf } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

const OPERATION = 'operation=cis-drugs-2009&evidence=DECLARED';
const DELIVERIES = 'statement=chleu-24-controlled-deliveries';
const BARRIER = 'statement=chleu-24-barrier-2024';

let reader: Client;

async function answered(path: string): Promise<Row> {
  const answer = await reader.get(`/v1/${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
}
const rowsOf = async (path: string): Promise<readonly Row[]> => (await answered(path))['rows'];
const textsOf = async (path: string): Promise<readonly string[]> =>
  (await rowsOf(path)).map(({ text }) => text as string);
const one = async (path: string): Promise<Row> => (await rowsOf(path))[0]!;

/** What an event of the documents was told with, by the sentence that it comes from. */
async function toldIn(path: string, sentence: string): Promise<Row> {
  return (await rowsOf(`${path}/history`)).find(({ source }) => source?.sentence === sentence)!;
}
const rulesOf = ({ flags }: Row): readonly string[] => flags.map(({ rule, code }: Row) => rule ?? code);

export function openPointsCases(): void {
  beforeAll(async () => {
    reader = await clientOf(await sharedCordon(), 'secretariat', 'CHLEU');
  });

  describe('What the documents leave open', () => {
    it('1: parts of 160 kg and a headline of more than 162 kg both stand, and the rest is shown, not filled in', async () => {
      expect(await textsOf(`totals?${OPERATION}`)).toContain('> 162 kg');
      expect(await textsOf(`totals?${OPERATION}&class=NARCOTIC`)).toEqual(['160 kg (± 2)', '> 2 kg (± 2)']);
    });

    it('2: the ten countries are not named: a collective, with their number and no members', async () => {
      const { attribution } = await one(`totals?${OPERATION}`);
      expect(attribution).toMatchObject({ kind: 'collective', count: 10, members: null });
      expect(await rowsOf(`totals?${OPERATION}&country=KZ`)).toEqual([]);
    });

    it('3: 105 attempts are counted as attempts, and no seizure is', async () => {
      const counts = (await rowsOf(`totals?${OPERATION}`)).filter(({ measure }) => measure === 'COUNT');
      expect(counts).toMatchObject([{ what: 'SMUGGLING_ATTEMPT_PREVENTED', lower: '105', upper: '105' }]);
    });

    it('4: what is known by the month, or by the year, is a span in a series, and in none of its days and months', async () => {
      const days = await answered(`series?bucket=day&${OPERATION}&substance=heroin`);
      expect([days['rows'], days['spans'][0].span]).toEqual([[], { from: '2009-08-01', to: '2009-09-30' }]);
      const months = await answered(`series?bucket=month&${DELIVERIES}`);
      expect([months['rows'], months['spans'].length]).toEqual([[], 2]);
      // Told in the year that it speaks of: so far, as the statement's own date says.
      const [{ data }] = (await rowsOf('statements/chleu-24-controlled-deliveries/history')) as [Row];
      expect(data.asserted).toEqual({ from: '2024-01-01', to: '2024-12-31', precision: 'year' });
    });

    it('5: more than 20 kg and more than three tonnes are never added', async () => {
      const rows = (await rowsOf('totals?evidence=DECLARED&happenedFrom=2024&happenedTo=2024')).filter(
        ({ measure, statement }) => measure === 'MASS' && String(statement).startsWith('chleu-24-'),
      );
      expect(rows.map(({ statement, text, entries }) => [statement, text, entries])).toEqual([
        ['chleu-24-barrier-2024', '> 3000 kg', 1],
        ['chleu-24-controlled-deliveries', '> 20 kg', 1],
      ]);
    });

    it('6: an agreed candidacy appoints nobody, and a signature elects nobody', async () => {
      const { officeHolders } = await one('committees/chleu');
      expect(officeHolders.map(({ office, by, elected }: Row) => [office, by, elected])).toEqual([
        ['Chairman', 'RE_ELECTION', true],
        ['Chairman', 'ATTESTATION', false],
      ]);
    });

    it('7: tons are metric, and controlled substances are the umbrella that may hold precursors too', async () => {
      expect(await textsOf(`totals?${BARRIER}&by=class`)).toEqual(['> 3000 kg']);
      expect(await one(`totals?${BARRIER}&by=class`)).toMatchObject({ unit: 'KGM', class: 'CONTROLLED_UNSPECIFIED' });
      expect(await one(`totals?${BARRIER}&class=PRECURSOR`)).toMatchObject({ possible: true, lower: '0' });
    });

    it('8: units of one document and divisions of the other are one body', async () => {
      const meetings = await rowsOf('meetings?body=chleu&administration=RU');
      expect(meetings.map(({ id }) => id)).toContain('chleu-24');
      const [signed] = (await rowsOf('communiques/wco-chleu-2009-10-21/history')).filter(
        ({ data }) => data.by === 'CHLEU',
      );
      const [held] = await rowsOf('meetings/chleu-24/history');
      const body = 'Committee of Heads of Law Enforcement Units of the CIS customs services';
      expect([signed!['text'], held!['text']]).toEqual([expect.stringContaining(body), expect.stringContaining(body)]);
    });

    it('9: who is not named stays without a name', async () => {
      const candidacy = (await rowsOf('committees/chleu/history')).find(({ type }) => type === 'CandidacyAgreed')!;
      const [head] = await rowsOf('working-groups/chleu-info-internet/history');
      for (const { data, text } of [candidacy, head!]) {
        expect(data.person).toBeUndefined();
        expect(text).toContain('the name is not stated');
      }
    });

    it('10: various substances and medicines are two lines of unknown quantity, and no zero', async () => {
      const unknown = (await rowsOf(`totals?${OPERATION}&by=class,substance`)).filter(({ unweighed }) => unweighed > 0);
      expect(unknown.map((row) => [row['class'], row['lower'], row['upper'], row['text']])).toEqual([
        ['PSYCHOTROPIC', '0', null, 'quantity unknown'],
        ['POTENT', '0', null, 'quantity unknown'],
      ]);
    });

    it('11: what is said and when have a confidence each; a document without a date has its year inferred', async () => {
      const convened = await toldIn('meetings/chleu-24', 'A1, A2');
      expect(convened['attested']).toEqual({ what: 'STATED', when: 'INFERRED' });
      expect(convened['data'].dates).toEqual({ from: '2024-01-01', to: '2024-12-31', precision: 'year' });
    });

    it('12: eight operations are conducted, not completed, and their drugs are no precursors', async () => {
      const counted = (await rowsOf(`totals?${DELIVERIES}`)).filter(({ measure }) => measure === 'COUNT');
      expect(counted).toMatchObject([{ what: 'OPERATION_BY_CONTROLLED_DELIVERY_CONDUCTED', lower: '8' }]);
      expect(await rowsOf(`totals?${DELIVERIES}&class=PRECURSOR`)).toEqual([]);
      expect(await one(`totals?${DELIVERIES}&class=NARCOTIC`)).toMatchObject({ possible: true });
    });

    it('13: what rests on what nobody states is told by its source, with what is unproved marked', async () => {
      const marked = [
        ['committees/chleu', 'A5', 'NOT_HELD_BEFORE'],
        ['working-groups/chleu-info-internet', 'A6', 'GROUP_NOT_CREATED'],
        ['operations/barrier-2024', 'A10', 'NOT_DECIDED'],
      ] as const;
      for (const [path, sentence, rule] of marked) expect(rulesOf(await toldIn(path, sentence))).toContain(rule);
    });

    it('14: precursors were a target, and no result names them: neither zero nor unknown', async () => {
      const [{ data }] = (await rowsOf('operations/cis-drugs-2009/history')) as [Row];
      expect(data.targets).toContain('PRECURSOR');
      // Of what the headline leaves open some may be precursors; no row is theirs.
      const rows = await rowsOf(`totals?${OPERATION}&class=PRECURSOR&by=class`);
      expect(rows.map((row) => [row['class'], row['part'], row['text']])).toEqual([[null, 'REST', '> 2 kg (± 2)']]);
    });
  });
}
