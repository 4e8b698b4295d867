// The goods that are seized: substances, the classes that laws put them in, and the forms they come in.
import type { Lang } from '../../../forms/language.js';
import { nameOf, oneOf, type Term } from '../../../forms/vocabulary.js';

/** Classes as the customs services of the CIS use them. The last two are umbrellas for what a source leaves open. */
export const CLASSES = {
  NARCOTIC: {
    ru: 'наркотические средства',
    en: 'narcotic drugs',
    also: ['наркотик', 'наркотическое средство', 'narcotic', 'narcotics', 'НС'],
  },
  PSYCHOTROPIC: {
    ru: 'психотропные вещества',
    en: 'psychotropic substances',
    also: ['психотропное вещество', 'психотропные', 'psychotropic', 'psychotropics', 'ПВ'],
  },
  POTENT: {
    ru: 'сильнодействующие вещества',
    en: 'potent substances',
    also: ['сильнодействующее вещество', 'сильнодействующие', 'potent', 'СДВ'],
  },
  PRECURSOR: { ru: 'прекурсоры', en: 'precursors', also: ['прекурсор', 'precursor'] },
  NPS: {
    ru: 'новые психоактивные вещества',
    en: 'new psychoactive substances',
    also: [
      'новое психоактивное вещество',
      'НПВ',
      'new psychoactive substance',
      'новые потенциально опасные психоактивные вещества',
      'НППАВ',
    ],
  },
  CONTROLLED_UNSPECIFIED: {
    ru: 'контролируемые вещества (без уточнения)',
    en: 'controlled substances (unspecified)',
    also: ['контролируемые вещества', 'controlled substances'],
  },
  DRUGS_UNSPECIFIED: { ru: 'наркотики (без уточнения)', en: 'drugs (unspecified)', also: ['наркотики', 'drugs'] },
} as const satisfies Record<string, Term>;

export type SubstanceClass = keyof typeof CLASSES;
export const SUBSTANCE_CLASSES = Object.keys(CLASSES) as readonly SubstanceClass[];

interface SubstanceEntry extends Term {
  /**
   * The class where a reporter states none: narcotic under the Convention of 1961, psychotropic under that of 1971,
   * potent where only national lists have it. National laws differ; what a reporter states goes before this.
   */
  readonly class: SubstanceClass;
}

export const SUBSTANCES = {
  heroin: {
    ru: 'героин',
    en: 'heroin',
    class: 'NARCOTIC',
    also: ['диацетилморфин', 'diamorphine', 'diacetylmorphine'],
  },
  opium: { ru: 'опий', en: 'opium', class: 'NARCOTIC', also: ['опиум', 'ханка'] },
  'cannabis-resin': {
    ru: 'смола каннабиса (гашиш)',
    en: 'cannabis resin (hashish)',
    class: 'NARCOTIC',
    also: ['гашиш', 'hashish', 'hash', 'смола каннабиса', 'анаша', 'cannabis resin'],
  },
  'cannabis-herb': {
    ru: 'каннабис (марихуана)',
    en: 'cannabis herb (marijuana)',
    class: 'NARCOTIC',
    also: [
      'марихуана',
      'marijuana',
      'marihuana',
      'ganja',
      'ganjah',
      'cannabis',
      'каннабис',
      'cannabis herb',
      'марихуана (каннабис)',
      'конопля',
    ],
  },
  'hashish-oil': {
    ru: 'гашишное масло',
    en: 'hashish oil',
    class: 'NARCOTIC',
    also: ['hash oil', 'cannabis oil', 'масло каннабиса'],
  },
  cocaine: { ru: 'кокаин', en: 'cocaine', class: 'NARCOTIC', also: ['кокаина гидрохлорид', 'крэк', 'crack'] },
  amphetamine: { ru: 'амфетамин', en: 'amphetamine', class: 'PSYCHOTROPIC', also: ['фенамин', 'speed'] },
  methamphetamine: {
    ru: 'метамфетамин',
    en: 'methamphetamine',
    class: 'PSYCHOTROPIC',
    also: ['первитин', 'метамфетамин (первитин)', 'crystal meth', 'meth', 'ice'],
  },
  mephedrone: { ru: 'мефедрон', en: 'mephedrone', class: 'PSYCHOTROPIC', also: ['4-ММС', '4-MMC'] },
  'alpha-pvp': {
    ru: 'альфа-PVP',
    en: 'alpha-PVP',
    class: 'PSYCHOTROPIC',
    also: ['α-PVP', 'a-PVP', 'альфа-ПВП', 'α-ПВП', 'альфа-пирролидиновалерофенон', 'alpha-pyrrolidinovalerophenone'],
  },
  mdma: {
    ru: 'МДМА',
    en: 'MDMA',
    class: 'PSYCHOTROPIC',
    also: ['ecstasy', 'экстази', '3,4-метилендиоксиметамфетамин'],
  },
  lsd: {
    ru: 'ЛСД',
    en: 'LSD',
    class: 'PSYCHOTROPIC',
    also: ['диэтиламид лизергиновой кислоты', 'lysergide', 'лизергид'],
  },
  methadone: { ru: 'метадон', en: 'methadone', class: 'NARCOTIC', also: ['фенадон'] },
  tramadol: { ru: 'трамадол', en: 'tramadol', class: 'POTENT', also: ['трамал'] },
  pregabalin: { ru: 'прегабалин', en: 'pregabalin', class: 'POTENT', also: ['лирика', 'lyrica'] },
  'poppy-straw': { ru: 'маковая солома', en: 'poppy straw', class: 'NARCOTIC', also: ['маковая солома (мак)'] },
  // The plant is in neither convention, only what is made of it.
  khat: { ru: 'кат', en: 'khat', class: 'CONTROLLED_UNSPECIFIED', also: ['qat', 'catha edulis'] },
  other: {
    ru: 'другое вещество',
    en: 'another substance',
    class: 'CONTROLLED_UNSPECIFIED',
    also: ['другое', 'иное', 'иное вещество', 'other'],
  },
  unspecified: {
    ru: 'вещество не указано',
    en: 'substance not stated',
    class: 'CONTROLLED_UNSPECIFIED',
    also: ['не указано', 'неизвестно', 'not stated', 'unknown'],
  },
} as const satisfies Record<string, SubstanceEntry>;

export type Substance = keyof typeof SUBSTANCES;
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

export const substance = oneOf<Substance>(SUBSTANCES);
export const substanceClass = oneOf<SubstanceClass>(CLASSES);
export const substanceForm = oneOf<SubstanceForm>(FORMS);

/** The class of a substance where its reporter states none. */
export function defaultClass(code: Substance): SubstanceClass {
  return SUBSTANCES[code].class;
}

export function substanceName(code: Substance, lang: Lang): string {
  return nameOf(substance, code, lang);
}

export function className(code: SubstanceClass, lang: Lang): string {
  return nameOf(substanceClass, code, lang);
}

export function formName(code: SubstanceForm, lang: Lang): string {
  return nameOf(substanceForm, code, lang);
}
