// The page for people: files that the build made, served as they are, from this server and nothing from anywhere else.
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgeReply } from './edge.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/**
 * Nothing is taken from elsewhere, nothing is run that is not in a file of ours, and nobody puts the page into theirs. A session
 * is renewed in a frame that goes through the provider.
 */
const policyOf = (providers: readonly string[]): string =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    `frame-src ${["'self'", ...providers.map((each) => new URL(each).origin)].join(' ')}`,
  ].join('; ');

/** s; what is named by what it holds never changes. */
const YEAR = 31_536_000;
const NAMED_BY_CONTENT = /-[0-9A-Z]{8}\.(?:js|css)$/;

/** The page's own files: its name in the folder, by the path at which it is asked for. */
const DOORS = { '/': 'index.html', '/sw.js': 'sw.js' } as const;

/** True where the folder holds a page; a program run from its sources has none. */
export const hasConsole = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** `providers`: the addresses of those that people log in by. */
export async function serveConsole(fastify: Fastify, folder: string, providers: readonly string[]): Promise<void> {
  const headers = Object.entries(headersBy(providers));
  await fastify.register(fastifyStatic as never, {
    root: folder,
    prefix: '/console/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: Pick<EdgeReply, 'header'>, path: string) => {
      const isNamed = NAMED_BY_CONTENT.test(path.replace(/\.(?:br|gz)$/, ''));
      reply.header('Cache-Control', isNamed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      for (const [name, value] of headers) reply.header(name, value);
    },
  });
  for (const [path, name] of Object.entries(DOORS)) {
    fastify.get(path, { exposeHeadRoute: false }, (_request, reply) =>
      (reply as unknown as { sendFile(name: string): unknown }).sendFile(name),
    );
  }
}

const headersBy = (providers: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policyOf(providers),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});
