// The texts of a communiqué: written with its figures in braces, printed with what each figure bears.
import { shape } from '../../../forms/shape.js';
import type { Lang } from '../../../forms/language.js';
import type { Value } from '../../../forms/value.js';
import { hashOfText } from '../../../eventsourcing/log/canonical.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import type { RefusalCode } from '../../refusals.js';
import { claimInWords } from '../../values/amounts/claim-words.js';
import { prose } from '../../values/text.js';
import type { PinnedFigure, Texts } from '../events.js';

const LONGEST = 20_000;

/** A figure's id in braces. */
const CITED = /\{([^{}]*)\}/g;

export const texts: Value<Texts> = shape<Texts>({ ru: prose({ max: LONGEST }), en: prose({ max: LONGEST }) });

export const LANGS: readonly Lang[] = ['ru', 'en'];

export const inEach = (of: (lang: Lang) => string): Texts => ({ ru: of('ru'), en: of('en') });

/** Each figure stands in both languages: neither claims what the other does not. */
export function printed(text: Texts, figures: readonly PinnedFigure[]): Texts {
  for (const lang of LANGS) demandCited(text[lang], lang, figures);
  return inEach((lang) =>
    text[lang].replaceAll(CITED, (_, id: string) => claimInWords(figures.find((each) => each.id === id)!.says, lang)),
  );
}

function demandCited(text: string, lang: Lang, figures: readonly PinnedFigure[]): void {
  const cited = [...text.matchAll(CITED)].map(([, id = '']) => id);
  const unknown = cited.find((id) => figures.every((each) => each.id !== id));
  if (unknown !== undefined) throw new Refusal<RefusalCode>('NO_SUCH_FIGURE', { figure: unknown }, `/text/${lang}`);
  const missing = figures.find(({ id }) => !cited.includes(id));
  if (missing) throw new Refusal<RefusalCode>('FIGURE_NOT_CITED', { figure: missing.id }, `/text/${lang}`);
}

/** SHA-256 of each text in UTF-8, as whoever has saved the text works it out. */
export const hashesOf = (text: Texts): Texts => inEach((lang) => hashOfText(text[lang]));
