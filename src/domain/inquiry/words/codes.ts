// The codes of an inquiry in words: kinds and forms, outcomes of rulings, what they say of a record, liability, and how it ended.
import { oneOf } from '../../../forms/vocabulary.js';
import type {
  CaseForm,
  InquiryKind,
  InquiryOutcome,
  LiabilityMeasure,
  RecordFinding,
  RulingOutcome,
} from '../events.js';

export const inquiryKinds = oneOf<InquiryKind>({
  ADMINISTRATIVE: {
    en: 'administrative case',
    ru: 'дело об административном правонарушении',
    also: ['administrative', 'ДАП', 'административное дело'],
  },
  CHECK: {
    en: 'check of a report of a crime',
    ru: 'проверка сообщения о преступлении',
    also: ['check', 'доследственная проверка', 'проверка'],
  },
  CRIMINAL: { en: 'criminal case', ru: 'уголовное дело', also: ['criminal', 'УД'] },
});

export const caseForms = oneOf<CaseForm>({
  INQUEST: { en: 'inquest', ru: 'дознание' },
  PRELIMINARY_INVESTIGATION: {
    en: 'preliminary investigation',
    ru: 'предварительное следствие',
    also: ['следствие', 'investigation'],
  },
  URGENT_ACTIONS: {
    en: 'urgent investigative actions',
    ru: 'неотложные следственные действия',
    also: ['urgent actions', 'неотложные действия'],
  },
});

export const rulingOutcomes = oneOf<RulingOutcome>({
  LIABLE: { en: 'held liable', ru: 'привлечение к ответственности', also: ['liable', 'виновен'] },
  NOT_LIABLE: { en: 'not liable', ru: 'отсутствие вины или события', also: ['acquitted', 'оправдан', 'невиновен'] },
  TERMINATED: { en: 'terminated', ru: 'прекращение производства', also: ['прекращено'] },
  OTHER: { en: 'another outcome', ru: 'иное решение', also: ['other', 'иное'] },
});

export const recordFindings = oneOf<RecordFinding>({
  CONFIRMED: { en: 'the record is confirmed', ru: 'сведения подтверждены', also: ['confirmed', 'подтверждено'] },
  NOT_SUBSTANTIATED: {
    en: 'the record is not substantiated',
    ru: 'сведения не подтверждены',
    also: ['not substantiated', 'не подтверждено'],
  },
  OTHER_QUANTITY: {
    en: 'the quantity is another',
    ru: 'установлено иное количество',
    also: ['other quantity', 'иное количество'],
  },
});

export const liabilityMeasures = oneOf<LiabilityMeasure>({
  FINE: { en: 'fine', ru: 'штраф' },
  CONFISCATION: { en: 'confiscation', ru: 'конфискация' },
  WARNING: { en: 'warning', ru: 'предупреждение' },
  ARREST: { en: 'administrative arrest', ru: 'административный арест', also: ['arrest', 'арест'] },
  IMPRISONMENT: { en: 'imprisonment', ru: 'лишение свободы' },
  OTHER: { en: 'another measure', ru: 'иная мера', also: ['other', 'иное'] },
});

export const inquiryOutcomes = oneOf<InquiryOutcome>({
  LIABILITY: { en: 'liability imposed', ru: 'назначено наказание', also: ['liability', 'наказание'] },
  NO_OFFENCE: { en: 'no offence', ru: 'отсутствие состава или события', also: ['нет состава', 'нет события'] },
  TERMINATED: { en: 'terminated', ru: 'производство прекращено', also: ['прекращено'] },
  TIME_BARRED: { en: 'time-barred', ru: 'истёк срок давности', also: ['давность', 'срок давности'] },
  TRANSFERRED: { en: 'transferred to another body', ru: 'передано в другой орган', also: ['transferred', 'передано'] },
  OTHER: { en: 'another outcome', ru: 'иной исход', also: ['other', 'иное'] },
});
