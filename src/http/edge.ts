// The part of Fastify's request and reply that the edge uses, and what is read from them in one way everywhere.
import type { Actor } from '../domain/values/who/command-metadata.js';
import { given } from '../eventsourcing/log/event.js';
import { Invalid } from '../forms/invalid.js';
import { uuid } from '../domain/values/ids.js';
import type { Lang } from '../forms/language.js';
import { languageOf } from '../words/language.js';
import type { Identity } from './identity/issuers.js';

/** A header or parameter as it came: absent, given, or given several times. */
export type Text = string | string[] | undefined;

export interface EdgeRequest {
  /** The correlation id: the client's own, or one made for this request. */
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, Text>>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, Text>>;
  readonly body: unknown;
  /** Set on every route that is not public, where the request may have a body before it is read. */
  identity?: Identity;
  /** Set when it is answered with a problem: its code, for the log. */
  refusal?: string;
}

type OnTrailer = (problem: Error | null, value?: string) => void;

export interface EdgeReply {
  readonly sent: boolean;
  code(status: number): EdgeReply;
  header(name: string, value: string): EdgeReply;
  /** A header that is known only when the body has been sent: it follows it. */
  trailer(name: string, value: (reply: unknown, payload: unknown, done: OnTrailer) => void): EdgeReply;
  send(payload?: unknown): unknown;
}

/** A header that may be given once; several lines of it count as one, joined. */
export function header({ headers }: Pick<EdgeRequest, 'headers'>, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Who sends a request to a route that is not public: the actor alone, without when the token ends. */
export function actorIn({ identity }: Pick<EdgeRequest, 'identity'>): Actor {
  const { administration, service, officer, role } = identity!;
  return given({ administration, service, officer, role });
}

export function langOf(request: Pick<EdgeRequest, 'headers'>): Lang {
  return languageOf(header(request, 'accept-language'));
}

/** The path without the parameters. */
export function pathOf({ url }: Pick<EdgeRequest, 'url'>): string {
  return url.split('?', 1)[0] ?? url;
}

/** The UUID of a header in lower case; undefined where it is not one. */
export function uuidIn(text: string): string | undefined {
  const id = uuid.parse(text);
  return id instanceof Invalid ? undefined : id;
}
