// The words of reference data: what was published, and what contradicts it, in both languages.
import { wordsOf } from '../wording.js';
import type { ReferenceDataEvents } from './events.js';
import type { ReferenceData } from './story.js';

export const referenceDataWords = wordsOf<{
  events: ReferenceDataEvents;
  states: Uppercase<Exclude<ReferenceData['phase'], 'shipped'>>;
}>()({
  events: {
    ReferenceDataPublished: {
      en: ({ version, publishedBy, entries }, phrase) =>
        `Version ${version} of the list was published by ${phrase.administration(publishedBy)} (entries: ${entries})`,
      ru: ({ version, publishedBy, entries }, phrase) =>
        `Опубликована версия ${version} списка; кем: ${phrase.administration(publishedBy)} (записей: ${entries})`,
    },
    ReferenceEntriesStated: {
      en: ({ version, entries }) => `Version ${version}: ${entries.map(({ code }) => code).join(', ')}`,
      ru: ({ version, entries }) => `Версия ${version}: ${entries.map(({ code }) => code).join(', ')}`,
    },
  },
  states: { PUBLISHED: { en: 'published', ru: 'опубликован' } },
  refusals: {
    VERSION_NOT_NEXT: {
      kind: 'conflict',
      en: 'Version {version} does not follow the last one; a version that was published stays as it is.',
      ru: 'Версия {version} не следует за последней; опубликованная версия не меняется.',
      fix: { en: 'Publish it as version {next}.', ru: 'Опубликуйте её как версию {next}.' },
    },
  },
});
