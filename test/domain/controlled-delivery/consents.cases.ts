// Proposing a controlled delivery and consenting to it: every state on the route for itself, before the start.
import { describe, expect, it } from '@jest/globals';
import { controlledDelivery as delivery } from '../../../src/domain/controlled-delivery/decider.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import { given } from '../../support/specification.js';
import {
  agreed,
  at,
  completion,
  consent,
  handover,
  LONGER,
  onItsWay,
  proposal,
  refusal,
  rerouted,
  ROUTE,
  start,
  withdrawal,
} from './events.js';

const PROPOSAL = { lead: 'KZ', route: ROUTE, goods: { substance: 'heroin' }, window: '2026-05-01/2026-05-31' };
const START = { at: '2026-05-05', manner: 'INTACT' };
const officerOf = (administration: string, role: CommandMetadata['actor']['role'] = 'officer') => ({
  actor: { administration, officer: 'p-2', role },
});

describe('Proposing a controlled delivery', () => {
  it('is told as it was said, and said again it says nothing new', () => {
    given(delivery).when('propose', PROPOSAL).then([proposal()]).flagged().unproved();
    given(delivery, [...onItsWay, completion()])
      .when('propose', PROPOSAL)
      .thenNothing();
  });
  it('is refused under the id of another', () => {
    given(delivery, [proposal()])
      .when('propose', { ...PROPOSAL, lead: 'RU' })
      .refused('ALREADY_PROPOSED');
  });
  it('needs an operation that the log holds, where it names one', () => {
    given(delivery)
      .when('propose', { ...PROPOSAL, operation: 'mak' })
      .refused('OPERATION_NOT_KNOWN', '/operation');
  });
  it('may lead from state to neighbour, but not from a state to itself', () => {
    const direct = { origin: 'UZ', destination: 'KZ' };
    given(delivery)
      .when('propose', { ...PROPOSAL, route: direct })
      .then([proposal({ route: { ...direct, transit: [] } })]);
    const route = (transit: string[], destination: string): object => ({
      ...PROPOSAL,
      route: { origin: 'UZ', transit, destination },
    });
    given(delivery).when('propose', route([], 'UZ')).malformed('DUPLICATE /route/destination');
    given(delivery)
      .when('propose', route(['KZ', 'KZ'], 'RU'))
      .malformed('DUPLICATE /route/transit/1');
    given(delivery)
      .when('propose', route(['KZ', 'Q1'], 'RU'))
      .malformed('UNKNOWN_COUNTRY /route/transit/1');
  });
});

describe('Consenting', () => {
  const body = { country: 'KZ', givenAt: '2026-05-01' };

  it('is for the state that speaks, whose words are kept', () => {
    given(delivery, [proposal()])
      .when('give-consent', { ...body, conditions: 'Escorted' })
      .then([consent({ conditions: 'Escorted' })]);
  });
  it('is refused for another state, whoever it is said for', () => {
    const scene = given(delivery, [proposal()]);
    scene.by(officerOf('RU')).when('give-consent', body).refused('NOT_YOURS');
    scene
      .by({ ...officerOf('RU'), onBehalfOf: 'KZ' })
      .when('give-consent', body)
      .refused('NEVER_ON_BEHALF');
    scene.by({ onBehalfOf: 'RU' }).when('give-consent', body).refused('NEVER_ON_BEHALF');
    scene.by(officerOf('CHLEU', 'secretariat')).when('give-consent', body).refused('NOT_YOURS');
  });
  it('is no matter of a secretariat, nor of a state that calls itself one', () => {
    for (const administration of ['CHLEU', 'RU'])
      given(delivery, [proposal()])
        .by({ ...officerOf(administration, 'secretariat'), onBehalfOf: 'KZ' })
        .when('give-consent', body)
        .refused('NEVER_ON_BEHALF');
  });
  it('is for states on the route, as it is or as it was when the consent was given', () => {
    const short = proposal({ route: { origin: 'UZ', transit: [], destination: 'TM' } });
    given(delivery, [short]).when('give-consent', body).refused('OFF_ROUTE');
    given(delivery, [short, rerouted()]).when('give-consent', body).then([consent()]);
    given(delivery, [proposal(), rerouted({ route: short.data.route })])
      .when('give-consent', body)
      .then([consent()]);
    given(delivery, [proposal(), rerouted({ route: short.data.route })])
      .when('give-consent', { ...body, givenAt: '2026-05-07' })
      .refused('OFF_ROUTE');
  });
  it('says nothing new when it is said again, until it was withdrawn', () => {
    given(delivery, agreed('KZ')).when('give-consent', body).thenNothing();
    given(delivery, [...agreed('KZ'), withdrawal()])
      .when('give-consent', body)
      .then([consent()]);
  });
  it('may be recorded after the start and after the end, but not given after the end', () => {
    given(delivery, [...onItsWay, completion()])
      .when('give-consent', { ...body, givenAt: '2026-05-04' })
      .then([consent({ givenAt: at('2026-05-04') })])
      .flagged();
    given(delivery, [...onItsWay, completion()])
      .when('give-consent', { ...body, givenAt: '2026-05-13' })
      .refused('ALREADY_ENDED');
  });
});

describe('Refusing and withdrawing a consent', () => {
  const body = { country: 'KZ', at: '2026-05-06' };

  it('are two things: only what was given is withdrawn, only what was not is refused', () => {
    given(delivery, [proposal()])
      .when('refuse-consent', body)
      .then([refusal({ at: at('2026-05-06') })]);
    given(delivery, [proposal()]).when('withdraw-consent', body).refused('CONSENT_NOT_GIVEN');
    given(delivery, agreed('KZ')).when('withdraw-consent', body).then([withdrawal()]);
    given(delivery, agreed('KZ')).when('refuse-consent', body).refused('CONSENT_GIVEN');
  });
  it('say nothing new when they are said again', () => {
    given(delivery, [...agreed('KZ'), withdrawal()])
      .when('withdraw-consent', body)
      .thenNothing();
    given(delivery, [proposal(), refusal()])
      .when('refuse-consent', { ...body, at: '2026-05-01' })
      .thenNothing();
  });
});

