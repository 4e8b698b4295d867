// An amount of money: of what it is, in which currency, as told; exact in the currency's minor units.
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import type { Bilingual, Lang } from '../../../forms/language.js';
import { oneOf } from '../../../forms/vocabulary.js';
import type { Value } from '../../../forms/value.js';
import { isRecord, wrongType } from '../../../forms/raw.js';
import { PLAIN, type Reading } from '../../../forms/reading.js';
import { optional, shape } from '../../../forms/shape.js';
import { trimmed } from '../../../forms/trimmed.js';
import { type When, when } from '../time/when.js';
import { type Bound, bound, leadingBound, SIGNS } from './bound.js';
import { currency, type Currency, exponentOf } from './currency.js';
import { type Interval, intervalOf } from './amount.js';
import { decimalInWords, readDecimal } from './decimal.js';

export const MONEY_OF = {
  VALUE: { en: 'value of goods', ru: 'стоимость товара', also: ['value', 'стоимость'] },
  DUTY_EVADED: {
    en: 'duty evaded',
    ru: 'неуплаченные платежи',
    also: ['неуплаченные таможенные платежи', 'неуплаченная пошлина'],
  },
  DUTY_AT_STAKE: { en: 'duty at stake', ru: 'платежи под угрозой неуплаты', also: ['подлежащие уплате платежи'] },
  PENALTY: { en: 'penalty', ru: 'штраф', also: ['fine', 'штрафы'] },
  CASH: { en: 'cash', ru: 'наличные деньги', also: ['наличные', 'деньги'] },
} as const;
export type MoneyOf = keyof typeof MONEY_OF;
export const moneyOf = oneOf<MoneyOf>(MONEY_OF);

export type MoneyBound = Exclude<Bound, 'BETWEEN' | 'UNKNOWN'>;

/** Never added to an amount in another currency. `on`: the day on which that was its value. */
export interface Money {
  readonly what: MoneyOf;
  readonly amount: string;
  readonly currency: Currency;
  readonly bound: MoneyBound;
  readonly on?: When;
}

interface Given {
  readonly what: MoneyOf;
  readonly amount: string;
  readonly currency?: Currency;
  readonly bound?: Bound;
  readonly on?: When;
}

const decimal: Value<string> = {
  schema: { type: 'string', examples: ['12500.50', '12 500,50 RUB'] },
  parse: (raw) => (typeof raw === 'number' ? wrongType('decimal', raw) : trimmed(raw)),
};

const FIELDS = {
  what: moneyOf,
  amount: decimal,
  currency: optional(currency),
  bound: optional(bound),
  on: optional(when),
};
const given = shape<Given>(FIELDS);

export const money: Value<Money> = {
  schema: given.schema,
  parse(raw, reading = PLAIN) {
    if (!isRecord(raw)) return wrongType('object', raw);
    return andThen(given.parse(raw, reading), (told) =>
      andThen(written(told, reading), ({ value, bound: said, currency: of }) => {
        const { what, on } = told;
        const minor = minorUnits(value, of);
        if (minor instanceof Invalid) return minor.under('amount');
        return { what, amount: value, currency: of, bound: said, ...(on === undefined ? {} : { on }) };
      }),
    );
  },
};

/** Of one thing: the amount says no more than how much it is, as a text or with its currency and bound beside it. */
function amountOf(what: MoneyOf): Value<Money> {
  const { what: _, ...fields } = FIELDS;
  const alone = shape<Omit<Given, 'what'>>(fields);
  return {
    schema: { anyOf: [{ type: 'string', examples: ['12 500,50 RUB', '> 98 000 KZT'] }, alone.schema] },
    parse(raw, reading) {
      if (isRecord(raw)) return andThen(alone.parse(raw, reading), () => money.parse({ ...raw, what }, reading));
      const read = money.parse({ what, amount: raw }, reading);
      return read instanceof Invalid ? new Invalid(read.code, read.values) : read;
    },
  };
}

/** What should have been paid for goods. */
export const dutyEvaded = amountOf('DUTY_EVADED');

