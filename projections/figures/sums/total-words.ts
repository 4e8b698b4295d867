// A total's row in the words in which a person reads it: "> 162 kg", "≥ 12.4 kg + 3 unweighed"; in Russian with a comma.
import { nameOf } from '../../../src/forms/vocabulary.js';
import { type MoneyOf, moneyOf } from '../../../src/domain/values/amounts/money.js';
import { decimalInWords } from '../../../src/domain/values/amounts/decimal.js';
import { baseUnit, UNITS } from '../../../src/domain/values/amounts/units.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import { countedInWords } from '../../../src/domain/values/amounts/counted.js';
import { shareInWords } from './shares.js';
import type { TotalRow } from './total-row.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';

/** Of a number of seizures, behind it. */
export const UNWEIGHED: Bilingual = { en: 'unweighed', ru: 'количество не установлено' };

/** Nobody told of any: that is not none. */
export const NOTHING_ITEMISED: Bilingual = { en: 'nothing itemised', ru: 'по отдельным фактам сведений нет' };

const WORDS = {
  ru: {
    unknown: 'количество не указано',
    about: 'около',
    others: (n: number) => `прочие (${n}): `,
    unconfirmed: (n: number) => `ещё не подтверждено (записей: ${n})`,
    implausible: (n: number) => `неправдоподобно много, проверьте единицу (записей: ${n})`,
    outOfWindow: (n: number) => `вне сроков операции (записей: ${n})`,
    countedOnce: 'учтено один раз по решению координационного штаба',
    less: 'минус',
    plus: 'плюс',
    possible: (amount: string | null) => `возможно, ${amount ?? 'есть'}: в объявленных данных товар не назван`,
    impossible: 'противоречие: части больше целого',
    doubtful: 'части, возможно, больше объявленного целого',
  },
  en: {
    unknown: 'quantity unknown',
    about: 'about',
    others: (n: number) => `others (${n}): `,
    unconfirmed: (n: number) => `not yet confirmed (entries: ${n})`,
    implausible: (n: number) => `implausibly much, check the unit (entries: ${n})`,
    outOfWindow: (n: number) => `outside the operation’s time (entries: ${n})`,
    countedOnce: 'counted once by word of the coordination unit',
    less: 'less',
    plus: 'plus',
    possible: (amount: string | null) => `possibly ${amount ?? 'some'}: the figure does not name the goods`,
    impossible: 'contradiction: the parts exceed the whole',
    doubtful: 'the parts may exceed the whole as declared',
  },
} as const;

/** The row with its `text`. */
export function totalInWords(row: TotalRow, _say: Say, lang: Lang): object {
  if (row.countedOnce) return { ...row, text: countedOnceInWords(row, lang) };
  return {
    ...row,
    text: [othersInWords, shownAmount, shareInWords, confirmedOf, checkOf, outsideOf, warningOf]
      .map((told) => told(row, lang))
      .join(''),
  };
}

/** What is left out, or, where another line counts by it, what is added. */
function countedOnceInWords(row: TotalRow, lang: Lang): string {
  const isLess = row.entries < 0 || row.lower?.startsWith('-') === true;
  const amount = amountInWords(isLess ? turned(row) : row, lang);
  return `${othersInWords(row, lang)}${WORDS[lang].countedOnce}: ${isLess ? WORDS[lang].less : WORDS[lang].plus} ${amount}`;
}

const turned = (row: TotalRow): TotalRow => ({
  ...row,
  lower: negated(row.lower),
  upper: negated(row.upper),
  entries: -row.entries,
  unweighed: -row.unweighed,
  approximate: -row.approximate,
});

