// The key of lateness: for each thing of a register, by whom something may have come late to it, or is awaited still past its deadline.
import { sql } from 'kysely';
import { type Deadlines, type Late, lateIn } from '../../../src/domain/deadlines.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { ANYBODY, isLong } from '../../../src/domain/requests.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { candidatesBy, type Findable, idsWhere, operationColumn, otherOf, type Wanted } from './candidates.js';
import { among, between, type Filter } from './found-by.js';

interface LateWanted extends Wanted {
  /** Of operations that set a deadline: when it was, ms UTC. */
  readonly due: ReadonlyMap<string, number>;
}

/** What came late in the things of one register. */
export interface LateIn {
  readonly deadlines: Deadlines<never>;
  /** The ids of things in which there may be something: a closer look tells. */
  candidates(at: At, wanted: LateWanted): Promise<readonly string[]>;
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

interface Asking<State> extends Findable<State> {
  readonly deadlines: Deadlines<State>;
}

export function lateThings<State extends object>(register: Asking<State>): LateIn {
  const { of: story, table, deadlines } = register;
  const operation = operationColumn(register);
  return {
    deadlines: deadlines as unknown as Deadlines<never>,
    async candidates(at, { due, ...wanted }) {
      if (!deadlines.other) return candidatesBy(at, register, { column: LATE!, ...wanted });
      if (wanted.operations && operation === undefined) return [];
      const ids: string[] = [];
      for (const [id, end] of due)
        ids.push(...(await idsWhere(at, table, [among(operation!, [id]), sql`${sql.ref(CAME!)} >= ${end}`])));
      return ids;
    },
    async late(at, id) {
      const told = await at.story(story, id);
      if (!told) return { late: [] };
      const other = (await otherOf(at, deadlines.other as never, told.story)) as Operation | undefined;
      const late = lateIn(deadlines, told.story, { other, now: at.now });
      return deadlines.toldTo ? { late, toldTo: deadlines.toldTo(told.story, other) } : { late };
    },
  };
}
