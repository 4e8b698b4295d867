// The latency of assistance: how long states take to answer one another’s requests, by who asks and who is asked, and what is open.
import { type Assistance, assistanceStory } from '../../../src/domain/assistance/story.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { country } from '../../../src/domain/values/who/country.js';
import { type At, question } from '../../../src/eventsourcing/asking/ask.js';
import { Listed } from '../../../src/forms/form.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { assistanceRequests } from '../assistance-requests.js';
import { countsInWords, gatheredBy } from '../rows/counting.js';
import { conditionsOf } from '../rows/found-by.js';
import { Happened, periodOf } from '../rows/period.js';
import { storiesIn } from '../rows/stories-in.js';
import type { Between } from '../rows/days.js';
import { daysToAcknowledge, daysToAnswer, isOpen, isOverdue } from './latency.js';

class LatencyForm extends Happened {
  @Listed(country, { optional: true }) askedBy?: string[];
  @Listed(country, { optional: true }) askedOf?: string[];
}

interface Counts {
  asked: number;
  acknowledged: number;
  answered: number;
  partly: number;
  refused: number;
  /** Neither answered as a whole nor refused. */
  open: number;
  /** Of those, past the time until which an answer was wanted. */
  overdue: number;
}

/** Days, of those whose times tell: never fewer than `least`, never more than `most`; half of them took `median` at most. */
interface Latency {
  readonly cases: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

interface Row extends Readonly<Counts> {
  readonly askedBy: string;
  readonly askedOf: string;
  readonly acknowledgedAfter: Latency | null;
  readonly answeredAfter: Latency | null;
}

const COUNTS = ['asked', 'acknowledged', 'answered', 'partly', 'refused', 'open', 'overdue'] as const;
const DAYS = ['cases', 'least', 'median', 'most'];
const COLUMNS = [
  'askedBy',
  'askedOf',
  ...COUNTS,
  ...['acknowledgedAfter', 'answeredAfter'].flatMap((name) => DAYS.map((part) => `${name}.${part}`)),
  'text',
];

export const assistanceLatency = question<LatencyForm, Row>({
  path: 'assistance-latency',
  reads: [assistanceRequests.projection],
  rules: `${assistanceRequests.rules},assistance-latency@1`,
  form: LatencyForm,
  columns: () => COLUMNS,
  async ask({ askedBy, askedOf, ...happened }, at: At) {
    const where = await conditionsOf(assistanceRequests.filters as never, { askedBy, askedOf } as never, at);
    const asked = storiesIn(at, assistanceRequests.table, { of: assistanceStory, where, period: periodOf(happened) });
    const pairs = await gatheredBy(asked, ({ story }) => pairOf(story));
    return {
      rows: pairs.map(({ key, all }) =>
        rowOf(
          key,
          all.map(({ story }) => story),
          at.now,
        ),
      ),
    };
  },
  inWords: (row, _say, lang) => ({ ...row, text: textOf(row, lang) }),
});

type Pair = readonly [askedBy: string, askedOf: string];

/** None where nobody has asked yet. */
const pairOf = ({ requested }: Assistance): readonly Pair[] =>
  requested ? [[requested.data.askedBy, requested.data.askedOf]] : [];

function rowOf([askedBy, askedOf]: Pair, all: readonly Assistance[], now: number): Row {
  const counted = (holds: (it: Assistance) => boolean): number => all.filter(holds).length;
  return {
    askedBy,
    askedOf,
    asked: all.length,
    acknowledged: counted((it) => it.acknowledged !== null),
    answered: counted((it) => it.phase === 'answered' || it.phase === 'used'),
    partly: counted((it) => isOpen(it) && it.answers.length > 0),
    refused: counted((it) => it.phase === 'refused'),
    open: counted(isOpen),
    overdue: counted((it) => isOverdue(it, now)),
    acknowledgedAfter: latencyOf(all.map(daysToAcknowledge)),
    answeredAfter: latencyOf(all.map(daysToAnswer)),
  };
}

function latencyOf(all: readonly Between[]): Latency | null {
  const known = all.filter((each) => each !== null);
  if (known.length === 0) return null;
  const most = known.map(([, max]) => max).toSorted((one, other) => one - other);
  const least = Math.min(...known.map(([min]) => min));
  return { cases: known.length, least, median: most[Math.ceil(most.length / 2) - 1]!, most: most.at(-1)! };
}

const NAMES: Bilingual<Readonly<Record<(typeof COUNTS)[number], string>>> = {
  en: {
    asked: 'asked',
    acknowledged: 'received',
    answered: 'answered',
    partly: 'in part',
    refused: 'refused',
    open: 'open',
    overdue: 'overdue',
  },
  ru: {
    asked: 'запросов',
    acknowledged: 'получено',
    answered: 'исполнено',
    partly: 'частично',
    refused: 'отказано',
    open: 'не исполнено',
    overdue: 'просрочено',
  },
};

const TOOK: Bilingual<(days: Latency) => string> = {
  en: (latency) =>
    `answered after ${rangeOf(latency)} days${middleOf(latency, (n) => `, half of them after ${n} at most`)}`,
  ru: (latency) => `срок ответа, дней: ${rangeOf(latency)}${middleOf(latency, (n) => `, медиана — ${n}`)}`,
};

const rangeOf = ({ least, most }: Latency): string => (least === most ? `${least}` : `${least}–${most}`);

/** Of one there is no middle. */
const middleOf = ({ cases, median }: Latency, text: (n: number) => string): string => (cases > 1 ? text(median) : '');

function textOf({ askedBy, askedOf, answeredAfter, ...row }: Row, lang: Lang): string {
  const { country: named } = PHRASES[lang];
  const counts = countsInWords(COUNTS, row, NAMES[lang]);
  const took = answeredAfter ? `; ${TOOK[lang](answeredAfter)}` : '';
  return `${named(askedBy)} → ${named(askedOf)}: ${counts}${took}`;
}
