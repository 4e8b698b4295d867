// Small files of the kinds that are taken, and of some that are not.
import { createHash } from 'node:crypto';
import type { Announced } from '../../src/eventsourcing/log/blob-store.js';

export interface Sample extends Announced {
  readonly bytes: Buffer;
}

export function sample(name: string, type: string, bytes: Buffer): Sample {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, name, type, size: bytes.length, bytes };
}

/** A JPEG by its first bytes and its last ones, with `filling` between. */
export const photograph = (filling = 'parcel', name = 'снимок 1.jpg'): Sample =>
  sample(
    name,
    'image/jpeg',
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      Buffer.from(filling.repeat(200)),
      Buffer.from('ffd9', 'hex'),
    ]),
  );

export const said = (name: string, type: string, text: string): Sample => sample(name, type, Buffer.from(text));
