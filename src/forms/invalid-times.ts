// The texts about dates and times.

export const TIME_TEXTS = {
  DATE_UNREADABLE: {
    en: {
      title: 'The date “{given}” cannot be read',
      fix: 'Write it as 1 August 2025, 01.08.2025 10:30, August 2025, 2025 or 2025-08-01T10:30Z; a period as 1–15 August 2025.',
    },
    ru: {
      title: 'Не удалось прочитать дату «{given}»',
      fix: 'Напишите, например: 01.08.2025, 01.08.2025 10:30, 1 августа 2025 г., август 2025 г., 2025; период: 1–15 августа 2025 г.',
    },
  },
  DATE_IMPOSSIBLE: {
    en: {
      title: 'There is no such date or time: “{given}”',
      fix: 'Check the day, the month, the time and the offset.',
    },
    ru: {
      title: 'Такой даты или времени не бывает: «{given}»',
      fix: 'Проверьте день, месяц, время и смещение относительно UTC.',
    },
  },
  YEAR_OUT_OF_RANGE: {
    en: { title: 'The year in “{given}” is out of range', fix: 'Give a year from {min} to {max}.' },
    ru: { title: 'Год в «{given}» вне допустимых пределов', fix: 'Укажите год с {min} по {max}.' },
  },
  TIME_NEEDS_OFFSET: {
    en: {
      title: 'It is not said in which time zone “{given}” is',
      fix: 'Add the offset from UTC behind the time, give the time zone as “tz”, or give only the date.',
    },
    ru: {
      title: 'Для времени «{given}» не указан часовой пояс',
      fix: 'Добавьте после времени смещение относительно UTC, укажите часовой пояс в поле «tz» либо дайте только дату.',
    },
  },
  TIME_HAS_OFFSETS: {
    en: {
      title: '“{given}” is shown by the clocks of {country} at several offsets from UTC: {options}',
      fix: 'Add the one that is meant behind the time, or give the time zone as “tz”.',
    },
    ru: {
      title: 'Время «{given}» возможно при разных смещениях относительно UTC ({country}): {options}',
      fix: 'Добавьте после времени нужное смещение либо укажите часовой пояс в поле «tz».',
    },
  },
  DATE_AMBIGUOUS: {
    en: {
      title: '“{given}” can be read two ways: as {one} and as {other} (day, month, year)',
      fix: 'Write it with dots in the order of day, month and year, or with the month in letters.',
    },
    ru: {
      title: '«{given}» можно прочитать двояко: как {one} и как {other}',
      fix: 'Напишите дату через точки в порядке «день, месяц, год» или месяц словом.',
    },
  },
  YEAR_OF_TWO_DIGITS: {
    en: { title: 'The year in “{given}” has two digits only', fix: 'Write the year with four digits.' },
    ru: { title: 'В дате «{given}» год указан двумя цифрами', fix: 'Укажите год четырьмя цифрами.' },
  },
  INSTANT_UNREADABLE: {
    en: {
      title: 'The point in time “{given}” cannot be read',
      fix: 'Write the date and the time, as in 01.08.2025 10:30 or 2025-08-01T10:30:00Z.',
    },
    ru: {
      title: 'Не удалось прочитать момент времени «{given}»',
      fix: 'Укажите дату и время, например 01.08.2025 10:30 или 2025-08-01T10:30:00Z.',
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
      fix: '{precision, select, minute {Укажите дату, время и смещение относительно UTC.} day {Укажите дни целиком, например 2025-08-01.} month {Укажите месяцы целиком, например 2025-08.} year {Укажите годы целиком, например 2025.} other {Укажите даты без времени.}}',
    },
  },
  UNKNOWN_TIME_ZONE: {
    en: { title: 'There is no time zone “{given}”', fix: 'Use a name from the IANA list, for example Asia/Bishkek.' },
    ru: { title: 'Часового пояса «{given}» нет', fix: 'Используйте название из списка IANA, например Asia/Bishkek.' },
  },
} as const;
