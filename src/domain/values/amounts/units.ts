// The units in which officers weigh and count: UN/ECE Recommendation 20 codes, what they measure, and how people write them.
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Bilingual } from '../../../forms/language.js';
import type { Value } from '../../../forms/value.js';

export const MEASURES = ['MASS', 'VOLUME', 'PIECES'] as const;
export type Measure = (typeof MEASURES)[number];

interface Unit extends Bilingual {
  readonly measure: Measure;
  /** How many of the smallest units (µg, µl, pieces) one of it is: a power of ten. */
  readonly factor: bigint;
}

/** A44 is the decalitre, MC the microgram, XPK a package: counted as one piece, since nobody said what is in it. */
export const UNITS = {
  KGM: { measure: 'MASS', factor: 1_000_000_000n, ru: 'кг', en: 'kg' },
  GRM: { measure: 'MASS', factor: 1_000_000n, ru: 'г', en: 'g' },
  MGM: { measure: 'MASS', factor: 1_000n, ru: 'мг', en: 'mg' },
  MC: { measure: 'MASS', factor: 1n, ru: 'мкг', en: 'µg' },
  TNE: { measure: 'MASS', factor: 1_000_000_000_000n, ru: 'т', en: 't' },
  LTR: { measure: 'VOLUME', factor: 1_000_000n, ru: 'л', en: 'l' },
  MLT: { measure: 'VOLUME', factor: 1_000n, ru: 'мл', en: 'ml' },
  A44: { measure: 'VOLUME', factor: 10_000_000n, ru: 'дал', en: 'dal' },
  H87: { measure: 'PIECES', factor: 1n, ru: 'шт.', en: 'pcs' },
  C62: { measure: 'PIECES', factor: 1n, ru: 'ед.', en: 'units' },
  XPK: { measure: 'PIECES', factor: 1n, ru: 'уп.', en: 'packs' },
} as const satisfies Record<string, Unit>;

export type UnitCode = keyof typeof UNITS;
export const UNIT_CODES = Object.keys(UNITS) as readonly UnitCode[];

const ALIASES: Readonly<Record<UnitCode, string>> = {
  KGM: 'кг килограмм килограмма килограммов кило kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  GRM: 'г гр грамм грамма граммов g gr gram grams gramme grammes',
  MGM: 'мг миллиграмм миллиграмма миллиграммов mg milligram milligrams',
  MC: 'мкг микрограмм микрограмма микрограммов µg μg mcg ug microgram micrograms',
  TNE: 'т тн тонна тонны тонн t tonne tonnes ton tons',
  LTR: 'л литр литра литров l ltr litre litres liter liters',
  MLT: 'мл миллилитр миллилитра миллилитров ml millilitre millilitres milliliter milliliters',
  A44: 'дал декалитр декалитра декалитров dal decalitre decalitres decaliter decaliters',
  H87: 'шт штука штуки штук табл таблетка таблетки таблеток pc pcs piece pieces tab tabs tablet tablets',
  C62: 'ед единица единицы единиц one unit units',
  XPK: 'уп упак упаковка упаковки упаковок pack packs package packages',
};

const KNOWN: ReadonlyMap<string, UnitCode> = new Map(
  UNIT_CODES.flatMap((code) =>
    [code.toLowerCase(), ...ALIASES[code].split(' ')].map((alias) => [alias, code] as const),
  ),
);

/** What a person may write, for messages. */
export const UNITS_WRITTEN =
  'кг (kg), г (g), мг (mg), мкг (µg), т (t), л (l), мл (ml), дал (dal), шт (pcs), ед (units), уп (packs)';

/** The unit that an abbreviation means, in any case, with or without a dot. */
export function unitOf(written: string): UnitCode | undefined {
  return KNOWN.get(written.toLowerCase().replace(/\.$/, ''));
}

export const unit: Value<UnitCode> = {
  schema: { type: 'string', enum: UNIT_CODES, description: 'UN/ECE Rec 20; the usual abbreviations are accepted too' },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    return unitOf(given) ?? new Invalid('UNKNOWN_UNIT', { given: shown(given), allowed: UNITS_WRITTEN });
  },
};

const DIGITS = Object.fromEntries(UNIT_CODES.map((code) => [code, String(UNITS[code].factor).length - 1])) as Readonly<
  Record<UnitCode, number>
>;

/** How many digits after the point a number in this unit can have. */
export function digitsOf(code: UnitCode): number {
  return DIGITS[code];
}

const BASE = { MASS: 'KGM', VOLUME: 'LTR', PIECES: 'H87' } as const;

/** The unit in which a measure's sums are shown. */
export function baseUnit(measure: Measure): (typeof BASE)[Measure] {
  return BASE[measure];
}
