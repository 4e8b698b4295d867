// The keeping of what somebody is told: soon, with others; of what is restricted first, or it is not told at all.
import { NotAnswered } from './not-answered.js';
import type { Read, ReadLog } from './read-log.js';

/** Whether what has that scope was restricted by its owner, so that nobody may read it unseen. */
export type IsRestricted = (scope: string) => boolean;

/** Where nothing can be restricted. */
export const NEVER: IsRestricted = () => false;

/** Resolves once it may be told; at once where nothing has to be waited for. Throws NotAnswered. */
export type KeepRead = (read: Omit<Read, 'at'>, isRestricted: boolean) => Promise<void> | undefined;

/** Where nobody wants to know. */
export const keepsNothing: KeepRead = () => undefined;

/** `now`: ms UTC. */
export function keepingReads(log: Pick<ReadLog, 'note' | 'kept'>, now: () => number): KeepRead {
  return (read, isRestricted) => {
    const whole: Read = { at: now(), ...read };
    if (!isRestricted) {
      log.note(whole);
      return undefined;
    }
    return log.kept(whole).catch(() => {
      throw new NotAnswered('READ_NOT_KEPT');
    });
  };
}
