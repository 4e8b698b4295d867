// The substances that are seized, as version 1 of the list that ships, and the forms they come in.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf, type Term, type Terms } from '../../../forms/vocabulary.js';
import type { SubstanceClass } from './classes.js';
import { CANNABIS_AND_COCA } from './substances/cannabis-and-coca.js';
import { classBy, type SubstanceEntry } from './substances/entry.js';
import { OPIOIDS } from './substances/opioids.js';
import { SEDATIVES_AND_MEDICINES } from './substances/sedatives-and-medicines.js';
import { STIMULANTS } from './substances/stimulants.js';

const OPEN = {
  other: {
    ru: 'другое вещество',
    en: 'another substance',
    schedule: 'NONE',
    also: ['другое', 'иное', 'иное вещество', 'other'],
  },
  unspecified: {
    ru: 'вещество не указано',
    en: 'substance not stated',
    schedule: 'NONE',
    also: ['не указано', 'неизвестно', 'not stated', 'unknown'],
  },
} as const satisfies Record<string, SubstanceEntry>;

const LISTED = { ...OPIOIDS, ...CANNABIS_AND_COCA, ...STIMULANTS, ...SEDATIVES_AND_MEDICINES, ...OPEN };

export type Substance = keyof typeof LISTED;
export const SUBSTANCES: { readonly [Code in Substance]: SubstanceEntry } = LISTED;
export const SUBSTANCE_CODES = Object.keys(SUBSTANCES) as readonly Substance[];

export const FORMS = {
  powder: { ru: 'порошок', en: 'powder', also: ['порошкообразное', 'порошкообразная масса'] },
  'pill-tablet': {
    ru: 'таблетки, пилюли',
    en: 'pills, tablets',
    also: ['таблетки', 'таблетка', 'таблетированная', 'пилюли', 'tablet', 'tablets', 'pill', 'pills'],
  },
  'crystal-rock': {
    ru: 'кристаллы, куски',
    en: 'crystals, rocks',
    also: ['кристаллы', 'кристалл', 'куски', 'crystal', 'crystals', 'rock', 'кристаллическая'],
  },
  liquid: { ru: 'жидкость', en: 'liquid', also: ['раствор', 'жидкая', 'solution'] },
  'plant-matter': {
    ru: 'растительная масса',
    en: 'plant matter',
    also: ['растительное', 'растительная', 'растение', 'plant', 'herb', 'растительное вещество'],
  },
  blotter: {
    ru: 'марки (пропитанная бумага)',
    en: 'blotters',
    also: ['марки', 'марка', 'blotters', 'бумага', 'blot', 'пропитанная бумага'],
  },
} as const satisfies Record<string, Term>;

export type SubstanceForm = keyof typeof FORMS;

export const substance = oneOf<Substance>(SUBSTANCES as Terms<Substance>);
export const substanceForm = oneOf<SubstanceForm>(FORMS);

/** The class of a substance where its reporter states none. */
export function defaultClass(code: Substance): SubstanceClass {
  return classBy(SUBSTANCES[code].schedule);
}

export function substanceName(code: Substance, lang: Lang): string {
  return nameOf(substance, code, lang);
}

export function formName(code: SubstanceForm, lang: Lang): string {
  return nameOf(substanceForm, code, lang);
}
