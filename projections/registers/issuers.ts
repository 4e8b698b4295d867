// The issuers of tokens: for whom each signs, in which roles, and by which keys.
import { type Issuer, issuerStory } from '../../src/domain/issuer/story.js';
import { issuerWords } from '../../src/domain/issuer/words.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';

export const issuers = register({
  of: issuerStory,
  collection: 'issuers',
  version: 4,
  rules: 1,
  happened: () => ({ from: null, to: null }),
  foundBy: {},
  row: {
    issuer: ({ as }: Issuer) => firstSaid(as?.issuer),
    // Of one that was dropped: none.
    administrations: ({ as, phase }: Issuer) => (phase === 'dropped' ? [] : firstSaid(as?.administrations)),
  },
  text: ({ id, issuer, administrations }, lang) =>
    `${issuer ?? id}, ${issuerWords.states[administrations?.length === 0 ? 'DROPPED' : 'ANNOUNCED'][lang]}`,
  view: (id, { as, phase }) => ({ id, ...as, ...(phase === 'dropped' ? { administrations: [] } : {}) }),
});
