// Every form code says what is wrong and how to put it right, in both languages, with the values that parsers give.
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { administration, service } from '../../src/domain/values/who/administration.js';
import { attribution } from '../../src/domain/values/who/attribution.js';
import { entryCursor } from '../../src/domain/values/cursor.js';
import { Listed, readForm } from '../../src/forms/form.js';
import { border } from '../../src/domain/values/goods/borders.js';
import { handling, nationalMarking } from '../../src/domain/values/who/handling.js';
import { identifier } from '../../src/domain/values/who/identifier.js';
import { sha256, slug, uuid } from '../../src/domain/values/ids.js';
import { instant } from '../../src/domain/values/time/instant.js';
import { INVALID, Invalid, type InvalidCode, shown, valuesIn } from '../../src/forms/invalid.js';
import { money } from '../../src/domain/values/amounts/money.js';
import { percent } from '../../src/domain/values/amounts/percent.js';
import { quantity, quantityOf } from '../../src/domain/values/amounts/quantity.js';
import { unknownName } from '../../src/forms/near.js';
import { substance } from '../../src/domain/values/goods/substance.js';
import { surveyed } from '../../src/forms/raw.js';
import { names, place, text, wholeNumber } from '../../src/domain/values/text.js';
import { when } from '../../src/domain/values/time/when.js';
import { type Lang, LANGUAGES } from '../../src/forms/language.js';

class Route {
  @Listed(slug, { unique: true }) route!: string[];
}

const texts = Object.entries(INVALID).flatMap(([code, { en, ru }]) =>
  [
    ['en', en],
    ['ru', ru],
  ].map(([lang, text]) => ({ code, lang: lang as string, text: text as { title: string; fix: string } })),
);

/** Values for every placeholder that any text has. */
const any = new Proxy({}, { has: () => true, get: (_, name) => (name === 'guess' ? 'yes' : 3), ownKeys: () => [] });

interface Part {
  type: number;
  value?: unknown;
  options?: Record<string, { value: Part[] }>;
}

/** The names of the values that a message speaks of, however deep. In ICU's tree 0 is literal text, 7 is `#`. */
function namesIn(parts: readonly Part[]): string[] {
  return parts.flatMap(({ type, value, options = {} }) => [
    ...(type === 0 || type === 7 ? [] : [String(value)]),
    ...Object.values(options).flatMap((option) => namesIn(option.value)),
  ]);
}

const placeholders = ({ title, fix }: { title: string; fix: string }): string[] =>
  [...new Set([title, fix].flatMap((text) => namesIn(new IntlMessageFormat(text, 'en').getAst() as Part[])))].sort();

describe('The texts about invalid values', () => {
  it.each(texts)('$code can be put into words in $lang', ({ lang, text }) => {
    for (const message of [text.title, text.fix]) {
      const words = String(new IntlMessageFormat(message, lang).format(any as Record<string, string>));
      expect(words).toMatch(/\S/);
      expect(words).not.toMatch(/[{}]/);
    }
  });

  it.each(texts.filter(({ lang }) => lang === 'ru'))('$code is Russian in Russian', ({ text }) => {
    expect(text.title).toMatch(/[а-яё]{3}/i);
    expect(text.fix).toMatch(/[а-яё]{3}/i);
  });

  it.each(Object.entries(INVALID))('%s speaks of the same values in both languages', (_, { en, ru }) => {
    expect(placeholders(ru)).toEqual(placeholders(en));
  });

  it('count in Russian as Russians do', () => {
    const format = new IntlMessageFormat(INVALID.TEXT_TOO_LONG.ru.title, 'ru');
    expect([1, 3, 5, 21].map((length) => format.format({ length, max: 2 }))).toEqual([
      'В тексте 1 знак, а допускается не более 2',
      'В тексте 3 знака, а допускается не более 2',
      'В тексте 5 знаков, а допускается не более 2',
      'В тексте 21 знак, а допускается не более 2',
    ]);
  });

  it('name both readings of an ambiguous number', () => {
    const values = { given: '1,200', decimal: '1.2', thousands: '1200' };
    expect(new IntlMessageFormat(INVALID.QUANTITY_AMBIGUOUS.ru.title, 'ru').format(values)).toBe(
      '«1,200» можно прочитать двояко: как 1.2 и как 1200',
    );
  });

  it('say what was expected and what came', () => {
    const say = (lang: Lang, values: Record<string, string>): unknown =>
      new IntlMessageFormat(INVALID.WRONG_TYPE[lang].title, lang).format(values);
    expect(say('en', { expected: 'list', given: 'null' })).toBe('Expected a list, but got null');
    expect(say('ru', { expected: 'flag', given: 'text' })).toBe('Ожидается true или false, а получено: текст');
  });
});

