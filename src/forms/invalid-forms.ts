// The texts about the shape of a message: fields, kinds of value, lists and their sizes.

const KIND_EN =
  'object {an object} text {text} number {a whole number} flag {true or false} list {a list} null {null} ' +
  'decimal {a decimal in quotes, such as "3.2"} textOrObject {text or an object} other {something else}';
const KIND_RU =
  'object {объект} text {текст} number {целое число} flag {true или false} list {список} null {null} ' +
  'decimal {десятичное число в кавычках, например "3.2"} textOrObject {текст или объект} other {что-то другое}';
/** What came may be any number: 3.2 is no whole one. */
const GIVEN_EN = KIND_EN.replace('a whole number', 'a number');
const GIVEN_RU = KIND_RU.replace('целое число', 'число');

export const FORM_TEXTS = {
  REQUIRED: {
    en: { title: 'The field “{field}” is missing', fix: 'Add the field “{field}”.' },
    ru: { title: 'Не заполнено поле «{field}»', fix: 'Заполните поле «{field}».' },
  },
  UNKNOWN_FIELD: {
    en: {
      title: 'There is no {what, select, parameter {parameter} other {field}} “{field}” here',
      fix: '{guess, select, yes {Did you mean “{near}”?} other {Remove it, or look up the name in /docs.}}',
    },
    ru: {
      title: '{what, select, parameter {Параметра} other {Поля}} «{field}» здесь нет',
      fix: '{guess, select, yes {Возможно, имелось в виду «{near}»?} other {Уберите его или сверьте название на странице /docs.}}',
    },
  },
  WRONG_TYPE: {
    en: {
      title: `Expected {expected, select, ${KIND_EN}}, but got {given, select, ${GIVEN_EN}}`,
      fix: `Give {expected, select, ${KIND_EN}}{given, select, null {, or leave the field out if it is optional} other {}}.`,
    },
    ru: {
      title: `Ожидается {expected, select, ${KIND_RU}}, а получено: {given, select, ${GIVEN_RU}}`,
      fix: `Укажите {expected, select, ${KIND_RU}}{given, select, null {; необязательное поле можно просто не указывать} other {}}.`,
    },
  },
  TOO_DEEP: {
    en: { title: 'The message is nested more than {max} levels deep', fix: 'Send the plain fields of the form.' },
    ru: { title: 'Вложенность сообщения превышает {max} уровней', fix: 'Передайте только поля формы.' },
  },
  TOO_MANY_FIELDS: {
    en: { title: 'One object has more than {max} fields', fix: 'Send only the fields of the form.' },
    ru: { title: 'В одном объекте больше {max} полей', fix: 'Передайте только поля формы.' },
  },
  LIST_TOO_LONG: {
    en: {
      title: 'The list has {length, plural, one {# entry} other {# entries}}; at most {max} are allowed',
      fix: 'Split it into several messages.',
    },
    ru: {
      title: 'В списке {length, plural, one {# запись} few {# записи} other {# записей}}, а допускается не более {max}',
      fix: 'Разделите список на несколько сообщений.',
    },
  },
  LIST_EMPTY: {
    en: { title: 'The list is empty', fix: 'Name at least one entry, or leave the list out.' },
    ru: { title: 'Список пуст', fix: 'Укажите хотя бы одну запись или не указывайте список.' },
  },
  DUPLICATE: {
    en: { title: '“{given}” is in the list twice', fix: 'Keep one of the two entries.' },
    ru: { title: '«{given}» указано в списке дважды', fix: 'Оставьте одну из двух записей.' },
  },
} as const;
