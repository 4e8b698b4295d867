// The holder of each office at a moment, as far as elections and evidence tell, and no further: null is "cannot be told".
import { type Attestation, type Committee, type Election } from '../../../src/domain/committee/story.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import { Times } from '../../../src/domain/values/time/times.js';
import { certainlyLater, civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { type BasedOn, basedOn } from '../rows/based-on.js';

/** Someone in an office, and what shows it. `inOffice` is null where the log cannot tell. */
export interface OfficeHolder {
  readonly person: string;
  readonly office: string;
  readonly administration: string | null;
  readonly by: 'ELECTION' | 'RE_ELECTION' | 'ATTESTATION';
  /** True only where the log holds the election. */
  readonly elected: boolean;
  readonly from: When | null;
  readonly asOf: When | null;
  readonly inOffice: boolean | null;
  readonly meeting: string | null;
  readonly basedOn: BasedOn;
}

/** An election that may have taken effect by the moment that is asked about. */
interface Term {
  readonly election: Election;
  readonly start: When;
  /** False where its time is known too roughly to say that it had. */
  readonly begun: boolean;
}

interface Known {
  /** The earliest first. */
  readonly terms: readonly Term[];
  /** When those began that have. */
  readonly begun: Times;
}

const startsOf = (terms: readonly Term[]): readonly When[] => terms.map(({ start }) => start);

/** The end of the time that is asked about (civil ms, exclusive), and whether that end is simply now. */
interface Moment {
  readonly at: number;
  readonly isNow: boolean;
}

/** Who was in office within the period, and at its end (`now` where it has none), the earliest first. */
export function officeHolders(committee: Committee, period: Span, now: number): readonly OfficeHolder[] {
  const moment: Moment = { at: period.to ?? now, isNow: period.to === null };
  const terms = committee.elections
    .all()
    .flatMap((each) => termAt(each, moment))
    .toSorted(byStart);
  const seen = committee.attestations.all().filter(({ data }) => mayHaveBegun(data.asOf, moment.at));
  const known: Known = { terms, begun: Times.of(...startsOf(terms.filter(({ begun }) => begun))) };
  // Over before the period is a term where the next had certainly begun before it.
  const next = begunBefore(terms, period.from);
  const chairs = terms
    .filter(({ start }) => !next.someLaterThan(start))
    .map((term) => ofElection(term, inOfficeBy(term, known, seen)));
  const around: Around = { ...known, chairs: Map.groupBy(chairs, chairOf) };
  const attested = seen
    .filter(({ data }) => period.from === null || (civilSpan(data.asOf).to ?? Infinity) > period.from)
    .map((each) => ofAttestation(each, attestedInOffice(each, around, moment.at)));
  return [...chairs, ...attested];
}

function ofElection({ election, start }: Term, inOffice: boolean | null): OfficeHolder {
  const { person, office, administration = null, meeting = null, reElection } = election.data;
  const by = reElection ? 'RE_ELECTION' : 'ELECTION';
  const about = { person, office, administration, inOffice, meeting, basedOn: basedOn(election) };
  return { ...about, by, elected: true, from: start, asOf: null };
}

function ofAttestation(attestation: Attestation, inOffice: boolean | null): OfficeHolder {
  const { person, office, administration = null, asOf } = attestation.data;
  const about = { person, office, administration, asOf, inOffice, basedOn: basedOn(attestation) };
  return { ...about, by: 'ATTESTATION', elected: false, from: null, meeting: null };
}

const mayHaveBegun = (when: When, moment: number): boolean => (civilSpan(when).from ?? -Infinity) < moment;

function termAt(election: Election, { at, isNow }: Moment): readonly Term[] {
  const { termFrom, electedOn } = election.data;
  const start = termFrom ?? electedOn;
  if (!mayHaveBegun(start, at)) return [];
  // What has been reported as done has happened by now, however roughly its time is known; a term may still lie ahead.
  const reported = isNow && termFrom === undefined;
  return [{ election, start, begun: reported || (civilSpan(start).to ?? Infinity) <= at }];
}

function byStart(a: Term, b: Term): number {
  return (civilSpan(a.start).from ?? -Infinity) - (civilSpan(b.start).from ?? -Infinity) || 0;
}

/** There is one chair at a time: an election ends the term before it. */
function inOfficeBy(term: Term, { terms, begun }: Known, seen: readonly Attestation[]): boolean | null {
  if (begun.someLaterThan(term.start)) return false;
  if (!term.begun) return null;
  const { person, office } = term.election.data;
  // The latest come last.
  const rival = terms.findLast(
    (each) => each.election.data.person !== person && !certainlyLater(term.start, each.start),
  );
  // Evidence of another in the same office since: it ends no term, but this one can no longer be relied on.
  const isDoubted = (): boolean =>
    seen.some(({ data }) => data.person !== person && data.office === office && certainlyLater(data.asOf, term.start));
  return rival || isDoubted() ? null : true;
}

interface Around extends Known {
  /** By person and office. */
  readonly chairs: ReadonlyMap<string, readonly OfficeHolder[]>;
}

const chairOf = ({ person, office }: Pick<OfficeHolder, 'person' | 'office'>): string =>
  JSON.stringify([person, office]);

/** In office by what was attested: yes on that day, and while elected; no once another was elected since; else unknown. */
function attestedInOffice(attestation: Attestation, { terms, begun, chairs }: Around, moment: number): boolean | null {
  const { person, office, asOf } = attestation.data;
  const mine = chairs.get(chairOf({ person, office })) ?? [];
  if (isThatDay(asOf, moment) || mine.some(({ inOffice }) => inOffice === true)) return true;
  if (!begun.someLaterThan(asOf) || !mine.every(({ inOffice }) => inOffice === false)) return null;
  const isReplaced = (term: Term): boolean => {
    const { data } = term.election;
    return data.office === office && data.person !== person && term.begun && certainlyLater(term.start, asOf);
  };
  return terms.findLast(isReplaced) ? false : null;
}

function isThatDay(asOf: When, moment: number): boolean {
  const { from, to } = civilSpan(asOf);
  const isExact = asOf.precision === 'day' || asOf.precision === 'minute';
  return isExact && from !== null && to !== null && from < moment && moment <= to;
}

/** When the terms began that had certainly begun by the start of the period. */
const begunBefore = (terms: readonly Term[], from: number | null): Times =>
  Times.of(...startsOf(terms.filter(({ start }) => from !== null && (civilSpan(start).to ?? Infinity) <= from)));
