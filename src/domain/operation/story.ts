// The story of an operation: what was said, as it stands, for decisions and readers.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { given } from '../../eventsourcing/log/event.js';
import { story } from '../../eventsourcing/log/story.js';
import { Growing } from '../../eventsourcing/log/growing.js';
import { speakersOf, type Told } from '../told.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { ALL, andOwnWordsOf, isEverybodys, ofOperation } from '../values/who/scope.js';
import type { Listed } from '../authority/parties.js';
import { at, isOpen, OPEN } from '../values/time/term.js';
import { minuteOf, type When } from '../values/time/when.js';
import type { Capacity, OperationEvents, UnitMember } from './events.js';
import type { NilReturn } from './story/nil-returns.js';
import { type ContactPoint, nominated, type OfCountry, openOf, type Participation, withdrawn } from './story/parts.js';

interface OperationRecord extends Rectifiable<OperationEvents> {
  readonly decided?: OperationEvents['OperationDecided'];
  readonly plan?: OperationEvents['OperationPlanned'];
  readonly launched?: OperationEvents['OperationLaunched'];
  readonly concluded?: OperationEvents['OperationConcluded'];
  /** Of one country they do not overlap: a second one begins where the first ended. */
  readonly participations: readonly Participation[];
  readonly contactPoints: readonly ContactPoint[];
  /** Of one country one at most is open: since when it takes part, by its own word. */
  readonly confirmations: readonly OfCountry[];
  readonly nilReturns: Growing<NilReturn>;
  readonly resources: Growing<Told<OperationEvents, 'ResourceDeployed'>>;
  /** Who coordinates it, as listed. */
  readonly unit: readonly UnitMember[];
}

export type Operation = OperationRecord &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'preparing' }
    | { readonly phase: 'launched'; readonly window: When }
    | { readonly phase: 'concluded'; readonly window?: When }
  );

const initial: Operation = {
  ...nothingTold(),
  phase: 'unknown',
  participations: [],
  contactPoints: [],
  confirmations: [],
  nilReturns: Growing.of(),
  resources: Growing.of(),
  unit: [],
};

/** Preparing begins with the first thing known; a later phase is not undone by a decision or plan told afterwards. */
const prepared = (state: Operation): Operation =>
  state.phase === 'unknown' ? { ...state, phase: 'preparing' } : state;

type Amended = OperationEvents['OperationAmended'];

function amended(state: Operation, { window, endedAt, reportsAcceptedUntil }: Amended): Operation {
  const { launched, concluded } = state;
  const end = given({ endedAt, reportsAcceptedUntil });
  return {
    ...state,
    ...(window && launched ? { launched: { ...launched, window }, window } : {}),
    ...(concluded ? { concluded: { ...concluded, ...end } } : {}),
  } as Operation;
}

/** Whether it says something else than what stands. */
export function amendedBy({ launched, concluded }: Operation, change: Amended): boolean {
  const { reason: _, ...named } = change;
  const stands = { ...concluded, window: launched?.window };
  return Object.entries(named).some(([name, value]) => !sameData(value, stands[name as keyof typeof stands] ?? null));
}

export const operationStory = story<Operation, OperationEvents>(
  'operation',
  initial,
  keepingStanding<Operation, OperationEvents>(initial, {
    ...rectifications('Operation'),
    OperationDecided: (state, decided) => ({ ...prepared(state), decided }),
    OperationPlanned: (state, plan) => ({ ...prepared(state), plan }),
    ParticipantNominated: (state, { country, capacity }, { recordedAt }) => {
      const { participations, confirmations } = state;
      const before = openOf(participations, country)?.capacity ?? capacity;
      return {
        ...prepared(state),
        participations: nominated(participations, country, capacity),
        // What it confirmed was another part.
        confirmations: before === capacity ? confirmations : withdrawn(confirmations, country, minuteOf(recordedAt)),
      };
    },
    ParticipationConfirmed: (state, { country, on }, { recordedAt }) => ({
      ...prepared(state),
      confirmations: [
        ...state.confirmations.filter((each) => each.country !== country || !isOpen(each)),
        { country, from: on ?? minuteOf(recordedAt), to: null },
      ],
    }),
    ContactPointNominated: (state, { country, contact }, { recordedAt }) => {
      const former = openOf(state.contactPoints, country);
      const [from, others] = former
        ? [minuteOf(recordedAt), withdrawn(state.contactPoints, country, minuteOf(recordedAt))]
        : [null, state.contactPoints];
      return { ...prepared(state), contactPoints: [...others, { country, contact, ...OPEN, from }] };
    },
    ParticipantWithdrew: (state, { country, on }, { recordedAt }) => {
      // Where no day is told, it was the moment at which it became known.
      const to = on ?? minuteOf(recordedAt);
      const { participations, contactPoints, confirmations } = state;
      return {
        ...state,
        participations: withdrawn(participations, country, to),
        contactPoints: withdrawn(contactPoints, country, to),
        confirmations: withdrawn(confirmations, country, to),
      };
    },
    NilReturnSubmitted: (state, _, told) => ({ ...prepared(state), nilReturns: state.nilReturns.with(told) }),
    ResourceDeployed: (state, _, told) => ({ ...prepared(state), resources: state.resources.with(told) }),
    CoordinationUnitSetUp: (state, { members }) => ({ ...prepared(state), unit: members }),
    OperationLaunched: (state, launched) => {
      const { window } = launched;
      return state.phase === 'concluded'
        ? { ...state, launched, window }
        : { ...state, phase: 'launched', launched, window };
    },
    OperationAmended: amended,
    OperationConcluded: (state, concluded) => ({ ...state, phase: 'concluded', concluded }),
  }),
  ({ id, story: operation }) => {
    if (isEverybodys(operation.told.first)) return ALL;
    return andOwnWordsOf(
      ofOperation(id),
      spokenIn(operation.told).filter((each) => !isMember(operation, each)),
    );
  },
);

