// The standing of all that was told of a thing: corrections in place, what was withdrawn left out, the story folded from that.
import { Growing } from '../../eventsourcing/log/growing.js';
import type { Flag } from '../../eventsourcing/log/event.js';
import type { Evolve } from '../../eventsourcing/log/story.js';
import { type By, type Heard, type Told, toldBy } from '../told.js';
import type { EntryCorrected, EntryWithdrawn, Rectified } from './events.js';
import type { Proposals } from '../proposals.js';

/** A correction or a withdrawal, as it was told. */
export interface Rectification {
  readonly event: string;
  readonly data: EntryCorrected | EntryWithdrawn;
}

/** An event of whichever aggregate, and a story. */
export type AnyTold = By & { readonly type: string; readonly data: Said };
type Said = Partial<Pick<EntryCorrected, 'corrects'> & Pick<EntryWithdrawn, 'withdraws'>>;

export interface AnyStory {
  readonly told: Growing<AnyTold>;
  readonly standing: Growing<AnyTold>;
  readonly rectified: Growing<Rectification>;
  readonly waiting?: Proposals<object>;
}

/** A story whose events can be put right. */
export interface Rectifiable<Events> {
  /** Everything as it was told, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  /** The same as it stands, without corrections and withdrawals themselves. */
  readonly standing: Growing<Told<Events>>;
  /** Those that count, in the order in which they came to. */
  readonly rectified: Growing<Rectification>;
}

export const nothingTold = <Events>(): Rectifiable<Events> => ({
  told: Growing.of(),
  standing: Growing.of(),
  rectified: Growing.of(),
});

/** Whether an event is a correction or a withdrawal of another. */
export const isRectification = ({ data }: { readonly data: object }): boolean =>
  'type' in data && ('corrects' in data || 'withdraws' in data);

/** What a correction and a withdrawal change: they count from then on. */
export const rectifications = <const Name extends string>(name: Name): Rectifications<Name> =>
  ({ [`${name}EntryCorrected`]: counts, [`${name}EntryWithdrawn`]: counts }) as never;

const counts: Counting = (state, _, told) =>
  state.rectified.some(({ event }) => event === told.event)
    ? state
    : { ...state, rectified: state.rectified.with(told) };

type Counting = <State extends Pick<AnyStory, 'rectified'>>(state: State, data: unknown, told: Rectification) => State;
type Rectifications<Name extends string> = { readonly [Type in keyof Rectified<Name>]: Counting };

/** As `keepingAll`; and after a correction or a withdrawal, the story is folded anew from what stands. */
export function keepingStanding<State extends Rectifiable<Events>, Events>(
  initial: State,
  heard: Heard<State, Events>,
): Evolve<State, Events> {
  const after = (state: State, told: Told<Events>): State => {
    const { type, data } = told as unknown as { readonly type: keyof Events & string; readonly data: never };
    const next = heard[type](state, data, told as never);
    return isRectification({ data }) ? next : { ...next, standing: next.standing.with(told) };
  };
  const anew = ({ rectified }: State, told: Growing<Told<Events>>): State => {
    let state: State = { ...initial, rectified };
    for (const each of standingOf(told, rectified)) state = after(state, each);
    return { ...state, told };
  };
  const step =
    <Type extends keyof Events & string>(type: Type): Evolve<State, Events>[Type] =>
    (state, data, about) => {
      const one = toldBy<Events, Type>(type, data, about) as Told<Events>;
      const next = after(state, one);
      const told = state.told.with(one);
      return next.rectified === state.rectified ? { ...next, told } : anew(next, told);
    };
  const types = Object.keys(heard) as (keyof Events & string)[];
  return Object.fromEntries(types.map((type) => [type, step(type)])) as unknown as Evolve<State, Events>;
}

/** What stands of these: each with its latest data, and none that was withdrawn. */
function* standingOf<Events>(told: Iterable<Told<Events>>, rectified: Growing<Rectification>): Generator<Told<Events>> {
  const gone = goneBy(rectified);
  const corrected = new Map<string, object>();
  for (const { event, data } of rectified)
    if ('corrects' in data && !gone.has(event)) corrected.set(data.corrects, data.data);
  for (const each of told) {
    const { event } = each as { readonly event: string };
    if (gone.has(event)) continue;
    const data = corrected.get(event);
    yield data ? ({ ...each, data } as Told<Events>) : each;
  }
}

/** The ids of what was withdrawn. From the last to the first: a withdrawal may have been withdrawn itself. */
export function goneBy(rectified: Growing<Rectification>): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { event, data } of rectified.all().toReversed())
    if ('withdraws' in data && !gone.has(event)) gone.add(data.withdraws);
  return gone;
}

/** The event as it stands, by its id or that of a correction of it; undefined: there is none, or it was withdrawn. */
export function entryOf({ standing, rectified }: AnyStory, event: string): AnyTold | undefined {
  const data = rectified.findLast((each) => each.event === event)?.data;
  const root = data && 'corrects' in data ? data.corrects : event;
  return standing.findLast((each) => each.event === root);
}

/** What was said under that id, a correction or a withdrawal too, and stands. */
export function saidUnder(story: AnyStory, event: string): AnyTold | undefined {
  const entry = story.standing.findLast((each) => each.event === event);
  if (entry || wasWithdrawn(story, event)) return entry;
  return story.told.findLast((each) => each.event === event && isRectification(each));
}

export const wasWithdrawn = ({ rectified }: Pick<AnyStory, 'rectified'>, event: string): boolean =>
  goneBy(rectified).has(event);

/**
 * An event as a rule is asked about it: nothing of what was withdrawn, so that there is nothing to fulfil; of a correction or
 * withdrawal, what it brought into contradiction.
 */
export function asItStands<Events>(story: unknown, told: Told<Events>, code: string): readonly Told<Events>[] {
  const it = story as Partial<Rectifiable<Events>> & Withdrawn;
  const { event, flags, data } = told as By & { readonly data: object };
  if (isGone(it, event)) return [];
  if (!it.rectified?.first) return [told];
  const upset = isRectification({ data }) ? upsetIn(flags, code) : [];
  return upset.length > 0 ? standingIn(it, upset) : [standingIn(it, [event])[0] ?? told];
}

/** Some stories keep nothing but what takes back events. */
interface Withdrawn {
  readonly rectified?: Growing<Rectification>;
  readonly withdrawals?: Growing<Rectification>;
}

function isGone({ rectified, withdrawals = rectified }: Withdrawn, event: string): boolean {
  return withdrawals?.first !== undefined && goneBy(withdrawals).has(event);
}

const standingIn = <Events>(
  { standing }: Partial<Rectifiable<Events>>,
  events: readonly string[],
): readonly Told<Events>[] =>
  events.flatMap((each) => standing?.findLast((one) => (one as Rectification).event === each) ?? []);

const upsetIn = (flags: readonly Flag[], asked: string): readonly string[] =>
  flags.flatMap(({ code, rule = code, values = {} }) =>
    rule === asked && values[UPSET] !== undefined ? [String(values[UPSET])] : [],
  );

/** The value of a flag that names the event which is contradicted, where that is not the event that has the flag. */
const UPSET = 'event';
