// The names of countries: those that the customs services of the CIS use, what else people write, and states that are no more.
import type { Term } from '../../../forms/vocabulary.js';

/** Where the package's name is not the one in use: its Russian list says «Киргизия», the CIS says «Кыргызстан». */
export const OURS: Readonly<Record<string, Term>> = {
  AM: { ru: 'Армения', en: 'Armenia' },
  AZ: { ru: 'Азербайджан', en: 'Azerbaijan' },
  BY: { ru: 'Беларусь', en: 'Belarus', also: ['Белоруссия', 'РБ'] },
  CN: { ru: 'Китай', en: 'China', also: ['КНР'] },
  EH: { ru: 'Западная Сахара', en: 'Western Sahara' },
  GE: { ru: 'Грузия', en: 'Georgia' },
  IR: { ru: 'Иран', en: 'Iran' },
  KG: { ru: 'Кыргызстан', en: 'Kyrgyzstan', also: ['Киргизия', 'Кыргызская Республика', 'Kyrgyz Republic', 'КР'] },
  KP: { ru: 'КНДР', en: 'North Korea', also: ['Северная Корея', 'DPRK'] },
  KZ: { ru: 'Казахстан', en: 'Kazakhstan', also: ['РК'] },
  MD: { ru: 'Молдова', en: 'Moldova', also: ['Молдавия'] },
  RU: { ru: 'Россия', en: 'Russia', also: ['РФ', 'Российская Федерация', 'Russian Federation'] },
  TJ: { ru: 'Таджикистан', en: 'Tajikistan', also: ['РТ'] },
  TM: { ru: 'Туркменистан', en: 'Turkmenistan', also: ['Туркмения'] },
  UA: { ru: 'Украина', en: 'Ukraine' },
  UZ: { ru: 'Узбекистан', en: 'Uzbekistan', also: ['РУз'] },
  // A code that ISO leaves to its users; the customs of the neighbours write it so.
  XK: { ru: 'Косово', en: 'Kosovo' },
};

/** What people write beside the names that the package has. */
export const ALSO: Readonly<Record<string, readonly string[]>> = {
  AE: ['ОАЭ', 'UAE', 'Эмираты'],
  AF: ['Афганистан'],
  CD: ['ДР Конго', 'ДРК', 'DR Congo', 'DRC'],
  CI: ['Кот-д’Ивуар', 'Берег Слоновой Кости', 'Ivory Coast'],
  CZ: ['Чехия', 'Чешская Республика', 'Czechia'],
  GB: ['Великобритания', 'Англия', 'UK', 'Great Britain', 'England'],
  KR: ['Южная Корея', 'Республика Корея', 'South Korea'],
  LA: ['Лаос', 'Laos'],
  MM: ['Мьянма', 'Бирма', 'Burma'],
  NL: ['Нидерланды', 'Голландия', 'Holland'],
  SY: ['Сирия', 'Syria'],
  TR: ['Турция', 'Turkey', 'Türkiye'],
  TZ: ['Танзания', 'Tanzania'],
  US: ['США', 'USA', 'Соединённые Штаты Америки', 'Америка', 'United States of America'],
  VN: ['Вьетнам', 'Vietnam', 'Viet Nam'],
};

interface Former extends Term {
  /** The first day on which it was no state any more. */
  readonly ended: string;
}

/** Codes that ISO 3166 has taken back: for what happened while they were in use. CS is Serbia and Montenegro. */
export const FORMER: Readonly<Record<string, Former>> = {
  SU: { ru: 'СССР', en: 'USSR', also: ['Советский Союз', 'Soviet Union', 'SUN'], ended: '1991-12-26' },
  YU: { ru: 'Югославия', en: 'Yugoslavia', also: ['СФРЮ', 'СРЮ', 'YUG'], ended: '2003-02-04' },
  CS: { ru: 'Сербия и Черногория', en: 'Serbia and Montenegro', also: ['SCG'], ended: '2006-06-03' },
  AN: {
    ru: 'Нидерландские Антильские острова',
    en: 'Netherlands Antilles',
    also: ['ANT', 'Нидерландские Антилы'],
    ended: '2010-10-10',
  },
};
