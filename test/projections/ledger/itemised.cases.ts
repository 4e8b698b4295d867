// The figures of one incident, event by event: the totals of it after each, and at each place of the log ever after.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { totals } from '../../../projections/figures/totals.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { day } from '../../domain/events-as-data.js';
import * as say from '../../domain/incident/events.js';
import { kilograms, reported, seized, UNWEIGHED, weighed } from '../../domain/incident/events.js';
import { columns, operation as told } from '../../support/facts/declared.js';
import { type Fact, idAt } from '../../support/facts/fact.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { standing } from '../../support/read-models/ledger-alone.js';
import { NOW, type Projected, projected } from '../../support/read-models/projecting.js';

const STREAM = 'incident-11111111-1111-4111-8111-111111111111';
type More = Partial<Fact>;
const of = ({ type, data }: DomainEvent, more: More = {}): Fact => ({ stream: STREAM, type, data, by: 'KZ', ...more });
/** Corrects the event of that revision. */
const corrected = (root: number, data: object, more: More & { readonly corrects?: number } = {}): Fact => {
  const { corrects = root, ...rest } = more;
  const ids = { corrects: idAt(STREAM, corrects), root: idAt(STREAM, root) };
  return of({ type: 'ReportCorrected', data: { ...ids, data, changed: ['quantity'], reason: 'MISTYPED' } }, rest);
};
const line = (more: object = {}): object => ({ ...(seized().data as object), ...more });
const lab = (value: string): Fact => of(weighed({ quantity: kilograms(value, 'LAB') }));
const scale = (value: string): Fact => of(weighed({ quantity: kilograms(value, 'SCALE') }));
const guess = (value: string): Fact => of(weighed({ quantity: kilograms(value, 'ESTIMATE') }));
const unweighed = of(seized({ quantity: UNWEIGHED }));
const FOREIGN = [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }];

let world: Projected;
let clock = NOW - 1000;

const BY = ['country', 'substance', 'class', 'operation'] as const;
async function known(knownAt?: string, more: object = {}): Promise<readonly string[]> {
  const rows = await world.rows(totals, { by: [...BY], ...more }, knownAt ? { knownAt } : {});
  return columns(rows, ...BY, 'lower', 'upper', 'unweighed', 'entries').map((row) =>
    (row as readonly (string | number | null)[]).map((each) => each ?? '-').join(' '),
  );
}

/** Tells the facts one by one; after each the totals are these, and they still are at that place when all is told. */
async function unfolds(...steps: readonly (readonly [fact: Fact, ...rows: readonly string[]])[]): Promise<void> {
  const places: string[] = [];
  for (const [fact, ...rows] of steps) {
    places.push((await world.tell(fact))[0] ?? '');
    expect([fact.type, await known()]).toEqual([fact.type, rows]);
  }
  for (const [n, [fact, ...rows]] of steps.entries())
    expect([n, fact.type, await known(places[n])]).toEqual([n, fact.type, rows]);
}

const HEROIN = 'KZ heroin NARCOTIC -';

