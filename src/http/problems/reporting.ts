// The operator's side of a trouble: what may be taken later is told by its kind, everything else from inside with its stack.
import { given } from '../../eventsourcing/log/event.js';
import type { EdgeRequest } from '../edge.js';
import { isForLater, type Trouble } from './problem.js';
import type { LaterCode } from './statuses.js';

/** What was refused now and may be taken later. */
export interface Refused {
  readonly code: LaterCode;
  readonly correlationId: string;
  readonly administration?: string;
  /** What a store, or whoever else is asked, has met. */
  readonly fault?: unknown;
}

/** Told instead of a line in the log for each request. */
export type OnRefused = (refused: Refused) => void;

/** `where`: of the request, for the log. The headers stay out of it: they carry the token. */
export type Report = (trouble: Trouble, request: Pick<EdgeRequest, 'id' | 'identity'>, where: string) => void;

export function reportTo(logger: { error(message: string): void }, onRefused: OnRefused | undefined): Report {
  return ({ status, code, inside }, { id, identity }, where) => {
    if (onRefused && isForLater(status)) {
      const { administration } = identity ?? {};
      return onRefused(given({ code: code as LaterCode, correlationId: id, administration, fault: inside }));
    }
    if (inside === undefined) return;
    logger.error(`${id} ${where} ${inside instanceof Error ? inside.stack : JSON.stringify(inside)}`);
  };
}
