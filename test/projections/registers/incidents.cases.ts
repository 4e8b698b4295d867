// The incident register: the figure that counts with all others beside it, corrections, flags and tasks, at any place in the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { incidentList, incidents, oneIncident } from '../../../projections/registers/incidents.js';
import { totals } from '../../../projections/figures/totals.js';
import { RULES } from '../../../src/domain/incident/rules.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { correction, eventOf, grams, INCIDENT, report, seizure, told, weighed } from '../../support/facts/incidents.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';
import type { Lang } from '../../../src/forms/language.js';

const MINUTE = 60_000;
/** How an instant is shown. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
let world: Projected;
let clock = NOW;

type Row = Readonly<Record<string, unknown>>;
const one = async (knownAt?: string, lang: Lang = 'en'): Promise<Row> => {
  const [row = {}] = await world.rows(oneIncident, { id: INCIDENT }, { lang, ...(knownAt ? { knownAt } : {}) });
  return row;
};
const list = (row: Row, name: string): readonly Row[] => row[name] as readonly Row[];
const flagged = (code: string, values?: Flag['values'], rule?: string): { flags: readonly Flag[] } => ({
  flags: [{ code, ...(rule ? { rule } : {}), ...(values ? { values } : {}) }],
});
const unproved = (rule: string, values?: Flag['values']): { flags: readonly Flag[] } =>
  flagged('UNPROVED_PRECONDITION', values, rule);

/** The command that its rule names; which one may depend on what was told. */
function settlingOf(code: string): unknown {
  const { settledBy } = RULES[code]!.definition;
  return typeof settledBy === 'function' ? expect.stringContaining('/') : settledBy;
}

