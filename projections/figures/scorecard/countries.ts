// The part of each country in an operation, the silence of those who reported nothing, and both in words of both languages.
import { nilReturnsOf } from '../../../src/domain/operation/story/nil-returns.js';
import { countriesNamedIn } from '../../../src/domain/values/who/attribution.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { incidents as register } from '../../registers/incidents.js';
import type { Operation } from '../../../src/domain/operation/story.js';
import { participantsOf } from '../../registers/operations.js';
import { type OneForm, periodOf } from '../../registers/rows/period.js';
import { type Asked, askedOf } from '../board/due.js';
import { reportingOf } from '../board/reporting.js';
import { INVOLVED } from '../../ledger/asking/involved.js';
import { isQuantity, WITHOUT_CONTENTS } from '../../ledger/asking/seizures.js';
import { sumsOf } from '../../ledger/asking/sums.js';
import type { Sums } from '../../ledger/asking/summed.js';
import { UNWEIGHED } from '../sums/total-words.js';
import type { Lang } from '../../../src/forms/language.js';

/** What one country has brought in. */
export interface CountryRow {
  readonly figure: 'COUNTRY';
  readonly country: string;
  /** Null: it is not among the participants. */
  readonly capacity: 'PARTICIPANT' | 'OBSERVER' | null;
  readonly incidents: number;
  readonly attempts: number;
  readonly lines: number;
  readonly unweighed: number;
  /** How many of the lines the state has not confirmed yet. */
  readonly unconfirmed: number;
  /** How many of the lines were recorded after the deadline (null: that is not for this reader), and are outside the operation's scope. */
  readonly late: number | null;
  readonly bonus: number;
  /** In how many contributions of others it had a part. */
  readonly involved: number;
  /** A participant that confirmed it, and from which there is nothing: no report, contribution, part in another's or nil return. */
  readonly silent: boolean;
}

/** The bounds of the question in time, where it has any. */
export const periodAsked = ({ happenedFrom, happenedTo }: OneForm): Pick<OneForm, 'happenedFrom' | 'happenedTo'> => ({
  ...(happenedFrom && { happenedFrom }),
  ...(happenedTo && { happenedTo }),
});

type Share = Sums & { readonly g_involved: string };

export async function countries(
  form: OneForm,
  operation: Operation | undefined,
  at: At,
): Promise<readonly CountryRow[]> {
  const asked = { ...periodAsked(form), operation: [form.id], evidence: ['ITEMISED'] };
  const shares = await sumsOf<Share>({ ...asked, by: ['country'] }, at, {
    name: 'involved',
    also: { g_involved: INVOLVED },
    where: [WITHOUT_CONTENTS],
  });
  const standing = { operation: [form.id], withdrawn: 'false' } as const;
  const incidents = await register.count(at, 'country', standing, periodOf(form));
  const capacities = capacitiesOf(operation);
  const involved = shares.flatMap(({ g_involved }) => JSON.parse(g_involved) as string[]);
  const credited = shares.map((each) => each['g_by_country']).filter((each) => typeof each === 'string');
  const all = [...new Set([...capacities.keys(), ...incidents.keys(), ...credited, ...involved])].sort();
  return all.map((country) => {
    const told = { shares, capacity: capacities.get(country) ?? null, incidents: incidents.get(country) ?? 0 };
    const row = countryRow(country, told);
    return operation && row.silent
      ? { ...row, silent: isSilent(operation, country, askedOf(form, operation, at)) }
      : row;
  });
}

/** Who was only invited is not, nor who told that nothing was found. */
function isSilent(operation: Operation, country: string, asked: Asked): boolean {
  const nilReturns = nilReturnsOf(operation, country, asked.period).length;
  return reportingOf(operation, country, { ...asked, incidents: 0, nilReturns }) === 'SILENT';
}

interface CountryFigures {
  readonly shares: readonly Share[];
  readonly capacity: CountryRow['capacity'];
  readonly incidents: number;
}

function countryRow(country: string, { shares, capacity, incidents }: CountryFigures): CountryRow {
  const own = shares.filter((each) => each['g_by_country'] === country);
  const lines = own.filter(isQuantity);
  const attempts = own.filter(({ g_what }) => g_what === 'SMUGGLING_ATTEMPT_PREVENTED');
  const others = shares.filter(({ g_involved }) => (JSON.parse(g_involved) as string[]).includes(country));
  const involved = sum(others, 'entries');
  const isHeard = incidents > 0 || involved > 0 || sum(own, 'entries') > 0;
  return {
    figure: 'COUNTRY',
    country,
    capacity,
    incidents,
    attempts: sum(attempts, 'entries'),
    lines: sum(lines, 'entries'),
    unweighed: sum(lines, 'unweighed'),
    unconfirmed: sum(lines, 'unconfirmed'),
    late: sum(lines, 'late'),
    bonus: sum(lines, 'bonus'),
    involved,
    silent: capacity === 'PARTICIPANT' && !isHeard,
  };
}

const sum = (all: readonly Sums[], name: 'entries' | 'unweighed' | 'unconfirmed' | 'late' | 'bonus'): number =>
  all.reduce((total, each) => total + each[name], 0);

/** Those that were nominated, and those whom the launch names; of a collective nobody knows who is in it. */
function capacitiesOf(operation: Operation | undefined): ReadonlyMap<string, CountryRow['capacity']> {
  const nominated = (operation ? participantsOf(operation) : []).map(
    ({ country, capacity }) => [country, capacity] as const,
  );
  const named = countriesNamedIn(operation?.launched?.participants).map((country) => [country, 'PARTICIPANT'] as const);
  return new Map<string, CountryRow['capacity']>([...named, ...nominated]);
}

const WORDS = {
  en: {
    silent: 'silent',
    incidents: 'incidents',
    attempts: 'attempts prevented',
    lines: 'seizures',
    unweighed: UNWEIGHED.en,
    unconfirmed: 'not yet confirmed',
    late: 'late',
    bonus: 'outside the scope',
    involved: 'parts in those of others',
  },
  ru: {
    silent: 'сведений нет',
    incidents: 'случаев',
    attempts: 'пресечённых попыток',
    lines: 'изъятий',
    unweighed: 'количество не установлено:',
    unconfirmed: 'ещё не подтверждено:',
    late: 'после срока приёма',
    bonus: 'попутно выявлено',
    involved: 'участие в изъятиях других государств:',
  },
} as const;

/** "Kyrgyzstan: incidents 3, seizures 2": numbers behind their names, so that no plural has to be formed. */
export function countryInWords(row: CountryRow, lang: Lang): object {
  const words = WORDS[lang];
  const named = ['incidents', 'attempts', 'lines', 'unweighed', 'unconfirmed', 'late', 'bonus', 'involved'] as const;
  const told = named.filter((each) => (row[each] ?? 0) > 0).map((each) => `${words[each]} ${row[each]}`);
  const text = row.silent ? words.silent : told.join(', ') || '—';
  return { ...row, text: `${administrationName(row.country, lang)}: ${text}` };
}
