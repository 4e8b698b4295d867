// The codes of a request for assistance in words: how much is answered, why it is refused, and what the answer was used for.
import { oneOf } from '../../../forms/vocabulary.js';
import type { Extent, RefusalGround, Use } from '../events.js';

export const extents = oneOf<Extent>({
  WHOLE: { en: 'the whole', ru: 'полностью', also: ['whole', 'целиком', 'исполнен полностью'] },
  PART: { en: 'a part', ru: 'частично', also: ['part', 'исполнен частично'] },
});

export const refusalGrounds = oneOf<RefusalGround>({
  SOVEREIGNTY: {
    en: 'sovereignty, security or public order',
    ru: 'суверенитет, безопасность или публичный порядок',
    also: ['sovereignty', 'суверенитет', 'безопасность'],
  },
  NATIONAL_LAW: {
    en: 'national law does not allow it',
    ru: 'не допускается национальным законодательством',
    also: ['national law', 'законодательство'],
  },
  NOT_COMPETENT: {
    en: 'another authority is competent',
    ru: 'вопрос относится к компетенции другого органа',
    also: ['not competent', 'не в компетенции'],
  },
  NOT_ENOUGH_SAID: {
    en: 'the request does not say enough',
    ru: 'в запросе недостаточно сведений',
    also: ['not enough said', 'недостаточно сведений'],
  },
  UNDUE_EFFORT: {
    en: 'the effort would be out of proportion',
    ru: 'исполнение потребует несоразмерных затрат',
    also: ['undue effort', 'несоразмерные затраты'],
  },
  OTHER: { en: 'another ground', ru: 'иное основание', also: ['other', 'иное'] },
});

export const uses = oneOf<Use>({
  EVIDENCE: { en: 'as evidence in a case', ru: 'как доказательство по делу', also: ['evidence', 'доказательство'] },
  CUSTOMS_DECISION: {
    en: 'for a customs decision',
    ru: 'для принятия таможенного решения',
    also: ['customs decision', 'таможенное решение'],
  },
  INVESTIGATION: { en: 'to go on looking', ru: 'для дальнейшей проверки', also: ['investigation', 'проверка'] },
  NOT_USED: { en: 'not used', ru: 'не использовано' },
  OTHER: { en: 'otherwise', ru: 'иначе', also: ['other'] },
});
