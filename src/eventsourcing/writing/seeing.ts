// The look of a command at streams: what its sender may not see is to it as if nobody had ever said anything there.
import { NO_STREAM } from '../log/event-store.js';
import type { Story } from '../log/story.js';
import type { ReadStory } from './rights.js';

/** Whether who sends a message with that metadata sees what has the scope, now (ms UTC). */
export type Sees = (
  metadata: object,
  scope: string,
  how: { readonly now: number; readonly read: ReadStory },
) => boolean | Promise<boolean>;

/** Of a program that has no audiences, and of tests that are about something else. */
export const seesAll: Sees = () => true;

/** A stream as far as it was read. */
interface Found {
  readonly state: unknown;
  readonly revision: number;
}

/** Who looks, and how. */
export interface Look {
  readonly sees: Sees;
  readonly metadata: object;
  readonly now: number;
  readonly read: ReadStory;
}

/** The same, or as if it had never begun. */
export function asSeen<Read extends Found>(
  { sees, metadata, now, read }: Look,
  { of, id }: { readonly of: Story<unknown, never>; readonly id: string },
  found: Read,
): Read | Promise<Read> {
  if (found.revision === NO_STREAM) return found;
  const is = sees(metadata, of.scope({ id, story: found.state }), { now, read });
  const unheard = (): Read => ({ ...found, state: of.initial, revision: NO_STREAM });
  return is instanceof Promise ? is.then((seen) => (seen ? found : unheard())) : is ? found : unheard();
}
