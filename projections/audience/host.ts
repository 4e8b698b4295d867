// The host: who runs the program has its disks, and is told everything.
import type { Reader } from '../../src/eventsourcing/asking/sight.js';

/** Whoever runs the program and asks by its command line: their disks hold everything. No token has that role. */
export const HOST: Reader = { administration: 'CORDON', officer: 'command-line', role: 'host' };
