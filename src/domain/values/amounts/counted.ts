// The names of what is counted, each in the forms that numbers ask for; what a statement may count is what has a name here.
import type { Bilingual, Lang } from '../../../forms/language.js';

/** By the plural rules of CLDR. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export const COUNTED = {
  SMUGGLING_ATTEMPT_PREVENTED: {
    en: { one: 'smuggling attempt prevented', other: 'smuggling attempts prevented' },
    ru: {
      one: 'пресечённая попытка контрабанды',
      few: 'пресечённые попытки контрабанды',
      other: 'пресечённых попыток контрабанды',
    },
  },
  SEIZURE: {
    en: { one: 'seizure', other: 'seizures' },
    ru: { one: 'изъятие', few: 'изъятия', other: 'изъятий' },
  },
  OPERATION_BY_CONTROLLED_DELIVERY_CONDUCTED: {
    en: { one: 'operation by controlled delivery conducted', other: 'operations by controlled delivery conducted' },
    ru: {
      one: 'проведённая операция методом контролируемой поставки',
      few: 'проведённые операции методом контролируемой поставки',
      other: 'проведённых операций методом контролируемой поставки',
    },
  },
  CONTROLLED_DELIVERY_COMPLETED: {
    en: { one: 'controlled delivery completed', other: 'controlled deliveries completed' },
    ru: {
      one: 'завершённая контролируемая поставка',
      few: 'завершённые контролируемые поставки',
      other: 'завершённых контролируемых поставок',
    },
  },
  PERSON_ARRESTED: {
    en: { one: 'person arrested', other: 'persons arrested' },
    ru: { one: 'задержанный', few: 'задержанных', other: 'задержанных' },
  },
  CASE_OPENED: {
    en: { one: 'case opened', other: 'cases opened' },
    ru: { one: 'возбуждённое дело', few: 'возбуждённых дела', other: 'возбуждённых дел' },
  },
} as const satisfies Readonly<Record<string, Bilingual<Forms>>>;

export type CountOf = keyof typeof COUNTED;
export const COUNT_CODES = Object.keys(COUNTED) as readonly CountOf[];

const RULES: Bilingual<Intl.PluralRules> = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') };

/** The name in the form that the number takes; a code that this version does not know stays as it is. */
export function countedInWords(what: string, number: string, lang: Lang): string {
  const forms = (COUNTED as Readonly<Record<string, Bilingual<Forms> | undefined>>)[what]?.[lang];
  return forms?.[RULES[lang].select(Number(number))] ?? forms?.other ?? what;
}
