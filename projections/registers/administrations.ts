// The administrations: their services and posts, who is named to speak for each, and which mandates they have given.
import { administrationRequests } from '../../src/domain/administration/requests.js';
import { administrationRules } from '../../src/domain/administration/rules.js';
import { type Administration, administrationStory, contactPointsOf } from '../../src/domain/administration/story.js';
import { administration, administrationName } from '../../src/domain/values/who/administration.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';
import { flagged } from './rows/found-by.js';

const officersOf = ({ people }: Administration): readonly string[] =>
  [...people.values()].filter(({ removedAt }) => removedAt === null).map(({ officer }) => officer);

const mandatesOf = ({ mandates }: Administration) => [...mandates.values()].filter(({ withdrawn }) => !withdrawn);

const CONTACT_POINTS = { en: 'contact points', ru: 'контактные лица' } as const;

export const administrations = register({
  of: administrationStory,
  collection: 'administrations',
  version: 5,
  rules: 1,
  happened: () => ({ from: null, to: null }),
  foundBy: {
    mandated: {
      value: administration,
      among: (it) => [...new Set(mandatesOf(it).map(({ to }) => to))],
    },
    flag: flagged(...Object.keys(administrationRules)),
  },
  requests: administrationRequests,
  row: {
    services: ({ services }) => [...services.keys()].sort(),
    contactPoints: (it) => contactPointsOf(it).map(({ officer }) => officer),
    officers: (it) => officersOf(it).length,
    mandates: (it) => mandatesOf(it).length,
  },
  text: ({ id, contactPoints }, lang) =>
    `${administrationName(id.toUpperCase(), lang)}; ${CONTACT_POINTS[lang]}: ${contactPoints.join(', ') || '—'}`,
  view(id, it) {
    return {
      id,
      code: id.toUpperCase(),
      services: [...it.services.values()],
      posts: [...it.posts.values()],
      people: [...it.people.values()],
      mandates: [...it.mandates.values()],
      keys: [...it.keys.values()].map(({ as, ...rest }) => ({ ...as, ...rest })),
      successor: firstSaid(it.successor),
      predecessors: it.predecessors,
    };
  },
});
