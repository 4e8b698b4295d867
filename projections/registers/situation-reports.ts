// The situation reports, of each operation one row: how many there are, which was the last, and at which place in the log it reports.
import { situationReportRules } from '../../src/domain/situation-report/rules.js';
import { type SituationReports, situationReportStory } from '../../src/domain/situation-report/story.js';
import { situationReportWords } from '../../src/domain/situation-report/words.js';
import { slug } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { civilSpan, minuteOf, type When } from '../../src/domain/values/time/when.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';
import { withEvents } from './rows/with-events.js';

const weighed = weighedBy(situationReportRules, () => []);

const lastOf = ({ told }: SituationReports) => told.last;
const issuedOn = (told: { readonly recordedAt: number } | undefined): When | null =>
  told ? minuteOf(told.recordedAt) : null;

export const situations = register({
  of: situationReportStory,
  collection: 'situation-reports',
  version: 2,
  rules: 1,
  reads: [operations.projection],
  happened({ told }) {
    const [from, to] = [issuedOn(told.first), issuedOn(told.last)];
    return { from: from ? civilSpan(from).from : null, to: to ? civilSpan(to).to : null };
  },
  foundBy: {
    operation: { value: slug, of: (_, id) => id, names: operations },
    flag: flagged(...Object.keys(situationReportRules)),
    officer: spoken,
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    reports: ({ told }) => told.length,
    number: (it): number | null => firstSaid(lastOf(it)?.data.number),
    asOf: (it): string | null => firstSaid(lastOf(it)?.data.position),
    issuedAt: time((it: SituationReports) => issuedOn(lastOf(it))),
  },
  text: ({ id, number, asOf }, lang) =>
    number === null || asOf === null
      ? id
      : `${id}: ${situationReportWords.events.SituationReported[lang]({ number, position: asOf, figures: [] }, PHRASES[lang])}`,
  view: (id, it) => ({ id, reports: withEvents(it.told), ...weighed(id, it), basedOn: basedOnAll(it.told) }),
  inWords: (view, say, lang) =>
    inWordsWithFlags(view, view.id, { say, lang, collection: 'situation-reports', tasks: situationReportWords.tasks }),
});
