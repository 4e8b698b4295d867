// Finds in parcels and high-tax goods: what is asked of them, what no form has room for, and what the laboratory says of them later.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { countedLine } from '../../../src/domain/incident/story/incident.js';
import { goodsOf } from '../../../src/domain/incident/story/line.js';
import { RecordParcelDetection } from '../../../src/domain/incident/commands/record-parcel-detection.js';
import { RecordTaxedGoodsSeizure } from '../../../src/domain/incident/commands/record-taxed-goods-seizure.js';
import { formSchema, readForm } from '../../../src/forms/form.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import {
  correction,
  eventId,
  found,
  identified,
  pieces,
  precursor,
  reported,
  seized,
  taxed,
  withdrawal,
} from './events.js';

const HASH = `hmac-sha256:${'0c'.repeat(32)}`;
const PARCEL = { lineId: 'm', channel: 'POSTAL', itemKind: 'NARCOTIC', quantity: '50 г' };
const TAXED = { lineId: 't', taxedGoods: 'CIGARETTES', quantity: '2000 сигарет' };
const KG = { actor: { administration: 'KG', service: 'CUSTOMS', officer: 'p-2', role: 'officer' as const } };
const problems = (form: new () => object, body: object): readonly string[] => {
  const read = readForm(form, body);
  return Array.isArray(read) ? read.map(({ code, pointer }) => `${code} ${pointer}`) : [];
};
const goodsAfter = (log: readonly Described[], line: string) => {
  const { substance, class: stated } = goodsOf(countedLine(stateAfter(incidentStory, log), line)!);
  return [substance, stated];
};

describe('A find in a parcel', () => {
  it.each<[wrong: string, body: object, problem: string]>([
    ['no channel', { ...PARCEL, channel: undefined }, 'REQUIRED /channel'],
    ['a channel that carries no parcels', { ...PARCEL, channel: 'OTHER' }, 'NOT_ONE_OF /channel'],
    ['a tracking number as it is printed', { ...PARCEL, tracking: 'RR123456789CN' }, 'IDENTIFIER_IN_PLAIN /tracking'],
    ['an order number in plain', { ...PARCEL, order: '4007-1' }, 'IDENTIFIER_IN_PLAIN /order'],
    ['an addressee', { ...PARCEL, addressee: 'Somebody' }, 'UNKNOWN_FIELD /addressee'],
    ['a kind that nobody knows', { ...PARCEL, itemKind: 'SECRETS' }, 'NOT_ONE_OF /itemKind'],
  ])('is refused with %s', (_, body, problem) => {
    expect(problems(RecordParcelDetection, JSON.parse(JSON.stringify(body)) as object)).toEqual([problem]);
  });

  it('has room for nobody it was sent to or by', () => {
    const fields = Object.keys((formSchema(RecordParcelDetection) as { properties: object }).properties);
    expect(fields.filter((each) => /address|person|name|sender|recipient|phone|mail/i.test(each))).toEqual([]);
  });

  it('takes the numbers as keyed hashes, in whatever case they are written', () => {
    given(incident)
      .when('record-parcel-detection', { ...PARCEL, tracking: HASH.toUpperCase().replace('HMAC-SHA', 'hmac-sha') })
      .then([
        {
          type: 'ProhibitedItemDetected',
          data: {
            ...(found({ quantity: { ...pieces('50'), unit: 'GRM' }, itemKind: 'NARCOTIC', tracking: HASH })
              .data as object),
            creditedTo: { country: 'KZ', service: 'CUSTOMS' },
          },
        },
      ]);
  });

  it('may come before its report, twice, and from another state, whose word is a proposal', () => {
    given(incident).when('record-parcel-detection', PARCEL).flagged();
    given(incident, [reported(), found({ lineId: 'm' }, { id: 2 })])
      .when('record-parcel-detection', { lineId: 'm', channel: 'POSTAL', itemKind: 'MEDICINE', quantity: '20 шт' })
      .thenNothing();
    given(incident, [reported(), found({ lineId: 'm' }, { id: 2 })])
      .when('record-parcel-detection', PARCEL)
      .flagged('LINE_ID_TAKEN');
    given(incident, [reported()]).by(KG).when('record-parcel-detection', PARCEL).flagged('NOT_YOURS');
    given(incident, [reported(), withdrawal({}, { id: 3 })])
      .when('record-parcel-detection', PARCEL)
      .flagged('REPORT_WITHDRAWN');
  });

  it('is of the class of its kind until somebody says what it is, and of none where it is no substance', () => {
    expect(goodsAfter([found({ itemKind: 'NARCOTIC' })], 'm')).toEqual(['unspecified', 'NARCOTIC']);
    expect(goodsAfter([found({ itemKind: 'NARCOTIC', substance: 'mephedrone' })], 'm')).toEqual([
      'mephedrone',
      'PSYCHOTROPIC',
    ]);
    expect(goodsAfter([found({ itemKind: 'PRECURSOR', substance: 'acetone' })], 'm')).toEqual(['acetone', 'PRECURSOR']);
    expect(goodsAfter([found({ itemKind: 'CULTURAL' })], 'm')).toEqual([null, null]);
    expect(goodsAfter([found({ itemKind: 'MEDICINE' }), identified({ lineId: 'm' }, { id: 2 })], 'm')).toEqual([
      'mdma',
      'PSYCHOTROPIC',
    ]);
  });

  it('is corrected as it was told, and withdrawn', () => {
    given(incident, [reported({}, { id: 3 }), found()])
      .when('correct', { line: 'm', data: { ...PARCEL, itemKind: 'NPS' }, reason: 'MISTYPED' })
      .flagged();
    const corrected = correction(found(), { ...(found().data as object), itemKind: 'NPS' });
    expect(goodsAfter([found(), corrected], 'm')).toEqual(['unspecified', 'NPS']);
    given(incident, [found()])
      .when('withdraw-event', { withdraws: eventId(1), reason: 'ERROR' })
      .flagged();
  });
});

