// The words of authority: why somebody may not say something, in both languages, each with who may.
import type { RefusalEntry } from '../wording.js';

export const authorityWords = {
  events: {},
  refusals: {
    NOT_YOURS: {
      kind: 'forbidden',
      counts: false,
      // Read of a command that was refused and of a report that was kept: it is true of both.
      en: 'This is for {owner} to say.',
      ru: 'Это вправе сообщить только: {owner}.',
      fix: {
        en: 'Let {owner} say it. Where it was kept as a proposal, it counts nothing until {owner} accepts it.',
        ru: 'Пусть это сообщит тот, кто вправе ({owner}). Сохранённое как предложение не учитывается, пока он его не примет.',
      },
    },
    AUDIENCE_NOT_YOURS: {
      kind: 'forbidden',
      en: 'Who may see this, and how it may be used, is for {owner} to say.',
      ru: 'Кому это доступно и как этим можно пользоваться, определяет только: {owner}.',
      fix: {
        en: 'Leave handling and releasableTo out of the context, or tell it as an incident of your own.',
        ru: 'Уберите из context поля handling и releasableTo либо сообщите об этом как о собственном случае.',
      },
    },
    SECRETARIAT_SPEAKS: {
      kind: 'forbidden',
      en: '{administration} speaks by its secretariat, and this sender is not of it.',
      ru: 'От имени органа ({administration}) выступает его секретариат, а отправитель к нему не относится.',
      fix: {
        en: 'Let the secretariat of {administration} send it.',
        ru: 'Пусть это отправит секретариат этого органа: {administration}.',
      },
    },
    BODIES_ONLY: {
      kind: 'forbidden',
      en: 'This is for the secretariat of a body to say, not for a state.',
      ru: 'Это вправе сообщить секретариат органа, а не государство.',
      fix: {
        en: 'Let the secretariat of the body whose affair it is send it.',
        ru: 'Пусть это отправит секретариат органа, к ведению которого это относится.',
      },
    },
    NEVER_ON_BEHALF: {
      kind: 'forbidden',
      en: 'This {administration} says itself: nobody can say it on its behalf, with whatever mandate.',
      ru: 'Это сообщает только сама сторона ({administration}): от её имени этого сделать нельзя ни по какому поручению.',
      fix: {
        en: 'Leave onBehalfOf out, or let {administration} send it.',
        ru: 'Уберите onBehalfOf, или пусть это отправит {administration}.',
      },
    },
    OFFICER_REMOVED: {
      kind: 'forbidden',
      en: '{administration} has removed {officer}, who no longer speaks for it.',
      ru: '{administration}: {officer} больше не выступает от имени администрации.',
      fix: {
        en: 'Let the contact point of {administration} name them again, or another officer send it.',
        ru: 'Контактное лицо ({administration}) может назначить отправителя снова; либо пусть отправит другое лицо.',
      },
    },
    OFFICER_NOT_LISTED: {
      kind: 'forbidden',
      en: '{administration} names those who speak for it, and {officer} is not among them.',
      ru: '{administration} назначает тех, кто выступает от её имени; среди них нет: {officer}.',
      fix: {
        en: 'Let the contact point of {administration} name this officer.',
        ru: 'Пусть контактное лицо ({administration}) назначит этого отправителя.',
      },
    },
    SOURCE_NOT_KNOWN: {
      kind: 'forbidden',
      en: 'The log does not know the document {document}: it proves nothing.',
      ru: 'Журнал не знает документа {document}: он ничего не подтверждает.',
      fix: {
        en: 'Register it first (documents/<SHA-256>/register), or leave `source` out.',
        ru: 'Сначала внесите его (documents/<SHA-256>/register) или уберите «source».',
      },
    },
    NO_MANDATE: {
      kind: 'forbidden',
      en: 'The log holds no mandate by which {sender} may say this on behalf of {administration}.',
      ru: 'В журнале нет поручения сообщать это от чужого имени; отправитель — {sender}, сообщается за: {administration}.',
      fix: {
        en: 'Let {administration} send it, or its contact point give the mandate first.',
        ru: 'Пусть это отправит {administration} или сначала даст поручение её контактное лицо.',
      },
    },
  },
} satisfies {
  readonly events: object;
  readonly refusals: Readonly<Record<string, RefusalEntry>>;
};
