// A total's row in the words in which a person reads it: "> 162 kg", "≥ 12.4 kg + 3 unweighed"; in Russian with a comma.
import { decimalInWords } from '../../../src/domain/values/amounts/decimal.js';
import { baseUnit, UNITS } from '../../../src/domain/values/amounts/units.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import { countedInWords } from '../../../src/domain/values/amounts/counted.js';
import type { TotalRow } from './total-row.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';

/** Of a number of seizures, behind it. */
export const UNWEIGHED: Bilingual = { en: 'unweighed', ru: 'без веса' };

const WORDS = {
  ru: {
    unknown: 'количество неизвестно',
    about: 'около',
    others: (n: number) => `прочие (${n}): `,
    impossible: 'противоречие: части больше целого',
    doubtful: 'части, возможно, больше заявленного целого',
  },
  en: {
    unknown: 'quantity unknown',
    about: 'about',
    others: (n: number) => `others (${n}): `,
    impossible: 'contradiction: the parts exceed the whole',
    doubtful: 'the parts may exceed the whole as declared',
  },
} as const;

/** The row with its `text`. */
export function totalInWords(row: TotalRow, _say: Say, lang: Lang): object {
  return { ...row, text: `${othersInWords(row, lang)}${amountInWords(row, lang)}${warningOf(row, lang)}` };
}

/** "others (7): " before what is not one of the largest groups. */
export const othersInWords = ({ others = null }: TotalRow, lang: Lang): string =>
  others === null ? '' : WORDS[lang].others(others);

export function amountInWords(row: TotalRow, lang: Lang): string {
  const words = WORDS[lang];
  if (row.unweighed > 0 && row.unweighed === row.entries) return `${words.unknown}${unweighedOf(row, lang)}`;
  const about = row.approximate > 0 ? `${words.about} ` : '';
  const rounding = row.rounding === '0' ? '' : ` (± ${decimalInWords(row.rounding, lang)})`;
  const unweighed = row.unweighed > 0 ? ` + ${row.unweighed} ${UNWEIGHED[lang]}` : '';
  return `${about}${rangeOf(row, lang)} ${unitOf(row, lang)}${rounding}${unweighed}`;
}

/** A declared figure is unknown once; of seizures it matters how many nobody has weighed yet. */
const unweighedOf = ({ evidence, unweighed }: TotalRow, lang: Lang): string =>
  evidence === 'ITEMISED' ? ` (+ ${unweighed} ${UNWEIGHED[lang]})` : '';

function unitOf({ measure, what, upper, lower }: TotalRow, lang: Lang): string {
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
