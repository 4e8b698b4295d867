// The words of a message: what was said, to whom it went, what came of it, and what contradicts that, in both languages.
import type { Bilingual, Lang } from '../../forms/language.js';
import { audienceSentences } from '../audience/words.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { type Phrases, where } from '../values/phrases.js';
import { language } from '../values/text.js';
import { FLAG, wordsOf } from '../wording.js';
import type { Addressee, MessageEvents as Events } from './events.js';
import type { Message } from './story.js';
import { checkOutcomes, messageKinds, priorities, requestedActions, translators } from './words/codes.js';
import { messageRefusals } from './words/refusals.js';

/** "Kyrgyzstan (Torugart), Kazakhstan". */
export const addressed = (all: readonly Addressee[], phrase: Phrases): string =>
  all
    .map(({ administration, post }) => `${phrase.administration(administration)}${where(post, (it) => ` (${it})`)}`)
    .join(', ');

const WORDS: Bilingual<Readonly<Record<'everybody' | 'to' | 'asks' | 'until' | 'priority' | 'withheld', string>>> = {
  en: {
    everybody: 'everybody in the exchange',
    to: 'to',
    asks: 'asked for',
    until: 'holds until',
    priority: 'priority',
    withheld: 'text retracted',
  },
  ru: {
    everybody: 'всем участникам обмена',
    to: 'кому',
    asks: 'что сделать',
    until: 'действует до',
    priority: 'срочность',
    withheld: 'текст отозван',
  },
};

/** Of a long text so much. */
const SHOWN = 300;

/** More is said behind it: it ends without a full stop. */
const shortened = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text.replace(/[.;\s]+$/, '');

/** Of what was retracted since nothing is left to be told. */
function textOf({ title, text }: Partial<Pick<Events['MessageSent'], 'title' | 'text'>>, lang: Lang): string {
  const said = [title, text === undefined ? undefined : shortened(text)].filter((each) => each !== undefined);
  return said.length === 0 ? WORDS[lang].withheld : said.join(' — ');
}

function sent(data: Events['MessageSent'], phrase: Phrases): string {
  const { kind, to, priority, validUntil, requestedAction } = data;
  const words = WORDS[phrase.lang];
  const kindOf = phrase.term(messageKinds, kind);
  return [
    `${kindOf.charAt(0).toUpperCase()}${kindOf.slice(1)}: ${textOf(data, phrase.lang)}`,
    `${words.to}: ${to ? addressed(to, phrase) : words.everybody}`,
    where(requestedAction, (it) => `${words.asks}: ${phrase.term(requestedActions, it)}`),
    where(priority, (it) => `${words.priority}: ${phrase.term(priorities, it)}`),
    where(validUntil, (it) => `${words.until} ${phrase.when(it)}`),
  ]
    .filter(Boolean)
    .join('; ');
}

const by = ({ country, post }: { readonly country: string; readonly post?: string }, phrase: Phrases): string =>
  addressed([{ administration: country, ...(post === undefined ? {} : { post }) }], phrase);

const aside = (note: string | undefined): string => where(note, (it) => ` (${it})`);

const words = wordsOf<{
  events: Unrectified<Events, 'Message'>;
  states: Uppercase<Exclude<Message['phase'], 'unknown'>>;
  tasks: 'ACKNOWLEDGE' | 'FLAG';
}>()({
  events: {
    MessageSent: { en: sent, ru: sent },
    MessageAcknowledged: {
      en: (data, phrase) => `Receipt acknowledged: ${by(data, phrase)}${aside(data.note)}`,
      ru: (data, phrase) => `Получение подтверждено: ${by(data, phrase)}${aside(data.note)}`,
    },
    CheckResultReported: {
      en: (data, phrase) =>
        `Check by ${by(data, phrase)}: ${phrase.term(checkOutcomes, data.outcome)}${where(data.checkedAt, (it) => `, ${phrase.when(it)}`)}${where(data.incident, (it) => `; incident ${it}`)}${aside(data.note)}`,
      ru: (data, phrase) =>
        `Результат проверки, ${by(data, phrase)}: ${phrase.term(checkOutcomes, data.outcome)}${where(data.checkedAt, (it) => `, ${phrase.when(it)}`)}${where(data.incident, (it) => `; случай ${it}`)}${aside(data.note)}`,
    },
    TranslationAttached: {
      en: (data, phrase) =>
        `Translation (${phrase.term(language, data.lang)}, ${phrase.term(translators, data.translator)}): ${textOf(data, 'en')}`,
      ru: (data, phrase) =>
        `Перевод (${phrase.term(language, data.lang)}, ${phrase.term(translators, data.translator)}): ${textOf(data, 'ru')}`,
    },
    MessageForwarded: {
      en: ({ to, note }, phrase) => `Passed on to: ${addressed(to, phrase)}${aside(note)}`,
      ru: ({ to, note }, phrase) => `Передано дальше: ${addressed(to, phrase)}${aside(note)}`,
    },
    MessageRetracted: {
      en: ({ sha256, reason }) =>
        `Retracted: the text is shown to nobody any more${aside(reason)}; its SHA-256: ${sha256}`,
      ru: ({ sha256, reason }) =>
        `Сообщение отозвано: его текст больше никому не показывается${aside(reason)}; SHA-256: ${sha256}`,
    },
    MessageRestricted: audienceSentences.AudienceRestricted,
    MessageReleased: audienceSentences.AudienceReleased,
    MessagePermissionRequested: audienceSentences.PermissionRequested,
    MessagePermissionGranted: audienceSentences.PermissionGranted,
    MessagePermissionRefused: audienceSentences.PermissionRefused,
    MessagePermissionWithdrawn: audienceSentences.PermissionWithdrawn,
  },
  states: {
    SENT: { en: 'sent', ru: 'отправлено' },
    RETRACTED: { en: 'retracted', ru: 'отозвано' },
  },
  tasks: {
    ACKNOWLEDGE: { en: 'acknowledgement', ru: 'подтвердить получение' },
    FLAG,
  },
  refusals: messageRefusals,
});

export const messageWords = rectifiable('Message', words);
