// The units in which officers weigh and count: UN/ECE Recommendation 20 codes, what they measure, and how people write them.
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Bilingual } from '../../../forms/language.js';
import { Spellings } from '../../../forms/spellings.js';
import type { Value } from '../../../forms/value.js';
import { namesOf } from '../../../forms/vocabulary.js';
import { type PieceKind, pieceKind, PIECES } from './pieces.js';

export const MEASURES = ['MASS', 'VOLUME', 'PIECES', 'PACKAGES'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Unit extends Bilingual {
  readonly measure: Measure;
  /** How many of the smallest units (µg, µl, pieces) one of it is: a power of ten, unless `per` divides it. */
  readonly factor: bigint;
  /** Of units that are no power of ten: what the factor is divided by, and how many digits after the point are kept. */
  readonly per?: bigint;
  readonly digits?: number;
}

/** A44 is the decalitre, MC the microgram, GLL the gallon of the US, GLI that of the UK, XPK a package: no piece, since nobody said what is in it. */
export const UNITS = {
  KGM: { measure: 'MASS', factor: 1_000_000_000n, ru: 'кг', en: 'kg' },
  GRM: { measure: 'MASS', factor: 1_000_000n, ru: 'г', en: 'g' },
  MGM: { measure: 'MASS', factor: 1_000n, ru: 'мг', en: 'mg' },
  MC: { measure: 'MASS', factor: 1n, ru: 'мкг', en: 'µg' },
  TNE: { measure: 'MASS', factor: 1_000_000_000_000n, ru: 'т', en: 't' },
  LBR: { measure: 'MASS', factor: 453_592_370n, per: 1n, digits: 6, ru: 'фунт.', en: 'lb' },
  ONZ: { measure: 'MASS', factor: 28_349_523_125n, per: 1_000n, digits: 6, ru: 'унц.', en: 'oz' },
  LTR: { measure: 'VOLUME', factor: 1_000_000n, ru: 'л', en: 'l' },
  MLT: { measure: 'VOLUME', factor: 1_000n, ru: 'мл', en: 'ml' },
  A44: { measure: 'VOLUME', factor: 10_000_000n, ru: 'дал', en: 'dal' },
  MTQ: { measure: 'VOLUME', factor: 1_000_000_000n, ru: 'м³', en: 'm³' },
  GLL: { measure: 'VOLUME', factor: 3_785_411_784n, per: 1_000n, digits: 6, ru: 'амер. гал.', en: 'US gal' },
  GLI: { measure: 'VOLUME', factor: 4_546_090n, per: 1n, digits: 6, ru: 'англ. гал.', en: 'imp. gal' },
  H87: { measure: 'PIECES', factor: 1n, ru: 'шт.', en: 'pcs' },
  C62: { measure: 'PIECES', factor: 1n, ru: 'ед.', en: 'units' },
  XPK: { measure: 'PACKAGES', factor: 1n, ru: 'уп.', en: 'packs' },
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof UNITS;
export const UNIT_CODES = Object.keys(UNITS) as readonly UnitCode[];
const CODES: ReadonlySet<unknown> = new Set(UNIT_CODES);

export const isUnit = (code: unknown): code is UnitCode => CODES.has(code);

const ALIASES: Readonly<Record<UnitCode, string>> = {
  KGM: 'кг килограмм килограмма килограммов кило kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  GRM: 'г гр грамм грамма граммов g gr gram grams gramme grammes',
  MGM: 'мг миллиграмм миллиграмма миллиграммов mg milligram milligrams',
  MC: 'мкг микрограмм микрограмма микрограммов µg μg mcg ug microgram micrograms',
  TNE: 'т тн тонна тонны тонн t tonne tonnes ton tons',
  LBR: 'фунт фунта фунтов фнт lb lbs pound pounds',
  ONZ: 'унция унции унций унц oz ounce ounces',
  LTR: 'л литр литра литров l ltr litre litres liter liters',
  MLT: 'мл миллилитр миллилитра миллилитров ml millilitre millilitres milliliter milliliters',
  A44: 'дал декалитр декалитра декалитров dal decalitre decalitres decaliter decaliters',
  MTQ: 'м³ м3 куб.м кубометр кубометра кубометров m³ m3 cbm',
  GLL: 'амер.гал usgal gal.us gal(us)',
  GLI: 'англ.гал impgal imp.gal gal.uk gal(uk)',
  H87: 'шт штука штуки штук pc pcs piece pieces',
  C62: 'ед единица единицы единиц one unit units',
  XPK: 'уп упак упаковка упаковки упаковок pack packs package packages',
};

const KNOWN: ReadonlyMap<string, UnitCode> = new Map(
  UNIT_CODES.flatMap((code) =>
    [code.toLowerCase(), ...ALIASES[code].split(' ')].map((alias) => [alias, code] as const),
  ),
);

/** What a person may write, for messages. */
export const UNITS_WRITTEN: Bilingual = {
  ru: 'кг, г, мг, мкг, т, фунт, унция, л, мл, дал, м³, шт., ед., уп., таблетки, капсулы, ампулы, флаконы, дозы',
  en: 'kg, g, mg, µg, t, lb, oz, l, ml, dal, m³, pcs, units, packs, tablets, capsules, ampoules, vials, doses',
};

/** The unit that an abbreviation means, in any case, with or without a dot; of a kind of pieces, that which they are counted in. */
export function unitOf(written: string): UnitCode | undefined {
  const known = abbreviated(written);
  if (known !== undefined) return known;
  const kind = kindWritten(written);
  return kind && PIECES[kind].unit;
}

/** The unit of an abbreviation that says no more than that. */
export const abbreviated = (written: string): UnitCode | undefined => KNOWN.get(plain(written));

/** The kind of pieces that a word means. */
export function kindWritten(written: string): PieceKind | undefined {
  if (KNOWN.has(plain(written))) return undefined;
  const kind = pieceKind.parse(written);
  return kind instanceof Invalid ? undefined : kind;
}

const plain = (written: string): string => written.toLowerCase().replace(/\.$/, '').replaceAll(' ', '');

/** Both gallons are written “gal”: which one is meant, only the writer knows. */
const GALLON = /^(?:gal|gals|gallons?|галлон(?:а|ов)?|гал)\.?$/iu;

/** Nothing is called so, or two things are. */
export function noUnit(written: string): Invalid {
  const given = shown(written);
  if (GALLON.test(written)) return new Invalid('UNIT_AMBIGUOUS', { given, ...GALLONS });
  return SPELLINGS.unknown(written, ({ guess, near, code }) => {
    const isSure = guess === 'yes' && written.length > 3;
    return new Invalid('UNKNOWN_UNIT', { given, allowed: UNITS_WRITTEN, guess: isSure ? 'yes' : 'no', near, code });
  });
}

const GALLONS = { one: { en: UNITS.GLL.en, ru: UNITS.GLL.ru }, other: { en: UNITS.GLI.en, ru: UNITS.GLI.ru } };
const SPELLINGS = new Spellings<string>(() => [
  ...UNIT_CODES.map((code) => [code, ALIASES[code].split(' ')] as const),
  ...pieceKind.codes.map((code) => [code, namesOf(pieceKind.terms[code])] as const),
]);

export const unit: Value<UnitCode> = {
  schema: { type: 'string', enum: UNIT_CODES },
  parse(raw) {
    if (isUnit(raw)) return raw;
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    return unitOf(given) ?? noUnit(given);
  },
};

const DIGITS = Object.fromEntries(
  UNIT_CODES.map((code) => {
    const { factor, digits = String(factor).length - 1 }: Unit = UNITS[code];
    return [code, digits];
  }),
) as Readonly<Record<UnitCode, number>>;

/** How many digits after the point a number in this unit can have. */
export function digitsOf(code: UnitCode): number {
  return DIGITS[code];
}

const BASE = { MASS: 'KGM', VOLUME: 'LTR', PIECES: 'H87', PACKAGES: 'XPK' } as const;

/** The unit in which a measure's sums are shown. */
export function baseUnit(measure: Measure): (typeof BASE)[Measure] {
  return BASE[measure];
}
