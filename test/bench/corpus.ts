// The corpus of the bench: stories of incidents from a seed, as commands on the wire and as events in a log.
import { createHash } from 'node:crypto';

/** The mix in words; whoever changes the stories changes it. */
export const MIX =
  'per incident 1 report, 60 % with an attribution; 1–3 seizures, 15 % unweighed; 30 % of lines weighed later, ' +
  '8 % identified; 8 % corrected; 6 % a precursor, 4 % a prevented attempt, 1 % withdrawn; 200 incidents side by side, ' +
  '8 countries, 12 substances, 40 operations of a month each';

const COUNTRIES = ['KZ', 'KG', 'RU', 'BY', 'AM', 'TJ', 'UZ', 'AZ'] as const;
export const SUBSTANCES = (
  'heroin opium cannabis-resin cannabis-herb hashish-oil cocaine amphetamine methamphetamine mephedrone alpha-pvp mdma ' +
  'methadone'
).split(' ');
/** Administrations that tell nothing: per cent of the operations of a log of scopes that each of them sees, as an organiser. */
export const WATCHERS = { MD: 1, GE: 30, TM: 95, MN: 100 } as const;
const DIRECTIONS = ['IMPORT', 'EXPORT', 'TRANSIT', 'INLAND'] as const;
const MODES = ['ROAD', 'RAIL', 'AIR', 'MAIL', 'MARITIME'] as const;
const OPERATIONS = 40;
const SIDE_BY_SIDE = 200;

export const operationId = (n: number): string => `op-${String(n).padStart(2, '0')}`;

