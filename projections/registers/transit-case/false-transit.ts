// The transits between each two offices: how many are open, past their time limit, flagged, found to be false, and what is at stake.
import { findings as findingsOf, regimes } from '../../../src/domain/transit-case/words/codes.js';
import type { Finding, Regime } from '../../../src/domain/transit-case/events.js';
import { officesOf, type TransitCase, transitCaseStory } from '../../../src/domain/transit-case/story.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { country } from '../../../src/domain/values/who/country.js';
import type { Office } from '../../../src/domain/values/who/office.js';
import { type At, question } from '../../../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../../../src/forms/form.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { oneOf } from '../../../src/forms/vocabulary.js';
import { type AmountRow, amountsInWords, Summed } from '../rows/amounts.js';
import { countsInWords } from '../rows/counting.js';
import { conditionsOf } from '../rows/found-by.js';
import { Happened, periodOf } from '../rows/period.js';
import { storiesIn } from '../rows/stories-in.js';
import { transitCases } from '../transit-cases.js';
import { isUnweighed, stakesOf } from './stakes.js';
import { isOverdue } from './to-come.js';

type Pairing = 'OFFICES' | 'COUNTRIES';

const pairings = oneOf<Pairing>({
  OFFICES: { en: 'by office', ru: 'по таможенным органам', also: ['offices', 'органы'] },
  COUNTRIES: { en: 'by country', ru: 'по государствам', also: ['countries', 'государства'] },
});

class FalseTransitForm extends Happened {
  @Field(pairings, { optional: true }) by?: Pairing;
  @Listed(country, { optional: true }) departure?: string[];
  @Listed(country, { optional: true }) destination?: string[];
  @Listed(regimes, { optional: true }) regime?: Regime[];
  @Listed(findingsOf, { optional: true }) found?: Finding[];
}

type Side = Pick<Office, 'country'> & Partial<Pick<Office, 'name' | 'number'>>;

interface Counts {
  cases: number;
  /** Neither completed nor found to be false. */
  open: number;
  /** Of those, past their time limit. */
  overdue: number;
  flagged: number;
  completed: number;
  detected: number;
  /** Cases that miss goods of which nobody says how much. */
  unweighed: number;
}

interface Row extends Readonly<Counts> {
  readonly departure: Side | null;
  readonly destination: Side | null;
  readonly stakes: readonly AmountRow[];
}

const COUNTS = ['cases', 'open', 'overdue', 'flagged', 'completed', 'detected', 'unweighed'] as const;
const COLUMNS = [
  ...['departure', 'destination'].flatMap((side) => ['country', 'name', 'number'].map((part) => `${side}.${part}`)),
  ...COUNTS,
  'stakes',
  'text',
];

export const falseTransit = question<FalseTransitForm, Row>({
  path: 'false-transit',
  reads: [transitCases.projection],
  rules: `${transitCases.rules},false-transit@1`,
  form: FalseTransitForm,
  columns: () => COLUMNS,
  async ask(form, at) {
    const pairs = new Pairs(form.by ?? 'OFFICES', at.now);
    for await (const { story } of casesFor(form, at)) pairs.add(story);
    return { rows: pairs.rows() };
  },
  inWords: (row, _say, lang) => ({
    ...row,
    stakes: amountsInWords(row.stakes, lang),
    text: textOf(row, lang),
  }),
});

/** The cases that the reader sees there, one by one. */
async function* casesFor(form: FalseTransitForm, at: At): AsyncGenerator<{ readonly story: TransitCase }> {
  const { departure, destination, regime, found } = form;
  const asked = { departure, destination, regime, found };
  const where = await conditionsOf(transitCases.filters as never, asked as never, at);
  yield* storiesIn(at, transitCases.table, { of: transitCaseStory, where, period: periodOf(form) });
}

const COUNTED: Readonly<Record<keyof Counts, (it: TransitCase, now: number) => boolean>> = {
  cases: () => true,
  open: ({ phase }) => phase === 'open' || phase === 'flagged',
  overdue: isOverdue,
  flagged: ({ flagged }) => flagged.length > 0,
  completed: ({ phase }) => phase === 'completed',
  detected: ({ phase }) => phase === 'detected',
  unweighed: isUnweighed,
};

/** Cases by where they set out and where they are bound for. */
class Pairs {
  private readonly pairs = new Map<
    string,
    Pick<Row, 'departure' | 'destination'> & { counts: Counts; stakes: Summed }
  >();

  constructor(
    private readonly by: Pairing,
    private readonly now: number,
  ) {}

  add(it: TransitCase): void {
    const { departure, destination } = officesOf(it);
    const key = JSON.stringify([keyOf(departure, this.by), keyOf(destination, this.by)]);
    const pair = this.pairs.get(key) ?? this.begun(it);
    this.pairs.set(key, pair);
    const { counts, stakes } = pair;
    for (const each of COUNTS) counts[each] += COUNTED[each](it, this.now) ? 1 : 0;
    const { amounts, contested } = stakesOf(it);
    stakes.add(amounts, contested);
  }

  private begun(it: TransitCase) {
    const { departure, destination } = officesOf(it);
    const counts = { cases: 0, open: 0, overdue: 0, flagged: 0, completed: 0, detected: 0, unweighed: 0 };
    const sides = { departure: sideOf(departure, this.by), destination: sideOf(destination, this.by) };
    return { ...sides, counts, stakes: new Summed() };
  }

  rows(): readonly Row[] {
    return [...this.pairs]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { counts, stakes, ...sides }]) => ({ ...sides, ...counts, stakes: stakes.rows() }));
  }
}

/** Offices are the same where their numbers are; without them, where their names are. */
function keyOf(office: Office | undefined, by: Pairing): readonly string[] {
  if (!office) return [];
  return by === 'COUNTRIES' ? [office.country] : [office.country, office.number ?? office.name.toLowerCase()];
}

function sideOf(office: Office | undefined, by: Pairing): Side | null {
  if (!office) return null;
  return by === 'COUNTRIES' ? { country: office.country } : office;
}

const NAMES: Bilingual<Readonly<Record<(typeof COUNTS)[number], string>>> = {
  en: {
    cases: 'cases',
    open: 'open',
    overdue: 'past the time limit',
    flagged: 'flagged',
    completed: 'completed',
    detected: 'false transit',
    unweighed: 'with goods of unknown amount',
  },
  ru: {
    cases: 'дел',
    open: 'не завершено',
    overdue: 'с истёкшим сроком',
    flagged: 'на контроле',
    completed: 'завершено',
    detected: 'лжетранзит',
    unweighed: 'количество не установлено',
  },
};
const UNPAIRED: Bilingual = { en: 'offices not known', ru: 'таможенные органы не указаны' };
const NOT_PRESENTED: Bilingual = { en: 'not presented', ru: 'не предъявлено' };

function textOf({ departure, destination, stakes, ...counts }: Row, lang: Lang): string {
  const named = (side: Side | null): string =>
    side ? [side.name, PHRASES[lang].country(side.country)].filter(Boolean).join(', ') : '?';
  const pair = departure || destination ? `${named(departure)} → ${named(destination)}` : UNPAIRED[lang];
  const missing = amountsInWords(stakes, lang).map(({ measure, text }) =>
    measure === 'MONEY' ? text : `${NOT_PRESENTED[lang]}: ${text}`,
  );
  return [`${pair}: ${countsInWords(COUNTS, counts, NAMES[lang])}`, ...missing].join('; ');
}
