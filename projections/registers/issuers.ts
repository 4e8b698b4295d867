// The issuers of tokens: for whom each signs, in which roles, and by which keys.
import { type Issuer, issuerStory } from '../../src/domain/issuer/story.js';
import { issuerWords } from '../../src/domain/issuer/words.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';

export const issuers = register({
  of: issuerStory,
  collection: 'issuers',
  version: 2,
  rules: 1,
  happened: () => ({ from: null, to: null }),
  foundBy: {},
  row: {
    issuer: ({ as }: Issuer) => firstSaid(as?.issuer),
    administrations: ({ as }: Issuer) => firstSaid(as?.administrations),
  },
  text: ({ id, issuer }, lang) => `${issuer ?? id}, ${issuerWords.states.ANNOUNCED[lang]}`,
  view: (id, { as }) => ({ id, ...as }),
});
