// The circle of a scope: who is in it, as the log says now. Whether somebody sees what has the scope is worked out here, for
// questions, for the feed and for commands alike.
import type { Reader } from '../../eventsourcing/asking/sight.js';
import { states } from '../authority/parties.js';
import { type Holder, holderOf, isSame } from '../authority/speaker.js';
import { MINUTE } from '../values/time/calendar.js';
import { civilSpan, type When } from '../values/time/when.js';
import { ALL, amongIn, type Opened, parsedScope, partsOf } from '../values/who/scope.js';

/** An administration, one service of it, or one officer of it. */
export interface Member extends Holder {
  /** A pseudonym. */
  readonly officer?: string | undefined;
  /** Ms UTC: from then on no more. */
  readonly until?: number | undefined;
}

/** The end of a time that was said, as a moment. */
export function untilOf(until: When | undefined): Pick<Member, 'until'> {
  const { to = null, offset = null } = until ? civilSpan(until) : {};
  return to === null ? {} : { until: to - (offset ?? 0) * MINUTE };
}

export interface Circle {
  readonly members: readonly Member[];
  /** Of an operation: who of them sees what is reported in it. */
  readonly reports?: readonly Member[];
  /** Of an operation: who of them is given its situation reports, and what passes in its exchange, by itself or where they are admitted. */
  readonly given?: Readonly<Record<Opened, readonly Member[]>>;
  /** Those of another scope: of a stream that was restricted, the ones that it was left to. */
  readonly of?: { readonly scope: string; readonly among: readonly Member[] | null };
  /** Officers who were removed, and for which service others were named: by pseudonym. */
  readonly removed?: readonly string[];
  readonly services?: Readonly<Record<string, string>>;
  /** Who may ask what this administration could see. */
  readonly auditors?: readonly Member[];
}

/** What the log says of a circle; undefined: nothing. */
export type CircleNamed = (name: string) => Circle | undefined;

/** The name of the circle that says who speaks for an administration. */
const ownCircle = (administration: string): string => `administration:${administration.toLowerCase()}`;

/** Which circles tell whether somebody sees what has the scope. */
export const circlesFor = (scope: string): readonly string[] => partsOf(scope).flatMap(circlesForOne);

function circlesForOne(scope: string): readonly string[] {
  const { kind, id } = parsedScope(scope);
  const [whole] = id.split('/');
  if (kind === 'operation' || kind === 'exchange') return [`${kind}:${whole}`];
  if (kind === 'given') return [`operation:${whole}`];
  return ['body', 'delivery', 'own', 'thing'].includes(kind) ? [`${kind}:${id}`] : [];
}

/** Somebody who reads, at a moment (ms UTC). */
export interface Looking {
  readonly reader: Reader;
  readonly now: number;
}

/** Whether a member is the reader: by officer where one is named, by service as far as both are known. */
function isReader(member: Member, { reader, now }: Looking): boolean {
  if (member.until !== undefined && member.until <= now) return false;
  if (member.officer !== undefined && member.officer !== reader.officer) return false;
  return isSame(member, { country: reader.administration, service: reader.service });
}

const isAmong = (members: readonly Member[], looking: Looking): boolean =>
  members.some((each) => isReader(each, looking));

/** Whether the reader sees what has that scope. */
export const isInScope = (scope: string, looking: Looking, circleOf: CircleNamed): boolean =>
  partsOf(scope).every((each) => isInOne(each, looking, circleOf));

function isInOne(scope: string, looking: Looking, circleOf: CircleNamed): boolean {
  const { kind, id, others } = parsedScope(scope);
  if (kind === ALL || isAmong(others.map(holderOf), looking)) return true;
  if (kind === 'state') return isAmong([holderOf(id)], looking);
  if (kind === 'exchange' && isLeftOut(id, looking)) return false;
  const [circle] = circlesFor(scope).map(circleOf);
  if (isAmong(membersIn(kind, id, circle), looking)) return true;
  return circle !== undefined && isLeftTo(circle, looking, circleOf);
}

/** Of an exchange, one that it was not addressed to. */
function isLeftOut(id: string, looking: Looking): boolean {
  const among = amongIn(id);
  return among !== null && !isAmong(states(...among), looking);
}

/** In most scopes, the members of the circle. */
function membersIn(kind: string, id: string, circle: Circle | undefined): readonly Member[] {
  const members = circle?.members ?? [];
  return MEMBERS_IN[kind]?.(id, circle) ?? members;
}

type MembersIn = (id: string, circle: Circle | undefined) => readonly Member[] | undefined;

const MEMBERS_IN: Readonly<Record<string, MembersIn>> = {
  /** Itself too. */
  body: (id, circle) => [{ country: id.toUpperCase() }, ...(circle?.members ?? [])],
  /** Of what somebody tells in it, those who see reports, and whoever tells it. */
  operation(id, circle) {
    const [, by] = id.split('/');
    return by === undefined ? undefined : [{ country: by }, ...(circle?.reports ?? [])];
  },
  /** Who is given that. */
  given(id, circle) {
    const [, what] = id.split('/');
    return circle?.given?.[what as Opened] ?? [];
  },
};

function isLeftTo({ of }: Circle, looking: Looking, circleOf: CircleNamed): boolean {
  if (!of || !isInScope(of.scope, looking, circleOf)) return false;
  return of.among === null || isAmong(of.among, looking);
}

/** Whether the reader may ask what the administration could see: for it, and for an auditor whom it let. */
export function mayAskAs(administration: string, looking: Looking, circleOf: CircleNamed): boolean {
  const { reader } = looking;
  if (reader.administration === administration) return true;
  return reader.role === 'auditor' && isAmong(circleOf(ownCircle(administration))?.auditors ?? [], looking);
}

/** The reader as their administration has named them; undefined: it has removed them, and they see what everybody sees. */
export function asNamed(reader: Reader, circleOf: CircleNamed): Reader | undefined {
  const own = circleOf(ownCircle(reader.administration));
  if (own?.removed?.includes(reader.officer)) return undefined;
  const service = reader.service ?? own?.services?.[reader.officer];
  return service === undefined ? reader : { ...reader, service };
}
