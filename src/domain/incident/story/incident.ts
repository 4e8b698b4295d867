// The state of an incident's story: every event as it was told, and what stands after its corrections.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { Keyed } from '../../../eventsourcing/log/keyed.js';
import { type Audience, UNRESTRICTED } from '../../audience/audience.js';
import type { Rectification } from '../../rectifying/story.js';
import type { Told } from '../../told.js';
import type { When } from '../../values/time/when.js';
import type { IncidentEvents } from '../events.js';
import type { Counted, Standing } from './line.js';
import { counted, type Lines, NO_LINES } from './lines.js';
import { storedOwner } from './proposals.js';

export type IncidentTold<Type extends keyof IncidentEvents = keyof IncidentEvents> = Told<IncidentEvents, Type>;

/** An event as it is folded: when it was told, or when whoever it concerns took it over. */
export type Said<Type extends keyof IncidentEvents = keyof IncidentEvents> = IncidentTold<Type> & {
  readonly takenOverBy?: string;
};

/** What somebody else should agree to: a text, or an event of another administration, which is not folded before. */
export interface Proposal {
  /** Undefined: answered, and the log does not hold it. */
  readonly told?: IncidentTold;
  readonly state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'RETRACTED';
  /** True where it was accepted and is folded since. */
  readonly counts: boolean;
  readonly answer?: IncidentTold<'ProposalAccepted' | 'ProposalDeclined' | 'ProposalRetracted'>;
}

export interface Correction {
  readonly told: IncidentTold<'ReportCorrected'>;
  /** What stood when it was told; undefined: the log does not hold what it corrects. */
  readonly before: Standing | undefined;
}

export interface Attribution {
  readonly told: IncidentTold<'IncidentAttributedToOperation'>;
  /** False where another stood when it came: an incident counts for one operation at a time. */
  readonly counted: boolean;
}

export interface Incident {
  readonly phase: 'unknown' | 'open' | 'withdrawn';
  /** Everything, in the order of the log. */
  readonly told: Growing<IncidentTold>;
  /** Codes that it was ever flagged with, and the rules whose proof was lacking. */
  readonly flagged: readonly string[];
  /** By the id of the event that said it first. */
  readonly standing: Keyed<Standing>;
  /** Those ids, in the order of the log. */
  readonly recorded: Growing<string>;
  /** By the id of a correction: the id of the event that said first what it corrects. */
  readonly roots: Keyed<string>;
  /** The first of each stands; others were flagged when they came. */
  readonly report: Standing<'IncidentReported'> | null;
  readonly attempt: Standing<'SmugglingAttemptPrevented'> | null;
  readonly withdrawal: Standing<'ReportWithdrawn'> | null;
  readonly lines: Lines;
  /** The operation that it counts for. */
  readonly operation: string | null;
  readonly attributions: Growing<Attribution>;
  /** By the place of the attribution among all: what took it back. */
  readonly revocations: Keyed<IncidentTold<'AttributionRevoked'>>;
  /** The last of them. */
  readonly revoked: IncidentTold<'AttributionRevoked'> | null;
  /** By the command that told an attribution: its place among all. */
  readonly attributed: Keyed<number>;
  readonly corrections: Growing<Correction>;
  /** By the id of the event that proposes. */
  readonly proposals: Keyed<Proposal>;
  /** Those ids, in the order of the log. */
  readonly proposed: Growing<string>;
  /** How many of them nobody has answered. */
  readonly unanswered: number;
  /** Handovers of lines, by the id of the event that told of them; and which of them were accepted. */
  readonly transfers: Keyed<IncidentTold<'CustodyTransferred'>>;
  readonly takenOver: Keyed<IncidentTold<'CustodyAccepted'>>;
  /** Samples that were sent to laboratories, and what became of goods, in the order of the log. */
  readonly samples: Growing<IncidentTold<'SampleSent'>>;
  readonly disposals: Growing<IncidentTold<'GoodsDisposed'>>;
  /** Those that were taken over. */
  readonly annexes: Keyed<true>;
  /** Who may see it, and what may be done with it. */
  readonly audience: Audience;
  /** What was said for another state, and is its own word by now. */
  readonly confirmed: Keyed<true>;
  /** By `contributionOf`: whether who was named as a contributor is one; undefined: nobody asked, as before it was asked. */
  readonly contributions: Keyed<Contribution>;
  /** What takes back events: they are as if they had not been said. */
  readonly withdrawals: Growing<Rectification>;
  /** By what was said, as `sayingOf` has it: the revision at which it was said last. */
  readonly lastSaid: Keyed<number>;
}

