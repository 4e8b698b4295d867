// The commands to a transit case: opened by the state of departure, found to be false by any state of it, completed by that of
// destination; each in its order, repeated, out of order, by the wrong state.
import { describe, expect, it } from '@jest/globals';
import { transitCase } from '../../../src/domain/transit-case/decider.js';
import { circleOf, completionOf, transitCaseStory } from '../../../src/domain/transit-case/story.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { annulled, completed, detected, flagged, KORDAI, noticed, opened, PHONES, TASHKENT, taken } from './events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' } }) as const;
const OPENING = {
  regime: 'national',
  departure: KORDAI,
  destination: { ...TASHKENT, country: 'Узбекистан' },
  transit: ['Кыргызстан'],
  openedOn: '2026-05-01',
  timeLimit: '2026-05-10',
  goods: [{ ...PHONES, quantity: '1200 kg' }],
};
const FINDING = { country: 'KG', finding: 'подмена', detectedAt: '2026-05-08' };

describe('Opening a transit', () => {
  it('is the state of departure’s, once; the same again says nothing new', () => {
    given(transitCase).by(by('KZ')).when('open', OPENING).then([opened()]).flagged();
    given(transitCase, [opened()]).by(by('KZ')).when('open', OPENING).thenNothing();
    given(transitCase, [opened()])
      .by(by('KZ'))
      .when('open', { ...OPENING, timeLimit: '2026-05-20' })
      .refused('TRANSIT_ALREADY_OPENED');
    for (const other of ['UZ', 'KG', 'JP']) given(transitCase).by(by(other)).when('open', OPENING).refused('NOT_YOURS');
  });
  it('takes the number of its declaration as a keyed hash alone, and repeats none in a refusal', () => {
    const hash = `hmac-sha256:${'AB'.repeat(32)}`;
    const { events } = given(transitCase).when('open', { ...OPENING, declaration: hash }).happened;
    expect(events?.[0]?.data).toMatchObject({ declaration: hash.toLowerCase() });
    const outcome = given(transitCase).when('open', { ...OPENING, declaration: '55302/010526/0012345' });
    outcome.malformed('IDENTIFIER_IN_PLAIN /declaration');
    expect(JSON.stringify(outcome.happened)).not.toContain('0012345');
  });
});

describe('Giving notice', () => {
  const NOTICE = { country: 'KZ', to: 'UZ', notice: 'товары отправлены', at: '2026-05-01' };
  it('is between states of the transit, before anything is detected, and once', () => {
    given(transitCase, [opened()]).by(by('KZ')).when('notify', NOTICE).then([noticed()]).flagged();
    given(transitCase, [opened(), noticed()]).by(by('KZ')).when('notify', NOTICE).thenNothing();
    given(transitCase, [opened()])
      .by(by('KZ'))
      .when('notify', { ...NOTICE, to: 'JP' })
      .flagged('NOT_OF_THIS_TRANSIT');
    given(transitCase, [opened()]).by(by('UZ')).when('notify', NOTICE).refused('NOT_YOURS');
  });
});

describe('Flagging a transit', () => {
  const FLAG = { country: 'KZ', because: 'просрочено', at: '2026-05-12' };
  it('is of one whose time limit has passed, or that is suspected before', () => {
    given(transitCase, [opened()]).by(by('KZ')).when('flag', FLAG).then([flagged()]).flagged();
    given(transitCase, [opened(), flagged()]).by(by('KZ')).when('flag', FLAG).thenNothing();
    const early = { ...FLAG, at: '2026-05-09' };
    given(transitCase, [opened()]).by(by('KZ')).when('flag', early).flagged('WITHIN_TIME_LIMIT');
    given(transitCase, [opened()])
      .by(by('KG'))
      .when('flag', { ...early, country: 'KG', because: 'SUSPICION' })
      .flagged();
    given(transitCase, [opened()])
      .by(by('KZ'))
      .when('flag', { ...FLAG, at: '2026-05' })
      .flagged();
  });
  it('is kept of one that nobody opened, and of one that was completed', () => {
    given(transitCase).by(by('KZ')).when('flag', FLAG).then([flagged()]).unproved('TRANSIT_NOT_OPENED');
    given(transitCase, [opened(), completed()]).by(by('KZ')).when('flag', FLAG).flagged('TRANSIT_COMPLETED');
  });
});

