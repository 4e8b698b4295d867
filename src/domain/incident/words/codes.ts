// The codes of an incident's events in words: how goods moved, how they were found, why a report was corrected or withdrawn.
import type { Direction, TransportMode } from '../../values/goods/movement.js';
import { oneOf } from '../../../forms/vocabulary.js';
import type { Texts } from '../../wording.js';
import type { AttemptCategory, Disposal, Examined } from '../events.js';

export const DIRECTIONS: Texts<Direction> = {
  IMPORT: { en: 'on import', ru: 'при ввозе' },
  EXPORT: { en: 'on export', ru: 'при вывозе' },
  TRANSIT: { en: 'in transit', ru: 'в транзите' },
  INLAND: { en: 'inland', ru: 'внутри страны' },
};

export const MODES: Texts<TransportMode> = {
  NOT_SPECIFIED: { en: 'transport not specified', ru: 'транспорт не указан' },
  MARITIME: { en: 'by sea', ru: 'морским транспортом' },
  RAIL: { en: 'by rail', ru: 'по железной дороге' },
  ROAD: { en: 'by road', ru: 'автотранспортом' },
  AIR: { en: 'by air', ru: 'воздушным транспортом' },
  MAIL: { en: 'by mail', ru: 'почтой' },
  MULTIMODAL: { en: 'by several modes of transport', ru: 'разными видами транспорта' },
  FIXED_INSTALLATION: { en: 'by pipeline or cable', ru: 'по трубопроводу или кабелю' },
  INLAND_WATER: { en: 'by inland water', ru: 'внутренним водным транспортом' },
  NOT_APPLICABLE: { en: 'without transport', ru: 'без транспорта' },
  EXPRESS_COURIER: { en: 'by express courier', ru: 'экспресс-доставкой' },
  PEDESTRIAN: { en: 'on foot', ru: 'пешком' },
};

export const attemptCategory = oneOf<AttemptCategory>({
  DRUGS: { en: 'drugs', ru: 'наркотики', also: ['наркотик', 'drug'] },
  PRECURSORS: { en: 'precursors', ru: 'прекурсоры', also: ['прекурсор', 'precursor'] },
  TAXED_GOODS: {
    en: 'taxed goods',
    ru: 'высоконалоговые товары',
    also: ['подакцизные товары', 'табак', 'алкоголь', 'топливо'],
  },
  OTHER: { en: 'other goods', ru: 'иные товары', also: ['другое', 'иное', 'other'] },
});

export const disposal = oneOf<Disposal>({
  DESTROYED: { en: 'destroyed', ru: 'уничтожено', also: ['уничтожение'] },
  RETURNED: { en: 'returned', ru: 'возвращено', also: ['возврат', 'возвращено владельцу'] },
  RELEASED: { en: 'released', ru: 'выпущено', also: ['выпуск'] },
  STORED: { en: 'stored', ru: 'передано на хранение', also: ['хранение', 'на хранении', 'storage'] },
  EXHIBIT: {
    en: 'kept as an exhibit',
    ru: 'вещественное доказательство',
    also: ['exhibit', 'вещдок', 'приобщено к делу'],
  },
});

/** How far a laboratory's examination went. */
export const examined = oneOf<Examined>({
  WHOLE: { en: 'the whole', ru: 'целиком', also: ['всё', 'полностью', 'whole'] },
  SAMPLE: { en: 'a sample', ru: 'проба', also: ['образец', 'sample'] },
});
