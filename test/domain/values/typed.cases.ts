// Things that people typed, as Cordon reads or refuses them, with what it says in both languages: each line was typed by somebody.
import { describe, expect, it } from '@jest/globals';
import { transportMode, detection, direction, locationType } from '../../../src/domain/values/goods/movement.js';
import { chemical } from '../../../src/domain/values/goods/precursor.js';
import { substanceClass } from '../../../src/domain/values/goods/classes.js';
import { substance, substanceForm } from '../../../src/domain/values/goods/substance.js';
import { type Quantity, quantity } from '../../../src/domain/values/amounts/quantity.js';
import { flag, wholeNumber } from '../../../src/domain/values/text.js';
import { instant } from '../../../src/domain/values/time/instant.js';
import { type When, when } from '../../../src/domain/values/time/when.js';
import { administration, service } from '../../../src/domain/values/who/administration.js';
import { country } from '../../../src/domain/values/who/country.js';
import { Invalid } from '../../../src/forms/invalid.js';
import { type Lang, LANGUAGES } from '../../../src/forms/language.js';
import type { Reading } from '../../../src/forms/reading.js';
import type { Value } from '../../../src/forms/value.js';
import { problemWords } from '../../../src/words/problem-words.js';

const KG: Reading = { country: 'KG' };
const RU: Reading = { lang: 'ru' };
const EN: Reading = { lang: 'en' };
const THEN: Reading = { begins: Date.parse('1990-01-01') };

const amount = ({ bound, value = '', upper = '', unit, kind }: Quantity): string =>
  [bound, value, upper, unit, kind ?? ''].filter(Boolean).join(' ');
const span = ({ from = '', to = '', precision, tz = '' }: When): string =>
  [precision, from, to === from ? '' : to, tz].filter(Boolean).join(' ');

type Line = readonly [typed: unknown, value: Value<unknown>, read: unknown, reading?: Reading];

const READ: readonly Line[] = [
  // Vocabularies: by code, by name in either language, by synonym, in any case.
  ['героин', substance, 'heroin'],
  ['ГЕРОИН', substance, 'heroin'],
  ['Heroin', substance, 'heroin'],
  ['гашиш', substance, 'cannabis-resin'],
  ['смола каннабиса (гашиш)', substance, 'cannabis-resin'],
  ['Альфа‑ПВП', substance, 'alpha-pvp'],
  ['наркотическое средство', substanceClass, 'NARCOTIC'],
  ['таблетки', substanceForm, 'pill-tablet'],
  ['марганцовка', chemical, 'potassium-permanganate'],
  ['ввоз', direction, 'IMPORT'],
  ['Вывоз', direction, 'EXPORT'],
  ['import', direction, 'IMPORT'],
  ['автотранспорт', transportMode, 'ROAD'],
  ['самолётом', transportMode, 'AIR'],
  ['самолетом', transportMode, 'AIR'],
  ['by_rail', transportMode, 'RAIL'],
  ['Аэропорт', locationType, 'AIRPORT'],
  ['служебная собака', detection, 'DOG'],
  ['таможня', service, 'CUSTOMS'],
  // Countries: names of today and of yesterday, three letters.
  ['Кыргызстан', country, 'KG'],
  ['Киргизия', country, 'KG'],
  ['kyrgyzstan', country, 'KG'],
  ['KGZ', country, 'KG'],
  ['РФ', country, 'RU'],
  ['Косово', country, 'XK'],
  ['СССР', country, 'SU', THEN],
  ['Казахстан', administration, 'KZ'],
  ['Всемирная таможенная организация', administration, 'WCO'],
  // Amounts.
  ['7,777 кг', quantity, 'EQ 7.777 KGM'],
  ['7,777 kg', quantity, 'EQ 7.777 KGM', RU],
  ['2 кг 300 г', quantity, 'EQ 2.300 KGM'],
  ['3кг200г', quantity, 'EQ 3.200 KGM'],
  ['около 2 кг 5 г', quantity, 'APPROX 2.005 KGM'],
  ['2 lb 3 oz', quantity, 'EQ 35 ONZ'],
  ['5 фунтов', quantity, 'EQ 5 LBR'],
  ['2 м3', quantity, 'EQ 2 MTQ'],
  ['40 таблеток', quantity, 'EQ 40 H87 TABLET'],
  ['10 амп.', quantity, 'EQ 10 H87 AMPOULE'],
  ['12 бутылок', quantity, 'EQ 12 XPK BOTTLE'],
  [{ value: '7,777', unit: 'кг' }, quantity, 'EQ 7.777 KGM'],
  [{ value: '15', unit: 'капсул', upper: null }, quantity, 'EQ 15 H87 CAPSULE'],
  ['2', wholeNumber(), 2],
  ['Да', flag, true],
  // Times.
  ['20.11.2026', when, 'day 2026-11-20'],
  ['5.11.2026 г.', when, 'day 2026-11-05'],
  ['05.11.2026 10:30', when, 'minute 2026-11-05T10:30+06:00', KG],
  ['05.11.2026 в 10.30', when, 'minute 2026-11-05T10:30+06:00', KG],
  ['2026-11-05 10:30', when, 'minute 2026-11-05T10:30+06:00', KG],
  ['05.11.2026 10:30 (UTC+5)', when, 'minute 2026-11-05T10:30+05:00', KG],
  ['05.11.2026 10:30 МСК', when, 'minute 2026-11-05T10:30+03:00'],
  [{ from: '05.11.2026 10:30', tz: 'Asia/Vladivostok' }, when, 'minute 2026-11-05T10:30+10:00 Asia/Vladivostok'],
  ['05.11.2026 10:30', instant, Date.parse('2026-11-05T04:30Z'), KG],
  ['3 января 2018 г.', when, 'day 2018-01-03'],
  ['January 3, 2018', when, 'day 2018-01-03'],
  ['январь 2018', when, 'month 2018-01-01 2018-01-31'],
  ['11.2026', when, 'month 2026-11-01 2026-11-30'],
  ['1–15 августа 2025 г.', when, 'day 2025-08-01 2025-08-15'],
  ['с 1 по 15 августа 2025 года', when, 'day 2025-08-01 2025-08-15'],
  ['01.08–15.09.2025', when, 'day 2025-08-01 2025-09-15'],
  ['не ранее 1 августа 2025 г.', when, 'unknown 2025-08-01'],
  ['20/11/2026', when, 'day 2026-11-20'],
  ['05/11/2026', when, 'day 2026-11-05', RU],
  ['дата неизвестна', when, 'unknown'],
];

