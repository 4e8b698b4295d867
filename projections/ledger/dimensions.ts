// The dimensions of what is counted, one line each: booking, family, filter, parameter, grouping and columns follow from it.
import { country } from '../../src/domain/values/who/country.js';
import { slug } from '../../src/domain/values/ids.js';
import { border, bordersCrossed } from '../../src/domain/values/goods/borders.js';
import { concealmentKind, detection, direction, transportMode } from '../../src/domain/values/goods/movement.js';
import { currency } from '../../src/domain/values/amounts/currency.js';
import { text } from '../../src/domain/values/text.js';
import { oneOf, type Terms } from '../../src/forms/vocabulary.js';
import { methods } from '../../src/domain/statement/words/codes.js';
import type { DimensionLine } from './dimension.js';
import { DIMENSIONS_OF_GOODS } from './dimensions-of-goods.js';

const code = text({ max: 64 });
const evidence = oneOf({
  ITEMISED: { en: 'itemised', ru: 'по отдельным фактам', also: ['по случаям'] },
  DECLARED: { en: 'stated', ru: 'объявлено', also: ['declared', 'заявлено', 'по опубликованным данным'] },
});

const LINES = {
  country: { name: { en: 'country', ru: 'государство' }, family: 'owner', value: country },
  service: { name: { en: 'service', ru: 'служба' }, family: 'owner', value: code },
  operation: { name: { en: 'operation', ru: 'операция' }, family: 'undertaking', value: slug },
  series: { name: { en: 'series of operations', ru: 'серия операций' }, family: 'undertaking', value: slug },
  method: {
    name: { en: 'method', ru: 'метод' },
    family: 'undertaking',
    value: methods,
  },
  ...DIMENSIONS_OF_GOODS,
  currency: { name: { en: 'currency', ru: 'валюта' }, family: 'kind', value: currency },
  direction: {
    name: { en: 'direction', ru: 'направление' },
    family: 'movement',
    value: direction,
    of: (it) => it.direction,
  },
  mode: {
    name: { en: 'transport', ru: 'вид транспорта' },
    family: 'movement',
    value: transportMode,
    of: (it) => it.transportMode,
  },
  evidence: { name: { en: 'kind of evidence', ru: 'вид сведений' }, family: 'kind', value: evidence },
  statement: { name: { en: 'statement', ru: 'объявленные данные' }, family: 'kind', value: slug },
  flag: {
    name: { en: 'contradiction', ru: 'противоречие' },
    family: 'movement',
    value: code,
    column: 'flags',
    many: 'together',
  },
  post: {
    name: { en: 'customs post', ru: 'таможенный пост' },
    family: 'passage',
    value: text(),
    isFree: true,
    of: (it) => it.post,
  },
  detection: {
    name: { en: 'how it was found', ru: 'способ обнаружения' },
    family: 'passage',
    value: detection,
    of: (it) => it.detection,
  },
  concealmentKind: {
    name: { en: 'where it was hidden', ru: 'место сокрытия' },
    family: 'passage',
    value: concealmentKind,
    of: (it) => it.concealmentKind,
  },
  border: {
    name: { en: 'border crossed', ru: 'пересечённая граница' },
    family: 'passage',
    value: border,
    many: 'apart',
    of: ({ route }) => route && bordersCrossed([route.departure, ...(route.transit ?? []), route.destination]),
  },
  departure: {
    name: { en: 'departure', ru: 'отправление' },
    family: 'passage',
    value: country,
    of: (it) => it.route?.departure,
    ofLine: ({ told }) => told.dispatch,
  },
  destination: {
    name: { en: 'destination', ru: 'назначение' },
    family: 'passage',
    value: country,
    of: (it) => it.route?.destination,
    ofLine: ({ told }) => told.destination,
  },
  transit: {
    name: { en: 'transit', ru: 'транзит' },
    family: 'passage',
    value: country,
    many: 'apart',
    of: (it) => it.route?.transit,
  },
} as const satisfies Readonly<Record<string, DimensionLine>>;

export type Dimension = keyof typeof LINES;
type Named = typeof LINES;
type ColumnOf<Name extends Dimension> = Named[Name] extends { readonly column: infer Column extends string }
  ? Column
  : Name;

/** What a booking says of every dimension: null where nothing is said, of many-valued ones the empty text. */
export type Dimensions = {
  readonly [Name in Dimension as ColumnOf<Name>]: Named[Name] extends { readonly many: string }
    ? string
    : string | null;
};

export const DIMENSIONS = Object.keys(LINES) as readonly Dimension[];

/** What a question may group by. */
export const dimensions = oneOf<Dimension>(
  Object.fromEntries(Object.entries<DimensionLine>(LINES).map(([code, { name }]) => [code, name])) as Terms<Dimension>,
);

export const dimension = (name: Dimension): DimensionLine => LINES[name];

/** The column of the family that tells it. */
export const columnNamed = (name: Dimension): keyof Dimensions => (dimension(name).column ?? name) as keyof Dimensions;

/** Whether a contribution may count under several groups of these, so that their sums do not add up. */
export const isOverlapping = (by: readonly string[]): boolean =>
  by.some((each) => dimension(each as Dimension).many === 'apart');

/** Nothing is said of any. */
export const UNTOLD = Object.fromEntries(
  DIMENSIONS.map((name) => [columnNamed(name), dimension(name).many ? '' : null]),
) as unknown as Dimensions;

/** A set of values as it is kept: sorted, each once. */
export const listed = (values: readonly string[]): string =>
  values.length < 2 ? (values[0] ?? '') : [...new Set(values)].sort().join(',');

/** The values of a set as it is kept. */
export const valuesIn = (list: string): readonly string[] => (list === '' ? [] : list.split(','));
