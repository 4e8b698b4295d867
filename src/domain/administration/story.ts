// The story of an administration: who is named by whom to speak for it, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { minuteOf, certainlyLater } from '../values/time/when.js';
import { ALL } from '../values/who/scope.js';
import type { AdministrationEvents as Events } from './events.js';

/** Somebody who was named; a second naming takes a removal back. */
export interface Named {
  readonly officer: string;
  readonly service: string | null;
  readonly post: string | null;
  readonly isContactPoint: boolean;
  readonly isDeputy: boolean;
  /** Ms UTC; null: they have not been removed. */
  readonly removedAt: number | null;
  readonly suspectedSince: number | null;
}

export interface Mandate {
  readonly mandate: string;
  readonly to: string;
  readonly commands: readonly string[];
  readonly until: Events['MandateGiven']['until'] | null;
  readonly withdrawn: boolean;
}

export interface Key {
  readonly as: Events['DeviceKeyRegistered'];
  readonly revoked: boolean;
  readonly suspectedSince: number | null;
}

export interface Administration {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'known';
  readonly services: ReadonlyMap<string, Events['ServiceEstablished']>;
  readonly posts: ReadonlyMap<string, Events['PostOpened'] & { readonly closed: boolean }>;
  /** By pseudonym. */
  readonly people: ReadonlyMap<string, Named>;
  readonly mandates: ReadonlyMap<string, Mandate>;
  /** By thumbprint. */
  readonly keys: ReadonlyMap<string, Key>;
  /** Who speaks in its place; undefined: it speaks itself. */
  readonly successor?: string;
  /** In whose place it speaks too: each has named it, and it has taken it over. */
  readonly predecessors: readonly string[];
  /** Whether it ever named a contact point: until then its issuer's word is enough. */
  readonly hasNamed: boolean;
}

const UNNAMED = { service: null, post: null, isContactPoint: false, isDeputy: false } as const;

function named(it: Administration, officer: string, change: Partial<Named>): Administration {
  const before = it.people.get(officer) ?? { officer, ...UNNAMED, removedAt: null, suspectedSince: null };
  return { ...it, people: new Map(it.people).set(officer, { ...before, ...change }) };
}

const BACK = { removedAt: null, suspectedSince: null } as const;

export const administrationStory = story<Administration, Events>(
  'administration',
  {
    told: Growing.of(),
    phase: 'unknown',
    services: new Map(),
    posts: new Map(),
    people: new Map(),
    mandates: new Map(),
    keys: new Map(),
    predecessors: [],
    hasNamed: false,
  },
  keepingAll<Administration, Events>({
    ServiceEstablished: (it, data) => ({ ...known(it), services: new Map(it.services).set(data.service, data) }),
    PostOpened: (it, data) => ({ ...known(it), posts: new Map(it.posts).set(data.post, { ...data, closed: false }) }),
    PostClosed: (it, { post }) => {
      const before = it.posts.get(post) ?? { post };
      return { ...known(it), posts: new Map(it.posts).set(post, { ...before, closed: true }) };
    },
    ContactPointNamed: (it, { officer, service = null, deputy = false }) => ({
      ...named(known(it), officer, { service, isContactPoint: true, isDeputy: deputy, ...BACK }),
      hasNamed: true,
    }),
    ContactPointRelieved: (it, { officer }) => named(known(it), officer, { isContactPoint: false, isDeputy: false }),
    OfficerNamed: (it, { officer, service = null, post = null }) =>
      named(known(it), officer, { service, post, ...BACK }),
    OfficerRemoved: (it, { officer, suspectedSince = null }, { recordedAt }) =>
      named(known(it), officer, { isContactPoint: false, isDeputy: false, removedAt: recordedAt, suspectedSince }),
    MandateGiven: (it, { mandate, to, commands, until = null }) => ({
      ...known(it),
      mandates: new Map(it.mandates).set(mandate, { mandate, to, commands, until, withdrawn: false }),
    }),
    DeviceKeyRegistered: (it, as) => ({
      ...known(it),
      keys: new Map(it.keys).set(as.key, { as, revoked: false, suspectedSince: null }),
    }),
    DeviceKeyRevoked: (it, { key, suspectedSince = null }) => {
      const { as = { key } } = it.keys.get(key) ?? {};
      return { ...known(it), keys: new Map(it.keys).set(key, { as, revoked: true, suspectedSince }) };
    },
    AdministrationSucceeded: (it, { to }) => ({ ...known(it), successor: to }),
    PredecessorTakenOver: (it, { from }) => ({ ...known(it), predecessors: [...it.predecessors, from] }),
    MandateWithdrawn: (it, { mandate }) => {
      const before = it.mandates.get(mandate);
      return before ? { ...it, mandates: new Map(it.mandates).set(mandate, { ...before, withdrawn: true }) } : it;
    },
  }),
  () => ALL,
);

function known(it: Administration): Administration {
  return { ...it, phase: 'known' };
}

/** The stream's id of the administration with that code. */
export const idOfAdministration = (code: string): string => code.toLowerCase();

export const contactPointsOf = ({ people }: Administration): readonly Named[] =>
  [...people.values()].filter(({ isContactPoint, removedAt }) => isContactPoint && removedAt === null);

/** What was said last of an officer; undefined: nothing was. */
export const lastSaidOf = ({ told }: Administration, officer: string): Told<Events> | undefined =>
  told.findLast(({ data }) => 'officer' in data && data.officer === officer);

/** Whether it lets the other say that command on its behalf, at that moment (ms UTC). */
export function mandates(
  { mandates: all }: Administration,
  { to, command, time }: { readonly to: string; readonly command: string; readonly time: number },
): boolean {
  const collection = command.split('/')[0];
  return [...all.values()].some(
    (each) =>
      !each.withdrawn &&
      each.to === to &&
      each.commands.some((one) => one === command || one === collection) &&
      !(each.until && certainlyLater(minuteOf(time), each.until)),
  );
}
