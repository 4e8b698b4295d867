// The files that a command cites: each must have been brought by whoever cites it, and is kept with what was known of it then.
import type { Actor } from '../domain/values/who/command-metadata.js';
import type { Attachment, Citing, Holder } from '../eventsourcing/log/blob-store.js';
import { NotPermitted } from './submission.js';

/** A file that somebody has brought, and cites now; undefined: they have brought none of that name. */
export type Cite = (holder: Holder, sha256: string) => Attachment | undefined;

export const citesNothing: Cite = () => undefined;

/** What names files by their SHA-256. */
interface Names {
  readonly attachments?: readonly string[];
}

/** The parts of a message, each of which may cite. */
interface Message {
  readonly command: Names;
  readonly context: Names;
}

/** The files of a message, each once. What somebody else has brought is as unknown as what nobody has. Throws `NotPermitted`. */
export function cited({ command, context }: Message, { administration, officer }: Actor, cite: Cite): Citing {
  const found = new Map<string, Attachment>();
  const take = ({ attachments = [] }: Names, pointer: string): void =>
    attachments.forEach((sha256, i) => {
      const attachment = cite({ administration, officer }, sha256);
      if (!attachment) throw new NotPermitted('ATTACHMENT_UNKNOWN', { given: sha256 }, `${pointer}/attachments/${i}`);
      found.set(sha256, attachment);
    });
  take(command, '');
  take(context, '/context');
  return found.size === 0 ? {} : { attachments: [...found.values()] };
}
