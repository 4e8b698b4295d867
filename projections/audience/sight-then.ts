// The sight that an administration had at a place in the log: by the circles as they were there, not by those of today.
import { sql } from 'kysely';
import { asNamed, type Circle, type CircleNamed, isInScope, mayAskAs } from '../../src/domain/audience/circle.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import type { Reader, Sight } from '../../src/eventsourcing/asking/sight.js';
import { digestOf } from '../../src/eventsourcing/log/canonical.js';
import type { ReadDb } from '../../src/eventsourcing/read-models/read-model.js';
import { type CircleRow, circleRows } from './circles.js';
import type { Json } from '../../src/eventsourcing/log/event.js';
import { HOST } from './host.js';
import { ownWordsOf } from './own-words.js';
import { isOfThing } from './things.js';

/** What is known today. */
export interface Known {
  /** By scope, the first event of anything in it. */
  readonly scopes: ReadonlyMap<string, bigint>;
  readonly circleOf: CircleNamed;
  /** Ms UTC. */
  readonly now: number;
}

interface Then {
  readonly as: string;
  readonly upTo: bigint | null;
}

/** What that administration, or the reader's own service of it, could see. Throws where it is not for the reader to ask. */
export async function sightThen(
  { scopes, circleOf, now, db }: Known & { readonly db: ReadDb },
  reader: Reader,
  { as, upTo }: Then,
): Promise<Sight> {
  if (!mayAsk(as, { reader, now }, circleOf)) throw new NotAnswered('AS_NOT_GIVEN', { administration: as }, 'as');
  const whole: Reader = { administration: as, officer: '', role: 'analyst' };
  // Who was removed from it asks for nothing of it.
  const named = reader.administration === as ? asNamed(reader, circleOf) : whole;
  if (!named) throw new NotAnswered('AS_NOT_GIVEN', { administration: as }, 'as');
  const looking = { reader: named, now };
  const then = await circlesAt(db, upTo ?? -1n);
  // Where a thing belongs today it belonged: what fewer may see than the thing was never seen by more.
  const circleThen: CircleNamed = (name) => (isOfThing(name) ? circleOf(name) : then.get(name));
  const begun = [...scopes].flatMap(([scope, since]) => (upTo !== null && since <= upTo ? [scope] : [])).sort();
  const all = begun.filter((scope) => isInScope(scope, looking, circleThen));
  const own = ownWordsOf(
    named,
    begun.filter((scope) => !all.includes(scope)),
  );
  const hash = digestOf(['then', all, ...(own ? [own as unknown as Json] : [])]);
  return { kind: 'visible', scopes: all, isThen: true, hash, ...(own ? { own } : {}) };
}

function mayAsk(
  as: string,
  looking: { readonly reader: Reader; readonly now: number },
  circleOf: CircleNamed,
): boolean {
  const { role } = looking.reader;
  return role === HOST.role || (role !== 'operator' && mayAskAs(as, looking, circleOf));
}

async function circlesAt({ query }: Pick<ReadDb, 'query'>, place: bigint): Promise<ReadonlyMap<string, Circle>> {
  const { rows } = await sql<Pick<CircleRow, 'name'> & { circle: string | null }>`
    select name, circle from ${sql.table(circleRows.name)} where position <= ${place} order by position`.execute(query);
  const last = new Map(rows.map(({ name, circle }) => [name, circle]));
  return new Map([...last].flatMap(([name, text]) => (text === null ? [] : [[name, JSON.parse(text) as Circle]])));
}
