// The projects: of which body, what each is for, when results were last presented, and whether it goes on.
import { type Project, projectStory } from '../../src/domain/project/story.js';
import { projectRules } from '../../src/domain/project/rules.js';
import { projectWords } from '../../src/domain/project/words.js';
import { channels } from '../../src/domain/values/goods/parcels.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { withEvents } from './rows/with-events.js';
import { flagged, naming } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, registered: 'REGISTERED', closed: 'CLOSED' } as const;

const weighed = weighedBy(projectRules, () => []);

const stateOf = ({ phase }: Project) => STATES[phase];
const bodyOf = ({ registered }: Project) => firstSaid(registered?.body);
const namesOf = ({ registered }: Project) => firstSaid(registered?.names);
const channelsOf = ({ registered }: Project) => registered?.channels ?? [];
const meetingsOf = ({ presented }: Project) => [...presented].flatMap(({ data }) => data.meeting ?? []);

interface Brief {
  readonly id: string;
  readonly names: Names | null;
  readonly state: keyof typeof projectWords.states | null;
}

const brief = ({ id, names: called, state }: Brief, lang: Lang): string =>
  [called ? nameIn(called, lang) : id, state && projectWords.states[state][lang]].filter(Boolean).join('; ');

export const projects = register({
  of: projectStory,
  collection: 'projects',
  version: 3,
  rules: 1,
  happened: ({ registered, closed }) => ({
    from: registered ? civilSpan(registered.registeredOn).from : null,
    to: closed ? civilSpan(closed.closedOn).to : null,
  }),
  foundBy: {
    state: { value: oneOf(projectWords.states), of: stateOf },
    body: { value: slug, of: bodyOf },
    channel: { value: channels, among: channelsOf },
    meeting: { value: slug, among: meetingsOf },
    decision: naming('decision'),
    statement: naming('statement'),
    flag: flagged(...Object.keys(projectRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    state: stateOf,
    names: names(namesOf),
    body: bodyOf,
    channels: channelsOf,
    registeredOn: time(({ registered }: Project) => firstSaid(registered?.registeredOn)),
    presentedOn: time(({ presented }: Project) => firstSaid(presented.last?.data.presentedOn)),
    closedOn: time(({ closed }: Project) => firstSaid(closed?.closedOn)),
  },
  text: (row, lang) => brief(row, lang),
  view(id, it) {
    const { registered, presented, closed } = it;
    const about = { id, state: stateOf(it), names: namesOf(it), registered };
    return { ...about, presented: withEvents(presented), closed, ...weighed(id, it), basedOn: basedOnAll(it.told) };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, brief(it, lang), { say, lang, collection: 'projects', tasks: projectWords.tasks }),
});