/** Repeats itself by its seed (mulberry32's mixing). */
export class Chance {
  constructor(private seed: number) {}

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  uuid(): string {
    const part = (digits: number): string =>
      this.below(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    return `${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${part(6)}${part(6)}`;
  }
}

/** One thing told of an incident: the event, and the command that says it where one alone can. */
export interface Step {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly country: string;
  readonly command?: { readonly verb: string; readonly body: object };
}

/** Seizures in those incidents, so many in each, as lines for the intake: one incident after the other in each round. */
export function seizureLines(seed: number, ids: readonly string[], each: number): readonly string[] {
  const chance = new Chance(seed + 0x11e5);
  return Array.from({ length: each }, (_, n) =>
    ids.map((id) => {
      const body = {
        lineId: `s-${n}`,
        quantity: `${weight(chance)} kg`,
        substance: chance.of(SUBSTANCES),
        class: 'NARCOTIC',
      };
      return JSON.stringify({ collection: 'incidents', id, command: 'record-seizure', key: chance.uuid(), body });
    }),
  ).flat();
}

interface About {
  /** 0 to 1: how far the story of the whole log has come; it says in which month an incident falls. */
  readonly progress: number;
  readonly country?: string;
  /** So many operations, one for every incident: each is a scope. */
  readonly scopes?: number | undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (n: number): { year: number; month: number } => ({
  year: 2023 + Math.floor(n / 12),
  month: (n % 12) + 1,
});

function minute(chance: Chance, month: number): string {
  const at = monthOf(month);
  const day = two(1 + chance.below(28));
  return `${at.year}-${two(at.month)}-${day}T${two(chance.below(24))}:${two(chance.below(60))}+05:00`;
}

const known = (at: string): object => ({ from: at, to: at, precision: 'minute' });
const weight = (chance: Chance): string => `${chance.below(60)}.${1 + chance.below(9)}`;

function quantity(chance: Chance, method: string): object {
  const rest = { unit: 'KGM', basis: 'NOT_STATED', method };
  return chance.is(0.15) && method === 'DECLARED'
    ? { ...rest, bound: 'UNKNOWN' }
    : { ...rest, value: weight(chance), bound: 'EQ' };
}

type Report = Omit<Step, 'stream' | 'country' | 'id'> & { readonly id?: string };

/** What becomes of one line: found, perhaps weighed, identified, corrected. */
function lineStory(chance: Chance, lineId: string): readonly Report[] {
  const id = chance.uuid();
  const body = { lineId, quantity: quantity(chance, 'DECLARED'), substance: chance.of(SUBSTANCES), class: 'NARCOTIC' };
  const steps: Report[] = [{ id, type: 'SubstanceSeized', data: body, command: { verb: 'record-seizure', body } }];
  if (chance.is(0.3)) {
    const weighed = { lineId, quantity: quantity(chance, chance.is(0.5) ? 'LAB' : 'SCALE') };
    steps.push({ type: 'QuantityEstablished', data: weighed, command: { verb: 'establish-quantity', body: weighed } });
  }
  if (chance.is(0.08)) {
    const found = { lineId, substance: chance.of(SUBSTANCES), class: 'NARCOTIC' };
    steps.push({ type: 'SubstanceIdentified', data: found, command: { verb: 'identify-substance', body: found } });
  }
  if (chance.is(0.08)) {
    const data = { ...body, quantity: quantity(chance, 'SCALE') };
    const about = { corrects: id, root: id, changed: ['quantity'], reason: 'MISTYPED' };
    steps.push({ type: 'ReportCorrected', data: { ...about, data } });
  }
  return steps;
}

function others(chance: Chance): readonly Report[] {
  const steps: Report[] = [];
  if (chance.is(0.06)) {
    const body = { lineId: 'p', quantity: quantity(chance, 'DECLARED'), chemical: 'acetic-anhydride' };
    steps.push({ type: 'PrecursorSeized', data: body, command: { verb: 'record-precursor-seizure', body } });
  }
  if (chance.is(0.04)) {
    const body = { category: 'DRUGS' };
    steps.push({ type: 'SmugglingAttemptPrevented', data: body, command: { verb: 'record-prevented-attempt', body } });
  }
  if (chance.is(0.01)) {
    const body = { reason: 'ERROR' };
    steps.push({ type: 'ReportWithdrawn', data: body, command: { verb: 'withdraw', body } });
  }
  return steps;
}

/** Everything that is told of one incident, in its order. */
function story(chance: Chance, { progress, country = chance.of(COUNTRIES), scopes }: About): Step[] {
  const month = Math.floor(progress * OPERATIONS);
  const [stream, at] = [`incident-${chance.uuid()}`, minute(chance, month)];
  const fields = { country, direction: chance.of(DIRECTIONS), transportMode: chance.of(MODES), form: 'SHORT' };
  const within = scopes === undefined ? month : chance.below(scopes);
  const operation = chance.is(0.6) || scopes !== undefined ? { operation: operationId(within) } : {};
  const report = { verb: 'report', body: { ...fields, occurredAt: at, ...operation } };
  const lines = Array.from({ length: 1 + chance.below(3) }, (_, n) => lineStory(chance, `l-${n}`)).flat();
  const told: readonly Report[] = [
    { type: 'IncidentReported', data: { ...fields, occurredAt: known(at) }, command: report },
    // In the same append as the report, on the wire too.
    ...('operation' in operation
      ? [{ type: 'IncidentAttributedToOperation', data: { ...operation, rule: 'REPORTED' } }]
      : []),
    ...lines,
    ...others(chance),
  ];
  return told.map(({ id = chance.uuid(), ...step }) => ({ ...step, id, stream, country }));
}

/** Those who see the operation with that number of so many: who tells of it, and some of the watchers. */
function organisersOf(n: number, count: number): readonly string[] {
  const seeing = Object.entries(WATCHERS).filter(([, percent]) => n < Math.max(1, Math.round((count * percent) / 100)));
  return [...COUNTRIES, ...seeing.map(([administration]) => administration)];
}

/** `scopes`: so many, each seen by some; the usual ones are one country's. */
function operations(chance: Chance, scopes?: number): readonly Step[] {
  return Array.from({ length: scopes ?? OPERATIONS }, (_, n) => {
    const { year, month } = monthOf(n % OPERATIONS);
    const day = `${year}-${two(month)}-01`;
    const organisers = scopes === undefined ? ['KZ'] : organisersOf(n, scopes);
    const decided = { organisers, targets: ['NARCOTIC', 'PRECURSOR'], decidedOn: '2022-12-01' };
    const window = { from: day, to: `${year}-${two(month)}-28`, precision: 'day' };
    const on = { from: '2022-12-01', to: '2022-12-01', precision: 'day' };
    const about = { stream: `operation-${operationId(n)}`, country: 'KZ' };
    const step = (type: string, data: object, command: Step['command'] & object): Step => {
      return { ...about, id: chance.uuid(), type, data, command };
    };
    return [
      step('OperationDecided', { ...decided, decidedOn: on }, { verb: 'decide', body: decided }),
      step('OperationLaunched', { window }, { verb: 'launch', body: { window } }),
    ];
  }).flat();
}

/** So many steps: the operations first, then incidents side by side. Of `only` commands, those alone have one. */
type Wanted = Omit<About, 'progress'> & { readonly only?: 'commands' };

function* steps(seed: number, count: number, about: Wanted = {}): Generator<Step> {
  const chance = new Chance(seed);
  const begin = (done: number): Step[] => {
    const all = story(chance, { progress: Math.min(done / count, 0.999), ...about });
    return about.only ? all.filter(({ command }) => command) : all;
  };
  const open = Array.from({ length: SIDE_BY_SIDE }, () => begin(0));
  for (let done = 0; done < count; done++) {
    const place = chance.below(SIDE_BY_SIDE);
    if (open[place]!.length === 0) open[place] = begin(done);
    yield open[place]!.shift()!;
  }
}

const lineOf = (chance: Chance, { stream, command }: Step): string => {
  const [category = '', ...id] = stream.split('-');
  const collection = category === 'operation' ? 'operations' : 'incidents';
  const { verb, body } = command!;
  return JSON.stringify({ collection, id: id.join('-'), command: verb, key: chance.uuid(), body });
};

/** The operations as lines for the intake: told once, before anything is measured; the first so many are there already. */
export function operationLines(known = 0): readonly string[] {
  const chance = new Chance(1);
  const ids = new Set(Array.from({ length: known }, (_, n) => `operation-${operationId(n)}`));
  return operations(chance)
    .filter(({ stream }) => !ids.has(stream))
    .map((step) => lineOf(chance, step));
}

/** So many commands of one country's service as lines for the intake. */
export function commandLines(seed: number, count: number): readonly string[] {
  const keys = new Chance(seed + 0x5eed);
  return [...steps(seed, count, { country: 'KZ', only: 'commands' })].map((step) => lineOf(keys, step));
}

/** Reports of incidents, to record seizures for: lines for the intake, and the incidents' ids. */
export function reportLines(seed: number, count: number): { lines: readonly string[]; ids: readonly string[] } {
  const chance = new Chance(seed);
  const first = Array.from({ length: count }, () => story(chance, { progress: 0.9, country: 'KZ' })[0]!);
  const ids = first.map(({ stream }) => stream.slice('incident-'.length));
  return { lines: first.map((step) => lineOf(chance, step)), ids };
}

/** A row of the log as its table has it, behind the position that the table gives. */
export type LogRow = readonly [
  stream: string,
  revision: number,
  id: Buffer,
  type: string,
  version: number,
  data: string,
  meta: string,
  recordedAt: number,
];

const FIRST = Date.UTC(2023, 0, 1);
const LAST = Date.UTC(2026, 4, 1);

/** A log of so many events as its rows, recorded over forty months. */
export function* logRows(seed: number, count: number, scopes?: number): Generator<LogRow> {
  const revisions = new Map<string, number>();
  const before = operations(new Chance(seed + 1), scopes);
  let done = 0;
  for (const step of before) yield row(step, revisions, FIRST + done++);
  for (const step of steps(seed, count - done, { scopes })) {
    yield row(step, revisions, Math.floor(FIRST + 1000 + (done++ / count) * (LAST - FIRST)));
  }
}

function row({ stream, id, type, data, country }: Step, revisions: Map<string, number>, recordedAt: number): LogRow {
  const revision = (revisions.get(stream) ?? -1) + 1;
  revisions.set(stream, revision);
  const hash = createHash('sha256').update(id).digest('hex');
  const meta = {
    actor: { administration: country, officer: `${country.toLowerCase()}-7`, role: 'officer' },
    basis: [],
    causationId: id,
    commandHash: hash,
    commandId: id,
    correlationId: id,
    envelope: 1,
    flags: [],
    handling: [],
    lang: 'ru',
    releasableTo: [],
    right: 'OWNER',
  };
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return [stream, revision, bytes, type, 1, JSON.stringify(data), JSON.stringify(meta), recordedAt];
}
