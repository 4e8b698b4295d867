// The commands to a decision: adopted in a meeting or by a poll, endorsed, objected to, and carried out once.
import { describe, expect, it } from '@jest/globals';
import { ofRecord } from '../../../src/domain/values/who/scope.js';
import { decision } from '../../../src/domain/decision/decider.js';
import { given } from '../../support/specification.js';
import { admitted, day, decidedOn, established, year } from '../events-as-data.js';
import { attended, convened } from '../meeting/events.js';
import { approved } from '../provision/events.js';
import { adopted, agreement, endorsed, fulfilled, objected, progressed, positioned } from './events.js';

const DECISION = { body: 'rtc', text: { en: 'Go on' }, adoptedOn: '2026-04-06' };
const HELD = { ...DECISION, meeting: 'rtc-1' };

describe('Adopting a decision', () => {
  it('happens by a poll, or in a meeting that the log holds', () => {
    given(decision).when('adopt', DECISION).then([adopted()]).flagged().unproved();
    given(decision).when('adopt', HELD).refused('MEETING_NOT_KNOWN', '/meeting');
    given(decision)
      .beside('meeting-rtc-1', [convened()])
      .when('adopt', HELD)
      .then([adopted({ meeting: 'rtc-1' })])
      .flagged();
  });
  it('is refused outside of that meeting', () => {
    const late = { ...HELD, adoptedOn: '2026-04-08' };
    given(decision).beside('meeting-rtc-1', [convened()]).when('adopt', late).refused('OUTSIDE_MEETING', '/adoptedOn');
    given(decision)
      .beside('meeting-rtc-1', [convened()])
      .when('adopt', { ...HELD, adoptedOn: '2026' })
      .flagged();
  });
  it('about an operation names one that there is', () => {
    const about = { ...DECISION, operation: 'mak' };
    given(decision).when('adopt', about).refused('OPERATION_NOT_KNOWN', '/operation');
    given(decision)
      .beside('operation-mak', [decidedOn()])
      .when('adopt', about)
      .then([adopted({ operation: 'mak' })]);
  });
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    given(decision, [adopted()]).when('adopt', DECISION).thenNothing();
    given(decision, [adopted()])
      .when('adopt', { ...DECISION, adoptedOn: '2026-04-07' })
      .refused('ALREADY_ADOPTED');
    given(decision, [agreement()]).when('adopt', DECISION).refused('ALREADY_ADOPTED');
  });
});

describe('A meeting decides', () => {
  const members = [admitted(), admitted({ country: 'KG' }), admitted({ country: 'UZ', capacity: 'OBSERVER' })];
  const delegations = (...all: readonly string[]) =>
    attended({ delegations: all.map((administration) => ({ administration, capacity: 'MEMBER' as const })) });
  const meeting = (...there: readonly string[]) =>
    given(decision)
      .beside('meeting-rtc-1', there.length === 0 ? [convened()] : [convened(), delegations(...there)])
      .beside('committee-rtc', [established(), ...members]);
  const asking = (quorum: 'MORE_THAN_HALF' | 'TWO_THIRDS' | 'ALL', approvedOn = year(2010)) =>
    approved({ subject: 'PROCEDURE', approvedOn, quorum });

  it('where as many members are there as the provision in force asks for', () => {
    const half = [asking('MORE_THAN_HALF')];
    meeting('KZ').beside('provision-rtc-procedure', half).when('adopt', HELD).refused('NOT_QUORATE', '/meeting');
    meeting('KZ', 'KG')
      .beside('provision-rtc-procedure', half)
      .when('adopt', HELD)
      .then([adopted({ meeting: 'rtc-1' })])
      .flagged();
    // Whoever only watches, or is no member, is not counted.
    meeting('KZ', 'UZ', 'RU')
      .beside('provision-rtc-procedure', half)
      .when('adopt', HELD)
      .refused('NOT_QUORATE', '/meeting');
    meeting('KZ')
      .beside('provision-rtc-procedure', half)
      .when('agree', { body: 'rtc', meeting: 'rtc-1', text: { en: 'Talk' }, reachedOn: '2026-04-06' })
      .refused('NOT_QUORATE', '/meeting');
  });
  it('by the version of that day', () => {
    const on = (adoptedOn: string) =>
      given(decision)
        .beside('meeting-rtc-1', [convened(), delegations('KZ', 'KG')])
        .beside('committee-rtc', [established(), ...members, admitted({ country: 'BY' })])
        .beside('provision-rtc-procedure', [asking('MORE_THAN_HALF'), asking('ALL', day('2026-04-07'))])
        .when('adopt', { ...HELD, adoptedOn });
    on('2026-04-06').then([adopted({ meeting: 'rtc-1' })]);
    on('2026-04-07').refused('NOT_QUORATE', '/meeting');
  });
  it('where nobody told who was there, who belongs to the body, or how many are needed', () => {
    meeting()
      .beside('provision-rtc-procedure', [asking('ALL')])
      .when('adopt', HELD)
      .flagged()
      .unproved();
    given(decision)
      .beside('meeting-rtc-1', [convened(), delegations('KZ')])
      .beside('provision-rtc-procedure', [asking('ALL')])
      .when('adopt', HELD)
      .flagged();
    meeting('KZ').when('adopt', HELD).flagged();
  });
  it('where it cannot be told whether somebody was a member yet', () => {
    given(decision)
      .beside('meeting-rtc-1', [convened(), delegations('KZ')])
      .beside('committee-rtc', [established(), admitted(), admitted({ country: 'KG', from: year(2026) })])
      .beside('provision-rtc-procedure', [asking('ALL')])
      .when('adopt', HELD)
      .flagged();
  });
  it('or the members are polled, whoever met', () => {
    meeting('KZ')
      .beside('provision-rtc-procedure', [asking('ALL')])
      .when('adopt', DECISION)
      .then([adopted()])
      .flagged();
  });
});

