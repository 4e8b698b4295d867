// The advisory locks of a read database: named by its schema's own number, so that two schemas never wait for each other.

/** Held by the process that projects, as long as it does. */
export const LEASE_LOCK = 0x4344_4c45;
/** Held by a transaction that writes: there is one at a time. */
export const WRITE_LOCK = 0x4344_5752;

/** The two numbers of a lock, as SQL: an oid is 32 bits without a sign, and the lock's number has one. */
export const lockKeys = (lock: number): string =>
  `${lock}, (current_schema()::regnamespace::oid::bigint - ` +
  'CASE WHEN current_schema()::regnamespace::oid::bigint >= 2147483648 THEN 4294967296 ELSE 0 END)::int';
