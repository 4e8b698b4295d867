// An answer that is written bit by bit: takes the response from Fastify, with the headers that hooks have set.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { EdgeReply, EdgeRequest } from '../edge.js';

export type RawRequest = EdgeRequest & { readonly raw: IncomingMessage };
export type RawReply = EdgeReply & {
  readonly raw: ServerResponse;
  getHeaders(): OutgoingHttpHeaders;
  hijack(): unknown;
};

/** Sends the head of the answer at once. From here on nobody but the caller ends it. */
export function beginStream(reply: RawReply, headers: OutgoingHttpHeaders): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...reply.getHeaders(), 'Cache-Control': 'no-store', ...headers });
  raw.flushHeaders();
  return raw;
}

/** True where the client takes one of the kinds of content, or says nothing about it. */
export function accepts(accept: string | undefined, ...kinds: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((each) => {
    const [kind = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return kinds.includes(kind) && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
