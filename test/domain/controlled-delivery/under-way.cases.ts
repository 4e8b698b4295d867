// The reports from the way of a consignment: kept in every order; what contradicts the log is flagged.
import { describe, it } from '@jest/globals';
import { controlledDelivery as delivery } from '../../../src/domain/controlled-delivery/decider.js';
import { given } from '../../support/specification.js';
import {
  abort,
  agreed,
  at,
  completion,
  handover,
  loss,
  onItsWay,
  proposal,
  rerouted,
  start,
  substitution,
  withdrawal,
} from './events.js';

const FIRST = { from: 'UZ', to: 'KZ', at: '2026-05-07', seals: 'INTACT' };
const SECOND = { from: 'KZ', to: 'RU', at: '2026-05-09', seals: 'BROKEN' };
const COMPLETION = { at: '2026-05-12', outcome: 'SEIZED', creditedTo: 'RU' };
const INCIDENT = '0190a5c4-0000-7000-8000-000000000001';

describe('Handing over at a border', () => {
  it('goes along the route, step by step', () => {
    given(delivery, onItsWay).when('record-handover', FIRST).then([handover()]).flagged();
    given(delivery, [...onItsWay, handover()])
      .when('record-handover', SECOND)
      .then([handover({ from: 'KZ', to: 'RU', at: at('2026-05-09'), seals: 'BROKEN' })])
      .flagged();
  });
  it('says nothing new when it is told again', () => {
    given(delivery, [...onItsWay, handover(), completion()])
      .when('record-handover', FIRST)
      .thenNothing();
  });
  it('is kept and flagged where it does not follow the route', () => {
    given(delivery, onItsWay).when('record-handover', SECOND).flagged('OUT_OF_ORDER');
    given(delivery, onItsWay)
      .when('record-handover', { ...FIRST, to: 'RU' })
      .flagged('OUT_OF_ORDER');
    given(delivery, onItsWay)
      .when('record-handover', { ...FIRST, from: 'KZ', to: 'UZ' })
      .flagged('OUT_OF_ORDER');
    given(delivery, onItsWay)
      .when('record-handover', { ...FIRST, to: 'TM' })
      .flagged('OFF_ROUTE', 'NO_CONSENT');
  });
  it('is flagged when a step before it was certainly later, not when the days do not tell', () => {
    const later = (day: string) => given(delivery, [...onItsWay, handover({ at: at(day) })]);
    later('2026-05-10').when('record-handover', SECOND).flagged('OUT_OF_ORDER');
    later('2026-05-09').when('record-handover', SECOND).flagged();
    later('2026-05').when('record-handover', SECOND).flagged();
  });
  it('may be told after the step behind it, unless it was certainly later', () => {
    const second = handover({ from: 'KZ', to: 'RU', at: at('2026-05-09') });
    given(delivery, [...onItsWay, second])
      .when('record-handover', FIRST)
      .flagged();
    given(delivery, [...onItsWay, second])
      .when('record-handover', { ...FIRST, at: '2026-05-10' })
      .flagged('OUT_OF_ORDER');
  });
  it('goes along the route that was in force then', () => {
    const detour = rerouted({ route: { origin: 'UZ', transit: ['TM'], destination: 'RU' }, at: at('2026-05-08') });
    given(delivery, [...onItsWay, detour])
      .when('record-handover', FIRST)
      .flagged();
    given(delivery, [...onItsWay, detour])
      .when('record-handover', { ...FIRST, at: '2026-05-09' })
      // Nobody asked Turkmenistan, which is on the route by then.
      .flagged('OFF_ROUTE', 'NO_CONSENT');
  });
  it('needs the consent of the state that takes it over, at that time', () => {
    const unasked = [...agreed('UZ', 'RU'), start()];
    given(delivery, unasked).when('record-handover', FIRST).then([handover()]).flagged('NO_CONSENT');
    given(delivery, [...onItsWay, withdrawal()])
      .when('record-handover', FIRST)
      .flagged('NO_CONSENT');
    given(delivery, [...onItsWay, withdrawal({ at: at('2026-05-08') })])
      .when('record-handover', FIRST)
      .flagged();
  });
  it('is kept before the start, after the end, and before anything else is known', () => {
    given(delivery, agreed('UZ', 'KZ')).when('record-handover', FIRST).then([handover()]).flagged('NOT_STARTED');
    given(delivery, onItsWay)
      .when('record-handover', { ...FIRST, at: '2026-05-04' })
      .flagged('NOT_STARTED');
    given(delivery).when('record-handover', FIRST).then([handover()]).flagged('NOT_STARTED', 'NO_CONSENT');
    given(delivery, [...onItsWay, completion({ at: at('2026-05-06') })])
      .when('record-handover', FIRST)
      .flagged('ALREADY_ENDED');
    given(delivery, [...onItsWay, completion()])
      .when('record-handover', FIRST)
      .flagged();
  });
});

