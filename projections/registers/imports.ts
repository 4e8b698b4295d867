// The imports: which tables came from whom, how far their rows were told, what became of them, and what was taken back.
import { importRequests } from '../../src/domain/import/requests.js';
import { importRules } from '../../src/domain/import/rules.js';
import {
  answeredBy,
  countsOf,
  doneOf,
  type Import,
  importStory,
  notToldOf,
  proposedBy,
  unansweredBy,
} from '../../src/domain/import/story.js';
import { countsInWords, importWords } from '../../src/domain/import/words.js';
import { sha256, slug, uuid } from '../../src/domain/values/ids.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';
import { flagged } from './rows/found-by.js';
import { task, weighedBy } from './rows/tasks.js';

const STATES = {
  unknown: null,
  running: 'RUNNING',
  finished: 'FINISHED',
  withdrawing: 'WITHDRAWING',
  withdrawn: 'WITHDRAWN',
} as const;
const stateOf = (it: Import): keyof typeof importWords.states | null =>
  it.phase === 'finished' && answeredBy(it).length > 0 ? 'ANSWERING' : STATES[it.phase];

/** Rows that were not told, of which a reader is shown no more: the file that comes back has all of them. */
const MOST_SHOWN = 1_000;

const weighed = weighedBy(importRules, (it: Import) =>
  unansweredBy(it).map((country) => ({
    ...task('ANSWER_PROPOSALS', 'imports/accept-proposals', { about: country }),
    country,
  })),
);

const proposals = (it: Import) =>
  [...proposedBy(it)].map(([country, rows]) => {
    const { is = null, carriedOut = null } = it.answers.get(country) ?? {};
    return { country, rows, answer: is, things: carriedOut?.things ?? null, leftCount: carriedOut?.leftCount ?? null };
  });

const arrived = ({ as }: Import) => ({
  name: firstSaid(as?.name),
  file: firstSaid(as?.file),
  profile: firstSaid(as?.profile),
  sender: firstSaid(as?.sender),
  operation: firstSaid(as?.operation),
  others: firstSaid(as?.others),
  replaces: firstSaid(as?.replaces),
});

export const imports = register({
  of: importStory,
  collection: 'imports',
  version: 5,
  rules: 1,
  reads: [operations.projection],
  happened({ told: { first } }) {
    const at = first?.recordedAt ?? null;
    return { from: at, to: at };
  },
  foundBy: {
    state: { value: oneOf(importWords.states), of: stateOf },
    profile: { value: slug, of: ({ as }) => firstSaid(as?.profile) },
    operation: { value: slug, of: ({ as }) => firstSaid(as?.operation), names: operations },
    replaces: { value: uuid, of: ({ as }) => firstSaid(as?.replaces) },
    file: { value: sha256, of: ({ as }) => firstSaid(as?.file) },
    flag: flagged(...Object.keys(importRules)),
  },
  requests: importRequests,
  row: {
    state: stateOf,
    name: ({ as }) => firstSaid(as?.name),
    profile: ({ as }) => firstSaid(as?.profile),
    administration: ({ as }) => firstSaid(as?.sender.administration),
    rows: ({ as }) => as?.rows ?? 0,
    done: doneOf,
    accepted: (it) => countsOf(it).accepted + countsOf(it).flagged,
    known: (it) => countsOf(it).known,
    refused: (it) => countsOf(it).refused,
    leftOut: (it) => countsOf(it).leftOut,
  },
  text: ({ id, name, state, done, rows }, lang) =>
    [name ?? id, `${done}/${rows}`, state && importWords.states[state][lang]].filter(Boolean).join('; '),
  view: (id, it) => ({
    id,
    state: stateOf(it),
    ...arrived(it),
    rows: it.as?.rows ?? 0,
    done: doneOf(it),
    counts: countsOf(it),
    notTold: notToldOf(it).slice(0, MOST_SHOWN),
    proposedTo: proposals(it),
    withdrawn: it.withdrawn,
    takenBack: it.takenBack,
    ...weighed(id, it),
  }),
  inWords(view, say, lang) {
    const { state, name, done, rows, counts } = view;
    const text = [
      `${name ?? view.id} (${done}/${rows})`,
      countsInWords(counts, lang),
      state && importWords.states[state][lang],
    ];
    const words = { say, lang, collection: 'imports', tasks: importWords.tasks };
    return inWordsWithFlags(view, text.filter(Boolean).join('; '), words);
  },
});
