// The members of a committee and the holders of its offices at any time: told as far as elections and evidence go, and no
// further.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { committeeList, oneCommittee } from '../../../projections/registers/committees.js';
import { at, columns, committee } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const elected = (
  person: string,
  on: string,
  more: { reElection?: boolean; termFrom?: string; office?: string } = {},
): Fact => {
  const { reElection = false, termFrom, office = 'Chairman' } = more;
  const term = termFrom === undefined ? {} : { termFrom: at(termFrom) };
  return committee('chleu', 'ChairmanElected', { person, office, reElection, electedOn: at(on), ...term });
};
const attested = (person: string, asOf: string, office = 'Chairman'): Fact =>
  committee('chleu', 'OfficeHolderAttested', { person, office, asOf: at(asOf) });

type Bounds = readonly [from: string | null, to: string | null];
const bounds = ([from, to]: Bounds): Readonly<Record<string, string>> => ({
  ...(from ? { happenedFrom: from } : {}),
  ...(to ? { happenedTo: to } : {}),
});

async function holders(period: Bounds = [null, null]): Promise<readonly (readonly unknown[])[]> {
  const [row] = await world.rows(oneCommittee, { id: 'chleu', ...bounds(period) });
  return columns(row?.['officeHolders'] as never, 'person', 'by', 'elected', 'inOffice');
}

