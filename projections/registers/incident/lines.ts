// The seizure lines of an incident as a reader sees them: the figure that counts and why, with every other one beside it.
import { countedLine, foundAt, type Incident, type IncidentTold } from '../../../src/domain/incident/story/incident.js';
import {
  type Counted,
  isGone,
  quantityOf,
  RANK,
  type Recorded,
  type Seized,
  type Standing,
} from '../../../src/domain/incident/story/line.js';
import { LINE_TYPES } from '../../../src/domain/incident/story/line-kinds.js';
import type { Credit, IncidentEvents } from '../../../src/domain/incident/events.js';
import { given } from '../../../src/eventsourcing/log/event.js';
import { disputesOf } from '../../../src/domain/incident/story/disputes.js';
import { SHIPPED, SUBSTANCES_LIST } from '../../../src/domain/reference-data/story.js';
import type { Growing } from '../../../src/eventsourcing/log/growing.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { type NotYet, notYet } from './not-yet.js';
import { goodsTold, type Particulars, seizedAs } from './particulars.js';
import { firstSaid } from '../rows/first-said.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import type { When } from '../../../src/domain/values/time/when.js';

/** Who told something, and when: RFC 3339. */
export interface TellerView {
  readonly event: string;
  readonly by: string;
  readonly officer: string;
  readonly recordedAt: string;
  readonly reportedAt: string | null;
}

export function tellerOf({ event, by, actor, recordedAt, reportedAt }: IncidentTold): TellerView {
  return {
    event,
    by,
    officer: actor.officer,
    recordedAt: instantText(recordedAt),
    reportedAt: reportedAt === null ? null : instantText(reportedAt),
  };
}

/** Why a figure counts: there is no other, its method is better, or it is the latest by the best method. */
export type Because = 'ONLY' | 'BETTER_METHOD' | 'LATEST';

interface Figure extends TellerView {
  readonly said: 'SEIZED' | 'ESTABLISHED';
  readonly quantity: Quantity;
  readonly certificate: string | null;
  readonly counts: boolean;
}

interface Identified extends TellerView {
  readonly substance: string;
  readonly class: SubstanceClass;
  readonly certificate: string | null;
  readonly counts: boolean;
}

export interface LineView extends TellerView, Particulars, NotYet {
  readonly lineId: string;
  /** False for a second line of the same id, and for every line of a withdrawn incident. */
  readonly counted: boolean;
  readonly substance: string | null;
  readonly class: SubstanceClass | null;
  readonly rulebookClass: SubstanceClass | null;
  readonly form: string | null;
  /** The version of the list by which it was classified when that was said. */
  readonly classifiedBy: { readonly list: string; readonly version: number };
  readonly seized: { readonly substance: string | null; readonly class: SubstanceClass | null };
  readonly identified: readonly Identified[];
  readonly quantity: Quantity;
  readonly because: Because;
  readonly quantities: readonly Figure[];
  readonly at: When | null;
  readonly creditedTo: { readonly country: string; readonly service?: string } | null;
  readonly contributors: readonly string[];
  readonly flags: Seized['flags'];
  /** The figures that others have of it; only where there are any, as of whom the goods were handed over to. */
  readonly others?: readonly (TellerView & { readonly quantity: Quantity })[];
  readonly holder?: Credit;
  readonly samples?: readonly (TellerView & IncidentEvents['SampleSent'])[];
  readonly disposals?: readonly (TellerView & IncidentEvents['GoodsDisposed'])[];
  /** Only of a line that was withdrawn by itself. */
  readonly withdrawn?: true;
}

/** The events of these ids as they stand. */
const standing = <Type extends Recorded>(incident: Incident, ids: Growing<string>): readonly Standing<Type>[] =>
  ids.all().map((event) => incident.standing.get(event) as object as Standing<Type>);

/** What was recorded of these types, as it stands, in the order of the log. */
export const recorded = <Type extends Recorded>(
  incident: Incident,
  ...types: readonly Type[]
): readonly Standing<Type>[] =>
  standing<Recorded>(incident, incident.recorded).filter(({ type }) =>
    types.includes(type as Type),
  ) as readonly object[] as readonly Standing<Type>[];

export const linesOf = (incident: Incident): readonly LineView[] =>
  recorded(incident, ...LINE_TYPES).map((told) => {
    const line = countedLine(incident, told.data.lineId)!;
    const isFirst = line.first.event === told.event;
    const counts = isFirst && incident.phase !== 'withdrawn' && !isGone(line);
    return lineView(incident, { ...line, first: told }, counts);
  });

