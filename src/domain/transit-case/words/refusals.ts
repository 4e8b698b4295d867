// The refusals of commands about a transit case, and the flags of its events, in words, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const refusals = {
  TRANSIT_ALREADY_OPENED: {
    kind: 'conflict',
    counts: false,
    en: 'The transit {transit} has already been opened with other particulars.',
    ru: 'Транзит {transit} уже открыт с другими сведениями.',
    fix: {
      en: 'Correct the opening, or open another under an id of its own.',
      ru: 'Исправьте запись об открытии либо откройте другой транзит под своим идентификатором.',
    },
  },
  TRANSIT_NOT_OPENED: {
    kind: 'conflict',
    en: 'The log does not hold the opening of the transit {transit}.',
    ru: 'В журнале нет записи об открытии транзита {transit}.',
    fix: {
      en: 'Let the state of departure open it.',
      ru: 'Пусть транзит откроет государство отправления.',
    },
  },
  NOT_OF_THIS_TRANSIT: {
    kind: 'conflict',
    en: '{country} has no office of the transit {transit} and is not on its way.',
    ru: 'Транзит {transit} не проходит через это государство: {country}.',
    fix: {
      en: 'Check the country, or let the state of departure correct the way.',
      ru: 'Проверьте государство, либо пусть государство отправления исправит маршрут.',
    },
  },
  WITHIN_TIME_LIMIT: {
    kind: 'conflict',
    en: 'The time limit of the transit {transit} had not passed by then.',
    ru: 'Срок доставки по транзиту {transit} к этому времени не истёк.',
    fix: { en: 'Correct the time or the reason.', ru: 'Исправьте время или причину.' },
  },
  TRANSIT_COMPLETED: {
    kind: 'conflict',
    en: 'The transit {transit} stands as completed.',
    ru: 'Транзит {transit} числится завершённым.',
    fix: {
      en: 'If the completion was false, let the state of destination annul it.',
      ru: 'Если завершение фиктивное, пусть его аннулирует государство назначения.',
    },
  },
  ALREADY_COMPLETED: {
    kind: 'conflict',
    counts: false,
    en: 'The transit {transit} has already been completed with other particulars.',
    ru: 'Транзит {transit} уже завершён с другими сведениями.',
    fix: { en: 'Correct the completion instead.', ru: 'Исправьте запись о завершении.' },
  },
  NOT_COMPLETED: {
    kind: 'conflict',
    en: 'The log does not hold a completion of the transit {transit} that could be annulled.',
    ru: 'В журнале нет завершения транзита {transit}, которое можно аннулировать.',
    fix: { en: 'Record the completion first.', ru: 'Сначала внесите завершение.' },
  },
  TRANSIT_DETECTED: {
    kind: 'conflict',
    en: 'The transit {transit} was found to be false ({country}): it cannot be completed.',
    ru: 'По транзиту {transit} выявлен лжетранзит ({country}): завершить его нельзя.',
    fix: {
      en: 'Let whoever found it withdraw the finding first, where it does not hold.',
      ru: 'Если вывод не подтвердился, пусть его сначала отзовёт выявившее государство.',
    },
  },
  OTHER_OFFICE: {
    kind: 'conflict',
    en: 'The transit {transit} is bound for another office: {office}.',
    ru: 'Транзит {transit} следует в другой таможенный орган: {office}.',
    fix: {
      en: 'Check the office; where the destination was changed, let the state of departure correct the opening.',
      ru: 'Проверьте таможенный орган; если место доставки изменено, пусть государство отправления исправит открытие.',
    },
  },
  NOTHING_DETECTED: {
    kind: 'conflict',
    en: 'The log does not hold a finding on the transit {transit}.',
    ru: 'В журнале нет записи о выявлении лжетранзита {transit}.',
    fix: { en: 'Record what was found first.', ru: 'Сначала внесите, что выявлено.' },
  },
  JURISDICTION_TAKEN: {
    kind: 'conflict',
    counts: false,
    en: '{country} has taken the case of the transit {transit}.',
    ru: 'Дело о транзите {transit} уже приняло в производство государство: {country}.',
    fix: {
      en: 'Agree with that state: it withdraws its word where another takes the case.',
      ru: 'Согласуйте с этим государством: оно отзовёт запись, если дело примет другое.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
