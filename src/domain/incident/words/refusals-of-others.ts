// The words for what others must say themselves: what was keyed in for them, and where they are named as contributors.
import type { RefusalEntry } from '../../wording.js';

export const refusalsOfOthers = {
  NOT_CONFIRMED: {
    kind: 'conflict',
    en: 'It was keyed in for {administration}, which has not confirmed it yet.',
    ru: 'Внесено от имени: {administration}; ещё не подтверждено.',
    fix: {
      en: 'Let {administration} confirm it, or disown it. It counts meanwhile.',
      ru: 'Пусть {administration} подтвердит эти сведения или откажется от них. Пока они учитываются.',
    },
  },
  NOT_ON_BEHALF: {
    kind: 'conflict',
    en: 'The event {event} was not keyed in for anybody: there is nothing to confirm or disown.',
    ru: 'Запись {event} внесена не от чужого имени: подтверждать нечего.',
    fix: {
      en: 'Correct or withdraw it, if it is yours.',
      ru: 'Если это ваше сообщение, исправьте его или отзовите.',
    },
  },
  CONTRIBUTION_NOT_ACCEPTED: {
    kind: 'conflict',
    en: 'Line {line} names {country} as a contributor, which has not said so itself.',
    ru: 'В строке {line} участником названо: {country}; само государство этого не подтвердило.',
    fix: {
      en: 'Let {country} accept or decline it; until then it counts as involved in nothing.',
      ru: 'Пусть {country} подтвердит участие или отклонит; до этого оно участником не считается.',
    },
  },
  NOT_A_CONTRIBUTOR: {
    kind: 'conflict',
    en: 'Line {line} does not name {country} as a contributor.',
    ru: 'В строке {line} участником не названо: {country}.',
    fix: { en: 'Name the right line.', ru: 'Укажите нужную строку.' },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
