// The marks of figures that depend on whose they are: what its state has not confirmed yet, and lateness, which is told to few.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ledgerEntries } from '../../../projections/figures/ledger-entries.js';
import { scorecard } from '../../../projections/figures/scorecard.js';
import { timeSeries } from '../../../projections/figures/time-series.js';
import { totals } from '../../../projections/figures/totals.js';
import type { Reader, Sight } from '../../../src/eventsourcing/asking/sight.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { correction, eventOf, grams, report, seizure, told, weighed } from '../../support/facts/incidents.js';
import { bookedIn } from '../../support/read-models/booked.js';
import { standing } from '../../support/read-models/ledger-alone.js';
import { type Projected, projected } from '../../support/read-models/projecting.js';

const PHONED = { by: 'KZ', onBehalfOf: 'KG', flags: [{ code: 'UNPROVED_PRECONDITION', rule: 'NOT_CONFIRMED' }] };
const OWN = { by: 'KG' };
const LINE = { lineId: 'a', substance: 'heroin', class: 'NARCOTIC' };
const LIMITED: Sight = { kind: 'hidden', scopes: [], hash: 'aa' };

export function standingMarksCases(): void {
  let world: Projected;
  let sight: Sight | undefined;
  beforeEach(async () => {
    sight = undefined;
    world = await projected(undefined, () => sight ?? { kind: 'everything' });
  });
  afterEach(async () => {
    const live = await world.dump();
    standing(bookedIn(live));
    expect(await world.rebuilt(2)).toEqual(live);
    await world.dispose();
  });

  const unconfirmed = async (): Promise<readonly unknown[]> =>
    columns(await world.rows(totals, { substance: ['heroin'] }), 'unconfirmed', 'entries');

  describe('What was keyed in for a state', () => {
    it('counts, and is marked wherever it counts, until the state confirms it', async () => {
      await world.tell(
        report({}, PHONED),
        seizure({}, PHONED),
        told('SmugglingAttemptPrevented', { category: 'DRUGS' }, PHONED),
        told('IncidentAttributedToOperation', { operation: 'op-1', rule: 'ATTRIBUTED' }, OWN),
      );
      for (const [lang, text] of [
        ['en', '0.5 kg — not yet confirmed (entries: 1)'],
        ['ru', '0,5 кг — ещё не подтверждено (записей: 1)'],
      ] as const)
        expect(await world.rows(totals, { substance: ['heroin'] }, { lang })).toMatchObject([{ unconfirmed: 1, text }]);
      expect(columns(await world.rows(timeSeries, { bucket: 'year' }), 'unconfirmed')).toEqual([[1], [1]]);
      expect(columns(await world.rows(ledgerEntries), 'unconfirmed')).toEqual([[1], [1]]);
      const rows = await world.rows(scorecard, { id: 'op-1' });
      expect(rows.find(({ figure }) => figure === 'COUNTRY')).toMatchObject({ country: 'KG', unconfirmed: 1 });
      await world.tell(...[0, 1, 2].map((n) => told('ReportConfirmed', { confirms: eventOf(n) }, OWN)));
      expect(columns(await world.rows(totals), 'unconfirmed')).toEqual([[0], [0]]);
    });

    it('is marked by the report alone, which says when and where', async () => {
      await world.tell(report({}, PHONED), seizure({}, OWN));
      expect(await unconfirmed()).toEqual([[1, 1]]);
      await world.tell(told('ReportConfirmed', { confirms: eventOf(0) }, OWN));
      expect(await unconfirmed()).toEqual([[0, 1]]);
    });

    it('is marked by an examination or a correction alone, and no more when that is disowned', async () => {
      await world.tell(report({}, OWN), seizure({}, OWN), weighed('a', grams('9', 'LAB'), PHONED));
      expect(await unconfirmed()).toEqual([[1, 1]]);
      await world.tell(told('ReportDisowned', { withdraws: eventOf(2) }, OWN));
      expect(await unconfirmed()).toEqual([[0, 1]]);
      await world.tell(correction(1, { ...LINE, quantity: grams('7') }, ['quantity'], PHONED));
      expect(await unconfirmed()).toEqual([[1, 1]]);
      await world.tell(told('ReportConfirmed', { confirms: eventOf(4) }, OWN));
      expect(await unconfirmed()).toEqual([[0, 1]]);
    });

    it('is not marked where it was told before anybody was asked', async () => {
      await world.tell(report({}, { ...PHONED, flags: [] }), seizure({}, { ...PHONED, flags: [] }));
      expect(await unconfirmed()).toEqual([[0, 1]]);
    });
  });

  describe('How many were late', () => {
    const READERS: Readonly<Record<string, Reader>> = Object.fromEntries(
      ['KG', 'KZ', 'RU'].map((each) => [each, { administration: each, officer: `${each}-1`, role: 'officer' }]),
    );
    const late = async (parameters: object, who: string): Promise<readonly unknown[]> =>
      columns(
        await world.rows(totals, { evidence: ['ITEMISED'], ...parameters }, { reader: READERS[who]! }),
        'country',
        'late',
      );
    beforeEach(async () => {
      await world.tell(
        operation('op-1', 'OperationLaunched', { window: at('2026-05') }),
        operation('op-1', 'CoordinationUnitSetUp', { members: [{ administration: 'RU', officer: 'RU-1' }] }),
        operation('op-1', 'OperationConcluded', { endedAt: at('2026-06'), reportsAcceptedUntil: at('2026-07') }),
        report({}, OWN),
        seizure({}, OWN),
        told('IncidentAttributedToOperation', { operation: 'op-1', rule: 'ATTRIBUTED' }, OWN),
      );
      sight = LIMITED;
    });

    it('is told to the country that it is about', async () => {
      expect(await late({ by: ['country'] }, 'KG')).toEqual([['KG', 1]]);
      expect(await late({ country: ['KG'] }, 'KG')).toEqual([[undefined, 1]]);
      expect(await late({ by: ['country'] }, 'KZ')).toEqual([['KG', null]]);
      expect(await late({ country: ['KG', 'KZ'] }, 'KG')).toEqual([[undefined, null]]);
      expect(await late({}, 'KG')).toEqual([[undefined, null]]);
    });

    it('is told to the coordination unit of the operation that rows or filters name', async () => {
      expect(await late({ operation: ['op-1'], by: ['country'] }, 'RU')).toEqual([['KG', 1]]);
      expect(await late({ by: ['operation'] }, 'RU')).toEqual([[undefined, 1]]);
      expect(await late({ by: ['country'] }, 'RU')).toEqual([['KG', null]]);
      const other = { reader: { ...READERS['RU']!, officer: 'RU-2' } };
      expect(columns(await world.rows(totals, { operation: ['op-1'] }, other), 'late')).toEqual([[null]]);
    });

    it('is told alike in series, ledger and scorecard', async () => {
      for (const [who, told] of [
        ['KG', 1],
        ['RU', 1],
        ['KZ', null],
      ] as const) {
        const reader = { reader: READERS[who]! };
        const asked = { by: ['country'], operation: ['op-1'] };
        expect(columns(await world.rows(timeSeries, { bucket: 'year', ...asked }, reader), 'late')).toEqual([[told]]);
        expect(columns(await world.rows(ledgerEntries, {}, reader), 'late')).toEqual([[told]]);
        const rows = await world.rows(scorecard, { id: 'op-1' }, reader);
        const ofKG = rows.filter(({ country }) => country === 'KG');
        expect(columns(ofKG, 'late')).toEqual([[told]]);
      }
    });

    it('makes another sight of it: the same position, rules and sight have the same digest', async () => {
      const told = async (who: string) => {
        const answer = await world.answer(totals, { by: ['country'] }, { reader: READERS[who]! });
        return [answer.sight, answer.digest] as const;
      };
      const [kg, kz] = [await told('KG'), await told('KZ')];
      expect(kg[0]).not.toBe(kz[0]);
      expect(kg[1]).not.toBe(kz[1]);
      sight = undefined;
      expect(columns(await world.rows(totals, {}), 'late')).toEqual([[1]]);
    });
  });
}
