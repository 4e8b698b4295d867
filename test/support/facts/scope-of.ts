// The scope of a stream when all these facts of it are told.
import { registers } from '../../../projections/all.js';
import { categoryOf, idOf } from '../../../src/eventsourcing/log/event.js';
import { type Story, storyOf } from '../../../src/eventsourcing/log/story.js';
import { enveloped, type Fact } from './fact.js';

const STORIES = new Map(registers.map(({ of }) => [of.category, of as Story<unknown, never>]));

export function scopeOf(facts: readonly Fact[]): string {
  const { stream } = facts[0]!;
  const of = STORIES.get(categoryOf(stream))!;
  const events = facts.map((each, revision) => ({ ...enveloped(each, revision), revision, recordedAt: 0 }));
  return of.scope({ id: idOf(stream), story: storyOf(of, events) });
}
