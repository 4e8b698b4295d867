// The names of what is counted, each in the forms that numbers ask for; what a statement may count is what has a name here.
import type { Bilingual, Lang } from '../../../forms/language.js';
import { oneOf, type Terms } from '../../../forms/vocabulary.js';
import { type Forms, formOf } from './pieces.js';

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
  CASE_IN_LIST: {
    en: { one: 'case in a summary line', other: 'cases in summary lines' },
    ru: { one: 'случай в сводной строке', few: 'случая в сводных строках', other: 'случаев в сводных строках' },
  },
  PROHIBITED_ITEM_DETECTED: {
    en: { one: 'prohibited item detected in a parcel', other: 'prohibited items detected in parcels' },
    ru: {
      one: 'выявленное запрещённое вложение',
      few: 'выявленных запрещённых вложения',
      other: 'выявленных запрещённых вложений',
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

/** By the form for one, and that for many. */
export const countOf = oneOf<CountOf>(
  Object.fromEntries(
    Object.entries<Bilingual<Forms>>(COUNTED).map(([code, { en, ru }]) => [
      code,
      { en: en.one ?? en.other, ru: ru.one ?? ru.other, also: [...Object.values(en), ...Object.values(ru)] },
    ]),
  ) as unknown as Terms<CountOf>,
);

/** The name in the form that the number takes; a code that this version does not know stays as it is. */
export function countedInWords(what: string, number: string, lang: Lang): string {
  const forms = (COUNTED as Readonly<Record<string, Bilingual<Forms> | undefined>>)[what]?.[lang];
  return forms === undefined ? what : formOf(forms, number, lang);
}
