// The duplicate reviews: which two reports may be of one seizure, what each state says of it, and what therefore counts once.
import { duplicateRequests } from '../../src/domain/duplicate-review/requests.js';
import { duplicateReviewRules } from '../../src/domain/duplicate-review/rules.js';
import {
  type DuplicateReview,
  duplicateReviewStory,
  matchIn,
  partiesOf,
  standOf,
} from '../../src/domain/duplicate-review/story.js';
import { duplicateReviewWords } from '../../src/domain/duplicate-review/words.js';
import { uuid } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { country } from '../../src/domain/values/who/country.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { task, type Task, weighedBy } from './rows/tasks.js';

type State = keyof typeof duplicateReviewWords.states;

const stateOf = (it: DuplicateReview): State => standOf(it) ?? 'WITHDRAWN';

/** A state that has not said its word yet. */
const toCome = (it: DuplicateReview): readonly Task[] =>
  standOf(it) === 'SUSPECTED'
    ? partiesOf(it)
        .filter((each) => !it.words.has(each))
        .map((each) => task('CONFIRM', 'duplicate-reviews/confirm-same', { about: each, country: each }))
    : [];

const weighed = weighedBy(duplicateReviewRules, toCome);

const suspectedIn = ({ as }: DuplicateReview) => ({
  one: firstSaid(as?.one),
  other: firstSaid(as?.other),
  score: firstSaid(as?.score),
  lines: as?.lines ?? [],
  reasons: as?.reasons ?? [],
});

/** Each word as it stands. */
const wordsOf = ({ words }: DuplicateReview) =>
  [...words].map(([by, word]) =>
    word.says === 'SAME'
      ? { by, says: word.says, lines: word.lines, counts: word.counts, reason: null }
      : { by, says: word.says, lines: [], counts: null, reason: word.reason },
  );

/** The states whose word it is that the two are one, or are not. */
const decidedBy = (it: DuplicateReview): readonly string[] =>
  standOf(it) === 'SUSPECTED' ? [] : [...it.words].filter(([, { says }]) => says === standOf(it)).map(([by]) => by);

interface Brief {
  readonly state: State;
  readonly decidedBy: readonly string[];
}

const textOf = ({ state, decidedBy: by }: Brief, lang: Lang): string =>
  [duplicateReviewWords.states[state][lang], by.map(PHRASES[lang].country).join(', ')].filter(Boolean).join(': ');

export const duplicateReviews = register({
  of: duplicateReviewStory,
  collection: 'duplicate-reviews',
  version: 1,
  rules: 1,
  happened: () => ({ from: null, to: null }),
  foundBy: {
    incident: { value: uuid, among: ({ as }) => (as ? [as.one, as.other] : []) },
    owner: { value: country, among: partiesOf },
    state: { value: oneOf(duplicateReviewWords.states), of: stateOf },
    flag: flagged(...Object.keys(duplicateReviewRules)),
    officer: spoken,
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  requests: duplicateRequests,
  row: {
    state: stateOf,
    one: ({ as }) => firstSaid(as?.one),
    other: ({ as }) => firstSaid(as?.other),
    score: ({ as }) => firstSaid(as?.score),
    owners: partiesOf,
    decidedBy,
  },
  text: (row, lang) => textOf(row, lang),
  view: (id, it) => ({
    id,
    state: stateOf(it),
    ...suspectedIn(it),
    owners: partiesOf(it),
    words: wordsOf(it),
    decidedBy: decidedBy(it),
    countedOnce: matchIn(it)?.lines ?? [],
    ...weighed(id, it),
    basedOn: basedOnAll(it.told),
  }),
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), {
      say,
      lang,
      collection: 'duplicate-reviews',
      tasks: duplicateReviewWords.tasks,
    }),
});