function lineView(incident: Incident, line: Counted, counted: boolean): LineView {
  const { first } = line;
  const { data } = first;
  const report = incident.report?.data;
  return {
    lineId: data.lineId,
    ...tellerOf(first),
    ...goodsTold(line),
    classifiedBy: classifiedBy(incident, line),
    seized: seizedAs(first),
    identified: identifiedOf(incident, line),
    ...figuresOf(incident, line),
    at: firstSaid(data.seizedAt, foundAt(report)),
    creditedTo: firstSaid(data.creditedTo, creditOf(incident)),
    contributors: data.contributors ?? [],
    flags: first.flags,
    counted,
    ...(isGone(line, first.event) ? { withdrawn: true } : {}),
    ...(line.holder ? { holder: line.holder } : {}),
    ...fateOf(incident, data.lineId),
    ...othersOf(incident, data.lineId),
    ...notYet(incident, first),
  };
}

/** By what stands of its goods: the latest finding, or the seizure itself. */
function classifiedBy(incident: Incident, { identified, first }: Counted): LineView['classifiedBy'] {
  const { reference } = standing<'SubstanceIdentified'>(incident, identified).at(-1) ?? first;
  return { list: SUBSTANCES_LIST, version: Number(reference?.[SUBSTANCES_LIST] ?? SHIPPED) };
}

/** Which samples of it were sent, and what became of it. */
function fateOf({ samples, disposals }: Incident, lineId: string): Pick<LineView, 'samples' | 'disposals'> {
  const sent = [...samples].filter(({ data }) => data.lineId === lineId);
  const disposed = [...disposals].filter(({ data }) => data.lines.includes(lineId));
  return given({
    samples: sent.length > 0 ? sent.map((told) => ({ ...tellerOf(told), ...told.data })) : undefined,
    disposals: disposed.length > 0 ? disposed.map((told) => ({ ...tellerOf(told), ...told.data })) : undefined,
  });
}

function othersOf(incident: Incident, lineId: string): Pick<LineView, 'others'> {
  const others = disputesOf(incident, lineId).map(({ told, quantity }) => ({ ...tellerOf(told), quantity }));
  return others.length > 0 ? { others } : {};
}

function creditOf({ report }: Incident): LineView['creditedTo'] {
  if (!report) return null;
  const { country, service } = report.data;
  return { country, ...(service === undefined ? {} : { service }) };
}

function identifiedOf(incident: Incident, { identified }: Counted): readonly Identified[] {
  return standing<'SubstanceIdentified'>(incident, identified).map((each) => {
    const { substance, chemical, class: ofClass, certificate } = each.data;
    const counts = each.event === identified.last;
    return {
      ...tellerOf(each),
      substance: chemical ?? substance,
      class: ofClass,
      certificate: firstSaid(certificate),
      counts,
    };
  });
}

/** The figure that the ledger counts, and all that were told of the line; corrected ones as they stand. */
function figuresOf(incident: Incident, line: Counted): Pick<LineView, 'quantity' | 'because' | 'quantities'> {
  const best = quantityOf(line);
  const established = standing<'QuantityEstablished'>(incident, line.established);
  const figures = [line.first, ...established].map((each): Figure => {
    const { quantity } = each.data;
    const certificate = 'certificate' in each.data ? firstSaid(each.data.certificate) : null;
    const how = each === line.first ? 'SEIZED' : 'ESTABLISHED';
    return { ...tellerOf(each), said: how, quantity, certificate, counts: quantity === best };
  });
  return { quantity: best, because: because(best, figures), quantities: figures };
}

function because(best: Quantity, figures: readonly Figure[]): Because {
  if (figures.length === 1) return 'ONLY';
  const rivals = figures.filter(({ quantity }) => RANK[quantity.method] === RANK[best.method]);
  return rivals.length > 1 ? 'LATEST' : 'BETTER_METHOD';
}

/** What was established or identified of lines that nobody has recorded. */
export function withoutLine(incident: Incident): readonly Standing<'QuantityEstablished' | 'SubstanceIdentified'>[] {
  const told = [...recorded(incident, 'QuantityEstablished'), ...recorded(incident, 'SubstanceIdentified')];
  return told.filter(({ data }) => !countedLine(incident, data.lineId));
}
