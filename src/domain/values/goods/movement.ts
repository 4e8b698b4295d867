// The movement of goods and their detection: directions, modes of transport (UN/ECE Rec 19 and two of ours), places, detection.
import { oneOf } from '../../../forms/vocabulary.js';

export const direction = oneOf({
  IMPORT: { en: 'import', ru: 'ввоз', also: ['entering', 'импорт', 'въезд'] },
  EXPORT: { en: 'export', ru: 'вывоз', also: ['leaving', 'экспорт', 'выезд'] },
  TRANSIT: { en: 'transit', ru: 'транзит', also: ['transiting', 'проезд'] },
  INLAND: { en: 'inland', ru: 'внутри страны', also: ['domestic', 'внутренний', 'внутренняя', 'внутри государства'] },
});
export const DIRECTIONS = direction.codes;
export type Direction = (typeof DIRECTIONS)[number];

/** UN/ECE Rec 19 by name; EXPRESS_COURIER and PEDESTRIAN are our extension. */
export const transportMode = oneOf({
  NOT_SPECIFIED: { en: 'not specified', ru: 'не указан', also: ['unknown', 'неизвестен', 'неизвестно', 'не указано'] },
  MARITIME: {
    en: 'maritime transport',
    ru: 'морской транспорт',
    also: ['sea', 'by sea', 'ship', 'vessel', 'морем', 'судно', 'морское судно', 'морской', 'морским транспортом'],
  },
  RAIL: {
    en: 'rail transport',
    ru: 'железнодорожный транспорт',
    also: [
      'by rail',
      'train',
      'railway',
      'поезд',
      'поездом',
      'железная дорога',
      'по железной дороге',
      'железнодорожный',
      'железнодорожным транспортом',
      'жд',
      'ж/д',
      'ж.д',
    ],
  },
  ROAD: {
    en: 'road transport',
    ru: 'автомобильный транспорт',
    also: [
      'by road',
      'car',
      'truck',
      'lorry',
      'автотранспорт',
      'автотранспортом',
      'автомобиль',
      'автомобилем',
      'автомобильный',
      'автомобильным транспортом',
      'авто',
      'машина',
      'автодорога',
    ],
  },
  AIR: {
    en: 'air transport',
    ru: 'воздушный транспорт',
    also: [
      'by air',
      'plane',
      'aircraft',
      'flight',
      'авиа',
      'самолёт',
      'самолётом',
      'авиатранспорт',
      'воздухом',
      'воздушный',
      'воздушным транспортом',
    ],
  },
  MAIL: { en: 'mail', ru: 'почта', also: ['post', 'by mail', 'почтой', 'почтовое отправление', 'МПО'] },
  MULTIMODAL: {
    en: 'multimodal transport',
    ru: 'смешанные перевозки',
    also: [
      'several modes',
      'by several modes of transport',
      'мультимодальный',
      'разными видами транспорта',
      'смешанный',
    ],
  },
  FIXED_INSTALLATION: {
    en: 'fixed installation',
    ru: 'стационарные установки',
    also: ['pipeline', 'by pipeline or cable', 'трубопровод', 'по трубопроводу или кабелю'],
  },
  INLAND_WATER: {
    en: 'inland water transport',
    ru: 'внутренний водный транспорт',
    also: [
      'river',
      'by inland water',
      'речной транспорт',
      'речным транспортом',
      'река',
      'внутренним водным транспортом',
    ],
  },
  NOT_APPLICABLE: { en: 'not applicable', ru: 'без транспорта', also: ['without transport', 'none', 'неприменимо'] },
  EXPRESS_COURIER: {
    en: 'express courier',
    ru: 'экспресс-доставка',
    also: ['express', 'courier', 'by express courier', 'экспресс-доставкой', 'экспресс-груз', 'курьер', 'курьером'],
  },
  PEDESTRIAN: { en: 'on foot', ru: 'пешком', also: ['foot', 'walking', 'пеший', 'пешеход', 'пеший переход'] },
});
export const TRANSPORT_MODES = transportMode.codes;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

