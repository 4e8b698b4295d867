// The codes of an incident's events as words: how it moved, how it was found, why it was corrected, what a field is called.
import type { CorrectionReason, IncidentEvents, WithdrawalReason } from '../../src/domain/incident/events.js';
import type { Detection, Direction, TransportMode } from '../../src/domain/values/goods/movement.js';
import type { Method } from '../../src/domain/values/amounts/quantity.js';
import type { Lang } from '../../src/forms/language.js';

type Words<Code extends string> = { readonly [C in Code]: Readonly<Record<Lang, string>> };

export const DIRECTIONS: Words<Direction> = {
  IMPORT: { en: 'on import', ru: 'при ввозе' },
  EXPORT: { en: 'on export', ru: 'при вывозе' },
  TRANSIT: { en: 'in transit', ru: 'в транзите' },
  INLAND: { en: 'inland', ru: 'внутри страны' },
};
export const MODES: Words<TransportMode> = {
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
export const DETECTIONS: Words<Detection> = {
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
export const METHODS: Words<Method> = {
  LAB: { en: 'by laboratory', ru: 'по заключению лаборатории' },
  SCALE: { en: 'weighed', ru: 'по взвешиванию' },
  ESTIMATE: { en: 'estimated', ru: 'по оценке' },
  DECLARED: { en: 'as declared', ru: 'как заявлено' },
  PUBLISHED: { en: 'as published', ru: 'как опубликовано' },
};
export const CATEGORIES: Words<IncidentEvents['SmugglingAttemptPrevented']['category']> = {
  DRUGS: { en: 'drugs', ru: 'наркотики' },
  PRECURSORS: { en: 'precursors', ru: 'прекурсоры' },
  TAXED_GOODS: { en: 'taxed goods', ru: 'подакцизные товары' },
  OTHER: { en: 'other goods', ru: 'иные товары' },
};
export const REASONS: Words<CorrectionReason> = {
  MISTYPED: { en: 'mistyped', ru: 'описка' },
  WRONG_UNIT: { en: 'wrong unit', ru: 'неверная единица' },
  WRONG_SUBSTANCE: { en: 'wrong substance', ru: 'неверное вещество' },
  WRONG_PLACE: { en: 'wrong place', ru: 'неверное место' },
  WRONG_TIME: { en: 'wrong time', ru: 'неверное время' },
  NEW_FINDING: { en: 'new finding', ru: 'новые сведения' },
  OTHER: { en: 'other reason', ru: 'иная причина' },
};
export const WITHDRAWN: Words<WithdrawalReason> = {
  DUPLICATE: { en: 'reported twice', ru: 'сообщено дважды' },
  ERROR: { en: 'an error', ru: 'ошибка' },
  NOT_SUBSTANTIATED: { en: 'not substantiated', ru: 'не подтверждено' },
};
/** Names of fields, as a correction lists those that differ. */
export const FIELDS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  quantity: { en: 'quantity', ru: 'количество' },
  substance: { en: 'substance', ru: 'вещество' },
  class: { en: 'class', ru: 'вид' },
  chemical: { en: 'chemical', ru: 'химическое вещество' },
  chemicalAsWritten: { en: 'chemical as written', ru: 'название в документах' },
  country: { en: 'country', ru: 'государство' },
  occurredAt: { en: 'time', ru: 'время' },
  detectedAt: { en: 'time of detection', ru: 'время обнаружения' },
  seizedAt: { en: 'time of seizure', ru: 'время изъятия' },
  post: { en: 'post', ru: 'пост' },
  place: { en: 'place', ru: 'место' },
  form: { en: 'form', ru: 'форма' },
  service: { en: 'service', ru: 'служба' },
  direction: { en: 'direction', ru: 'направление' },
  transportMode: { en: 'transport', ru: 'транспорт' },
  route: { en: 'route', ru: 'маршрут' },
  locationType: { en: 'kind of place', ru: 'вид места' },
  detection: { en: 'how it was found', ru: 'способ обнаружения' },
  concealment: { en: 'concealment', ru: 'сокрытие' },
  conveyance: { en: 'conveyance', ru: 'транспортное средство' },
  caseReference: { en: 'case reference', ru: 'номер дела' },
  creditedTo: { en: 'credit', ru: 'кому засчитано' },
  contributors: { en: 'contributors', ru: 'кто содействовал' },
  hs: { en: 'HS code', ru: 'код ТН ВЭД' },
  intendedProduct: { en: 'intended product', ru: 'что предполагалось изготовить' },
  category: { en: 'category', ru: 'категория' },
  method: { en: 'method', ru: 'способ' },
  personsArrested: { en: 'persons arrested', ru: 'задержанные' },
  certificate: { en: 'certificate', ru: 'заключение' },
  reason: { en: 'reason', ru: 'причина' },
  note: { en: 'note', ru: 'примечание' },
};
