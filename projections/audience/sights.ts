// The sights of readers: which scopes each sees, by the circles as they stand now, worked out once and anew where one changed.
import { sql } from 'kysely';
import type { Circle } from '../../src/domain/audience/circle.js';
import { isRestricted } from '../../src/domain/values/who/restricted.js';
import type { IsRestricted } from '../../src/eventsourcing/asking/keeping-reads.js';
import { EVERYTHING, type Reader, type SightOf } from '../../src/eventsourcing/asking/sight.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import type { Generation, ReadDb } from '../../src/eventsourcing/read-models/read-model.js';
import { type MoveRow, moves, type ScopeRow, scopes } from '../../src/eventsourcing/read-models/stream-scopes.js';
import { takenBack } from '../ledger/matches/table.js';
import { LEDGER_TABLES } from '../ledger/table.js';
import { type CircleRow, circleRows, circles } from './circles.js';
import { HOST } from './host.js';
import { SeenScopes } from './seen-scopes.js';
import { type Known, sightThen } from './sight-then.js';
import { isOfThing, Things } from './things.js';

interface Remembered {
  /** As of which change of circles and scopes. */
  readonly change: number;
  /** Ms UTC; a permission ends by itself. */
  readonly until: number;
  readonly seen: SeenScopes;
}

/** Readers that are remembered. */
const KEPT = 500;

export class Sights {
  /** By scope, the first event of anything in it. */
  private readonly scopes = new Map<string, bigint>();
  private readonly moves: MoveRow[] = [];
  /** Those that circles name: all others of an administration see the same. */
  private readonly officers = new Set<string>();
  private readonly circles = new Map<string, Circle | null>();
  private readonly things: Things;
  private readonly seen = new LruCache<Remembered>(KEPT);
  /** Of the two projections: their generations, and how far they have been read. */
  private shape = '';
  private at = -1n;
  private change = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | undefined;

  constructor(
    private readonly db: ReadDb,
    private readonly now: () => number = Date.now,
    private readonly restricts: IsRestricted = isRestricted,
  ) {
    this.things = new Things(db);
  }

  readonly of: SightOf = async (reader, upTo, as) => {
    if (reader.role === HOST.role && as === undefined) return EVERYTHING;
    await this.refresh();
    if (as !== undefined) return sightThen({ ...this.known(), db: this.db }, reader, { as, upTo });
    return this.seenBy(reader).upTo(upTo, this.moves);
  };

  /** Reads what has changed since it was read last; one at a time, and once for all who ask while another reads. */
  private refresh(): Promise<void> {
    this.next ??= this.turn.then(() => {
      this.next = undefined;
      return this.read();
    });
    this.turn = this.next.catch(() => undefined);
    return this.next;
  }

  private async read(): Promise<void> {
    const live = (await this.db.generations()).filter(
      ({ state, projection }) => state === 'LIVE' && [circles.name, SCOPES, LEDGER].includes(projection),
    );
    const shape = live.map(({ id }) => id).join();
    const at = live.reduce((most, { number }) => (number !== null && number > most ? number : most), -1n);
    if (shape !== this.shape) this.forget(shape);
    if (at <= this.at) return;
    const after = this.at;
    await this.readScopes(after);
    await this.readMoves(after);
    if (live.some(isOwnLedger)) await this.readJoint(after);
    await this.readCircles(after);
    if (await this.things.read()) this.change += 1;
    this.at = at;
  }

  private forget(shape: string): void {
    this.scopes.clear();
    this.moves.length = 0;
    this.circles.clear();
    this.things.clear();
    this.officers.clear();
    this.shape = shape;
    this.at = -1n;
    this.change += 1;
  }

  private async readScopes(after: bigint): Promise<void> {
    const { rows } = await sql<ScopeRow>`
      select scope, since from ${sql.table(scopes.name)} where changed > ${after}`.execute(this.db.query);
    for (const { scope, since } of rows) this.scopes.set(scope, BigInt(since));
    if (rows.length > 0) this.change += 1;
  }

  /** Of what is counted once for whoever sees all of it: no stream has such a scope. */
  private async readJoint(after: bigint): Promise<void> {
    const { rows } = await sql<{ scope: string; since: bigint }>`
      select scope, since from ${sql.table(takenBack.name)} where since > ${after}`.execute(this.db.query);
    for (const { scope, since } of rows) {
      this.scopes.set(scope, BigInt(since));
      this.things.named(scope);
    }
    if (rows.length > 0) this.change += 1;
  }

  private async readMoves(after: bigint): Promise<void> {
    const { rows } = await sql<MoveRow>`
      select moved, scope, stream, since from ${sql.table(moves.name)} where moved > ${after} order by moved, scope`.execute(
      this.db.query,
    );
    for (const { moved, scope, stream, since } of rows) {
      this.things.moved(stream);
      this.moves.push({ scope, stream, moved: BigInt(moved), since: BigInt(since) });
    }
    if (rows.length > 0) this.change += 1;
  }

  private async readCircles(after: bigint): Promise<void> {
    const { rows } = await sql<Omit<CircleRow, 'circle'> & { circle: string | null }>`
      select name, circle from ${sql.table(circleRows.name)} where position > ${after} order by position`.execute(
      this.db.query,
    );
    for (const { name, circle: text } of rows) {
      const circle = text === null ? null : (JSON.parse(text) as Circle);
      this.circles.set(name, circle);
      this.things.named(circle?.of?.scope);
      for (const each of circle ? officersIn(circle) : []) this.officers.add(each);
    }
    if (rows.length > 0) this.change += 1;
  }

  private known(): Known {
    const circleOf = (name: string): Circle | undefined =>
      isOfThing(name) ? this.things.circleOf(name) : (this.circles.get(name) ?? undefined);
    return { scopes: this.scopes, circleOf, now: this.now() };
  }

  private seenBy(reader: Reader): SeenScopes {
    const { administration, service, officer, role } = reader;
    const key = JSON.stringify([administration, service, this.officers.has(officer) ? officer : '', role]);
    const before = this.seen.get(key);
    if (before?.change === this.change && this.now() < before.until) return before.seen;
    const known = this.known();
    const seen = new SeenScopes(reader, known, this.restricts);
    this.seen.set(key, { change: this.change, until: this.endOf(known.now), seen });
    return seen;
  }

  /** The first moment at which a permission ends. */
  private endOf(now: number): number {
    let end = Infinity;
    for (const circle of this.circles.values())
      for (const { until } of circle?.members ?? []) if (until !== undefined && until > now && until < end) end = until;
    return end;
  }
}

const officersIn = ({ members, reports = [], removed = [], services = {} }: Circle): readonly string[] => [
  ...[...members, ...reports].flatMap(({ officer }) => officer ?? []),
  ...removed,
  ...Object.keys(services),
];

const SCOPES = 'stream_scopes';
const LEDGER = 'ledger';

/** One of another version, which is being built anew, has no such tables. */
const isOwnLedger = ({ projection, version }: Pick<Generation, 'projection' | 'version'>): boolean =>
  projection === LEDGER && version === LEDGER_TABLES;
