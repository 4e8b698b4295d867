// The circles that the log tells of: of which stream each is, and who is in it as the stream's story stands.
import { Growing } from '../../eventsourcing/log/growing.js';
import type { Story } from '../../eventsourcing/log/story.js';
import { type Administration, administrationStory } from '../administration/story.js';
import { states } from '../authority/parties.js';
import { voiceOf } from '../authority/speaker.js';
import { type Committee, committeeStory } from '../committee/story.js';
import {
  type ControlledDelivery,
  controlledDeliveryStory,
  type DeliveryTold,
  statesOnRoutes,
} from '../controlled-delivery/story.js';
import { capacityOf, type Operation, operationStory, participantsOf } from '../operation/story.js';
import { incidentStory } from '../incident/story.js';
import { circleOf as circleOfIncident } from '../incident/story/scope.js';
import { circleOf as circleOfStatement, statementStory } from '../statement/story.js';
import { isOpen } from '../values/time/term.js';
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
  const { participations, unit, decided, told } = operation;
  const coordinators: readonly Member[] = unit.map(({ administration, officer }) => ({
    country: administration,
    officer,
  }));
  const nominated = [...new Set(participations.map(({ country }) => country))];
  const watching = nominated.filter((country) => capacityOf(operation, country) !== undefined);
  const organisers = [...(decided?.organisers ?? []), decided?.leadOrganiser, told.first?.by];
  return {
    members: [...states(...new Set([...watching, ...organisers])), ...coordinators],
    reports: [...states(...participantsOf(operation)), ...coordinators],
  };
}

const ofCommittee = ({ members, told }: Committee): Circle => ({
  members: states(...new Set([told.first?.by, ...members.filter(isOpen).map(({ country }) => country)])),
});

const leadsOf = Growing.distinct(({ data }: DeliveryTold<'ControlledDeliveryProposed'>) => [data.lead]);

/** The states that spoke for themselves, and those whose word others keyed in. */
const spokenIn = Growing.distinct(({ by, actor, onBehalfOf }: DeliveryTold) =>
  onBehalfOf === null ? [by] : [by, voiceOf({ actor }).country],
);

/** Its lead, the states whose consent its proposal asks for, and whoever spoke. */
const ofDelivery = (delivery: ControlledDelivery): Circle => ({
  members: states(
    ...new Set([...leadsOf(delivery.proposals), ...statesOnRoutes(delivery), ...spokenIn(delivery.told)]),
  ),
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
  telling({ of: incidentStory, kind: 'own', prefix: 'incident-', circle: circleOfIncident }),
  telling({ of: statementStory, kind: 'own', prefix: 'statement-', circle: circleOfStatement }),
  telling({ of: administrationStory, kind: 'administration', prefix: '', circle: ofAdministration }),
];

export const nameOf = ({ kind, prefix }: Pick<Telling<unknown>, 'kind' | 'prefix'>, id: string): string =>
  `${kind}:${prefix}${id}`;
