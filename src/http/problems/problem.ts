// Problem details (RFC 9457): every error that leaves Cordon has this one shape, in the reader's language.
import { type Invalid, type Values, valuesIn } from '../../forms/invalid.js';
import { given } from '../../eventsourcing/log/event.js';
import type { Lang } from '../../forms/language.js';
import { type EdgeCode, problemWords } from '../../words/problem-words.js';
import { say } from '../../words/say.js';
import { EDGE_STATUS, type Status } from './statuses.js';

/** What has gone wrong, before it is put into words. */
export interface Trouble {
  readonly status: Status;
  readonly code: string;
  readonly values?: Values;
  /** JSON pointer into the body; `?name` for a parameter, `#id` for a part of the path. */
  readonly pointer?: string;
  /** What there is, where something was asked for that is not there. */
  readonly known?: readonly string[];
  /** All problems of the form. */
  readonly problems?: readonly Invalid[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What the operator must see; never told to the client. */
  readonly inside?: unknown;
}

type More = Omit<Trouble, 'status' | 'code' | 'values'>;

/** A problem of the edge itself. */
export class EdgeProblem extends Error {
  constructor(
    readonly code: EdgeCode,
    readonly values: Values = {},
    readonly more: More = {},
  ) {
    super(code);
    this.name = 'EdgeProblem';
  }
}

/** s; long enough for a restart of the projector, short enough for a person who waits. */
const RETRY_AFTER = '2';

/** Trouble by a code of the edge; its status follows from the code. */
export function edgeTrouble(code: EdgeCode, values: Values = {}, more: More = {}): Trouble {
  const status: Status = EDGE_STATUS[code];
  const headers = { ...(isForLater(status) ? { 'Retry-After': RETRY_AFTER } : {}), ...more.headers };
  return { ...more, status, code, values, headers };
}

/** Whether asking again later may help. */
export const isForLater = (status: Status): boolean => status === 503 || status === 429;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: Status;
  readonly detail: string;
  readonly code: string;
  readonly pointer?: string;
  readonly fix: string;
  readonly errors?: readonly {
    code: string;
    pointer: string;
    detail: string;
    fix: string;
    /** Label and hint of the field. */
    about?: string;
  }[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly known?: readonly string[];
  /** The correlation id, under which the operator finds the request. */
  readonly instance: string;
}

/** The body of the answer. */
export function problem(trouble: Trouble, lang: Lang, correlationId: string): Problem {
  const { status, code, values = {}, pointer, known, problems } = trouble;
  const { title: detail, fix } = problemWords(code, values, lang);
  return given({
    type: `urn:cordon:problem:${code}`,
    title: say(lang)(`problem.${status}`),
    status,
    detail,
    code,
    pointer,
    fix,
    errors: problems?.map((each) => formProblem(each, lang)),
    values: Object.keys(values).length > 0 ? valuesIn(values, lang) : undefined,
    known,
    instance: `urn:uuid:${correlationId}`,
  });
}

function formProblem({ code, values, pointer, about }: Invalid, lang: Lang): NonNullable<Problem['errors']>[number] {
  const { title: detail, fix } = problemWords(code, values, lang);
  return { code, pointer, detail, fix, ...(about && { about: about[lang] }) };
}
