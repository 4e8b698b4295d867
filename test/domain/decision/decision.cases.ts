// The commands to a decision: adopted in a meeting or by a poll, endorsed, objected to, and carried out once.
import { describe, expect, it } from '@jest/globals';
import { ofRecord } from '../../../src/domain/values/who/scope.js';
import { decision } from '../../../src/domain/decision/decider.js';
import { given } from '../../support/specification.js';
import { decidedOn } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { adopted, agreement, endorsed, fulfilled, objected, progressed } from './events.js';

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
