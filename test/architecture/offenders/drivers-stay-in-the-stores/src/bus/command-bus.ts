// Offends: a driver outside of the stores.
import Database from 'better-sqlite3';
export const open = (): unknown => new Database(':memory:');
