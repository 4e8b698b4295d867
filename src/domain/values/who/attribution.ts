// The attribution of a figure: to one country, or several together of which not even the names need be known.
import { service } from './administration.js';
import { type CountryCode, country } from './country.js';
import { Invalid } from '../../../forms/invalid.js';
import { isRecord, wrongType } from '../../../forms/raw.js';
import { nullable, optional, setOf, shape } from '../../../forms/shape.js';
import { text, wholeNumber } from '../text.js';
import type { Value } from '../../../forms/value.js';
import type { Reading } from '../../../forms/reading.js';
import { oneOf, someOf } from '../../../forms/vocabulary.js';

export interface OfCountry {
  kind: 'country';
  code: CountryCode;
  service?: string;
}

export interface OfCollective {
  kind: 'collective';
  /** Who they are, in the words of the source. */
  of: string;
  /** How many there are; null: not stated. */
  count: number | null;
  /** Which they are, sorted; null: not stated. Never guessed from the count. */
  members: readonly CountryCode[] | null;
}

export type Attribution = OfCountry | OfCollective;

export const attributionKind = oneOf<Attribution['kind']>({
  country: { en: 'one country', ru: 'одно государство', also: ['государство', 'страна'] },
  collective: { en: 'several together', ru: 'несколько вместе', also: ['группа', 'коллектив'] },
});

const ofCountry = shape<OfCountry>({
  kind: someOf(attributionKind, ['country']),
  code: country,
  service: optional(service),
});

interface ToldCollective {
  kind: 'collective';
  of: string;
  count?: number | null;
  members?: readonly CountryCode[] | null;
}

const told = shape<ToldCollective>({
  kind: someOf(attributionKind, ['collective']),
  of: text(),
  count: optional(nullable(wholeNumber({ min: 1, max: 1000 }))),
  members: optional(nullable(setOf(country))),
});

export const attribution: Value<Attribution> = {
  schema: { oneOf: [ofCountry.schema, told.schema] },
  parse(raw, reading) {
    if (!isRecord(raw)) return wrongType('object', raw);
    if (!Object.hasOwn(raw, 'kind')) return new Invalid('REQUIRED', { field: 'kind' }, '/kind');
    const kind = attributionKind.parse(raw['kind']);
    if (kind instanceof Invalid) return kind.under('kind');
    return kind === 'country' ? ofCountry.parse(raw, reading) : collective(raw, reading);
  },
};

/** The countries that it names; of a collective nobody may know who is in it. */
export function countriesNamedIn(whose: Attribution | undefined): readonly string[] {
  if (!whose) return [];
  return whose.kind === 'country' ? [whose.code] : (whose.members ?? []);
}

/** What was not said about a collective is kept as null: "not stated" is an answer. */
function collective(raw: unknown, reading?: Reading): OfCollective | Invalid {
  const read = told.parse(raw, reading);
  if (read instanceof Invalid) return read;
  const { kind, of, count = null, members = null } = read;
  return disagreement(count, members) ?? { kind, of, count, members };
}

function disagreement(count: number | null, members: readonly CountryCode[] | null): Invalid | undefined {
  if (members === null) return undefined;
  if (members.length === 0) return new Invalid('LIST_EMPTY', {}, '/members');
  if (count === null || count === members.length) return undefined;
  return new Invalid('MEMBERS_DISAGREE', { count, members: members.length }, '/members');
}
