// The decisions and agreements: of which body, what they say, who endorsed them or objected, and how far they are.
import { decisionDeadlines as deadlines } from '../../src/domain/decision/deadlines.js';
import { type Decision, decisionStory, madeAs } from '../../src/domain/decision/story.js';
import { decisionRules } from '../../src/domain/decision/rules.js';
import { decisionWords } from '../../src/domain/decision/words.js';
import { topics } from '../../src/domain/meeting/words/codes.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../src/domain/values/text.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
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
import { task, weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, agreed: 'AGREED', adopted: 'ADOPTED', fulfilled: 'FULFILLED' } as const;

const weighed = weighedBy(decisionRules, ({ phase, adopted }: Decision) =>
  phase === 'adopted' && adopted?.due ? [task('FULFIL', 'decisions/fulfil')] : [],
);

const stateOf = ({ phase }: Decision) => STATES[phase];
const bodyOf = (it: Decision) => firstSaid(madeAs(it)?.body);
const meetingOf = (it: Decision) => firstSaid(madeAs(it)?.meeting);
const subjectOf = (it: Decision) => firstSaid(madeAs(it)?.subject);
const textOf = (it: Decision) => firstSaid(madeAs(it)?.text);
const madeOn = ({ adopted, agreed }: Decision): When | null => firstSaid(adopted?.adoptedOn, agreed?.reachedOn);
const by = (all: Decision['endorsements'] | Decision['objections']) =>
  [...new Set([...all].map(({ data }) => data.by))].sort();

interface Brief {
  readonly id: string;
  readonly decided: Names | null;
  readonly state: keyof typeof decisionWords.states | null;
}

const brief = ({ id, decided, state }: Brief, lang: Lang): string =>
  [decided ? nameIn(decided, lang) : id, state && decisionWords.states[state][lang]].filter(Boolean).join('; ');

export const decisions = register({
  of: decisionStory,
  collection: 'decisions',
  version: 5,
  rules: 2,
  reads: [operations.projection],
  happened(it) {
    const on = madeOn(it);
    return on ? civilSpan(on) : { from: null, to: null };
  },
  foundBy: {
    state: { value: oneOf(decisionWords.states), of: stateOf },
    body: { value: slug, of: bodyOf },
    meeting: { value: slug, of: meetingOf },
    subject: { value: topics, of: subjectOf },
    operation: { value: slug, of: ({ adopted }) => firstSaid(adopted?.operation), names: operations },
    statement: { value: slug, of: ({ adopted }) => firstSaid(adopted?.statement) },
    endorsedBy: { value: administration, among: ({ endorsements }) => by(endorsements) },
    flag: flagged(...Object.keys(decisionRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  deadlines,
  row: {
    state: stateOf,
    body: bodyOf,
    meeting: meetingOf,
    decided: names(textOf),
    madeOn: time(madeOn),
    due: time(({ adopted }: Decision) => firstSaid(adopted?.due)),
    operation: ({ adopted }) => firstSaid(adopted?.operation),
    statement: ({ adopted }) => firstSaid(adopted?.statement),
    endorsedBy: ({ endorsements }) => by(endorsements),
    objectedBy: ({ objections }) => by(objections),
  },
  text: (row, lang) => brief(row, lang),
  view(id, it) {
    const { adopted, agreed, endorsements, objections, positions, progress, fulfilled } = it;
    return {
      id,
      state: stateOf(it),
      adopted,
      agreed,
      endorsements: withEvents(endorsements),
      objections: withEvents(objections),
      positions: withEvents(positions),
      progress: withEvents(progress),
      fulfilled,
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(
      it,
      brief({ id: it.id, decided: firstSaid(it.adopted?.text, it.agreed?.text), state: it.state }, lang),
      { say, lang, collection: 'decisions', tasks: decisionWords.tasks },
    ),
});
