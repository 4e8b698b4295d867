// A letter of the outbox: one report as it makes its way, and what can become of it. Pure: it knows no clock, store or link.
import type { FilledGroup } from '../forms/body.js';
import type { ProblemBody } from '../http/problem.js';
import type { Photo } from './photo.js';

export type State = 'draft' | 'queued' | 'sent' | 'accepted' | 'refused';

/** One command of a report, sent with a key of its own however often. */
export interface Part {
  readonly verb: string;
  /** Which of several of the same command: seizure lines. */
  readonly n: number;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly receipt?: PartReceipt;
  /** What it cites, and is sent before it. */
  readonly photos?: readonly Photo[];
}

export interface PartReceipt {
  readonly position: string | null;
  readonly repeated: boolean;
  readonly flags: readonly { readonly text: string; readonly fix: string; readonly counts: boolean }[];
}

export interface Letter {
  /** Of the thing that it begins. */
  readonly id: string;
  readonly collection: string;
  readonly state: State;
  /** Ms, by the device's clock: when it was last touched, and when it was told. */
  readonly at: number;
  readonly toldAt?: number;
  /** As it was filled in, by verb and number, to be opened again. */
  readonly filled: Readonly<Record<string, FilledGroup>>;
  readonly parts: readonly Part[];
  /** What is in it, in a few words. */
  readonly title: string;
  readonly refusal?: { readonly part: number; readonly problem: ProblemBody };
  readonly todo?: readonly string[];
  readonly photos?: readonly Photo[];
}

export type Happening =
  | { readonly what: 'told'; readonly parts: readonly Part[]; readonly at: number; readonly title: string }
  | { readonly what: 'sending' }
  | { readonly what: 'lost' }
  | { readonly what: 'taken'; readonly part: number; readonly receipt: PartReceipt }
  | { readonly what: 'refused'; readonly part: number; readonly problem: ProblemBody }
  | { readonly what: 'asked'; readonly todo: readonly string[] };

/** From where a happening leads on; elsewhere it changes nothing: an answer that comes twice says nothing new. */
const FROM: { readonly [W in Happening['what']]: readonly State[] } = {
  told: ['draft', 'refused'],
  sending: ['queued'],
  lost: ['sent'],
  taken: ['sent'],
  refused: ['sent'],
  asked: ['accepted'],
};

export function next(letter: Letter, happening: Happening): Letter {
  if (!FROM[happening.what].includes(letter.state)) return letter;
  switch (happening.what) {
    case 'told':
      return told(letter, happening);
    case 'sending':
      return { ...letter, state: 'sent' };
    case 'lost':
      return { ...letter, state: 'queued' };
    case 'taken':
      return taken(letter, happening);
    case 'refused':
      return { ...letter, state: 'refused', refusal: { part: happening.part, problem: happening.problem } };
    case 'asked':
      return { ...letter, todo: happening.todo };
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What was taken before stays taken, with its key: only what it did not hold, or holds otherwise now, is sent. */
function told(before: Letter, { parts, at, title }: Happening & { what: 'told' }): Letter {
  const letter: Mutable<Letter> = { ...before };
  delete letter.refusal;
  const merged = parts.map((part) => {
    const held = before.parts.find(({ verb, n }) => verb === part.verb && n === part.n);
    return held && isAlike(held.body, part.body) ? held : part;
  });
  return { ...letter, state: 'queued', parts: merged, at, toldAt: letter.toldAt ?? at, title };
}

function taken(letter: Letter, { part, receipt }: Happening & { what: 'taken' }): Letter {
  const parts = letter.parts.map((each, i) => (i === part ? { ...each, receipt } : each));
  return { ...letter, parts, state: parts.every((each) => each.receipt) ? 'accepted' : 'sent' };
}

const isAlike = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The first part that the server has not taken yet. */
export function nextPart(letter: Letter): number | undefined {
  const i = letter.parts.findIndex(({ receipt }) => !receipt);
  return i < 0 ? undefined : i;
}

/** What was under way when the page was closed may or may not have come: it is sent again, with the same keys. */
export const reopened = (letter: Letter): Letter => (letter.state === 'sent' ? { ...letter, state: 'queued' } : letter);

export const isUnsent = ({ state }: Letter): boolean => state !== 'accepted';

/** The place in the log at which all of it stood. */
export const positionOf = ({ parts }: Letter): string | null =>
  parts.reduce<string | null>((last, { receipt }) => receipt?.position ?? last, null);
