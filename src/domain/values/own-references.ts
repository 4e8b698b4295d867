// Ids made of what a reporter has anyway: their own reference, or the key of their command. Whoever makes one gets the same.
import { canonicalJson } from '../../eventsourcing/log/canonical.js';
import { uuidOf } from '../../eventsourcing/log/uuid.js';

/** Case and white space around it make no other reference. */
const plain = (reference: string): string => reference.normalize('NFC').trim().toLowerCase();

/** UUIDv5 of administration and reference, the same offline and at the server: `["incidents","KG","12-k"]`. */
export const idOfReference = (collection: string, administration: string, reference: string): string =>
  uuidOf(canonicalJson([collection, administration, plain(reference)]));

/** UUIDv5 of who sends it and under which key. */
export const idOfKey = (
  collection: string,
  { administration, officer }: { readonly administration: string; readonly officer: string },
  key: string,
): string => uuidOf(canonicalJson([collection, administration, officer, key]));
