// The requests of a controlled delivery: each state's consent, and what somebody told that is another's to say.
import { holderOf } from '../authority/speaker.js';
import { addresseeOf } from '../proposals.js';
import type { OpenRequest, Requests } from '../requests.js';
import { statesOn } from '../values/goods/route.js';
import { answersOf, type ControlledDelivery, courseOf, routeThen, withoutConsent } from './story.js';
import { askingOf, statesAsked } from './story/asking.js';

/** The states on the route whose consent is not in force, after all that was said. */
export function missingOf(delivery: ControlledDelivery): readonly string[] {
  const route = routeThen(delivery);
  return route ? withoutConsent(delivery, statesOn(route)) : [];
}

/** A refusal answers it too: what stays missing is a task of the lead, and is asked again or routed elsewhere. */
function consentsOpen(it: ControlledDelivery): readonly OpenRequest[] {
  if (courseOf(it).ended) return [];
  const asked = new Set(statesAsked(it));
  return missingOf(it)
    .filter((country) => asked.has(country))
    .flatMap((country) => {
      const told = askingOf(it, country);
      if (!told || answersOf(it, country).some((each) => each.told.revision > told.revision)) return [];
      const until = told.type === 'ConsentAsked' ? told.data.answerBy : undefined;
      return [{ of: { country }, told, until, yes: { country }, no: { country } }];
    });
}

function proposalsOpen({ waiting }: ControlledDelivery): readonly OpenRequest[] {
  return [...waiting].flatMap(([proposal, { told, state }]) => {
    const owner = state === 'OPEN' ? addresseeOf(told) : undefined;
    return owner === undefined ? [] : [{ of: holderOf(owner), told, yes: { proposal }, no: { proposal } }];
  });
}

export const deliveryRequests: Requests<ControlledDelivery> = {
  of: {
    consent: {
      kind: 'CONSENT',
      asks: { en: 'consent to a controlled delivery', ru: 'согласие на контролируемую поставку' },
      yes: 'controlled-deliveries/give-consent',
      no: 'controlled-deliveries/refuse-consent',
      open: consentsOpen,
    },
    proposal: {
      kind: 'PROPOSAL',
      asks: { en: 'acceptance of what another told', ru: 'согласие с тем, что сообщили другие' },
      yes: 'controlled-deliveries/accept-proposal',
      no: 'controlled-deliveries/decline-proposal',
      open: proposalsOpen,
    },
  },
};