describe('Starting over three states', () => {
  it('is refused until the third consents, naming who is missing', () => {
    const refused = given(delivery, agreed('UZ', 'RU')).when('start', START).refused('NO_CONSENT');
    expect(refused.happened.refusal?.values).toMatchObject({ missing: 'KZ' });
    const nobody = given(delivery, [proposal()]).when('start', START).refused('NO_CONSENT');
    expect(nobody.happened.refusal?.values).toMatchObject({ missing: 'UZ, KZ, RU' });
    given(delivery, agreed('UZ', 'RU', 'KZ'))
      .when('start', START)
      .then([start()])
      .flagged();
  });
  it('looks when a consent was given, not in which order it was told', () => {
    const givenOn = (givenAt: string) => given(delivery, [...agreed('UZ', 'RU'), consent({ givenAt: at(givenAt) })]);
    givenOn('2026-05-06').when('start', START).refused('NO_CONSENT');
    givenOn('2026-05-05').when('start', START).then([start()]);
    givenOn('2026-05').when('start', START).then([start()]);
    givenOn('2026-05-05T10:01+05:00')
      .when('start', { ...START, at: '2026-05-05T10:00+05:00' })
      .refused('NO_CONSENT');
  });
  it('is refused once a state withdrew before it or on the same day, not when it will withdraw later', () => {
    const withdrawn = (day: string) => given(delivery, [...agreed('UZ', 'RU', 'KZ'), withdrawal({ at: at(day) })]);
    withdrawn('2026-05-04').when('start', START).refused('NO_CONSENT');
    withdrawn('2026-05-05').when('start', START).refused('NO_CONSENT');
    withdrawn('2026-05-06').when('start', START).then([start()]);
  });
  it('is possible again when the state consents anew, and not by a consent older than its withdrawal', () => {
    const anew = (givenAt: string) =>
      given(delivery, [
        ...agreed('UZ', 'RU', 'KZ'),
        withdrawal({ at: at('2026-05-03') }),
        consent({ givenAt: at(givenAt) }),
      ]);
    anew('2026-05-04').when('start', START).then([start()]);
    anew('2026-05-03').when('start', START).then([start()]);
    anew('2026-05-02').when('start', START).refused('NO_CONSENT');
  });
  it('needs the consents of the route as it was changed', () => {
    const changed = [...agreed('UZ', 'KZ', 'RU'), rerouted({ at: at('2026-05-02') })];
    given(delivery, changed).when('start', START).refused('NO_CONSENT');
    given(delivery, [...changed, consent({ country: 'BY', givenAt: at('2026-05-03') })])
      .when('start', START)
      .then([start()]);
  });
  it('happens once; the same start told again says nothing new', () => {
    given(delivery, onItsWay).when('start', START).thenNothing();
    given(delivery, onItsWay)
      .when('start', { ...START, at: '2026-05-06' })
      .refused('ALREADY_STARTED');
    given(delivery).when('start', START).refused('NOT_PROPOSED');
  });
  it('is kept when a document attests it, without consents and without a proposal', () => {
    given(delivery, agreed('UZ')).attested().when('start', START).then([start()]).flagged('NO_CONSENT');
    given(delivery).attested().when('start', START).then([start()]).flagged().unproved('NOT_PROPOSED');
  });
});

describe('Changing the route', () => {
  it('is told as a whole; the route that it has already is nothing new', () => {
    given(delivery, onItsWay).when('change-route', { route: LONGER, at: '2026-05-06' }).then([rerouted()]).flagged();
    given(delivery, onItsWay).when('change-route', { route: ROUTE, at: '2026-05-06' }).thenNothing();
  });
  it('needs the consent of every state on it: without it each later step and the completion carry that it lacks', () => {
    const changed = [...onItsWay, rerouted({ at: at('2026-05-06') })];
    const steps = [
      ['record-handover', { from: 'UZ', to: 'KZ', at: '2026-05-08', seals: 'INTACT' }],
      ['record-substitution', { part: 'PART', at: '2026-05-08', by: 'KZ' }],
      ['complete', { at: '2026-05-12', creditedTo: 'KZ', outcome: 'Seized' }],
    ] as const;
    for (const [verb, body] of steps) {
      expect(
        given(delivery, changed)
          .when(verb, body)
          .happened.flags?.map(({ code }) => code),
      ).toContain('NO_CONSENT');
      const agreedTo = [...changed, consent({ country: 'BY', givenAt: at('2026-05-07') })];
      expect(
        given(delivery, agreedTo)
          .when(verb, body)
          .happened.flags?.map(({ code }) => code),
      ).not.toContain('NO_CONSENT');
    }
  });
  it('leaves the new state to consent before the consignment is handed to it', () => {
    const way = [
      ...onItsWay,
      handover(),
      handover({ from: 'KZ', to: 'RU', at: at('2026-05-08') }),
      rerouted({ at: at('2026-05-08') }),
    ];
    const body = { from: 'RU', to: 'BY', at: '2026-05-10', seals: 'INTACT' };
    given(delivery, way).when('record-handover', body).flagged('NO_CONSENT');
    given(delivery, [...way, consent({ country: 'BY', givenAt: at('2026-05-09') })])
      .when('record-handover', body)
      .flagged();
  });
});
