// A row of a difference in words: what a figure was and is, and of each event what it added, what it said, who said it and how
// long after.
import { className, type SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { nameOf } from '../../../src/forms/vocabulary.js';
import { type Dimension, dimension } from '../../ledger/dimensions.js';
import { eventInWords } from '../../words/history.js';
import { NOTHING_ITEMISED, totalInWords } from '../sums/total-words.js';
import { inWords as changeInWords } from '../time-series/row.js';
import type { TotalRow } from '../sums/total-row.js';
import type { ChangedRow, ChangeRow, FigureRow } from './row.js';

const NOTHING_STATED: Bilingual = { en: 'nothing stated', ru: 'не объявлено' };
const NOT_SEEN: Bilingual = {
  en: 'by something that is not shown to you',
  ru: 'на основании сведений, которые вам не показаны',
};
const AFTER: Bilingual<(time: string) => string> = { en: (time) => `${time} later`, ru: (time) => `спустя ${time}` };

const textOf = (told: object): string => (told as { readonly text: string }).text;

export const changesInWords =
  (by: readonly Dimension[]) =>
  (row: ChangedRow, say: Say, lang: Lang): object => {
    if (row.grain === 'FIGURE') return { ...row, text: `${aboutOf(row, by, lang)}: ${movedInWords(row, say, lang)}` };
    return { ...row, text: `${textOf(changeInWords(row.change, say, lang))}: ${sayingOf(row, lang)}` };
  };

function movedInWords({ figureBefore, figureAfter, evidence }: FigureRow, say: Say, lang: Lang): string {
  const none = evidence === 'ITEMISED' ? NOTHING_ITEMISED[lang] : NOTHING_STATED[lang];
  const figure = (total: TotalRow | null): string => (total ? textOf(totalInWords(total, say, lang)) : none);
  return `${figure(figureBefore)} → ${figure(figureAfter)}`;
}

function sayingOf(row: ChangeRow, lang: Lang): string {
  const { type, data, administration, officer, onBehalfOf, delayHours } = row;
  if (type === null) return NOT_SEEN[lang];
  const who = [administration, onBehalfOf]
    .filter((each) => each !== null)
    .map((each) => administrationName(each, lang));
  const whose = `${who.join(' → ')}${officer === null ? '' : ` (${officer})`}`;
  const delay = delayHours === null ? [] : [AFTER[lang](lasting(delayHours, lang))];
  return [eventInWords(type, data, lang), whose, ...delay].filter(Boolean).join('; ');
}

function lasting(hours: number, lang: Lang): string {
  const [n, unit] = hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}

/** What it is a figure of: "itemised, Kyrgyzstan, heroin". */
function aboutOf(row: FigureRow, by: readonly Dimension[], lang: Lang): string {
  const groups = by.map((each) => valueIn(each, row[each], lang));
  const evidence = nameOf(dimension('evidence').value as never, row.evidence as never, lang);
  return [evidence, row.statement ?? '', ...groups].filter(Boolean).join(', ');
}

function valueIn(name: Dimension, value: unknown, lang: Lang): string {
  if (typeof value !== 'string') return '';
  if (name === 'country') return administrationName(value, lang);
  if (name === 'class') return className(value as SubstanceClass, lang);
  return name === 'substance' ? PHRASES[lang].goods(value) : value;
}