export const locationType = oneOf({
  LAND_BORDER_POST: {
    en: 'land border post',
    ru: 'сухопутный пункт пропуска',
    also: ['border', 'граница', 'пункт пропуска', 'автомобильный пункт пропуска', 'погранпереход'],
  },
  AIRPORT: { en: 'airport', ru: 'аэропорт' },
  SEAPORT: { en: 'seaport', ru: 'морской порт', also: ['port', 'порт'] },
  RAIL_STATION: {
    en: 'railway station',
    ru: 'железнодорожная станция',
    also: ['station', 'станция', 'вокзал', 'жд станция'],
  },
  POSTAL_EXCHANGE_OFFICE: {
    en: 'office of postal exchange',
    ru: 'место международного почтового обмена',
    also: ['post office', 'ММПО', 'почтамт', 'почта'],
  },
  EXPRESS_HUB: { en: 'express hub', ru: 'терминал экспресс-доставки', also: ['терминал экспресс-грузов'] },
  INLAND: { en: 'inland', ru: 'внутри страны', also: ['на территории'] },
  WAREHOUSE: { en: 'warehouse', ru: 'склад', also: ['СВХ', 'склад временного хранения'] },
  PREMISES: { en: 'premises', ru: 'помещение', also: ['жилое помещение', 'дом', 'квартира'] },
});
export const LOCATION_TYPES = locationType.codes;
export type LocationType = (typeof LOCATION_TYPES)[number];

/** Where goods were hidden; how, is told in words beside it. */
export const concealmentKind = oneOf({
  BAGGAGE: { en: 'in baggage', ru: 'в багаже', also: ['baggage', 'luggage', 'багаж', 'ручная кладь', 'сумка'] },
  ON_BODY: { en: 'on the body', ru: 'на теле', also: ['on body', 'в одежде', 'in clothing', 'в обуви', 'при себе'] },
  IN_BODY: { en: 'in the body', ru: 'внутри тела', also: ['in body', 'внутриполостной', 'internal', 'проглочено'] },
  CARGO: { en: 'in cargo', ru: 'в грузе', also: ['cargo', 'груз', 'среди товара', 'in the goods'] },
  VEHICLE_PART: {
    en: 'in a part of the vehicle',
    ru: 'в конструкции транспортного средства',
    also: ['vehicle', 'vehicle part', 'тайник в автомобиле', 'в автомобиле', 'в топливном баке', 'в колесе'],
  },
  PARCEL: { en: 'in a parcel', ru: 'в почтовом отправлении', also: ['parcel', 'посылка', 'отправление', 'mail'] },
  PREMISES: { en: 'in premises', ru: 'в помещении', also: ['premises', 'помещение', 'на складе', 'дома'] },
  OTHER: { en: 'hidden elsewhere', ru: 'в ином месте', also: ['other', 'другое', 'иное'] },
});
export type ConcealmentKind = (typeof concealmentKind.codes)[number];

export const detection = oneOf({
  INTELLIGENCE: { en: 'intelligence', ru: 'оперативная информация', also: ['оперативные данные'] },
  RISK_PROFILE: { en: 'risk profile', ru: 'профиль риска', also: ['СУР'] },
  ROUTINE_CONTROL: { en: 'routine control', ru: 'плановый контроль', also: ['routine', 'обычный контроль', 'досмотр'] },
  RANDOM_CONTROL: { en: 'random control', ru: 'выборочный контроль', also: ['random'] },
  DOG: {
    en: 'detector dog',
    ru: 'применение служебной собаки',
    also: ['dog', 'canine', 'K9', 'собака', 'служебная собака', 'кинолог'],
  },
  SCANNER: { en: 'scanner', ru: 'сканер', also: ['x-ray', 'рентген', 'ИДК', 'сканирование'] },
  TIP: { en: 'tip', ru: 'обращение граждан (сигнал)', also: ['сигнал', 'обращение граждан', 'сообщение'] },
  CONTROLLED_DELIVERY: { en: 'controlled delivery', ru: 'контролируемая поставка', also: ['КП'] },
  OTHER: { en: 'found otherwise', ru: 'иной способ обнаружения', also: ['other', 'другое', 'иное', 'иной способ'] },
});
export const DETECTIONS = detection.codes;
export type Detection = (typeof DETECTIONS)[number];
