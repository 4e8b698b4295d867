// The codes of a message in words: its kind, its urgency, what it asks for, what came of that; and an addressee, as people write it.
import { optional, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { text } from '../../values/text.js';
import { administration } from '../../values/who/administration.js';
import type { Addressee, CheckOutcome, MessageEvents, MessageKind, Priority, RequestedAction } from '../events.js';

export const messageKinds = oneOf<MessageKind>({
  INFORMATION: { en: 'information', ru: 'информация', also: ['info', 'сведения', 'информационное сообщение'] },
  REQUEST: { en: 'request', ru: 'запрос' },
  WARNING: { en: 'warning', ru: 'ориентировка', also: ['warning message', 'предупреждение', 'alert'] },
  SEIZURE: { en: 'seizure', ru: 'сообщение об изъятии', also: ['изъятие', 'seizure message'] },
  CHECK_RESULT: {
    en: 'result of a check',
    ru: 'результат проверки',
    also: ['check result', 'feedback', 'итог проверки'],
  },
});

/** The more urgent, the sooner it is to be acknowledged. */
export const priorities = oneOf<Priority>({
  NORMAL: { en: 'normal', ru: 'обычная', also: ['обычное', 'routine'] },
  URGENT: { en: 'urgent', ru: 'срочная', also: ['срочно', 'срочное'] },
  IMMEDIATE: { en: 'immediate', ru: 'незамедлительная', also: ['незамедлительно', 'немедленно', 'flash'] },
});

export const requestedActions = oneOf<RequestedAction>({
  REPORT_SIGHTING: {
    en: 'report a sighting',
    ru: 'сообщить о появлении',
    also: ['sighting', 'сообщить об обнаружении'],
  },
  DISCREET_CHECK: { en: 'discreet check', ru: 'негласная проверка', also: ['негласно проверить'] },
  SPECIFIC_CHECK: { en: 'specific check', ru: 'целевой досмотр', also: ['досмотр', 'досмотреть', 'search'] },
  STOP: { en: 'stop', ru: 'задержать', also: ['остановить', 'задержание'] },
});

export const checkOutcomes = oneOf<CheckOutcome>({
  POSITIVE: { en: 'found', ru: 'подтвердилось', also: ['positive', 'hit', 'обнаружено', 'положительный'] },
  NEGATIVE: { en: 'nothing found', ru: 'не подтвердилось', also: ['negative', 'не обнаружено', 'отрицательный'] },
  NOT_CHECKED: { en: 'not checked', ru: 'не проверялось', also: ['проверка не проводилась', 'no check'] },
});

export const translators = oneOf<MessageEvents['TranslationAttached']['translator']>({
  HUMAN: { en: 'by a person', ru: 'переводчик', also: ['human', 'человек'] },
  MACHINE: { en: 'by a machine', ru: 'машинный перевод', also: ['machine', 'машина', 'автоматический'] },
});

export const addressee: Value<Addressee> = shape<Addressee>({
  administration,
  post: optional(text({ max: 200 })),
});
