// An answer on its way to the client: what is known of it in headers, its bytes as they are taken, and what only the end of a
// file tells behind it, in trailers; to HEAD, which wants no rows, in headers too.
import { Readable } from 'node:stream';
import type { Format, Head, Sum, Written } from '../../answering/written.js';
import type { EdgeReply, EdgeRequest } from '../edge.js';
import { FORMATS } from './formats.js';

/** How long a client may take nothing of an answer before it is cut off, ms: what it keeps waiting is held for it. */
const STALLED_MS = 60_000;

const TYPES: Readonly<Record<Format, string>> = {
  json: `${FORMATS.json}; charset=utf-8`,
  csv: `${FORMATS.csv}; charset=utf-8; header=present`,
  ndjson: `${FORMATS.ndjson}; charset=utf-8`,
  xlsx: FORMATS.xlsx,
};

type Reply = EdgeReply & { readonly raw: { destroy(): unknown } };

export function tell(written: Written, format: Format, request: EdgeRequest, reply: Reply): void {
  reply.code(200).header('Content-Type', TYPES[format]);
  if (format === 'json') return void reply.send(written.whole ?? streamOf(written, reply));
  const { head } = written;
  for (const [name, value] of Object.entries({ ...headersOf(head, request), ...nameOf(format, request) }))
    reply.header(name, value);
  if (head.sum) for (const [name, value] of Object.entries(SUMS)) reply.header(name, value(head.sum));
  if (request.method === 'HEAD') return void reply.send();
  for (const [name, value] of Object.entries(SUMS))
    reply.trailer(name, (_reply, _payload, done) => done(null, value(written.sum())));
  reply.send(streamOf(written, reply));
}

/** The parts are taken as the client takes them, and no more once it has gone. */
function streamOf({ parts }: Written, reply: Reply): Readable {
  async function* taken(): AsyncGenerator<Uint8Array, void> {
    for await (const part of parts) {
      const timer = setTimeout(() => reply.raw.destroy(), STALLED_MS).unref();
      try {
        yield part;
      } finally {
        clearTimeout(timer);
      }
    }
  }
  return Readable.from(taken(), { objectMode: false });
}

const SUMS: Readonly<Record<string, (sum: Sum) => string>> = {
  'X-Cordon-Digest': ({ digest }) => digest,
  'X-Cordon-Rows': ({ rows }) => String(rows),
};

function headersOf(
  { position, knownAt, rules, sight, next }: Head,
  { url }: EdgeRequest,
): Readonly<Record<string, string>> {
  const told = { Position: position, 'Known-At': knownAt, Rules: rules, Sight: sight, Next: next };
  const given = Object.entries(told).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const own = Object.fromEntries(given.map(([name, value]) => [`X-Cordon-${name}`, value]));
  return next === null ? own : { ...own, Link: `<${nextPage(url, next)}>; rel="next"` };
}

/** As the question is called: `ledger.xlsx`, `operations-barrier-2026-scorecard.xlsx`. */
function nameOf(format: Format, { url }: EdgeRequest): Readonly<Record<string, string>> {
  if (format !== 'xlsx') return {};
  const [path = ''] = url.split('?', 1);
  const name = path.replace(/^\/v1\//, '').replaceAll(/[^\w-]+/g, '-');
  return { 'Content-Disposition': `attachment; filename="${name}.xlsx"` };
}

function nextPage(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
