// The words of audiences: who may see a thing, what may be done with it, and which permissions were asked for and given.
import { where, type Phrases } from '../values/phrases.js';
import { type HandlingCode, HANDLING_NAMES } from '../values/who/handling.js';
import type { Lang } from '../../forms/language.js';
import type { Labels, RefusalEntry, Sentences } from '../wording.js';
import { oneOf } from '../../forms/vocabulary.js';
import type { AudienceEvents, PermissionAsked } from './events.js';

const aside = (text: string | undefined): string => where(text, (it) => ` (${it})`);
const codes = (list: readonly HandlingCode[] | undefined, lang: Lang): string =>
  (list ?? []).map((each) => `${each} ${HANDLING_NAMES[each][lang]}`).join('; ');
const named = (list: readonly string[], phrase: Phrases): string => list.map(phrase.country).join(', ');

function leftTo(to: readonly string[] | undefined, phrase: Phrases, nobody: string): string | undefined {
  return to && (to.length === 0 ? nobody : named(to, phrase));
}

const both = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('; ');

function asked({ to, purpose, case: number, until }: PermissionAsked, phrase: Phrases, of: readonly [string, string]) {
  const rest = both(
    where(number, (it) => `${of[0]} ${it}`),
    where(until, (it) => `${of[1]} ${phrase.when(it)}`),
  );
  return `${phrase.country(to)} — ${purpose}${aside(rest || undefined)}`;
}

const EN = ['case', 'until'] as const;
const RU = ['дело', 'до'] as const;

/** How far a permission has come. */
export const permissionStates = oneOf({
  REQUESTED: { en: 'asked for', ru: 'запрошено' },
  GRANTED: { en: 'given', ru: 'дано' },
  REFUSED: { en: 'refused', ru: 'отказано' },
  WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
});

export const audienceSentences: Sentences<AudienceEvents> = {
  AudienceRestricted: {
    en: ({ handling, releasableTo, restriction, nationalMarking, reason }, phrase) =>
      `Restricted: ${both(
        codes(handling, 'en'),
        where(leftTo(releasableTo, phrase, 'nobody else'), (it) => `only for ${it}`),
        restriction,
        where(nationalMarking, (it) => `marked “${it}”`),
      )}${aside(reason)}`,
    ru: ({ handling, releasableTo, restriction, nationalMarking, reason }, phrase) =>
      `Доступ ограничен: ${both(
        codes(handling, 'ru'),
        where(leftTo(releasableTo, phrase, 'больше никому'), (it) => `доступно: ${it}`),
        restriction,
        where(nationalMarking, (it) => `пометка «${it}»`),
      )}${aside(reason)}`,
  },
  AudienceReleased: {
    en: ({ handling, to, everybody, unmarked, reason }, phrase) =>
      `Restrictions lifted: ${both(codes(handling, 'en'), to && named(to, phrase), everybody ? 'for everybody in its circle' : '', unmarked ? 'the mark' : '')}${aside(reason)}`,
    ru: ({ handling, to, everybody, unmarked, reason }, phrase) =>
      `Ограничения сняты: ${both(codes(handling, 'ru'), to && named(to, phrase), everybody ? 'для всего круга' : '', unmarked ? 'пометка' : '')}${aside(reason)}`,
  },
  PermissionRequested: {
    en: (data, phrase) => `Permission to pass it on was asked for: ${asked(data, phrase, EN)}`,
    ru: (data, phrase) => `Запрошено разрешение на передачу: ${asked(data, phrase, RU)}`,
  },
  PermissionGranted: {
    en: (data, phrase) => `Permission to pass it on was given: ${asked(data, phrase, EN)}`,
    ru: (data, phrase) => `Дано разрешение на передачу: ${asked(data, phrase, RU)}`,
  },
  PermissionRefused: {
    en: ({ reason }) => `Permission to pass it on was refused${aside(reason)}`,
    ru: ({ reason }) => `В разрешении на передачу отказано${aside(reason)}`,
  },
  PermissionWithdrawn: {
    en: ({ reason }) => `Permission to pass it on was withdrawn${aside(reason)}`,
    ru: ({ reason }) => `Разрешение на передачу отозвано${aside(reason)}`,
  },
};

