// The bookings of an incident: its seizure lines with the best figure known of each, and its prevented attempt.
import { incidentStory } from '../../../src/domain/incident/story.js';
import {
  contributes,
  countedLine,
  type Incident,
  type IncidentTold,
  isForeign,
  lineOf,
} from '../../../src/domain/incident/story/incident.js';
import { type Counted, goodsOf, isGone, isUnlisted, quantityOf } from '../../../src/domain/incident/story/line.js';
import type { Goods } from '../../../src/domain/incident/story/line-kinds.js';
import { isLineUnconfirmed, isStandingUnconfirmed } from '../../../src/domain/incident/story/unconfirmed.js';
import { disputedBy, disputesOf } from '../../../src/domain/incident/story/disputes.js';
import { amountOf, piecesIn, type Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { UNITS } from '../../../src/domain/values/amounts/units.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { isImplausible } from '../../../src/domain/values/goods/plausible.js';
import { defaultClass, type Substance, SUBSTANCES } from '../../../src/domain/values/goods/substance.js';
import type { Meanings } from '../../../src/domain/reference-data/story.js';
import { folded } from '../../../src/forms/spellings.js';
import type { Booking } from '../booking.js';
import { amountsOf } from '../booking-parts.js';
import { contributor } from '../contributor.js';
import type { Facts, OperationFacts } from '../facts.js';
import { seenAs } from '../moved-as.js';
import { countOf, moneyOf, NO_AMOUNT } from './beside-amounts.js';
import { covers } from '../umbrellas.js';
import { baseOf, type IncidentStory } from './incident-base.js';

/** The one line that is no seizure's. */
export const ATTEMPT = 'attempt';
const SEIZURE = 'line ';

/** What the line is called among those of its incident. */
export const lineNamed = (lineId: string): string => `${SEIZURE}${lineId}`;

/** The id of a seizure line; undefined: it is none. */
export const lineIdIn = (line: string): string | undefined =>
  line.startsWith(SEIZURE) ? line.slice(SEIZURE.length) : undefined;

/** When what is booked for the line was recorded, ms UTC; of what nobody has recorded, never. */
export function recordedAtIn(story: Incident, line: string): number {
  const told = line === ATTEMPT ? story.attempt : countedLine(story, line.slice(SEIZURE.length))?.first;
  return told?.recordedAt ?? Infinity;
}

/** Each seizure line by itself, and counts for the attempt; nothing of what was withdrawn. */
export const incidents = contributor<Incident>({
  of: incidentStory,
  lines: ({ lines }) => [...lines.ids.all().map(lineNamed), ATTEMPT],
  touches,
  dependsOn: ({ operation }) => ({ operation, cluster: null }),
  namesGoods: ({ lines }) => lines.unlisted > 0,
  bookings(line, of, { operation, meanings }) {
    if (of.story.phase === 'withdrawn') return [];
    if (line === ATTEMPT) return attemptBookings(of, operation);
    const counted = countedLine(of.story, line.slice(SEIZURE.length));
    return counted && !isGone(counted) ? lineBookings(of, counted, { operation, meanings }) : [];
  },
});

/** What was said of one line changes that line alone; what waits for an answer, nothing. */
function touches(before: Incident, after: Incident): readonly string[] | 'all' {
  const told = after.told.last;
  if (touchesAll(before, after)) return 'all';
  if (!told) return [];
  const disputed = disputedBy(after, told);
  if (changesNothing(told)) return disputed === undefined ? [] : [lineNamed(disputed)];
  const lineId = lineOf(after, told);
  if (lineId !== undefined) return [lineNamed(lineId)];
  return told.type === 'ProposalAccepted' ? 'all' : [ATTEMPT];
}

const touchesAll = (before: Incident, after: Incident): boolean =>
  before.report !== after.report ||
  before.phase !== after.phase ||
  before.withdrawals !== after.withdrawals ||
  before.confirmed !== after.confirmed ||
  isMove(after.told.last);

/** A line has another number by now. */
const isMove = (told: IncidentTold | undefined): boolean =>
  told?.type === 'ReportCorrected' && told.data.changed.includes('lineId');

const changesNothing = (told: IncidentTold): boolean =>
  isForeign(told) || told.type === 'CorrectionProposed' || CHANGES_NOTHING.has(told.type);

const CHANGES_NOTHING: ReadonlySet<IncidentTold['type']> = new Set<IncidentTold['type']>([
  'ProposalDeclined',
  'ProposalRetracted',
  'CustodyTransferred',
  'CustodyAccepted',
  'SampleSent',
  'GoodsDisposed',
  'AnnexTakenOver',
  'NoteAdded',
  'AudienceRestricted',
  'AudienceReleased',
  'PermissionRequested',
  'PermissionGranted',
  'PermissionRefused',
  'PermissionWithdrawn',
]);

/** Worked out once for a quantity, as long as the same object is remembered. */
const amounts = new WeakMap<Quantity, ReturnType<typeof amountsOf>>();

function amountKnown(quantity: Quantity): ReturnType<typeof amountsOf> {
  const known = amounts.get(quantity) ?? amountsOf(amountOf(quantity));
  amounts.set(quantity, known);
  return known;
}

/** How much it is; and, where that is told, what is in the packages, for how many cases it stands, and what it is worth. */
function lineBookings(of: IncidentStory, line: Counted, facts: LineFacts): readonly Booking[] {
  const whole = lineBooking(of, line, facts);
  const { cases = 1, money } = line.first.data;
  const quantity = quantityOf(line);
  const pieces = piecesIn(quantity);
  if (cases === 1 && money === undefined && pieces === undefined) return [whole, ...itemsIn(line, whole)];
  return [
    whole,
    ...itemsIn(line, whole),
    ...(pieces ? [{ ...whole, ...amountsOf(pieces), pieceKind: quantity.contents!.kind, part: 'contents' }] : []),
    ...(cases > 1 ? [{ ...whole, ...NO_AMOUNT, ...countOf('CASE_IN_LIST', cases) }] : []),
    ...moneyOf(whole, money),
  ];
}

/** What is found in parcels is counted by items, however much there is of each. */
function itemsIn({ first: { type, data } }: Counted, whole: Booking): readonly Booking[] {
  if (type !== 'ProhibitedItemDetected') return [];
  return [{ ...whole, ...NO_AMOUNT, ...countOf('PROHIBITED_ITEM_DETECTED', data.cases ?? 1) }];
}

function lineBooking(of: IncidentStory, line: Counted, { operation, meanings }: LineFacts): Booking {
  const { first } = line;
  const { seizedAt: at, creditedTo: credit, contributors, lineId } = first.data;
  const involved = contributors?.filter((each) => contributes(of.story, lineId, each));
  const { rulebookClass: rulebook_class, written, ...goods } = meant(goodsOf(line), meanings);
  const quantity = quantityOf(line);
  const amount = amountKnown(quantity);
  const base = baseOf(of, first, { operation, at, credit, involved });
  return {
    ...base,
    ...goods,
    rulebook_class,
    ...seenAs({ told: first.data, substance: goods.substance, country: base.country }),
    substanceAsWritten: nameIn(written),
    pieceKind: quantity.kind ?? null,
    ...amount,
    implausible: isImplausible(goods.substance, { measure: UNITS[quantity.unit].measure, lower: amount.lower }) ? 1 : 0,
    gross: quantity.basis === 'GROSS' ? 1 : 0,
    contested: Number(disputesOf(of.story, lineId).length > 0),
    unconfirmed: Number(isLineUnconfirmed(of.story, line)),
    bonus: isBonus(goods.class, operation.targets) ? 1 : 0,
    line: lineId,
  };
}

type LineFacts = Pick<Facts, 'operation' | 'meanings'>;

/** What the list has come to know by that name; a class that its reporter stated stays theirs. */
function meant(goods: Goods, meanings: Meanings): Goods {
  const entry = isUnlisted(goods) ? meanings.get(folded(goods.written ?? '')) : undefined;
  if (!entry) return goods;
  const byList = entry.class ?? listed(entry.code) ?? goods.rulebookClass;
  const isOpen = goods.class === 'CONTROLLED_UNSPECIFIED';
  return { ...goods, substance: entry.code, rulebookClass: byList, class: isOpen ? byList : goods.class };
}

const listed = (code: string): SubstanceClass | undefined =>
  Object.hasOwn(SUBSTANCES, code) ? defaultClass(code as Substance) : undefined;

/** As it is searched and summed by. */
const nameIn = (written: string | undefined): string | null => (written === undefined ? null : folded(written));

/** A find that no target can cover; where one of the two is an umbrella over the other, it may be covered. */
function isBonus(found: SubstanceClass | null, targets: readonly SubstanceClass[]): boolean {
  if (targets.length === 0) return false;
  if (found === null) return true;
  return !targets.some((target) => target === found || covers(target, found) || covers(found, target));
}

function attemptBookings(of: IncidentStory, operation: OperationFacts): readonly Booking[] {
  const { attempt } = of.story;
  if (!attempt) return [];
  const unconfirmed = isStandingUnconfirmed(of.story, attempt.event) ? 1 : 0;
  const base = { ...baseOf(of, attempt, { operation }), unconfirmed };
  const counted = (what: string, n: number): Booking => ({ ...base, ...countOf(what, n) });
  const { personsArrested, money } = attempt.data;
  const arrests = personsArrested === undefined ? [] : [counted('PERSON_ARRESTED', personsArrested)];
  return [counted('SMUGGLING_ATTEMPT_PREVENTED', 1), ...arrests, ...moneyOf(base, money)];
}
