// A quantity in words, as a person reads it, and as it can be typed again.
import type { Bilingual, Lang } from '../../../forms/language.js';
import { SIGNS } from './bound.js';
import { decimalInWords } from './decimal.js';
import { contentsInWords } from './contents.js';
import { piecesInWords } from './pieces.js';
import type { Basis, Quantity } from './quantity.js';
import { baseUnit, type Measure, UNITS } from './units.js';

const BASIS: Bilingual<Readonly<Record<Basis, string>>> = {
  ru: { GROSS: ' брутто', NET: ' нетто', NOT_STATED: '' },
  en: { GROSS: ' gross', NET: ' net', NOT_STATED: '' },
};
const UNKNOWN: Readonly<Record<Measure, Bilingual>> = {
  MASS: { ru: 'масса не установлена', en: 'mass not established' },
  VOLUME: { ru: 'объём не установлен', en: 'volume not established' },
  PIECES: { ru: 'количество не установлено', en: 'quantity not established' },
  PACKAGES: { ru: 'количество не установлено', en: 'quantity not established' },
};

/** What a person reads: "> 162 кг", "10–12 kg", "5 ампул", "масса не установлена". */
export function textOfQuantity(q: Quantity, lang: Lang): string {
  const basisWord = BASIS[lang][q.basis];
  if (q.bound === 'UNKNOWN') {
    return `${UNKNOWN[UNITS[q.unit].measure][lang]}${unweighed(q, lang)}${basisWord}`;
  }
  const symbol = q.kind === undefined ? UNITS[q.unit][lang] : piecesInWords(q.kind, q.upper ?? q.value, lang);
  const local = (text = ''): string => decimalInWords(text, lang);
  const number = q.bound === 'BETWEEN' ? `${local(q.value)}–${local(q.upper)}` : local(q.value);
  const each = q.contents ? contentsInWords(q.contents, lang) : '';
  return `${SIGNS[q.bound]}${number} ${symbol}${each}${basisWord}`;
}

/** The unit that was named all the same, as that of packages always, or the kind of what nobody has counted. */
function unweighed({ unit: code, kind }: Quantity, lang: Lang): string {
  if (kind !== undefined) return ` (${piecesInWords(kind, undefined, lang)})`;
  const { measure } = UNITS[code];
  return code === baseUnit(measure) && measure !== 'PACKAGES' ? '' : ` (${UNITS[code][lang]})`;
}
