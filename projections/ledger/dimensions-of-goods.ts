// The dimensions of goods: what they are, and in which parcel they came.
import { nameAsWritten } from '../../src/domain/values/goods/as-written.js';
import { substanceClass } from '../../src/domain/values/goods/classes.js';
import { itemKind, parcelChannel } from '../../src/domain/values/goods/parcels.js';
import { listedOrPublished } from '../../src/domain/values/goods/published.js';
import {
  conventionTable,
  nationalTableOf,
  scheduling,
  schedulingOf,
  tableOf,
} from '../../src/domain/values/goods/precursor.js';
import { substance, substanceForm } from '../../src/domain/values/goods/substance.js';
import { taxedAs, taxedAsSuch, taxedKindOf, taxedKinds } from '../../src/domain/values/goods/taxed.js';
import { pieceKind } from '../../src/domain/values/amounts/pieces.js';
import { slug } from '../../src/domain/values/ids.js';
import { text } from '../../src/domain/values/text.js';
import { country } from '../../src/domain/values/who/country.js';
import { folded } from '../../src/forms/spellings.js';
import type { DimensionLine } from './dimension.js';

/** As it is searched and summed by. */
const named = (written: string | undefined): string | undefined => written && folded(written);

export const DIMENSIONS_OF_GOODS = {
  class: {
    name: { en: 'class', ru: 'вид' },
    family: 'goods',
    value: substanceClass,
    isGoods: true,
    byRulebook: 'rulebook_class',
  },
  substance: {
    name: { en: 'substance', ru: 'вещество' },
    family: 'goods',
    value: listedOrPublished,
    isGoods: true,
  },
  form: { name: { en: 'form', ru: 'форма' }, family: 'goods', value: substanceForm, isGoods: true },
  pieceKind: {
    name: { en: 'kind of pieces', ru: 'вид штук и упаковок' },
    family: 'goods',
    value: pieceKind,
    isGoods: true,
  },
  hs: {
    name: { en: 'HS code', ru: 'код ТН ВЭД' },
    family: 'goods',
    value: text({ max: 20 }),
    isGoods: true,
    ofLine: ({ told }) => told.hs,
  },
  brand: {
    name: { en: 'brand', ru: 'марка' },
    family: 'passage',
    value: nameAsWritten,
    isFree: true,
    isGoods: true,
    ofLine: ({ told }) => named(told.brand),
  },
  substanceAsWritten: {
    name: { en: 'substance as written', ru: 'название в документах' },
    family: 'passage',
    value: nameAsWritten,
    isFree: true,
    isGoods: true,
  },
  table: {
    name: { en: 'table of the Convention of 1988', ru: 'таблица Конвенции 1988 года' },
    family: 'goods',
    value: conventionTable,
    isGoods: true,
    ofLine: ({ substance: of }) => tableOf(of),
  },
  scheduled: {
    name: { en: 'scheduled or not', ru: 'международный контроль' },
    family: 'goods',
    value: scheduling,
    isGoods: true,
    ofLine: ({ substance: of }) => schedulingOf(of),
  },
  nationalTable: {
    name: { en: 'table of the state’s own list', ru: 'таблица национального перечня' },
    family: 'goods',
    value: text({ max: 20 }),
    isGoods: true,
    ofLine: ({ substance: of, country: by }) => nationalTableOf(of, by),
  },
  intendedProduct: {
    name: { en: 'intended product', ru: 'что предполагалось изготовить' },
    family: 'goods',
    value: substance,
    isGoods: true,
    ofLine: ({ told }) => told.intendedProduct,
  },
  taxedGoods: {
    name: { en: 'high-tax goods', ru: 'высоконалоговые товары' },
    family: 'goods',
    value: taxedAsSuch,
    ofLine: ({ told }) => told.taxedGoods && taxedAs(told.taxedGoods),
  },
  taxedKind: {
    name: { en: 'kind of high-tax goods', ru: 'вид высоконалоговых товаров' },
    family: 'goods',
    value: taxedKinds,
    ofLine: ({ told }) => told.taxedGoods && taxedKindOf(told.taxedGoods),
  },
  channel: {
    name: { en: 'channel', ru: 'канал' },
    family: 'goods',
    value: parcelChannel,
    ofLine: ({ told }) => told.channel,
  },
  itemKind: {
    name: { en: 'kind of item', ru: 'вид вложения' },
    family: 'goods',
    value: itemKind,
    ofLine: ({ told }) => told.itemKind,
  },
  operator: {
    name: { en: 'operator', ru: 'оператор' },
    family: 'passage',
    value: nameAsWritten,
    isFree: true,
    ofLine: ({ told }) => named(told.operator),
  },
  dispatch: {
    name: { en: 'country of dispatch', ru: 'государство отправления' },
    family: 'passage',
    value: country,
    ofLine: ({ told }) => told.dispatch,
  },
  project: {
    name: { en: 'project', ru: 'проект' },
    family: 'passage',
    value: slug,
    ofLine: ({ told }) => told.project,
  },
} as const satisfies Readonly<Record<string, DimensionLine>>;
