// The holder of each office at a moment, as far as elections and evidence tell, and no further: null is "cannot be told".
import type { Attestation, Committee } from '../../../src/domain/committee/story.js';
import { type Begun, beginnings, codesIn, endOf, type Ending } from './terms.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import { Times } from '../../../src/domain/values/time/times.js';
import { certainlyLater, civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { type BasedOn, basedOn } from '../rows/based-on.js';

/** Someone in an office, and what shows it. `inOffice` is null where the log cannot tell. */
export interface OfficeHolder {
  /** Null where the sources name nobody. */
  readonly person: string | null;
  readonly office: string;
  readonly administration: string | null;
  readonly by: 'ELECTION' | 'RE_ELECTION' | 'APPOINTMENT' | 'ATTESTATION';
  /** True only where the log holds the election. */
  readonly elected: boolean;
  readonly from: When | null;
  /** When it ended, or is to end, by what was said of that itself. */
  readonly to: When | null;
  readonly endedBecause: Ending['because'];
  readonly asOf: When | null;
  readonly inOffice: boolean | null;
  readonly meeting: string | null;
  readonly basedOn: BasedOn;
}

/** What began and may have taken effect by the moment that is asked about. */
interface Term extends Begun {
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
  const terms = beginnings(committee)
    .flatMap((each) => termAt(each, moment))
    .toSorted(byStart);
  const codeOf = codesIn(committee);
  const seen = committee.attestations
    .all()
    .filter(({ data }) => mayHaveBegun(data.asOf, moment.at))
    .map((attestation): Seen => ({ ...attestation, code: codeOf(attestation.data.office) }));
  const byOffice = Map.groupBy(terms, ({ code }) => code);
  const around = new Map([...byOffice].map(([code, of]) => [code, aroundOf(of, { committee, seen, period, moment })]));
  const held = [...around.values()].flatMap(({ holders }) => [...holders.values()].flat());
  const attested = seen
    .filter(({ data }) => period.from === null || (civilSpan(data.asOf).to ?? Infinity) > period.from)
    .map((each) => ofAttestation(each, attestedInOffice(each, around.get(each.code) ?? NOBODY, moment.at)));
  return [...held, ...attested];
}

/** Evidence, with the code of its office. */
interface Seen extends Attestation {
  readonly code: string;
}

interface Asked {
  readonly committee: Committee;
  readonly seen: readonly Seen[];
  readonly period: Span;
  readonly moment: Moment;
}

/** The terms of one office, one after the other. */
function aroundOf(terms: readonly Term[], { committee, seen, period, moment }: Asked): Around {
  const known: Known = { terms, begun: Times.of(...startsOf(terms.filter(({ begun }) => begun))) };
  // Over before the period is a term where the next had certainly begun before it.
  const next = begunBefore(terms, period.from);
  const holders = terms.flatMap((term): readonly OfficeHolder[] => {
    const ending = endOf(committee, term, startsOf(terms));
    const isOver = period.from !== null && ending.to !== null && (civilSpan(ending.to).to ?? Infinity) <= period.from;
    if (isOver || next.someLaterThan(term.start)) return [];
    return [holderOf(term, ending, inOfficeUntil(ending, moment) ?? inOfficeBy(term, known, seen))];
  });
  return { ...known, holders: Map.groupBy(holders, ({ person }) => person) };
}

const NOBODY = { terms: [], begun: Times.of(), holders: new Map() } as const;

/** False where it had certainly ended by then; undefined: its own end says nothing. */
function inOfficeUntil({ to }: Ending, { at, isNow }: Moment): false | undefined {
  if (to === null) return undefined;
  const { from, to: end } = civilSpan(to);
  return (end ?? Infinity) <= at || (isNow && (from ?? Infinity) <= at) ? false : undefined;
}

function holderOf({ said, by, office, start }: Term, { to, because }: Ending, inOffice: boolean | null): OfficeHolder {
  const { person = null, administration = null, meeting = null } = said.data;
  const about = { person, office, administration, inOffice, meeting, basedOn: basedOn(said) };
  return { ...about, by, elected: by !== 'APPOINTMENT', from: start, to, endedBecause: because, asOf: null };
}

function ofAttestation(attestation: Attestation, inOffice: boolean | null): OfficeHolder {
  const { person, office, administration = null, asOf } = attestation.data;
  const about = { person, office, administration, asOf, inOffice, basedOn: basedOn(attestation) };
  return { ...about, by: 'ATTESTATION', elected: false, from: null, to: null, endedBecause: null, meeting: null };
}

const mayHaveBegun = (when: When, moment: number): boolean => (civilSpan(when).from ?? -Infinity) < moment;

function termAt(begun: Begun, { at, isNow }: Moment): readonly Term[] {
  const { start, isDated } = begun;
  if (!mayHaveBegun(start, at)) return [];
  // What has been reported as done has happened by now, however roughly its time is known; a term may still lie ahead.
  const reported = isNow && !isDated;
  return [{ ...begun, begun: reported || (civilSpan(start).to ?? Infinity) <= at }];
}

function byStart(a: Term, b: Term): number {
  return (civilSpan(a.start).from ?? -Infinity) - (civilSpan(b.start).from ?? -Infinity) || 0;
}

/** There is one holder at a time: a term ends the one before it. */
function inOfficeBy(term: Term, { terms, begun }: Known, seen: readonly Seen[]): boolean | null {
  if (begun.someLaterThan(term.start)) return false;
  if (!term.begun) return null;
  const { person } = term.said.data;
  // The latest come last.
  const rival = terms.findLast(
    (each) => each !== term && each.said.data.person !== person && !certainlyLater(term.start, each.start),
  );
  // Evidence of another in the same office since: it ends no term, but this one can no longer be relied on.
  const isDoubted = (): boolean =>
    seen.some(
      ({ data, code }) => data.person !== person && code === term.code && certainlyLater(data.asOf, term.start),
    );
  return rival || isDoubted() ? null : true;
}

/** One office: its terms, and who held it by them, by person. */
interface Around extends Known {
  readonly holders: ReadonlyMap<string | null, readonly OfficeHolder[]>;
}

/** In office by what was attested: yes on that day, and while elected; no once another was elected since; else unknown. */
function attestedInOffice(
  { data: { person, asOf } }: Attestation,
  { terms, begun, holders }: Around,
  moment: number,
): boolean | null {
  const mine = holders.get(person) ?? [];
  if (isThatDay(asOf, moment) || mine.some(({ inOffice }) => inOffice === true)) return true;
  if (!begun.someLaterThan(asOf) || !mine.every(({ inOffice }) => inOffice === false)) return null;
  const isReplaced = (term: Term): boolean =>
    term.said.data.person !== person && term.begun && certainlyLater(term.start, asOf);
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
