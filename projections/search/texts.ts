// Texts of an event by which its thing is looked for: references, posts, officers, places, names, what was written in words.
// Nothing by which a person could be found: contacts and identifiers are fields that nobody looks through.
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';

/** Fields that are looked through, wherever in an event they stand. */
export const SEARCHED: ReadonlySet<string> = new Set(
  (
    'caseReference article court nationalReference reference certificate act actNo case seals ' +
    'post place placeOfDelivery city conveyance service office officer contactPoint person operator brand ' +
    'concealment region purpose topic title codeName names name hours ' +
    'evidence where circumstances nature externalCodeName riskProfile useOfData signs instrument issuer method ' +
    'legalBasis questions answer ' +
    'itemAsWritten goodsAsWritten marketplace laboratory summary aim tool protocol grounds chemicalAsWritten substanceAsWritten asWritten text note reason conditions mandate'
  ).split(' '),
);

export interface Spoken {
  readonly field: string;
  readonly said: string;
}

/** Of an id that nobody chose, as much as people say to one another. */
const spokenId = (id: string): string => (/^[0-9a-f]{8}-/.test(id) ? id.slice(0, 8) : id);

/** The thing's own id and who spoke are texts too. */
export function* textsOf({
  stream,
  data,
  metadata,
}: Pick<StoredEvent, 'stream' | 'data' | 'metadata'>): Generator<Spoken> {
  yield { field: 'id', said: spokenId(idOf(stream)) };
  const { actor } = metadata as { actor?: { officer?: unknown } };
  if (typeof actor?.officer === 'string') yield { field: 'officer', said: actor.officer };
  yield* within(data, undefined);
}

function* within(value: unknown, field: string | undefined): Generator<Spoken> {
  if (typeof value === 'string') {
    if (field !== undefined) yield { field, said: value };
  } else if (typeof value === 'object' && value !== null) yield* inside(value, field);
}

/** Of a list each entry, of an object each field, in what was looked through or by its own name. */
function* inside(value: object, field: string | undefined): Generator<Spoken> {
  const isList = Array.isArray(value);
  for (const [name, each] of Object.entries(value))
    if (isList || name !== 'quantity') yield* within(each, !isList && SEARCHED.has(name) ? name : field);
}
