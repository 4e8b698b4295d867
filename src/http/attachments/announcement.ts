// The form by which a file is announced before its bytes are sent.
import { sha256 } from '../../domain/values/ids.js';
import { text, wholeNumber } from '../../domain/values/text.js';
import type { Announced } from '../../eventsourcing/log/blob-store.js';
import { Field, readForm } from '../../forms/form.js';
import { Malformed } from '../../forms/malformed.js';

/** Of a kind of file (RFC 6838). */
const KIND = text({ max: 100 });

export class AnnouncementForm implements Announced {
  @Field(sha256) readonly sha256!: string;
  @Field(text({ max: 200 })) readonly name!: string;
  @Field(KIND) readonly type!: string;
  @Field(wholeNumber({ min: 1 })) readonly size!: number;
}

/** Throws `Malformed`. */
export function readAnnouncement(body: unknown): Announced {
  const form = readForm(AnnouncementForm, body ?? {});
  if (Array.isArray(form)) throw new Malformed(form);
  const { sha256: digest, name, type, size } = form as AnnouncementForm;
  return { sha256: digest, name: name.normalize('NFC').replaceAll(/[/\\]/g, '_'), type: type.toLowerCase(), size };
}
