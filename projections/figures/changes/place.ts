// The place in the log at which something was told, where that can be asked about here.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import type { Place } from './moved.js';

/** Undefined: in another log than this one, or one that it was copied from; there it can be asked. */
export const placeOf = (position: string, at: At): Promise<Place | undefined> =>
  at.number(position, 'knownAt').catch((problem: unknown) => {
    if (problem instanceof NotAnswered && problem.code === 'POSITION_OF_ANOTHER_LOG') return undefined;
    throw problem;
  });
