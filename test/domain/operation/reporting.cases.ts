// The part of a state in an operation by its own word: that it takes part, and that in a period there was nothing to report.
import { describe, expect, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { operationRequests } from '../../../src/domain/operation/requests.js';
import { confirmedOf, invitedIn, operationStory } from '../../../src/domain/operation/story.js';
import { requestsIn } from '../../../src/domain/requests.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { given, stateAfter } from '../../support/specification.js';
import { mandate } from '../administration/events.js';
import {
  concluded,
  confirmed,
  day,
  decidedOn,
  launched,
  nilReturn,
  nominated,
  unitSetUp,
  withdrew,
} from '../events-as-data.js';

const by = (administration: string, onBehalfOf?: string) => ({
  actor: { administration, officer: 'p-2', role: 'officer' as const },
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});
const story = (events: readonly DomainEvent[]) => stateAfter(operationStory, events);
const asked = (events: readonly DomainEvent[]): readonly unknown[] =>
  requestsIn(operationRequests, story(events), { id: 'one' }).map(({ name, request }) => [name, request.of.country]);

describe('Confirming that a state takes part', () => {
  const body = { country: 'KZ' };

  it('is told by that state, once, and asked of it until then', () => {
    given(operation, [nominated()]).when('confirm-participation', body).then([confirmed()]).flagged().unproved();
    given(operation, [nominated(), confirmed()]).when('confirm-participation', body).thenNothing();
    expect(asked([nominated(), nominated({ country: 'BY', capacity: 'OBSERVER' })])).toEqual([
      ['participation', 'KZ'],
      ['participation', 'BY'],
    ]);
    expect(asked([nominated(), confirmed()])).toEqual([]);
    expect(invitedIn(story([nominated(), confirmed()]))).toEqual([]);
  });
  it('is that state’s alone, with whatever mandate', () => {
    given(operation, [decidedOn({ organisers: ['RU'] }), nominated()])
      .by(by('RU'))
      .when('confirm-participation', body)
      .refused('NOT_YOURS');
    given(operation, [nominated()])
      .beside('administration-kz', [mandate({ to: 'RU', commands: ['operations'] })])
      .by(by('RU', 'KZ'))
      .when('confirm-participation', body)
      .refused('NEVER_ON_BEHALF');
  });
  it('is refused of who was not nominated, or withdrew, and after the conclusion', () => {
    given(operation).when('confirm-participation', body).refused('NOT_A_PARTICIPANT', '/country');
    given(operation, [nominated(), confirmed(), withdrew()])
      .when('confirm-participation', body)
      .refused('NOT_A_PARTICIPANT', '/country');
    given(operation, [nominated(), concluded()]).when('confirm-participation', body).refused('ALREADY_CONCLUDED');
    expect(asked([nominated(), concluded()])).toEqual([]);
  });
  it('is asked again of who comes back, or is to take another part', () => {
    const back = [nominated(), confirmed(), withdrew(), nominated()];
    expect(asked(back)).toEqual([['participation', 'KZ']]);
    given(operation, back).when('confirm-participation', body).then([confirmed()]);
    expect(asked([nominated(), confirmed(), nominated({ capacity: 'OBSERVER' })])).toEqual([['participation', 'KZ']]);
  });
  it('counts of a document though it names nobody who nominated, and from when it was nominated too', () => {
    given(operation)
      .attested()
      .when('confirm-participation', { ...body, on: '2025-07-20' })
      .unproved('NOT_A_PARTICIPANT');
    const it = story([confirmed({ on: day('2025-07-20') }), nominated()]);
    expect([confirmedOf(it, 'KZ'), invitedIn(it)]).toEqual([day('2025-07-20'), []]);
  });
});

const RUNS = [decidedOn(), nominated(), launched()];

describe('A nil return', () => {
  const body = { country: 'KZ', period: '2025-08-02' };

  it('is told with its period, and its post and class where it is about these alone; once', () => {
    given(operation, RUNS).when('submit-nil-return', body).then([nilReturn()]).flagged().unproved();
    given(operation, [...RUNS, nilReturn()])
      .when('submit-nil-return', body)
      .thenNothing();
    given(operation, [...RUNS, nilReturn()])
      .when('submit-nil-return', { ...body, post: 'Кордай', class: 'наркотические средства' })
      .then([nilReturn({ post: 'Кордай', class: 'NARCOTIC' })]);
  });
  it('is kept whatever the log says, and what contradicts it is marked', () => {
    given(operation, [decidedOn(), nominated()]).when('submit-nil-return', body).unproved('NOT_LAUNCHED');
    given(operation, [decidedOn(), launched()]).when('submit-nil-return', body).unproved('NOT_A_PARTICIPANT');
    given(operation, RUNS)
      .when('submit-nil-return', { ...body, period: '2025-08-14/2025-08-16' })
      .flagged('PERIOD_OUT_OF_WINDOW');
    given(operation, [decidedOn(), nominated(), launched({ window: day('2026-05-01', '2026-07-30') })])
      .when('submit-nil-return', { ...body, period: '2026-06-01/2026-06-30' })
      .flagged('PERIOD_NOT_OVER');
    given(operation, [...RUNS, concluded()])
      .when('submit-nil-return', body)
      .then([nilReturn()])
      .flagged();
  });
  it('is the state’s own word, or keyed in for it as other reports are, and then waits for its word', () => {
    given(operation, RUNS).by(by('BY')).when('submit-nil-return', body).refused('NOT_YOURS');
    given(operation, RUNS).by(by('BY', 'KZ')).when('submit-nil-return', body).refused('NO_MANDATE');
    given(operation, [...RUNS, unitSetUp({ members: [{ administration: 'BY' }] })])
      .by(by('BY', 'KZ'))
      .when('submit-nil-return', body)
      .then([nilReturn()])
      .unproved('NOT_CONFIRMED');
    given(operation, RUNS)
      .beside('administration-kz', [mandate({ to: 'BY', commands: ['operations'] })])
      .by(by('BY', 'KZ'))
      .when('submit-nil-return', body)
      .then([nilReturn()])
      .unproved('NOT_CONFIRMED');
  });
  it('is not malformed in silence', () => {
    given(operation, RUNS)
      .when('submit-nil-return', { country: 'KZ', class: 'sugar' })
      .malformed('REQUIRED /period', 'NOT_ONE_OF /class');
  });
});
