// The quality of what states told in an operation: for each state its own, for the coordination unit all of them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { quality } from '../../../projections/figures/quality.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { grams, report, seizure, told } from '../../support/facts/incidents.js';
import type { Sight } from '../../../src/eventsourcing/asking/sight.js';
import { partial, READER } from '../../support/facts/reader.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
const found = (n: number, country: string, ...facts: readonly Fact[]): readonly Fact[] => [
  report({ country, occurredAt: at('2026-05-03') }, { of: id(n), by: country }),
  told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' }, { of: id(n), by: country }),
  ...facts,
];
const LOG: readonly Fact[] = [
  operation('o', 'OperationDecided', { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: at('2026-04') }),
  ...['KG', 'KZ'].flatMap((country) => [
    operation('o', 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
    operation('o', 'ParticipationConfirmed', { country, on: at('2026-04-20') }),
  ]),
  operation('o', 'CoordinationUnitSetUp', { members: [{ administration: 'CHLEU' }] }),
  operation('o', 'OperationLaunched', { window: at('2026-05-01/2026-05-10') }),
  ...found(1, 'KG', seizure({ quantity: grams(null) }, { of: id(1), by: 'KG' })),
  ...found(2, 'KG'),
  operation('o', 'NilReturnSubmitted', { country: 'KZ', period: at('2026-05-01/2026-05-09') }),
  operation('o', 'OperationConcluded', { endedAt: at('2026-05-10'), reportsAcceptedUntil: at('2026-06-30') }),
];

export function qualityCases(): void {
  beforeEach(async () => {
    const scopes = ['operation:o', 'operation:o/KG', 'operation:o/KZ'];
    world = await projected(undefined, () => ({ ...partial('KZ'), scopes }) as Sight);
    await world.tell(...LOG);
  });
  afterEach(() => world.dispose());

  const rows = (administration: string, lang: 'en' | 'ru' = 'en') =>
    world.rows(quality, { id: 'o' }, { reader: { ...READER, administration }, lang });

  describe('The quality of reports', () => {
    it('is told to the coordination unit of all states', async () => {
      const shown = ['country', 'incidents', 'lines', 'unweighed', 'nilReturns', 'dueDays', 'silentDays'] as const;
      expect(columns(await rows('CHLEU'), ...shown)).toEqual([
        ['KG', 2, 1, 1, 0, 10, 9],
        ['KZ', 0, 0, 0, 1, 10, 1],
      ]);
    });

    it('is told to a state of its own reports alone', async () => {
      expect(columns(await rows('KZ'), 'country')).toEqual([['KZ']]);
      expect(columns(await rows('TJ'), 'country')).toEqual([]);
      expect((await rows('KG'))[0]).toMatchObject({ late: 2, corrected: 0, fields: 12 });
    });

    it('is told in words of both languages', async () => {
      expect((await rows('KZ'))[0]!['text']).toBe('Kazakhstan: nil returns 1; days without a word 1 of 10');
      expect((await rows('KZ', 'ru'))[0]!['text']).toBe('Казахстан: нулевых донесений 1; дней без сведений 1 из 10');
    });
  });
}
