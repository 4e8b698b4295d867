// By what an incident is found, worked out from what the register remembers of it.
import { RULES } from './flags.js';
import type { Known, Span } from './known.js';

/** Lists are codes between commas: `,heroin,opium,`. */
export interface Keys {
  readonly country: string | null;
  readonly operation: string | null;
  readonly substances: string;
  readonly classes: string;
  readonly flags: string;
  readonly withdrawn: number;
  /** 0: there is surely nothing to be done; 1: there may be, which the question looks into. */
  readonly open: number;
  readonly happened_from: number | null;
  readonly happened_to: number | null;
}

export function keysOf(known: Known): Keys {
  const { report, operation, flags, isWithdrawn } = known;
  const goods = goodsOf(known);
  return {
    country: report?.country ?? null,
    operation,
    substances: listed(goods.map(({ substance }) => substance)),
    classes: listed(goods.map((each) => each.class)),
    flags: listed(flags),
    withdrawn: isWithdrawn ? 1 : 0,
    open: !isWithdrawn && mayBeOpen(known) ? 1 : 0,
    ...happenedOf(known),
  };
}

/** Of lines with the same id the first counts. */
const firstOfEach = ({ lines }: Known): Known['lines'] =>
  lines.length < 2 ? lines : lines.filter((one, i) => lines.findIndex(({ line }) => line === one.line) === i);

/** What each line holds: by the latest finding of a laboratory, else as it was seized. */
function goodsOf(known: Known): readonly Pick<Known['findings'][number], 'substance' | 'class'>[] {
  const lines = firstOfEach(known);
  if (known.findings.length === 0) return lines;
  return lines.map((one) => known.findings.findLast(({ line }) => line === one.line) ?? one);
}

/** Whether a flag is settled its operation may decide, and the whole story: here it is enough that it can be. */
function mayBeOpen(known: Known): boolean {
  const { report, proposed, answered, flags, figures } = known;
  if (report === null || proposed.some((each) => !answered.includes(each))) return true;
  if (flags.some((code) => RULES[code]?.holds !== undefined)) return true;
  return firstOfEach(known).some(
    ({ line, isWeighed }) => !isWeighed && !figures.some((each) => each.line === line && each.isWeighed),
  );
}

/** `,a,b,`: each once, in their order. */
function listed(codes: readonly string[]): string {
  if (codes.length < 2) return codes.length === 0 ? '' : `,${codes[0]},`;
  return `,${[...new Set(codes)].sort().join(',')},`;
}

/** From the first to the last time that its report and its lines tell; null where one of them is not known. */
function happenedOf({ report, lines }: Known): Pick<Keys, 'happened_from' | 'happened_to'> {
  let found: Span | null = null;
  for (const each of report ? [report, ...lines] : lines) {
    if (each.span) found = found ? around(found, each.span) : each.span;
  }
  const [happened_from, happened_to] = found ?? [null, null];
  return { happened_from, happened_to };
}

const around = ([from, to]: Span, [begins, ends]: Span): Span => [
  from === null || begins === null ? null : Math.min(from, begins),
  to === null || ends === null ? null : Math.max(to, ends),
];

export const isSame = (one: Keys, other: Keys): boolean =>
  (Object.keys(one) as (keyof Keys)[]).every((key) => one[key] === other[key]);
