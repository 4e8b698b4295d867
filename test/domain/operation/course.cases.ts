// The course of an operation: its phases in their order, suspended and going on, cancelled, and what is taken away again.
import { describe, expect, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { coordinatorsOf, operationStory } from '../../../src/domain/operation/story.js';
import { given, stateAfter } from '../../support/specification.js';
import {
  cancelled,
  concluded,
  confirmed,
  day,
  decidedOn,
  deployed,
  launched,
  nilReturn,
  nominated,
  phaseEnded,
  phaseStarted,
  resumed,
  suspended,
  unitSetUp,
} from '../events-as-data.js';

const by = (administration: string, officer = 'p-2') => ({
  actor: { administration, officer, role: 'officer' as const },
});

describe('The phases of an operation', () => {
  const start = { phase: 'основной этап', startedOn: '2025-08-01' };

  it('start and end once each, as do the stages of one', () => {
    given(operation, [decidedOn()]).when('start-phase', start).then([phaseStarted()]).flagged().unproved();
    given(operation, [decidedOn(), phaseStarted()]).when('start-phase', start).thenNothing();
    given(operation, [decidedOn(), phaseStarted()])
      .when('start-phase', { ...start, startedOn: '2025-08-02' })
      .refused('PHASE_STARTED');
    given(operation, [decidedOn(), phaseStarted()])
      .when('start-phase', { ...start, ordinal: 1 })
      .then([phaseStarted({ ordinal: 1 })]);
    given(operation, [decidedOn(), phaseStarted()])
      .when('end-phase', { phase: 'OP', endedOn: '2025-08-15' })
      .then([phaseEnded()]);
    given(operation, [decidedOn(), phaseStarted(), phaseEnded()])
      .when('end-phase', { phase: 'OP', endedOn: '2025-08-14' })
      .refused('PHASE_ENDED');
  });
  it('follow one another: none begins before the one that comes before it, or ends before it began', () => {
    const later = [decidedOn(), phaseStarted()];
    given(operation, later)
      .when('start-phase', { phase: 'PRE_OP', startedOn: '2025-08-02' })
      .refused('PHASE_OUT_OF_ORDER');
    given(operation, later).when('start-phase', { phase: 'PRE_OP', startedOn: '2025-07-01' }).flagged();
    given(operation, later).when('end-phase', { phase: 'OP', endedOn: '2025-07-30' }).refused('PHASE_OUT_OF_ORDER');
    given(operation, [decidedOn()])
      .when('end-phase', { phase: 'OP', endedOn: '2025-08-14' })
      .refused('PHASE_NOT_STARTED');
  });
  it('are listed in their order, whatever order they were told in', () => {
    const told = [phaseStarted(), phaseStarted({ phase: 'PRE_OP', startedOn: day('2025-07-01') }), phaseEnded()];
    expect(stateAfter(operationStory, told).stages).toEqual([
      { phase: 'PRE_OP', from: day('2025-07-01'), to: null },
      { phase: 'OP', from: day('2025-08-01'), to: day('2025-08-15') },
    ]);
  });
  it('are for whoever leads or coordinates it to tell, and of a state nobody’s', () => {
    const led = [decidedOn({ organisers: ['RU'] }), unitSetUp({ members: [{ administration: 'KG' }] })];
    given(operation, led).by(by('KG')).when('start-phase', start).then([phaseStarted()]);
    given(operation, led).by(by('BY')).when('start-phase', start).refused('NOT_YOURS');
  });
});

describe('An operation that is suspended', () => {
  const runs = [decidedOn(), launched()];
  const stop = { from: '2025-08-05', reason: 'Flood' };

  it('goes on, and may be suspended again', () => {
    given(operation, runs).when('suspend', stop).then([suspended()]).flagged();
    given(operation, [...runs, suspended()])
      .when('suspend', stop)
      .thenNothing();
    given(operation, [...runs, suspended()])
      .when('suspend', { ...stop, reason: 'Fire' })
      .refused('ALREADY_SUSPENDED');
    given(operation, [...runs, suspended()])
      .when('resume', { from: '2025-08-07' })
      .then([resumed()]);
    given(operation, [...runs, suspended(), resumed()])
      .when('resume', { from: '2025-08-07' })
      .thenNothing();
    given(operation, [...runs, suspended(), resumed()])
      .when('resume', { from: '2025-08-09' })
      .refused('NOT_SUSPENDED');
    given(operation, [...runs, suspended(), resumed()])
      .when('suspend', { ...stop, from: '2025-08-10' })
      .then([suspended({ from: day('2025-08-10') })]);
  });
  it('was launched, and is not over', () => {
    given(operation, [decidedOn()]).when('suspend', stop).refused('NOT_LAUNCHED');
    given(operation, runs).when('resume', { from: '2025-08-07' }).refused('NOT_SUSPENDED');
    given(operation, [...runs, concluded()])
      .when('suspend', stop)
      .refused('ALREADY_CONCLUDED');
  });
  it('is suspended by its lead alone', () => {
    given(operation, [...runs, unitSetUp({ members: [{ administration: 'KG' }] })])
      .by(by('KG'))
      .when('suspend', stop)
      .refused('NOT_YOURS');
  });
});

describe('An operation that is cancelled', () => {
  const body = { cancelledOn: '2025-07-20', reason: 'Put off' };

  it('is so once, before it is concluded', () => {
    given(operation, [decidedOn()]).when('cancel', body).then([cancelled()]).flagged();
    given(operation, [decidedOn(), launched()]).when('cancel', body).then([cancelled()]);
    given(operation, [decidedOn(), cancelled()]).when('cancel', body).thenNothing();
    given(operation, [decidedOn(), cancelled()])
      .when('cancel', { ...body, reason: 'Other' })
      .refused('OPERATION_CANCELLED');
    given(operation, [decidedOn(), launched(), concluded()]).when('cancel', body).refused('ALREADY_CONCLUDED');
  });
  it('goes no further, but what is reported of it is kept', () => {
    const gone = [decidedOn(), nominated(), launched(), cancelled()];
    given(operation, gone).when('conclude', { endedAt: '2025-08-15' }).refused('OPERATION_CANCELLED');
    given(operation, gone).when('confirm-participation', { country: 'KZ' }).refused('OPERATION_CANCELLED');
    given(operation, [...gone.slice(0, 3), confirmed(), cancelled()])
      .when('submit-nil-return', { country: 'KZ', period: '2025-08-02' })
      .then([nilReturn()]);
  });
});

describe('What a state deployed', () => {
  it('is taken away again by that state, once; what nobody deployed is not', () => {
    const event = '0190a5c4-0000-7000-8000-0000000000aa';
    const gone = { type: 'ResourceWithdrawn', data: { country: 'KZ', deployment: event } } as const;
    given(operation, [decidedOn(), nominated(), deployed()])
      .when('withdraw-resource', gone.data)
      .then([gone])
      .unproved('RESOURCE_NOT_DEPLOYED');
    given(operation, [decidedOn(), nominated(), gone]).when('withdraw-resource', gone.data).thenNothing();
    given(operation, [decidedOn(), nominated()]).by(by('BY')).when('withdraw-resource', gone.data).refused('NOT_YOURS');
  });
});

describe('A coordination unit', () => {
  it('is made of those whose time it is', () => {
    const members = [
      { administration: 'KG', officer: 'kg-7', from: day('2025-08-01'), to: day('2025-08-10') },
      { administration: 'RU', secondedBy: 'RU' },
    ];
    const it = stateAfter(operationStory, [unitSetUp({ members })]);
    const on = (date: string) => coordinatorsOf(it, Date.parse(date)).map(({ country }) => country);
    expect([on('2025-08-05T12:00Z'), on('2025-08-12T12:00Z')]).toEqual([['KG', 'RU'], ['RU']]);
  });
  it('acts for no longer than that', () => {
    const unit = (to: string) => unitSetUp({ members: [{ administration: 'KG', to: day(to) }] });
    const body = { phase: 'OP', startedOn: '2025-08-01' };
    const led = decidedOn({ organisers: ['RU'] });
    given(operation, [led, unit('2026-07-01')])
      .by(by('KG'))
      .when('start-phase', body)
      .then([phaseStarted()]);
    given(operation, [led, unit('2026-05-01')])
      .by(by('KG'))
      .when('start-phase', body)
      .refused('NOT_YOURS');
  });
});

describe('An observer', () => {
  it('is given a level, which a participant has not', () => {
    given(operation, [decidedOn()])
      .when('nominate-participant', { country: 'BY', capacity: 'OBSERVER', level: 'сводки' })
      .then([nominated({ country: 'BY', capacity: 'OBSERVER', level: 'SITUATION_REPORTS' })]);
    given(operation, [decidedOn()])
      .when('nominate-participant', { country: 'BY', capacity: 'PARTICIPANT', level: 'TOTALS' })
      .refused('LEVEL_OF_OBSERVERS', '/level');
  });
  it('may be a body, which takes part in no other way, confirms it by its secretariat, and leaves again', () => {
    const nominate = { country: 'ВТамО', capacity: 'OBSERVER', level: 'TOTALS' };
    const watching = [decidedOn(), nominated({ country: 'WCO', capacity: 'OBSERVER', level: 'TOTALS' })];
    given(operation, [decidedOn()]).when('nominate-participant', nominate).then([watching[1]!]);
    given(operation, [decidedOn()])
      .when('nominate-participant', { country: 'WCO', capacity: 'PARTICIPANT' })
      .refused('BODY_ONLY_OBSERVES', '/capacity');
    const confirm = given(operation, watching);
    confirm.by(by('WCO')).when('confirm-participation', { country: 'WCO' }).refused('SECRETARIAT_SPEAKS');
    const secretariat = { actor: { administration: 'WCO', officer: 'wco-1', role: 'secretariat' as const } };
    confirm
      .by(secretariat)
      .when('confirm-participation', { country: 'WCO' })
      .then([{ type: 'ParticipationConfirmed', data: { country: 'WCO' } }]);
    confirm
      .by(secretariat)
      .when('withdraw-participant', { country: 'WCO' })
      .then([{ type: 'ParticipantWithdrew', data: { country: 'WCO' } }]);
  });
});
