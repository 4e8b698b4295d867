// The operations, and how each stands: how far it is, who takes part and who did, since when and until when.
import { operationDeadlines as deadlines } from '../../src/domain/operation/deadlines.js';
import { operationRules } from '../../src/domain/operation/rules.js';
import type { Capacity, ObserverLevel } from '../../src/domain/operation/events.js';
import { operationRequests } from '../../src/domain/operation/requests.js';
import {
  capacityOf,
  confirmedOf,
  contactOf,
  type Operation,
  operationStory,
} from '../../src/domain/operation/story.js';
import { type Deployment, suspensionOf, withdrawalOf } from '../../src/domain/operation/story/course.js';
import { openOf } from '../../src/domain/operation/story/parts.js';
import { operationWords } from '../../src/domain/operation/words.js';
import { isOpen, type Span } from '../../src/domain/values/time/term.js';
import { civilSpan, minuteOf, type When } from '../../src/domain/values/time/when.js';
import { slug } from '../../src/domain/values/ids.js';
import { administration } from '../../src/domain/values/who/administration.js';
import { editionsOf, operationSeries, seriesBegunBy } from './operation-series.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { withEvents } from './rows/with-events.js';
import { flagged, naming, spoken } from './rows/found-by.js';
import { firstSaid } from './rows/first-said.js';
import { time } from './rows/row.js';
import { oneOf } from '../../src/forms/vocabulary.js';

const PHASES = ['PREPARING', 'LAUNCHED', 'SUSPENDED', 'CONCLUDED', 'CANCELLED'] as const;
type Phase = (typeof PHASES)[number];

/** Of what was only told of its participants, nobody knows more than that it is being prepared. */
const PHASE: Readonly<Record<Operation['phase'], Phase>> = {
  unknown: 'PREPARING',
  preparing: 'PREPARING',
  launched: 'LAUNCHED',
  concluded: 'CONCLUDED',
};

/** What was called off goes no further, and what is suspended runs again. */
function phaseOf(it: Operation): Phase {
  if (it.cancelled) return 'CANCELLED';
  return it.phase === 'launched' && suspensionOf(it) ? 'SUSPENDED' : PHASE[it.phase];
}

export interface Participant {
  readonly country: string;
  /** Null where only a contact point was named. */
  readonly capacity: Capacity | null;
  readonly contact: string | null;
  /** Of an observer, what it is given; null: nobody said. */
  readonly level: ObserverLevel | null;
  /** Since when it takes part by its own word; null: it is invited. */
  readonly confirmed: When | null;
}

/** Who takes part now, by country. */
export function participantsOf(operation: Operation): readonly Participant[] {
  const { participations, contactPoints } = operation;
  const countries = new Set<string>();
  // Of a long story most terms have ended: no list is made of them all.
  for (const terms of [participations, contactPoints])
    for (const each of terms) if (isOpen(each)) countries.add(each.country);
  return [...countries].sort().map((each) => ({
    country: each,
    capacity: firstSaid(capacityOf(operation, each)),
    contact: firstSaid(contactOf(operation, each)),
    level: firstSaid(openOf(operation.participations, each)?.level),
    confirmed: firstSaid(confirmedOf(operation, each)),
  }));
}

const codeNameOf = ({ launched, plan }: Operation): string | null => firstSaid(launched?.codeName, plan?.codeName);
const windowOf = ({ launched, plan }: Operation): When | null => firstSaid(launched?.window, plan?.window);
const spanOf = (span: When | null): Span => (span ? civilSpan(span) : { from: null, to: null });

/** What was agreed on, by the latest that was said of it. */
function agreedOf(it: Operation): object {
  const { decided, plan, launched } = it;
  return {
    codeName: codeNameOf(it),
    externalCodeName: firstSaid(decided?.externalCodeName),
    organisers: firstSaid(decided?.organisers, []),
    targets: firstSaid(launched?.targets, decided?.targets, []),
    region: firstSaid(plan?.region, decided?.region),
    ...termsOf(it),
  };
}

/** By what right it is held, and what it looks for. */
const termsOf = ({ decided, plan }: Operation): object => ({
  legalBasis: firstSaid(decided?.legalBasis, []),
  useOfData: firstSaid(decided?.useOfData),
  riskProfile: firstSaid(plan?.riskProfile),
  risks: firstSaid(plan?.risks, []),
});

/** With when it was taken away again; null: it is there. */
const resourceOf = (it: Operation, told: Deployment): object => {
  const withdrawal = withdrawalOf(it, told);
  const withdrawnOn = withdrawal ? (withdrawal.data.on ?? minuteOf(withdrawal.recordedAt)) : null;
  return { ...told.data, withdrawnOn, event: told.event };
};

const courseOf = (it: Operation): object => ({
  window: windowOf(it),
  endedAt: firstSaid(it.concluded?.endedAt),
  reportsAcceptedUntil: firstSaid(it.concluded?.reportsAcceptedUntil),
  stages: it.stages,
  suspensions: it.suspensions,
  cancelled: firstSaid(it.cancelled),
  debriefings: withEvents(it.debriefings),
  resultsAt: firstSaid(it.results.last?.data.position),
});

export const operations = register({
  of: operationStory,
  collection: 'operations',
  version: 11,
  rules: 6,
  reads: [operationSeries.projection],
  happened: (it) => ({
    from: spanOf(firstSaid(it.launched?.window, it.plan?.window, it.decided?.decidedOn)).from,
    to: spanOf(firstSaid(it.concluded?.endedAt, it.launched?.window, it.plan?.window)).to,
  }),
  requests: operationRequests,
  deadlines,
  foundBy: {
    phase: {
      value: oneOf<(typeof PHASES)[number]>(operationWords.states),
      of: phaseOf,
    },
    country: {
      value: administration,
      among: (it) => participantsOf(it).map((each) => each.country),
    },
    series: {
      value: slug,
      of: ({ plan }) => firstSaid(plan?.series),
      beside: editionsOf,
      names: operationSeries,
    },
    unit: { value: administration, among: ({ unit }) => unit.map((each) => each.administration) },
    meeting: naming('meeting'),
    flag: flagged(...Object.keys(operationRules)),
    officer: spoken,
  },
  row: {
    phase: phaseOf,
    codeName: codeNameOf,
    series: ({ plan }): string | null => firstSaid(plan?.series),
    window: time(windowOf),
    endedAt: time(({ concluded }: Operation) => firstSaid(concluded?.endedAt)),
    participants: (it) => participantsOf(it).map((each) => each.country),
  },
  async beside(rows, { at }) {
    const begun = await seriesBegunBy(
      rows.filter(({ series }) => series === null).map(({ id }) => id),
      at,
    );
    return rows.map((row) => ({ ...row, series: row.series ?? begun.get(row.id) ?? null }));
  },
  text: ({ phase, codeName }, lang) => [codeName, operationWords.states[phase][lang]].filter(Boolean).join(': '),
  async view(id, it, { at }) {
    const { participations, told } = it;
    return {
      id,
      phase: phaseOf(it),
      ...agreedOf(it),
      series: firstSaid(it.plan?.series, (await seriesBegunBy([id], at)).get(id)),
      ...courseOf(it),
      participants: participantsOf(it),
      withdrawn: participations.filter((each) => !isOpen(each)),
      resources: [...it.resources].map((each) => resourceOf(it, each)),
      unit: it.unit,
      participantsAsDeclared: firstSaid(it.launched?.participants),
      basedOn: basedOnAll(told),
    };
  },
});
export const { list: operationList, one: oneOperation } = operations;
