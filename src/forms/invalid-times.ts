// The texts about dates and times.

export const TIME_TEXTS = {
  DATE_UNREADABLE: {
    en: {
      title: 'The date “{given}” cannot be read',
      fix: 'Write it as 2025-08-01, 2025-08, 2025 or 2025-08-01T10:30+05:00; a period as 2025-08-01/2025-08-15.',
    },
    ru: {
      title: 'Не удалось прочитать дату «{given}»',
      fix: 'Напишите её в виде 2025-08-01, 2025-08, 2025 или 2025-08-01T10:30+05:00; период — в виде 2025-08-01/2025-08-15.',
    },
  },
  DATE_IMPOSSIBLE: {
    en: {
      title: 'There is no such date or time: “{given}”',
      fix: 'Check the day, the month, the time and the offset.',
    },
    ru: { title: 'Такой даты или времени не бывает: «{given}»', fix: 'Проверьте день, месяц, время и часовой сдвиг.' },
  },
  YEAR_OUT_OF_RANGE: {
    en: { title: 'The year in “{given}” is out of range', fix: 'Give a year from {min} to {max}.' },
    ru: { title: 'Год в «{given}» вне допустимых пределов', fix: 'Укажите год с {min} по {max}.' },
  },
  TIME_NEEDS_OFFSET: {
    en: {
      title: 'It is not said in which time zone “{given}” is',
      fix: 'Add the offset from UTC, as in {given}+05:00, or give only the date.',
    },
    ru: {
      title: 'Не указано, по какому поясу время «{given}»',
      fix: 'Добавьте сдвиг от UTC, например {given}+05:00, или укажите только дату.',
    },
  },
  INSTANT_UNREADABLE: {
    en: {
      title: 'The point in time “{given}” cannot be read',
      fix: 'Write date, time and offset from UTC, as in 2025-08-01T10:30:00+05:00.',
    },
    ru: {
      title: 'Не удалось прочитать момент времени «{given}»',
      fix: 'Укажите дату, время и сдвиг от UTC, например 2025-08-01T10:30:00+05:00.',
    },
  },
  DATES_REVERSED: {
    en: { title: 'The beginning {from} is later than the end {to}', fix: 'Swap the two, or correct one of them.' },
    ru: { title: 'Начало {from} позже окончания {to}', fix: 'Поменяйте их местами или исправьте одно из значений.' },
  },
  DATE_MISSING: {
    en: {
      title:
        'A date known to the {precision, select, minute {minute} day {day} month {month} other {year}} needs “from”',
      fix: 'Add “from”, or use the precision “unknown”.',
    },
    ru: {
      title:
        'Для даты с точностью до {precision, select, minute {минуты} day {дня} month {месяца} other {года}} нужно поле «from»',
      fix: 'Добавьте «from» или укажите точность «unknown».',
    },
  },
  PRECISION_MISMATCH: {
    en: {
      title: '“{given}” does not fit the precision “{precision}”',
      fix: '{precision, select, minute {Give date, time and offset from UTC.} day {Give whole days, as in 2025-08-01.} month {Give whole months, as in 2025-08.} year {Give whole years, as in 2025.} other {Give dates without a time.}}',
    },
    ru: {
      title: '«{given}» не соответствует точности «{precision}»',
      fix: '{precision, select, minute {Укажите дату, время и сдвиг от UTC.} day {Укажите дни целиком, например 2025-08-01.} month {Укажите месяцы целиком, например 2025-08.} year {Укажите годы целиком, например 2025.} other {Укажите даты без времени.}}',
    },
  },
  UNKNOWN_TIME_ZONE: {
    en: { title: 'There is no time zone “{given}”', fix: 'Use a name from the IANA list, for example Asia/Bishkek.' },
    ru: { title: 'Часового пояса «{given}» нет', fix: 'Используйте название из списка IANA, например Asia/Bishkek.' },
  },
} as const;
