// The story of an annex: what was said, as it stands, for decisions and readers; and who sees it.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import type { Circle } from '../audience/circle.js';
import { states } from '../authority/parties.js';
import { holderOf, voiceOf, written } from '../authority/speaker.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ofType, type Told } from '../told.js';
import type { HandlingCode } from '../values/who/handling.js';
import { ofStream, ofThing } from '../values/who/scope.js';
import type { AnnexEvents as Events } from './events.js';

export interface Annex extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'filed';
  /** Of several the first stands. */
  readonly as: Events['AnnexFiled'] | null;
  /** Of those who see what it belongs to. */
  readonly releasableTo: readonly string[];
  readonly handling: readonly HandlingCode[];
}

const initial: Annex = { ...nothingTold(), phase: 'unknown', as: null, releasableTo: [], handling: [] };

export const annexStory = story<Annex, Events>(
  'annex',
  initial,
  keepingStanding<Annex, Events>(initial, {
    ...rectifications('Annex'),
    AnnexFiled(it, as) {
      const { releasableTo, handling = [] } = as;
      return it.as ? it : { ...it, phase: 'filed', as, releasableTo, handling };
    },
    AnnexAudienceSet: (it, { releasableTo, handling = [] }) => ({ ...it, releasableTo, handling }),
  }),
  ({ id }) => ofStream(`annex-${id}`),
);

const voices = Growing.distinct(({ actor, onBehalfOf, by }: Told<Events>) => [
  written(voiceOf({ actor })),
  ...(onBehalfOf === null ? [] : [by]),
]);

/** Whose it is to take over, as it was filed: a correction is made without a look at what it belongs to. */
export const ownerOf = ({ told }: Annex): string | undefined =>
  ofType<Events, 'AnnexFiled'>(told, 'AnnexFiled').find(({ data }) => data.owner !== undefined)?.data.owner;

/** Whoever filed it, the owner of what it belongs to, and those that it was left to, as long as they see that. */
export function circleOf(it: Annex): Circle {
  const { told, as, releasableTo } = it;
  const owner = ownerOf(it);
  const members = [...new Set([...voices(told), ...(owner === undefined ? [] : [owner])])].map(holderOf);
  return as ? { members, of: { scope: ofThing(as.belongsTo), among: states(...releasableTo) } } : { members };
}
