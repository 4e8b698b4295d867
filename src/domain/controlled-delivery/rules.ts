// The rules of a controlled delivery: its events are held against them when they are told, and again whenever they are read.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { ofType } from '../told.js';
import { type RuleCase, isKnown, type Named, rulesOf } from '../rules.js';
import { hadConsented, hadNotConsented, hasAnsweredSince, isItsOwn, missingFor, stateOf } from './answering.js';
import type { ControlledDeliveryEvents as Events } from './events.js';
import { type ControlledDelivery as Delivery, type DeliveryTold, routeThen } from './story.js';
import { isAfterStart, isBeforeEnd, isEnd, isInOrder, offRoute, orderSettledBy } from './under-way.js';

/** The stories that a delivery names. */
interface Beside {
  readonly operation?: Named;
  readonly incident?: Named;
}

type DeliveryCase = RuleCase<Events, Beside>;
type Values = Readonly<Record<string, string>>;

const to = (verb: string): string => `controlled-deliveries/${verb}`;
const about = (_: Delivery, { id }: DeliveryCase): Values => ({ delivery: id });
const aboutState = (it: Delivery, of: DeliveryCase): Values => ({ ...about(it, of), country: stateOf(of.told) });

export const controlledDeliveryRules = rulesOf<Delivery, Events, Beside>()({
  NOT_YOURS: {
    holds: ({ waiting }, { told }) => waiting.get(told.event)?.state !== 'OPEN',
    settledBy: to('accept-proposal'),
  },
  DELIVERY_PROPOSAL_NOT_KNOWN: {
    lacks: 'proof',
    holds: ({ waiting }, { told }) => waiting.get(answeredIn(told)) !== undefined,
    values: (_, { told }) => ({ proposal: answeredIn(told) }),
    pointer: '/proposal',
    settledBy: null,
  },
  DELIVERY_PROPOSAL_SETTLED: {
    holds: (it, { told }) => !isAnsweredBefore(it, told),
    values: (_, { told }) => ({ proposal: answeredIn(told) }),
    pointer: '/proposal',
    settledBy: null,
  },
  ALREADY_PROPOSED: {
    holds: (it, { told }) =>
      told.type === 'ConsentAsked' || it.proposals.first?.event === told.event || isReroutedSince(it, told),
    values: about,
    settledBy: (it, { told }) => to(isOnTheWay(it, told) ? 'withdraw-event' : 'change-route'),
  },
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(operationOf(told), beside.operation),
    values: (_, { told }) => ({ operation: operationOf(told) ?? '' }),
    pointer: '/operation',
    settledBy: 'operations/decide',
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(incidentOf(told), beside.incident),
    values: (_, { told }) => ({ incident: incidentOf(told) ?? '' }),
    settledBy: 'incidents/report',
  },
  NOT_PROPOSED: {
    lacks: 'proof',
    holds: (it) => it.proposals.length > 0,
    values: about,
    settledBy: to('propose'),
  },
  NOT_YOUR_CONSENT: {
    holds: (it, { told }) => isItsOwn(told) || hasAnsweredSince(it, told),
    values: aboutState,
    pointer: '/country',
    settledBy: (_, { told }) => to(told.type === 'ConsentGiven' ? 'give-consent' : 'refuse-consent'),
  },
  CONSENT_GIVEN: {
    holds: (it, { told }) => hadNotConsented(it, told),
    values: aboutState,
    settledBy: to('withdraw-consent'),
  },
  CONSENT_NOT_GIVEN: {
    lacks: 'proof',
    holds: (it, { told }) => hadConsented(it, told),
    values: aboutState,
    settledBy: to('give-consent'),
  },
  NO_CONSENT: {
    holds: (it, { told }) => missingFor(it, told).length === 0,
    values: (it, of) => ({ ...about(it, of), missing: missingFor(it, of.told).join(', ') }),
    settledBy: to('give-consent'),
  },
  ALREADY_STARTED: {
    holds: (it, { told }) => it.starts.first?.event === told.event,
    values: about,
    settledBy: to('withdraw-event'),
  },
  NOT_STARTED: {
    holds: (it, { told }) => isAfterStart(it, told),
    values: about,
    // Of several starts the first stands: one of the two times is wrong.
    settledBy: (it) => to(it.starts.length > 0 ? 'correct' : 'start'),
  },
  ALREADY_ENDED: {
    holds: (it, { told }) => isBeforeEnd(it, told),
    values: about,
    // Of several completions the first stands; a second end, or loss, is none.
    settledBy: (it, { told }) =>
      to(isEnd(told) || it.completions.length > 0 || isLostAgain(it, told) ? 'withdraw-event' : 'complete'),
  },
  OFF_ROUTE: {
    holds: (it, { told }) => offRoute(it, told).length === 0,
    values: (it, of) => offRoute(it, of.told).map((country) => ({ ...about(it, of), country })),
    settledBy: to('change-route'),
  },
  OUT_OF_ORDER: {
    holds: (it, { told }) => isInOrder(it, told),
    values: (it, of) => ({ ...about(it, of), ...bordersOf(of.told) }),
    settledBy: (it, { told }) => {
      const verb = orderSettledBy(it, told);
      return verb && to(verb);
    },
  },
});

const operationOf = ({ data }: DeliveryTold): string | undefined => ('operation' in data ? data.operation : undefined);
const incidentOf = ({ data }: DeliveryTold): string | undefined => ('incident' in data ? data.incident : undefined);

const answeredIn = ({ data }: DeliveryTold): string => ('proposal' in data ? data.proposal : '');

const isAnsweredBefore = (it: Delivery, told: DeliveryTold): boolean =>
  ofType<Events, 'DeliveryProposalAccepted' | 'DeliveryProposalDeclined'>(
    it.standing,
    'DeliveryProposalAccepted',
    'DeliveryProposalDeclined',
  ).some((each) => each.revision < told.revision && each.data.proposal === answeredIn(told));

const isReroutedSince = ({ routeChanges }: Delivery, { revision }: DeliveryTold): boolean =>
  (routeChanges.last?.revision ?? -1) > revision;

function isOnTheWay(it: Delivery, told: DeliveryTold): boolean {
  const route = routeThen(it);
  return told.type === 'ControlledDeliveryProposed' && route !== undefined && sameData(route, told.data.route);
}

const isLostAgain = ({ losses }: Delivery, { type }: DeliveryTold): boolean =>
  type === 'ConsignmentLost' && losses.length > 1;

const bordersOf = (told: DeliveryTold): Values =>
  told.type === 'BorderHandedOver' ? { from: told.data.from, to: told.data.to } : {};
