// The commands to a training: agreed on once, scheduled and put off, and reported when it was held.
import { describe, it } from '@jest/globals';
import { training } from '../../../src/domain/training/decider.js';
import { given } from '../../support/specification.js';
import { day } from '../events-as-data.js';
import { agreement } from '../decision/events.js';
import { agreed, cancelled, held, scheduled } from './events.js';

const AGREEMENT = { topic: { en: 'Dogs' }, host: 'kz', agreedOn: '2026-01-20' };
const WEEK = '2026-04-06/2026-04-10';
const WHEN_HELD = '2026-04-13/2026-04-17';

describe('Agreeing on a training', () => {
  it('is told with its topic and its host', () => {
    given(training).when('agree', AGREEMENT).then([agreed()]).flagged().unproved();
  });
  it('says nothing new when the same is said again', () => {
    given(training, [agreed()]).when('agree', AGREEMENT).thenNothing();
  });
  it('is refused with other particulars, and kept where a document says so; the first agreement stands', () => {
    const other = { ...AGREEMENT, host: 'BY' };
    given(training, [agreed()]).when('agree', other).refused('ALREADY_AGREED');
    given(training, [agreed()])
      .attested()
      .when('agree', other)
      .then([agreed({ host: 'BY' })])
      .flagged('ALREADY_AGREED');
    given(training, [agreed(), agreed({ host: 'BY' })])
      .when('agree', AGREEMENT)
      .thenNothing();
  });
});

describe('Scheduling a training', () => {
  it('needs the agreement', () => {
    given(training).when('schedule', { dates: WEEK }).refused('NOT_AGREED');
    given(training, [agreed()]).when('schedule', { dates: WEEK }).then([scheduled()]).flagged().unproved();
  });
  it('may be done anew, and says nothing new when the same is said again', () => {
    const later = scheduled({ dates: day('2026-05-04', '2026-05-08') });
    given(training, [agreed(), scheduled()]).when('schedule', { dates: '2026-05-04/2026-05-08' }).then([later]);
    given(training, [agreed(), scheduled()]).when('schedule', { dates: WEEK }).thenNothing();
    given(training, [agreed(), scheduled(), later]).when('schedule', { dates: WEEK }).then([scheduled()]);
  });
  it('is over once it was held', () => {
    given(training, [agreed(), held()]).when('schedule', { dates: WEEK }).refused('ALREADY_HELD');
    given(training, [agreed(), held()])
      .attested()
      .when('schedule', { dates: WEEK })
      .then([scheduled()])
      .flagged('ALREADY_HELD');
  });
});

describe('Reporting that a training was held', () => {
  it.each([
    ['after it was scheduled', [agreed(), scheduled()], []],
    ['that nobody scheduled', [agreed()], []],
    ['that nobody agreed on', [], ['NOT_AGREED']],
  ] as const)('is kept of one %s', (_, before, unproved) => {
    given(training, before)
      .when('hold', { dates: WHEN_HELD })
      .then([held()])
      .flagged()
      .unproved(...unproved);
  });
  it('is flagged as long as nobody says when', () => {
    given(training, [agreed()])
      .when('hold', { dates: { precision: 'unknown' } })
      .then([held({ dates: { precision: 'unknown' } })])
      .flagged('HELD_WITHOUT_DATE');
    given(training, [agreed()])
      .when('hold', { dates: { precision: 'unknown', to: '2026-05' } })
      .flagged();
  });
  it('may be corrected: the latest report stands', () => {
    const participants = [
      { country: 'BY', people: 3 },
      { country: 'KZ', people: 12 },
    ];
    given(training, [agreed(), held()])
      .when('hold', { dates: WHEN_HELD, participants: participants.toReversed() })
      .then([held({ participants })])
      .flagged();
    given(training, [agreed(), held({ participants })])
      .when('hold', { dates: WHEN_HELD, participants })
      .thenNothing();
    given(training, [agreed(), held(), held({ participants })])
      .when('hold', { dates: WHEN_HELD })
      .then([held()]);
  });
});

describe('A training that follows from an agreement', () => {
  it('names one that the log holds', () => {
    const body = { ...AGREEMENT, decision: 'rtc-1-1' };
    given(training).when('agree', body).refused('DECISION_NOT_KNOWN', '/decision');
    given(training)
      .beside('decision-rtc-1-1', [agreement()])
      .when('agree', body)
      .then([agreed({ decision: 'rtc-1-1' })])
      .flagged()
      .unproved();
  });
});

describe('A contest', () => {
  const ranking = [
    { country: 'KZ', rank: 1 },
    { country: 'BY', rank: 2 },
  ];
  const participants = ranking.map(({ country }) => ({ country, people: 3 }));
  const contest = agreed({ kind: 'CONTEST' });

  it('is a training of its kind, with the places that were taken', () => {
    given(training)
      .when('agree', { ...AGREEMENT, kind: 'соревнования' })
      .then([contest]);
    given(training, [contest])
      .when('hold', { dates: WHEN_HELD, participants, ranking })
      .then([held({ participants: participants.toReversed(), ranking: ranking.toReversed() })])
      .flagged();
  });
  it('ranks nobody who was not there, and nothing else is ranked', () => {
    given(training, [contest])
      .when('hold', { dates: WHEN_HELD, participants: participants.slice(1), ranking })
      .flagged('RANKED_ABSENT');
    given(training, [contest]).when('hold', { dates: WHEN_HELD, ranking }).flagged();
    given(training, [agreed()]).when('hold', { dates: WHEN_HELD, ranking }).flagged('RANKED_WITHOUT_CONTEST');
    given(training, [contest])
      .when('hold', { dates: WHEN_HELD, ranking: [...ranking, ranking[0]] })
      .malformed('DUPLICATE /ranking/2/country');
  });
});

describe('Calling off a training', () => {
  const body = { cancelledOn: '2026-03-01' };

  it('is of one that was agreed on and not held, and happens once', () => {
    given(training).when('cancel', body).refused('NOT_AGREED');
    given(training, [agreed(), scheduled()]).when('cancel', body).then([cancelled()]).flagged();
    given(training, [agreed(), cancelled()]).when('cancel', body).thenNothing();
    given(training, [agreed(), cancelled()]).when('cancel', { cancelledOn: '2026-04' }).refused('TRAINING_CANCELLED');
    given(training, [agreed(), held()]).when('cancel', body).refused('ALREADY_HELD');
  });
  it('leaves nothing to schedule; a report that it was held is kept, and flagged', () => {
    given(training, [agreed(), cancelled()]).when('schedule', { dates: WEEK }).refused('TRAINING_CANCELLED');
    given(training, [agreed(), cancelled()])
      .when('hold', { dates: WHEN_HELD })
      .then([held()])
      .flagged('TRAINING_CANCELLED');
  });
  it('is for its host, and whoever agreed on it', () => {
    const by = { actor: { administration: 'BY', officer: 'p-2', role: 'officer' as const } };
    given(training, [agreed()]).by(by).when('cancel', body).refused('NOT_YOURS');
  });
});