export function committeesCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  describe('the committee of the documents', () => {
    beforeEach(() =>
      world.tell(attested('Zavrashnov', '2009-10-21'), elected('Gubaidulin', '2024', { reElection: true })),
    );

    it('has Gubaidulin in office by re-election, and Zavrashnov attested, never elected, and no longer in office', async () => {
      expect(await holders()).toEqual([
        ['Gubaidulin', 'RE_ELECTION', true, true],
        ['Zavrashnov', 'ATTESTATION', false, false],
      ]);
    });

    it.each<[Bounds, readonly unknown[]]>([
      // At the end of the year nothing says whether they still were.
      [[null, '2009-12-31'], [['Zavrashnov', 'ATTESTATION', false, null]]],
      [['2009-10-21', '2009-10-21'], [['Zavrashnov', 'ATTESTATION', false, true]]],
      [['2009-10-22', '2009-12-31'], []],
      [[null, '2009-10-20'], []],
      [[null, '2023'], [['Zavrashnov', 'ATTESTATION', false, null]]],
      // "In 2024" is all that is known: within the year nobody can tell, at its end everybody can.
      [['2024-03-01', '2024-03-01'], [['Gubaidulin', 'RE_ELECTION', true, null]]],
      [['2024', '2024'], [['Gubaidulin', 'RE_ELECTION', true, true]]],
      [['2025', '2025'], [['Gubaidulin', 'RE_ELECTION', true, true]]],
      [
        [null, '2024-06-30'],
        [
          ['Gubaidulin', 'RE_ELECTION', true, null],
          ['Zavrashnov', 'ATTESTATION', false, null],
        ],
      ],
    ])('says of %j what the documents tell, and no more', async (period, expected) => {
      expect(await holders(period)).toEqual(expected);
    });

    it('says from when, as of when, and on what evidence', async () => {
      const [row] = await world.rows(oneCommittee, { id: 'chleu' });
      expect(row?.['officeHolders']).toMatchObject([
        { from: { from: '2024-01-01', precision: 'year' }, asOf: null, basedOn: { type: 'ChairmanElected' } },
        { from: null, asOf: { from: '2009-10-21' }, basedOn: { type: 'OfficeHolderAttested' } },
      ]);
      expect(row).toMatchObject({ names: null, establishedOn: null, parentCouncil: null, members: [] });
    });

    it('is listed in any period, because nobody knows since when it exists', async () => {
      expect(
        columns(await world.rows(committeeList, { full: 'true', ...bounds([null, '1990']) }), 'id', 'officeHolders'),
      ).toEqual([['chleu', []]]);
    });
  });

  describe('an election', () => {
    it.each<[Bounds, readonly unknown[]]>([
      [[null, '2019-12-31'], []],
      [[null, '2020-01-01'], [['A', 'ELECTION', true, true]]],
      [[null, '2021'], [['A', 'ELECTION', true, true]]],
      [[null, '2022-05-09'], [['A', 'ELECTION', true, true]]],
      [
        [null, '2022-05-10'],
        [
          ['A', 'ELECTION', true, false],
          ['B', 'ELECTION', true, true],
        ],
      ],
      [['2022-05-11', null], [['B', 'ELECTION', true, true]]],
      [
        ['2022-05', '2022-05'],
        [
          ['A', 'ELECTION', true, false],
          ['B', 'ELECTION', true, true],
        ],
      ],
      [['2021', '2021'], [['A', 'ELECTION', true, true]]],
    ])('ends the term before it; in %j', async (period, expected) => {
      await world.tell(elected('B', '2022-05-10'), elected('A', '2020-01-01'));
      expect(await holders(period)).toEqual(expected);
    });

    it('counts from the beginning of the term, where that was said', async () => {
      await world.tell(elected('A', '2020-01-01'), elected('B', '2022-05-10', { termFrom: '2022-06-01' }));
      expect(await holders([null, '2022-05-31'])).toEqual([['A', 'ELECTION', true, true]]);
      expect((await holders([null, '2022-06-01'])).at(-1)).toEqual(['B', 'ELECTION', true, true]);
    });

    it('of which only the year is known leaves open who was in office in that year', async () => {
      await world.tell(elected('A', '2020-01-01'), elected('B', '2022'));
      expect(await holders(['2022-03-01', '2022-03-31'])).toEqual([
        ['A', 'ELECTION', true, null],
        ['B', 'ELECTION', true, null],
      ]);
      expect(await holders(['2023', '2023'])).toEqual([['B', 'ELECTION', true, true]]);
    });

    it('of the same person anew keeps that person in office while only its year is known', async () => {
      await world.tell(elected('A', '2020-01-01'), elected('A', '2022', { reElection: true }));
      expect(await holders([null, '2022-03-01'])).toEqual([
        ['A', 'ELECTION', true, true],
        ['A', 'RE_ELECTION', true, null],
      ]);
      expect(await holders()).toEqual([
        ['A', 'ELECTION', true, false],
        ['A', 'RE_ELECTION', true, true],
      ]);
    });

    it('that was reported this year, with no more than the year, has taken place', async () => {
      await world.tell(elected('A', '2026'));
      expect(await holders()).toEqual([['A', 'ELECTION', true, true]]);
    });

    it('on the same day as another leaves open who was elected', async () => {
      await world.tell(elected('A', '2022-05-10'), elected('B', '2022-05-10'));
      expect((await holders()).map((row) => row.at(-1))).toEqual([null, null]);
    });

    it('was not known before it was told', async () => {
      const [first = ''] = await world.tell(elected('A', '2020'), elected('B', '2022'));
      const [row] = await world.rows(oneCommittee, { id: 'chleu' }, { knownAt: first });
      expect(columns(row?.['officeHolders'] as never, 'person', 'inOffice')).toEqual([['A', true]]);
    });
  });

  describe('an office that is filled by appointment', () => {
    const OFFICE = 'HEAD_OF_HEADQUARTERS';
    const appointed = (person: string, on: string, more: object = {}): Fact =>
      committee('chleu', 'OfficeAppointed', { person, office: OFFICE, appointedOn: at(on), ...more } as never);
    const ended = (on: string, more: object = {}): Fact =>
      committee('chleu', 'TermEnded', { office: OFFICE, endedOn: at(on), ...more } as never);
    const terms = async (period: Bounds = [null, null]) => {
      const [row] = await world.rows(oneCommittee, { id: 'chleu', ...bounds(period) });
      return columns(row?.['officeHolders'] as never, 'person', 'by', 'inOffice', 'endedBecause');
    };

    it('has nobody in it by a candidacy', async () => {
      const agreed = { office: OFFICE, person: 'A', agreedOn: at('2024') } as const;
      await world.tell(committee('chleu', 'CandidacyAgreed', agreed));
      expect(await terms()).toEqual([]);
    });

    it('is held beside the chair, which an appointment does not end', async () => {
      await world.tell(elected('C', '2020'), appointed('A', '2022-05-10'), appointed('B', '2024-01-01'));
      expect(await terms()).toEqual([
        ['C', 'ELECTION', true, null],
        ['A', 'APPOINTMENT', false, null],
        ['B', 'APPOINTMENT', true, null],
      ]);
      expect(await terms([null, '2023'])).toEqual([
        ['C', 'ELECTION', true, null],
        ['A', 'APPOINTMENT', true, null],
      ]);
    });

    it('is held until the term ended, and says why', async () => {
      await world.tell(appointed('A', '2022-05-10'), ended('2023-03-01', { person: 'A', because: 'RESIGNED' }));
      expect(await terms([null, '2023-02-28'])).toEqual([['A', 'APPOINTMENT', true, 'RESIGNED']]);
      expect(await terms()).toEqual([['A', 'APPOINTMENT', false, 'RESIGNED']]);
      expect(await terms(['2024', null])).toEqual([]);
    });

    it('is held no longer than was laid down when the term began', async () => {
      await world.tell(appointed('A', '2022-05-10', { termTo: at('2023-12-31') }));
      expect(await terms([null, '2023'])).toEqual([['A', 'APPOINTMENT', false, 'TERM_OVER']]);
      expect(await terms([null, '2023-06'])).toEqual([['A', 'APPOINTMENT', true, 'TERM_OVER']]);
    });

    it('was left by the one whose term had begun by then, not by who followed, nor by who came back', async () => {
      await world.tell(
        appointed('A', '2020'),
        ended('2021-06-01'),
        appointed('A', '2022-01-01'),
        appointed('B', '2024'),
      );
      const [row] = await world.rows(oneCommittee, { id: 'chleu' });
      expect(columns(row?.['officeHolders'] as never, 'person', 'to')).toEqual([
        ['A', at('2021-06-01')],
        ['A', null],
        ['B', null],
      ]);
    });

    it('is told of by evidence under whatever papers call it', async () => {
      await world.tell(appointed('A', '2022-05-10'), attested('A', '2023-01-01', 'Head of the Staff'));
      expect((await terms()).map((row) => [row[1], row[2]])).toEqual([
        ['APPOINTMENT', true],
        ['ATTESTATION', true],
      ]);
    });
  });

  // Auditors ask (10): was the chair in office when the decision was taken, was there a candidacy before the appointment?
  describe('an auditor’s tenth question', () => {
    it('is answered for the day of a decision: who was in the chair, and by what', async () => {
      await world.tell(elected('A', '2020-01-01'), elected('B', '2024-05-10'));
      expect(await holders(['2024-05-09', '2024-05-09'])).toEqual([['A', 'ELECTION', true, true]]);
      expect((await holders(['2024-05-10', '2024-05-10'])).filter(([, , , inOffice]) => inOffice)).toEqual([
        ['B', 'ELECTION', true, true],
      ]);
    });
    it('is answered for an appointment by the flag that it was told with', async () => {
      const flags = [{ code: 'UNPROVED_PRECONDITION', rule: 'CANDIDACY_NOT_AGREED', values: {} }];
      const appointment = { office: 'HEAD_OF_SECRETARIAT', person: 'A', appointedOn: at('2024') } as const;
      await world.tell({ ...committee('chleu', 'OfficeAppointed', appointment), flags });
      const [row] = await world.rows(oneCommittee, { id: 'chleu' });
      expect(row?.['officeHolders']).toMatchObject([{ by: 'APPOINTMENT', basedOn: { flags } }]);
      const found = await world.rows(committeeList, { flag: ['CANDIDACY_NOT_AGREED'] });
      expect(columns(found, 'id')).toEqual([['chleu']]);
    });
  });

  describe('the chairman', () => {
    it('is out of office once the term was ended, though nobody followed', async () => {
      const end = { office: 'CHAIRMAN', endedOn: at('2021-06-01'), because: 'RELIEVED' } as const;
      await world.tell(elected('A', '2020-01-01'), committee('chleu', 'TermEnded', end));
      expect(await holders([null, '2021-05-31'])).toEqual([['A', 'ELECTION', true, true]]);
      expect(await holders()).toEqual([['A', 'ELECTION', true, false]]);
    });
  });

  describe('the body of many years', () => {
    const said = (
      type: 'CommitteeEstablished' | 'CommitteeRenamed' | 'MembershipStarted' | 'MembershipEnded',
      data: object,
    ) => committee('chleu', type, data as never);
    const asked = async (period: Bounds) => {
      const [row] = await world.rows(oneCommittee, { id: 'chleu', ...bounds(period) });
      return row!;
    };

    // Point 8 of what the documents leave open.
    it('has two names over time, of Divisions and of Units, and is one body', async () => {
      await world.tell(
        said('CommitteeRenamed', { names: { en: 'Units' }, from: at('2015') }),
        said('CommitteeEstablished', { names: { en: 'Divisions' }, date: at('1998') }),
      );
      expect((await asked([null, '2009-10-21']))['names']).toEqual({ en: 'Divisions' });
      expect((await asked([null, '2024']))['names']).toEqual({ en: 'Units' });
      expect((await asked([null, '1990']))['names']).toBeNull();
      expect(columns((await asked([null, null]))['namesOverTime'] as never, 'names')).toEqual([
        [{ en: 'Divisions' }],
        [{ en: 'Units' }],
      ]);
      expect(columns(await world.rows(committeeList, {}), 'id', 'names')).toEqual([['chleu', { en: 'Units' }]]);
    });

    it('has the members and observers of the time that is asked about', async () => {
      await world.tell(
        said('MembershipStarted', { country: 'WCO', from: at('2000'), capacity: 'OBSERVER' }),
        said('MembershipStarted', { country: 'KG', from: at('1998') }),
        said('MembershipStarted', { country: 'UA', from: at('1998') }),
        said('MembershipEnded', { country: 'UA', to: at('2014') }),
      );
      const members = async (period: Bounds) =>
        columns((await asked(period))['members'] as never, 'country', 'capacity');
      expect(await members(['1999', '1999'])).toEqual([
        ['KG', 'MEMBER'],
        ['UA', 'MEMBER'],
      ]);
      expect(await members(['2024', '2024'])).toEqual([
        ['WCO', 'OBSERVER'],
        ['KG', 'MEMBER'],
      ]);
      expect(columns(await world.rows(committeeList, {}), 'members')).toEqual([[['KG']]]);
    });
  });

  describe('evidence of an office-holder', () => {
    it('starts no term and ends none: it only makes an elected chairman doubtful', async () => {
      await world.tell(elected('A', '2020-01-01'), attested('B', '2022-05-10'));
      expect(await holders()).toEqual([
        ['A', 'ELECTION', true, null],
        ['B', 'ATTESTATION', false, null],
      ]);
      expect(await holders(['2022-05-10', '2022-05-10'])).toEqual([
        ['A', 'ELECTION', true, null],
        ['B', 'ATTESTATION', false, true],
      ]);
    });

    it('of another office says nothing about the chair', async () => {
      await world.tell(elected('A', '2020-01-01'), attested('B', '2022-05-10', 'Head of the Staff'));
      expect(await holders()).toEqual([
        ['A', 'ELECTION', true, true],
        ['B', 'ATTESTATION', false, null],
      ]);
    });

    it('of the elected chairman agrees with the election', async () => {
      await world.tell(elected('A', '2020-01-01'), attested('A', '2022-05-10'));
      expect((await holders()).map((row) => row.at(-1))).toEqual([true, true]);
    });

    it('is over once others were elected, even where the person had been elected in between', async () => {
      await world.tell(attested('A', '2009-10-21'), elected('A', '2010-01-01'), elected('B', '2015-01-01'));
      expect((await holders()).map(([person, by, , inOffice]) => [person, by, inOffice])).toEqual([
        ['A', 'ELECTION', false],
        ['B', 'ELECTION', true],
        ['A', 'ATTESTATION', false],
      ]);
    });

    it('of which only the year is known puts nobody in office on a day of it', async () => {
      await world.tell(attested('A', '2009'));
      expect(await holders([null, '2009-06-30'])).toEqual([['A', 'ATTESTATION', false, null]]);
    });
  });

  describe('membership', () => {
    const TERMS: readonly Fact[] = [
      committee('chleu', 'CommitteeEstablished', { names: { en: 'CHLEU', ru: 'КГПП' }, date: at('2000-06-01') }),
      committee('chleu', 'MembershipStarted', { country: 'GE', from: at('2000-06-01') }),
      committee('chleu', 'MembershipStarted', { country: 'KZ', from: at('2000-06-01') }),
      committee('chleu', 'MembershipEnded', { country: 'GE', to: at('2009-08-18') }),
      committee('chleu', 'MembershipStarted', { country: 'GE', from: at('2020-01-01') }),
      committee('chleu', 'MembershipEnded', { country: 'UA', to: at('2018') }),
    ];

    it.each<[Bounds, readonly string[]]>([
      [
        [null, null],
        ['GE', 'KZ', 'GE', 'UA'],
      ],
      [[null, '2000-05-31'], []],
      [
        ['2009-08-18', '2009-08-18'],
        ['GE', 'KZ', 'UA'],
      ],
      [
        ['2009-08-19', '2009-08-19'],
        ['KZ', 'UA'],
      ],
      [['2019', '2019'], ['KZ']],
      [
        ['2020', '2020'],
        ['KZ', 'GE'],
      ],
    ])('in %j is that of the countries whose terms touch it', async (period, countries) => {
      await world.tell(...TERMS);
      const rows = await world.rows(committeeList, { full: 'true', ...bounds(period) });
      expect(rows.flatMap((row) => columns(row['members'] as never, 'country').flat())).toEqual(countries);
    });

    it('shows the committee itself from the day of its establishment', async () => {
      await world.tell(...TERMS);
      expect(await world.rows(committeeList, bounds([null, '2000-05-31']))).toEqual([]);
      expect(columns(await world.rows(committeeList), 'names', 'establishedOn')).toEqual([
        [{ en: 'CHLEU', ru: 'КГПП' }, at('2000-06-01')],
      ]);
    });
  });
}
