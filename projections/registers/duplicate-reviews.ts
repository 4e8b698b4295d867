// The duplicate reviews: which two reports may be of one seizure, what each state says of it, and what therefore counts once.
import { duplicateRequests } from '../../src/domain/duplicate-review/requests.js';
import { duplicateReviewRules } from '../../src/domain/duplicate-review/rules.js';
import {
  type DuplicateReview,
  duplicateReviewStory,
  matchIn,
  partiesOf,
  settledIn,
  standOf,
} from '../../src/domain/duplicate-review/story.js';
import { duplicateReviewWords } from '../../src/domain/duplicate-review/words.js';
import type { Verdict } from '../../src/domain/duplicate-review/events.js';
import { verdicts } from '../../src/domain/duplicate-review/words/codes.js';
import { slug, uuid } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { country } from '../../src/domain/values/who/country.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
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

/** For whose sum it is settled, else the one that both counted for when it was suspected. */
const operationOf = (it: DuplicateReview): string | null => firstSaid(settledIn(it)?.operation, it.as?.operation);

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

/** The word of a unit, as long as it counts. */
function settlementOf(it: DuplicateReview) {
  const { operation, by, word } = settledIn(it) ?? {};
  return word ? { operation, by, ...word } : null;
}

interface Brief {
  readonly state: State;
  /** The states whose reports they are, each once: whoever sees the review is told them. */
  readonly owners: readonly string[];
  readonly decidedBy: readonly string[];
  readonly settledFor?: string | null | undefined;
  readonly settledAs?: Verdict | null | undefined;
}

const FOR_SUM = { en: 'for the sum of the operation', ru: 'для итога операции' } as const;

/** "Kyrgyzstan, Belarus — to be decided"; where not all of them say so, with who does: "… — two seizures (Belarus)". */
function textOf({ state, owners, decidedBy: by, settledFor = null, settledAs = null }: Brief, lang: Lang): string {
  const named = (all: readonly string[]): string => all.map(PHRASES[lang].country).join(', ');
  const stands = duplicateReviewWords.states[state][lang];
  const decided = by.length === 0 || by.length === owners.length ? stands : `${stands} (${named(by)})`;
  const settled =
    settledFor && settledAs && `${FOR_SUM[lang]} “${settledFor}”: ${PHRASES[lang].term(verdicts, settledAs)}`;
  return [[named(owners), decided].filter(Boolean).join(' — '), settled].filter(Boolean).join('; ');
}

export const duplicateReviews = register({
  of: duplicateReviewStory,
  collection: 'duplicate-reviews',
  version: 4,
  rules: 3,
  reads: [operations.projection],
  happened: () => ({ from: null, to: null }),
  foundBy: {
    incident: { value: uuid, among: ({ as }) => (as ? [as.one, as.other] : []) },
    owner: { value: country, among: partiesOf },
    state: { value: oneOf(duplicateReviewWords.states), of: stateOf },
    operation: { value: slug, of: operationOf, names: operations },
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
    settledFor: (it) => firstSaid(settledIn(it)?.operation),
    settledAs: (it) => firstSaid(settledIn(it)?.word.says),
  },
  text: (row, lang) => textOf(row, lang),
  view: (id, it) => ({
    id,
    state: stateOf(it),
    ...suspectedIn(it),
    operation: operationOf(it),
    owners: partiesOf(it),
    words: wordsOf(it),
    decidedBy: decidedBy(it),
    settled: settlementOf(it),
    countedOnce: matchIn(it)?.lines ?? [],
    countedOnceIn: firstSaid(matchIn(it)?.operation),
    ...weighed(id, it),
    basedOn: basedOnAll(it.told),
  }),
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf({ ...it, settledFor: it.settled?.operation, settledAs: it.settled?.says }, lang), {
      say,
      lang,
      collection: 'duplicate-reviews',
      tasks: duplicateReviewWords.tasks,
    }),
});
