// The key of lateness: for each thing of a register, by whom something may have come late to it, or is awaited still past its deadline.
import { sql } from 'kysely';
import { type Deadlines, type Late, lateIn } from '../../../src/domain/deadlines.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { ANYBODY, isLong } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { among, between, type Condition, type Filter, holding } from './found-by.js';
import { ALL, found } from './found.js';

/** By whom; undefined: by anybody. */
interface Wanted {
  readonly of: readonly string[] | undefined;
  readonly operations: readonly string[] | undefined;
  /** Of operations that set a deadline: when it was, ms UTC. */
  readonly due: ReadonlyMap<string, number>;
}

/** What came late in the things of one register. */
export interface LateIn {
  readonly deadlines: Deadlines<never>;
  /** The ids of things in which there may be something: a closer look tells. */
  candidates(at: At, wanted: Wanted): Promise<readonly string[]>;
  /** What is late in one of them; `toldTo`: the operation whose unit alone is told of it, beside whoever is late. */
  late(at: At, id: string): Promise<{ readonly late: readonly Late[]; readonly toldTo?: Operation | undefined }>;
}

const [LATE, CAME] = ['late', 'came'];

type Key<State> = Pick<Filter<State>, 'column' | 'type' | 'isIndexed' | 'key'>;

/** The key by which its things are found. Where another thing sets the deadline: what came last to be held against it. */
export const keyOfLate = <State extends object>(deadlines: Deadlines<State>): Key<State> =>
  deadlines.other
    ? { column: CAME, type: 'int?', isIndexed: false, key: deadlines.other.lastCame }
    : {
        column: LATE,
        type: 'text',
        isIndexed: true,
        key: (it) => between(isLong(it) ? [ANYBODY] : lateIn(deadlines, it, {}).map(({ of }) => of)),
      };

interface Asking<State> {
  readonly of: Story<State, never>;
  readonly table: { readonly name: string };
  readonly filters: readonly Pick<Filter<State>, 'name' | 'column'>[];
  readonly deadlines: Deadlines<State>;
}

export function lateThings<State extends object>({ of: story, table, filters, deadlines }: Asking<State>): LateIn {
  // An operation is found by itself.
  const operation = story.category === 'operation' ? 'id' : filters.find(({ name }) => name === 'operation')?.column;
  const { other } = deadlines;
  const idsWhere = async (at: At, where: readonly Condition[]): Promise<readonly string[]> =>
    (await found(at, table, { limit: ALL, where })).map(({ id }) => id);
  return {
    deadlines: deadlines as unknown as Deadlines<never>,
    async candidates(at, { of, operations, due }) {
      if (operations && operation === undefined) return [];
      const ids: string[] = [];
      if (other) {
        for (const [id, end] of due)
          ids.push(...(await idsWhere(at, [among(operation!, [id]), sql`${sql.ref(CAME!)} >= ${end}`])));
        return ids;
      }
      return idsWhere(at, [
        sql`${sql.ref(LATE!)} > ''`,
        ...(of ? [holding(LATE!, [...of, ANYBODY])] : []),
        ...(operations && operation !== undefined ? [among(operation, operations)] : []),
      ]);
    },
    async late(at, id) {
      const told = await at.story(story, id);
      if (!told) return { late: [] };
      const beside = other?.id(told.story);
      const set =
        beside === undefined ? undefined : (await at.story(other!.story as Story<unknown, never>, beside))?.story;
      const late = lateIn(deadlines, told.story, { other: set, now: at.now });
      return deadlines.toldTo ? { late, toldTo: deadlines.toldTo(told.story, set) } : { late };
    },
  };
}
