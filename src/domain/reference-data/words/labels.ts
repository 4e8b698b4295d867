// Labels of the command of reference data and of its fields, in both languages.
import type { Labels } from '../../wording.js';

export const referenceDataLabels = {
  '/': {
    en: ['reference data', 'Lists that everybody classifies by, in their published versions'],
    ru: ['справочники', 'Опубликованные версии списков, по которым классифицируют товары'],
  },
  'publish/': {
    en: ['Publish a version', 'What it adds to the version before, or states anew; version 1 is the list that ships'],
    ru: ['Опубликовать версию', 'Что добавлено к прежней версии или изложено заново; версия 1 — поставляемый список'],
  },
  version: {
    en: ['version', 'One more than the last; the first to be published is 2'],
    ru: ['версия', 'На единицу больше последней; первая публикуемая — 2'],
  },
  validFrom: { en: ['valid from', 'From when it holds'], ru: ['действует с', 'С какого времени действует'] },
  entries: { en: ['entries', 'Lines of the list'], ru: ['записи', 'Строки списка'] },
  'entries.code': {
    en: ['code', 'Of this list, or a new one, in small Latin letters'],
    ru: ['код', 'Имеющийся код списка или новый, строчными латинскими буквами'],
  },
  'entries.names': {
    en: ['names', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  'entries.also': {
    en: ['also', 'What else it is called: whatever was kept under one of these names counts as this'],
    ru: ['другие названия', 'Записанное под одним из них учитывается как это вещество'],
  },
  'entries.class': { en: ['class', 'By the rulebook'], ru: ['вид', 'По единой таблице'] },
  'entries.hs': { en: ['HS code', 'Of the Harmonised System'], ru: ['код ТН ВЭД', 'По Гармонизированной системе'] },
  note: { en: ['note', 'In words: the source, the reason'], ru: ['примечание', 'Словами: источник, основание'] },
} as const satisfies Labels;
