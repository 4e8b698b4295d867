// The authority over what was said before: it is theirs who may say it, and nothing is weighed here but by the rights of that.
import type { Claim, Proof, Rights } from '../../eventsourcing/writing/rights.js';
import type { Context } from '../context.js';
import { type Asked, type Authority, authorityOver } from './authority.js';

/** Something that was said, or is said anew: with whose word it is. */
export interface Saying {
  readonly rights: Rights | undefined;
  readonly command: object;
}

const ofItsSayer = authorityOver<unknown>(({ voice }: Asked<object, unknown>) => ({ SAYER: [voice.of] }));

type Sayings<Command, State> = (claim: Claim<Command, State, Context>) => readonly Saying[];

/**
 * Whoever may say all of these; of what was never said, and of one's own, anybody. `among`: the rights of all that can have been
 * said: what proves them is looked up for each saying by itself.
 */
export function asSaid<Command extends object, State>(
  sayings: Sayings<Command, State>,
  among: readonly (Rights | undefined)[] = [],
): Authority {
  const own = ofItsSayer(['SAYER'], { otherwise: 'AS_SAID', behalf: 'AS_SAID' });
  const proofs = Object.entries(Object.assign({}, ...among.map((rights) => rights?.proofs)) as Rights['proofs']);
  const more = proofs.filter(([name]) => !Object.hasOwn(own.proofs, name));
  return {
    ...own,
    proofs: {
      ...own.proofs,
      ...Object.fromEntries(PLACES.flatMap((place) => proofsAt(place, more, sayings as never))),
    },
    weigh(claim, proved) {
      const said = sayings(claim as Claim<Command, State, Context>);
      const words = said.flatMap(({ rights, command }, place) => {
        const its = more.map(([name]) => [name, proved[at(place, name)]]);
        return rights?.weigh({ ...claim, command }, { ...proved, ...Object.fromEntries(its) }) ?? [];
      });
      return words.find(({ whose }) => whose) ?? words[0] ?? own.weigh(claim, proved);
    },
  };
}

/** What was said, and what it is to be. */
const PLACES = [0, 1] as const;

const at = (place: number, name: string): string => `${name} ${place}`;

const proofsAt = (
  place: number,
  proofs: readonly (readonly [string, Proof])[],
  sayings: Sayings<object, unknown>,
): readonly (readonly [string, Proof])[] =>
  proofs.map(([name, { story }]) => [
    at(place, name),
    {
      story,
      id(claim: Claim<never, never, never>): string | undefined {
        const { rights, command } = sayings(claim)[place] ?? {};
        return rights?.proofs[name]?.id({ ...(claim as Claim), command } as never);
      },
    },
  ]);
