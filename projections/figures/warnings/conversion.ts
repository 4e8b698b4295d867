// The conversion of warnings, counted: of each state that they went to, and of all of them; and in words of both languages.
import type { CheckOutcome } from '../../../src/domain/message/events.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { incidents } from '../../registers/incidents.js';
import type { Warning } from './sent.js';

/** A warning counts once for each state that it went to, and once for all of them. */
export interface Conversion {
  /** Null: all of them. */
  readonly country: string | null;
  readonly warnings: number;
  /** By all in that state who were asked to. */
  readonly acknowledged: number;
  readonly checked: number;
  readonly positive: number;
  readonly negative: number;
  readonly notChecked: number;
  readonly unanswered: number;
  /** That came of them, and of those the ones with a seizure that stands. */
  readonly incidents: number;
  readonly seizures: number;
}

/** What stands behind the ids of incidents, as far as the reader sees it. */
type Found = ReadonlyMap<string, { readonly country: string | null; readonly seized: boolean }>;

/** The first is of all of them, the others of each state, in order. */
export async function conversionsOf(sent: readonly Warning[], at: At): Promise<readonly Conversion[]> {
  const found = await foundIn(sent, at);
  const states = [...new Set(sent.flatMap(({ to, outcomes }) => [...to, ...outcomes.keys()]))].sort();
  return [null, ...states].map((country) => conversionOf(country, sent, found));
}

async function foundIn(sent: readonly Warning[], at: At): Promise<Found> {
  const rows = await incidents.such(at)('id', [...new Set(sent.flatMap(({ found }) => found))]);
  return new Map(
    rows.map(({ id, listed: { state, country, lines } }) => [
      id,
      { country, seized: state !== 'WITHDRAWN' && lines > 0 },
    ]),
  );
}

function conversionOf(country: string | null, sent: readonly Warning[], found: Found): Conversion {
  const own =
    country === null ? sent : sent.filter(({ to, outcomes }) => to.includes(country) || outcomes.has(country));
  const outcomes = own.map((each) => outcomeOf(each, country));
  const count = (outcome: CheckOutcome | undefined): number => outcomes.filter((each) => each === outcome).length;
  const [positive, negative] = [count('POSITIVE'), count('NEGATIVE')];
  const ids = [...new Set(own.flatMap((each) => each.found))].filter((id) => isOf(found.get(id), country));
  return {
    country,
    warnings: own.length,
    acknowledged: own.filter(({ notRead }) => (country === null ? notRead.length === 0 : !notRead.includes(country)))
      .length,
    checked: positive + negative,
    positive,
    negative,
    notChecked: count('NOT_CHECKED'),
    unanswered: count(undefined),
    incidents: ids.length,
    seizures: ids.filter((id) => found.get(id)?.seized).length,
  };
}

/** What its reader does not see is nobody's. */
const isOf = (it: { readonly country: string | null } | undefined, country: string | null): boolean =>
  it !== undefined && (country === null || it.country === country);

/** Of all states the best. */
function outcomeOf({ outcomes }: Warning, country: string | null): CheckOutcome | undefined {
  if (country !== null) return outcomes.get(country);
  const all = new Set(outcomes.values());
  return (['POSITIVE', 'NEGATIVE', 'NOT_CHECKED'] as const).find((each) => all.has(each));
}

const WORDS: Bilingual<Readonly<Record<Exclude<keyof Conversion, 'country'> | 'all', string>>> = {
  en: {
    all: 'all states',
    warnings: 'warnings',
    acknowledged: 'acknowledged',
    checked: 'checked',
    positive: 'confirmed',
    negative: 'not confirmed',
    notChecked: 'not checked',
    unanswered: 'nothing told of',
    incidents: 'incidents',
    seizures: 'with seizures',
  },
  ru: {
    all: 'все государства',
    warnings: 'ориентировок',
    acknowledged: 'получение подтверждено',
    checked: 'проверено',
    positive: 'подтвердилось',
    negative: 'не подтвердилось',
    notChecked: 'не проверялось',
    unanswered: 'о проверке не сообщено',
    incidents: 'случаев',
    seizures: 'с изъятием',
  },
};

/** "Kyrgyzstan: warnings 12 → checked 9 → confirmed 3 → incidents 2, with seizures 2; nothing told of 3". */
export function conversionInWords(row: Conversion, lang: Lang): string {
  const words = WORDS[lang];
  const said = (...names: readonly (keyof typeof words & keyof Conversion)[]): string =>
    names.map((each) => `${words[each]} ${row[each]}`).join(', ');
  const who = row.country === null ? words.all : administrationName(row.country, lang);
  const way = [
    said('warnings'),
    said('acknowledged'),
    said('checked'),
    said('positive'),
    said('incidents', 'seizures'),
  ];
  const rest = (['notChecked', 'unanswered'] as const).filter((each) => row[each] > 0);
  return `${who}: ${way.join(' → ')}${rest.length > 0 ? `; ${said(...rest)}` : ''}`;
}
