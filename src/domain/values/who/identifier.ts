// The identifiers that may lead to a person: of vehicles, containers, papers. They stand apart from all prose and nobody searches
// by them; the number of a parcel, an order or a declaration comes only as a keyed hash, so that it is in no log of ours.
import { andThen, Invalid } from '../../../forms/invalid.js';
import { shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { text } from '../text.js';

export const identifierKinds = oneOf({
  PLATE: {
    en: 'number plate',
    ru: 'государственный номер',
    also: [
      'plate',
      'registration number',
      'licence plate',
      'госномер',
      'гос. номер',
      'номер автомобиля',
      'номер машины',
    ],
  },
  VIN: {
    en: 'vehicle identification number',
    ru: 'идентификационный номер (VIN)',
    also: ['vin', 'вин', 'vin-код', 'номер кузова'],
  },
  VESSEL: { en: 'vessel (IMO number)', ru: 'судно (номер ИМО)', also: ['IMO', 'ИМО', 'номер ИМО', 'vessel', 'судно'] },
  FLIGHT: { en: 'flight', ru: 'рейс', also: ['flight number', 'номер рейса', 'авиарейс'] },
  TRAIN: { en: 'train', ru: 'поезд', also: ['train number', 'номер поезда'] },
  WAGON: { en: 'wagon', ru: 'вагон', also: ['wagon number', 'номер вагона'] },
  CONTAINER: { en: 'container', ru: 'контейнер', also: ['container number', 'номер контейнера'] },
  WAYBILL: {
    en: 'waybill',
    ru: 'накладная',
    also: ['CMR', 'bill of lading', 'air waybill', 'СМР', 'ЦМР', 'коносамент', 'авианакладная', 'номер накладной'],
  },
  SEAL: { en: 'seal', ru: 'пломба', also: ['seal number', 'номер пломбы'] },
  PARCEL: {
    en: 'parcel',
    ru: 'почтовое отправление',
    also: ['postal item', 'tracking number', 'посылка', 'МПО', 'трек-номер', 'номер отправления'],
  },
  DECLARATION: {
    en: 'declaration',
    ru: 'таможенная декларация',
    also: ['customs declaration', 'ДТ', 'декларация', 'номер декларации'],
  },
  ORDER: { en: 'order', ru: 'заказ', also: ['order number', 'номер заказа'] },
});
export type IdentifierKind = (typeof identifierKinds.codes)[number];

/** Of whom these numbers are, a register tells to everybody who has it. */
const HASHED: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>(['PARCEL', 'DECLARATION', 'ORDER']);
const HASH = /^hmac-sha256:[0-9a-f]{64}$/;

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

const MOST = 100;

/** The number of something, which is told only as a keyed hash; a refusal never repeats it. */
export const keyedHash = (kind: IdentifierKind): Value<string> => ({
  schema: { type: 'string', pattern: HASH.source, examples: [`hmac-sha256:${'0a'.repeat(32)}`] },
  parse: (raw) => andThen(numberOf.parse(raw), (value) => hashIn(value, kind)),
});

function hashIn(value: string, kind: IdentifierKind): string | Invalid {
  const hash = value.toLowerCase();
  if (HASH.test(hash)) return hash;
  const { en, ru } = identifierKinds.terms[kind];
  return new Invalid('IDENTIFIER_IN_PLAIN', { kind: { en, ru } });
}

const numberOf = text({ max: MOST });

const given = shape<Identifier>({ kind: identifierKinds, value: numberOf });

/** A refusal never repeats the number. */
export const identifier: Value<Identifier> = {
  schema: given.schema,
  parse(raw, reading) {
    return andThen(given.parse(raw, reading), ({ kind, value }) => {
      if (!HASHED.has(kind)) return { kind, value };
      const hash = hashIn(value, kind);
      return hash instanceof Invalid ? hash.under('value') : { kind, value: hash };
    });
  },
};
