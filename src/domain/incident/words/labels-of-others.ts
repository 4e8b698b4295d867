// Labels of the commands by which others say themselves what is theirs to say, and of taking back what was said.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const labelsOfOthers = {
  'withdraw-event/': rectifyingLabels['withdraw-event/'],
  'withdraw-event/reason': rectifyingLabels['withdraw-event/reason'],
  'confirm/': {
    en: [
      'Confirm what was keyed in for you',
      'It was keyed in by another; what one message told is confirmed together',
    ],
    ru: [
      'Подтвердить внесённое от вашего имени',
      'Внесла другая сторона; всё из одного сообщения подтверждается сразу',
    ],
  },
  confirms: { en: ['event', 'Id of the event'], ru: ['что подтверждается', 'Идентификатор события'] },
  'disown/': {
    en: ['Disown what was keyed in for you', 'It is none of your words: it counts for nothing, and stays readable'],
    ru: ['Отказаться от внесённого от вашего имени', 'Это не ваши сведения: они не учитываются, но остаются в истории'],
  },
  'accept-contribution/': {
    en: ['Accept a part in a line', 'A line names your state as a contributor, and it was one'],
    ru: ['Подтвердить участие', 'Ваше государство названо в строке участником, и это верно'],
  },
  'decline-contribution/': {
    en: ['Decline a part in a line', 'A line names your state as a contributor, and it was none'],
    ru: ['Не подтвердить участие', 'Ваше государство названо в строке участником, но это неверно'],
  },
  target: {
    en: ['event', 'Id of the event that should be corrected'],
    ru: ['событие', 'Идентификатор события, которое следует исправить'],
  },
} as const satisfies Labels;