export function itemisedCases(): void {
  beforeEach(async () => {
    clock = NOW - 1000;
    world = await projected(() => clock);
  });
  afterEach(async () => {
    // Whatever was told: what was reversed left nothing behind, and the tables are those of a rebuild.
    const live = await world.dump();
    standing(bookedIn(live));
    expect(await world.rebuilt(2)).toEqual(live);
    await world.dispose();
  });

  describe('The weight of a line', () => {
    it('is unknown at first, then the laboratory’s, which no scale moves afterwards', () =>
      unfolds(
        [of(reported())],
        [unweighed, `${HEROIN} 0 - 1 1`],
        [lab('3.2'), `${HEROIN} 3.2 3.2 0 1`],
        [scale('3.5'), `${HEROIN} 3.2 3.2 0 1`],
      ));

    const [ESTIMATED, SCALED, TESTED] = [guess('2.8'), scale('3.5'), lab('3.2')] as const;
    it.each([
      [[ESTIMATED, SCALED, TESTED]],
      [[ESTIMATED, TESTED, SCALED]],
      [[SCALED, ESTIMATED, TESTED]],
      [[SCALED, TESTED, ESTIMATED]],
      [[TESTED, ESTIMATED, SCALED]],
      [[TESTED, SCALED, ESTIMATED]],
    ])('is the laboratory’s in whatever order the three are told, the line before or after them', async (facts) => {
      await world.tell(of(seized()), ...facts);
      expect(await known()).toEqual([`${HEROIN} 3.2 3.2 0 1`]);
      const after = { lineId: 'b' };
      await world.tell(
        ...facts.map((each) => ({ ...each, data: { ...(each.data as object), ...after } })),
        of(seized(after)),
      );
      expect(await known()).toEqual([`${HEROIN} 6.4 6.4 0 2`]);
    });

    it('is the latest of the same method, and never an unknown one once it is known', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [scale('4'), `${HEROIN} 4 4 0 1`],
        [scale('5'), `${HEROIN} 5 5 0 1`],
        [of(weighed({ quantity: { ...UNWEIGHED, method: 'LAB' } })), `${HEROIN} 5 5 0 1`],
      ));

    it('stays the laboratory’s when the seizure’s own figure is corrected, and moves with the laboratory’s', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [lab('4'), `${HEROIN} 4 4 0 1`],
        [corrected(0, line({ quantity: kilograms('9') })), `${HEROIN} 4 4 0 1`],
        [corrected(1, { lineId: 'a', quantity: kilograms('4.1', 'LAB') }), `${HEROIN} 4.1 4.1 0 1`],
        [corrected(1, { lineId: 'a', quantity: kilograms('4.2', 'LAB') }, { corrects: 3 }), `${HEROIN} 4.2 4.2 0 1`],
      ));

    it('as gross bounds the net from above, which the sum says', async () => {
      const gross: Quantity = { ...kilograms('2'), basis: 'GROSS' };
      await world.tell(of(seized()), of(seized({ lineId: 'b', quantity: gross })));
      expect(columns(await world.rows(totals), 'lower', 'gross', 'entries')).toEqual([['5.2', 1, 2]]);
      await world.tell(of(weighed({ lineId: 'b', quantity: { ...kilograms('1.9', 'LAB'), basis: 'NET' } })));
      expect(columns(await world.rows(totals), 'lower', 'gross', 'entries')).toEqual([['5.1', 0, 2]]);
    });
  });

  describe('What a line holds', () => {
    it('moves with the laboratory’s finding and with every correction', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [corrected(0, line({ substance: 'opium' })), 'KZ opium NARCOTIC - 3.2 3.2 0 1'],
        [of(say.identified()), 'KZ mdma PSYCHOTROPIC - 3.2 3.2 0 1'],
        [corrected(0, line({ substance: 'cocaine' }), { corrects: 1 }), 'KZ mdma PSYCHOTROPIC - 3.2 3.2 0 1'],
        [corrected(2, { lineId: 'a', substance: 'khat', class: 'NPS' }), 'KZ khat NPS - 3.2 3.2 0 1'],
      ));

    it('may be a precursor, counted beside the others', () =>
      unfolds(
        [of(say.precursor()), 'KZ acetic-anhydride PRECURSOR - 200 200 0 1'],
        [of(seized()), 'KZ acetic-anhydride PRECURSOR - 200 200 0 1', `${HEROIN} 3.2 3.2 0 1`],
      ));
  });

  describe('A line', () => {
    it('is nobody’s incident at first, and its reporter’s country once that is reported', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [of(reported({ country: 'KG' })), 'KG heroin NARCOTIC - 3.2 3.2 0 1'],
        [corrected(1, { ...(reported().data as object), country: 'UZ' }), 'UZ heroin NARCOTIC - 3.2 3.2 0 1'],
      ));

    it('that a body keys in before the report is no country’s', () =>
      unfolds(
        [of(seized(), { by: 'CHLEU' }), '- heroin NARCOTIC - 3.2 3.2 0 1'],
        [of(reported()), `${HEROIN} 3.2 3.2 0 1`],
      ));

    it('sent twice under one id with different figures counts once, as it was first said', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [of(seized({ quantity: kilograms('5') })), `${HEROIN} 3.2 3.2 0 1`],
        [of(say.precursor({ lineId: 'a' })), `${HEROIN} 3.2 3.2 0 1`],
        [corrected(1, line({ quantity: kilograms('6') })), `${HEROIN} 3.2 3.2 0 1`],
        [corrected(0, line({ quantity: kilograms('7') })), `${HEROIN} 7 7 0 1`],
      ));

    it('is credited to one administration, whatever others had a part in it', async () => {
      await world.tell(
        of(reported()),
        of(seized({ creditedTo: { country: 'KG', service: 'POLICE' }, contributors: ['KZ', 'KG', 'KZ', 'RU'] })),
      );
      expect(
        columns(await world.rows(totals, { by: ['country', 'service'] }), 'country', 'service', 'lower', 'involved'),
      ).toEqual(expect.arrayContaining([['KG', 'POLICE', '3.2', 0]]));
      const [entry] = bookedIn(await world.dump());
      expect(entry).toMatchObject({
        involved: ['KZ', 'RU'],
        attribution: { kind: 'country', code: 'KG', service: 'POLICE' },
      });
      const byCountry = columns(
        await world.rows(totals, { by: ['country'] }),
        'country',
        'lower',
        'entries',
        'involved',
      );
      expect(byCountry).toEqual(
        expect.arrayContaining([
          ['KG', '3.2', 1, 0],
          ['KZ', '0', 0, 1],
          ['RU', '0', 0, 1],
        ]),
      );
    });

    it('tells of each country in how many lines of others it had a part', async () => {
      const shared = { creditedTo: { country: 'KG' }, contributors: ['KZ', 'RU'] };
      await world.tell(
        of(reported()),
        of(seized(shared)),
        of(seized({ ...shared, lineId: 'b' })),
        of(seized({ ...shared, lineId: 'c', contributors: ['RU'] })),
      );
      const byCountry = columns(await world.rows(totals, { by: ['country'] }), 'country', 'entries', 'involved');
      expect(new Set(byCountry.map(String))).toEqual(new Set(['KG,3,0', 'KZ,0,2', 'RU,0,3']));
      expect(columns(await world.rows(totals, {}), 'entries', 'involved')).toEqual([[3, 3]]);
    });

    it('of a withdrawn incident counts for nothing, however late it comes', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [of(say.withdrawal())],
        [of(seized({ lineId: 'b' }))],
        [lab('5')],
        [corrected(0, line({ quantity: kilograms('9') }))],
      ));

    it('is moved by nobody but its reporter', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [corrected(0, line({ quantity: kilograms('0.1') }), { by: 'KG', flags: FOREIGN }), `${HEROIN} 3.2 3.2 0 1`],
        [of(say.withdrawal(), { by: 'KG', flags: FOREIGN }), `${HEROIN} 3.2 3.2 0 1`],
        [corrected(0, line({ quantity: kilograms('3') }), { by: 'KG', onBehalfOf: 'KZ' }), `${HEROIN} 3 3 0 1`],
      ));
  });

  describe('The operation that an incident counts for', () => {
    const IN_MAK = 'KZ heroin NARCOTIC mak';
    const concluded = (until: string): Fact =>
      told('mak', 'OperationConcluded', { endedAt: day('2026-05-31'), reportsAcceptedUntil: day(until) });
    const flags = async (): Promise<unknown> => columns(await world.rows(totals), 'entries', 'late', 'bonus').flat();

    it('is the first one named, until that is revoked', () =>
      unfolds(
        [of(seized()), `${HEROIN} 3.2 3.2 0 1`],
        [of(say.attribution()), `${IN_MAK} 3.2 3.2 0 1`],
        [of(say.attribution({ operation: 'barrier' })), `${IN_MAK} 3.2 3.2 0 1`],
        [of(say.revocation({ operation: 'barrier' })), `${IN_MAK} 3.2 3.2 0 1`],
        [of(say.revocation()), `${HEROIN} 3.2 3.2 0 1`],
        [of(say.attribution({ operation: 'barrier', rule: 'ATTRIBUTED' })), 'KZ heroin NARCOTIC barrier 3.2 3.2 0 1'],
      ));

    it('makes late what is recorded after its deadline, wherever that moves; a laboratory’s result is never late', async () => {
      await world.tell(of(say.attribution()), of(seized()));
      expect(await flags()).toEqual([1, 0, 0]);
      await world.tell(concluded('2026-06-30'));
      expect(await flags()).toEqual([1, 1, 0]);
      await world.tell(concluded('2026-12-31'));
      expect(await flags()).toEqual([1, 0, 0]);
      clock = Date.parse('2027-01-01T00:00:00Z');
      await world.tell(lab('3'), of(seized({ lineId: 'b' })));
      expect(await flags()).toEqual([2, 1, 0]);
    });

    it('makes a bonus of what it was not directed against, by the targets of its launch before those of its decision', async () => {
      await world.tell(of(say.attribution()), of(seized()));
      const targets = (...list: readonly 'NARCOTIC'[]): { targets: readonly 'NARCOTIC'[] } => ({ targets: list });
      await world.tell(
        told('mak', 'OperationLaunched', { window: day('2026-05-01'), ...targets('PRECURSOR' as never) }),
      );
      expect(await flags()).toEqual([1, 0, 1]);
      await world.tell(
        told('mak', 'OperationDecided', { organisers: ['KZ'], decidedOn: day('2026-04-01'), ...targets('NARCOTIC') }),
      );
      expect(await flags()).toEqual([1, 0, 1]);
      await world.tell(
        told('mak', 'OperationLaunched', { window: day('2026-05-01'), ...targets('DRUGS_UNSPECIFIED' as never) }),
      );
      expect(await flags()).toEqual([1, 0, 0]);
      await world.tell(of(say.precursor()));
      expect(await flags()).toEqual([2, 0, 1]);
    });

    it('brings its series with it, whenever that becomes known', async () => {
      const series = async (): Promise<unknown> =>
        columns(await world.rows(totals, { by: ['series'] }), 'series').flat();
      await world.tell(of(say.attribution()), of(seized()));
      expect(await series()).toEqual([null]);
      await world.tell(told('mak', 'OperationPlanned', { series: 'maks' }));
      expect(await series()).toEqual(['maks']);
      await world.tell(of(say.revocation()));
      expect(await series()).toEqual([null]);
    });
  });

  describe('A prevented attempt', () => {
    const counts = async (): Promise<unknown> => columns(await world.rows(totals), 'what', 'lower', 'text');

    it('counts one, and its arrests beside it', async () => {
      await world.tell(of(reported()), of(say.prevented({ personsArrested: 2 })));
      expect(await counts()).toEqual([
        ['PERSON_ARRESTED', '2', '2 persons arrested'],
        ['SMUGGLING_ATTEMPT_PREVENTED', '1', '1 smuggling attempt prevented'],
      ]);
      await world.tell(of(say.prevented({ personsArrested: 9 })));
      await world.tell(corrected(1, { category: 'DRUGS' }));
      expect(await counts()).toEqual([['SMUGGLING_ATTEMPT_PREVENTED', '1', '1 smuggling attempt prevented']]);
    });
  });

  it('What nobody has weighed is unknown, and how many there are of it is said', async () => {
    await world.tell(unweighed);
    expect(columns(await world.rows(totals), 'text')).toEqual([['quantity unknown (+ 1 unweighed)']]);
  });

  it('What is partly unweighed says so beside what is known', async () => {
    await world.tell(of(seized()), of(seized({ lineId: 'b', quantity: UNWEIGHED })));
    expect(columns(await world.rows(totals, {}, { lang: 'en' }), 'text')).toEqual([['≥ 3.2 kg + 1 unweighed']]);
    expect(columns(await world.rows(totals, {}, { lang: 'ru' }), 'text')).toEqual([
      ['не менее 3,2 кг; ещё 1 изъятие — масса не установлена'],
    ]);
  });
}
