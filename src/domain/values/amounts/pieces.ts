// The kinds of what is counted: a tablet is not an ampoule, and a package is no piece. Kept beside the number, with its own word.
import type { Bilingual, Lang } from '../../../forms/language.js';
import { oneOf, type Terms } from '../../../forms/vocabulary.js';

/** By the plural rules of CLDR. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

interface Kind extends Bilingual<Forms> {
  /** H87: a piece; XPK: a package, of which nobody said what is in it. */
  readonly unit: 'H87' | 'XPK';
  /** Abbreviations. */
  readonly also?: readonly string[];
}

const ru = (one: string, few: string, other: string): Forms => ({ one, few, many: other, other });
const en = (one: string, other = `${one}s`): Forms => ({ one, other });

export const PIECES = {
  TABLET: {
    unit: 'H87',
    en: en('tablet'),
    ru: ru('таблетка', 'таблетки', 'таблеток'),
    also: ['табл', 'таб', 'tab', 'tabs', 'pill', 'pills'],
  },
  CAPSULE: { unit: 'H87', en: en('capsule'), ru: ru('капсула', 'капсулы', 'капсул'), also: ['капс', 'caps'] },
  AMPOULE: {
    unit: 'H87',
    en: en('ampoule'),
    ru: ru('ампула', 'ампулы', 'ампул'),
    also: ['амп', 'ampule', 'ampules', 'amp'],
  },
  VIAL: { unit: 'H87', en: en('vial'), ru: ru('флакон', 'флакона', 'флаконов'), also: ['фл'] },
  DOSE: { unit: 'H87', en: en('dose'), ru: ru('доза', 'дозы', 'доз') },
  PLANT: {
    unit: 'H87',
    en: en('plant'),
    ru: ru('растение', 'растения', 'растений'),
    also: ['куст', 'куста', 'кустов'],
  },
  SEED: { unit: 'H87', en: en('seed'), ru: ru('семя', 'семени', 'семян'), also: ['семена', 'семечко'] },
  BLOT: { unit: 'H87', en: en('blot'), ru: ru('марка', 'марки', 'марок'), also: ['blotter', 'blotters'] },
  CIGARETTE: { unit: 'H87', en: en('cigarette'), ru: ru('сигарета', 'сигареты', 'сигарет'), also: ['сиг'] },
  PACKET: {
    unit: 'XPK',
    en: en('packet'),
    ru: ru('пакет', 'пакета', 'пакетов'),
    also: ['пачка', 'пачки', 'пачек', 'свёрток', 'свёртка', 'свёртков'],
  },
  BLISTER: { unit: 'XPK', en: en('blister'), ru: ru('блистер', 'блистера', 'блистеров'), also: ['бл'] },
  BOTTLE: { unit: 'XPK', en: en('bottle'), ru: ru('бутылка', 'бутылки', 'бутылок'), also: ['бут'] },
  BOX: {
    unit: 'XPK',
    en: en('box', 'boxes'),
    ru: ru('коробка', 'коробки', 'коробок'),
    also: ['кор', 'ящик', 'ящика', 'ящиков'],
  },
  CARTON: { unit: 'XPK', en: en('carton'), ru: ru('блок', 'блока', 'блоков'), also: ['картонная коробка'] },
} as const satisfies Readonly<Record<string, Kind>>;

export type PieceKind = keyof typeof PIECES;

export const pieceKind = oneOf<PieceKind>(
  Object.fromEntries(
    Object.entries<Kind>(PIECES).map(([code, { en: english, ru: russian, also = [] }]) => [
      code,
      {
        en: english.other,
        ru: russian.few ?? russian.other,
        also: [...spelled(english), ...spelled(russian), ...also],
      },
    ]),
  ) as unknown as Terms<PieceKind>,
);

function spelled(forms: Forms): readonly string[] {
  return Object.values(forms);
}

const RULES: Bilingual<Intl.PluralRules> = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** The form that the number takes; of a number that is not known, the plural. */
export function formOf(forms: Forms, number: string | undefined, lang: Lang): string {
  const rule = number === undefined ? 'few' : RULES[lang].select(Number(number));
  return forms[rule] ?? forms.other;
}

/** The word for so many of that kind. */
export const piecesInWords = (kind: PieceKind, number: string | undefined, lang: Lang): string =>
  formOf(PIECES[kind][lang], number, lang);
