// A row of the inbox: one request that stands open, with the commands that answer it and what is known of their bodies.
import { addresseeIn, type Found, isAskedOf, type OpenRequest, type RequestKind } from '../../src/domain/requests.js';
import { instantText } from '../../src/domain/values/time/instant.js';
import { certainlyLater, civilSpan, minuteOf, type When } from '../../src/domain/values/time/when.js';

interface Answer {
  readonly means: 'YES' | 'NO';
  /** `<collection>/<verb>`. */
  readonly command: string;
  readonly collection: string;
  /** The thing whose command it is. */
  readonly id: string;
  /** As far as it is known; the rest says whoever answers. */
  readonly body: object;
}

export interface RequestRow {
  readonly collection: string;
  readonly id: string;
  /** Which of its kind's requests the collection declares. */
  readonly request: string;
  readonly kind: RequestKind;
  /** `KG`, or `KG/CUSTOMS`. */
  readonly askedOf: string;
  readonly askedBy: string;
  /** RFC 3339. */
  readonly askedAt: string;
  readonly until: When | null;
  /** An answer was wanted by now. */
  readonly overdue: boolean;
  /** What asked it. */
  readonly event: string;
  readonly type: string;
  readonly data: object;
  readonly answers: readonly Answer[];
}

export const REQUEST_COLUMNS: readonly string[] = [
  ...'collection id request kind askedOf askedBy askedAt'.split(' '),
  ...'from to precision tz'.split(' ').map((part) => `until.${part}`),
  ...'overdue event type data answers text'.split(' '),
];

interface In {
  readonly collection: string;
  readonly id: string;
  /** Undefined: of whomever it is asked. */
  readonly wanted: Parameters<typeof isAskedOf>[1][] | undefined;
  /** Ms UTC. */
  readonly now: number;
}

export const rowsFrom = (found: readonly Found[], about: In): readonly RequestRow[] =>
  found
    .filter(({ request }) => about.wanted?.some((each) => isAskedOf(request, each)) ?? true)
    .map((each) => rowOf(each, about));

function rowOf({ name, as, request }: Found, { collection, id, now }: In): RequestRow {
  const { told, until = null } = request;
  const { event, by, recordedAt, type, data } = told;
  return {
    collection,
    id,
    request: name,
    kind: as.kind,
    askedOf: addresseeIn(request),
    askedBy: by,
    askedAt: instantText(recordedAt),
    until,
    overdue: until !== null && certainlyLater(minuteOf(now), until),
    event,
    type,
    data: data as object,
    answers: answersTo(as, request, id),
  };
}

function answersTo({ yes, no }: Found['as'], request: OpenRequest, id: string): readonly Answer[] {
  const answer = (means: Answer['means'], command: string, body: object): Answer => {
    const [collection = ''] = command.split('/');
    return { means, command, collection, id: request.at ?? id, body };
  };
  return [answer('YES', yes, request.yes), ...(no === undefined ? [] : [answer('NO', no, request.no ?? {})])];
}

/** Digits of a number of ms, so that their order as text is theirs. */
const DIGITS = 15;
const padded = (ms: number): string => String(Math.max(0, Math.trunc(ms))).padStart(DIGITS, '0');
const NEVER = '9'.repeat(DIGITS);

const endOf = (until: When | null): number | null => until && civilSpan(until).to;

/** What is wanted first comes first, then what has been asked for longest; `place` tells where each stands. */
export function inOrder(rows: readonly RequestRow[]): readonly { readonly row: RequestRow; readonly place: string }[] {
  return rows
    .map((row) => {
      const end = endOf(row.until);
      const until = end === null ? NEVER : padded(end);
      const about = [row.collection, row.id, row.event, row.request, row.askedOf];
      return { row, place: [until, padded(Date.parse(row.askedAt)), ...about].join(' ') };
    })
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}
