// A reconciliation's row in words: "declared > 162 kg, itemised 12.4 kg: difference > 149.6 kg"; in Russian with a comma.
import { className, type SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { decimalInWords } from '../../../src/domain/values/amounts/decimal.js';
import { UNITS } from '../../../src/domain/values/amounts/units.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Difference, ReconciliationRow, Verdict } from './row.js';
import type { TotalRow } from '../sums/total-row.js';
import { totalInWords } from '../sums/total-words.js';
import type { Lang } from '../../../src/forms/language.js';

const WORDS = {
  en: { declared: 'declared', itemised: 'itemised', none: 'nothing', unknown: 'unknown' },
  ru: {
    declared: 'объявлено',
    itemised: 'по отдельным фактам',
    none: 'сведений нет',
    unknown: 'неизвестна',
  },
} as const;

const VERDICTS: Record<Verdict, Record<Lang, string>> = {
  OPEN: { en: '', ru: '' },
  EQUAL: { en: '', ru: '' },
  DOUBTFUL: {
    en: ' — perhaps more was itemised than declared',
    ru: ' — по отдельным фактам, возможно, больше, чем объявлено',
  },
  CONTRADICTION: {
    en: ' — contradiction: more was itemised than declared',
    ru: ' — противоречие: по отдельным фактам больше, чем объявлено',
  },
  NOT_COMPARABLE: {
    en: ': about a method that incidents do not tell, not comparable',
    ru: '; объявлено о методе, который в отдельных фактах не указан, сравнить нельзя',
  },
  NOTHING_DECLARED: { en: ': nothing was declared', ru: '; ничего не объявлено' },
};

const COLON: Record<Lang, string> = { en: '', ru: ':' };
const DIFFERENCE: Record<Lang, string> = { en: ': difference', ru: '; разница:' };

export function reconciledInWords(row: ReconciliationRow, say: Say, lang: Lang): object {
  const words = WORDS[lang];
  const figure = (total: TotalRow): string =>
    total.entries === 0 ? words.none : (totalInWords(total, say, lang) as { text: string }).text;
  const told = [
    ...(row.declared ? [`${words.declared}${COLON[lang]} ${figure(row.declared)}`] : []),
    ...(row.itemised ? [`${words.itemised}${COLON[lang]} ${figure(row.itemised)}`] : []),
  ].join(lang === 'ru' ? '; ' : ', ');
  const difference = row.difference ? `${DIFFERENCE[lang]} ${differenceInWords(row.difference, row.unit, lang)}` : '';
  return { ...row, text: `${goodsOf(row, lang)}${told}${difference}${VERDICTS[row.verdict][lang]}` };
}

function goodsOf({ class: ofClass, substance }: ReconciliationRow, lang: Lang): string {
  if (ofClass !== null) return `${className(ofClass as SubstanceClass, lang)}: `;
  return substance === null ? '' : `${PHRASES[lang].goods(substance)}: `;
}

export function differenceInWords({ rounding, ...bounds }: Difference, unit: string, lang: Lang): string {
  const range = rangeOf(bounds, lang);
  if (range === null) return WORDS[lang].unknown;
  const symbol =
    unit === 'C62' ? '' : ` ${Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS][lang] : unit}`;
  return `${range}${symbol}${rounding === '0' ? '' : ` (± ${decimalInWords(rounding, lang)})`}`;
}

/** Null: it may be anything. */
function rangeOf({ lower, upper, lowerStrict, upperStrict }: Omit<Difference, 'rounding'>, lang: Lang): string | null {
  const low = lower === null ? null : decimalInWords(lower, lang);
  const high = upper === null ? null : decimalInWords(upper, lang);
  if (low === null) return high && bounded(upperStrict, SINGLE[lang].upper, high);
  if (high === null) return bounded(lowerStrict, SINGLE[lang].lower, low);
  if (low === high) return low;
  return `${bounded(lowerStrict, ['>', ''], low)} – ${bounded(upperStrict, ['<', ''], high)}`;
}

/** Of a single bound; in Russian in words. */
const SINGLE: Record<Lang, Record<'lower' | 'upper', readonly [string, string]>> = {
  en: { lower: ['>', '≥'], upper: ['<', '≤'] },
  ru: { lower: ['более', 'не менее'], upper: ['менее', 'не более'] },
};

/** The number behind the sign for an excluded bound, or the one for a bound that belongs to it. */
const bounded = (strict: boolean, signs: readonly [string, string], number: string): string =>
  `${signs[strict ? 0 : 1]} ${number}`.trim();