const spokenIn = Growing.distinct<Told<OperationEvents>, string>(speakersOf);

/** The administrations that see it, whoever they send: who takes part or watches, who organises it, who spoke first of it. */
export function membersOf(operation: Operation): readonly string[] {
  const nominated = [...new Set(operation.participations.map(({ country }) => country))];
  const watching = nominated.filter((country) => capacityOf(operation, country) !== undefined);
  return [...new Set([...watching, ...organisersOf(operation)])];
}

const organisersOf = ({ decided, told }: Operation): readonly string[] =>
  [...(decided?.organisers ?? []), decided?.leadOrganiser, told.first?.by].filter((each) => each !== undefined);

/** Asked of the few who have spoken: all participations of a long story are not gone through for them. */
const isMember = (operation: Operation, country: string): boolean =>
  organisersOf(operation).includes(country) ||
  operation.unit.some(({ administration }) => administration === country) ||
  capacityOf(operation, country) !== undefined;

/** Whether it belonged to the operation at that time, or has belonged to it since. */
export const belongedTo = (operation: Operation, administration: string, when: When): boolean =>
  isMember(operation, administration) || capacityAt(operation, administration, when) !== undefined;

/** Who coordinates it, as listed. */
export const coordinatorsOf = ({ unit }: Operation): readonly Listed[] =>
  unit.map(({ administration, officer }) => ({ country: administration, officer }));

/** When it runs, or ran; undefined: it was never launched. */
export const windowOf = (operation: Operation): When | undefined =>
  operation.phase === 'launched' || operation.phase === 'concluded' ? operation.window : undefined;

/** The administration that leads it; undefined: nobody has decided yet. */
export const leadOf = ({ decided }: Operation): string | undefined => decided?.leadOrganiser ?? decided?.organisers[0];

/** The countries that take part, by what was last said of them. */
export const participantsOf = ({ participations }: Operation): readonly string[] =>
  participations
    .filter((each) => each.capacity === 'PARTICIPANT' && isOpen(each))
    .map(({ country: participant }) => participant);

/** As what the country takes part, by what was last said of it; undefined: it does not, or no longer. */
export const capacityOf = ({ participations }: Operation, country: string): Capacity | undefined =>
  openOf(participations, country)?.capacity;

/** As what the country took part at that time; undefined: it certainly did not. */
export const capacityAt = ({ participations }: Operation, country: string, when: When): Capacity | undefined =>
  participations.findLast((each) => each.country === country && at(each, when))?.capacity;

/** Since when it takes part by its own word; undefined: it is invited, or takes no part. */
export const confirmedOf = ({ confirmations }: Operation, country: string): When | undefined =>
  openOf(confirmations, country)?.from ?? undefined;

/** Those of whom it is not known whether they take part: they were nominated, and have not said so. */
export const invitedIn = ({ participations, confirmations }: Operation): readonly string[] =>
  participations
    .filter((each) => isOpen(each) && openOf(confirmations, each.country) === undefined)
    .map(({ country }) => country);

export const contactOf = ({ contactPoints }: Operation, country: string): string | undefined =>
  openOf(contactPoints, country)?.contact;