type Refused = readonly [
  typed: unknown,
  value: Value<unknown>,
  said: { readonly [L in Lang]: string },
  reading?: Reading,
];

const REFUSED: readonly Refused[] = [
  ['heroine', substance, { en: 'Did you mean “heroin” (heroin)?', ru: 'Возможно, имелось в виду «heroin» (heroin)?' }],
  ['героинн', substance, { en: 'Did you mean “героин” (heroin)?', ru: 'Возможно, имелось в виду «героин» (heroin)?' }],
  [
    'геrоин',
    substance,
    { en: 'the 3rd letter is the Latin “r”', ru: '3-я буква — латинская «r», она лишь похожа на нужную' },
  ],
  ['ТМ', country, { en: 'the 1st letter is the Cyrillic “т”', ru: '1-я буква — русская «т»' }],
  ['sideways', direction, { en: 'Choose one of: import (IMPORT)', ru: 'Выберите одно из значений: ввоз (IMPORT)' }],
  ['Кыргызтан', country, { en: 'Did you mean “Кыргызстан” (KG)?', ru: 'имелось в виду «Кыргызстан» (KG)?' }],
  ['СССР', country, { en: 'no country since 1991-12-26', ru: 'нет с 1991-12-26' }],
  ['1,200 kg', quantity, { en: 'as 1.2 and as 1200', ru: 'как 1,2 и как 1200' }],
  ['1,200 kg', quantity, { en: 'as 1.2 and as 1200', ru: 'как 1,2 и как 1200' }, EN],
  ['5 gal', quantity, { en: 'Write “US gal” or “imp. gal”', ru: 'Напишите «амер. гал.» или «англ. гал.»' }],
  ['5 кгр', quantity, { en: 'There is no unit “кгр”', ru: 'Единицы «кгр» нет' }],
  ['05/11/2026', when, { en: 'as 05.11.2026 and as 11.05.2026', ru: 'как 05.11.2026 и как 11.05.2026' }],
  ['05.11.26', when, { en: 'has two digits only', ru: 'год указан двумя цифрами' }],
  ['05.11.2026 10:30', when, { en: 'in which time zone', ru: 'не указан часовой пояс' }],
  [
    '05.11.2026 10:30',
    when,
    { en: '+02:00, +03:00, +04:00', ru: 'Россия): +02:00, +03:00, +04:00' },
    { country: 'RU' },
  ],
  ['вчера', when, { en: 'Write it as 1 August 2025', ru: 'Напишите, например: 01.08.2025' }],
];

const plain = (read: unknown): unknown => {
  if (read instanceof Invalid) return `${read.code} ${read.pointer}`;
  if (typeof read !== 'object' || read === null) return read;
  return 'precision' in read ? span(read as When) : amount(read as Quantity);
};

describe('Sixty things that people typed', () => {
  it('are sixty at least', () => {
    expect(READ.length + REFUSED.length).toBeGreaterThanOrEqual(60);
  });

  it.each(READ)('%j is read', (...[typed, value, read, reading]: Line) => {
    expect(plain(value.parse(typed, reading))).toEqual(read);
  });

  it.each(REFUSED)('%j is refused, with what would do', (...[typed, value, said, reading]: Refused) => {
    const { code, values } = value.parse(typed, reading) as Invalid;
    for (const lang of LANGUAGES) {
      const { title, fix } = problemWords(code, values, lang);
      expect(`${title}. ${fix}`).toContain(said[lang]);
    }
  });
});
