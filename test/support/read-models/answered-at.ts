// The answer of a question straight from its tables, at any place in the log and for any reader, without the machine around it.
import type { AnyQuestion, At, Question } from '../../../src/eventsourcing/asking/ask.js';
import { EVERYTHING, type Sight } from '../../../src/eventsourcing/asking/sight.js';
import type { ReadDb } from '../../../src/eventsourcing/read-models/read-model.js';
import { readForm } from '../../../src/forms/form.js';

type Row = Readonly<Record<string, unknown>>;

interface Place {
  readonly db: Pick<ReadDb, 'query' | 'scan'>;
  readonly upTo: bigint;
  /** Everything, where nothing is said. */
  readonly sight?: Sight;
  /** A number of the log as text; as it stands, where nothing is said. */
  readonly position?: (number: bigint) => string;
}

/** Its rows, and the spans behind them. Rejects as the question does. */
export async function answeredAt(
  what: AnyQuestion,
  parameters: object,
  { db, upTo, sight = EVERYTHING, position = String }: Place,
): Promise<readonly Row[]> {
  const form = readForm(what.form as unknown as new () => object, { ...parameters });
  if (Array.isArray(form)) throw new Error(JSON.stringify(form));
  const at: At = {
    upTo,
    now: 0,
    sight,
    query: db.query,
    scan: (query) => db.scan(query),
    shape: () => Promise.resolve(''),
    turn: () => Promise.resolve(),
    stream: () => Promise.resolve([]),
    story: () => Promise.resolve(undefined),
    event: () => Promise.resolve(undefined),
    position,
    number: () => Promise.resolve(null),
    reader: { administration: 'KG', officer: 'officer-7', role: 'officer' },
    reads: () => Promise.resolve({ rows: [], next: null }),
  };
  const answer = await (what as unknown as Question<object, Row>).ask(form, at);
  return [...(answer?.rows ?? []), ...(answer?.spans ?? [])];
}
