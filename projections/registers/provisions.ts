// The provisions: of which body, on what, and which version is in force at the time that is asked about.
import {
  type Approval,
  effectiveFrom,
  inOrder,
  type Provision,
  provisionStory,
} from '../../src/domain/provision/story.js';
import { provisionRules } from '../../src/domain/provision/rules.js';
import { provisionWords } from '../../src/domain/provision/words.js';
import { subjects } from '../../src/domain/provision/words/codes.js';
import type { ProvisionSubject } from '../../src/domain/provision/events.js';
import { slug } from '../../src/domain/values/ids.js';
import type { Span } from '../../src/domain/values/time/term.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import type { Lang } from '../../src/forms/language.js';
import { nameOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { withEvents } from './rows/with-events.js';
import { flagged, naming } from './rows/found-by.js';
import { time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';

const weighed = weighedBy(provisionRules, () => []);

const latest = (it: Provision): Approval['data'] | undefined => inOrder(it).at(-1)?.data;
const bodyOf = (it: Provision) => firstSaid(latest(it)?.body);
const subjectOf = (it: Provision) => firstSaid(latest(it)?.subject);

/** In force at the end of the period: null where none had certainly taken effect by then. */
function inForceBy(it: Provision, { to }: Span): object | null {
  const approval = inOrder(it).findLast((each) => to === null || (civilSpan(effectiveFrom(each)).to ?? Infinity) <= to);
  return approval ? withEvents([approval])[0]! : null;
}

interface Brief {
  readonly id: string;
  readonly subject: ProvisionSubject | null;
  readonly version: number | null;
}

const VERSION = { en: 'version', ru: 'редакция' };

const brief = ({ id, subject, version }: Brief, lang: Lang): string =>
  [id, subject && nameOf(subjects, subject, lang), version && `${VERSION[lang]} ${version}`].filter(Boolean).join('; ');

export const provisions = register({
  of: provisionStory,
  collection: 'provisions',
  version: 3,
  rules: 1,
  happened(it) {
    const [first] = inOrder(it);
    return { from: first ? civilSpan(effectiveFrom(first)).from : null, to: null };
  },
  // The period chooses the version; a provision itself has no end.
  chosenFor: ({ to }) => ({ from: null, to }),
  foundBy: {
    body: { value: slug, of: bodyOf },
    subject: { value: subjects, of: subjectOf },
    meeting: naming('meeting'),
    flag: flagged(...Object.keys(provisionRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    body: bodyOf,
    subject: subjectOf,
    version: (it) => firstSaid(latest(it)?.version),
    approvedOn: time((it: Provision) => firstSaid(latest(it)?.approvedOn)),
    meeting: (it) => firstSaid(latest(it)?.meeting),
  },
  text: (row, lang) => brief(row, lang),
  view(id, it, { period }) {
    const about = { id, body: bodyOf(it), subject: subjectOf(it), version: firstSaid(latest(it)?.version) };
    const told = { inForce: inForceBy(it, period), versions: withEvents(inOrder(it)) };
    return { ...about, ...told, ...weighed(id, it), basedOn: basedOnAll(it.told) };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, brief(it, lang), { say, lang, collection: 'provisions', tasks: provisionWords.tasks }),
});
