// The story of a decision: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import type { Told } from '../told.js';
import type { When } from '../values/time/when.js';
import { ofRecord } from '../values/who/scope.js';
import type { DecisionEvents as Events } from './events.js';

export interface Decision extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'agreed' | 'adopted' | 'fulfilled';
  readonly adopted: Events['DecisionAdopted'] | null;
  readonly agreed: Events['AgreementReached'] | null;
  readonly endorsements: Growing<Told<Events, 'DecisionEndorsed'>>;
  readonly objections: Growing<Told<Events, 'ObjectionRaised'>>;
  readonly positions: Growing<Told<Events, 'PositionStated'>>;
  readonly progress: Growing<Told<Events, 'ProgressReported'>>;
  readonly fulfilled: Events['DecisionFulfilled'] | null;
}

const initial: Decision = {
  ...nothingTold(),
  phase: 'unknown',
  adopted: null,
  agreed: null,
  endorsements: Growing.of(),
  objections: Growing.of(),
  positions: Growing.of(),
  progress: Growing.of(),
  fulfilled: null,
};

const reached = (it: Decision): Decision => ({
  ...it,
  phase: it.fulfilled ? 'fulfilled' : it.adopted ? 'adopted' : it.agreed ? 'agreed' : 'unknown',
});

export const decisionStory = story<Decision, Events>(
  'decision',
  initial,
  keepingStanding<Decision, Events>(initial, {
    ...rectifications('Decision'),
    DecisionAdopted: (it, adopted) => reached({ ...it, adopted: it.adopted ?? adopted }),
    AgreementReached: (it, agreed) => reached({ ...it, agreed: it.agreed ?? agreed }),
    DecisionEndorsed: (it, _, told) => ({ ...it, endorsements: it.endorsements.with(told) }),
    ObjectionRaised: (it, _, told) => ({ ...it, objections: it.objections.with(told) }),
    PositionStated: (it, _, told) => ({ ...it, positions: it.positions.with(told) }),
    ProgressReported: (it, _, told) => ({ ...it, progress: it.progress.with(told) }),
    DecisionFulfilled: (it, fulfilled) => reached({ ...it, fulfilled: it.fulfilled ?? fulfilled }),
  }),
  ({ story: { told, adopted } }) => ofRecord(told.first, adopted?.addressedTo),
);

type Position = Events['PositionStated']['position'];
export type Away = Extract<Position, 'NOT_INTERESTED' | 'ABSENT'>;

/** Undefined of who was there and is interested: whoever is not is bound no more than it hinders others. */
export const awayIn = (position: Position | undefined): Away | undefined =>
  position === 'NOT_INTERESTED' || position === 'ABSENT' ? position : undefined;

/** Since when it binds one that it was addressed to no more, by its own word: an objection goes before everything. */
export function releasedOn(
  { objections, endorsements, positions }: Decision,
  administration: string,
): When | undefined {
  const isTheirs = ({ data }: { readonly data: { readonly by: string } }): boolean => data.by === administration;
  const objection = objections.all().find(isTheirs);
  if (objection) return objection.data.raisedOn;
  const stated = positions.findLast(isTheirs);
  return stated && awayIn(stated.data.position) && !endorsements.some(isTheirs) ? stated.data.statedOn : undefined;
}

/** What was made, whether it binds or not; undefined: nobody has said. */
export const madeAs = ({
  adopted,
  agreed,
}: Decision): Events['DecisionAdopted'] | Events['AgreementReached'] | undefined => adopted ?? agreed ?? undefined;