function negated(decimal: string | null): string | null {
  if (decimal === null || /^0(?:\.0+)?$/.test(decimal)) return decimal;
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** "others (7): " before what is not one of the largest groups. */
export const othersInWords = ({ others = null }: TotalRow, lang: Lang): string =>
  others === null ? '' : WORDS[lang].others(others);

/** Of what may be nothing at all, the upper bound tells the most that it can be. */
function shownAmount(row: TotalRow, lang: Lang): string {
  if (row.possible === undefined) return amountInWords(row, lang);
  return WORDS[lang].possible(row.upper === null ? null : amountInWords(row, lang));
}

export function amountInWords(row: TotalRow, lang: Lang): string {
  if (row.unweighed > 0 && row.unweighed === row.entries) return unknownInWords(row, lang);
  const rounding = row.rounding === '0' ? '' : ` (± ${decimalInWords(row.rounding, lang)})`;
  return AMOUNTS[lang](row, `${unitOf(row, lang)}${rounding}`);
}

/** The amount that is known, behind it what nobody has weighed: in Russian in whole words. */
const AMOUNTS: Bilingual<(row: TotalRow, unit: string) => string> = {
  en(row, unit) {
    const about = row.approximate > 0 ? `${WORDS.en.about} ` : '';
    return `${about}${rangeOf(row, 'en')} ${unit}${row.unweighed > 0 ? ` + ${row.unweighed} ${UNWEIGHED.en}` : ''}`;
  },
  ru(row, unit) {
    const roughly = row.approximate > 0 ? ' (есть приблизительные данные)' : '';
    const more = row.unweighed > 0 ? `; ещё ${seizuresOf(row)} — ${notEstablished(row)}` : '';
    return `${spelledOut(rangeOf(row, 'ru'))} ${unit}${roughly}${more}`;
  },
};

const SIGNS_IN_WORDS = { '>': 'более', '≥': 'не менее', '<': 'менее', '≤': 'не более' } as const;

/** A single bound in words; of two, the signs. */
const spelledOut = (range: string): string =>
  range.includes('–')
    ? range
    : range.replace(/^[>≥<≤]/u, (sign) => SIGNS_IN_WORDS[sign as keyof typeof SIGNS_IN_WORDS]);

const NOT_ESTABLISHED: Readonly<Record<string, string>> = {
  MASS: 'масса не установлена',
  VOLUME: 'объём не установлен',
  PACKAGES: 'количество упаковок не установлено',
};

const notEstablished = ({ measure, evidence }: TotalRow): string =>
  evidence === 'ITEMISED' ? (NOT_ESTABLISHED[measure] ?? UNWEIGHED.ru) : WORDS.ru.unknown;

const seizuresOf = ({ unweighed, evidence }: TotalRow): string =>
  `${unweighed}${evidence === 'ITEMISED' ? ` ${countedInWords('SEIZURE', String(unweighed), 'ru')}` : ''}`;

/** A declared figure is unknown once; of seizures it matters how many nobody has weighed yet. */
function unknownInWords(row: TotalRow, lang: Lang): string {
  if (row.evidence !== 'ITEMISED') return WORDS[lang].unknown;
  if (lang === 'ru') return `${notEstablished(row)} (${seizuresOf(row)})`;
  return `${WORDS.en.unknown} (+ ${row.unweighed} ${UNWEIGHED.en})`;
}

function unitOf({ measure, what, upper, lower, unit }: TotalRow, lang: Lang): string {
  if (measure === 'MONEY') return `${unit} (${nameOf(moneyOf, what as MoneyOf, lang)})`;
  if (measure === 'COUNT') return countedInWords(String(what), upper ?? lower ?? '0', lang);
  return UNITS[baseUnit(measure)][lang];
}

function rangeOf(row: TotalRow, lang: Lang): string {
  const low = decimalInWords(row.lower ?? '0', lang);
  if (row.upper === null) return `${row.lowerStrict ? '>' : '≥'} ${low}`;
  const high = decimalInWords(row.upper, lang);
  return low === high ? high : between(row, low, high);
}

function between({ lowerStrict, upperStrict }: TotalRow, low: string, high: string): string {
  if (low === '0' && !lowerStrict) return `${upperStrict ? '<' : '≤'} ${high}`;
  return `${lowerStrict ? '> ' : ''}${low} – ${upperStrict ? '< ' : ''}${high}`;
}

/** It counts, and whose word it would be has not said so. */
const confirmedOf = ({ unconfirmed }: TotalRow, lang: Lang): string =>
  unconfirmed === 0 ? '' : ` — ${WORDS[lang].unconfirmed(unconfirmed)}`;

/** So much is not seized at once: somebody has to look at the unit. */
const checkOf = ({ implausible }: TotalRow, lang: Lang): string =>
  implausible === 0 ? '' : ` — ${WORDS[lang].implausible(implausible)}`;

const outsideOf = ({ outOfWindow = 0 }: TotalRow, lang: Lang): string =>
  outOfWindow === 0 ? '' : ` — ${WORDS[lang].outOfWindow(outOfWindow)}`;

/** A negative rest: impossible where not even rounding explains it, doubtful where the bounds leave room. */
function warningOf({ lower, upper, rounding }: TotalRow, lang: Lang): string {
  if (!lower?.startsWith('-')) return '';
  const impossible = upper?.startsWith('-') === true && isMore(upper.slice(1), rounding);
  return ` — ${impossible ? WORDS[lang].impossible : WORDS[lang].doubtful}`;
}

function isMore(one: string, other: string): boolean {
  const width = Math.max(fraction(one).length, fraction(other).length);
  const exact = (decimal: string): bigint => BigInt(decimal.split('.')[0] + fraction(decimal).padEnd(width, '0'));
  return exact(one) > exact(other);
}

const fraction = (decimal: string): string => decimal.split('.')[1] ?? '';
