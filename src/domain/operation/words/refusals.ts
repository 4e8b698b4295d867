// The refusals of an operation's commands, and what its events are flagged with, in both languages, with the remedy.
import type { RefusalEntry } from '../../wording.js';

export const refusals = {
  OPERATION_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the operation “{operation}”.',
    ru: 'В журнале нет операции «{operation}».',
    fix: {
      en: 'Check the id, or decide on the operation first.',
      ru: 'Проверьте идентификатор либо сначала внесите решение об операции.',
    },
  },
  ALREADY_DECIDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has already been decided on with other particulars.',
    ru: 'Решение об операции «{operation}» уже принято с другими сведениями.',
    fix: {
      en: 'Plan the operation instead, or choose another id.',
      ru: 'Внесите план операции либо выберите другой идентификатор.',
    },
  },
  NOT_DECIDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has been neither decided on nor planned.',
    ru: 'В журнале нет ни решения об операции «{operation}», ни её плана.',
    fix: { en: 'Decide on the operation or plan it first.', ru: 'Сначала внесите решение об операции или её план.' },
  },
  ALREADY_LAUNCHED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has already been launched.',
    ru: 'Операция «{operation}» уже начата.',
    fix: {
      en: 'An operation is launched once; the next edition has an id of its own.',
      ru: 'Операция начинается один раз; у следующей операции свой идентификатор.',
    },
  },
  NOT_LAUNCHED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has not been launched.',
    ru: 'Операция «{operation}» не начата.',
    fix: { en: 'Launch the operation first.', ru: 'Сначала начните операцию.' },
  },
  NOT_CONCLUDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has not been concluded, so its end cannot be put right.',
    ru: 'Операция «{operation}» не завершена: уточнять её окончание рано.',
    fix: { en: 'Conclude the operation first.', ru: 'Сначала завершите операцию.' },
  },
  ALREADY_CONCLUDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has been concluded.',
    ru: 'Операция «{operation}» завершена.',
    fix: {
      en: 'Nothing more can be decided about it; reports and statements are still accepted.',
      ru: 'Решения по ней больше не принимаются; сообщения и объявленные данные принимаются.',
    },
  },
  ENDS_BEFORE_LAUNCH: {
    kind: 'conflict',
    en: 'The end of the operation “{operation}” lies before its beginning.',
    ru: 'Окончание операции «{operation}» раньше её начала.',
    fix: {
      en: 'Give an end that is not before the window’s first day.',
      ru: 'Укажите окончание не раньше первого дня операции.',
    },
  },
  ACCEPTANCE_ENDS_TOO_EARLY: {
    kind: 'conflict',
    en: 'Reports would be accepted only until a moment before the end of the operation “{operation}”.',
    ru: 'Срок приёма сообщений заканчивается раньше окончания операции «{operation}».',
    fix: { en: 'Give a deadline that is not before the end.', ru: 'Укажите срок приёма не раньше окончания.' },
  },
  PERIOD_OUT_OF_WINDOW: {
    kind: 'conflict',
    en: 'The period is not within the time of the operation “{operation}”.',
    ru: 'Период выходит за сроки операции «{operation}».',
    fix: {
      en: 'Correct the period. The return is kept meanwhile.',
      ru: 'Исправьте период. Пока донесение сохраняется.',
    },
  },
  PERIOD_NOT_OVER: {
    kind: 'conflict',
    en: 'The period is not over yet: nobody knows that nothing will be found in it.',
    ru: 'Период ещё не закончился: неизвестно, будет ли что-то выявлено.',
    fix: {
      en: 'Correct the period to end today at the latest.',
      ru: 'Исправьте период: он должен заканчиваться не позднее сегодняшнего дня.',
    },
  },
  NOT_A_PARTICIPANT: {
    kind: 'conflict',
    en: '{country} does not take part in the operation “{operation}”.',
    ru: 'В операции «{operation}» не участвует: {country}.',
    fix: { en: 'Nominate the participant first.', ru: 'Сначала внесите участника.' },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
