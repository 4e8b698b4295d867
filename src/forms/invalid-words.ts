// The texts about words and codes: free text, names, numbers, identifiers, countries and administrations.

export const WORD_TEXTS = {
  TEXT_EMPTY: {
    en: { title: 'The text is empty', fix: 'Write something, or leave the field out if it is optional.' },
    ru: { title: 'Текст пустой', fix: 'Впишите текст; необязательное поле можно просто не указывать.' },
  },
  TEXT_TOO_LONG: {
    en: {
      title: 'The text has {length, plural, one {# character} other {# characters}}; at most {max} are allowed',
      fix: 'Shorten the text.',
    },
    ru: {
      title: 'В тексте {length, plural, one {# знак} few {# знака} other {# знаков}}, а допускается не более {max}',
      fix: 'Сократите текст.',
    },
  },
  TEXT_NOT_ONE_LINE: {
    en: { title: 'The text must stay on one line', fix: 'Replace line breaks and tabs with spaces.' },
    ru: { title: 'Текст должен помещаться в одну строку', fix: 'Замените переносы строк и табуляцию пробелами.' },
  },
  TEXT_BROKEN: {
    en: {
      title: 'The text holds the invisible or damaged character {character}',
      fix: 'Type the text anew, or paste it as plain text in UTF-8.',
    },
    ru: {
      title: 'В тексте есть невидимый или повреждённый символ {character}',
      fix: 'Наберите текст заново или вставьте его без форматирования в кодировке UTF-8.',
    },
  },
  MARKING_TOO_HIGH: {
    en: {
      title: 'What is marked “{given}” may not be entered here',
      fix: 'Send it by the channel that its mark demands; here at most what is for official use only.',
    },
    ru: {
      title: 'Сведения с пометкой «{given}» сюда вносить нельзя',
      fix: 'Передайте их тем способом, которого требует пометка; здесь — не выше «Для служебного пользования».',
    },
  },
  IDENTIFIER_IN_PLAIN: {
    en: {
      title: 'The number ({kind}) came in plain; it was neither kept nor logged',
      fix: 'Send its keyed hash, “hmac-sha256:” with 64 hexadecimal digits: HMAC-SHA-256 of the number by the operation’s key.',
    },
    ru: {
      title: 'Номер ({kind}) передан открытым текстом; он не сохранён и не попал в журнал',
      fix: 'Передайте хеш с ключом — «hmac-sha256:» и 64 шестнадцатеричные цифры: HMAC-SHA-256 номера на ключе операции.',
    },
  },
  NAMES_EMPTY: {
    en: {
      title: 'There is no name in either language',
      fix: 'Give a name in Russian (ru), in English (en), or in both.',
    },
    ru: {
      title: 'Название не указано ни на одном языке',
      fix: 'Укажите название на русском (ru), на английском (en) или на обоих языках.',
    },
  },
  NOT_A_BORDER: {
    en: {
      title: '“{given}” is no border between two states',
      fix: 'Write it as in UZ-KZ: from which state, to which.',
    },
    ru: { title: '«{given}» — не граница между двумя государствами', fix: 'Например, UZ-KZ: откуда и куда.' },
  },
  NOT_ONE_OF: {
    en: {
      title: '“{given}” is not one of the allowed values',
      fix: '{guess, select, yes {Did you mean “{near}” ({code})? If not, choose} other {Choose}} one of: {names}.',
    },
    ru: {
      title: '«{given}» нет среди допустимых значений',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}» ({code})? Если нет, выберите} other {Выберите}} одно из значений: {names}.',
    },
  },
  LOOK_ALIKE_LETTER: {
    en: {
      title:
        'In “{given}” the {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} letter is the {script, select, LATIN {Latin} other {Cyrillic}} “{char}”, which only looks right',
      fix: 'Type the word anew in one alphabet: “{near}”.',
    },
    ru: {
      title:
        'В слове «{given}» {place}-я буква — {script, select, LATIN {латинская} other {русская}} «{char}», она лишь похожа на нужную',
      fix: 'Наберите слово заново в одной раскладке: «{near}».',
    },
  },
  UNKNOWN_VALUE: {
    en: {
      title: 'The log knows nothing called “{given}”',
      fix: '{guess, select, yes {Did you mean “{near}”?} other {Check the name, or leave it out and look through the list.}}',
    },
    ru: {
      title: 'Журнал не знает ничего с именем «{given}»',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}»?} other {Проверьте имя либо не указывайте его и просмотрите список.}}',
    },
  },
  NOT_WHOLE: {
    en: { title: '{given} is not a whole number', fix: 'Give a whole number without a fraction.' },
    ru: { title: 'Число {given} не целое', fix: 'Укажите целое число, без дробной части.' },
  },
  NUMBER_TOO_SMALL: {
    en: { title: '{given} is less than {min}', fix: 'Give {min} or more.' },
    ru: { title: 'Число {given} меньше {min}', fix: 'Укажите число не меньше {min}.' },
  },
  NUMBER_TOO_LARGE: {
    en: { title: '{given} is more than {max}', fix: 'Give {max} or less.' },
    ru: { title: 'Число {given} больше {max}', fix: 'Укажите число не больше {max}.' },
  },
  CURSOR_UNREADABLE: {
    en: {
      title: '“{given}” is not the cursor of a page',
      fix: 'Repeat “next” as it was answered with the page before.',
    },
    ru: { title: '«{given}» — не курсор страницы', fix: 'Повторите значение «next» из ответа с предыдущей страницей.' },
  },
  NOT_A_SLUG: {
    en: {
      title: '“{given}” cannot be used as an id',
      fix: 'Use 1 to 64 small Latin letters, digits and hyphens, beginning with a letter or a digit, as in barrier-2025.',
    },
    ru: {
      title: '«{given}» не подходит как идентификатор',
      fix: 'Используйте от 1 до 64 строчных латинских букв, цифр и дефисов; первый знак — буква или цифра. Например: barrier-2025.',
    },
  },
  NOT_A_UUID: {
    en: {
      title: '“{given}” is not a UUID',
      fix: 'Give a UUID, as in 0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90.',
    },
    ru: {
      title: '«{given}» не является UUID',
      fix: 'Укажите UUID, например: 0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90.',
    },
  },
  NOT_A_DIGEST: {
    en: { title: '“{given}” is not a SHA-256 digest', fix: 'Give the 64 hexadecimal digits of the SHA-256 digest.' },
    ru: {
      title: '«{given}» не является хешем SHA-256',
      fix: 'Укажите хеш SHA-256: 64 шестнадцатеричные цифры.',
    },
  },
  UNKNOWN_COUNTRY: {
    en: {
      title: 'There is no country “{given}”',
      fix: '{guess, select, yes {Did you mean “{near}” ({code})?} other {Give its name, or its code of ISO 3166-1: Kyrgyzstan, KG or KGZ.}}',
    },
    ru: {
      title: 'Государства «{given}» в списке нет',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}» ({code})?} other {Укажите название или код ISO 3166-1: Кыргызстан, KG или KGZ.}}',
    },
  },
  FORMER_COUNTRY: {
    en: {
      title: '“{given}” has been no country since {ended}',
      fix: 'Name the country of today, or give the time of which the message speaks: it must begin before {ended}.',
    },
    ru: {
      title: 'Государства «{given}» нет с {ended}',
      fix: 'Укажите нынешнее государство либо время, о котором идёт речь: оно должно начинаться до {ended}.',
    },
  },
  UNKNOWN_ADMINISTRATION: {
    en: {
      title: '“{given}” names neither a country nor a body',
      fix: '{guess, select, yes {Did you mean “{near}” ({code})?} other {Give a country’s name or code (Kyrgyzstan, KG), or a body’s code of 2 to 32 Latin capitals, digits and hyphens (WCO).}}',
    },
    ru: {
      title: '«{given}» не обозначает ни государство, ни организацию',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}» ({code})?} other {Укажите название или код государства (Кыргызстан, KG) либо код организации: от 2 до 32 латинских букв, цифр и дефисов (WCO).}}',
    },
  },
  NOT_A_SERVICE: {
    en: {
      title: '“{given}” is not a service’s code',
      fix: 'Give 2 to 32 Latin letters, digits and hyphens, beginning with a letter, for example CUSTOMS.',
    },
    ru: {
      title: '«{given}» не является кодом службы',
      fix: 'Укажите от 2 до 32 латинских букв, цифр и дефисов; первый знак — буква. Например: CUSTOMS.',
    },
  },
  MEMBERS_DISAGREE: {
    en: {
      title:
        'The number given is {count}, but {members, plural, one {# country is} other {# different countries are}} named',
      fix: 'Correct the number or the list; leave the list out if it is not known.',
    },
    ru: {
      title: 'Указано число {count}, а разных стран в списке {members}',
      fix: 'Исправьте число или список; если состав неизвестен, не указывайте список.',
    },
  },
} as const;
