// The texts about quantities: numbers, units and bounds.

export const AMOUNT_TEXTS = {
  QUANTITY_UNREADABLE: {
    en: {
      title: 'The quantity “{given}” cannot be read',
      fix: 'Write one number and a unit, as in “3.2 kg”, “> 162 kg”, “10–12 kg” or “about 5 kg”; if it is not known, write “unknown”.',
    },
    ru: {
      title: 'Не удалось прочитать количество «{given}»',
      fix: 'Напишите одно число и единицу, например «3,2 кг», «> 162 кг», «10–12 кг» или «около 5 кг»; если количество неизвестно, напишите «неизвестно».',
    },
  },
  QUANTITY_NEGATIVE: {
    en: { title: 'A quantity cannot be less than zero: “{given}”', fix: 'Give zero or more.' },
    ru: { title: 'Количество не может быть меньше нуля: «{given}»', fix: 'Укажите ноль или больше.' },
  },
  QUANTITY_AMBIGUOUS: {
    en: {
      title: '“{given}” can be read two ways: as {decimal} and as {thousands}',
      fix: 'For {thousands}, leave the separator out. For {decimal}, use a smaller unit (grams instead of kilograms).',
    },
    ru: {
      title: '«{given}» можно прочитать двояко: как {decimal} и как {thousands}',
      fix: 'Если это {thousands}, напишите число без разделителя. Если {decimal} — укажите количество в меньших единицах (граммы вместо килограммов).',
    },
  },
  QUANTITY_OVER_PRECISE: {
    en: {
      title: '“{given}” has more digits after the point than can be kept in {unit}',
      fix: 'Keep at most {digits, plural, =0 {no digits after the point: whole pieces only} one {# digit after the point} other {# digits after the point}}.',
    },
    ru: {
      title: 'В числе «{given}» больше знаков после запятой, чем допускает единица {unit}',
      fix: '{digits, plural, =0 {Укажите целое число} one {Оставьте не более # знака после запятой} other {Оставьте не более # знаков после запятой}}.',
    },
  },
  QUANTITY_TOO_LARGE: {
    en: {
      title: 'The quantity “{given}” is larger than can be kept',
      fix: 'Check the number and the unit: the limit is 1,000,000 tonnes, or as many thousand cubic metres.',
    },
    ru: {
      title: 'Количество «{given}» больше допустимого',
      fix: 'Проверьте число и единицу: предел — 1 000 000 тонн или столько же тысяч кубометров.',
    },
  },
  UNIT_MISSING: {
    en: { title: 'The quantity “{given}” has no unit', fix: 'Add the unit, one of: {allowed}.' },
    ru: { title: 'В количестве «{given}» не указана единица', fix: 'Добавьте единицу: {allowed}.' },
  },
  UNKNOWN_UNIT: {
    en: {
      title: 'There is no unit “{given}”',
      fix: '{guess, select, yes {Did you mean “{near}”? If not, use} other {Use}} one of: {allowed}.',
    },
    ru: {
      title: 'Единицы «{given}» нет в списке',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}»? Если нет, используйте} other {Используйте}} одну из единиц: {allowed}.',
    },
  },
  UNIT_AMBIGUOUS: {
    en: { title: '“{given}” is the name of two units', fix: 'Write “{one}” or “{other}”.' },
    ru: { title: 'Единиц с названием «{given}» две', fix: 'Напишите «{one}» или «{other}».' },
  },
  WRONG_MEASURE: {
    en: {
      title: 'A quantity in {unit} does not fit here',
      fix: 'Give it as {expected, select, MASS {a mass} VOLUME {a volume} PIECES {a number of pieces} PACKAGES {a number of packages} other {one of: {expected}}}.',
    },
    ru: {
      title: 'Количество в единицах {unit} здесь не подходит',
      fix: 'Укажите {expected, select, MASS {массу} VOLUME {объём} PIECES {число штук} PACKAGES {число упаковок} other {одно из: {expected}}}.',
    },
  },
  BOUND_NEEDS_VALUE: {
    en: {
      title: 'The bound {bound} needs {field, select, upper {a second number, “upper”} other {a number, “value”}}',
      fix: 'Add “{field}”, or use the bound UNKNOWN if the quantity is not known.',
    },
    ru: {
      title: 'Для границы {bound} нужно {field, select, upper {второе число, «upper»} other {число «value»}}',
      fix: 'Добавьте «{field}» или укажите границу UNKNOWN, если количество неизвестно.',
    },
  },
  BOUND_FORBIDS: {
    en: {
      title: 'With the bound {bound} there can be no “{field}”',
      fix: 'Remove “{field}”, or choose another bound.',
    },
    ru: {
      title: 'С границей {bound} поле «{field}» не указывают',
      fix: 'Уберите «{field}» или выберите другую границу.',
    },
  },
  BETWEEN_NEEDS_ORDER: {
    en: { title: 'The lower number {lower} is greater than the upper one {upper}', fix: 'Swap the two numbers.' },
    ru: { title: 'Нижняя граница {lower} больше верхней {upper}', fix: 'Поменяйте числа местами.' },
  },
  ROUNDING_ZERO: {
    en: { title: 'A rounding of zero says nothing', fix: 'Remove “roundedTo”, or give the step that was rounded to.' },
    ru: { title: 'Округление до нуля ничего не означает', fix: 'Уберите «roundedTo» или укажите шаг округления.' },
  },
  PERCENT_UNREADABLE: {
    en: { title: '“{given}” is no share of the whole', fix: 'Give percent from 0 to 100, as in “78.5 %”.' },
    ru: { title: '«{given}» — не доля целого', fix: 'Укажите проценты от 0 до 100, например «78,5 %».' },
  },
  CURRENCY_MISSING: {
    en: { title: 'The amount “{given}” has no currency', fix: 'Add it, as in “12 500.50 RUB” or in “currency”.' },
    ru: { title: 'У суммы «{given}» не указана валюта', fix: 'Добавьте её: «12 500,50 руб.» либо в поле «currency».' },
  },
  CURRENCY_TWICE: {
    en: { title: '“{given}” is in another currency than {currency}', fix: 'Name one currency only.' },
    ru: { title: 'Сумма «{given}» указана не в валюте {currency}', fix: 'Укажите только одну валюту.' },
  },
  MONEY_OVER_PRECISE: {
    en: {
      title: 'The amount “{given}” is finer than the smallest unit of {currency}',
      fix: 'Keep at most {digits, plural, =0 {no digits after the point} one {# digit after the point} other {# digits after the point}}.',
    },
    ru: {
      title: 'Сумма «{given}» указана точнее наименьшей единицы валюты {currency}',
      fix: '{digits, plural, =0 {Укажите целое число} one {Оставьте не более # знака после запятой} other {Оставьте не более # знаков после запятой}}.',
    },
  },
} as const;
