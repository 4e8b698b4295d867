// The meetings: of which body, when and where, who was there, and what they talked about.
import type { Meeting } from '../../src/domain/meeting/story.js';
import { meetingStory } from '../../src/domain/meeting/story.js';
import { meetingRules } from '../../src/domain/meeting/rules.js';
import { meetingWords } from '../../src/domain/meeting/words.js';
import { topics } from '../../src/domain/meeting/words/codes.js';
import { slug } from '../../src/domain/values/ids.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { administration } from '../../src/domain/values/who/administration.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { withEvents } from './rows/with-events.js';
import { flagged } from './rows/found-by.js';
import { time } from './rows/row.js';
import { task, weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, convened: 'CONVENED', closed: 'CLOSED' } as const;

const weighed = weighedBy(meetingRules, ({ phase }: Meeting) =>
  phase === 'convened' ? [task('CLOSE', 'meetings/close')] : [],
);

const stateOf = ({ phase }: Meeting) => STATES[phase];
const bodyOf = ({ convened }: Meeting) => firstSaid(convened?.body);
const datesOf = ({ convened, closed }: Meeting) => firstSaid(convened?.dates, closed?.closedOn);
const attendingIn = ({ attendance }: Meeting) => attendance.map((each) => each.administration);
const topicsOf = ({ items }: Meeting) => [...new Set([...items].map(({ data }) => data.topic))].sort();

const textOf = (
  { id, state }: { readonly id: string; readonly state: keyof typeof meetingWords.states | null },
  lang: Lang,
) => [id, state && meetingWords.states[state][lang]].filter(Boolean).join('; ');

export const meetings = register({
  of: meetingStory,
  collection: 'meetings',
  version: 3,
  rules: 1,
  happened(it) {
    const dates = datesOf(it);
    return dates ? civilSpan(dates) : { from: null, to: null };
  },
  foundBy: {
    state: { value: oneOf(meetingWords.states), of: stateOf },
    body: { value: slug, of: bodyOf },
    administration: { value: administration, among: attendingIn },
    topic: { value: topics, among: topicsOf },
    flag: flagged(...Object.keys(meetingRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    state: stateOf,
    body: bodyOf,
    ordinal: ({ convened }) => firstSaid(convened?.ordinal),
    dates: time(datesOf),
    place: { parts: ['city', 'country'], of: ({ convened }: Meeting) => firstSaid(convened?.place) },
    chair: ({ chaired }) => firstSaid(chaired?.person),
    delegations: ({ attendance }) => attendance.length,
    topics: topicsOf,
  },
  text: (row, lang) => textOf(row, lang),
  view(id, it) {
    const { convened, chaired, attendance, items, closed } = it;
    return {
      id,
      state: stateOf(it),
      convened,
      chaired,
      delegations: attendance,
      agenda: withEvents(items),
      closed,
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), { say, lang, collection: 'meetings', tasks: meetingWords.tasks }),
});
