// The command to publish a version of a list: what it adds to the one before, or states anew. A decision: a version is immutable.
import { digestOf, sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { ofType } from '../../told.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { slug } from '../../values/ids.js';
import { type Names, names, prose, text, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { Entry, ReferenceDataEvent, ReferenceDataEvents } from '../events.js';
import { type ReferenceData, SHIPPED } from '../story.js';

export class EntryFields {
  @Field(slug) code!: string;
  @Field(names, { optional: true }) names?: Names;
  @Listed(text({ max: 200 }), { optional: true, max: 50 }) also?: string[];
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(text({ max: 20 }), { optional: true }) hs?: string;
}

/** Most entries of a version: with the longest names a body may be too long before. */
const MOST = 5_000;
/** Entries of one event, which must stay small enough to be stored. */
const TOGETHER = 100;

export class PublishReferenceData {
  @Field(wholeNumber({ min: SHIPPED + 1, max: 1_000_000 })) version!: number;
  @Field(when) validFrom!: When;
  @Listed(() => EntryFields, { max: MOST }) entries!: EntryFields[];
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const publishReferenceData = decides({
  form: PublishReferenceData,
  rights: may(['BODY']),
  against: ['VERSION_NOT_NEXT'],
  decide(command: PublishReferenceData, list: ReferenceData, context: Context): readonly ReferenceDataEvent[] {
    const { version, validFrom, note } = command;
    const entries = command.entries.map(entryOf);
    const { onBehalfOf, actor } = context.metadata;
    const publishedBy = onBehalfOf ?? actor.administration;
    const head = given({ publishedBy, version, validFrom, hash: digestOf(entries), entries: entries.length, note });
    if (wasPublished(list, head)) return [];
    return [{ type: 'ReferenceDataPublished', data: head }, ...stated(version, entries)];
  },
});

const entryOf = ({ code, names: called, also, class: ofClass, hs }: EntryFields): Entry =>
  given({ code, names: called, also, class: ofClass, hs });

const wasPublished = ({ told }: ReferenceData, head: ReferenceDataEvents['ReferenceDataPublished']): boolean =>
  ofType<ReferenceDataEvents, 'ReferenceDataPublished'>(told, 'ReferenceDataPublished').some(({ data }) =>
    sameData(data, head),
  );

function stated(version: number, entries: readonly Entry[]): readonly ReferenceDataEvent[] {
  const all: ReferenceDataEvent[] = [];
  for (let i = 0; i < entries.length; i += TOGETHER)
    all.push({ type: 'ReferenceEntriesStated', data: { version, entries: entries.slice(i, i + TOGETHER) } });
  return all;
}
