// Random logs with everything that a projection listens to: incidents as they are generated, and among them statements,
// series, a committee and controlled deliveries, in any order and with times of any precision.
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';
import {
  onItsWay,
  completion,
  handover,
  loss,
  rerouted,
  substitution,
} from '../../domain/controlled-delivery/events.js';
import {
  at,
  committee,
  declared,
  kg,
  operation,
  part,
  rounded,
  series,
  withdrawn,
} from '../../support/facts/declared.js';
import { enveloped, type Fact } from '../../support/facts/fact.js';
import { generatedLog } from '../../support/logs/log-generator.js';
import { Random } from '../../../src/demo/random.js';

export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
  readonly recordedAt: number;
}

/** About a quarter of the events are not an incident's. */
export function* mixedLog(seed: number, events: number): Generator<Recorded> {
  const random = new Random(seed);
  const others = othersOf(random);
  const revisions = new Map<string, number>();
  // Revisions are counted here: an operation's stream has facts of both kinds.
  for (const { stream, event, recordedAt } of generatedLog({ seed, events })) {
    const told: { stream: string; make: (revision: number) => NewEvent }[] = [{ stream, make: () => event }];
    const fact = random.chance(0.35) ? others.next().value : undefined;
    if (fact) told.unshift({ stream: fact.stream, make: (revision) => enveloped(fact, revision) });
    for (const { stream: into, make } of told) {
      const revision = revisions.get(into) ?? 0;
      revisions.set(into, revision + 1);
      yield { stream: into, revision, event: make(revision), recordedAt };
    }
  }
}

const TIMES = ['2025', '2026-03', '2026-03-10', '2026-06-01', '2026-05-10T13:45+05:00', '2025-12/2026-02'] as const;
const PEOPLE = ['Ákos', 'anna', 'Анна', 'Zoë'] as const;

const figure = (random: Random): ReturnType<typeof part> =>
  part(
    random.pick(['heroin', 'opium', 'hashish-oil'] as const),
    random.pick(['NARCOTIC', 'POTENT', undefined] as const),
    random.pick([kg('5'), kg('7', 'GT'), kg('3.25', 'LT'), rounded('12'), kg('9', 'APPROX'), kg(null)]),
  );

function statement(id: string, random: Random): Fact {
  const scope = random.chance(0.6) ? { operation: `op-${1 + random.below(3)}` } : {};
  const headline = random.chance(0.7) ? { headline: figure(random) } : {};
  const parts = Array.from({ length: random.below(3) }, () => figure(random));
  const counts = random.chance(0.4)
    ? [{ what: 'SEIZURE' as const, n: 4, bound: random.pick(['EQ', 'GT'] as const) }]
    : [];
  const flags = random.chance(0.2) ? [{ code: 'PARTS_EXCEED_HEADLINE' }] : [];
  return declared(id, { scope, ...headline, parts, counts, asserted: at(random.pick(TIMES)) }, flags);
}

/** Without an end; a statement is declared once and may then be withdrawn. */
function* othersOf(random: Random): Generator<Fact, never> {
  const deliveries = Array.from({ length: 3 }, (_, n) => deliveryScript(`d-${n}`, random));
  for (let n = 1; ; n++) {
    yield statement(`s${n}`, random);
    if (random.chance(0.3)) yield withdrawn(`s${1 + random.below(n)}`);
    if (random.chance(0.3)) yield series(random.pick(['x', 'y']), { firstEdition: `op-${1 + random.below(3)}` });
    if (random.chance(0.3)) {
      const [person, electedOn] = [random.pick(PEOPLE), at(random.pick(TIMES))];
      yield committee('c', 'ChairmanElected', { person, office: 'Chairman', reElection: false, electedOn });
    }
    if (random.chance(0.2)) yield operation(`op-${1 + random.below(3)}`, 'ParticipantNominated', NOMINATED);
    const next = random.pick(deliveries).shift();
    if (next) yield next;
  }
}

const NOMINATED = { country: 'KZ', capacity: 'PARTICIPANT' } as never;

function deliveryScript(id: string, random: Random): Fact[] {
  const later = [handover(), substitution(), rerouted(), loss(), completion()].filter(() => random.chance(0.7));
  return [...onItsWay, ...later].map(({ type, data }) => ({ stream: `controlledDelivery-${id}`, type, data }));
}
