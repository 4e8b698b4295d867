// What every report of an incident is held against: its operation, its clock, and whether it still stands.
import type { Context } from '../../context.js';
import { capacityOf, type Operation } from '../../operation/story.js';
import { isOpen } from '../../values/time/term.js';
import { CLOCK_TOLERANCE } from '../../values/time/instant.js';
import { certainlyLater, civilSpan, type When } from '../../values/time/when.js';
import type { Incident } from '../story.js';

/** A report told about something withdrawn is kept, and counts for nothing: a withdrawal is final. */
export function stillOpen(incident: Incident, context: Context): void {
  context.demand(incident.phase !== 'withdrawn', 'REPORT_WITHDRAWN', { incident: context.id });
}

/** When it happened, by what an event says of it: the latest of its times is the one that can be impossible. */
export interface Times {
  readonly occurredAt?: When;
  readonly detectedAt?: When;
  readonly seizedAt?: When;
}

/** Clocks that cannot be true: reported in the future, or before it occurred. */
export function plausible(said: Times, context: Context): void {
  const { time, circumstances } = context;
  const { reportedAt = null } = circumstances;
  const { occurredAt, detectedAt, seizedAt } = said;
  const begun = [occurredAt, detectedAt, seizedAt].flatMap((each) => (each && civilSpan(each).from) ?? []);
  const latest = Math.max(...begun, -Infinity) - CLOCK_TOLERANCE;
  context.demand(reportedAt === null || reportedAt <= time + CLOCK_TOLERANCE, 'REPORTED_IN_FUTURE');
  context.demand(latest <= time, 'OCCURRED_IN_FUTURE');
  context.demand(reportedAt === null || latest <= reportedAt, 'REPORTED_BEFORE_OCCURRED');
}

/** Whether the operation, as the log knows it now, has room for what happened then in that country. */
export function withinOperation(
  operation: Operation | undefined,
  about: { readonly operation: string; readonly country?: string; readonly at?: When | undefined },
  context: Context,
): void {
  const named = { operation: about.operation };
  const isKnown = operation !== undefined && operation.phase !== 'unknown';
  context.prove(isKnown, 'OPERATION_NOT_KNOWN', named);
  if (!isKnown) return;
  const window = operation.phase === 'launched' || operation.phase === 'concluded' ? operation.window : undefined;
  context.prove(window !== undefined, 'NOT_LAUNCHED', named);
  if (window && about.at) {
    context.demand(!certainlyLater(window, about.at), 'BEFORE_LAUNCH', named);
    context.demand(!certainlyLater(about.at, window), 'OUT_OF_WINDOW', named);
  }
  takesPart(operation, about.country, named, context);
}

/** Where participants are listed, the reporting country must be one of them. */
function takesPart(
  operation: Operation,
  country: string | undefined,
  named: { operation: string },
  context: Context,
): void {
  if (country === undefined || !operation.participations.some(isOpen)) return;
  context.demand(capacityOf(operation, country) === 'PARTICIPANT', 'NOT_A_PARTICIPANT', { ...named, country });
}

/** The administration that speaks: the one whose report is keyed in, or the actor's own. */
export function speakerOf({ circumstances: { actor, onBehalfOf } }: Context): string {
  return onBehalfOf ?? actor.administration;
}