export function incidentsCases(): void {
  beforeEach(async () => {
    clock = NOW - 100_000;
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('the figure of a line that counts', () => {
    const lab = weighed('a', grams('480', 'LAB'));
    const scale = weighed('a', grams('490', 'SCALE'));
    const later = weighed('a', grams('470', 'LAB'));
    it.each<[string, readonly Fact[], readonly unknown[]]>([
      ['is what was seized, while nothing else is known', [], ['500', 'ONLY', [true]]],
      ['is the laboratory’s', [lab], ['480', 'BETTER_METHOD', [false, true]]],
      [
        'stays the laboratory’s when a scale’s comes later',
        [lab, scale],
        ['480', 'BETTER_METHOD', [false, true, false]],
      ],
      ['is the later one of the same method', [lab, later], ['470', 'LATEST', [false, false, true]]],
    ])('%s', async (_, facts, expected) => {
      await world.tell(report(), seizure(), ...facts);
      const [line = {}] = list(await one(), 'lines');
      const figures = columns(list(line, 'quantities'), 'counts').flat();
      expect([(line['quantity'] as Row)['value'], line['because'], figures]).toEqual(expected);
      const [total = {}] = await world.rows(totals, {});
      expect(Number(total['lower']) * 1000).toBe(Number(expected[0]));
    });

    it('tells of every figure its method, who told it and when', async () => {
      await world.tell(report(), seizure(), weighed('a', grams('480', 'LAB'), { by: 'KZ', reportedAt: NOW - 5 }));
      const [line = {}] = list(await one(), 'lines');
      expect(columns(list(line, 'quantities'), 'said', 'by', 'event', 'recordedAt', 'reportedAt')).toEqual([
        ['SEIZED', 'RU', eventOf(1), expect.stringMatching(RFC_3339), null],
        ['ESTABLISHED', 'KZ', eventOf(2), expect.stringMatching(RFC_3339), new Date(NOW - 5).toISOString()],
      ]);
    });

    it('belongs to the first line of an id; the second stays readable and counts for nothing', async () => {
      await world.tell(report(), seizure(), seizure({ quantity: grams('9') }));
      expect(columns(list(await one(), 'lines'), 'lineId', 'counted')).toEqual([
        ['a', true],
        ['a', false],
      ]);
    });

    it('is told in words of both languages', async () => {
      await world.tell(
        report(),
        seizure({ substance: 'other', class: 'CONTROLLED_UNSPECIFIED' }),
        weighed('a', grams('480.5', 'LAB')),
        told('SubstanceIdentified', { lineId: 'a', substance: 'mdma', class: 'PSYCHOTROPIC' }),
      );
      const texts = [(await one())['text'], (await one(undefined, 'ru'))['text']];
      expect(texts).toEqual([
        'Kyrgyzstan; reported; MDMA, 480.5 g (the better method counts), seized as another substance',
        'Кыргызстан; сообщено; МДМА, 480,5 г (учтены более надёжные данные), при изъятии указано: другое вещество',
      ]);
    });
  });

  describe('a correction', () => {
    const kazakh = { country: 'KZ', occurredAt: at('2026-05-10'), form: 'SHORT' };
    const uzbek = { ...kazakh, country: 'UZ' };

    it('shows the old value and the new, its own correction too, and every earlier state can be asked for', async () => {
      const places = await world.tell(
        report(),
        correction(0, kazakh, ['country']),
        correction(0, uzbek, ['country'], { corrects: 1 }),
      );
      const row = await one();
      expect(columns(list(row, 'corrections'), 'of', 'root', 'corrects', 'changes', 'counts')).toEqual([
        ['IncidentReported', eventOf(0), eventOf(0), [{ field: 'country', from: 'KG', to: 'KZ' }], true],
        ['IncidentReported', eventOf(0), eventOf(1), [{ field: 'country', from: 'KZ', to: 'UZ' }], true],
      ]);
      const known = await Promise.all(places.map((place) => one(place)));
      expect(known.map((each) => (each['report'] as Row)['country'])).toEqual(['KG', 'KZ', 'UZ']);
    });

    it('of another administration is shown and changes nothing', async () => {
      await world.tell(report(), correction(0, kazakh, ['country'], flagged('NOT_THE_REPORTER', { reporter: 'RU' })));
      const row = await one();
      expect((row['report'] as Row)['country']).toBe('KG');
      expect(columns(list(row, 'corrections'), 'counts')).toEqual([[false]]);
    });

    it('says null where nothing was said before', async () => {
      await world.tell(report(), correction(0, { ...kazakh, country: 'KG', place: 'Osh' }, ['place']));
      expect(list(await one(), 'corrections')[0]?.['changes']).toEqual([{ field: 'place', from: null, to: 'Osh' }]);
    });
  });

  describe('a line that was withdrawn', () => {
    it('counts for nothing and stays readable', async () => {
      await world.tell(report(), seizure({ lineId: 'a' }), seizure({ lineId: 'b', quantity: grams('20') }));
      await world.tell(told('LineWithdrawn', { lineId: 'a', reason: 'ERROR' }));
      const [total = {}] = await world.rows(totals, {});
      expect([total['lower'], total['entries']]).toEqual(['0.02', 1]);
      expect(columns(list(await one(), 'lines'), 'lineId', 'counted', 'withdrawn')).toEqual([
        ['a', false, true],
        ['b', true, undefined],
      ]);
    });
  });

  describe('a figure that others dispute', () => {
    const KZ = { by: 'KZ', ...flagged('NOT_YOURS', { owner: 'KG' }) };
    const lineText = async (): Promise<unknown> => (list(await one(), 'lines')[0] as Row)['text'];
    const contested = async (): Promise<unknown> => {
      const [total = {}] = await world.rows(totals, {});
      return [total['lower'], total['contested']];
    };

    it('does not move: the other stands beside it, and is counted as contested until it is answered', async () => {
      await world.tell(report(), seizure({ quantity: grams('3200') }), weighed('a', grams('1', 'LAB'), KZ));
      expect([await lineText(), await contested()]).toEqual([expect.stringMatching(/3200 g.*; KZ: 1 g$/), ['3.2', 1]]);
      await world.tell(told('ProposalDeclined', { proposal: eventOf(2) }));
      expect([await lineText(), await contested()]).toEqual([expect.not.stringContaining('KZ'), ['3.2', 0]]);
      await world.tell(
        told(
          'CorrectionProposed',
          { by: 'KZ', target: eventOf(1), text: 'Too much', quantity: grams('2') },
          { by: 'KZ' },
        ),
      );
      expect([await lineText(), await contested()]).toEqual([expect.stringMatching(/; KZ: 2 g$/), ['3.2', 1]]);
      await world.tell(told('ProposalRetracted', { proposal: eventOf(4) }, { by: 'KZ' }));
      expect(await contested()).toEqual(['3.2', 0]);
    });
  });

  describe('what another administration says', () => {
    const KZ = { by: 'KZ', ...flagged('NOT_THE_REPORTER', { reporter: 'RU' }) };
    const five = { lineId: 'a', quantity: grams('5'), substance: 'heroin', class: 'NARCOTIC' } as const;
    const corrected = correction(1, five, ['quantity'], KZ);
    const withdrawn = told('ReportWithdrawn', { reason: 'ERROR' }, KZ);
    const accepted = told('ProposalAccepted', { proposal: eventOf(2), counts: true });
    const shown = async (knownAt?: string): Promise<unknown> => {
      const row = await one(knownAt);
      const [flag = {}] = list(row, 'flags');
      const [proposal = {}] = list(row, 'proposals');
      const [total] = await world.rows(totals, {}, knownAt ? { knownAt } : {});
      return [
        columns(list(row, 'open'), 'task', 'about', 'settledBy').map(String),
        flag['settled'],
        [proposal['state'], proposal['counts']],
        total ? Number(total['lower']) * 1000 : null,
      ];
    };
    const WAITS = [['FLAG,NOT_THE_REPORTER,incidents/accept-proposal'], false, ['OPEN', false], 500];

    it.each<[what: string, said: Fact, answer: Fact, after: unknown]>([
      ['and once accepted, counts from there on', corrected, accepted, [[], true, ['ACCEPTED', true], 5]],
      ['and once accepted, withdraws', withdrawn, accepted, [[], true, ['ACCEPTED', true], null]],
      [
        'and once declined, never counts',
        corrected,
        told('ProposalDeclined', { proposal: eventOf(2) }),
        [[], true, ['DECLINED', false], 500],
      ],
      [
        'and counts for nothing where an earlier version accepted it',
        corrected,
        told('ProposalAccepted', { proposal: eventOf(2) }),
        [[], true, ['ACCEPTED', false], 500],
      ],
    ])('waits for an answer %s', async (_, said, answer, after) => {
      const places = await world.tell(report(), seizure(), said);
      expect(await shown()).toEqual(WAITS);
      await world.tell(answer);
      expect([await shown(places[2]), await shown()]).toEqual([WAITS, after]);
    });

    it('is shown as what it is: who proposes what, and who has answered', async () => {
      await world.tell(report(), seizure(), corrected, accepted);
      const row = await one();
      expect(columns(list(row, 'proposals'), 'type', 'by', 'target', 'text', 'settled')).toEqual([
        ['ReportCorrected', 'KZ', eventOf(1), null, expect.objectContaining({ by: 'RU', event: eventOf(3) })],
      ]);
      expect(columns(list(row, 'corrections'), 'changes', 'counts')).toEqual([
        [[{ field: 'quantity', from: grams('500'), to: grams('5') }], true],
      ]);
      expect(list(row, 'lines')[0]?.['quantity']).toEqual(grams('5'));
    });
  });

  describe('what became of an incident', () => {
    it('keeps the attributions one after the other, and one that came while another stood', async () => {
      const attributed = (to: string): Fact =>
        told('IncidentAttributedToOperation', { operation: to, rule: 'ATTRIBUTED' });
      const revoked = told('AttributionRevoked', { operation: 'barrier', reason: 'outside' });
      await world.tell(report(), attributed('barrier'), attributed('mirage'), revoked, attributed('mirage'));
      const row = await one();
      expect(columns(list(row, 'attributions'), 'operation', 'counted', 'revoked')).toEqual([
        ['barrier', true, expect.objectContaining({ reason: 'outside', event: eventOf(3) })],
        ['mirage', false, null],
        ['mirage', true, null],
      ]);
      expect(row['operation']).toBe('mirage');
    });

    it('keeps proposals open until they are accepted or declined', async () => {
      const proposed = (text: string): Fact => told('CorrectionProposed', { by: 'KZ', target: eventOf(0), text });
      await world.tell(report(), proposed('one'), proposed('two'), proposed('three'));
      await world.tell(
        told('ProposalAccepted', { proposal: eventOf(1) }),
        told('ProposalDeclined', { proposal: eventOf(2), reason: 'no' }),
      );
      const row = await one();
      expect(columns(list(row, 'proposals'), 'text', 'state', 'reason')).toEqual([
        ['one', 'ACCEPTED', null],
        ['two', 'DECLINED', 'no'],
        ['three', 'OPEN', null],
      ]);
      expect(columns(list(row, 'open'), 'task', 'about')).toEqual([['PROPOSAL', eventOf(3)]]);
      const found = async (openTasks: string): Promise<unknown> =>
        columns(await world.rows(incidentList, { openTasks }), 'id').flat();
      expect([await found('true'), await found('false')]).toEqual([[INCIDENT], []]);
      await world.tell(told('ProposalDeclined', { proposal: eventOf(3), reason: 'no' }));
      expect([await found('true'), await found('false')]).toEqual([[], [INCIDENT]]);
    });

    it('is withdrawn: nothing counts, nothing is left to be done, everything stays readable', async () => {
      await world.tell(seizure({ quantity: grams(null) }));
      expect(columns(list(await one(), 'open'), 'task', 'settledBy')).toEqual([
        ['REPORT', 'incidents/report'],
        ['QUANTITY', 'incidents/establish-quantity'],
      ]);
      await world.tell(told('ReportWithdrawn', { reason: 'DUPLICATE' }));
      const row = await one();
      expect([row['state'], row['open'], columns(list(row, 'lines'), 'counted')]).toEqual(['WITHDRAWN', [], [[false]]]);
      expect(columns(list(row, 'withdrawals'), 'reason', 'counts')).toEqual([['DUPLICATE', true]]);
    });
  });

  describe('the two figures of slowness', () => {
    const minute = at('2026-05-10T10:30+05:00');
    const half = Date.parse('2026-05-10T10:30:00+05:00') + 30 * MINUTE;
    it.each<[string, object, number | undefined, number | null]>([
      ['is the officer’s clock less the occurrence', { occurredAt: minute }, half, 30],
      ['begins with the detection where that is told', { detectedAt: at('2026-05-10T10:50+05:00') }, half, 10],
      ['is unknown without a clock', { occurredAt: minute }, undefined, null],
      ['is unknown where only the day is known', { occurredAt: at('2026-05-10') }, half, null],
      ['is unknown within a span', { occurredAt: at('2026-05-10T10:00+05:00/2026-05-10T10:30+05:00') }, half, null],
      ['is below nothing by a clock that cannot be true', { occurredAt: minute }, half - 60 * MINUTE, -30],
    ])('the reporting delay %s', async (_, data, reportedAt, expected) => {
      await world.tell(report(data, reportedAt === undefined ? {} : { reportedAt }));
      expect((await one())['reportingDelay']).toBe(expected);
    });

    it('lateness is the store’s clock against the operation’s deadline, for the report and for each line', async () => {
      clock = Date.parse('2026-11-22T00:00:00Z') - 4;
      await world.tell(
        operation('o', 'OperationConcluded', { endedAt: at('2026-05-20'), reportsAcceptedUntil: at('2026-11-21') }),
        report(),
      );
      clock = Date.parse('2026-11-22T00:10:00Z');
      await world.tell(seizure());
      expect((await one())['lateness']).toBeNull();
      await world.tell(told('IncidentAttributedToOperation', { operation: 'o', rule: 'ATTRIBUTED' }));
      const row = await one();
      expect([row['lateness'], columns(list(row, 'lines'), 'lateness')]).toEqual([0, [[11]]]);
    });
  });

  describe('a flag is settled', () => {
    const NAMES = { operation: 'o' };
    const attributed = told('IncidentAttributedToOperation', { operation: 'o', rule: 'ATTRIBUTED' });
    const revoked = told('AttributionRevoked', { operation: 'o' });
    const launched = operation('o', 'OperationLaunched', { window: at('2026-05') });
    const base = { country: 'KG', occurredAt: at('2026-05-10'), form: 'SHORT' };
    const named = { country: 'KG', operation: 'o' };
    const forAnother = flagged('REPORTED_FOR_ANOTHER', { administration: 'RU', country: 'KG' });
    const wait = (flags: object): Fact[] => [report(), { ...attributed, ...flags }];
    it.each<[string, readonly Fact[], readonly Fact[]]>([
      ['LINE_NOT_KNOWN', [weighed('a', grams('1'), unproved('LINE_NOT_KNOWN', { line: 'a' }))], [seizure()]],
      ['INCIDENT_NOT_REPORTED', [{ ...attributed, ...unproved('INCIDENT_NOT_REPORTED') }], [report()]],
      [
        'ALREADY_REPORTED',
        [report(), report({ place: 'Osh' }, flagged('ALREADY_REPORTED'))],
        [correction(0, { ...base, place: 'Osh' }, ['place'])],
      ],
      [
        'LINE_ID_TAKEN',
        [seizure(), seizure({ quantity: grams('9') }, flagged('LINE_ID_TAKEN', { line: 'a' }))],
        [seizure({ lineId: 'b', quantity: grams('9') })],
      ],
      [
        'ATTEMPT_ALREADY_RECORDED',
        [
          told('SmugglingAttemptPrevented', { category: 'OTHER' }),
          told('SmugglingAttemptPrevented', { category: 'DRUGS' }, flagged('ATTEMPT_ALREADY_RECORDED')),
        ],
        [correction(1, { category: 'OTHER' }, ['category'])],
      ],
      [
        'CHEMICAL_NOT_NAMED',
        [
          told(
            'PrecursorSeized',
            { lineId: 'p', chemical: 'other-chemical', quantity: grams('1') },
            flagged('CHEMICAL_NOT_NAMED'),
          ),
        ],
        [
          correction(0, { lineId: 'p', chemical: 'other-chemical', chemicalAsWritten: 'X', quantity: grams('1') }, [
            'chemicalAsWritten',
          ]),
        ],
      ],
      [
        'OCCURRED_IN_FUTURE',
        [report({ occurredAt: at('2030') }, flagged('OCCURRED_IN_FUTURE'))],
        [correction(0, base, ['occurredAt'])],
      ],
      [
        'REPORTED_BEFORE_OCCURRED',
        [
          report(
            { occurredAt: at('2026-06') },
            { ...flagged('REPORTED_BEFORE_OCCURRED'), reportedAt: Date.parse('2026-05-12') },
          ),
        ],
        [correction(0, base, ['occurredAt'])],
      ],
      ['REPORTED_FOR_ANOTHER', [report({}, forAnother)], [correction(0, { ...base, country: 'RU' }, ['country'])]],
      ['REPORTED_FOR_ANOTHER', [report({}, forAnother)], [seizure({}, { by: 'KG' })]],
      [
        'NOT_THE_REPORTER',
        [
          report(),
          correction(0, { ...base, place: 'Osh' }, ['place'], {
            by: 'KZ',
            ...flagged('NOT_THE_REPORTER', { reporter: 'RU' }),
          }),
        ],
        [correction(0, { ...base, place: 'Osh' }, ['place'])],
      ],
      [
        'ALREADY_ATTRIBUTED',
        [
          report(),
          attributed,
          told(
            'IncidentAttributedToOperation',
            { operation: 'p', rule: 'REPORTED' },
            flagged('ALREADY_ATTRIBUTED', NAMES),
          ),
        ],
        [revoked],
      ],
      ['OPERATION_NOT_KNOWN', wait(unproved('OPERATION_NOT_KNOWN', NAMES)), [operation('o', 'OperationPlanned', {})]],
      ['NOT_LAUNCHED', [operation('o', 'OperationPlanned', {}), ...wait(unproved('NOT_LAUNCHED', NAMES))], [launched]],
      ['NOT_LAUNCHED', [operation('o', 'OperationPlanned', {}), ...wait(unproved('NOT_LAUNCHED', NAMES))], [revoked]],
      [
        'NOT_A_PARTICIPANT',
        [
          launched,
          operation('o', 'ParticipantNominated', { country: 'KZ', capacity: 'PARTICIPANT' }),
          ...wait(flagged('NOT_A_PARTICIPANT', named)),
        ],
        [operation('o', 'ParticipantNominated', { country: 'KG', capacity: 'PARTICIPANT' })],
      ],
      [
        'NOT_A_PARTICIPANT',
        [
          launched,
          operation('o', 'ParticipantNominated', { country: 'KG', capacity: 'PARTICIPANT' }),
          operation('o', 'ParticipantWithdrew', { country: 'KG', on: at('2026-05-08') }),
          ...wait(flagged('NOT_A_PARTICIPANT', named)),
        ],
        // It had withdrawn by the tenth, and takes part in what happened before.
        [correction(0, { ...base, occurredAt: at('2026-05-05') }, ['occurredAt'])],
      ],
      [
        'BEFORE_LAUNCH',
        [launched, report({ occurredAt: at('2026-04-01') }), { ...attributed, ...flagged('BEFORE_LAUNCH', NAMES) }],
        [correction(0, base, ['occurredAt'])],
      ],
      [
        'OUT_OF_WINDOW',
        [launched, report({ occurredAt: at('2026-06-01') }), { ...attributed, ...flagged('OUT_OF_WINDOW', NAMES) }],
        [revoked],
      ],
    ])('%s', async (code, before, settling) => {
      await world.tell(...before);
      const row = await one();
      expect(columns(list(row, 'flags'), 'settled', 'settledBy')).toEqual([[false, settlingOf(code)]]);
      expect(columns(list(row, 'open'), 'task', 'about')).toContainEqual(['FLAG', code]);
      const ids = async (openTasks: string): Promise<unknown> =>
        columns(await world.rows(incidentList, { openTasks, flag: [code] }), 'id').flat();
      expect([await ids('true'), await ids('false')]).toEqual([[INCIDENT], []]);
      await world.tell(...settling);
      const after = await one();
      expect(columns(list(after, 'flags'), 'settled')).toEqual([[true]]);
      expect(columns(list(after, 'open'), 'about')).not.toContainEqual([code]);
    });

    it('not by the one who reported it for another state, whatever they tell more', async () => {
      await world.tell(report({}, forAnother), seizure({}, { by: 'RU' }));
      expect(columns(list(await one(), 'flags'), 'code', 'settled')).toEqual([['REPORTED_FOR_ANOTHER', false]]);
    });

    it('and told in words of both languages', async () => {
      await world.tell(launched, report({}, flagged('BEFORE_LAUNCH', NAMES)));
      const texts = [await one(), await one(undefined, 'ru')].flatMap((row) =>
        columns(list(row, 'flags'), 'text').flat(),
      );
      expect(texts).toEqual(['It took place before the operation “o” began.', 'Это произошло до начала операции «o».']);
    });

    it('or cannot be told, where no later event could tell it', async () => {
      await world.tell(report({}, { flags: [{ code: 'REPORTED_IN_FUTURE' }, { code: 'UNHEARD_OF' }] }));
      expect(columns(list(await one(), 'flags'), 'settled', 'settledBy')).toEqual([
        [null, null],
        [null, null],
      ]);
    });
  });

  describe('the list of incidents', () => {
    const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
    const to = (operation: string, of: string): Fact =>
      told('IncidentAttributedToOperation', { operation, rule: 'REPORTED' }, { of });
    const LOG: readonly Fact[] = [
      report({ country: 'KG', occurredAt: at('2026-05-10') }, { of: id(1) }),
      seizure({ substance: 'heroin' }, { of: id(1) }),
      to('barrier', id(1)),
      report({ country: 'KZ', occurredAt: at('2026-06-10') }, { of: id(2), ...flagged('REPORTED_IN_FUTURE') }),
      seizure({ substance: 'mdma', class: 'PSYCHOTROPIC', quantity: grams(null) }, { of: id(2) }),
      to('mirage', id(2)),
      report({ country: 'KG', occurredAt: { precision: 'unknown' } }, { of: id(3) }),
      seizure({ substance: 'other' }, { of: id(3) }),
      told('SubstanceIdentified', { lineId: 'a', substance: 'mdma', class: 'PSYCHOTROPIC' }, { of: id(3) }),
      told('ReportWithdrawn', { reason: 'ERROR' }, { of: id(3) }),
    ];
    it.each<[object, readonly number[]]>([
      [{}, [1, 2, 3]],
      [{ country: ['KG'] }, [1, 3]],
      [{ country: ['KG', 'KZ'] }, [1, 2, 3]],
      [{ operation: ['barrier'] }, [1]],
      [{ substance: ['mdma'] }, [2, 3]],
      [{ substance: ['other'] }, []],
      [{ class: ['NARCOTIC'] }, [1]],
      [{ flag: ['REPORTED_IN_FUTURE'] }, [2]],
      [{ flag: ['REPORTED_BEFORE_OCCURRED'] }, []],
      [{ withdrawn: 'true' }, [3]],
      [{ withdrawn: 'false' }, [1, 2]],
      [{ openTasks: 'true' }, [2]],
      [{ openTasks: 'false' }, [1, 3]],
      [{ happenedTo: '2026-05' }, [1, 3]],
      [{ happenedFrom: '2026-06', country: ['KZ'] }, [2]],
    ])('finds by %j', async (asked, expected) => {
      await world.tell(...LOG);
      expect(columns(await world.rows(incidentList, { ...asked }), 'id').flat()).toEqual(expected.map(id));
    });

    it('finds by what was known then, not by what is known now', async () => {
      const places = await world.tell(...LOG);
      const known = async (knownAt?: string): Promise<unknown> =>
        columns(await world.rows(incidentList, { substance: ['other'] }, knownAt ? { knownAt } : {}), 'id').flat();
      expect([await known(places[7]), await known()]).toEqual([[id(3)], []]);
    });

    it('comes in pages, also of what only the view can tell', async () => {
      await world.tell(...LOG, ...[4, 5, 6].map((n) => report({}, { of: id(n) })));
      const first = await world.answer(incidentList, { limit: '1', openTasks: 'false' });
      const second = await world.answer(incidentList, { limit: '2', openTasks: 'false', cursor: first.next });
      const third = await world.answer(incidentList, { limit: '2', openTasks: 'false', cursor: second.next });
      const ids = [first, second, third].map(({ rows }) => columns(rows as never, 'id').flat());
      expect(ids).toEqual([[id(1)], [id(3), id(4)], [id(5), id(6)]]);
      expect(third.next).toBeNull();
    });
  });

  describe('those who told, where and since when', () => {
    const id = (n: number): string => `${n}0000000-0000-4000-8000-000000000000`;
    const ids = async (asked: object): Promise<unknown[]> =>
      columns(await world.rows(incidentList, asked as never), 'id').flat();

    it('choose incidents by post, by officer, and by what has come since a place or an instant', async () => {
      const [, first] = await world.tell(
        report({ post: 'Торугарт' }, { of: id(1), by: 'KG' }),
        report({ post: 'Достук' }, { of: id(2), by: 'KZ' }),
      );
      const then = clock;
      await world.tell(seizure({}, { of: id(1), by: 'KZ' }));
      expect(await ids({ post: ['Торугарт'] })).toEqual([id(1)]);
      expect(await ids({ officer: ['KZ/officer-7'] })).toEqual([id(1), id(2)]);
      expect(await ids({ officer: ['KG/officer-7'] })).toEqual([id(1)]);
      expect(await ids({ since: first })).toEqual([id(1)]);
      expect(await ids({ since: first!.slice(1) })).toEqual([id(1)]);
      expect(await ids({ since: new Date(then - 1).toISOString() })).toEqual([id(1)]);
      expect(await ids({ since: new Date(NOW - 1).toISOString() })).toEqual([]);
      await expect(ids({ post: ['Торугат'] })).rejects.toThrow(Malformed);
      await expect(ids({ since: 'вчера' })).rejects.toThrow(NotAnswered);
    });
  });

  describe('the rows of the register', () => {
    it('come only with what an incident is found by, not with every correction', async () => {
      const place = (n: number): Fact =>
        correction(0, { country: 'KG', occurredAt: at('2026-05-10'), form: 'SHORT', place: `place ${n}` }, ['place']);
      await world.tell(report(), seizure());
      const before = await world.dump();
      await world.tell(...Array.from({ length: 60 }, (_, n) => place(n)));
      const after = await world.dump();
      expect(after[incidents.table.name]).toEqual(before[incidents.table.name]);
    });

    it('are the same when rebuilt, whatever the batches', async () => {
      await world.tell(report(), weighed('a', grams('1')), seizure(), told('ReportWithdrawn', { reason: 'ERROR' }));
      const live = (await world.dump())[incidents.table.name];
      expect((await world.rebuilt(1))[incidents.table.name]).toEqual(live);
      expect((await world.rebuilt(3))[incidents.table.name]).toEqual(live);
    });
  });
}
