// The changes of a communiqué since it was drafted: by events, by other rules of counting, by both, and to whom they are told.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { communiqueChanges } from '../../projections/figures/communique-changes.js';
import { totals } from '../../projections/figures/totals.js';
import type { PrintedFigure } from '../../src/domain/published-table/events.js';
import { EVERYTHING } from '../../src/eventsourcing/asking/sight.js';
import { FIGURE, issued, onPaper } from '../domain/communique/events.js';
import { declared, kg, operation, withdrawn } from '../support/facts/declared.js';
import type { Fact } from '../support/facts/fact.js';
import { grams, report, seizure, told, weighed } from '../support/facts/incidents.js';
import { partial } from '../support/facts/reader.js';
import { type Projected, projected } from '../support/read-models/projecting.js';

let world: Projected;
let position = '';

const kilograms = (lower: string): PrintedFigure => ({
  lower,
  upper: lower,
  lowerStrict: false,
  upperStrict: false,
  rounding: '0',
  marks: [],
});

const draft = (kg: string, rules: string): Fact => ({
  stream: 'communique-one',
  type: 'CommuniqueDrafted',
  data: {
    body: 'rtc',
    parties: ['RTC'],
    text: { ru: 'Итоги.', en: 'Results.' },
    figures: [
      {
        ...FIGURE,
        operation: 'op-1',
        countries: ['KG', 'KZ'],
        position,
        rules,
        lines: [{ country: 'KG', as: 'EXACT' }],
        rows: [
          { line: 'EXACT', country: 'KG', figure: kilograms(kg) },
          { line: 'NOT_CONFIRMED', country: 'KZ' },
          { line: 'SUM', figure: kilograms(kg) },
        ],
        says: { bound: 'GE', value: '10', unit: 'KGM' },
      },
    ],
  },
});

const ISSUED: Fact = { stream: 'communique-one', ...issued() };

const changes = (asked: object = {}): Promise<readonly Record<string, unknown>[]> =>
  world.rows(communiqueChanges, { id: 'one' }, asked);
const told10 = () => world.tell(draft('10', totals.rules));

const inOperation = (of: string): Fact =>
  told('IncidentAttributedToOperation', { operation: 'op-1', rule: 'ATTRIBUTED' }, { of });
const KZ = '22222222-2222-4333-8444-555555555555';
const OWN = '11111111-2222-4333-8444-555555555555';

export function communiqueChangesCases(): void {
  beforeEach(async () => {
    world = await projected(undefined, ({ administration }) => (administration === 'TM' ? partial('all') : EVERYTHING));
    const places = await world.tell(
      operation('op-1', 'OperationPlanned', { codeName: 'One' }),
      operation('op-1', 'ParticipantNominated', { country: 'KG', capacity: 'PARTICIPANT' }),
      report(),
      seizure({ quantity: grams('10000') }),
      inOperation(OWN),
    );
    position = String(places.at(-1)).replace(/^@/, '');
  });
  afterEach(() => world.dispose());

  describe('What has changed of a communiqué', () => {
    it('is nothing as long as the same would be printed', async () => {
      await told10();
      await world.tell(
        report({ country: 'KZ' }, { of: KZ, by: 'KZ' }),
        seizure({}, { of: KZ, by: 'KZ' }),
        inOperation(KZ),
      );
      expect(await changes()).toEqual([]);
    });
    it('is told with the event, and with whether the claim still follows', async () => {
      await told10();
      const [at] = await world.tell(weighed('a', grams('9000', 'LAB')));
      const moved = { events: [{ position: String(at).replace(/^@/, ''), change: { lower: '-1', upper: '-1' } }] };
      expect(await changes()).toMatchObject([
        {
          line: 'EXACT',
          country: 'KG',
          was: { lower: '10' },
          now: { lower: '9' },
          because: ['EVENTS'],
          holds: null,
          ...moved,
        },
        {
          line: 'SUM',
          country: null,
          was: { lower: '10' },
          now: { lower: '9' },
          because: ['EVENTS'],
          holds: false,
          ...moved,
        },
      ]);
    });
    it('by other rules of counting is told apart from other events', async () => {
      await world.tell(draft('8', 'ledger@1'));
      expect((await changes()).at(-1)).toMatchObject({
        was: { lower: '8' },
        now: { lower: '10' },
        because: ['RULES'],
        events: [],
      });
      await world.tell(weighed('a', grams('9000', 'LAB')));
      expect((await changes()).at(-1)).toMatchObject({ now: { lower: '9' }, because: ['EVENTS', 'RULES'] });
    });
    it('is told of declared figures that it cites, from when it was issued on', async () => {
      const headline = { class: 'NARCOTIC' as const, quantity: kg('162', 'GT') };
      await world.tell(declared('s1', { headline }), {
        stream: 'communique-one',
        ...onPaper({ statements: ['s1'] }),
      });
      expect(await changes()).toEqual([]);
      await world.tell(withdrawn('s1'));
      expect(await changes()).toMatchObject([
        {
          figure: 's1',
          table: null,
          measure: 'MASS',
          seen: true,
          was: { lower: '162', upper: null, lowerStrict: true },
          now: null,
          because: ['EVENTS'],
          holds: null,
          text: 's1: > 162 kg → stands no more; events since: 1 (Russia)',
        },
      ]);
    });
    it('is told to nobody who may not see what it was drafted from, whatever the rules', async () => {
      await told10();
      await world.tell(ISSUED, weighed('a', grams('9000', 'LAB')));
      const reader = { administration: 'TM', officer: 'x', role: 'officer' };
      expect(await changes({ reader })).toMatchObject([
        { seen: false, was: { lower: '10' }, now: null, because: [], events: [], holds: null },
      ]);
    });
  });
}
