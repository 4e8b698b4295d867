// The codes of a controlled delivery in words: how the goods go on, how seals were found, how it ended.
import { oneOf } from '../../../forms/vocabulary.js';
import type { ControlledDeliveryEvents, DeliveryOutcome, Manner, Seals } from '../events.js';

export const manners = oneOf<Manner>({
  INTACT: {
    en: 'the consignment goes on intact',
    ru: 'груз следует в неизменном виде',
    also: ['без изменений', 'intact'],
  },
  REMOVED: { en: 'the goods were taken out', ru: 'предмет контрабанды изъят', also: ['изъято', 'removed'] },
  SUBSTITUTED: { en: 'the goods were replaced', ru: 'предмет контрабанды заменён', also: ['заменено', 'substituted'] },
});

export const sealStates = oneOf<Seals>({
  INTACT: { en: 'seals intact', ru: 'пломбы целы', also: ['целы', 'не нарушены', 'intact'] },
  BROKEN: { en: 'seals broken', ru: 'пломбы нарушены', also: ['нарушены', 'сорваны', 'broken'] },
  REPLACED: { en: 'seals replaced', ru: 'пломбы заменены', also: ['заменены', 'replaced'] },
  NOT_CHECKED: {
    en: 'seals not checked',
    ru: 'пломбы не проверены',
    also: ['не проверены', 'не проверялись', 'not checked'],
  },
});

export const outcomes = oneOf<DeliveryOutcome>({
  SEIZED: { en: 'the goods were seized', ru: 'предмет контрабанды изъят', also: ['изъятие', 'изъято', 'seized'] },
  ARRESTS: { en: 'persons were arrested', ru: 'произведены задержания', also: ['задержания', 'задержание', 'arrests'] },
  DELIVERED_UNDER_SUPERVISION: {
    en: 'delivered under supervision',
    ru: 'доставлено под контролем',
    also: ['доставлено', 'delivered'],
  },
  OTHER: { en: 'another outcome', ru: 'иной результат', also: ['другое', 'иное', 'other'] },
});

export const parts = oneOf<ControlledDeliveryEvents['ConsignmentSubstituted']['part']>({
  WHOLE: { en: 'the whole consignment', ru: 'груз полностью', also: ['полностью', 'весь груз', 'целиком'] },
  PART: { en: 'a part of the consignment', ru: 'часть груза', also: ['частично', 'часть'] },
});
