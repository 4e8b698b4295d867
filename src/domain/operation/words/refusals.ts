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
    en: 'The operation “{operation}” has not been concluded.',
    ru: 'Операция «{operation}» не завершена.',
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
  OPERATION_CANCELLED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has been cancelled.',
    ru: 'Операция «{operation}» отменена.',
    fix: {
      en: 'Withdraw the cancellation if it was told by mistake, or plan another operation.',
      ru: 'Отзовите отмену, если она внесена ошибочно, либо запланируйте другую операцию.',
    },
  },
  PHASE_STARTED: {
    kind: 'conflict',
    en: 'This phase of the operation “{operation}” has already been started ({phase} {ordinal}).',
    ru: 'Этот этап операции «{operation}» уже начат ({phase} {ordinal}).',
    fix: {
      en: 'Correct its beginning, or name another stage.',
      ru: 'Исправьте дату начала или укажите другую стадию.',
    },
  },
  PHASE_ENDED: {
    kind: 'conflict',
    en: 'This phase of the operation “{operation}” has already ended ({phase} {ordinal}).',
    ru: 'Этот этап операции «{operation}» уже окончен ({phase} {ordinal}).',
    fix: { en: 'Correct its end.', ru: 'Исправьте дату окончания.' },
  },
  PHASE_NOT_STARTED: {
    kind: 'conflict',
    en: 'This phase of the operation “{operation}” was not started ({phase} {ordinal}).',
    ru: 'Этот этап операции «{operation}» не начат ({phase} {ordinal}).',
    fix: { en: 'Record its beginning first.', ru: 'Сначала внесите его начало.' },
  },
  PHASE_OUT_OF_ORDER: {
    kind: 'conflict',
    en: 'The phases of the operation “{operation}” would not follow one another in their order ({phase} {ordinal}).',
    ru: 'Нарушается порядок этапов операции «{operation}» ({phase} {ordinal}).',
    fix: {
      en: 'Correct the date, or that of the phase before or after it.',
      ru: 'Исправьте эту дату или дату соседнего этапа.',
    },
  },
  ALREADY_SUSPENDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” is already suspended.',
    ru: 'Операция «{operation}» уже приостановлена.',
    fix: { en: 'Correct since when, or resume it first.', ru: 'Исправьте дату либо сначала возобновите операцию.' },
  },
  NOT_SUSPENDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” is not suspended.',
    ru: 'Операция «{operation}» не приостановлена.',
    fix: { en: 'Record first that it was suspended.', ru: 'Сначала внесите приостановление.' },
  },
  LEVEL_OF_OBSERVERS: {
    kind: 'conflict',
    en: 'Only an observer of the operation “{operation}” has a level; a participant is given everything.',
    ru: 'Уровень доступа задаётся только наблюдателю операции «{operation}»: участник получает все сведения.',
    fix: { en: 'Leave the level out, or nominate an observer.', ru: 'Уберите уровень или внесите наблюдателя.' },
  },
  BODY_ONLY_OBSERVES: {
    kind: 'conflict',
    en: 'A body takes part in no operation: {country} can only observe “{operation}”.',
    ru: 'Организация участником операции не бывает, в операции «{operation}» она может быть только наблюдателем: {country}.',
    fix: { en: 'Nominate it as an observer (field “capacity”).', ru: 'Внесите её наблюдателем (поле «capacity»).' },
  },
  RESOURCE_NOT_DEPLOYED: {
    kind: 'conflict',
    en: 'That state told of no such deployment in the operation “{operation}”: {deployment}.',
    ru: 'Государство не сообщало о таком выделении сил и средств в операции «{operation}»: {deployment}.',
    fix: { en: 'Give the id of the event that told of it.', ru: 'Укажите идентификатор события о выделении.' },
  },
  NOT_A_PARTICIPANT: {
    kind: 'conflict',
    en: '{country} does not take part in the operation “{operation}”.',
    ru: 'В операции «{operation}» не участвует: {country}.',
    fix: { en: 'Nominate the participant first.', ru: 'Сначала внесите участника.' },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
