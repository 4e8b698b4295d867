// A comparison's row in words: what each edition brought and the difference, or plainly why the two cannot be compared.
import { className, type SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import { methods } from '../../../src/domain/statement/words/codes.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { nameOf } from '../../../src/forms/vocabulary.js';
import { dimension } from '../../ledger/dimensions.js';
import { differenceInWords } from '../reconciliation/words.js';
import { NOTHING_ITEMISED, totalInWords } from '../sums/total-words.js';
import type { TotalRow } from '../sums/total-row.js';
import type { ComparisonRow, FigureRow } from './row.js';
import type { Pair, Reason, Why } from './scope.js';

const WORDS: Bilingual<Record<'comparable' | 'not' | 'difference' | 'nothing' | 'several' | 'and', string>> = {
  en: {
    comparable: 'scopes are equal, figures can be compared',
    not: 'cannot be compared',
    difference: 'difference',
    nothing: 'nothing stated',
    several: 'several statements',
    and: 'and',
  },
  ru: {
    comparable: 'охват одинаков, данные сопоставимы',
    not: 'сопоставить нельзя',
    difference: 'разница',
    nothing: 'не объявлено',
    several: 'объявлено несколько раз',
    and: 'и',
  },
};

const WHY: Readonly<Record<Why, Bilingual>> = {
  LENGTH_UNKNOWN: { en: 'how long is not known', ru: 'продолжительность не указана' },
  LENGTHS_DIFFER: { en: 'they cover times of different length', ru: 'охвачены периоды разной продолжительности' },
  COUNTRIES_UNKNOWN: { en: 'which states took part is not known', ru: 'не указано, какие государства участвовали' },
  COUNTRIES_DIFFER: { en: 'different states took part', ru: 'состав участников различается' },
  CLASSES_UNKNOWN: { en: 'of which goods is not known', ru: 'не указано, о каких товарах речь' },
  CLASSES_DIFFER: { en: 'they are about different goods', ru: 'речь о разных товарах' },
  METHODS_DIFFER: { en: 'by different methods', ru: 'методы различаются' },
  NOTHING_TOLD: { en: 'there is no such figure', ru: 'таких данных нет' },
  SEVERAL_FIGURES: { en: 'there are several such figures', ru: 'таких данных несколько' },
};

export function comparedInWords(row: ComparisonRow, say: Say, lang: Lang): object {
  if (row.grain === 'EDITIONS') return { ...row, text: `${pairIn(row.names, lang)}: ${verdictIn(row, lang)}` };
  const { earlier, later } = row.names;
  const figures = [
    `${earlier}: ${figureIn(row.earlierFigure, 'earlier', row, { say, lang })}`,
    `${later}: ${figureIn(row.laterFigure, 'later', row, { say, lang })}`,
    row.difference
      ? `${WORDS[lang].difference}: ${differenceInWords(row.difference, row.unit, lang)}`
      : verdictIn(row, lang),
  ];
  return { ...row, text: `${aboutOf(row, lang)}${figures.join('; ')}` };
}

const QUOTED: Bilingual<(name: string) => string> = { en: (name) => name, ru: (name) => `«${name}»` };

const pairIn = ({ earlier, later }: Pair<string>, lang: Lang): string =>
  [earlier, later].map(QUOTED[lang]).join(` ${WORDS[lang].and} `);

function verdictIn({ names, reasons }: Pick<ComparisonRow, 'names' | 'reasons'>, lang: Lang): string {
  if (reasons.length === 0) return WORDS[lang].comparable;
  return `${WORDS[lang].not}: ${reasons.map((each) => reasonIn(each, names, lang)).join('; ')}`;
}

/** With what only the one of the two has, or of which of them it is not known. */
function reasonIn({ code, earlier, later }: Reason, names: Pair<string>, lang: Lang): string {
  const sides = [
    { name: names.earlier, own: earlier },
    { name: names.later, own: later },
  ];
  const isUnknown = sides.some(({ own }) => own === null);
  const told = sides.flatMap(({ name, own }) => {
    if (isUnknown) return own === null ? [QUOTED[lang](name)] : [];
    return own && own.length > 0
      ? [`${QUOTED[lang](name)} — ${own.map((each) => valueIn(code, each, lang)).join(', ')}`]
      : [];
  });
  return `${WHY[code][lang]} (${told.join('; ')})`;
}

function valueIn(code: Why, value: string, lang: Lang): string {
  if (code === 'LENGTHS_DIFFER') return lengthIn(value, lang);
  if (code === 'COUNTRIES_DIFFER') return administrationName(value, lang);
  if (code === 'METHODS_DIFFER') return nameOf(methods, value as never, lang);
  return className(value as SubstanceClass, lang);
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', D: 'day' };

/** `P2M`: "2 months". */
function lengthIn(length: string, lang: Lang): string {
  const unit = UNITS[length.at(-1)!]!;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(length.slice(1, -1)));
}

function aboutOf(row: FigureRow, lang: Lang): string {
  const { country, class: ofClass, substance } = row as Readonly<Record<string, unknown>>;
  const told = [
    nameOf(dimension('evidence').value as never, row.evidence as never, lang),
    typeof country === 'string' ? administrationName(country, lang) : whoseIn(row, lang),
    typeof ofClass === 'string' ? className(ofClass as SubstanceClass, lang) : '',
    typeof substance === 'string' ? PHRASES[lang].goods(substance) : '',
  ];
  return `${told.filter(Boolean).join(', ')} — `;
}

/** Of stated figures, whose they are; where that changed, whose the later is. */
function whoseIn({ earlierFigure, laterFigure }: FigureRow, lang: Lang): string {
  const whose = laterFigure?.attribution ?? earlierFigure?.attribution;
  return whose ? PHRASES[lang].attributed(whose) : '';
}

interface Telling {
  readonly say: Say;
  readonly lang: Lang;
}

/** Nobody told of any: that is not none. */
function figureIn(
  figure: TotalRow | null,
  side: keyof Pair<unknown>,
  { reasons, evidence }: FigureRow,
  { say, lang }: Telling,
): string {
  if (figure) return (totalInWords(figure, say, lang) as { text: string }).text;
  if (reasons.some((each) => each.code === 'SEVERAL_FIGURES' && each[side] === null)) return WORDS[lang].several;
  return evidence === 'ITEMISED' ? NOTHING_ITEMISED[lang] : WORDS[lang].nothing;
}
