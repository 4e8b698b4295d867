// The id that follows from what it is of: whatever comes again has the same one.
import { canonicalJson } from '../eventsourcing/log/canonical.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';

/** A UUID in lower case. */
export const idFrom = (...of: readonly unknown[]): string => uuidOf(canonicalJson(of as never));