describe('A finding', () => {
  it('is a state’s own: another state’s stands beside it, and its own later one in its place', () => {
    given(transitCase, [opened()]).by(by('KG')).when('detect', FINDING).then([detected()]).flagged();
    given(transitCase, [opened(), detected()]).by(by('KG')).when('detect', FINDING).thenNothing();
    given(transitCase, [opened()]).by(by('UZ')).when('detect', FINDING).refused('NOT_YOURS');
    const both = [opened(), detected(), detected({ country: 'UZ', finding: 'NOT_DELIVERED' })];
    const { findings } = stateAfter(transitCaseStory, [...both, detected({ finding: 'PARTLY_DELIVERED' })]);
    expect([...findings].map(([state, { data }]) => [state, data.finding])).toEqual([
      ['KG', 'PARTLY_DELIVERED'],
      ['UZ', 'NOT_DELIVERED'],
    ]);
  });
  it('is kept of a case that nobody opened, with a flag', () => {
    given(transitCase).by(by('KG')).when('detect', FINDING).then([detected()]).flagged().unproved('TRANSIT_NOT_OPENED');
  });
  it('is kept of a state that is not on the way, with a flag', () => {
    given(transitCase, [opened()])
      .by(by('BY'))
      .when('detect', { ...FINDING, country: 'BY' })
      .flagged('NOT_OF_THIS_TRANSIT');
  });
  it('is kept of a completed transit: to complete what never arrived is the usual way', () => {
    given(transitCase, [opened(), completed()]).by(by('KG')).when('detect', FINDING).flagged('TRANSIT_COMPLETED');
    given(transitCase, [opened(), completed(), annulled()]).by(by('KG')).when('detect', FINDING).flagged();
  });
  it('tells of goods that weigh nothing, and of duty by currency, each with its bound', () => {
    const money = [
      { what: 'DUTY_AT_STAKE', amount: 'более 1 200 000 сом' },
      { what: 'DUTY_AT_STAKE', amount: '900 USD' },
    ];
    const body = { ...FINDING, goodsNotPresented: [{ hs: '8517', quantity: '0 кг' }], money };
    const { events } = given(transitCase, [opened()]).when('detect', body).happened;
    expect(events?.[0]?.data).toMatchObject({
      goodsNotPresented: [{ quantity: { value: '0', unit: 'KGM', bound: 'EQ' } }],
      money: [
        { amount: '1200000', currency: 'KGS', bound: 'GT' },
        { amount: '900', currency: 'USD', bound: 'EQ' },
      ],
    });
    given(transitCase, [opened()])
      .when('detect', { ...body, money: [...money, money[1]] })
      .malformed('DUPLICATE /money/2');
  });
  it('is corrected and withdrawn by the state whose it is, and by no other', () => {
    const id = '0190a5c4-0000-7000-8000-0000000000e2';
    const log = [opened(), { ...detected(), id }];
    const correction = { corrects: id, data: { ...FINDING, finding: 'NOT_EXITED' }, reason: 'OTHER' };
    given(transitCase, log).by(by('UZ')).when('correct', correction).refused('NOT_YOURS');
    given(transitCase, log)
      .by(by('KZ'))
      .when('withdraw-event', { withdraws: id, reason: 'ERROR' })
      .refused('NOT_YOURS');
    given(transitCase, log).by(by('KG')).when('correct', correction).flagged();
    given(transitCase, log).by(by('KG')).when('withdraw-event', { withdraws: id, reason: 'ERROR' }).flagged();
  });
});

describe('Completing a transit', () => {
  const COMPLETION = { at: '2026-05-09' };
  it('is the state of destination’s, of an opened transit, once', () => {
    given(transitCase, [opened()]).by(by('UZ')).when('complete', COMPLETION).then([completed()]).flagged();
    given(transitCase, [opened(), completed()]).by(by('UZ')).when('complete', COMPLETION).thenNothing();
    given(transitCase, [opened(), completed()])
      .by(by('UZ'))
      .when('complete', { at: '2026-05-10' })
      .refused('ALREADY_COMPLETED');
    given(transitCase, [opened()]).by(by('KZ')).when('complete', COMPLETION).refused('NOT_YOURS');
    given(transitCase).by(by('UZ')).when('complete', COMPLETION).refused('TRANSIT_NOT_OPENED');
  });
  it('is refused of a detected case, until the finding is withdrawn', () => {
    given(transitCase, [opened(), detected()]).by(by('UZ')).when('complete', COMPLETION).refused('TRANSIT_DETECTED');
    const id = '0190a5c4-0000-7000-8000-0000000000e2';
    const withdrawal = {
      type: 'TransitEntryWithdrawn',
      data: { withdraws: id, type: 'FalseTransitDetected', said: detected().data, reason: 'ERROR' },
    };
    const log: readonly Described[] = [opened(), { ...detected(), id }, withdrawal];
    given(transitCase, log).by(by('UZ')).when('complete', COMPLETION).then([completed()]);
  });
  it('is at the office of destination, as far as their numbers tell', () => {
    const at = (office: object) =>
      given(transitCase, [opened()])
        .by(by('UZ'))
        .when('complete', { ...COMPLETION, office });
    at({ country: 'UZ', name: 'Ташкент' }).flagged();
    at({ country: 'UZ', name: 'Samarkand', number: '26002' }).refused('OTHER_OFFICE', '/office');
    at({ country: 'KG', name: 'Osh' }).refused('OTHER_OFFICE', '/office');
  });
});

