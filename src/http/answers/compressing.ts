// Answers compressed for bad links, where the client takes that: streamed ones too, each form under an ETag of its own.
import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';
import { encodedTag, ENCODINGS } from '../conditions.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** Bytes; what is shorter fits into a packet as it is. */
const WORTH_IT = 1024;
/** Of eleven: as small as gzip at its best, in a third of its time. */
const BROTLI_QUALITY = 4;

/** Everything that we write, but for the feed, which a compressor would hold back. */
const TEXTS = /^text\/(?!event-stream)|[+/]json(?:;|$)|ndjson|javascript/;

/** To be waited for before any route is made: those that are there already would stay as they are. */
export async function compressAnswers(fastify: Fastify): Promise<void> {
  await fastify.register(fastifyCompress as never, {
    encodings: [...ENCODINGS],
    threshold: WORTH_IT,
    customTypes: TEXTS,
    // Bodies that come are read within bounds of our own.
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  fastify.addHook('onRoute', (route) => {
    // Behind the hook that has compressed it.
    route.onSend = [route.onSend ?? []].flat().concat((_request, reply, payload, done) => {
      const [etag, encoding] = [reply.getHeader('etag'), reply.getHeader('content-encoding')];
      if (typeof etag === 'string' && typeof encoding === 'string') reply.header('ETag', encodedTag(etag, encoding));
      done(null, payload);
    });
  });
}
