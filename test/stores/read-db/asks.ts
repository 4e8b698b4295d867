// Random questions of every kind: any filters together, any place in the log, any period and zone.
import { questions } from '../../../projections/all.js';
import type { AnyQuestion } from '../../../src/eventsourcing/asking/ask.js';
import { positionOf } from '../../../src/eventsourcing/log/position.js';
import { readForm } from '../../../src/forms/form.js';
import type { Random } from '../../../src/demo/random.js';

export interface Ask {
  readonly what: AnyQuestion;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How far back in the log, as a share of it; undefined: now. */
  readonly back: number | undefined;
}

const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  country: ['KZ', 'KG', 'RU', 'UZ', 'BY'],
  service: ['customs', 'border'],
  operation: ['op-1', 'op-2', 'op-3'],
  series: ['barriers', 'x', 'y'],
  class: ['NARCOTIC', 'PSYCHOTROPIC', 'PRECURSOR', 'POTENT'],
  substance: ['heroin', 'opium', 'hashish-oil', 'acetic-anhydride'],
  form: ['powder', 'plant-matter'],
  direction: ['IMPORT', 'EXPORT', 'TRANSIT'],
  mode: ['ROAD', 'AIR'],
  evidence: ['ITEMISED', 'DECLARED'],
  statement: ['s1', 's2'],
  flag: ['PARTS_EXCEED_HEADLINE', 'OCCURRED_AFTER_REPORT'],
  post: ['Merke'],
  transit: ['KZ', 'KG'],
};
const LEDGER = new Set(['totals', 'series', 'ledger']);
const PERIODS = ['2025', '2026-01', '2026-02-03', '2026-03-10T00:00Z', '2026-05'];
const SOUGHT = ['merke', 'Мерке', 'merkee', 'officer', 'барьер', 'barrier committee', 'p-1', 'комитет'];
const ZONES = ['Asia/Almaty', 'Europe/Moscow', 'UTC'];

/** All but what the read log answers. */
const OF_READ_MODELS = questions.filter(({ path }) => path !== 'reads');

/** One ask of each kind of question. `ids`: of the things in the log, by the route's first part. */
export function asksOf(random: Random, ids: (collection: string) => readonly string[]): readonly Ask[] {
  return OF_READ_MODELS.map((what): Ask => {
    const back = random.chance(0.5) ? random.next() : undefined;
    const [collection = ''] = what.path.split('/');
    const id = what.path.includes(':id') ? { id: random.pick(ids(collection)) } : {};
    return { what, back, parameters: { ...id, ...fitting(what, random) } };
  });
}

function fitting({ path }: AnyQuestion, random: Random): Readonly<Record<string, unknown>> {
  if (path.endsWith('/history')) return {};
  if (path === 'search') return { q: random.pick(SOUGHT), limit: random.pick(['3', '50']) };
  if (LEDGER.has(path)) return ledgerParameters(path, random);
  const list = path.includes(':id') ? {} : { limit: '7', sort: random.pick(['id', '-changed']) };
  return { ...period(random), ...list, ...(path === 'incidents' ? incidentFilters(random) : {}) };
}

function period(random: Random): Readonly<Record<string, unknown>> {
  return {
    ...(random.chance(0.4) ? { happenedFrom: random.pick(PERIODS) } : {}),
    ...(random.chance(0.3) ? { happenedTo: random.pick(['2026-04', '2026-06-01', '2027']) } : {}),
  };
}

const some = (random: Random, names: readonly string[], share: number): string[] =>
  names.filter(() => random.chance(share));

function ledgerParameters(path: string, random: Random): Readonly<Record<string, unknown>> {
  const filters = some(random, Object.keys(DIMENSIONS), 0.12).map((name) => [name, [random.pick(DIMENSIONS[name]!)]]);
  return {
    ...Object.fromEntries(filters),
    ...period(random),
    by: some(random, Object.keys(DIMENSIONS), 0.2),
    ...(random.chance(0.3) ? { classBy: 'RULEBOOK' } : {}),
    ...(random.chance(0.3) ? { tz: random.pick(ZONES) } : {}),
    ...(path !== 'ledger' && random.chance(0.3) ? { top: random.pick(['1', '3']) } : {}),
    ...(path === 'series' ? seriesParameters(random) : {}),
    ...(path === 'ledger' ? { limit: '20', standing: random.pick(['true', 'false']) } : {}),
  };
}

const seriesParameters = (random: Random): Readonly<Record<string, unknown>> => ({
  bucket: random.pick(['hour', 'day', 'week', 'month', 'quarter', 'year']),
  cumulative: random.pick(['true', 'false']),
  axis: random.pick(['happened', 'asserted', 'known']),
});

function incidentFilters(random: Random): Readonly<Record<string, unknown>> {
  const names = some(random, ['country', 'operation', 'substance', 'class', 'flag'], 0.25);
  return {
    ...Object.fromEntries(names.map((name) => [name, [random.pick(DIMENSIONS[name]!)]])),
    ...(random.chance(0.3) ? { withdrawn: random.pick(['true', 'false']) } : {}),
    ...(random.chance(0.3) ? { openTasks: random.pick(['true', 'false']) } : {}),
  };
}

/** What its question knows of its parameters, and what that cannot do without. `log`: the one that it is asked of. */
export function askable({ what, parameters }: Ask, log: string): Readonly<Record<string, unknown>> {
  const form = readForm<object>(what.form as unknown as new () => object, parameters);
  if (!Array.isArray(form)) return parameters;
  const named = (code: string): readonly string[] =>
    form.filter((each) => each.code === code).map(({ values }) => String(values?.['field']));
  const needed = { from: `@${positionOf(log, 10n)}`, for: 'KG' };
  const missing = Object.entries(needed).filter(([name]) => named('REQUIRED').includes(name));
  const known = Object.entries(parameters).filter(([name]) => !named('UNKNOWN_FIELD').includes(name));
  return Object.fromEntries([...known, ...missing]);
}