/** One thing that each code is said about. */
const SAID: Record<InvalidCode, unknown> = {
  REQUIRED: place.parse({}),
  UNKNOWN_FIELD: place.parse({ town: 1 }),
  UNKNOWN_VALUE: unknownName('barier', ['barrier']),
  WRONG_TYPE: place.parse(null),
  TOO_DEEP: surveyed(JSON.parse('['.repeat(50) + ']'.repeat(50))).refused,
  TOO_MANY_FIELDS: surveyed(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i, i]))).refused,
  LIST_TOO_LONG: handling.parse(Array.from({ length: 301 }, () => 'H0')),
  LIST_EMPTY: attribution.parse({ kind: 'collective', of: 'x', members: [] }),
  DUPLICATE: (readForm(Route, { route: ['x', 'x'] }) as Invalid[])[0],
  TEXT_EMPTY: text().parse(''),
  TEXT_TOO_LONG: text({ max: 1 }).parse('xx'),
  TEXT_NOT_ONE_LINE: text().parse('x\ny'),
  TEXT_BROKEN: text().parse('x\u0000y'),
  IDENTIFIER_IN_PLAIN: identifier.parse({ kind: 'PARCEL', value: 'RR123456789KG' }),
  NAMES_EMPTY: names.parse({}),
  NOT_A_BORDER: border.parse('UZ'),
  NOT_ONE_OF: handling.parse(['H9']),
  LOOK_ALIKE_LETTER: substance.parse('геpоин'),
  NOT_WHOLE: wholeNumber().parse(0.5),
  NUMBER_TOO_SMALL: wholeNumber().parse(-1),
  NUMBER_TOO_LARGE: wholeNumber({ max: 1 }).parse(2),
  NOT_A_SLUG: slug.parse('x y'),
  CURSOR_UNREADABLE: entryCursor.parse('12'),
  MARKING_TOO_HIGH: nationalMarking.parse('Совершенно секретно'),
  NOT_A_UUID: uuid.parse('x'),
  NOT_A_DIGEST: sha256.parse('x'),
  UNKNOWN_COUNTRY: place.parse({ city: 'x', country: 'QQ' }),
  UNKNOWN_ADMINISTRATION: administration.parse('QQ'),
  FORMER_COUNTRY: administration.parse('СССР'),
  NOT_A_SERVICE: service.parse('?'),
  MEMBERS_DISAGREE: attribution.parse({ kind: 'collective', of: 'x', count: 3, members: ['KG'] }),
  QUANTITY_UNREADABLE: quantity.parse('много'),
  QUANTITY_NEGATIVE: quantity.parse('-5 кг'),
  QUANTITY_AMBIGUOUS: quantity.parse('1.200 кг'),
  QUANTITY_OVER_PRECISE: quantity.parse('0,5 шт'),
  QUANTITY_TOO_LARGE: quantity.parse('9999999 т'),
  UNIT_MISSING: quantity.parse('5'),
  UNKNOWN_UNIT: quantity.parse('5 пуд'),
  UNIT_AMBIGUOUS: quantity.parse('5 gal'),
  WRONG_MEASURE: quantityOf('MASS', 'PIECES').parse('5 л'),
  BOUND_NEEDS_VALUE: quantity.parse({ unit: 'KGM' }),
  BOUND_FORBIDS: quantity.parse({ value: '1', upper: '2', unit: 'KGM' }),
  BETWEEN_NEEDS_ORDER: quantity.parse('5-3 кг'),
  ROUNDING_ZERO: quantity.parse({ value: '1', unit: 'KGM', roundedTo: '0' }),
  PERCENT_UNREADABLE: percent.parse('120 %'),
  CURRENCY_MISSING: money.parse({ what: 'CASH', amount: '5' }),
  CURRENCY_TWICE: money.parse({ what: 'CASH', amount: '5 руб.', currency: 'USD' }),
  MONEY_OVER_PRECISE: money.parse({ what: 'CASH', amount: '5.5', currency: 'JPY' }),
  DATE_UNREADABLE: when.parse('вчера'),
  DATE_IMPOSSIBLE: when.parse('2025-02-30'),
  YEAR_OUT_OF_RANGE: when.parse('1700'),
  TIME_NEEDS_OFFSET: when.parse('2025-08-01T10:30'),
  TIME_HAS_OFFSETS: when.parse('01.08.2025 10:30', { country: 'RU' }),
  DATE_AMBIGUOUS: when.parse('05/11/2026'),
  YEAR_OF_TWO_DIGITS: when.parse('05.11.26'),
  INSTANT_UNREADABLE: instant.parse('сейчас'),
  DATES_REVERSED: when.parse('2025/2024'),
  DATE_MISSING: when.parse({ precision: 'year' }),
  PRECISION_MISMATCH: when.parse('2025/2025-08'),
  UNKNOWN_TIME_ZONE: when.parse({ from: '2025', tz: 'Mars' }),
};

describe('Every code', () => {
  it.each(Object.entries(SAID))('%s is said by a parser, with the values that its texts name', (code, said) => {
    expect(said).toMatchObject({ code });
    const { values } = said as Invalid;
    for (const lang of LANGUAGES) {
      const { title, fix } = INVALID[code as InvalidCode][lang];
      for (const message of [title, fix])
        expect(() => new IntlMessageFormat(message, lang).format(valuesIn(values, lang))).not.toThrow();
    }
  });
});

describe('An invalid value', () => {
  it('is placed from the inside out, with the pointer escaped', () => {
    expect(new Invalid('REQUIRED').under('a/b').under(0).under('x~y').pointer).toBe('/x~0y/0/a~1b');
  });

  it('is quoted only as far as a message can hold, and never in half a character', () => {
    expect(shown('я'.repeat(500))).toBe(`${'я'.repeat(60)}…`);
    expect(shown(`${'я'.repeat(59)}😀`).isWellFormed()).toBe(true);
  });
});
