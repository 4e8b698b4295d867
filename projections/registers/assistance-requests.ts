// The requests for assistance: which state asked which, how far each is, and how many days it took.
import { assistanceDeadlines as deadlines } from '../../src/domain/assistance/deadlines.js';
import { assistanceRequests as requests } from '../../src/domain/assistance/requests.js';
import { assistanceRules } from '../../src/domain/assistance/rules.js';
import { type Assistance, assistanceStory } from '../../src/domain/assistance/story.js';
import { assistanceWords } from '../../src/domain/assistance/words.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { country } from '../../src/domain/values/who/country.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { daysToAcknowledge, daysToAnswer, isOpen, isOverdue, wantedBy } from './assistance/latency.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import type { Between } from './rows/days.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { time } from './rows/row.js';
import { task, type Task, weighedBy } from './rows/tasks.js';
import { withEvents } from './rows/with-events.js';

type State = keyof typeof assistanceWords.states;

const stateOf = ({ phase }: Assistance): State =>
  phase === 'unknown' ? 'NOT_ASKED' : (phase.toUpperCase() as Uppercase<Exclude<typeof phase, 'unknown'>>);
const saidOf = ({ requested }: Assistance) => requested?.data;
const askedBy = (it: Assistance) => firstSaid(saidOf(it)?.askedBy);
const askedOf = (it: Assistance) => firstSaid(saidOf(it)?.askedOf);

const to = (verb: string): string => `assistance-requests/${verb}`;

function toCome(it: Assistance): readonly Task[] {
  const { phase, acknowledged, answers } = it;
  if (!it.requested) return [task('REQUEST', to('request'))];
  if (phase === 'answered') return [task('USE', to('use-result'), { country: askedBy(it) })];
  if (!isOpen(it)) return [];
  const about = { country: askedOf(it) };
  const isReceived = acknowledged !== null || answers.length > 0;
  return [
    ...(isReceived ? [] : [task('ACKNOWLEDGEMENT', to('acknowledge'), about)]),
    task('ANSWER', to('answer'), about),
  ];
}

const weighed = weighedBy(assistanceRules, toCome);

/** The least and the most; null where the times do not tell. */
const days = (of: (it: Assistance) => Between) => ({
  parts: ['least', 'most'],
  of(it: Assistance) {
    const [least, most] = of(it) ?? [];
    return least === undefined || most === undefined ? null : { least, most };
  },
});
const [acknowledgedAfter, answeredAfter] = [days(daysToAcknowledge), days(daysToAnswer)];

interface Brief {
  readonly id: string;
  readonly state: State;
  readonly askedBy: string | null;
  readonly askedOf: string | null;
}

function textOf({ id, state, askedBy: from, askedOf: of }: Brief, lang: Lang): string {
  const { country: named } = PHRASES[lang];
  return `${from && of ? `${named(from)} → ${named(of)}` : id}; ${assistanceWords.states[state][lang]}`;
}

export const assistanceRequests = register({
  of: assistanceStory,
  collection: 'assistance-requests',
  version: 4,
  rules: 1,
  happened(it) {
    const on = saidOf(it)?.requestedOn;
    return on ? civilSpan(on) : { from: null, to: null };
  },
  foundBy: {
    state: { value: oneOf<State>(assistanceWords.states), of: stateOf },
    askedBy: { value: country, of: askedBy },
    askedOf: { value: country, of: askedOf },
    flag: flagged(...Object.keys(assistanceRules)),
    officer: spoken,
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  requests,
  deadlines,
  row: {
    state: stateOf,
    askedBy,
    askedOf,
    requestedOn: time((it: Assistance) => firstSaid(saidOf(it)?.requestedOn)),
    until: time((it: Assistance) => firstSaid(wantedBy(it))),
    acknowledgedAfter,
    answeredAfter,
  },
  text: (row, lang) => textOf(row, lang),
  view(id, it, { at }) {
    const said = saidOf(it);
    const { acknowledged, answers, refused, postponed, used } = it;
    return {
      id,
      state: stateOf(it),
      askedBy: askedBy(it),
      askedOf: askedOf(it),
      overdue: isOverdue(it, at.now),
      legalBasis: firstSaid(said?.legalBasis),
      purpose: firstSaid(said?.purpose),
      questions: firstSaid(said?.questions),
      reference: firstSaid(said?.reference),
      requestedOn: firstSaid(said?.requestedOn),
      until: firstSaid(wantedBy(it)),
      acknowledged,
      acknowledgedAfter: acknowledgedAfter.of(it),
      answers: withEvents(answers),
      answeredAfter: answeredAfter.of(it),
      refused,
      postponed,
      used: withEvents(used),
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), {
      say,
      lang,
      collection: 'assistance-requests',
      tasks: assistanceWords.tasks,
    }),
});
