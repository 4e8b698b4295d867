// The sending of a file in pieces, each of which the server has for good: a link that breaks costs one of them.
import type { Photo } from '../outbox/photo.js';
import { send } from './api.js';

/** Bytes of one request: some seconds of a bad link. */
const PIECE = 256 * 1024;

interface Progress {
  readonly offset: number;
  readonly complete: boolean;
}

/** Goes on where it was broken off, whenever that was. Throws as `tell` does. */
export async function upload({ sha256, name, type, size }: Photo, bytes: ArrayBuffer): Promise<void> {
  const announced = JSON.stringify({ sha256, name, type, size });
  const json = { 'Content-Type': 'application/json' };
  let { offset, complete } = await send<Progress>('POST', 'attachments', announced, json);
  while (!complete) {
    const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) };
    const piece = bytes.slice(offset, offset + PIECE);
    ({ offset, complete } = await send<Progress>('PATCH', `attachments/${sha256}`, piece, headers));
  }
}
