// Offends: a figure that asks the database itself, past the one place that knows who may see what.
import { sql } from 'kysely';
export const everything = sql`select * from ledger`;
