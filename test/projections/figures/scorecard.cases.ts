// An operation's scorecard: what was itemised, by class and by country, who is silent, and what was declared beside it.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { scorecard } from '../../../projections/figures/scorecard.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { at, columns, declared, kg, operation, part } from '../../support/facts/declared.js';
import { grams, report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';
import type { Lang } from '../../../src/forms/language.js';

let world: Projected;
let clock = NOW;

const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
const nominated = (country: string, capacity: 'PARTICIPANT' | 'OBSERVER' = 'PARTICIPANT'): Fact =>
  operation('o', 'ParticipantNominated', { country, capacity });
const incident = (n: number, country: string, ...facts: readonly Fact[]): readonly Fact[] => [
  report({ country }, { of: id(n) }),
  told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' }, { of: id(n) }),
  ...facts,
];
const LOG: readonly Fact[] = [
  operation('o', 'OperationDecided', { organisers: ['CHLEU'], targets: ['NARCOTIC'], decidedOn: at('2026-04') }),
  ...['KG', 'KZ', 'TJ', 'UZ', 'AM', 'GE', 'MD'].map((each) => nominated(each)),
  nominated('BY', 'OBSERVER'),
  ...['AM', 'KG', 'KZ', 'UZ'].map((country) =>
    operation('o', 'ParticipationConfirmed', { country, on: at('2026-04-20') }),
  ),
  operation('o', 'OperationLaunched', { window: at('2026-05') }),
  ...incident(
    1,
    'KG',
    seizure({ contributors: ['TJ'] }, { of: id(1) }),
    seizure({ lineId: 'b', quantity: grams(null) }, { of: id(1) }),
    told('SmugglingAttemptPrevented', { category: 'DRUGS', personsArrested: 2 }, { of: id(1) }),
  ),
  ...incident(2, 'RU', seizure({ substance: 'mdma', class: 'PSYCHOTROPIC' }, { of: id(2) })),
  // Who was only invited is not silent, nor who told that nothing was found.
  operation('o', 'ParticipationConfirmed', { country: 'MD', on: at('2026-04-20') }),
  operation('o', 'NilReturnSubmitted', { country: 'MD', period: at('2026-05') }),
  // A report without a seizure is no silence; one that was withdrawn is.
  ...incident(3, 'KZ'),
  ...incident(4, 'UZ', told('ReportWithdrawn', { reason: 'ERROR' }, { of: id(4) })),
  declared('s', { scope: { operation: 'o' }, headline: part(undefined, 'DRUGS_UNSPECIFIED', kg('20', 'GT')) }),
];

const rows = async (figure: string, lang: Lang = 'en', knownAt?: string): ReturnType<Projected['rows']> => {
  const all = await world.rows(scorecard, { id: 'o' }, { lang, ...(knownAt ? { knownAt } : {}) });
  return all.filter((row) => row['figure'] === figure);
};

export function scorecardCases(): void {
  beforeEach(async () => {
    clock = NOW - 100_000;
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('the scorecard of an operation', () => {
    it('counts attempts and arrests; of none that was told it says so, in both languages, and shows no zero', async () => {
      const [founded = ''] = await world.tell(...LOG);
      expect(columns(await rows('COUNT'), 'what', 'lower', 'upper', 'text')).toEqual([
        ['PERSON_ARRESTED', '2', '2', '2 persons arrested'],
        ['SMUGGLING_ATTEMPT_PREVENTED', '1', '1', '1 smuggling attempt prevented'],
      ]);
      expect(columns(await rows('COUNT', 'ru', founded), 'text')).toEqual([
        ['задержанные: по отдельным фактам сведений нет'],
        ['пресечённые попытки контрабанды: по отдельным фактам сведений нет'],
      ]);
      expect(columns(await rows('COUNT', 'en', founded), 'what', 'lower', 'upper', 'entries')).toEqual([
        ['PERSON_ARRESTED', null, null, 0],
        ['SMUGGLING_ATTEMPT_PREVENTED', null, null, 0],
      ]);
    });

    it('weighs the seizures by class, as intervals, with those unweighed and out of scope', async () => {
      await world.tell(...LOG);
      expect(columns(await rows('SEIZURES'), 'class', 'entries', 'unweighed', 'bonus', 'text')).toEqual([
        ['NARCOTIC', 2, 1, 0, 'narcotic drugs: ≥ 0.5 kg + 1 unweighed'],
        ['PSYCHOTROPIC', 1, 0, 1, 'psychotropic substances: 0.5 kg'],
      ]);
    });

    it('tells by country who has reported and which participant is silent', async () => {
      await world.tell(...LOG);
      const shown = ['country', 'capacity', 'incidents', 'attempts', 'lines', 'involved', 'silent'] as const;
      expect(columns(await rows('COUNTRY'), ...shown)).toEqual([
        ['AM', 'PARTICIPANT', 0, 0, 0, 0, true],
        ['BY', 'OBSERVER', 0, 0, 0, 0, false],
        ['GE', 'PARTICIPANT', 0, 0, 0, 0, false],
        ['KG', 'PARTICIPANT', 1, 1, 2, 0, false],
        ['KZ', 'PARTICIPANT', 1, 0, 0, 0, false],
        ['MD', 'PARTICIPANT', 0, 0, 0, 0, false],
        ['RU', null, 1, 0, 1, 0, false],
        ['TJ', 'PARTICIPANT', 0, 0, 0, 1, false],
        ['UZ', 'PARTICIPANT', 0, 0, 0, 0, true],
      ]);
      expect(
        columns(await rows('COUNTRY', 'ru'), 'text')
          .flat()
          .slice(0, 4),
      ).toEqual([
        'Армения: сведений нет',
        'Беларусь: —',
        'Грузия: —',
        'Кыргызстан: случаев 1, пресечённых попыток 1, изъятий 2, количество не установлено: 1',
      ]);
    });

    it('shows what was declared beside it, and adds it to nothing', async () => {
      await world.tell(...LOG);
      expect(columns(await rows('DECLARED'), 'statement', 'text')).toEqual([['s', '> 20 kg']]);
      const itemised = (await rows('SEIZURES')).filter(({ evidence }) => evidence !== 'ITEMISED');
      expect(itemised).toEqual([]);
    });

    it('tells what came after the deadline', async () => {
      clock = Date.parse('2026-11-22T00:00:00Z');
      const until = { endedAt: at('2026-05-20'), reportsAcceptedUntil: at('2026-11-21') };
      await world.tell(...LOG, operation('o', 'OperationConcluded', until));
      expect(columns(await rows('SEIZURES'), 'late').flat()).toEqual([2, 1]);
      expect((await rows('COUNTRY')).find(({ country }) => country === 'KG')?.['late']).toBe(2);
    });

    it('marks what lies outside the operation’s time, with what changes that, and no more once it is inside', async () => {
      const early = report({ occurredAt: at('2026-04-30') }, { of: id(5) });
      const counted = told('IncidentAttributedToOperation', { operation: 'o', rule: 'REPORTED' }, { of: id(5) });
      await world.tell(...LOG, early, counted, seizure({}, { of: id(5) }));
      const shown = async (lang: Lang): Promise<unknown> =>
        columns(await rows('SEIZURES', lang), 'entries', 'outOfWindow', 'settledBy', 'text')[0];
      const commands = ['incidents/correct', 'operations/amend', 'incidents/revoke-attribution'];
      expect(await shown('en')).toEqual([
        3,
        1,
        commands,
        'narcotic drugs: ≥ 1 kg + 1 unweighed — outside the operation’s time (entries: 1): correct their time (incidents/correct), ' +
          'that of the operation (operations/amend), or revoke the attribution (incidents/revoke-attribution)',
      ]);
      expect(await shown('ru')).toEqual([
        3,
        1,
        commands,
        'наркотические средства: не менее 1 кг; ещё 1 изъятие — масса не установлена — вне сроков операции (записей: 1): ' +
          'исправьте время случая (incidents/correct), сроки операции (operations/amend) либо отмените отнесение ' +
          '(incidents/revoke-attribution)',
      ]);
      await world.tell(operation('o', 'OperationAmended', { window: at('2026-04/2026-05'), reason: 'MISTYPED' }));
      expect(columns(await rows('SEIZURES'), 'entries', 'outOfWindow', 'settledBy')[0]).toEqual([
        3,
        undefined,
        undefined,
      ]);
    });

    it('is about countries that the launch names, and about no collective', async () => {
      const participants = { kind: 'collective', of: 'two', count: 2, members: ['AM', 'KG'] } as const;
      const launched = operation('o', 'OperationLaunched', { window: at('2026-05'), participants });
      await world.tell(launched, ...incident(1, 'KG'));
      expect(columns(await rows('COUNTRY'), 'country', 'silent')).toEqual([
        ['AM', false],
        ['KG', false],
      ]);
    });

    it('is not of an operation that nobody has told of', async () => {
      await expect(world.answer(scorecard, { id: 'o' })).rejects.toThrow(NotAnswered);
    });
  });
}
