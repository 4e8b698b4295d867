// The classes that laws put goods in, as the customs services of the CIS name them.
import { nameOf, oneOf, type Term } from '../../../forms/vocabulary.js';
import type { Lang } from '../../../forms/language.js';

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
    ru: 'новые потенциально опасные психоактивные вещества',
    en: 'new psychoactive substances',
    also: [
      'новые психоактивные вещества',
      'новое психоактивное вещество',
      'НПВ',
      'new psychoactive substance',
      'НППАВ',
    ],
  },
  ANALOGUE: {
    ru: 'аналоги наркотических средств и психотропных веществ',
    en: 'analogues of narcotic drugs and psychotropic substances',
    also: ['аналог', 'аналоги', 'analogue', 'analogues', 'analog'],
  },
  DERIVATIVE: {
    ru: 'производные наркотических средств и психотропных веществ',
    en: 'derivatives of narcotic drugs and psychotropic substances',
    also: ['производное', 'производные', 'derivative', 'derivatives'],
  },
  POISONOUS: {
    ru: 'ядовитые вещества',
    en: 'poisonous substances',
    also: ['ядовитое вещество', 'ядовитые', 'яд', 'яды', 'poisonous', 'poison'],
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

export const substanceClass = oneOf<SubstanceClass>(CLASSES);

export function className(code: SubstanceClass, lang: Lang): string {
  return nameOf(substanceClass, code, lang);
}
