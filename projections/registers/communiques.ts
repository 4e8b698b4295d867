// The communiqués: what each rests on and prints, who is to sign and has signed it, who endorsed it, and what took its place.
import { communiqueRequests } from '../../src/domain/communique/requests.js';
import { communiqueRules } from '../../src/domain/communique/rules.js';
import {
  type Communique,
  communiqueStory,
  figuresOf,
  leftOut,
  signatories,
  successorOf,
  unsigned,
} from '../../src/domain/communique/story.js';
import { communiqueWords } from '../../src/domain/communique/words.js';
import { figureInWords } from '../../src/domain/communique/words/figures.js';
import type { PinnedFigure } from '../../src/domain/communique/events.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { administration } from '../../src/domain/values/who/administration.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { withEvents } from './rows/with-events.js';
import { flagged } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { task, type Task, weighedBy } from './rows/tasks.js';

const STATES = {
  unknown: null,
  drafted: 'DRAFTED',
  issued: 'ISSUED',
  signed: 'SIGNED',
  superseded: 'SUPERSEDED',
} as const;

const stateOf = ({ phase }: Communique) => STATES[phase];
const titleOf = ({ basis }: Communique) => firstSaid(basis?.title);

function toCome(it: Communique): readonly Task[] {
  if (it.phase === 'drafted') return [task('ISSUE', 'communiques/issue')];
  return it.phase === 'issued' ? unsigned(it).map((each) => task('SIGN', 'communiques/sign', { about: each })) : [];
}

const weighed = weighedBy(communiqueRules, toCome);

const endorsers = ({ endorsements }: Communique) => [...new Set([...endorsements].map(({ data }) => data.by))].sort();
const tablesOf = (it: Communique) => figuresOf(it).map(({ table }) => table);

interface Brief {
  readonly id: string;
  readonly title: Names | null;
  readonly state: keyof typeof communiqueWords.states | null;
}

const brief = ({ id, title, state }: Brief, lang: Lang): string =>
  [title ? nameIn(title, lang) : id, state && communiqueWords.states[state][lang]].filter(Boolean).join('; ');

/** A figure with the states whose lines are in no sum. */
const figureOf = (figure: PinnedFigure) => ({ ...figure, without: leftOut(figure.rows) });

/** What it rests on, as it says so itself. */
const originOf = ({ basis }: Communique) => {
  const { title, body, parties = [], decisions = [], meeting, operation, statements = [] } = basis ?? NO_BASIS;
  return {
    title: firstSaid(title),
    body: firstSaid(body),
    parties,
    decisions,
    meeting: firstSaid(meeting),
    operation: firstSaid(operation),
    statements,
  };
};

const NO_BASIS: Partial<NonNullable<Communique['basis']>> = {};

const supersededBy = (it: Communique) => firstSaid(it.phase === 'superseded' ? successorOf(it) : null);

export const communiques = register({
  of: communiqueStory,
  collection: 'communiques',
  version: 4,
  rules: 1,
  reads: [operations.projection],
  happened: ({ issued }) => (issued ? civilSpan(issued.issuedOn) : { from: null, to: null }),
  foundBy: {
    state: { value: oneOf(communiqueWords.states), of: stateOf },
    body: { value: slug, of: ({ basis }) => firstSaid(basis?.body) },
    party: { value: administration, among: ({ basis }) => basis?.parties ?? [] },
    operation: { value: slug, of: ({ basis }) => firstSaid(basis?.operation), names: operations },
    meeting: { value: slug, of: ({ basis }) => firstSaid(basis?.meeting) },
    decision: { value: slug, among: ({ basis }) => basis?.decisions ?? [] },
    statement: { value: slug, among: ({ basis }) => basis?.statements ?? [] },
    table: { value: slug, among: tablesOf },
    supersededBy: { value: slug, of: supersededBy },
    endorsedBy: { value: administration, among: endorsers },
    flag: flagged(...Object.keys(communiqueRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  requests: communiqueRequests,
  row: {
    state: stateOf,
    title: names(titleOf),
    body: ({ basis }) => firstSaid(basis?.body),
    parties: ({ basis }) => basis?.parties ?? [],
    operation: ({ basis }) => firstSaid(basis?.operation),
    issuedOn: time(({ issued }: Communique) => firstSaid(issued?.issuedOn)),
    signedBy: (it) => signatories(it).toSorted(),
    endorsedBy: endorsers,
    supersededBy,
  },
  text: (row, lang) => brief(row, lang),
  view(id, it) {
    const { drafted, issued, signatures, intents, endorsements, corrigenda, supersessions } = it;
    return {
      id,
      state: stateOf(it),
      ...originOf(it),
      printed: firstSaid(drafted?.text),
      figures: figuresOf(it).map(figureOf),
      issued,
      signatures: withEvents(signatures),
      intents: withEvents(intents),
      endorsements: withEvents(endorsements),
      corrigenda: withEvents(corrigenda),
      supersessions: withEvents(supersessions),
      supersededBy: supersededBy(it),
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(
      { ...it, figures: it.figures.map((each) => ({ ...each, text: figureInWords(each, lang) })) },
      brief(it, lang),
      {
        say,
        lang,
        collection: 'communiques',
        tasks: communiqueWords.tasks,
      },
    ),
});
