// The borders that were crossed, and when: whether a crossing comes in its order is told without a look at each other one.
import { Keyed } from '../../../eventsourcing/log/keyed.js';
import { Times } from '../time/times.js';
import type { When } from '../time/when.js';
import { type Route, statesOn, stepOf } from './route.js';

/** A border between two states, in the direction in which it is crossed. */
export interface Border {
  readonly from: string;
  readonly to: string;
}

export interface Crossing extends Border {
  readonly at: When;
}

const NEVER = Times.of();
const nameOf = ({ from, to }: Border): string => `${from} ${to}`;

export class Crossings {
  private constructor(
    private readonly over: Keyed<Times>,
    /** By the state that took over. */
    private readonly into: Keyed<Times>,
  ) {}

  static of(...all: readonly Crossing[]): Crossings {
    return all.reduce((so, each) => so.with(each), new Crossings(Keyed.of(), Keyed.of()));
  }

  with(crossing: Crossing): Crossings {
    const [border, { to, at }] = [nameOf(crossing), crossing];
    const over = this.over.with(border, (this.over.get(border) ?? NEVER).with(at));
    return new Crossings(over, this.into.with(to, (this.into.get(to) ?? NEVER).with(at)));
  }

  /** True where that border was ever crossed. */
  has(border: Border): boolean {
    return this.over.get(nameOf(border)) !== undefined;
  }

  /** True when the crossing is a step of the route, and the consignment had got to where it started from, and not beyond. */
  inOrder(route: Route, crossing: Crossing): boolean {
    const { from, at } = crossing;
    const step = stepOf(route, crossing);
    if (step < 0) return false;
    const hasArrived = step === 0 || (this.into.get(from)?.someNotLaterThan(at) ?? false);
    return hasArrived && !this.isOvertaken(route, crossing);
  }

  /** True when a later step was certainly taken before this one. */
  isOvertaken(route: Route, crossing: Crossing): boolean {
    const step = stepOf(route, crossing);
    return bordersOf(route).some(
      (later) => stepOf(route, later) > step && (this.over.get(nameOf(later))?.someEarlierThan(crossing.at) ?? false),
    );
  }
}

/** The borders that the route crosses, in its order. */
export function bordersOf(route: Route): readonly Border[] {
  const states = statesOn(route);
  return states.slice(1).map((to, i) => ({ from: states[i]!, to }));
}
