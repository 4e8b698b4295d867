// The story of a transit case: what was said, as it stands, for decisions and readers; and who sees it.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import type { Circle } from '../audience/circle.js';
import { states } from '../authority/parties.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { speakersOf, type Told } from '../told.js';
import { ALL, isEverybodys, ofStream } from '../values/who/scope.js';
import type { TransitCaseEvents as Events } from './events.js';

/** An event of a transit case as it was told. */
export type TransitTold<Type extends keyof Events = keyof Events> = Told<Events, Type>;

export interface TransitCase extends Rectifiable<Events> {
  /** A finding stands over a completion: to complete what never arrived is the usual way. */
  readonly phase: 'unknown' | 'open' | 'flagged' | 'completed' | 'detected';
  /** Of several the first stands. */
  readonly opened: Events['TransitOpened'] | null;
  readonly notices: Growing<TransitTold<'TransitNoticeGiven'>>;
  readonly flagged: Growing<TransitTold<'TransitFlagged'>>;
  /** By state, its latest. */
  readonly findings: ReadonlyMap<string, TransitTold<'FalseTransitDetected'>>;
  readonly completions: Growing<TransitTold<'TransitCompleted'>>;
  readonly annulments: Growing<TransitTold<'CompletionAnnulled'>>;
  /** Of several the first stands. */
  readonly jurisdiction: TransitTold<'JurisdictionTaken'> | null;
}

const initial: TransitCase = {
  ...nothingTold(),
  phase: 'unknown',
  opened: null,
  notices: Growing.of(),
  flagged: Growing.of(),
  findings: new Map(),
  completions: Growing.of(),
  annulments: Growing.of(),
  jurisdiction: null,
};

/** The completion that stands: each annulment takes away one, the earliest first. */
export const completionOf = ({ completions, annulments }: TransitCase): TransitTold<'TransitCompleted'> | null =>
  completions.at(annulments.length) ?? null;

function phaseOf(it: TransitCase): TransitCase['phase'] {
  if (it.findings.size > 0) return 'detected';
  if (completionOf(it)) return 'completed';
  if (it.flagged.length > 0) return 'flagged';
  return it.opened ? 'open' : 'unknown';
}

const reached = (it: TransitCase, change: Partial<TransitCase>): TransitCase => {
  const next = { ...it, ...change };
  return { ...next, phase: phaseOf(next) };
};

export const transitCaseStory = story<TransitCase, Events>(
  'transitCase',
  initial,
  keepingStanding<TransitCase, Events>(initial, {
    ...rectifications('Transit'),
    TransitOpened: (it, opened) => reached(it, { opened: it.opened ?? opened }),
    TransitNoticeGiven: (it, _, told) => reached(it, { notices: it.notices.with(told) }),
    TransitFlagged: (it, _, told) => reached(it, { flagged: it.flagged.with(told) }),
    FalseTransitDetected: (it, { country }, told) => reached(it, { findings: new Map(it.findings).set(country, told) }),
    TransitCompleted: (it, _, told) => reached(it, { completions: it.completions.with(told) }),
    CompletionAnnulled: (it, _, told) => reached(it, { annulments: it.annulments.with(told) }),
    JurisdictionTaken: (it, _, told) => reached(it, { jurisdiction: it.jurisdiction ?? told }),
  }),
  ({ id, story: { told } }) => (isEverybodys(told.first) ? ALL : ofStream(`transitCase-${id}`)),
);

/** The states of both offices and on the way, as it was opened; undefined: it was not. */
export const statesOn = ({ opened }: TransitCase): readonly string[] | undefined =>
  opened ? [...new Set([opened.departure.country, ...(opened.transit ?? []), opened.destination.country])] : undefined;

/** The states of offices that findings cite, where nobody opened it. */
function cited({ findings }: TransitCase): readonly string[] {
  const all = [...findings.values()].flatMap(({ data: { departure, destination } }) => [departure, destination]);
  return all.flatMap((office) => office?.country ?? []);
}

/** The offices as it was opened with, or else as the first finding cites them. */
export function officesOf({
  opened,
  findings,
}: TransitCase): Pick<Events['FalseTransitDetected'], 'departure' | 'destination'> {
  const [first] = [...findings.values()].filter(({ data }) => data.departure ?? data.destination);
  return opened ?? first?.data ?? {};
}

const spokenIn = Growing.distinct<TransitTold, string>(speakersOf);

/** The states of both offices, on the route and of each finding. */
export const circleOf = (it: TransitCase): Circle => ({
  members: states(...new Set([...(statesOn(it) ?? cited(it)), ...it.findings.keys(), ...spokenIn(it.told)])),
});
