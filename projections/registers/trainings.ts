// The trainings: which were agreed on, scheduled and held, for whom, and what is still to be done.
import { trainingRules } from '../../src/domain/training/rules.js';
import { type Training, trainingStory } from '../../src/domain/training/story.js';
import { trainingWords } from '../../src/domain/training/words.js';
import { trainingKinds } from '../../src/domain/training/words/codes.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { administration } from '../../src/domain/values/who/administration.js';
import { country } from '../../src/domain/values/who/country.js';
import { peopleIn } from '../../src/domain/values/who/headcount.js';
import type { Lang } from '../../src/forms/language.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { flagged } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { firstSaid } from './rows/first-said.js';
import { task, weighedBy } from './rows/tasks.js';
import { oneOf } from '../../src/forms/vocabulary.js';

const STATES = {
  unknown: null,
  agreed: 'AGREED',
  scheduled: 'SCHEDULED',
  held: 'HELD',
  cancelled: 'CANCELLED',
} as const;
const TO_COME = {
  unknown: [],
  agreed: [task('SCHEDULE', 'trainings/schedule')],
  scheduled: [task('HOLD', 'trainings/hold')],
  held: [],
  cancelled: [],
};

const weighed = weighedBy(trainingRules, ({ phase }) => TO_COME[phase]);

const stateOf = ({ phase }: Training) => STATES[phase];
const hostOf = ({ agreed }: Training) => firstSaid(agreed?.host);
const kindOf = ({ agreed }: Training) => firstSaid(agreed?.kind);
const decisionOf = ({ agreed }: Training) => firstSaid(agreed?.decision);
const topicOf = ({ agreed }: Training) => firstSaid(agreed?.topic);
const datesOf = ({ held, scheduled }: Training) => firstSaid(held?.dates, scheduled?.dates);
const placeOf = ({ held, scheduled }: Training) => firstSaid(held?.place, scheduled?.place);
const peopleOf = ({ held, scheduled }: Training) => held?.participants ?? scheduled?.expected ?? [];

interface Brief {
  readonly id: string;
  readonly topic: Names | null;
  readonly state: keyof typeof trainingWords.states | null;
}

const textOf = ({ id, topic, state }: Brief, lang: Lang): string =>
  [topic ? nameIn(topic, lang) : id, state && trainingWords.states[state][lang]].filter(Boolean).join('; ');

export const trainings = register({
  of: trainingStory,
  collection: 'trainings',
  version: 5,
  rules: 3,
  happened(it) {
    const dates = datesOf(it);
    // What is only agreed on may be held on any later day.
    return dates ? civilSpan(dates) : { from: it.agreed && civilSpan(it.agreed.agreedOn).from, to: null };
  },
  foundBy: {
    state: { value: oneOf(trainingWords.states), of: stateOf },
    country: {
      value: country,
      among: (it) => peopleOf(it).map((each) => each.country),
    },
    host: { value: administration, of: hostOf },
    kind: { value: trainingKinds, of: kindOf },
    decision: { value: slug, of: decisionOf },
    flag: flagged(...Object.keys(trainingRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    state: stateOf,
    topic: names(topicOf),
    host: hostOf,
    dates: time(datesOf),
    place: { parts: ['city', 'country'], of: placeOf },
    people: ({ held }) => (held?.participants ? peopleIn(held.participants) : null),
    kind: kindOf,
  },
  text: (row, lang) => textOf(row, lang),
  view(id, it) {
    const agreement = { topic: topicOf(it), host: hostOf(it), agreedOn: firstSaid(it.agreed?.agreedOn) };
    const kind = { kind: kindOf(it), decision: decisionOf(it) };
    const { scheduled, held, cancelled } = it;
    return {
      id,
      state: stateOf(it),
      ...kind,
      ...agreement,
      scheduled,
      held,
      cancelled,
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), { say, lang, collection: 'trainings', tasks: trainingWords.tasks }),
});
