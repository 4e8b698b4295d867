// A problem that the server had with a request: its words, and the place of each fault in what was sent.

export interface Fault {
  readonly code: string;
  /** JSON pointer into the body; `?name` for a parameter, `#id` for the path. */
  readonly pointer: string;
  readonly detail: string;
  readonly fix: string;
}

export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fix: string;
  readonly pointer?: string;
  readonly errors?: readonly Fault[];
}

export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }

  get isUnknownPerson(): boolean {
    return this.body.status === 401;
  }
}

/** The link is down, or what stands in between: nothing is known of what became of the request. */
export class NoLink extends Error {}

/** Whether to send it again as it is may help: the server, not the request, was at fault. */
export const mayPass = ({ status }: Pick<ProblemBody, 'status'>): boolean => status >= 500 || status === 429;

/** Every fault with its place; a problem that names none is one of the whole. */
export function faultsOf({ errors, code, pointer, detail, fix }: ProblemBody): readonly Fault[] {
  if (errors && errors.length > 0) return errors;
  return [{ code, pointer: pointer ?? '', detail, fix }];
}

/** The server calls a field by its name in the body: people know it by its label. */
export const saidBy = (faults: readonly Fault[], labelOf: (pointer: string) => string | undefined): readonly Fault[] =>
  faults.map((fault) => {
    const label = labelOf(fault.pointer);
    const name = fault.pointer.split('/').at(-1) ?? '';
    const said = (text: string): string =>
      text.replaceAll(/([«“])([^»”]*)([»”])/g, (whole, open: string, given: string, close: string) =>
        given === name && label !== undefined ? `${open}${label}${close}` : whole,
      );
    return label === undefined ? fault : { ...fault, detail: said(fault.detail), fix: said(fault.fix) };
  });

/** The faults at a field or inside it, of which none of the fields below is shown by itself. */
export const faultsAt = (faults: readonly Fault[], pointer: string): readonly Fault[] =>
  faults.filter((each) => each.pointer === pointer);
