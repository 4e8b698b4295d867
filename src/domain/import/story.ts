// The story of an import: what came and from whom, how far its rows were told and what became of them, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ofAdministration } from '../values/who/scope.js';
import type { ImportEvents as Events, RowCounts, RowNotTold } from './events.js';

export interface Import {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'running' | 'finished' | 'withdrawing' | 'withdrawn';
  readonly as: Events['ImportBegun'] | null;
  /** First row → what became of it and those behind it. */
  readonly parts: ReadonlyMap<number, Events['ImportRowsTold']>;
  /** Of several the latest stands. */
  readonly withdrawn: Events['ImportWithdrawn'] | null;
  readonly takenBack: Events['ImportTakenBack'] | null;
}

const initial: Import = {
  told: Growing.of(),
  phase: 'unknown',
  as: null,
  parts: new Map(),
  withdrawn: null,
  takenBack: null,
};

export const importStory = story<Import, Events>(
  'import',
  initial,
  keepingAll<Import, Events>({
    ImportBegun: (it, as) => (it.as ? it : { ...it, phase: 'running', as }),
    ImportRowsTold: (it, part) => ({ ...it, parts: new Map(it.parts).set(part.from, part) }),
    ImportFinished: (it) => ({ ...it, phase: it.phase === 'running' ? 'finished' : it.phase }),
    ImportWithdrawn: (it, withdrawn) => ({ ...it, phase: 'withdrawing', withdrawn }),
    ImportTakenBack: (it, takenBack) => ({ ...it, phase: 'withdrawn', takenBack }),
  }),
  ({ story: { as } }) => ofAdministration(senderOf(as)),
);

/** The service whose table it was. */
export const senderOf = (as: Import['as']): { country: string; service?: string | undefined } => ({
  country: as?.sender.administration ?? ITSELF,
  service: as?.sender.service,
});

/** The program, which tells what came; no token speaks for it. */
export const ITSELF = 'CORDON';

const OUTCOMES = ['accepted', 'flagged', 'known', 'refused', 'leftOut'] as const;

/** How many rows came to what, of all that were told so far. */
export const countsOf = ({ parts }: Pick<Import, 'parts'>): RowCounts =>
  Object.fromEntries(
    OUTCOMES.map((each) => [each, [...parts.values()].reduce((sum, { counts }) => sum + counts[each], 0)]),
  ) as unknown as RowCounts;

export const doneOf = (it: Pick<Import, 'parts'>): number =>
  Object.values(countsOf(it) as unknown as Record<string, number>).reduce((sum, each) => sum + each, 0);

/** In the order of the table. */
export const notToldOf = ({ parts }: Pick<Import, 'parts'>): readonly RowNotTold[] =>
  [...parts.values()].toSorted((a, b) => a.from - b.from).flatMap(({ notTold = [] }) => notTold);
