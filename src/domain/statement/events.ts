// The events of a statement of figures. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Attribution } from '../values/who/attribution.js';
import type { CountOf } from '../values/amounts/counted.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Substance, SubstanceForm } from '../values/goods/substance.js';
import type { When } from '../values/time/when.js';

/** What the figures are about: the same body's later statement about the same scope and subject supersedes the earlier. */
export interface Scope {
  /** Id of an operation. */
  readonly operation?: string;
  readonly method?: Method;
  /** Id of a committee. */
  readonly body?: string;
  /** The time that the figures cover. */
  readonly period: When;
}

export type Method = 'CONTROLLED_DELIVERY';

/** A weighed figure as it was declared; `sourceWording` are the few words by which the source names the goods. */
export interface DeclaredFigure {
  readonly substance?: Substance;
  readonly class?: SubstanceClass;
  readonly form?: SubstanceForm;
  readonly quantity: Quantity;
  readonly sourceWording?: string;
}

/** A counted figure: `n` of `what`. */
export interface DeclaredCount {
  readonly what: CountOf;
  readonly category?: string;
  readonly n: number;
  readonly bound: 'EQ' | 'GT' | 'GE' | 'LT' | 'LE' | 'APPROX';
}

export interface StatementEvents extends Rectified<'Statement'> {
  /** `headline` and `parts` are never added: the parts are some of what the headline counts. */
  FiguresDeclared: {
    scope: Scope;
    assertedBy: readonly string[];
    asserted: When;
    /** Id of the meeting at which it was asserted. */
    assertedAt?: string;
    attribution: Attribution;
    headline?: DeclaredFigure;
    parts: readonly DeclaredFigure[];
    counts: readonly DeclaredCount[];
    /** Ids of statements that it replaces, whatever they speak of. Not there: told before subjects mattered. */
    supersedes?: readonly string[];
  };
  StatementWithdrawn: { reason: string };
}

export type StatementEvent = EventOf<StatementEvents>;
