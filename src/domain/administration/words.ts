// The words of an administration: who is named to speak for it, and what contradicts that, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import { wordsOf } from '../wording.js';
import type { AdministrationEvents } from './events.js';

const aside = (...parts: readonly (string | undefined)[]): string => {
  const said = parts.filter(Boolean).join(', ');
  return said === '' ? '' : ` (${said})`;
};

const called = (names: AdministrationEvents['ServiceEstablished']['names'], phrase: Phrases): string =>
  where(names, (it) => `: ${phrase.name(it)}`);

export const administrationWords = wordsOf<{ events: AdministrationEvents; states: 'KNOWN' }>()({
  events: {
    ServiceEstablished: {
      en: ({ service, names }, phrase) => `Service ${service}${called(names, phrase)}`,
      ru: ({ service, names }, phrase) => `Служба ${service}${called(names, phrase)}`,
    },
    PostOpened: {
      en: ({ post, service, names }, phrase) => `Post ${post}${aside(service)}${called(names, phrase)}`,
      ru: ({ post, service, names }, phrase) => `Пост ${post}${aside(service)}${called(names, phrase)}`,
    },
    PostClosed: { en: ({ post }) => `Post ${post} was closed`, ru: ({ post }) => `Пост ${post} закрыт` },
    ContactPointNamed: {
      en: ({ officer, service, deputy }) =>
        `${officer} is ${deputy ? 'deputy contact point' : 'contact point'}${aside(service)}`,
      ru: ({ officer, service, deputy }) =>
        `${deputy ? 'Заместитель контактного лица' : 'Контактное лицо'}: ${officer}${aside(service)}`,
    },
    ContactPointRelieved: {
      en: ({ officer }) => `${officer} is no longer contact point`,
      ru: ({ officer }) => `Больше не контактное лицо: ${officer}`,
    },
    OfficerNamed: {
      en: ({ officer, service, post }) => `${officer} speaks for the administration${aside(service, post)}`,
      ru: ({ officer, service, post }) => `От имени администрации выступает: ${officer}${aside(service, post)}`,
    },
    OfficerRemoved: {
      en: ({ officer, reason }) => `${officer} no longer speaks for the administration${aside(reason)}`,
      ru: ({ officer, reason }) => `Больше не выступает от имени администрации: ${officer}${aside(reason)}`,
    },
    MandateGiven: {
      en: ({ mandate, to, commands, until }, phrase) =>
        `Mandate ${mandate}: ${phrase.administration(to)} may say on its behalf ${commands.join(', ')}${aside(where(until, phrase.when))}`,
      ru: ({ mandate, to, commands, until }, phrase) =>
        `Поручение ${mandate}: ${phrase.administration(to)} может сообщать от её имени ${commands.join(', ')}${aside(where(until, phrase.when))}`,
    },
    DeviceKeyRegistered: {
      en: ({ key, officer, post }) => `Device key ${key}${aside(officer, post)}`,
      ru: ({ key, officer, post }) => `Ключ устройства ${key}${aside(officer, post)}`,
    },
    DeviceKeyRevoked: {
      en: ({ key, reason }) => `Device key ${key} was revoked${aside(reason)}`,
      ru: ({ key, reason }) => `Ключ устройства ${key} отозван${aside(reason)}`,
    },
    AdministrationSucceeded: {
      en: ({ to, on, act }, phrase) => `${phrase.administration(to)} succeeds it, ${phrase.when(on)}${aside(act)}`,
      ru: ({ to, on, act }, phrase) => `Правопреемник: ${phrase.administration(to)}, ${phrase.when(on)}${aside(act)}`,
    },
    PredecessorTakenOver: {
      en: ({ from }, phrase) => `It took over from ${phrase.administration(from)}`,
      ru: ({ from }, phrase) => `Приняты полномочия: ${phrase.administration(from)}`,
    },
    MandateWithdrawn: {
      en: ({ mandate, reason }) => `Mandate ${mandate} was withdrawn${aside(reason)}`,
      ru: ({ mandate, reason }) => `Поручение ${mandate} отозвано${aside(reason)}`,
    },
  },
  states: { KNOWN: { en: 'known', ru: 'известна' } },
  refusals: {
    NOT_AN_ADMINISTRATION: {
      kind: 'unprocessable',
      en: '“{id}” is no administration’s code.',
      ru: '«{id}» не является кодом администрации.',
      fix: {
        en: 'Give the country’s code, or the body’s, in small letters.',
        ru: 'Укажите код государства или органа строчными буквами.',
      },
    },
    KEY_NOT_REGISTERED: {
      kind: 'conflict',
      en: 'The log does not hold that the key {key} was registered.',
      ru: 'В журнале нет записи о ключе {key}.',
      fix: { en: 'Check the thumbprint.', ru: 'Проверьте отпечаток ключа.' },
    },
    NOT_THE_SUCCESSOR: {
      kind: 'conflict',
      en: '{former} has not named this administration as its successor.',
      ru: '{former}: эта администрация правопреемником не названа.',
      fix: {
        en: 'Let the contact point of {former} name it first (administrations/<code>/name-successor).',
        ru: 'Пусть её сначала назовёт контактное лицо ({former}): administrations/<код>/name-successor.',
      },
    },
    ADMINISTRATION_SUCCEEDED: {
      kind: 'forbidden',
      en: '{administration} has been succeeded by {successor}, which speaks in its place.',
      ru: '{administration}: от имени этой администрации выступает правопреемник — {successor}.',
      fix: {
        en: 'Let {successor} send it.',
        ru: 'Пусть это отправит {successor}.',
      },
    },
    OFFICER_NOT_NAMED: {
      kind: 'conflict',
      en: 'The log does not hold that {officer} was named.',
      ru: 'В журнале нет записи о назначении: {officer}.',
      fix: {
        en: 'Check the pseudonym, or name them first.',
        ru: 'Проверьте псевдоним или сначала назначьте это лицо.',
      },
    },
    LAST_CONTACT_POINT: {
      kind: 'conflict',
      en: 'Without {officer} nobody could speak for the administration any more.',
      ru: 'Без {officer} от имени администрации не сможет выступить никто.',
      fix: { en: 'Name another contact point first.', ru: 'Сначала назначьте другое контактное лицо.' },
    },
    MANDATE_ID_TAKEN: {
      kind: 'conflict',
      en: 'The mandate “{mandate}” has already been given with other particulars.',
      ru: 'Поручение «{mandate}» уже дано с другими сведениями.',
      fix: { en: 'Choose another id.', ru: 'Выберите другой идентификатор.' },
    },
    MANDATE_NOT_GIVEN: {
      kind: 'conflict',
      en: 'The log does not hold the mandate “{mandate}”.',
      ru: 'В журнале нет поручения «{mandate}».',
      fix: { en: 'Check the id.', ru: 'Проверьте идентификатор.' },
    },
    POST_NOT_OPENED: {
      kind: 'conflict',
      en: 'The log does not hold the post “{post}”.',
      ru: 'В журнале нет поста «{post}».',
      fix: { en: 'Open the post first.', ru: 'Сначала внесите пост.' },
    },
  },
});
