// The audience of a thing, as its owner restricted it: the codes that it is handled by, the countries that it was left to, and
// the permissions that were asked for and given. A code says how a thing may be used; the list alone says who sees it.
import type { By } from '../told.js';
import type { HandlingCode } from '../values/who/handling.js';
import type { AudienceEvents as Events, PermissionAsked } from './events.js';

export interface Permission extends Partial<PermissionAsked> {
  readonly permission: string;
  readonly state: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  /** Who asked for it; null: nobody did. */
  readonly askedBy: string | null;
}

export interface Audience {
  /** Sorted; null: everybody who would see it without a restriction. Empty: its owner alone. */
  readonly releasableTo: readonly string[] | null;
  /** Sorted. */
  readonly handling: readonly HandlingCode[];
  /** What H3 says in words. */
  readonly restriction: string | null;
  /** The stamp that its owner's law demands, as it writes it. */
  readonly nationalMarking: string | null;
  readonly permissions: ReadonlyMap<string, Permission>;
}

export const UNRESTRICTED: Audience = {
  releasableTo: null,
  handling: [],
  restriction: null,
  nationalMarking: null,
  permissions: new Map(),
};

const together = <T extends string>(one: readonly T[], other: readonly T[]): readonly T[] =>
  [...new Set([...one, ...other])].sort();

/** Each says who may see it: whoever all of them name. */
const narrowed = (to: readonly string[] | null, by: readonly string[] | undefined): readonly string[] | null =>
  by === undefined ? to : (to ?? by).filter((each) => by.includes(each)).toSorted();

/** What an event says of itself holds for all of the thing, and only ever restricts it further. */
export function heardWith(it: Audience, { handling, releasableTo }: Pick<By, 'handling' | 'releasableTo'>): Audience {
  if (handling === null && releasableTo === null) return it;
  return {
    ...it,
    handling: together(it.handling, handling ?? []),
    releasableTo: narrowed(it.releasableTo, releasableTo ?? undefined),
  };
}

export function restricted(it: Audience, said: Events['AudienceRestricted']): Audience {
  const { handling = [], releasableTo, restriction, nationalMarking } = said;
  return {
    ...it,
    handling: together(it.handling, handling),
    releasableTo: narrowed(it.releasableTo, releasableTo),
    restriction: restriction ?? it.restriction,
    nationalMarking: nationalMarking ?? it.nationalMarking,
  };
}

export function released(
  it: Audience,
  { handling = [], to, everybody, unmarked }: Events['AudienceReleased'],
): Audience {
  const kept = it.handling.filter((each) => !handling.includes(each));
  const left = it.releasableTo && to ? together(it.releasableTo, to) : it.releasableTo;
  return {
    ...it,
    handling: kept,
    releasableTo: everybody ? null : left,
    restriction: kept.includes('H3') ? it.restriction : null,
    nationalMarking: unmarked ? null : it.nationalMarking,
  };
}

/** A permission is given once; what was given can be withdrawn, and given anew under another id. */
export function permitted(it: Audience, id: string, change: Partial<Permission>): Audience {
  const before = it.permissions.get(id) ?? { permission: id, state: 'REQUESTED', askedBy: null };
  return { ...it, permissions: new Map(it.permissions).set(id, { ...before, ...change }) };
}

/** True where its streams have a scope of their own. */
export const isOwn = ({ releasableTo, permissions }: Audience): boolean =>
  releasableTo !== null || (permissions.size > 0 && [...permissions.values()].some(({ state }) => state === 'GRANTED'));

/** How what is made of a thing may be handled: its codes go with it into every row. */
export interface Handled {
  readonly handling: readonly HandlingCode[];
  readonly nationalMarking: string | null;
  /** The states that have permission to see it beside its circle, sorted. */
  readonly permitted: readonly string[];
}

export function handledUnder({ handling, nationalMarking, permissions }: Audience): Handled {
  const granted = [...permissions.values()].filter(({ state }) => state === 'GRANTED');
  return { handling, nationalMarking, permitted: [...new Set(granted.flatMap(({ to }) => to ?? []))].sort() };
}

type Said = { readonly [Part in 'handling' | 'nationalMarking']?: Handled[Part] | undefined };

/** In words: codes and stamp, as they are printed behind a row; empty where it stands under none. */
export const handledInWords = ({ handling = [], nationalMarking = null }: Said): string =>
  [...handling, nationalMarking].filter(Boolean).join(', ');