describe('Annulling a completion', () => {
  const ANNULMENT = { at: '2026-05-20' };
  it('is the state of destination’s, and opens the transit again', () => {
    const log = [opened(), completed()];
    given(transitCase, log).by(by('UZ')).when('annul-completion', ANNULMENT).then([annulled()]).flagged();
    given(transitCase, log).by(by('KZ')).when('annul-completion', ANNULMENT).refused('NOT_YOURS');
    given(transitCase, [...log, annulled()])
      .by(by('UZ'))
      .when('annul-completion', ANNULMENT)
      .thenNothing();
    given(transitCase, [...log, annulled()])
      .by(by('UZ'))
      .when('annul-completion', { at: '2026-05-21' })
      .refused('NOT_COMPLETED');
    given(transitCase, [opened()]).by(by('UZ')).when('annul-completion', ANNULMENT).refused('NOT_COMPLETED');
    const after = (...more: readonly Described[]) => stateAfter(transitCaseStory, [...log, annulled(), ...more]);
    expect(after().phase).toBe('open');
    expect(completionOf(after(completed({ at: completed().data.at })))?.revision).toBe(3);
  });
});

describe('Taking a case', () => {
  const TAKING = { country: 'KG', at: '2026-05-25' };
  it('is said by the state that takes it, of something that was found, and by one state', () => {
    given(transitCase, [opened(), detected()]).by(by('KG')).when('take-jurisdiction', TAKING).then([taken()]).flagged();
    given(transitCase, [opened(), detected(), taken()]).by(by('KG')).when('take-jurisdiction', TAKING).thenNothing();
    given(transitCase, [opened()]).by(by('KG')).when('take-jurisdiction', TAKING).refused('NOTHING_DETECTED');
    given(transitCase, [opened(), detected()]).by(by('UZ')).when('take-jurisdiction', TAKING).refused('NOT_YOURS');
    given(transitCase, [opened(), detected()])
      .by({ ...by('UZ'), onBehalfOf: 'KG' })
      .when('take-jurisdiction', TAKING)
      .refused('NEVER_ON_BEHALF');
    given(transitCase, [opened(), detected(), taken()])
      .by(by('UZ'))
      .when('take-jurisdiction', { ...TAKING, country: 'UZ' })
      .refused('JURISDICTION_TAKEN');
  });
  it('is for a state of the transit, or one that found something, wherever it is', () => {
    const log = [opened(), detected()];
    const taking = { ...TAKING, country: 'BY' };
    given(transitCase, log).by(by('BY')).when('take-jurisdiction', taking).refused('NOT_OF_THIS_TRANSIT');
    given(transitCase, [...log, detected({ country: 'BY' })])
      .by(by('BY'))
      .when('take-jurisdiction', taking)
      .flagged();
  });
});

describe('The audience of a transit case', () => {
  const seenBy = (...events: readonly Described[]): readonly string[] =>
    circleOf(stateAfter(transitCaseStory, events))
      .members.map(({ country }) => country)
      .sort();
  const told = (event: Described, administration: string): Described => ({
    ...event,
    metadata: { commandId: 'c', flags: [], actor: by(administration).actor } as never,
  });

  it('is the states of both offices, on the way and of the findings; a notice shows it to nobody else', () => {
    expect(seenBy(told(opened(), 'KZ'))).toEqual(['KG', 'KZ', 'UZ']);
    expect(seenBy(told(opened(), 'KZ'), told(noticed({ to: 'JP' }), 'KZ'))).toEqual(['KG', 'KZ', 'UZ']);
    expect(seenBy(told(opened({ transit: [] }), 'KZ'), told(detected({ country: 'BY' }), 'BY'))).toEqual([
      'BY',
      'KZ',
      'UZ',
    ]);
  });
  it('is, of one that nobody opened, whoever found it and the states of the offices that it cites', () => {
    expect(seenBy(told(detected(), 'KG'))).toEqual(['KG']);
    expect(seenBy(told(detected({ departure: KORDAI }), 'KG'))).toEqual(['KG', 'KZ']);
    expect(seenBy(told(detected({ harmed: ['BY'] }), 'KG'))).toEqual(['KG']);
  });
});
