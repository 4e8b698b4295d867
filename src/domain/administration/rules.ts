// The rules of an administration: its events are held against them when they are told, and again whenever they are read.
import { rulesOf, type RuleCase } from '../rules.js';
import { administration } from '../values/who/administration.js';
import type { AdministrationEvents as Events } from './events.js';
import { type Administration, contactPointsOf } from './story.js';

/** The administration that is taken over. */
type Of = RuleCase<Events, Beside>;

interface Beside {
  readonly former?: Administration;
}

const officerOf = ({ told: { data } }: Of): string => ('officer' in data ? (data.officer ?? '') : '');
const keyOf = ({ told: { data } }: Of): string => ('key' in data ? data.key : '');
const formerOf = ({ told: { data } }: Of): string => ('from' in data ? data.from : '');
const mandateOf = ({ told: { data } }: Of): string => ('mandate' in data ? data.mandate : '');
const postOf = ({ told: { data } }: Of): string => ('post' in data ? (data.post ?? '') : '');
const before = (it: Administration, { told }: Of) => [...it.told].filter(({ revision }) => revision < told.revision);

export const administrationRules = rulesOf<Administration, Events, Beside>()({
  NOT_AN_ADMINISTRATION: {
    holds: (_, { id }) => administration.parse(id) === id.toUpperCase(),
    values: (_, { id }) => ({ id }),
    settledBy: null,
  },
  OFFICER_NOT_NAMED: {
    lacks: 'proof',
    holds: (it, of) => before(it, of).some(({ data }) => 'officer' in data && data.officer === officerOf(of)),
    values: (_, of) => ({ officer: officerOf(of) }),
    pointer: '/officer',
    settledBy: null,
  },
  LAST_CONTACT_POINT: {
    holds: (it) => !it.hasNamed || contactPointsOf(it).length > 0,
    values: (_, of) => ({ officer: officerOf(of) }),
    pointer: '/officer',
    settledBy: 'administrations/name-contact-point',
  },
  MANDATE_ID_TAKEN: {
    holds: (it, of) =>
      !before(it, of).some(({ type, data }) => type === 'MandateGiven' && data.mandate === mandateOf(of)),
    values: (_, of) => ({ mandate: mandateOf(of) }),
    pointer: '/mandate',
    settledBy: null,
  },
  MANDATE_NOT_GIVEN: {
    lacks: 'proof',
    holds: (it, of) => it.mandates.has(mandateOf(of)),
    values: (_, of) => ({ mandate: mandateOf(of) }),
    pointer: '/mandate',
    settledBy: 'administrations/give-mandate',
  },
  KEY_NOT_REGISTERED: {
    lacks: 'proof',
    holds: (it, of) => [...it.told].some(({ type, data }) => type === 'DeviceKeyRegistered' && data.key === keyOf(of)),
    values: (_, of) => ({ key: keyOf(of) }),
    pointer: '/key',
    settledBy: 'administrations/register-key',
  },
  NOT_THE_SUCCESSOR: {
    lacks: 'proof',
    holds: (_, { id, beside: { former } }) => (former ? former.successor === id.toUpperCase() : null),
    values: (_, of) => ({ former: formerOf(of) }),
    pointer: '/from',
    settledBy: null,
  },
  POST_NOT_OPENED: {
    lacks: 'proof',
    holds: (it, of) => [...it.told].some(({ type, data }) => type === 'PostOpened' && data.post === postOf(of)),
    values: (_, of) => ({ post: postOf(of) }),
    pointer: '/post',
    settledBy: 'administrations/open-post',
  },
});