describe('What is said of a decision', () => {
  it('is an endorsement, an objection or progress, each once, and kept of one that nobody recorded', () => {
    given(decision, [adopted()])
      .when('endorse', { by: 'ВТамО', endorsedOn: '2026-04-07' })
      .then([endorsed()])
      .flagged();
    given(decision, [adopted(), endorsed()]).when('endorse', { by: 'WCO', endorsedOn: '2026-04-07' }).thenNothing();
    given(decision, [adopted()]).when('object', { by: 'KZ', raisedOn: '2026-04-08' }).then([objected()]).flagged();
    given(decision, [adopted()])
      .when('report-progress', { by: 'KZ', asOf: '2026-05-01', text: { en: 'Half' } })
      .then([progressed()]);
    given(decision)
      .when('endorse', { by: 'WCO', endorsedOn: '2026-04-07' })
      .then([endorsed()])
      .unproved('DECISION_NOT_ADOPTED');
  });
});

describe('A position on a decision', () => {
  const body = { by: 'KZ', position: 'не заинтересовано', statedOn: '2026-04-06' };
  const by = (administration: string, role: 'officer' | 'secretariat' = 'officer') => ({
    actor: { administration, officer: 'p-1', role },
  });

  it('is stated by whoever has it or by the body, and changed', () => {
    const scene = given(decision, [adopted()]);
    scene.by(by('KZ')).when('state-position', body).then([positioned()]);
    scene.by(by('RTC', 'secretariat')).when('state-position', body).then([positioned()]);
    scene.by(by('KG')).when('state-position', body).refused('NOT_YOURS');
    const stated = given(decision, [adopted(), positioned()]).by(by('KZ'));
    stated.when('state-position', body).thenNothing();
    stated.when('state-position', { ...body, position: 'за' }).then([positioned({ position: 'FOR' })]);
    given(decision, [adopted(), positioned(), positioned({ position: 'FOR' })])
      .by(by('KZ'))
      .when('state-position', body)
      .then([positioned()]);
    given(decision).by(by('KZ')).when('state-position', body).then([positioned()]).unproved('DECISION_NOT_ADOPTED');
  });
});

describe('Carrying out a decision', () => {
  it('needs it, and happens once', () => {
    given(decision).when('fulfil', { fulfilledOn: '2026-06-01' }).refused('DECISION_NOT_ADOPTED');
    given(decision, [adopted()]).when('fulfil', { fulfilledOn: '2026-06-01' }).then([fulfilled()]).flagged();
    given(decision, [adopted(), fulfilled()]).when('fulfil', { fulfilledOn: '2026-06-01' }).thenNothing();
    given(decision, [adopted(), fulfilled()]).when('fulfil', { fulfilledOn: '2026-07' }).refused('ALREADY_FULFILLED');
  });
});

describe('Who sees a decision', () => {
  it('are the members of its body, and those to whom it is addressed', () => {
    const first = { right: 'BODY', flags: [], by: 'CHLEU' };
    expect(ofRecord(first)).toBe('body:chleu');
    expect(ofRecord(first, ['WCO', 'KZ', 'WCO', 'CHLEU', undefined])).toBe('body:chleu+KZ+WCO');
    expect(ofRecord({ ...first, right: 'DOCUMENT' }, ['WCO'])).toBe('all');
  });
});
