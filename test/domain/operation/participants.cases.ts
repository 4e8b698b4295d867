// The participants of an operation, now and at an earlier time: those who withdrew are kept with the end of their part.
import { describe, expect, it } from '@jest/globals';
import { capacityAt, capacityOf, contactOf, operationStory } from '../../../src/domain/operation/story.js';
import { when, type When } from '../../../src/domain/values/time/when.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { storyOf } from '../../../src/eventsourcing/log/story.js';
import { folded } from '../../support/facts/folded.js';
import { contactNamed, nominated, withdrew } from '../events-as-data.js';

const on = (day: string): When => when.parse(day) as When;
const AUGUST_10 = Date.parse('2025-08-10T14:00:00Z');
const of = (events: readonly DomainEvent[]) =>
  storyOf(
    operationStory,
    events.map((event) => folded({ ...event, recordedAt: AUGUST_10 })),
  );

describe('A participant of an operation', () => {
  const left = { type: 'ParticipantWithdrew', data: { country: 'KZ', on: on('2025-08-10') } };
  const leftUndated = { type: 'ParticipantWithdrew', data: { country: 'KZ' } };
  it.each<[situation: string, events: readonly DomainEvent[], day: string, then: string | undefined]>([
    ['who takes part did so before, as far as anyone knows', [nominated()], '2025-08-05', 'PARTICIPANT'],
    ['who withdrew took part until then', [nominated(), left], '2025-08-05', 'PARTICIPANT'],
    ['who withdrew took part on the last day', [nominated(), left], '2025-08-10', 'PARTICIPANT'],
    ['who withdrew takes no part afterwards', [nominated(), left], '2025-08-11', undefined],
    ['who withdrew, nobody says when, did so as it became known', [nominated(), leftUndated], '2025-08-11', undefined],
    ['who withdrew, nobody says when, took part before', [nominated(), leftUndated], '2025-08-05', 'PARTICIPANT'],
    ['who came back takes part again', [nominated(), left, nominated()], '2025-08-11', 'PARTICIPANT'],
    ['who was only named a contact point takes no part', [contactNamed()], '2025-08-05', undefined],
  ])('%s', (_, events, day, then) => {
    expect(capacityAt(of(events), 'KZ', on(day))).toBe(then);
  });

  it('takes part no more, and has no contact point, once it withdrew', () => {
    const story = of([nominated(), contactNamed(), withdrew()]);
    expect([capacityOf(story, 'KZ'), contactOf(story, 'KZ')]).toEqual([undefined, undefined]);
    expect(story).toMatchObject({ participations: [{ country: 'KZ' }], contactPoints: [{ country: 'KZ' }] });
  });

  it('has one contact point at a time, and the former ones are kept with their end', () => {
    const story = of([contactNamed(), { type: 'ContactPointNominated', data: { country: 'KZ', contact: 'other' } }]);
    expect(contactOf(story, 'KZ')).toBe('other');
    expect(story.contactPoints).toMatchObject([
      { to: on('2025-08-10T14:00Z') },
      { from: on('2025-08-10T14:00Z'), contact: 'other', to: null },
    ]);
  });
});
