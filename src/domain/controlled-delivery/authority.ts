// The authority over a controlled delivery: its lead, each state of the route for itself, and whoever has the consignment.
import { authorityOver } from '../authority/authority.js';
import { type Parties, states } from '../authority/parties.js';
import { type Holder, holderOf } from '../authority/speaker.js';
import { addresseeOf } from '../proposals.js';
import { type ControlledDelivery, routeThen, statesOnRoutes } from './story.js';

interface Asked {
  readonly story: ControlledDelivery;
  readonly command: Readonly<Partial<Record<'lead' | 'country' | 'from' | 'to' | 'by', string>>>;
  readonly voice: { readonly of: Holder };
}

/** A proposal is answered by whoever it was kept for. */
export const mayOnProposal = authorityOver<ControlledDelivery>(({ story, command, voice }: AskedOfProposal) => {
  const waiting = story.waiting.get(command.proposal);
  const owner = waiting && addresseeOf(waiting.told);
  return { ADDRESSEE: [owner === undefined ? voice.of : holderOf(owner)] };
});

interface AskedOfProposal extends Omit<Asked, 'command'> {
  readonly command: { readonly proposal: string };
}

/** Reports may come before the proposal does: as long as no lead or route is known, they are their sender's. */
export const may = authorityOver<ControlledDelivery>((asked: Asked) => {
  const { country, from, to, by } = asked.command;
  return {
    LEAD: states(leadOf(asked)),
    ...onTheWay(asked),
    NAMED: states(country),
    GIVER: states(from),
    TAKER: states(to),
    TERRITORY: states(by),
  };
});

const leadOf = ({ story: { proposals, told }, command, voice }: Asked): string =>
  proposals.first?.data.lead ?? command.lead ?? told.first?.by ?? voice.of.country;

function onTheWay({ story, voice }: Asked): Parties {
  const route = statesOnRoutes(story);
  const [DEPARTURE, ON_ROUTE] = [states(routeThen(story)?.origin ?? voice.of.country), states(...route)];
  return { DEPARTURE, ON_ROUTE: route.length > 0 ? ON_ROUTE : [voice.of] };
}
