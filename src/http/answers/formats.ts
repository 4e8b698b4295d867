// The forms in which a question is answered, and which of them the header Accept asks for (RFC 9110).
import type { Format } from '../../answering/written.js';
import { type EdgeRequest, header } from '../edge.js';
import { EdgeProblem } from '../problems/problem.js';

export const FORMATS: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What each part of the header may name; the first form is given where several are as welcome. */
const NAMES: Readonly<Record<Format, readonly string[]>> = {
  json: [FORMATS.json, 'application/*', '*/*'],
  csv: [FORMATS.csv, 'text/*', '*/*'],
  ndjson: [FORMATS.ndjson, 'application/*', '*/*'],
  xlsx: [FORMATS.xlsx, 'application/*', '*/*'],
};

interface Wish {
  readonly kind: string;
  readonly weight: number;
}

/** JSON where nothing is said; throws where nothing that is said can be given. */
export function formatOf(request: Pick<EdgeRequest, 'headers'>): Format {
  const accept = header(request, 'accept')?.trim() ?? '';
  if (accept === '') return 'json';
  const wishes = accept.split(',').map(wish);
  const weighed = Object.entries(NAMES).map(([format, names]) => ({ format, weight: weightOf(names, wishes) }));
  const best = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
  if (best.weight === 0) throw new EdgeProblem('NOT_ACCEPTABLE', { kinds: Object.values(FORMATS).join(', ') });
  return best.format as Format;
}

function wish(text: string): Wish {
  const [kind = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters
    .map((each) => /^q\s*=\s*(\d(?:\.\d*)?)$/.exec(each)?.[1])
    .find((each) => each !== undefined);
  return { kind, weight: Math.min(Number(weight ?? 1), 1) };
}

/** The most exact name that is given decides, even where it decides against. */
function weightOf(names: readonly string[], wishes: readonly Wish[]): number {
  for (const name of names) {
    const found = wishes.filter(({ kind }) => kind === name);
    if (found.length > 0) return Math.max(...found.map(({ weight }) => weight));
  }
  return 0;
}