export const audienceRefusals = {
  PERMISSION_NOT_KNOWN: {
    kind: 'conflict',
    en: 'No permission was asked for or given under the id “{permission}”.',
    ru: 'Под идентификатором «{permission}» разрешение не запрашивалось и не давалось.',
    fix: { en: 'Check the id of the permission.', ru: 'Проверьте идентификатор разрешения.' },
  },
} satisfies Readonly<Record<string, RefusalEntry>>;

export const audienceLabels = {
  'restrict/': {
    en: ['Restrict', 'Codes, and who may see it at most; hidden from the others at once, in the past too'],
    ru: ['Ограничить доступ', 'Коды и кому доступно; для остальных скрывается сразу, и за прошлое время'],
  },
  'release/': {
    en: ['Lift restrictions', 'By the owner alone'],
    ru: ['Снять ограничения', 'Только владелец сведений'],
  },
  'request-permission/': {
    en: ['Ask for permission', 'That a state may see it too'],
    ru: ['Запросить разрешение', 'На передачу ещё одному государству'],
  },
  'grant-permission/': {
    en: ['Give permission', 'That state sees it from then on'],
    ru: ['Дать разрешение', 'С этого момента государству доступны эти сведения'],
  },
  'refuse-permission/': { en: ['Refuse permission', 'To pass it on'], ru: ['Отказать в разрешении', 'На передачу'] },
  'withdraw-permission/': {
    en: ['Withdraw permission', 'That state sees it no more'],
    ru: ['Отозвать разрешение', 'Государству эти сведения больше не доступны'],
  },
  handling: { en: ['handling', 'Codes H0 to H3'], ru: ['условия использования', 'Коды H0–H3'] },
  releasableTo: {
    en: ['only for', 'The countries that may see it, of those that would; none: nobody but its owner'],
    ru: ['кому доступно', 'Государства из числа тех, кому это доступно; пустой список — только владельцу'],
  },
  restriction: { en: ['restriction', 'What H3 says'], ru: ['ограничение', 'Что означает код H3'] },
  nationalMarking: {
    en: ['mark', 'Your own stamp, “for official use” at most'],
    ru: ['пометка', 'Ваша собственная, не выше «ДСП»'],
  },
  unmarked: {
    en: ['without the mark', 'The stamp holds no longer'],
    ru: ['снять пометку', 'Пометка больше не действует'],
  },
  'restrict/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  'release/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  'release/handling': { en: ['codes', 'Those that no longer hold'], ru: ['коды', 'Какие больше не действуют'] },
  'release/to': {
    en: ['open to', 'Countries that may see it again'],
    ru: ['открыть для', 'Каким государствам снова доступно'],
  },
  everybody: { en: ['everybody', 'For all of its circle'], ru: ['для всех', 'Для всего круга'] },
  permission: {
    en: ['permission', 'Under which id it is asked for: a UUID that the first to speak of it makes'],
    ru: ['разрешение', 'Под каким UUID запрошено: его выбирает тот, кто говорит о разрешении первым'],
  },
  'request-permission/to': { en: ['for', 'The state that is to see it'], ru: ['кому', 'Какому государству'] },
  'grant-permission/to': { en: ['for', 'The state that is to see it'], ru: ['кому', 'Какому государству'] },
  purpose: { en: ['purpose', 'What it is needed for'], ru: ['цель', 'Для чего нужно'] },
  case: { en: ['case', 'Number of their case'], ru: ['дело', 'Номер дела'] },
  until: { en: ['until', 'How long it holds'], ru: ['до какого времени', 'Срок действия'] },
  'refuse-permission/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  'withdraw-permission/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
} as const satisfies Labels;
