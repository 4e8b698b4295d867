// The answers of states as rules weigh them: whose word each is, what came before and since, whose consent is missing.
import { statesOn } from '../values/goods/route.js';
import { certainlyLater, type When } from '../values/time/when.js';
import { sameData } from '../../eventsourcing/log/canonical.js';
import { isFlagged } from '../told.js';
import type { CommandMetadata } from '../values/who/command-metadata.js';
import { inForce } from './consent.js';
import {
  answersOf,
  type AnswerTold,
  type ControlledDelivery,
  type DeliveryTold,
  routeThen,
  withoutConsent,
} from './story.js';
import { timeOf } from './under-way.js';

/** The state that answers; nobody's, where the event is no answer. */
export function stateOf({ data }: DeliveryTold): string {
  return 'country' in data ? data.country : '';
}

/** True where a state answers for itself, or the secretariat keys its answer in, which stays visible. */
export function isItsOwn(told: DeliveryTold): boolean {
  const { actor, onBehalfOf } = told;
  const country = stateOf(told);
  const own = actor.administration === country && (onBehalfOf ?? country) === country;
  return own || (actor.role === 'secretariat' && onBehalfOf === country);
}

/** True where the state said last the same; what another said for it, it may say again by itself. */
export function isSaidBefore(
  it: ControlledDelivery,
  answer: AnswerTold['answer'],
  { data, by }: { readonly data: AnswerTold['told']['data']; readonly by: CommandMetadata },
): boolean {
  const { last } = answersOf(it, data.country);
  if (last?.answer !== answer || !sameData(last.told.data, data)) return false;
  const speaker = by.onBehalfOf ?? by.actor.administration;
  return speaker !== data.country || !isFlagged(last.told, 'NOT_YOUR_CONSENT');
}

function answersBefore(it: ControlledDelivery, told: DeliveryTold): readonly AnswerTold[] {
  return [...answersOf(it, stateOf(told))].filter((each) => each.told.revision < told.revision);
}

function answersSince(it: ControlledDelivery, told: DeliveryTold): readonly AnswerTold[] {
  return [...answersOf(it, stateOf(told))].filter((each) => each.told.revision > told.revision);
}

/** True where the state has answered by itself since. */
export function hasAnsweredSince(it: ControlledDelivery, told: DeliveryTold): boolean {
  return (it.answeredItself.get(stateOf(told)) ?? -1) > told.revision;
}

/** True where no consent was in force when it was told, or was withdrawn since. */
export function hadNotConsented(it: ControlledDelivery, told: DeliveryTold): boolean {
  const withdrawn = answersSince(it, told).some(({ answer }) => answer === 'WITHDRAWN');
  return withdrawn || inForce(answersBefore(it, told)) === undefined;
}

/** True where a consent was in force when it was told, or is known since; one that was refused afterwards can be withdrawn. */
export function hadConsented(it: ControlledDelivery, told: DeliveryTold): boolean {
  const before = answersBefore(it, told).filter((each) => !isFlagged(each.told, 'CONSENT_GIVEN'));
  if (inForce(before) !== undefined) return true;
  return answersSince(it, told).some(({ answer, at }) => answer === 'GIVEN' && !certainlyLater(at, timeOf(told)));
}

/** The states whose consent the event needs and that had not consented by then. */
export function missingFor(it: ControlledDelivery, told: DeliveryTold): readonly string[] {
  return withoutConsent(it, statesAsked(it, told), timeOf(told));
}

/** Where the route was changed on the way, each state on it must have consented before it goes on. */
function onChangedRoute(it: ControlledDelivery, at: When): readonly string[] {
  const route = it.routeChanges.length > 0 ? routeThen(it, at) : undefined;
  return route ? statesOn(route) : [];
}

function statesAsked(it: ControlledDelivery, told: DeliveryTold): readonly string[] {
  if (told.type === 'BorderHandedOver') return [told.data.to, ...onChangedRoute(it, told.data.at)];
  if (told.type === 'ConsignmentSubstituted') return [told.data.by, ...onChangedRoute(it, told.data.at)];
  if (told.type === 'ControlledDeliveryCompleted') return onChangedRoute(it, told.data.at);
  const route = told.type === 'ControlledDeliveryStarted' ? routeThen(it, told.data.at) : undefined;
  return route ? statesOn(route) : [];
}
