// The dimensions of what is counted, one line each: booking, family, filter, parameter, grouping and columns follow from it.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import { country } from '../../src/domain/values/who/country.js';
import { slug } from '../../src/domain/values/ids.js';
import { detection, direction, transportMode } from '../../src/domain/values/goods/movement.js';
import { currency } from '../../src/domain/values/amounts/currency.js';
import { pieceKind } from '../../src/domain/values/amounts/pieces.js';
import { nameAsWritten } from '../../src/domain/values/goods/as-written.js';
import { listedOrPublished } from '../../src/domain/values/goods/published.js';
import { substanceClass } from '../../src/domain/values/goods/classes.js';
import { substanceForm } from '../../src/domain/values/goods/substance.js';
import { text } from '../../src/domain/values/text.js';
import type { Value } from '../../src/forms/value.js';
import { oneOf, type Term, type Terms } from '../../src/forms/vocabulary.js';
import { methods } from '../../src/domain/statement/words/codes.js';

/** What contributions have in common is kept once, by these; a new one needs its line in `families.ts`. */
export type Family = 'kind' | 'owner' | 'undertaking' | 'goods' | 'movement' | 'passage' | 'scope';

/** How goods moved and were found, as far as a report, or a route, tells it. */
export type Movement = Partial<IncidentEvents['IncidentReported']>;

interface Line {
  readonly name: Term;
  readonly family: Family;
  /** How a question names its values. */
  readonly value: Value<string>;
  /** Its column, where that has another name. */
  readonly column?: string;
  /** The column that our own table fills, where a question may ask for that instead. */
  readonly byRulebook?: string;
  /** It says what the goods are: answered by a statement's parts, and found under what does not name any. */
  readonly isGoods?: true;
  /**
   * Several values of one contribution, kept as a text with commas. Grouped `together` they are one value; `apart` each
   * contribution counts under each of them, so that the rows overlap.
   */
  readonly many?: 'together' | 'apart';
  /** As somebody wrote it: of so many values there is no roll-up. */
  readonly isFree?: true;
  /** Where a movement tells it. */
  readonly of?: (movement: Movement) => string | readonly string[] | undefined;
}

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
  hs: { name: { en: 'HS code', ru: 'код ТН ВЭД' }, family: 'goods', value: text({ max: 20 }), isGoods: true },
  brand: { name: { en: 'brand', ru: 'марка' }, family: 'passage', value: nameAsWritten, isFree: true, isGoods: true },
  substanceAsWritten: {
    name: { en: 'substance as written', ru: 'название в документах' },
    family: 'passage',
    value: nameAsWritten,
    isFree: true,
    isGoods: true,
  },
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
  departure: {
    name: { en: 'departure', ru: 'отправление' },
    family: 'passage',
    value: country,
    of: (it) => it.route?.departure,
  },
  destination: {
    name: { en: 'destination', ru: 'назначение' },
    family: 'passage',
    value: country,
    of: (it) => it.route?.destination,
  },
  transit: {
    name: { en: 'transit', ru: 'транзит' },
    family: 'passage',
    value: country,
    many: 'apart',
    of: (it) => it.route?.transit,
  },
} as const satisfies Readonly<Record<string, Line>>;

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
  Object.fromEntries(Object.entries<Line>(LINES).map(([code, { name }]) => [code, name])) as Terms<Dimension>,
);

export const dimension = (name: Dimension): Line => LINES[name];

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
