// The inquiries: of which kind and by which articles, how far each is, what was ruled and imposed, and what is still to be done.
import { inquiryRules } from '../../src/domain/inquiry/rules.js';
import {
  articlesOf,
  citedIn,
  type Inquiry,
  inquiryStory,
  isInForce,
  kindOf,
  type Ruling,
} from '../../src/domain/inquiry/story.js';
import { inquiryWords } from '../../src/domain/inquiry/words.js';
import { inquiryKinds, inquiryOutcomes, liabilityMeasures } from '../../src/domain/inquiry/words/codes.js';
import { uuid } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { text } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { country } from '../../src/domain/values/who/country.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { movingIn, toCome, toFollow } from './inquiry/to-come.js';
import { incidents } from './incidents.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';
import { withEvents } from './rows/with-events.js';

type State = keyof typeof inquiryWords.states;

const STATES = {
  unknown: 'REPORTED',
  opened: 'OPENED',
  established: 'ESTABLISHED',
  prosecuted: 'PROSECUTED',
  closed: 'CLOSED',
} as const;

const stateOf = ({ phase }: Inquiry): State => STATES[phase];
const formOf = ({ opened, prosecuted }: Inquiry) => firstSaid(prosecuted?.form, opened?.form);
const countryOf = ({ opened }: Inquiry) => firstSaid(opened?.country);
const referenceOf = ({ opened, prosecuted }: Inquiry) => firstSaid(prosecuted?.reference, opened?.reference);
const codesIn = (it: Inquiry): readonly string[] => articlesOf(it).map(({ country: of, code }) => `${of}: ${code}`);
const measuresIn = ({ liabilities }: Inquiry) => [...new Set([...liabilities].map(({ data }) => data.measure))].sort();

/** Searched for by a part of a line between commas: a comma in an article would part it. */
const articleKeys = (it: Inquiry): readonly string[] => codesIn(it).map((each) => each.replaceAll(',', ' '));

const weighed = weighedBy(inquiryRules, toCome);

interface Brief {
  readonly state: State;
  readonly kind: ReturnType<typeof kindOf>;
  readonly articles: readonly string[];
}

function textOf({ state, kind, articles }: Brief, lang: Lang): string {
  const what = kind && PHRASES[lang].term(inquiryKinds, kind);
  return [what, articles.join(', '), inquiryWords.states[state][lang]].filter(Boolean).join('; ');
}

const ruled = ([ruling, { issued, inForce, setAside }]: readonly [string, Ruling]) => ({
  ...issued?.data,
  ruling,
  event: firstSaid(issued?.event),
  inForce: isInForce({ ...(inForce && { inForce }), ...(setAside && { setAside }) }),
  inForceOn: firstSaid(inForce?.data.at),
  setAside: setAside
    ? { court: setAside.data.court, at: setAside.data.at, reason: firstSaid(setAside.data.reason) }
    : null,
});

export const inquiries = register({
  of: inquiryStory,
  collection: 'inquiries',
  version: 2,
  rules: 1,
  reads: [incidents.projection],
  happened({ opened, closed }) {
    return {
      from: opened ? civilSpan(opened.openedOn).from : null,
      to: closed ? civilSpan(closed.data.at).to : null,
    };
  },
  foundBy: {
    state: { value: oneOf<State>(inquiryWords.states), of: stateOf },
    country: { value: country, of: countryOf },
    kind: { value: inquiryKinds, of: kindOf },
    article: { value: text({ max: 110 }), among: articleKeys },
    incident: { value: uuid, among: (it) => citedIn(it, 'incident') },
    transit: { value: uuid, among: (it) => citedIn(it, 'transit') },
    assistance: { value: uuid, among: (it) => citedIn(it, 'assistance') },
    measure: { value: liabilityMeasures, among: measuresIn },
    outcome: { value: inquiryOutcomes, of: ({ closed }) => firstSaid(closed?.data.outcome) },
    flag: flagged(...Object.keys(inquiryRules)),
    officer: spoken,
  },
  // Whether a figure follows a ruling its incident tells.
  hasTasks: (it, id) => (movingIn(it).length > 0 ? null : weighed(id, it).open.length > 0),
  row: {
    state: stateOf,
    country: countryOf,
    kind: kindOf,
    articles: codesIn,
    openedOn: time(({ opened }: Inquiry) => firstSaid(opened?.openedOn)),
    closedOn: time(({ closed }: Inquiry) => firstSaid(closed?.data.at)),
    measures: measuresIn,
  },
  text: (row, lang) => textOf(row, lang),
  async view(id, it, { at }) {
    const { opened, established, prosecuted, rulings, liabilities, closed } = it;
    const { flags, open } = weighed(id, it);
    return {
      id,
      state: stateOf(it),
      country: countryOf(it),
      kind: kindOf(it),
      form: formOf(it),
      articles: codesIn(it),
      reference: referenceOf(it),
      openedOn: firstSaid(opened?.openedOn),
      incidents: citedIn(it, 'incident'),
      transitCases: citedIn(it, 'transit'),
      assistance: citedIn(it, 'assistance'),
      offences: withEvents(established),
      prosecuted,
      rulings: [...rulings].map(ruled),
      liabilities: withEvents(liabilities),
      closed: closed && { ...closed.data, event: closed.event },
      flags,
      open: [...(await toFollow(it, at)), ...open],
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), { say, lang, collection: 'inquiries', tasks: inquiryWords.tasks }),
});
