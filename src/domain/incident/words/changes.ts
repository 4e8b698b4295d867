// Fields of an incident and what they hold, in words: of a correction, and of two tellings that differ.
import { type Money, moneyInWords } from '../../values/amounts/money.js';
import type { Quantity } from '../../values/amounts/quantity.js';
import type { ChemicalCode } from '../../values/goods/precursor.js';
import {
  type ConcealmentKind,
  concealmentKind,
  type Detection,
  detection,
  type Direction,
  direction,
  type LocationType,
  locationType,
  type TransportMode,
  transportMode,
} from '../../values/goods/movement.js';
import {
  type ItemKind,
  itemKind,
  type ParcelChannel,
  parcelChannel,
  type PostalForm,
  postalForm,
} from '../../values/goods/parcels.js';
import { correctionReason } from '../../values/reasons.js';
import { formLength } from '../../values/form-length.js';
import type { SubstanceClass } from '../../values/goods/classes.js';
import { type Substance, substanceForm } from '../../values/goods/substance.js';
import { type TaxedGoods, taxedGoods } from '../../values/goods/taxed.js';
import { type Phrases, PHRASES, where } from '../../values/phrases.js';
import { isWhen } from '../../values/time/when.js';
import type { Bilingual, Lang } from '../../../forms/language.js';
import type { Term } from '../../../forms/vocabulary.js';
import type { AttemptCategory, Credit, IncidentEvents } from '../events.js';
import { attemptCategory } from './codes.js';
import { FIELDS } from './fields.js';

const fieldName = (name: string, phrase: Phrases): string =>
  Object.hasOwn(FIELDS, name) ? phrase.in(FIELDS[name as keyof typeof FIELDS]) : name;

const NO_LONGER = { en: 'no longer stated', ru: 'больше не указано' };
const CHANGED = { en: 'changed', ru: 'изменено' };

function valueOf(name: string, value: unknown, phrase: Phrases): string {
  if (value === undefined) return phrase.in(NO_LONGER);
  if (isWhen(value)) return phrase.when(value);
  const known = KNOWN[name];
  if (known) return known(value as never, phrase);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : phrase.in(CHANGED);
}

/** What was said until then, which may be nothing. */
const saidOf = (name: string, value: unknown, phrase: Phrases): string =>
  value === undefined || value === null ? phrase.in(NOTHING) : valueOf(name, value, phrase);

/** Values that have words of their own. */
const KNOWN: Readonly<Record<string, ((value: never, phrase: Phrases) => string) | undefined>> = {
  quantity: (value: Quantity, phrase) => phrase.quantity(value),
  money: (value: readonly Money[], phrase) => value.map((each) => moneyInWords(each, phrase.lang)).join(', '),
  substance: (value: string, phrase) => phrase.goods(value),
  intendedProduct: (value: Substance, phrase) => phrase.substance(value),
  chemical: (value: ChemicalCode, phrase) => phrase.chemical(value),
  class: (value: SubstanceClass, phrase) => phrase.class(value),
  channel: (value: ParcelChannel, phrase) => phrase.term(parcelChannel, value),
  itemKind: (value: ItemKind, phrase) => phrase.term(itemKind, value),
  postalForm: (value: PostalForm, phrase) => phrase.term(postalForm, value),
  taxedGoods: (value: TaxedGoods, phrase) => phrase.term(taxedGoods, value),
  dispatch: (value: string, phrase) => phrase.country(value),
  destination: (value: string, phrase) => phrase.country(value),
  country: (value: string, phrase) => phrase.country(value),
  creditedTo: (value: Credit, phrase) => [phrase.country(value.country), value.service].filter(Boolean).join(' '),
  contributors: (value: readonly string[], phrase) => value.map(phrase.country).join(', '),
  direction: (value: Direction, phrase) => phrase.term(direction, value),
  transportMode: (value: TransportMode, phrase) => phrase.term(transportMode, value),
  locationType: (value: LocationType, phrase) => phrase.term(locationType, value),
  detection: (value: Detection, phrase) => phrase.term(detection, value),
  concealmentKind: (value: ConcealmentKind, phrase) => phrase.term(concealmentKind, value),
  category: (value: AttemptCategory, phrase) => phrase.term(attemptCategory, value),
  // What is kept out of all prose is not told here either.
  contact: (_: string, phrase) => phrase.in(CHANGED),
  order: (_: string, phrase) => phrase.in(CHANGED),
  tracking: (_: string, phrase) => phrase.in(CHANGED),
  form: (value: string, phrase) => phrase.term(FORMS, value),
};

/** Of the report, how much it says; of a line, what the goods look like. */
const FORMS = { terms: { ...formLength.terms, ...substanceForm.terms } as Readonly<Record<string, Term>> };

const NOTHING = { en: 'nothing', ru: 'не указано' };
const RECORDED = { en: 'recorded', ru: 'записано' };
const TOLD = { en: 'told now', ru: 'сообщается' };

/** “: quantity (recorded: 3.2 kg; told now: 2.3 kg)”, of a flag that keeps it; empty for one that keeps nothing of it. */
export function differencesIn({ stands, told }: Readonly<Record<string, unknown>>): Bilingual {
  if (typeof stands !== 'string' || typeof told !== 'string') return { en: '', ru: '' };
  const [one, other] = [JSON.parse(stands), JSON.parse(told)] as readonly Readonly<Record<string, unknown>>[];
  const inLang = (lang: Lang): string => {
    const phrase = PHRASES[lang];
    const all = Object.keys(one ?? {}).map(
      (name) =>
        `${fieldName(name, phrase)} (${RECORDED[lang]}: ${saidOf(name, one?.[name], phrase)}; ${TOLD[lang]}: ${saidOf(name, other?.[name], phrase)})`,
    );
    return all.length === 0 ? '' : `: ${all.join(', ')}`;
  };
  return { en: inLang('en'), ru: inLang('ru') };
}

/** Undefined: of the report itself. */
export const lineOf = ({ data }: IncidentEvents['ReportCorrected']): string | undefined =>
  (data as { lineId?: string }).lineId;

/** Of the fields that it changes, what was said and what is said now. */
export function correction(
  { data, changed, reason, note }: IncidentEvents['ReportCorrected'],
  phrase: Phrases,
  before: object | undefined,
): string {
  const [old, fields] = [before, data] as readonly (Readonly<Record<string, unknown>> | undefined)[];
  const values = changed.map((name) => {
    const [was, is] = [saidOf(name, old?.[name], phrase), valueOf(name, fields?.[name], phrase)];
    return `${fieldName(name, phrase)} ${old && was !== is ? `${was} →` : '—'} ${is}`;
  });
  return `(${phrase.term(correctionReason, reason)}): ${values.join('; ')}${where(note, (it) => `; ${it}`)}`;
}
