// The contradiction between a nil return and an incident, whichever of them was told first: the incident lies in the return's
// period, and at its post and of its class where it names them.
import type { NilReturn } from '../../../src/domain/operation/story/nil-returns.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import { civilSpan } from '../../../src/domain/values/time/when.js';
import { UMBRELLAS } from '../../ledger/umbrellas.js';
import type { Keyed } from '../../registers/rows/keyed.js';

/** 2: in it, 1: perhaps, 0: not. */
type In = 0 | 1 | 2;

export interface Contradiction {
  readonly contradictedBy: readonly string[];
  /** What is known of these incidents does not tell. */
  readonly perhapsContradictedBy: readonly string[];
}

/** `incidents`: of the same country. */
export function contradictionOf({ data }: NilReturn, incidents: readonly Keyed[]): Contradiction {
  const [is, perhaps]: [string[], string[]] = [[], []];
  const period = civilSpan(data.period);
  for (const { id, keys, ...span } of incidents) {
    const scopes = [inPeriod(span, period), atPost(keys['post'], data.post), ofClass(keys['class'], data.class)];
    const least = Math.min(...scopes);
    if (least > 0) (least === 2 ? is : perhaps).push(id);
  }
  return { contradictedBy: is, perhapsContradictedBy: perhaps };
}

/** As far as it is known: an end that is not lies anywhere. */
const edgesOf = ({ from, to }: Span): readonly [number, number] => [from ?? -Infinity, to ?? Infinity];

function inPeriod(span: Span, period: Span): In {
  const [[begins, ends], [first, last]] = [edgesOf(span), edgesOf(period)];
  if (ends <= first || begins >= last) return 0;
  return begins >= first && ends <= last ? 2 : 1;
}

const written = (post: string): string => post.toLowerCase();

function atPost([post]: readonly string[] = [], asked: string | undefined): In {
  if (asked === undefined) return 2;
  if (post === undefined) return 1;
  return written(post) === written(asked) ? 2 : 0;
}

/** An umbrella holds what is named under it; what lies under an umbrella may be anything of it. */
function ofClass(classes: readonly string[] = [], asked: string | undefined): In {
  if (asked === undefined || asked === 'CONTROLLED_UNSPECIFIED') return 2;
  if (classes.length === 0) return 1;
  const isNamed =
    asked === 'DRUGS_UNSPECIFIED' ? classes.some((each) => each !== 'PRECURSOR') : classes.includes(asked);
  if (isNamed) return 2;
  return classes.some((each) => UMBRELLAS.includes(each)) ? 1 : 0;
}