export const UNHEARD_OF: Incident = {
  phase: 'unknown',
  told: Growing.of(),
  flagged: [],
  standing: Keyed.of(),
  recorded: Growing.of(),
  roots: Keyed.of(),
  report: null,
  attempt: null,
  withdrawal: null,
  lines: NO_LINES,
  operation: null,
  attributions: Growing.of(),
  revocations: Keyed.of(),
  revoked: null,
  attributed: Keyed.of(),
  corrections: Growing.of(),
  proposals: Keyed.of(),
  proposed: Growing.of(),
  unanswered: 0,
  transfers: Keyed.of(),
  takenOver: Keyed.of(),
  samples: Growing.of(),
  disposals: Growing.of(),
  annexes: Keyed.of(),
  audience: UNRESTRICTED,
  confirmed: Keyed.of(),
  contributions: Keyed.of(),
  withdrawals: Growing.of(),
  lastSaid: Keyed.of(),
};

export type Contribution = 'ASKED' | 'ACCEPTED' | 'DECLINED';

export const contributionOf = (lineId: string, country: string): string => `${lineId} ${country}`;

/** Whether a state that a line names as a contributor is one: it has said so, or was named before it was asked. */
export function contributes({ contributions }: Incident, lineId: string, country: string): boolean {
  const answer = contributions.get(contributionOf(lineId, country));
  return answer === undefined || answer === 'ACCEPTED';
}

/** True of what counts and was keyed in for another state, which has not said yet that it is its word. */
export function isUnconfirmed({ confirmed }: Incident, told: IncidentTold): boolean {
  const { onBehalfOf, actor, attested, event } = told;
  if (onBehalfOf === null || onBehalfOf === actor.administration || attested !== null) return false;
  return !isForeign(told) && !confirmed.get(event);
}

/** What an event, or a correction of it, says as it stands; undefined: nothing was said under that id. */
export const standingAt = ({ standing, roots }: Incident, event: string): Standing | undefined =>
  standing.get(roots.get(event) ?? event);

/** When it was detected, or, where that is not said, when it occurred. */
export const foundAt = (report: IncidentEvents['IncidentReported'] | undefined): When | undefined =>
  report?.detectedAt ?? report?.occurredAt;

export const countedLine = ({ lines }: Incident, lineId: string): Counted | undefined =>
  counted(lines.byId.get(lineId));

/** Each line once, in the order in which they were recorded. */
export const countedLines = (incident: Incident): readonly Counted[] =>
  incident.lines.ids.all().flatMap((lineId) => countedLine(incident, lineId) ?? []);

/** What is another administration's to say: it waits for an answer. */
export const isForeign = (told: IncidentTold): boolean => storedOwner(told) !== undefined;

/** True where it counts: it was its speaker's to say, or has been accepted by whom it concerns. */
export function isFolded({ proposals }: Incident, told: IncidentTold): boolean {
  return !isForeign(told) || proposals.get(told.event)?.counts === true;
}

/** The data of an event, or of what it corrects, as they stand; of what waits for an answer, as they were told. */
export function dataOf(incident: Incident, told: IncidentTold): object {
  const said = told.type === 'ReportCorrected' ? told.data.data : told.data;
  return isFolded(incident, told) ? (standingAt(incident, told.event)?.data ?? said) : said;
}

/** True where it was ever attributed to the operation, revoked or not. */
export function wasClaimed({ attributions }: Incident, operation: string): boolean {
  for (const { told } of attributions) if (told.data.operation === operation) return true;
  return false;
}

/** The line of which the event speaks; undefined: it speaks of the whole incident, or changes nothing of it. */
export function lineOf(incident: Incident, told: IncidentTold): string | undefined {
  const proposal = told.type === 'ProposalAccepted' ? incident.proposals.get(told.data.proposal)?.told : undefined;
  if (proposal?.type === 'ReportCorrected') return lineOf(incident, proposal);
  const data = dataOf(incident, told);
  return 'lineId' in data ? (data.lineId as string) : undefined;
}

/** What may be said again later: by whom, and, where it is said of one thing, of which. */
export const sayingOf = (type: IncidentTold['type'], by: string, about = ''): string => `${type} ${by} ${about}`;

/** Everything that the event says, as `lastSaid` knows it: that its administration speaks, and what it says. */
export function sayingsOf(told: IncidentTold): readonly string[] {
  const { type, by } = told;
  if (told.type === 'ReportCorrected') return [by, sayingOf(type, by, told.data.root)];
  if (told.type === 'AttributionRevoked') return [by, sayingOf(type, '', told.data.operation)];
  return [by, sayingOf(type, by)];
}

/** True where it was said after the event. */
export const isSaidSince = ({ lastSaid }: Incident, { revision }: IncidentTold, saying: string): boolean =>
  (lastSaid.get(saying) ?? -1) > revision;
