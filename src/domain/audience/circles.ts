// The circles that the log tells of: of which stream each is, and who is in it as the stream's story stands.
import { Growing } from '../../eventsourcing/log/growing.js';
import type { Story } from '../../eventsourcing/log/story.js';
import { type Administration, administrationStory } from '../administration/story.js';
import { annexStory, circleOf as circleOfAnnex } from '../annex/story.js';
import { assistanceStory, circleOf as circleOfAssistance } from '../assistance/story.js';
import { states } from '../authority/parties.js';
import { type Committee, committeeStory, membersOf as membersOfCommittee } from '../committee/story.js';
import { type ControlledDelivery, controlledDeliveryStory, type DeliveryTold } from '../controlled-delivery/story.js';
import { statesAsked } from '../controlled-delivery/story/asking.js';
import { circleOf as circleOfReview, duplicateReviewStory } from '../duplicate-review/story.js';
import { membersOf, type Operation, operationStory, participantsOf } from '../operation/story.js';
import { correspondentsIn, membersGiven } from '../operation/story/levels.js';
import { incidentStory } from '../incident/story.js';
import { circleOf as circleOfIncident } from '../incident/story/scope.js';
import { speakersOf } from '../told.js';
import { circleOf as circleOfTransit, transitCaseStory } from '../transit-case/story.js';
import { circleOf as circleOfStatement, statementStory } from '../statement/story.js';
import { type Exchange, exchangeStory, membersOf as membersOfExchange, openingOf } from '../exchange/story.js';
import { givenIn } from '../values/who/scope.js';
import { type Circle, type Member, untilOf } from './circle.js';

/** A circle that the streams of one category tell of. */
export interface Telling<State> {
  readonly of: Story<State, never>;
  /** Circles are named `<kind>:<prefix><id>`. */
  readonly kind: string;
  readonly prefix: string;
  /** Undefined: there is none, as long as the story stands so. */
  readonly circle: (story: State, id: string) => Circle | undefined;
}

const telling = <State>(of: Telling<State>): Telling<unknown> => of as unknown as Telling<unknown>;

function ofOperation(operation: Operation): Circle {
  const coordinators = operation.unit.map(({ administration, officer, to }): Member => ({
    country: administration,
    officer,
    ...untilOf(to),
  }));
  const withUnit = (countries: readonly string[]): readonly Member[] => [...states(...countries), ...coordinators];
  return {
    members: withUnit(membersOf(operation)),
    reports: withUnit(participantsOf(operation)),
    given: {
      SITUATION_REPORTS: withUnit(membersGiven(operation, 'SITUATION_REPORTS')),
      EXCHANGE: withUnit(correspondentsIn(operation)),
      ADMISSION: withUnit(membersGiven(operation, 'EXCHANGE')),
    },
  };
}

const ofCommittee = (committee: Committee): Circle => ({
  members: states(...membersOfCommittee(committee)),
});

/**
 * Whoever was admitted by name, as long as their operation gives them what passes there; until somebody was, those who are given it, and
 * who opened it.
 */
function ofExchange(exchange: Exchange): Circle | undefined {
  const opened = openingOf(exchange);
  const { first } = exchange.told;
  if (!opened || !first) return undefined;
  const named = membersOfExchange(exchange);
  if (named) return { members: [], of: { scope: givenIn(opened.operation, 'ADMISSION'), among: states(...named) } };
  return { members: states(first.by), of: { scope: givenIn(opened.operation, 'EXCHANGE'), among: null } };
}

const spokenIn = Growing.distinct<DeliveryTold, string>(speakersOf);

/** Its lead, the states whose consent was asked, and whoever spoke. */
const ofDelivery = (delivery: ControlledDelivery): Circle => ({
  members: states(...new Set([...statesAsked(delivery), ...spokenIn(delivery.told)])),
});

/** By whose mandate an auditor of another may ask what this one could see. */
const AS = 'questions/as';

function ofAdministration({ people, mandates }: Administration): Circle | undefined {
  const all = [...people.values()];
  const removed = all.filter(({ removedAt }) => removedAt !== null).map(({ officer }) => officer);
  const services = all.flatMap(({ officer, service }) => (service === null ? [] : [[officer, service] as const]));
  const given = [...mandates.values()].filter(({ withdrawn, commands }) => !withdrawn && commands.includes(AS));
  if (all.length + given.length === 0) return undefined;
  const auditors = given.map(({ to, until }) => ({ country: to, ...untilOf(until ?? undefined) }));
  return { members: [], removed, services: Object.fromEntries(services), auditors };
}

export const CIRCLES: readonly Telling<unknown>[] = [
  telling({ of: operationStory, kind: 'operation', prefix: '', circle: ofOperation }),
  telling({ of: committeeStory, kind: 'body', prefix: '', circle: ofCommittee }),
  telling({ of: controlledDeliveryStory, kind: 'delivery', prefix: '', circle: ofDelivery }),
  telling({ of: exchangeStory, kind: 'exchange', prefix: '', circle: ofExchange }),
  telling({ of: incidentStory, kind: 'own', prefix: 'incident-', circle: circleOfIncident }),
  telling({ of: annexStory, kind: 'own', prefix: 'annex-', circle: circleOfAnnex }),
  telling({ of: duplicateReviewStory, kind: 'own', prefix: 'duplicateReview-', circle: circleOfReview }),
  telling({ of: statementStory, kind: 'own', prefix: 'statement-', circle: circleOfStatement }),
  telling({ of: transitCaseStory, kind: 'own', prefix: 'transitCase-', circle: circleOfTransit }),
  telling({ of: assistanceStory, kind: 'own', prefix: 'assistance-', circle: circleOfAssistance }),
  telling({ of: administrationStory, kind: 'administration', prefix: '', circle: ofAdministration }),
];

/** What others may belong to: whoever sees the one may be let to see the other. */
const BELONGED_TO: readonly Story<unknown, never>[] = [incidentStory as Story<unknown, never>];

/** The circle of whoever sees a stream that has that scope. */
export const circleOfThing = (scope: string): Circle => ({ members: [], of: { scope, among: null } });

/** Of these the log keeps no circle: it follows from the scope that each stream has. */
export const THINGS: readonly Telling<unknown>[] = BELONGED_TO.map((of) => ({
  of,
  kind: 'thing',
  prefix: `${of.category}-`,
  circle: (story, id) => circleOfThing(of.scope({ id, story })),
}));

export const nameOf = ({ kind, prefix }: Pick<Telling<unknown>, 'kind' | 'prefix'>, id: string): string =>
  `${kind}:${prefix}${id}`;
