// The codes of an incident's events in words: how goods moved, how they were found, why a report was corrected or withdrawn.
import type { Method } from '../../values/amounts/quantity.js';
import type { Detection, Direction, TransportMode } from '../../values/goods/movement.js';
import type { Texts } from '../../wording.js';
import type { AttemptCategory, CorrectionReason, WithdrawalReason } from '../events.js';

export const DIRECTIONS: Texts<Direction> = {
  IMPORT: { en: 'on import', ru: 'при ввозе' },
  EXPORT: { en: 'on export', ru: 'при вывозе' },
  TRANSIT: { en: 'in transit', ru: 'в транзите' },
  INLAND: { en: 'inland', ru: 'внутри страны' },
};

export const MODES: Texts<TransportMode> = {
  NOT_SPECIFIED: { en: 'transport not specified', ru: 'транспорт не указан' },
  MARITIME: { en: 'by sea', ru: 'морем' },
  RAIL: { en: 'by rail', ru: 'по железной дороге' },
  ROAD: { en: 'by road', ru: 'автотранспортом' },
  AIR: { en: 'by air', ru: 'воздухом' },
  MAIL: { en: 'by mail', ru: 'почтой' },
  MULTIMODAL: { en: 'by several modes of transport', ru: 'разными видами транспорта' },
  FIXED_INSTALLATION: { en: 'by pipeline or cable', ru: 'по трубопроводу или кабелю' },
  INLAND_WATER: { en: 'by inland water', ru: 'по внутренним водам' },
  NOT_APPLICABLE: { en: 'without transport', ru: 'без транспорта' },
  EXPRESS_COURIER: { en: 'by express courier', ru: 'экспресс-доставкой' },
  PEDESTRIAN: { en: 'on foot', ru: 'пешком' },
};

export const DETECTIONS: Texts<Detection> = {
  INTELLIGENCE: { en: 'intelligence', ru: 'оперативная информация' },
  RISK_PROFILE: { en: 'risk profile', ru: 'профиль риска' },
  ROUTINE_CONTROL: { en: 'routine control', ru: 'обычный контроль' },
  RANDOM_CONTROL: { en: 'random control', ru: 'выборочный контроль' },
  DOG: { en: 'dog', ru: 'служебная собака' },
  SCANNER: { en: 'scanner', ru: 'сканер' },
  TIP: { en: 'tip', ru: 'сообщение' },
  CONTROLLED_DELIVERY: { en: 'controlled delivery', ru: 'контролируемая поставка' },
  OTHER: { en: 'found otherwise', ru: 'иной способ обнаружения' },
};

export const METHODS: Texts<Method> = {
  LAB: { en: 'by laboratory', ru: 'по заключению лаборатории' },
  SCALE: { en: 'weighed', ru: 'по взвешиванию' },
  ESTIMATE: { en: 'estimated', ru: 'по оценке' },
  DECLARED: { en: 'as declared', ru: 'как заявлено' },
  PUBLISHED: { en: 'as published', ru: 'как опубликовано' },
};

export const CATEGORIES: Texts<AttemptCategory> = {
  DRUGS: { en: 'drugs', ru: 'наркотики' },
  PRECURSORS: { en: 'precursors', ru: 'прекурсоры' },
  TAXED_GOODS: { en: 'taxed goods', ru: 'подакцизные товары' },
  OTHER: { en: 'other goods', ru: 'иные товары' },
};

export const REASONS: Texts<CorrectionReason> = {
  MISTYPED: { en: 'mistyped', ru: 'описка' },
  WRONG_UNIT: { en: 'wrong unit', ru: 'неверная единица' },
  WRONG_SUBSTANCE: { en: 'wrong substance', ru: 'неверное вещество' },
  WRONG_PLACE: { en: 'wrong place', ru: 'неверное место' },
  WRONG_TIME: { en: 'wrong time', ru: 'неверное время' },
  NEW_FINDING: { en: 'new finding', ru: 'новые сведения' },
  OTHER: { en: 'other reason', ru: 'иная причина' },
};

export const WITHDRAWN: Texts<WithdrawalReason> = {
  DUPLICATE: { en: 'reported twice', ru: 'сообщено дважды' },
  ERROR: { en: 'an error', ru: 'ошибка' },
  NOT_SUBSTANTIATED: { en: 'not substantiated', ru: 'не подтверждено' },
};
