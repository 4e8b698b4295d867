// The controlled deliveries: who has consented, how far each has come, how long each step took, and what is still to be done.
import { deliveryDeadlines as deadlines } from '../../src/domain/controlled-delivery/deadlines.js';
import { deliveryRequests } from '../../src/domain/controlled-delivery/requests.js';
import { controlledDeliveryRules } from '../../src/domain/controlled-delivery/rules.js';
import {
  type ControlledDelivery,
  controlledDeliveryStory,
  courseOf,
  routeThen,
  statesOnRoutes,
} from '../../src/domain/controlled-delivery/story.js';
import { controlledDeliveryWords } from '../../src/domain/controlled-delivery/words.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { country } from '../../src/domain/values/who/country.js';
import { slug, uuid } from '../../src/domain/values/ids.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { deliveryInWords } from './controlled-delivery/text.js';
import { toCome } from './controlled-delivery/to-come.js';
import { type State, stateOf, view } from './controlled-delivery/view.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { flagCodes, flagged, spoken } from './rows/found-by.js';
import { time } from './rows/row.js';
import { firstSaid } from './rows/first-said.js';
import { oneOf } from '../../src/forms/vocabulary.js';

const proposalOf = ({ proposals }: ControlledDelivery) => proposals.first?.data;

export const controlledDeliveries = register({
  of: controlledDeliveryStory,
  collection: 'controlled-deliveries',
  version: 11,
  rules: 7,
  reads: [operations.projection],
  happened(it) {
    const window = proposalOf(it)?.window;
    const { started = window, ended = window } = courseOf(it);
    return { from: started ? civilSpan(started).from : null, to: ended ? civilSpan(ended).to : null };
  },
  foundBy: {
    state: {
      value: oneOf<State>(controlledDeliveryWords.states),
      of: stateOf,
    },
    country: {
      value: country,
      among: statesOnRoutes,
    },
    operation: {
      value: slug,
      of: (it) => firstSaid(proposalOf(it)?.operation),
      names: operations,
    },
    incident: { value: uuid, of: ({ completions }) => firstSaid(completions.last?.data.incident) },
    flag: flagged(...Object.keys(controlledDeliveryRules)),
    officer: spoken,
  },
  // Whether a flag is settled only the whole story tells.
  hasTasks: (it) => toCome(it).length > 0 || (flagCodes(it.told).length > 0 ? null : false),
  requests: deliveryRequests,
  deadlines,
  row: {
    state: stateOf,
    lead: (it) => firstSaid(proposalOf(it)?.lead),
    operation: (it) => firstSaid(proposalOf(it)?.operation),
    route: { parts: ['origin', 'transit', 'destination'], of: (it: ControlledDelivery) => firstSaid(routeThen(it)) },
    window: time((it: ControlledDelivery) => firstSaid(proposalOf(it)?.window)),
    startedAt: time((it: ControlledDelivery) => firstSaid(courseOf(it).started)),
  },
  text: ({ route, state }, lang) =>
    [route ? PHRASES[lang].way(route) : '', controlledDeliveryWords.states[state][lang]].filter(Boolean).join('; '),
  view,
  inWords: deliveryInWords,
});
export const { list: controlledDeliveryList, one: oneControlledDelivery } = controlledDeliveries;
