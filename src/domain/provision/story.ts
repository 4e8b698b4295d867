// The story of a provision: its versions, and which of them is in force at a time, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import type { Told } from '../told.js';
import { certainlyLater, civilSpan, type When } from '../values/time/when.js';
import { ofRecord } from '../values/who/scope.js';
import type { ProvisionEvents as Events, ProvisionSubject } from './events.js';

export type Approval = Told<Events, 'ProvisionApproved'>;

export interface Provision extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'approved';
  /** In the order of the log. */
  readonly versions: Growing<Approval>;
}

const initial: Provision = { ...nothingTold(), phase: 'unknown', versions: Growing.of() };

export const provisionStory = story<Provision, Events>(
  'provision',
  initial,
  keepingStanding<Provision, Events>(initial, {
    ...rectifications('Provision'),
    ProvisionApproved: (it, _, told) => ({ ...it, phase: 'approved', versions: it.versions.with(told) }),
  }),
  ({ story: { told } }) => ofRecord(told.first),
);

export const effectiveFrom = ({ data: { inForceFrom, approvedOn } }: Approval): When => inForceFrom ?? approvedOn;

/** The earliest first: by when each took effect, and by number where that does not tell. */
export const inOrder = ({ versions }: Pick<Provision, 'versions'>): readonly Approval[] =>
  [...versions].toSorted((a, b) => startOf(a) - startOf(b) || (a.data.version ?? 0) - (b.data.version ?? 0));

/** The version in force at that time; undefined: none had certainly taken effect by then. */
export const inForceAt = (it: Pick<Provision, 'versions'>, when: When): Approval | undefined =>
  inOrder(it).findLast((each) => !certainlyLater(effectiveFrom(each), when));

const startOf = (approval: Approval): number => civilSpan(effectiveFrom(approval)).from ?? -Infinity;

/** A provision's id: body and subject, as `chleu-secretariat`. */
export const provisionId = (body: string, subject: ProvisionSubject): string => `${body}-${subject.toLowerCase()}`;

/** The body in that id. */
export const bodyOfProvision = (id: string): string => id.replace(/-[^-]*$/, '');
