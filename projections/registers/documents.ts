// The documents that facts come from: which were registered, and whose papers they are.
import { documentRules } from '../../src/domain/document/rules.js';
import { type Document, documentStory } from '../../src/domain/document/story.js';
import { documentWords } from '../../src/domain/document/words.js';
import { nameIn } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';
import { flagged } from './rows/found-by.js';
import { names, time } from './rows/row.js';

export const documents = register({
  of: documentStory,
  collection: 'documents',
  version: 4,
  rules: 1,
  happened: ({ as }) => (as?.issuedOn ? civilSpan(as.issuedOn) : { from: null, to: null }),
  foundBy: {
    flag: flagged(...Object.keys(documentRules)),
  },
  row: {
    title: names(({ as }: Document) => firstSaid(as?.title)),
    issuedBy: ({ as }) => firstSaid(as?.issuedBy),
    issuedOn: time(({ as }: Document) => firstSaid(as?.issuedOn)),
  },
  text: ({ id, title }, lang) => `${title ? nameIn(title, lang) : id}, ${documentWords.states.REGISTERED[lang]}`,
  view: (id, { as }) => ({
    id,
    title: firstSaid(as?.title),
    issuedBy: firstSaid(as?.issuedBy),
    issuedOn: firstSaid(as?.issuedOn),
  }),
});
