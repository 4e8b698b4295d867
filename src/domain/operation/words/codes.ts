// The codes of an operation in words: the part of it that is launched, and in what capacity a country takes part.
import { oneOf } from '../../../forms/vocabulary.js';
import type { ObserverLevel, OperationEvents, Phase } from '../events.js';

export const phases = oneOf<Phase>({
  PRE_OP: { en: 'the phase before the operation', ru: 'подготовительный этап', also: ['pre-operational'] },
  OP: { en: 'the operational phase', ru: 'основной этап', also: ['активная фаза', 'operational'] },
  POST_OP: { en: 'the phase after the operation', ru: 'заключительный этап', also: ['post-operational'] },
});

export const resources = oneOf<OperationEvents['ResourceDeployed']['resource']>({
  CANINE_TEAM: {
    en: 'canine teams',
    ru: 'кинологические расчёты',
    also: ['dogs', 'canine', 'кинологи', 'служебные собаки'],
  },
  SCANNER: { en: 'scanners', ru: 'инспекционно-досмотровые комплексы', also: ['scanner', 'ИДК', 'X-ray'] },
  MOBILE_GROUP: { en: 'mobile groups', ru: 'мобильные группы', also: ['mobile group', 'мобильная группа'] },
  OTHER: { en: 'other means', ru: 'иные средства', also: ['other', 'иное'] },
});

export const levels = oneOf<ObserverLevel>({
  TOTALS: { en: 'totals', ru: 'сводные данные', also: ['итоги'] },
  SITUATION_REPORTS: {
    en: 'totals and situation reports',
    ru: 'сводные данные и оперативные сводки',
    also: ['situation reports', 'сводки', 'оперативные сводки'],
  },
  EXCHANGE: {
    en: 'totals, situation reports and the exchange of messages',
    ru: 'сводные данные, оперативные сводки и обмен сообщениями',
    also: ['exchange', 'обмен', 'обмен сообщениями'],
  },
});

export const capacities = oneOf<OperationEvents['ParticipantNominated']['capacity']>({
  PARTICIPANT: { en: 'participant', ru: 'участник', also: ['участница'] },
  OBSERVER: { en: 'observer', ru: 'наблюдатель' },
});
