// The proposals of a thing: what was another's to say is kept as it was told, and folded when that one accepts it.
import { Keyed } from '../eventsourcing/log/keyed.js';
import { type By, type Heard, isFlagged, type Told } from './told.js';

/** What somebody else should agree to. */
export interface Waiting<Events> {
  readonly told: Told<Events>;
  readonly state: 'OPEN' | 'ACCEPTED' | 'DECLINED';
}

/** By the id of the event that waits. */
export type Proposals<Events> = Keyed<Waiting<Events>>;

export const noProposals = <Events>(): Proposals<Events> => Keyed.of<Waiting<Events>>();

interface Proposing<Events> {
  readonly waiting: Proposals<Events>;
}

/** Whose word it would have been, as it was written down when it was told: `KG`, or `KG/CUSTOMS`. */
export function addresseeOf({ flags }: Pick<By, 'flags'>): string | undefined {
  const owner = flags.find(({ code }) => code === 'NOT_YOURS')?.values?.['owner'];
  return owner === undefined ? undefined : String(owner);
}

/** Whether it is another's to say: it was so when it was told. */
const isAnothers = (told: Pick<Told<object>, 'flags'>): boolean => isFlagged(told as never, 'NOT_YOURS');

/** The same, but what is another's to say only waits. */
export function withProposals<State extends Proposing<Events>, Events>(
  heard: Heard<State, Events>,
): Heard<State, Events> {
  const types = Object.keys(heard) as (keyof Events & string)[];
  const waits = types.map((type) => {
    const folded = (state: State, data: never, told: never): State =>
      isAnothers(told) ? waitingWith<State, Events>(state, told) : heard[type](state, data, told);
    return [type, folded] as const;
  });
  return Object.fromEntries(waits) as unknown as Heard<State, Events>;
}

const waitingWith = <State extends Proposing<Events>, Events>(state: State, told: Told<Events>): State => ({
  ...state,
  waiting: state.waiting.with(eventOf(told), { told, state: 'OPEN' }),
});

const eventOf = (told: unknown): string => (told as { readonly event: string }).event;

/** Answered once; what is accepted is folded from there on. */
export function answered<State extends Proposing<Events>, Events>(
  state: State,
  { proposal, is }: { readonly proposal: string; readonly is: 'ACCEPTED' | 'DECLINED' },
  heard: () => Heard<State, Events>,
): State {
  const before = state.waiting.get(proposal);
  if (before?.state !== 'OPEN') return state;
  const next = { ...state, waiting: state.waiting.with(proposal, { ...before, state: is }) };
  if (is === 'DECLINED') return next;
  const { type, data } = before.told as unknown as { readonly type: keyof Events & string; readonly data: never };
  return heard()[type](next, data, before.told as never);
}
