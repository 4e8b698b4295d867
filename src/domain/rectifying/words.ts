// The words of corrections and withdrawals: the event that is meant is said in its own sentence, by its new data or its old.
import { where } from '../values/phrases.js';
import { correctionReason, withdrawalReason } from '../values/reasons.js';
import type { Labels, Sentence, Sentences } from '../wording.js';
import type { EntryCorrected, EntryWithdrawn, Rectified } from './events.js';

/** The words of an aggregate whose events can be put right, with those of putting them right. */
export const rectifiable = <const Name extends string, Words extends { readonly events: object }>(
  name: Name,
  words: Words,
): Words & { readonly events: Sentences<Rectified<Name>> } => ({
  ...words,
  events: { ...words.events, ...rectifiedWords(name, words.events) },
});

/** `events`: the sentences of the aggregate's other events. */
function rectifiedWords<const Name extends string>(name: Name, events: object): Sentences<Rectified<Name>> {
  const all: Record<string, Sentence<never>> = { ...(events as Record<string, Sentence<never>>) };
  all[`${name}EntryCorrected`] = correctedWords(all);
  const withdrawn = `${name}EntryWithdrawn`;
  return {
    [`${name}EntryCorrected`]: all[`${name}EntryCorrected`],
    [withdrawn]: withdrawnWords(withdrawn, all),
  } as unknown as Sentences<Rectified<Name>>;
}

const correctedWords = (events: object): Sentence<EntryCorrected> => ({
  en: ({ type, data, reason, note }, phrase) =>
    `Corrected (${phrase.term(correctionReason, reason)}): ${sentenceOf(events, type).en(data, phrase)}${aside(note)}`,
  ru: ({ type, data, reason, note }, phrase) =>
    `Исправлено (${phrase.term(correctionReason, reason)}): ${sentenceOf(events, type).ru(data, phrase)}${aside(note)}`,
});

/** A withdrawal may be withdrawn itself: `own` is its type. */
export function withdrawnWords(own: string, events: object): Sentence<EntryWithdrawn> {
  const withdrawn: Sentence<EntryWithdrawn> = {
    en: ({ type, said, reason, note }, phrase) =>
      `Withdrawn (${phrase.term(withdrawalReason, reason)}): ${sentenceOf(all, type).en(said, phrase)}${aside(note)}`,
    ru: ({ type, said, reason, note }, phrase) =>
      `Запись отозвана (${phrase.term(withdrawalReason, reason)}): ${sentenceOf(all, type).ru(said, phrase)}${aside(note)}`,
  };
  const all = { ...events, [own]: withdrawn };
  return withdrawn;
}

const sentenceOf = (events: object, type: string): Sentence<object> =>
  (events as Readonly<Record<string, Sentence<object> | undefined>>)[type] ?? { en: () => type, ru: () => type };

const aside = (note: string | undefined): string => where(note, (it) => ` (${it})`);

/** Of the fields of both commands, the same whatever they are told of. */
export const rectifyingLabels = {
  'correct/': {
    en: ['Correct what was said', 'Any event, by whoever may say it; the old value stays in the history'],
    ru: ['Исправить внесённое', 'Любую запись; исправляет тот, кто вправе её внести, прежняя остаётся в истории'],
  },
  'correct/reason': { en: ['reason', 'Why it is corrected'], ru: ['причина', 'Почему исправляется'] },
  'withdraw-event/': {
    en: [
      'Withdraw what was said',
      'An event recorded by mistake: it is as if it had not been said, and stays readable',
    ],
    ru: ['Отозвать запись', 'Внесённую по ошибке: её как бы не было, но она остаётся в истории'],
  },
  'withdraw-event/reason': { en: ['reason', 'Why it is withdrawn'], ru: ['причина', 'Почему отзывается'] },
} as const satisfies Labels;
