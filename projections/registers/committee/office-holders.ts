// Who held which office at a moment, as far as elections and evidence tell, and no further: null is "cannot be told".
import { type Attestation, type Committee, type Election } from '../../../src/domain/committee/story.js';
import type { Span } from '../../../src/domain/values/time/term.js';
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
  const chairs = terms
    .filter((term) => !isOverBefore(term.start, terms, period.from))
    .map((term) => ofElection(term, inOfficeBy(term, terms, seen)));
  const attested = seen
    .filter(({ data }) => period.from === null || (civilSpan(data.asOf).to ?? Infinity) > period.from)
    .map((each) => ofAttestation(each, attestedInOffice(each, { terms, chairs }, moment.at)));
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
function inOfficeBy(term: Term, terms: readonly Term[], seen: readonly Attestation[]): boolean | null {
  if (terms.some((each) => each.begun && certainlyLater(each.start, term.start))) return false;
  const { person, office } = term.election.data;
  const rivals = terms.filter(
    (each) => each.election.data.person !== person && !certainlyLater(term.start, each.start),
  );
  // Evidence of another in the same office since: it ends no term, but this one can no longer be relied on.
  const doubts = seen.filter(
    ({ data }) => data.person !== person && data.office === office && certainlyLater(data.asOf, term.start),
  );
  return term.begun && rivals.length + doubts.length === 0 ? true : null;
}

interface Around {
  readonly terms: readonly Term[];
  readonly chairs: readonly OfficeHolder[];
}

/** In office by what was attested: yes on that day, and while elected; no once another was elected since; else unknown. */
function attestedInOffice(attestation: Attestation, { terms, chairs }: Around, moment: number): boolean | null {
  const { person, office, asOf } = attestation.data;
  const mine = chairs.filter((each) => each.person === person && each.office === office);
  if (isThatDay(asOf, moment) || mine.some(({ inOffice }) => inOffice === true)) return true;
  const others = terms.filter(({ election: { data } }) => data.office === office && data.person !== person);
  const isReplaced = others.some(({ begun, start }) => begun && certainlyLater(start, asOf));
  return isReplaced && mine.every(({ inOffice }) => inOffice === false) ? false : null;
}

function isThatDay(asOf: When, moment: number): boolean {
  const { from, to } = civilSpan(asOf);
  const isExact = asOf.precision === 'day' || asOf.precision === 'minute';
  return isExact && from !== null && to !== null && from < moment && moment <= to;
}

/** True when the next term had certainly begun before the period did. */
function isOverBefore(start: When, terms: readonly Term[], from: number | null): boolean {
  if (from === null) return false;
  return terms.some((next) => certainlyLater(next.start, start) && (civilSpan(next.start).to ?? Infinity) <= from);
}
