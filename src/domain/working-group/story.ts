// The story of a working group: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import type { Told } from '../told.js';
import { certainlyLater, type When } from '../values/time/when.js';
import { ofRecord } from '../values/who/scope.js';
import type { WorkingGroupEvents as Events } from './events.js';

export type HeadAppointed = Told<Events, 'WorkingGroupHeadAppointed'>;

export interface WorkingGroup extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'created' | 'dissolved';
  readonly created: Events['WorkingGroupCreated'] | null;
  /** In the order of the log. */
  readonly heads: Growing<HeadAppointed>;
  readonly dissolved: Events['WorkingGroupDissolved'] | null;
}

const initial: WorkingGroup = {
  ...nothingTold(),
  phase: 'unknown',
  created: null,
  heads: Growing.of(),
  dissolved: null,
};

const reached = (it: WorkingGroup): WorkingGroup => ({
  ...it,
  phase: it.dissolved ? 'dissolved' : it.created ? 'created' : 'unknown',
});

export const workingGroupStory = story<WorkingGroup, Events>(
  'workingGroup',
  initial,
  keepingStanding<WorkingGroup, Events>(initial, {
    ...rectifications('WorkingGroup'),
    WorkingGroupCreated: (it, created) => reached({ ...it, created: it.created ?? created }),
    WorkingGroupHeadAppointed: (it, _, told) => ({ ...it, heads: it.heads.with(told) }),
    WorkingGroupDissolved: (it, dissolved) => reached({ ...it, dissolved: it.dissolved ?? dissolved }),
  }),
  ({ story: { told } }) => ofRecord(told.first),
);

/** Who was appointed last by date; of one date, whoever was told of last. */
export const headOf = ({ heads }: Pick<WorkingGroup, 'heads'>): HeadAppointed | undefined =>
  [...heads].reduce<HeadAppointed | undefined>(
    (last, each) => (last && certainlyLater(last.data.appointedOn, each.data.appointedOn) ? last : each),
    undefined,
  );

/** Whether that was certainly after its end. */
export const isAfterEnd = (on: When | undefined, group: WorkingGroup | undefined): boolean =>
  on !== undefined && Boolean(group?.dissolved && certainlyLater(on, group.dissolved.dissolvedOn));

/** The bodies that a group of that id could belong to: it is named behind its own, as `chleu-drugs`. */
export const bodiesNamedIn = (id: string): readonly string[] =>
  [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index));