/** The number may bring its bound and its currency: "более 12 500,50 руб." */
const WRITTEN = /^(\d[\d.,\s\u00a0\u202f]*)(.*)$/u;

interface Written {
  readonly value: string;
  readonly bound: MoneyBound;
  readonly currency: Currency;
}

function written({ amount, currency: stated, bound: said }: Given, { lang }: Reading): Written | Invalid {
  const { bound: leading, rest } = leadingBound(amount.toLowerCase());
  const [, digits = amount, word = ''] = WRITTEN.exec(rest) ?? [];
  const value = readDecimal(digits.trim(), languageOf(word, lang));
  if (value instanceof Invalid) return value.under('amount');
  const isBounded = said ?? leading;
  if (isBounded === 'BETWEEN' || isBounded === 'UNKNOWN')
    return new Invalid('BOUND_FORBIDS', { bound: isBounded, field: 'amount' }, '/bound');
  return andThen(currencyOf(word.trim(), stated, shown(amount)), (of) => ({ value, bound: isBounded, currency: of }));
}

/** Who writes руб., and does not say that they write English, writes Russian. */
const languageOf = (word: string, lang: Lang | undefined): Lang | undefined =>
  lang ?? (/[а-я]/iu.test(word) ? 'ru' : undefined);

/** Behind the number, beside it, or both where they agree. */
function currencyOf(word: string, stated: Currency | undefined, amount: string): Currency | Invalid {
  const named = word === '' ? stated : currency.parse(word);
  if (named instanceof Invalid) return named.under('amount');
  if (named === undefined) return new Invalid('CURRENCY_MISSING', { given: amount }, '/currency');
  if (stated === undefined || named === stated) return named;
  return new Invalid('CURRENCY_TWICE', { given: amount, currency: stated }, '/currency');
}

/** 10^18 minor units: nothing larger is an amount, and a 64-bit column still holds it. */
const LARGEST = 10n ** 18n;

/** Whole minor units; refused where the currency has none so small. */
function minorUnits(amount: string, code: Currency): bigint | Invalid {
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = exponentOf(code);
  if (fraction.length > digits) return new Invalid('MONEY_OVER_PRECISE', { given: amount, currency: code, digits });
  const minor = BigInt(whole + fraction.padEnd(digits, '0'));
  return minor > LARGEST ? new Invalid('QUANTITY_TOO_LARGE', { given: { en: amount, ru: amount }, unit: code }) : minor;
}

/** The interval that it is, in minor units. */
export function intervalOfMoney({ amount, currency: code, bound: said }: Money): Interval {
  const minor = minorUnits(amount, code);
  if (minor instanceof Invalid) throw new TypeError(`${amount} ${code} did not come from the parser`);
  return intervalOf(said, minor, minor);
}

export function moneyInWords({ what, amount, currency: code, bound: said }: Money, lang: Lang): string {
  const names: Bilingual = MONEY_OF[what];
  return `${names[lang]} ${SIGNS[said]}${decimalInWords(amount, lang)} ${code}`;
}

/** Most amounts of one thing. */
const MOST = 20;

/** Amounts of different things, or in different currencies: of one thing in one currency there is one. */
export const moneys: Value<readonly Money[]> = {
  schema: { type: 'array', items: money.schema, maxItems: MOST },
  parse(raw, reading) {
    if (!Array.isArray(raw)) return wrongType('list', raw);
    if (raw.length > MOST) return new Invalid('LIST_TOO_LONG', { max: MOST, length: raw.length });
    const all = raw.map((each) => money.parse(each, reading));
    const wrong = all.findIndex((each) => each instanceof Invalid);
    if (wrong >= 0) return (all[wrong] as Invalid).under(wrong);
    const keys = (all as Money[]).map(({ what, currency: code }) => `${what} ${code}`);
    const twice = keys.findIndex((each, i) => keys.indexOf(each) < i);
    return twice < 0 ? (all as Money[]) : new Invalid('DUPLICATE', { given: keys[twice]! }).under(twice);
  },
};