describe('Substituting the consignment', () => {
  it('is told with what was taken out', () => {
    const quantity = { value: '2', unit: 'KGM', bound: 'EQ', basis: 'NET', method: 'SCALE' } as const;
    given(delivery, onItsWay)
      .when('record-substitution', { part: 'PART', at: '2026-05-08', by: 'KZ', quantity })
      .then([substitution({ quantity })])
      .flagged();
    given(delivery, [...onItsWay, substitution()])
      .when('record-substitution', { part: 'PART', at: '2026-05-08', by: 'KZ' })
      .thenNothing();
  });
  it('is flagged where the state that did it is no consenting state of the route', () => {
    given(delivery, onItsWay)
      .when('record-substitution', { part: 'WHOLE', at: '2026-05-08', by: 'TM' })
      .flagged('OFF_ROUTE', 'NO_CONSENT');
  });
});

describe('The end of a controlled delivery', () => {
  it('is told with its incident, which the log need not hold yet, and credited to one country', () => {
    const body = { ...COMPLETION, incident: INCIDENT, arrests: 2 };
    const event = completion({ incident: INCIDENT, arrests: 2 });
    given(delivery, onItsWay).when('complete', body).then([event]).flagged().unproved('INCIDENT_NOT_REPORTED');
    const reported = { type: 'IncidentReported', data: { country: 'RU', occurredAt: at('2026-05-12'), form: 'SHORT' } };
    given(delivery, onItsWay)
      .beside(`incident-${INCIDENT}`, [reported])
      .when('complete', body)
      .then([event])
      .unproved();
  });
  it('needs the one country whose success it is: on the route, or the lead', () => {
    const { creditedTo: _, ...nobody } = COMPLETION;
    given(delivery, onItsWay).when('complete', nobody).malformed('REQUIRED /creditedTo');
    given(delivery, onItsWay)
      .when('complete', { ...COMPLETION, creditedTo: 'TM' })
      .flagged('OFF_ROUTE');
    given(delivery, [proposal({ lead: 'TM' }), ...onItsWay.slice(1)])
      .when('complete', { ...COMPLETION, creditedTo: 'TM' })
      .flagged();
  });
  it('is one: a second is flagged, the same told again is nothing new', () => {
    const done = [...onItsWay, completion()];
    given(delivery, done).when('complete', COMPLETION).thenNothing();
    given(delivery, done)
      .when('complete', { ...COMPLETION, outcome: 'ARRESTS' })
      .flagged('ALREADY_ENDED');
    given(delivery, done).when('abort', { at: '2026-05-10', reason: 'Late' }).refused('ALREADY_ENDED');
  });
  it('may be a completion after a loss, when the consignment was found again, but not before it', () => {
    given(delivery, [...onItsWay, loss()])
      .when('complete', COMPLETION)
      .then([completion()])
      .flagged();
    given(delivery, [...onItsWay, loss()])
      .when('complete', { ...COMPLETION, at: '2026-05-08' })
      .flagged('ALREADY_ENDED');
  });
  it('may be a loss that is told late, after the completion that shows it was found', () => {
    given(delivery, [...onItsWay, completion()])
      .when('report-loss', { at: '2026-05-09' })
      .then([loss()])
      .flagged();
    given(delivery, [...onItsWay, completion()])
      .when('report-loss', { at: '2026-05-13' })
      .flagged('ALREADY_ENDED');
    given(delivery, [...onItsWay, loss()])
      .when('report-loss', { at: '2026-05-10' })
      .flagged('ALREADY_ENDED');
    given(delivery, [...onItsWay, loss()])
      .when('report-loss', { at: '2026-05-09' })
      .thenNothing();
  });
  it('may be given up by decision before or after the start, once', () => {
    const body = { at: '2026-05-10', reason: 'Discovered' };
    given(delivery, [proposal()]).when('abort', body).then([abort()]);
    given(delivery, onItsWay).when('abort', body).then([abort()]);
    given(delivery, [...onItsWay, abort()])
      .when('abort', body)
      .thenNothing();
    given(delivery, [...onItsWay, abort()])
      .when('abort', { ...body, reason: 'Other' })
      .refused('ALREADY_ENDED');
    given(delivery, [...onItsWay, loss()])
      .when('abort', body)
      .refused('ALREADY_ENDED');
  });
  it('is kept though the delivery was given up: what happened outranks what was decided', () => {
    given(delivery, [...onItsWay, abort()])
      .when('complete', COMPLETION)
      .then([completion()])
      .flagged('ALREADY_ENDED');
  });
  it('is kept though no start is known', () => {
    given(delivery).when('complete', COMPLETION).then([completion()]).flagged('NOT_STARTED');
    given(delivery, agreed('UZ')).when('report-loss', { at: '2026-05-09' }).then([loss()]).flagged('NOT_STARTED');
  });
});
