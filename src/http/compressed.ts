// Bodies that come compressed, for bad links: read as they come, and never blown up beyond what such text can be.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Duplex, pipeline, Transform, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { EdgeProblem } from './problems/problem.js';
import { shown } from '../forms/invalid.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** How many bytes one that came may stand for: text of messages that are much alike comes to a hundred. */
const MOST_PER_BYTE = 250;
/** Bytes that anything may come to, however few came. */
const ALWAYS = 256 * 1024;

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

/** What Fastify compares with the length that the header tells: bytes as they came. */
type Payload = NodeJS.ReadableStream & { receivedEncodedLength?: number };

/** Counts what comes out against what came in. */
class Bounded extends Transform {
  receivedEncodedLength = 0;
  private length = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.length += chunk.length;
    const most = ALWAYS + this.receivedEncodedLength * MOST_PER_BYTE;
    if (this.length > most) done(new EdgeProblem('BODY_BLOWN_UP', { most: MOST_PER_BYTE }));
    else done(null, chunk);
  }
}

/** The limits of a body hold for what it is when it is unpacked. */
export function readCompressed(fastify: Fastify): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (encoding === 'identity') return done(null, payload);
    const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (!decoder) return done(new EdgeProblem('ENCODING_UNSUPPORTED', { given: shown(encoding) }));
    done(null, unpacked(payload, decoder()) as never);
  });
}

function unpacked(payload: Payload, decoder: Duplex): Bounded {
  const bounded = new Bounded();
  payload.on('data', (chunk: Buffer) => (bounded.receivedEncodedLength += chunk.length));
  decoder.on('error', () => bounded.destroy(new EdgeProblem('ENCODING_BROKEN')));
  pipeline(payload, decoder, bounded, () => undefined);
  return bounded;
}
