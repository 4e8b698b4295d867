// The goods that are seized: substances, the classes that laws put them in, and the forms they come in.
import { oneOf } from '../text.js';
import type { Bilingual, Lang } from '../../../forms/language.js';

/** Classes as the customs services of the CIS use them. The last two are umbrellas for what a source leaves open. */
export const CLASSES = {
  NARCOTIC: { ru: 'наркотические средства', en: 'narcotic drugs' },
  PSYCHOTROPIC: { ru: 'психотропные вещества', en: 'psychotropic substances' },
  POTENT: { ru: 'сильнодействующие вещества', en: 'potent substances' },
  PRECURSOR: { ru: 'прекурсоры', en: 'precursors' },
  NPS: { ru: 'новые психоактивные вещества', en: 'new psychoactive substances' },
  CONTROLLED_UNSPECIFIED: { ru: 'контролируемые вещества (без уточнения)', en: 'controlled substances (unspecified)' },
  DRUGS_UNSPECIFIED: { ru: 'наркотики (без уточнения)', en: 'drugs (unspecified)' },
} as const satisfies Record<string, Bilingual>;

export type SubstanceClass = keyof typeof CLASSES;
export const SUBSTANCE_CLASSES = Object.keys(CLASSES) as readonly SubstanceClass[];

interface SubstanceEntry extends Bilingual {
  /**
   * The class where a reporter states none: narcotic under the Convention of 1961, psychotropic under that of 1971,
   * potent where only national lists have it. National laws differ; what a reporter states goes before this.
   */
  readonly class: SubstanceClass;
}

export const SUBSTANCES = {
  heroin: { ru: 'героин', en: 'heroin', class: 'NARCOTIC' },
  opium: { ru: 'опий', en: 'opium', class: 'NARCOTIC' },
  'cannabis-resin': { ru: 'смола каннабиса (гашиш)', en: 'cannabis resin (hashish)', class: 'NARCOTIC' },
  'cannabis-herb': { ru: 'каннабис (марихуана)', en: 'cannabis herb (marijuana)', class: 'NARCOTIC' },
  'hashish-oil': { ru: 'гашишное масло', en: 'hashish oil', class: 'NARCOTIC' },
  cocaine: { ru: 'кокаин', en: 'cocaine', class: 'NARCOTIC' },
  amphetamine: { ru: 'амфетамин', en: 'amphetamine', class: 'PSYCHOTROPIC' },
  methamphetamine: { ru: 'метамфетамин', en: 'methamphetamine', class: 'PSYCHOTROPIC' },
  mephedrone: { ru: 'мефедрон', en: 'mephedrone', class: 'PSYCHOTROPIC' },
  'alpha-pvp': { ru: 'альфа-PVP', en: 'alpha-PVP', class: 'PSYCHOTROPIC' },
  mdma: { ru: 'МДМА', en: 'MDMA', class: 'PSYCHOTROPIC' },
  lsd: { ru: 'ЛСД', en: 'LSD', class: 'PSYCHOTROPIC' },
  methadone: { ru: 'метадон', en: 'methadone', class: 'NARCOTIC' },
  tramadol: { ru: 'трамадол', en: 'tramadol', class: 'POTENT' },
  pregabalin: { ru: 'прегабалин', en: 'pregabalin', class: 'POTENT' },
  'poppy-straw': { ru: 'маковая солома', en: 'poppy straw', class: 'NARCOTIC' },
  // The plant is in neither convention, only what is made of it.
  khat: { ru: 'кат', en: 'khat', class: 'CONTROLLED_UNSPECIFIED' },
  other: { ru: 'другое вещество', en: 'another substance', class: 'CONTROLLED_UNSPECIFIED' },
  unspecified: { ru: 'вещество не указано', en: 'substance not stated', class: 'CONTROLLED_UNSPECIFIED' },
} as const satisfies Record<string, SubstanceEntry>;

export type Substance = keyof typeof SUBSTANCES;
export const SUBSTANCE_CODES = Object.keys(SUBSTANCES) as readonly Substance[];

export const FORMS = {
  powder: { ru: 'порошок', en: 'powder' },
  'pill-tablet': { ru: 'таблетки, пилюли', en: 'pills, tablets' },
  'crystal-rock': { ru: 'кристаллы, куски', en: 'crystals, rocks' },
  liquid: { ru: 'жидкость', en: 'liquid' },
  'plant-matter': { ru: 'растительная масса', en: 'plant matter' },
  blotter: { ru: 'марки (пропитанная бумага)', en: 'blotters' },
} as const satisfies Record<string, Bilingual>;

export type SubstanceForm = keyof typeof FORMS;
const SUBSTANCE_FORMS = Object.keys(FORMS) as readonly SubstanceForm[];

export const substance = oneOf(SUBSTANCE_CODES);
export const substanceClass = oneOf(SUBSTANCE_CLASSES);
export const substanceForm = oneOf(SUBSTANCE_FORMS);

/** The class of a substance where its reporter states none. */
export function defaultClass(code: Substance): SubstanceClass {
  return SUBSTANCES[code].class;
}

export function substanceName(code: Substance, lang: Lang): string {
  return SUBSTANCES[code][lang];
}

export function className(code: SubstanceClass, lang: Lang): string {
  return CLASSES[code][lang];
}

export function formName(code: SubstanceForm, lang: Lang): string {
  return FORMS[code][lang];
}
