// The mapping profiles: by which columns a service's own tables are read, and which of them stand.
import { importProfileRules } from '../../src/domain/import-profile/rules.js';
import { type ImportProfile, importProfileStory } from '../../src/domain/import-profile/story.js';
import { importProfileWords } from '../../src/domain/import-profile/words.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn } from '../../src/domain/values/text.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { names } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, registered: 'REGISTERED', withdrawn: 'WITHDRAWN' } as const;
const stateOf = ({ phase }: ImportProfile) => STATES[phase];

const weighed = weighedBy(importProfileRules, () => []);

const NOTHING = { title: null, form: null, columns: [], lang: null, tz: null, dates: null, operation: null };

/** What was not said of it is null. */
const mapped = ({ as }: ImportProfile) => ({ ...NOTHING, ...as });

export const importProfiles = register({
  of: importProfileStory,
  collection: 'import-profiles',
  version: 2,
  rules: 1,
  reads: [operations.projection],
  happened: () => ({ from: null, to: null }),
  foundBy: {
    state: { value: oneOf(importProfileWords.states), of: stateOf },
    operation: { value: slug, of: ({ as }) => firstSaid(as?.operation), names: operations },
    flag: flagged(...Object.keys(importProfileRules)),
    officer: spoken,
  },
  row: {
    state: stateOf,
    title: names(({ as }: ImportProfile) => firstSaid(as?.title)),
    operation: ({ as }) => firstSaid(as?.operation),
  },
  text: ({ id, title, state }, lang) =>
    [title ? nameIn(title, lang) : id, state && importProfileWords.states[state][lang]].filter(Boolean).join('; '),
  view: (id, it) => ({
    id,
    state: stateOf(it),
    ...mapped(it),
    withdrawn: firstSaid(it.withdrawn?.reason),
    ...weighed(id, it),
  }),
  inWords(view, say, lang) {
    const { state, title, id } = view;
    const text = [title ? nameIn(title, lang) : id, state && importProfileWords.states[state][lang]];
    const words = { say, lang, collection: 'import-profiles', tasks: importProfileWords.tasks };
    return inWordsWithFlags(view, text.filter(Boolean).join('; '), words);
  },
});
