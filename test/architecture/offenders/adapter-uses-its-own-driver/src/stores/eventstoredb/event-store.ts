// Offends: the driver of another adapter.
import Database from 'better-sqlite3';
export const open = (): unknown => new Database(':memory:');
