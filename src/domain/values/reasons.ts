// The reasons for which what was said is corrected or withdrawn.
import { oneOf } from '../../forms/vocabulary.js';

export type CorrectionReason =
  'MISTYPED' | 'WRONG_UNIT' | 'WRONG_SUBSTANCE' | 'WRONG_PLACE' | 'WRONG_TIME' | 'NEW_FINDING' | 'OTHER';
export type WithdrawalReason = 'DUPLICATE' | 'ERROR' | 'NOT_SUBSTANTIATED';

export const correctionReason = oneOf<CorrectionReason>({
  MISTYPED: { en: 'mistyped', ru: 'описка', also: ['опечатка', 'typo'] },
  WRONG_UNIT: { en: 'wrong unit', ru: 'неверная единица', also: ['не та единица'] },
  WRONG_SUBSTANCE: { en: 'wrong substance', ru: 'неверное вещество', also: ['не то вещество'] },
  WRONG_PLACE: { en: 'wrong place', ru: 'неверное место', also: ['не то место'] },
  WRONG_TIME: { en: 'wrong time', ru: 'неверное время', also: ['не то время'] },
  NEW_FINDING: { en: 'new finding', ru: 'новые сведения', also: ['уточнение', 'новые данные'] },
  OTHER: { en: 'other reason', ru: 'иная причина', also: ['другое', 'иное', 'other'] },
});

export const withdrawalReason = oneOf<WithdrawalReason>({
  DUPLICATE: { en: 'reported twice', ru: 'сообщено дважды', also: ['дубликат', 'повтор', 'duplicate'] },
  ERROR: { en: 'an error', ru: 'ошибка', also: ['ошибочно', 'по ошибке', 'error'] },
  NOT_SUBSTANTIATED: { en: 'not substantiated', ru: 'не подтверждено', also: ['не подтвердилось'] },
});
