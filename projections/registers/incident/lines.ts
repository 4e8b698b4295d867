// The seizure lines of an incident as a reader sees them: the figure that counts and why, with every other one beside it.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/substance.js';
import { all, type Entry, type Incident, speakerOf } from './told.js';
import { bestQuantity, firstOfEach, foundAt, goodsOf, RANK } from '../../ledger/itemised-bookings.js';
import { said } from '../rows/said.js';
import type { When } from '../../../src/domain/values/time/when.js';

type Seized = Entry<'SubstanceSeized' | 'PrecursorSeized'>;

/** Who told something, and when: ms UTC. */
export interface By {
  readonly event: string;
  readonly by: string;
  readonly officer: string;
  readonly recordedAt: number;
  readonly reportedAt: number | null;
}

export function byOf(entry: Entry): By {
  const { event, actor, recordedAt, reportedAt } = entry;
  return { event, by: speakerOf(entry), officer: actor.officer, recordedAt, reportedAt };
}

/** Why a figure counts: there is no other, its method is better, or it is the latest by the best method. */
export type Because = 'ONLY' | 'BETTER_METHOD' | 'LATEST';

interface Figure extends By {
  readonly said: 'SEIZED' | 'ESTABLISHED';
  readonly quantity: Quantity;
  readonly certificate: string | null;
  readonly counts: boolean;
}

interface Found extends By {
  readonly substance: string;
  readonly class: SubstanceClass;
  readonly certificate: string | null;
  readonly counts: boolean;
}

export interface LineView extends By {
  readonly lineId: string;
  /** False for a second line of the same id, and for every line of a withdrawn incident. */
  readonly counted: boolean;
  readonly substance: string;
  readonly class: SubstanceClass;
  readonly rulebookClass: SubstanceClass;
  readonly form: string | null;
  readonly seized: { readonly substance: string; readonly class: SubstanceClass };
  readonly identified: readonly Found[];
  readonly quantity: Quantity;
  readonly because: Because;
  readonly quantities: readonly Figure[];
  readonly at: When | null;
  readonly creditedTo: { readonly country: string; readonly service?: string } | null;
  readonly contributors: readonly string[];
  readonly flags: Seized['flags'];
}

export function linesOf(incident: Incident): readonly LineView[] {
  const counted = new Set(firstOfEach(incident.work.lines).map(({ event }) => event));
  return seizedOf(incident).map((line) => ({
    ...lineView(incident, line),
    counted: counted.has(line.event) && !incident.work.withdrawn,
  }));
}

/** In the order of the log, whatever was seized. */
function seizedOf(incident: Incident): readonly Seized[] {
  const both = [...all(incident, 'SubstanceSeized'), ...all(incident, 'PrecursorSeized')];
  const place = new Map(incident.told.map(({ event }, i) => [event, i]));
  return both.sort((a, b) => (place.get(a.event) ?? 0) - (place.get(b.event) ?? 0));
}

function lineView(incident: Incident, line: Seized): Omit<LineView, 'counted'> {
  const { data } = line;
  const {
    substance,
    class: ofClass,
    rulebook_class: rulebookClass,
    form,
  } = goodsOf(line as never, incident.work.identified);
  const report = incident.work.report?.data;
  return {
    lineId: data.lineId,
    ...byOf(line),
    substance,
    class: ofClass,
    rulebookClass,
    form,
    seized: seizedAs(data),
    identified: identifiedOf(incident, data.lineId),
    ...figuresOf(incident, line),
    at: said(data.seizedAt, foundAt(report)),
    creditedTo: said(data.creditedTo, creditOf(report)),
    contributors: data.contributors ?? [],
    flags: line.flags,
  };
}

function creditOf(report: IncidentEvents['IncidentReported'] | undefined): LineView['creditedTo'] {
  if (!report) return null;
  return { country: report.country, ...(report.service === undefined ? {} : { service: report.service }) };
}

function seizedAs(data: Seized['data']): LineView['seized'] {
  if ('substance' in data) return { substance: data.substance, class: data.class };
  return { substance: data.chemical, class: 'PRECURSOR' };
}

function identifiedOf(incident: Incident, lineId: string): readonly Found[] {
  const found = all(incident, 'SubstanceIdentified').filter(({ data }) => data.lineId === lineId);
  return found.map((each, i) => {
    const { substance, class: ofClass, certificate } = each.data;
    return { ...byOf(each), substance, class: ofClass, certificate: said(certificate), counts: i === found.length - 1 };
  });
}

/** The figure that the ledger counts, and all that were told of the line; corrected ones as they stand. */
function figuresOf(incident: Incident, line: Seized): Pick<LineView, 'quantity' | 'because' | 'quantities'> {
  const { quantities } = incident.work;
  const best = bestQuantity(line as never, quantities);
  const told = all(incident, 'QuantityEstablished').filter(({ data }) => data.lineId === line.data.lineId);
  const figures = [line, ...told].map((each): Figure => {
    const { quantity } = each.data;
    const certificate = 'certificate' in each.data ? said(each.data.certificate) : null;
    const how = each === line ? 'SEIZED' : 'ESTABLISHED';
    return { ...byOf(each), said: how, quantity, certificate, counts: quantity === best };
  });
  return { quantity: best, because: because(best, figures), quantities: figures };
}

function because(best: Quantity, figures: readonly Figure[]): Because {
  if (figures.length === 1) return 'ONLY';
  const rivals = figures.filter(({ quantity }) => RANK[quantity.method] === RANK[best.method]);
  return rivals.length > 1 ? 'LATEST' : 'BETTER_METHOD';
}

/** What was established or identified of lines that nobody has recorded. */
export function withoutLine(incident: Incident): readonly Entry[] {
  const lines = new Set(incident.work.lines.map(({ data }) => data.lineId));
  const told = [...all(incident, 'QuantityEstablished'), ...all(incident, 'SubstanceIdentified')];
  return told.filter(({ data }) => !lines.has(data.lineId));
}
