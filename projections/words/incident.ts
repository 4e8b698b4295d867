// The events of an incident as sentences in both languages.
import type { IncidentEvents } from '../../src/domain/incident/events.js';
import { administrationName } from '../../src/domain/values/who/administration.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { type ChemicalCode, chemicalName } from '../../src/domain/values/goods/precursor.js';
import { type Quantity, textOfQuantity } from '../../src/domain/values/amounts/quantity.js';
import { className, type Substance, substanceName } from '../../src/domain/values/goods/substance.js';
import { isWhen } from '../../src/domain/values/time/when.js';
import { textOfWhen } from '../../src/domain/values/time/when-text.js';
import { countedInWords } from './counted.js';
import { CATEGORIES, DETECTIONS, DIRECTIONS, FIELDS, METHODS, MODES, REASONS, WITHDRAWN } from './incident-codes.js';
import type { Lang } from '../../src/forms/language.js';
import { type Sentence, type Sentences, where } from './sentences.js';

/** Both languages by one way of telling. */
const told = <Data>(text: (data: Data, lang: Lang) => string): Sentence<Data> => ({
  en: (data) => text(data, 'en'),
  ru: (data) => text(data, 'ru'),
});
const pick =
  (lang: Lang) =>
  (en: string, ru: string): string =>
    lang === 'en' ? en : ru;
const after = (text: string | undefined): string => where(text, (it) => `: ${it}`);
const aside = (text: string | undefined): string => where(text, (it) => ` (${it})`);

function report(data: IncidentEvents['IncidentReported'], lang: Lang): string {
  const { country, post, place, occurredAt, direction, transportMode, detection } = data;
  const named = [
    textOfWhen(occurredAt, lang),
    post,
    place,
    direction && DIRECTIONS[direction][lang],
    transportMode && MODES[transportMode][lang],
    detection && DETECTIONS[detection][lang],
  ];
  const details = named.filter((each) => each !== undefined).join(', ');
  const says = pick(lang);
  return `${countryName(country, lang)} ${says('reports an incident', 'сообщает о случае')}: ${details}`;
}

/** The line, and the credit where somebody else has it. */
function seizure(
  data: IncidentEvents['SubstanceSeized'] | IncidentEvents['PrecursorSeized'],
  goods: string,
  lang: Lang,
): string {
  const { lineId, quantity, creditedTo } = data;
  const says = pick(lang);
  const credit = where(
    creditedTo,
    ({ country }) => `; ${says('credited to', 'засчитано')}: ${countryName(country, lang)}`,
  );
  return `${says('Seized', 'Изъято')} (${says('line', 'строка')} ${lineId}): ${textOfQuantity(quantity, lang)}, ${goods}${credit}`;
}

/** What a correction says now of the fields that it changes. */
function correction({ data, changed, reason, note }: IncidentEvents['ReportCorrected'], lang: Lang): string {
  const fields = data as Readonly<Record<string, unknown>>;
  const values = changed.map((name) => `${FIELDS[name]?.[lang] ?? name} — ${valueOf(name, fields[name], lang)}`);
  const says = pick(lang);
  return `${says('Corrected', 'Исправлено')} (${REASONS[reason][lang]}): ${values.join('; ')}${where(note, (it) => `. ${it}`)}`;
}

function valueOf(name: string, value: unknown, lang: Lang): string {
  if (value === undefined) return lang === 'en' ? 'no longer stated' : 'больше не указано';
  if (isWhen(value)) return textOfWhen(value, lang);
  const known = KNOWN[name];
  if (known) return known(value as never, lang);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : pick(lang)('changed', 'изменено');
}

/** Values that have words of their own. */
const KNOWN: Readonly<Record<string, ((value: never, lang: Lang) => string) | undefined>> = {
  quantity: (value: Quantity, lang) => textOfQuantity(value, lang),
  substance: (value: Substance, lang) => substanceName(value, lang),
  intendedProduct: (value: Substance, lang) => substanceName(value, lang),
  chemical: (value: ChemicalCode, lang) => chemicalName(value, lang),
  class: className,
  country: countryName,
};

export const incidentSentences: Sentences<IncidentEvents> = {
  IncidentReported: told(report),
  SmugglingAttemptPrevented: told(({ category, method, personsArrested: arrested }, lang) => {
    const says = pick(lang)('A smuggling attempt was prevented', 'Пресечена попытка контрабанды');
    const persons = where(arrested, (n) => `; ${n} ${countedInWords('PERSON_ARRESTED', String(n), lang)}`);
    return `${says}: ${CATEGORIES[category][lang]}${aside(method)}${persons}`;
  }),
  SubstanceSeized: told((data, lang) => {
    const { substance, class: stated } = data;
    return seizure(data, `${substanceName(substance, lang)} (${className(stated, lang)})`, lang);
  }),
  PrecursorSeized: told((data, lang) => {
    const { chemical, chemicalAsWritten } = data;
    return seizure(data, `${chemicalName(chemical, lang)}${aside(chemicalAsWritten)}`, lang);
  }),
  QuantityEstablished: told(({ lineId, quantity, certificate }, lang) => {
    const says = pick(lang)('Quantity established, line', 'Установлено количество, строка');
    return `${says} ${lineId}: ${textOfQuantity(quantity, lang)}, ${METHODS[quantity.method][lang]}${aside(certificate)}`;
  }),
  SubstanceIdentified: told(({ lineId, substance, class: found, certificate }, lang) => {
    const says = pick(lang)('Substance identified, line', 'Установлено вещество, строка');
    return `${says} ${lineId}: ${substanceName(substance, lang)} (${className(found, lang)})${aside(certificate)}`;
  }),
  ReportCorrected: told(correction),
  CorrectionProposed: told(
    ({ by, text }, lang) =>
      `${administrationName(by, lang)} ${pick(lang)('proposes a correction', 'предлагает исправление')}: ${text}`,
  ),
  ProposalAccepted: told((_, lang) =>
    pick(lang)('The proposed correction was accepted', 'Предложенное исправление принято'),
  ),
  ProposalDeclined: told(
    ({ reason }, lang) =>
      `${pick(lang)('The proposed correction was declined', 'Предложенное исправление отклонено')}${after(reason)}`,
  ),
  ReportWithdrawn: told(({ reason, note }, lang) => {
    const says = pick(lang)('The report was withdrawn', 'Сообщение отозвано');
    return `${says} (${WITHDRAWN[reason][lang]})${after(note)}`;
  }),
  IncidentAttributedToOperation: told(({ operation, rule }, lang) => {
    const says = pick(lang);
    const how = rule === 'REPORTED' ? says('as reported', 'по сообщению') : says('by decision', 'по решению');
    return `${says('Attributed to the operation', 'Отнесено к операции')} ${operation} (${how})`;
  }),
  AttributionRevoked: told(
    ({ operation, reason }, lang) =>
      `${pick(lang)('No longer attributed to the operation', 'Больше не относится к операции')} ${operation}${after(reason)}`,
  ),
};
