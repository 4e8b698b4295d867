// Realistic logs of any length from a seed: incidents of several states, reported late, out of order, corrected, unweighed.
// Events are made one at a time, with only the incidents that are under way in memory, so that a million need little.
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';
import { envelopedAs } from '../facts/fact.js';
import { DAY, incidentScript, type Scripted, START, type World } from '../facts/incident-script.js';
import { Random } from '../../../src/demo/random.js';

export interface Generated {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
  /** Ms UTC: never before its predecessor's. */
  readonly recordedAt: number;
}

export interface LogSettings {
  readonly seed: number;
  readonly events: number;
  readonly countries?: readonly string[];
  readonly operations?: number;
  /** How many incidents are reported on side by side. */
  readonly underWay?: number;
  /** Finds in parcels and high-tax goods too. */
  readonly everyKind?: boolean;
}

const COUNTRIES = ['KZ', 'KG', 'RU', 'UZ', 'BY'] as const;

const USUAL = { countries: COUNTRIES as readonly string[], operations: 3, underWay: 40 };

/** The events of such a log, in the order in which they are recorded. */
export function* generatedLog(settings: LogSettings): Generator<Generated> {
  const { seed, events, countries, operations, underWay, everyKind } = { ...USUAL, ...settings };
  const random = new Random(seed);
  const names = Array.from({ length: operations }, (_, n) => `op-${n + 1}`);
  const world: World = { random, countries, operations: names, everyKind };
  const scripts: Scripted[][] = names.map((name) => operationScript(name, random));
  const revisions = new Map<string, number>();
  let recordedAt = START;
  for (let n = 0; n < events; n++) {
    while (scripts.length < underWay) scripts.push(incidentScript(random.uuid(), world));
    const at = random.below(scripts.length);
    const script = scripts[at] ?? [];
    const { id, ...fact } = script.shift() as Scripted;
    const revision = revisions.get(fact.stream) ?? 0;
    // About ninety days for a log of any length.
    recordedAt += random.below(Math.ceil((180 * DAY) / events));
    yield { stream: fact.stream, revision, event: envelopedAs(fact, { id, commandId: random.uuid() }), recordedAt };
    revisions.set(fact.stream, revision + 1);
    if (script.length > 0) continue;
    revisions.delete(fact.stream);
    scripts.splice(at, 1);
  }
}

const date = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);
const days = (from: number, to: number): object => ({ from: date(from), to: date(to), precision: 'day' });

/** An operation is decided, planned, launched and concluded, some of it later than it took place; its deadline may move. */
function operationScript(name: string, random: Random): Scripted[] {
  const stream = `operation-${name}`;
  const told = (type: string, data: object): Scripted => ({
    id: random.uuid(),
    stream,
    type,
    data,
  });
  const targets = random.pick([
    ['NARCOTIC'],
    ['NARCOTIC', 'PRECURSOR'],
    ['PSYCHOTROPIC', 'NPS'],
    ['DRUGS_UNSPECIFIED'],
  ]);
  const until = (day: number): object => ({ endedAt: days(30, 30), reportsAcceptedUntil: days(day, day) });
  const decided = told('OperationDecided', { organisers: ['CHLEU'], targets, decidedOn: days(0, 0) });
  const script = [
    told('OperationPlanned', random.chance(0.5) ? { series: 'barriers' } : {}),
    told('OperationLaunched', { window: days(0, 30), ...(random.chance(0.3) ? { targets: ['PRECURSOR'] } : {}) }),
    told('OperationConcluded', until(10 + random.below(60))),
    ...(random.chance(0.5) ? [told('OperationConcluded', until(10 + random.below(60)))] : []),
  ];
  // A decision may become known last of all.
  return script.toSpliced(random.chance(0.5) ? 0 : random.below(script.length + 1), 0, decided);
}
