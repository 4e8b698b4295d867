// Launching and concluding an operation: acts of one moment, so a second one is refused whatever it says.
import { describe, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { given } from '../../support/specification.js';
import { concluded, day, decidedOn, launched, nominated, planned } from '../events-as-data.js';

const WINDOW = '2025-08-01/2025-08-15';

describe('Launching an operation', () => {
  it('is possible once it was decided on or planned', () => {
    given(operation, [decidedOn()]).when('launch', { window: WINDOW }).then([launched()]).flagged().unproved();
    given(operation, [planned()]).when('launch', { window: WINDOW }).then([launched()]).flagged().unproved();
  });
  it('keeps everything that was said', () => {
    const said = { phase: 'OP', codeName: 'Barrier', nature: 'Joint control', targets: ['NPS'] } as const;
    const participants = { kind: 'collective', of: 'Seven services', count: 7, members: null } as const;
    given(operation, [decidedOn()])
      .when('launch', {
        ...said,
        window: WINDOW,
        launchedOn: '2025-07-31',
        participants: { kind: 'collective', of: 'Seven services', count: 7 },
      })
      .then([launched({ ...said, targets: ['NPS'], launchedOn: day('2025-07-31'), participants })]);
  });
  it('is refused of an operation that nobody decided on', () => {
    given(operation, [nominated()]).when('launch', { window: WINDOW }).refused('NOT_DECIDED');
  });
  it('is refused a second time, even in the same words', () => {
    given(operation, [decidedOn(), launched()]).when('launch', { window: WINDOW }).refused('ALREADY_LAUNCHED');
  });
  it('is refused once the operation is concluded', () => {
    given(operation, [decidedOn(), launched(), concluded()])
      .when('launch', { window: WINDOW })
      .refused('ALREADY_CONCLUDED');
  });
  it('is kept when a document attests it: contradictions as flags, what is not proved as unproved', () => {
    given(operation).attested().when('launch', { window: WINDOW }).then([launched()]).flagged().unproved('NOT_DECIDED');
    given(operation, [decidedOn(), launched()])
      .attested()
      .when('launch', { window: WINDOW })
      .flagged('ALREADY_LAUNCHED');
    given(operation, [decidedOn(), concluded()])
      .attested()
      .when('launch', { window: WINDOW })
      .then([launched()])
      .flagged('ALREADY_CONCLUDED');
  });
  it('needs the time in which it runs', () => {
    given(operation, [decidedOn()]).when('launch', {}).malformed('REQUIRED /window');
  });
});

describe('Concluding an operation', () => {
  const running = [decidedOn(), launched()];

  it('is told with its end, and until when reports are accepted', () => {
    given(operation, running).when('conclude', { endedAt: '2025-08-15' }).then([concluded()]).flagged().unproved();
    given(operation, running)
      .when('conclude', { endedAt: '2025-08-15', reportsAcceptedUntil: '2025-09-30' })
      .then([concluded({ reportsAcceptedUntil: day('2025-09-30') })]);
  });
  it('may end before the window does, and on its first day', () => {
    given(operation, running)
      .when('conclude', { endedAt: '2025-08-01' })
      .then([concluded({ endedAt: day('2025-08-01') })]);
  });
  it('is refused with an end before the beginning', () => {
    given(operation, running).when('conclude', { endedAt: '2025-07-31' }).refused('ENDS_BEFORE_LAUNCH', '/endedAt');
  });
  it('is refused with a deadline before the end', () => {
    given(operation, running)
      .when('conclude', { endedAt: '2025-08-15', reportsAcceptedUntil: '2025-08-14' })
      .refused('ACCEPTANCE_ENDS_TOO_EARLY', '/reportsAcceptedUntil');
  });
  it('is refused of what was never launched, and a second time', () => {
    given(operation, [decidedOn()]).when('conclude', { endedAt: '2025-08-15' }).refused('NOT_LAUNCHED');
    given(operation, [...running, concluded()])
      .when('conclude', { endedAt: '2025-08-15' })
      .refused('ALREADY_CONCLUDED');
  });
  it('is kept when a document attests it', () => {
    given(operation)
      .attested()
      .when('conclude', { endedAt: '2025-08-15' })
      .then([concluded()])
      .flagged()
      .unproved('NOT_LAUNCHED');
    given(operation, running)
      .attested()
      .when('conclude', { endedAt: '2025-07-31', reportsAcceptedUntil: '2025-07-30' })
      .flagged('ENDS_BEFORE_LAUNCH', 'ACCEPTANCE_ENDS_TOO_EARLY');
  });
});
