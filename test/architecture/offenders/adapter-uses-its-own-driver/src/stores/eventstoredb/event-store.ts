// Offends: the driver of another adapter, and what is built around it.
import Database from 'better-sqlite3';
import { openConnections } from '../sqlite-file/open.js';
export const open = (): unknown => [new Database(':memory:'), openConnections];
