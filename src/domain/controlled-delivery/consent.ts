// The answers of states whose consent was sought, and which consent was in force at a moment.
import { Growing } from '../../eventsourcing/log/growing.js';
import { Times } from '../values/time/times.js';
import { certainlyLater, type When } from '../values/time/when.js';

/** One answer of one state; `at` is when it was given, which may be long before the log knew it. */
export interface ConsentAnswer {
  readonly answer: 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly at: When;
}

/**
 * The consent that was in force at that moment (without one: after everything that was said), out of one state's
 * answers in the order of the log. Where dates are too coarse to tell, a consent counts as given in time, and a refusal
 * or withdrawal counts as made in time too: nothing goes on against a state's will.
 */
export function inForce<A extends ConsentAnswer>(answers: Iterable<A>, by?: When): A | undefined {
  const inTime = [...answers].filter(({ at }) => by === undefined || !certainlyLater(at, by));
  const noes = Times.of(...inTime.filter(({ answer }) => answer !== 'GIVEN').map(({ at }) => at));
  let since = Times.of();
  return inTime.findLast((each) => {
    if (each.answer === 'GIVEN') return !noes.someLaterThan(each.at) && !since.someNotEarlierThan(each.at);
    since = since.with(each.at);
    return false;
  });
}

/**
 * What one state answered. A refusal or withdrawal ends a consent given before it; where the dates do not tell, the order of
 * the log does. So each consent is ended once, and which stand need not be looked for.
 */
export class Answers<A extends ConsentAnswer> {
  private constructor(
    /** In the order of the log. */
    readonly told: Growing<A>,
    private readonly times: Times,
    private readonly noes: Times,
    /** The consents that nothing has ended. */
    private readonly standing: readonly A[],
  ) {}

  static none<A extends ConsentAnswer>(): Answers<A> {
    return new Answers(Growing.of<A>(), Times.of(), Times.of(), []);
  }

  with(answer: A): Answers<A> {
    const { at } = answer;
    const [told, times] = [this.told.with(answer), this.times.with(at)];
    if (answer.answer !== 'GIVEN') {
      const standing = this.standing.filter((consent) => certainlyLater(consent.at, at));
      return new Answers(told, times, this.noes.with(at), standing);
    }
    const standing = this.noes.someLaterThan(at) ? this.standing : [...this.standing, answer];
    return new Answers(told, times, this.noes, standing);
  }

  /** As `inForce`. */
  inForce(by?: When): A | undefined {
    return by === undefined || !this.times.someLaterThan(by) ? this.standing.at(-1) : inForce(this.told, by);
  }
}
