// The transit cases: between which offices, how far each has come, what every state found of it, and what is still to be done.
import { transitDeadlines as deadlines } from '../../src/domain/transit-case/deadlines.js';
import { transitCaseRules } from '../../src/domain/transit-case/rules.js';
import {
  circleOf,
  completionOf,
  officesOf,
  type TransitCase,
  transitCaseStory,
} from '../../src/domain/transit-case/story.js';
import { transitCaseWords } from '../../src/domain/transit-case/words.js';
import { findings as findingsOf, regimes } from '../../src/domain/transit-case/words/codes.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { country } from '../../src/domain/values/who/country.js';
import { keyedHash } from '../../src/domain/values/who/identifier.js';
import type { Office } from '../../src/domain/values/who/office.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';
import { withEvents } from './rows/with-events.js';
import { isOverdue, toCome, toComeAt } from './transit-case/to-come.js';

type State = keyof typeof transitCaseWords.states;

const STATES = {
  unknown: 'REPORTED',
  open: 'OPEN',
  flagged: 'FLAGGED',
  completed: 'COMPLETED',
  detected: 'DETECTED',
} as const;

const stateOf = ({ phase }: TransitCase): State => STATES[phase];
const departureOf = (it: TransitCase) => firstSaid(officesOf(it).departure);
const destinationOf = (it: TransitCase) => firstSaid(officesOf(it).destination);
const limitOf = ({ opened }: TransitCase): When | null => firstSaid(opened?.timeLimit);
const regimeOf = ({ opened }: TransitCase) => firstSaid(opened?.regime);
const detectedBy = ({ findings }: TransitCase) => [...findings.keys()].sort();
const found = ({ findings }: TransitCase) =>
  [...new Set([...findings.values()].map(({ data }) => data.finding))].sort();
const jurisdictionOf = ({ jurisdiction }: TransitCase) => firstSaid(jurisdiction?.data.country);
const declarationOf = ({ opened, findings }: TransitCase) =>
  firstSaid(opened?.declaration, ...[...findings.values()].map(({ data }) => data.declaration));

const OFFICE = ['country', 'name', 'number'];

interface Brief {
  readonly id: string;
  readonly state: State;
  readonly departure: Office | null;
  readonly destination: Office | null;
  readonly found: ReturnType<typeof found>;
}

/** `Kordai, Kazakhstan → Bishkek, Kyrgyzstan; false transit: substituted`. */
function textOf({ id, state, departure, destination, found: all }: Brief, lang: Lang): string {
  const [phrase, none] = [PHRASES[lang], departure === null && destination === null];
  const named = (office: Office | null): string => (office ? `${office.name}, ${phrase.country(office.country)}` : '?');
  const way = none ? id : `${named(departure)} → ${named(destination)}`;
  const what = all.map((each) => phrase.term(findingsOf, each)).join(', ');
  return `${way}; ${transitCaseWords.states[state][lang]}${what === '' ? '' : `: ${what}`}`;
}

const brief = (id: string, it: TransitCase): Brief => ({
  id,
  state: stateOf(it),
  departure: departureOf(it),
  destination: destinationOf(it),
  found: found(it),
});

/** What only the opening says. */
const openingOf = ({ opened }: TransitCase) => ({
  transit: firstSaid(opened?.transit),
  openedOn: firstSaid(opened?.openedOn),
  timeLimit: firstSaid(opened?.timeLimit),
  goods: firstSaid(opened?.goods),
  seals: firstSaid(opened?.seals),
  placeOfDelivery: firstSaid(opened?.placeOfDelivery),
  guarantee: firstSaid(opened?.guarantee),
});

const flags = weighedBy(transitCaseRules, () => []);

export const transitCases = register({
  of: transitCaseStory,
  collection: 'transit-cases',
  version: 4,
  rules: 1,
  happened(it) {
    const { opened, findings } = it;
    const [first] = findings.values();
    const begun = opened?.openedOn ?? first?.data.detectedAt;
    const ended = completionOf(it)?.data.at;
    return { from: begun ? civilSpan(begun).from : null, to: ended ? civilSpan(ended).to : null };
  },
  foundBy: {
    state: { value: oneOf<State>(transitCaseWords.states), of: stateOf },
    regime: { value: regimes, of: regimeOf },
    found: { value: findingsOf, among: found },
    detectedBy: { value: country, among: detectedBy },
    departure: { value: country, of: (it) => firstSaid(departureOf(it)?.country) },
    destination: { value: country, of: (it) => firstSaid(destinationOf(it)?.country) },
    country: { value: country, among: (it) => circleOf(it).members.map((each) => each.country) },
    jurisdiction: { value: country, of: jurisdictionOf },
    declaration: { value: keyedHash('DECLARATION'), of: declarationOf },
    flag: flagged(...Object.keys(transitCaseRules)),
    officer: spoken,
  },
  hasTasks: (it, id) => toCome(it).length > 0 || flags(id, it).open.length > 0,
  deadlines,
  row: {
    state: stateOf,
    regime: regimeOf,
    departure: { parts: OFFICE, of: departureOf },
    destination: { parts: OFFICE, of: destinationOf },
    timeLimit: time(limitOf),
    found,
    detectedBy,
    jurisdiction: jurisdictionOf,
  },
  text: (row, lang) => textOf(row, lang),
  view(id, it, { at }) {
    const { notices, flagged: told, findings, completions, annulments, jurisdiction } = it;
    const completed = completionOf(it);
    const { flags: raised, open } = flags(id, it);
    return {
      ...brief(id, it),
      overdue: isOverdue(it, at.now),
      declaration: declarationOf(it),
      regime: regimeOf(it),
      ...openingOf(it),
      notices: withEvents(notices),
      flagged: withEvents(told),
      findings: withEvents(findings.values()),
      completed: completed && { ...completed.data, event: completed.event },
      otherCompletions: withEvents([...completions].filter((each) => each !== completed)),
      annulments: withEvents(annulments),
      jurisdiction: jurisdiction && { ...jurisdiction.data, event: jurisdiction.event },
      flags: raised,
      open: [...toComeAt(it, at.now), ...open],
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), {
      say,
      lang,
      collection: 'transit-cases',
      tasks: transitCaseWords.tasks,
    }),
});