describe('High-tax goods', () => {
  const seizedFor = (dutyEvaded: unknown, more: object = {}) =>
    given(incident).when('record-taxed-goods-seizure', { ...TAXED, ...more, dutyEvaded });
  const stored = (money: readonly object[]) => ({
    type: 'HighTaxGoodsSeized',
    data: {
      ...(taxed({ quantity: { ...pieces('2000'), kind: 'CIGARETTE' } }).data as object),
      money,
      creditedTo: { country: 'KZ', service: 'CUSTOMS' },
    },
  });
  const DUTY = { what: 'DUTY_EVADED', amount: '12500', currency: 'RUB', bound: 'GT' };

  it('keep the duty that was evaded with its currency and bound, beside their value', () => {
    seizedFor('более 12 500 руб.').then([stored([DUTY])]);
    seizedFor({ amount: '12500', currency: 'RUB', bound: 'GT' }).then([stored([DUTY])]);
    const value = { what: 'VALUE', amount: '40000', currency: 'RUB', bound: 'EQ' };
    seizedFor('более 12 500 руб.', { money: [value] }).then([stored([value, DUTY])]);
  });

  it.each<[wrong: string, body: object, problem: string]>([
    ['no goods', { ...TAXED, taxedGoods: undefined }, 'REQUIRED /taxedGoods'],
    ['a duty without a currency', { ...TAXED, dutyEvaded: '12500' }, 'CURRENCY_MISSING /dutyEvaded'],
    [
      'a duty that is something else',
      { ...TAXED, dutyEvaded: { what: 'VALUE', amount: '1 RUB' } },
      'UNKNOWN_FIELD /dutyEvaded/what',
    ],
    [
      'a duty that nobody knows',
      { ...TAXED, dutyEvaded: { amount: '1 RUB', bound: 'UNKNOWN' } },
      'BOUND_FORBIDS /dutyEvaded/bound',
    ],
  ])('are refused with %s', (_, body, problem) => {
    expect(problems(RecordTaxedGoodsSeizure, JSON.parse(JSON.stringify(body)) as object)).toEqual([problem]);
  });

  it('have one duty in one currency', () => {
    expect(() =>
      seizedFor('12 500 руб.', { money: [{ what: 'DUTY_EVADED', amount: '1', currency: 'RUB', bound: 'EQ' }] }).then(
        [],
      ),
    ).toThrow('DUPLICATE /dutyEvaded');
  });

  it('may come twice, on a line that is taken, and from another state', () => {
    given(incident, [taxed()])
      .when('record-taxed-goods-seizure', { ...TAXED, quantity: '2000 шт' })
      .thenNothing();
    given(incident, [seized({ lineId: 't' })])
      .when('record-taxed-goods-seizure', TAXED)
      .flagged('LINE_ID_TAKEN');
    given(incident, [reported()]).by(KG).when('record-taxed-goods-seizure', TAXED).flagged('NOT_YOURS');
  });
});

describe('A precursor', () => {
  const SEIZED = precursor({ chemical: 'acetone' });
  const after = (...log: readonly Described[]) => goodsAfter([SEIZED, ...log], 'p');

  it('is identified by the laboratory as another chemical, or as no precursor at all, and each finding is kept', () => {
    given(incident, [reported({}, { id: 3 }), SEIZED])
      .when('identify-substance', { lineId: 'p', substance: 'уксусный ангидрид', certificate: '4' })
      .then([
        {
          type: 'SubstanceIdentified',
          data: { lineId: 'p', substance: 'other', chemical: 'acetic-anhydride', class: 'PRECURSOR', certificate: '4' },
        },
      ]);
    const anhydride = identified(
      { lineId: 'p', substance: 'other', chemical: 'acetic-anhydride', class: 'PRECURSOR' },
      { id: 2 },
    );
    expect(after()).toEqual(['acetone', 'PRECURSOR']);
    expect(after(anhydride)).toEqual(['acetic-anhydride', 'PRECURSOR']);
    expect(after(anhydride, identified({ lineId: 'p' }, { id: 4 }))).toEqual(['mdma', 'PSYCHOTROPIC']);
    expect(stateAfter(incidentStory, [SEIZED, anhydride]).lines.byId.get('p')?.identified.length).toBe(1);
  });
});
