// The authority over what was said before: it is theirs who may say it, and nothing is weighed here but by the rights of that.
import type { Claim, Rights } from '../../eventsourcing/writing/rights.js';
import type { Context } from '../context.js';
import { type Asked, type Authority, authorityOver } from './authority.js';

/** Something that was said, or is said anew: with whose word it is. */
export interface Saying {
  readonly rights: Rights | undefined;
  readonly command: object;
}

const ofItsSayer = authorityOver<unknown>(({ voice }: Asked<object, unknown>) => ({ SAYER: [voice.of] }));

/** Whoever may say all of these; of what was never said, and of one's own, anybody. */
export function asSaid<Command extends object, State>(
  sayings: (claim: Claim<Command, State, Context>) => readonly Saying[],
): Authority {
  const own = ofItsSayer(['SAYER'], { otherwise: 'AS_SAID', behalf: 'AS_SAID' });
  return {
    ...own,
    weigh(claim, proved) {
      const said = sayings(claim as Claim<Command, State, Context>);
      const words = said.flatMap(({ rights, command }) => rights?.weigh({ ...claim, command }, proved) ?? []);
      return words.find(({ whose }) => whose) ?? words[0] ?? own.weigh(claim, proved);
    },
  };
}
