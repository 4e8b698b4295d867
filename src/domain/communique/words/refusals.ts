// The refusals of a communiqué, and what contradicts it, in both languages.
import type { Bilingual } from '../../../forms/language.js';
import { codedInWords } from '../../values/amounts/claim-words.js';
import type { RefusalEntry } from '../../wording.js';

/** What both refusals of a claim name: what was to be printed, and the most that can be. */
const claimed = ({ claim, most }: Readonly<Record<string, unknown>>): Readonly<Record<string, Bilingual>> => ({
  claimed: codedInWords(String(claim)),
  borne: codedInWords(String(most)),
});

export const refusals = {
  ALREADY_DRAFTED: {
    kind: 'conflict',
    en: 'The communiqué “{communique}” has already been drafted with other particulars.',
    ru: 'Проект коммюнике «{communique}» уже подготовлен с другими сведениями.',
    fix: { en: 'Draft another under an id of its own.', ru: 'Подготовьте другой проект с новым идентификатором.' },
  },
  NOT_DRAFTED: {
    kind: 'conflict',
    en: 'The log does not hold a draft of the communiqué “{communique}”.',
    ru: 'В журнале нет проекта коммюнике «{communique}».',
    fix: {
      en: 'Draft it first; one that was issued on paper is recorded (communiques/<id>/record).',
      ru: 'Сначала подготовьте проект; принятое на бумаге вносится командой communiques/<id>/record.',
    },
  },
  COMMUNIQUE_ISSUED: {
    kind: 'conflict',
    en: 'The communiqué “{communique}” has already been issued.',
    ru: 'Коммюнике «{communique}» уже принято.',
    fix: {
      en: 'Issue a corrigendum, or another communiqué that takes its place.',
      ru: 'Примите исправление к тексту или другое коммюнике взамен.',
    },
  },
  NOT_ISSUED: {
    kind: 'conflict',
    en: 'The log does not hold that the communiqué “{communique}” was issued: its text is not fixed.',
    ru: 'В журнале нет записи о принятии коммюнике «{communique}»: его текст не закреплён.',
    fix: { en: 'Issue it first.', ru: 'Сначала внесите его принятие.' },
  },
  LINES_CHANGED: {
    kind: 'conflict',
    en: 'Since the communiqué “{communique}” was drafted, a state has said something else of its line in the table “{table}”, or the table was withdrawn.',
    ru: 'После подготовки проекта «{communique}» государство изменило свою строку в таблице «{table}» либо таблица отозвана.',
    fix: {
      en: 'Draft another from the table as it stands.',
      ru: 'Подготовьте другой проект по таблице в её нынешнем виде.',
    },
  },
  NOT_A_PARTY: {
    kind: 'conflict',
    en: '{administration} is no party to the communiqué “{communique}”.',
    ru: 'Не является стороной коммюнике «{communique}»: {administration}.',
    fix: { en: 'Whoever is no party may endorse it.', ru: 'Не участвующие стороны могут поддержать коммюнике.' },
  },
  PARTY_SIGNS: {
    kind: 'conflict',
    en: '{administration} is a party to the communiqué “{communique}”: it signs it, and does not endorse it.',
    ru: 'Сторона коммюнике «{communique}» подписывает его, а не поддерживает: {administration}.',
    fix: { en: 'Sign it instead.', ru: 'Подпишите его.' },
  },
  ALREADY_SIGNED: {
    kind: 'conflict',
    en: '{administration} has already signed the communiqué “{communique}”.',
    ru: 'Коммюнике «{communique}» уже подписано: {administration}.',
    fix: { en: 'Nothing more is needed.', ru: 'Повторная подпись не требуется.' },
  },
  OTHER_TEXT: {
    kind: 'conflict',
    en: 'That is not the hash of a text of the communiqué “{communique}”.',
    ru: 'Это не хеш текста коммюнике «{communique}».',
    fix: {
      en: 'Compare your text with the one that was issued (textHash of either language).',
      ru: 'Сверьте ваш текст с принятым (textHash на любом из языков).',
    },
  },
  NOT_SIGNED: {
    kind: 'conflict',
    en: '{administration} has not signed the communiqué “{communique}”: it is superseded by its signatories alone.',
    ru: 'Коммюнике «{communique}» не подписано: {administration}. Заменить его могут только подписавшие.',
    fix: { en: 'Sign it first.', ru: 'Сначала подпишите его.' },
  },
  SUCCESSOR_NOT_ISSUED: {
    kind: 'conflict',
    en: 'The log does not hold another communiqué “{communique}” that was issued and could take its place.',
    ru: 'В журнале нет другого принятого коммюнике «{communique}», которое могло бы его заменить.',
    fix: { en: 'Issue that one first.', ru: 'Сначала внесите принятие того коммюнике.' },
  },
  COMMUNIQUE_SUPERSEDED: {
    kind: 'conflict',
    en: 'The communiqué “{communique}” has been superseded.',
    ru: 'Коммюнике «{communique}» заменено другим.',
    fix: { en: 'Name the one that took its place.', ru: 'Укажите коммюнике, которым оно заменено.' },
  },
  CLAIM_NOT_BORNE: {
    kind: 'unprocessable',
    en: 'The figure “{figure}” does not bear “{claimed}”; all that follows from it: {borne}.',
    ru: 'Из показателя «{figure}» не следует «{claimed}»; следует лишь: {borne}.',
    fix: {
      en: 'Print no more than follows from the confirmed lines, or wait until others are confirmed.',
      ru: 'Печатайте не больше того, что следует из подтверждённых строк, либо дождитесь подтверждения остальных.',
    },
    tells: claimed,
  },
  FIGURE_NOT_SEEN: {
    kind: 'forbidden',
    en: '{administration} is to sign the communiqué, and may not see the table that the figure “{figure}” is drawn from.',
    ru: '{administration}: сторона подписывает коммюнике, но таблица показателя «{figure}» ей не доступна.',
    fix: {
      en: 'Leave the figure out, or the party, or publish the table first.',
      ru: 'Исключите показатель или сторону либо сначала опубликуйте таблицу.',
    },
  },
  FIGURE_NAMED_TWICE: {
    kind: 'unprocessable',
    en: 'The figure “{figure}” is named twice.',
    ru: 'Показатель «{figure}» назван дважды.',
    fix: { en: 'Give each figure an id of its own.', ru: 'Дайте каждому показателю свой идентификатор.' },
  },
  FIGURE_NOT_CITED: {
    kind: 'unprocessable',
    en: 'The text does not print the figure “{figure}”: its id in braces is missing.',
    ru: 'В тексте нет показателя «{figure}»: его идентификатор в фигурных скобках отсутствует.',
    fix: {
      en: 'Print it in both languages, or leave it out.',
      ru: 'Укажите его в тексте на обоих языках или исключите.',
    },
  },
  NO_SUCH_FIGURE: {
    kind: 'unprocessable',
    en: 'The text names a figure “{figure}” that is not among the figures.',
    ru: 'В тексте назван показатель «{figure}», которого нет среди показателей.',
    fix: {
      en: 'Name it among the figures, or take it out of the text.',
      ru: 'Добавьте его к показателям или уберите из текста.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
