// The asking of states for their consent: who sees a delivery, from when on, and how what was recorded before goes on.
import { describe, expect, it } from '@jest/globals';
import { CIRCLES } from '../../../src/domain/audience/circles.js';
import { controlledDelivery as delivery } from '../../../src/domain/controlled-delivery/decider.js';
import { controlledDeliveryStory as of } from '../../../src/domain/controlled-delivery/story.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { asked, at, LONGER, proposal, rerouted, ROUTE } from './events.js';

const PROPOSAL = { lead: 'KZ', route: ROUTE, goods: { substance: 'heroin' }, window: '2026-05-01/2026-05-31' };
const REROUTED = { route: LONGER, at: '2026-05-06' };
const { circle } = CIRCLES.find(({ kind }) => kind === 'delivery')!;

/** Told by the lead. */
const LEAD = { administration: 'KZ', officer: 'p-1', role: 'officer' };
function seenBy(...events: readonly Described[]): readonly string[] {
  const told = events.map((each) => ({ ...each, metadata: { commandId: 'c', actor: LEAD, flags: [] } as never }));
  return circle(stateAfter(of, told), 'one')!
    .members.map(({ country }) => country)
    .sort();
}
const ofBefore = ({ type, data }: ReturnType<typeof proposal | typeof rerouted>): Described => {
  const { asking: _, ...rest } = data;
  return { type, data: rest };
};

describe('Asking for consent', () => {
  it('is what lets a state see the delivery: to be on its route shows nothing', () => {
    expect(seenBy(proposal())).toEqual(['KZ']);
    expect(seenBy(proposal(), rerouted())).toEqual(['KZ']);
    expect(seenBy(proposal(), asked({ countries: ['RU'] }))).toEqual(['KZ', 'RU']);
  });
  it('is of the states that are named, by when they should answer, and says nothing new of those who were asked, or lead', () => {
    const body = { countries: ['Россия', 'UZ'], answerBy: '2026-04-30' };
    const named = asked({ countries: ['RU', 'UZ'], answerBy: at('2026-04-30') });
    given(delivery, [proposal()]).when('ask-consent', body).then([named]).flagged();
    given(delivery, [proposal(), named]).when('ask-consent', body).thenNothing();
    given(delivery, [proposal(), named])
      .when('ask-consent', { countries: ['RU'] })
      .thenNothing();
    given(delivery, [proposal(), named])
      .when('ask-consent', { countries: ['RU', 'KZ'] })
      .thenNothing();
  });
  it('names one state at least, each on a route of the delivery, and is the lead’s', () => {
    const scene = given(delivery, [proposal()]);
    scene.when('ask-consent', { countries: [] }).malformed('LIST_EMPTY /countries');
    scene.when('ask-consent', { countries: ['BY'] }).refused('OFF_ROUTE');
    given(delivery, [proposal(), rerouted()])
      .when('ask-consent', { countries: ['BY'] })
      .then([asked({ countries: ['BY'] })]);
    const RU = { actor: { administration: 'RU', officer: 'p-2', role: 'officer' } } as const;
    scene
      .by(RU)
      .when('ask-consent', { countries: ['RU'] })
      .refused('NOT_YOURS');
  });
  it('goes with the proposal, or with another route, where that is wished: of every state on it that was not asked', () => {
    given(delivery)
      .when('propose', { ...PROPOSAL, askConsent: true })
      .then([proposal(), asked({ countries: ['RU', 'UZ'] })]);
    given(delivery)
      .when('propose', { ...PROPOSAL, askConsent: 'нет' })
      .then([proposal()]);
    given(delivery, [proposal()])
      .when('propose', { ...PROPOSAL, askConsent: true })
      .then([asked({ countries: ['RU', 'UZ'] })]);
    given(delivery, [proposal(), asked()])
      .when('change-route', { ...REROUTED, askConsent: true })
      .then([rerouted(), asked({ countries: ['BY'] })]);
  });
});

describe('A delivery that was recorded when a route asked by itself', () => {
  it('is seen as it was, by those who saw it', () => {
    expect(seenBy(ofBefore(proposal()))).toEqual(['KZ', 'RU', 'UZ']);
    expect(seenBy(ofBefore(proposal()), ofBefore(rerouted()))).toEqual(['BY', 'KZ', 'RU', 'UZ']);
    given(delivery, [ofBefore(proposal()) as never])
      .when('propose', { ...PROPOSAL, askConsent: true })
      .thenNothing();
  });
  it('shows nothing to those whom another route adds today', () => {
    expect(seenBy(ofBefore(proposal()), rerouted())).toEqual(['KZ', 'RU', 'UZ']);
  });
  it('stays so where it is corrected today, and what is of today stays hidden where it is', () => {
    const id = '0190a5c4-0000-7000-8000-0000000000c1';
    const corrected = (data: object): Described => ({
      type: 'DeliveryEntryCorrected',
      data: { corrects: id, type: 'ControlledDeliveryProposed', data, changed: ['purpose'], reason: 'OTHER' },
    });
    const data = { ...proposal().data, purpose: 'Receivers' };
    expect(seenBy({ ...ofBefore(proposal()), id }, corrected(data))).toEqual(['KZ', 'RU', 'UZ']);
    expect(seenBy({ ...proposal(), id }, corrected(data))).toEqual(['KZ']);
  });
});
