// Faults of PostgreSQL and the network, each naming the setting and the fix; told apart by `.code` only.
import { StoreFault } from '../../../eventsourcing/log/event-store.js';

type Code = StoreFault['code'];

const LOST = 'Check that the server runs and can be reached; the projector then goes on.';

/** Prefix of an SQLSTATE or of a network error's code → fault, what is wrong, what to do. Longer prefixes stand first. */
const CATALOGUE: readonly (readonly [prefix: string, code: Code, what: string, fix: string])[] = [
  [
    '28',
    'UNAVAILABLE',
    'the server refuses this user',
    'Check the user in it and the password in CORDON_READ_DB_PASSWORD.',
  ],
  ['3D000', 'UNAVAILABLE', 'the server has no database of that name', 'Create it (createdb), or name another one.'],
  [
    '42501',
    'READ_ONLY',
    'this user may not do that',
    'Let it create a schema in this database, or make it the owner of its schema.',
  ],
  ['25006', 'READ_ONLY', 'the server is read-only', 'Name the primary server, or make this one writable.'],
  [
    '53300',
    'UNAVAILABLE',
    'the server has no connection left',
    'Raise its max_connections, or end other programs on it.',
  ],
  ['53100', 'DISK_FULL', 'there is no room left on its disk', 'Free some space there; the projector then goes on.'],
  ['53', 'UNAVAILABLE', 'the server is out of resources', 'Give it more memory or connections.'],
  [
    '55P03',
    'LOCKED',
    'another session holds what is needed',
    'It is tried again; end long statements on the read database.',
  ],
  ['57014', 'UNAVAILABLE', 'a statement took too long and was ended', 'Ask for a shorter period or fewer groups.'],
  ['57P01', 'UNAVAILABLE', 'the server ended the connection', 'Start the server again; the projector then goes on.'],
  ['57P02', 'UNAVAILABLE', 'the server has crashed', 'Look into its log; the projector goes on once it runs.'],
  ['57P03', 'UNAVAILABLE', 'the server is starting or stopping', 'Wait until it runs; the projector then goes on.'],
  ['57', 'UNAVAILABLE', 'the server ended the statement', 'Look into its log; the projector tries again.'],
  [
    '25P03',
    'UNAVAILABLE',
    'a transaction rested too long and was ended',
    'Nothing is lost; the projector tries again.',
  ],
  ['58', 'UNAVAILABLE', 'the server cannot read or write its disk', 'Look into its log and check its disk.'],
  [
    'XX001',
    'READ_MODELS_CORRUPT',
    'its data is damaged',
    'Drop the schema: the log is untouched and "cordon rebuild" makes it anew.',
  ],
  [
    'XX002',
    'READ_MODELS_CORRUPT',
    'an index of it is damaged',
    'Drop the schema: the log is untouched and "cordon rebuild" makes it anew.',
  ],
  ['08', 'UNAVAILABLE', 'the connection was lost', 'Check that the server runs; the projector then goes on.'],
  ['40', 'UNAVAILABLE', 'the server undid the transaction', 'Nothing is lost; the projector tries again.'],
  ['ENOTFOUND', 'UNAVAILABLE', 'its host is not known', 'Check the host in it.'],
  ['EAI_', 'UNAVAILABLE', 'its host cannot be looked up', 'Check the host in it and the name server.'],
  ['ECONNREFUSED', 'UNAVAILABLE', 'no server listens there', 'Start PostgreSQL, or check host and port in it.'],
  ['ENOENT', 'UNAVAILABLE', 'there is no such socket or file', 'Check the paths in it.'],
  ['EACCES', 'UNAVAILABLE', 'a file that it names may not be read', 'Let this user read it.'],
  ['ERR_TLS', 'UNAVAILABLE', 'the server’s certificate is not trusted', 'Name its CA by sslrootcert=<file>.'],
  [
    'ERR_SSL',
    'UNAVAILABLE',
    'no encrypted connection came about',
    'Check sslmode in it and the server’s TLS settings.',
  ],
  ['SELF_SIGNED', 'UNAVAILABLE', 'the server’s certificate is not trusted', 'Name its CA by sslrootcert=<file>.'],
  ['UNABLE_TO', 'UNAVAILABLE', 'the server’s certificate is not trusted', 'Name its CA by sslrootcert=<file>.'],
  ['CERT_', 'UNAVAILABLE', 'the server’s certificate is not valid', 'Renew it on the server.'],
  ['ECONN', 'UNAVAILABLE', 'the connection was lost', LOST],
  ['EPIPE', 'UNAVAILABLE', 'the connection was lost', LOST],
  ['ETIMEDOUT', 'UNAVAILABLE', 'the connection was lost', LOST],
  ['EHOST', 'UNAVAILABLE', 'the connection was lost', LOST],
  ['ENET', 'UNAVAILABLE', 'the connection was lost', LOST],
];

/** What the driver says without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, 'ERR_SSL'],
  [/password/i, '28P01'],
  [/terminat|timeout|not queryable|connection error|closed|ended/i, 'ECONNRESET'],
];

const codeOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  return BY_MESSAGE.find(([pattern]) => pattern.test(String(message)))?.[1] ?? '';
};

export function fault(code: Code, shown: string, says: { what: string; fix: string; cause?: unknown }): StoreFault {
  const { what, fix, cause } = says;
  return new StoreFault(code, `CORDON_READ_DB (${shown}): ${what}. ${fix}`, cause === undefined ? {} : { cause });
}

/** The fault behind an error of the driver, the server or the network; any other error comes back as it is. */
export function faultOf(error: unknown, shown: string): unknown {
  const code = codeOf(error);
  const entry = CATALOGUE.find(([prefix]) => code !== '' && code.startsWith(prefix));
  if (!entry || error instanceof StoreFault) return error;
  const [, kind, what, fix] = entry;
  return fault(kind, shown, { what: `${what} (${code})`, fix, cause: error });
}

/** Whether nothing more can come over the connection on which this was said. */
export function isLoss(error: unknown): boolean {
  return /^(08|57P0[1-5]|25P03|ECONN|EPIPE|ETIMEDOUT|EHOST|ENET)/.test(codeOf(error));
}

/** Whether the server may only not be there yet: it does not listen, or says that it is starting. */
export const isAway = (fault: unknown): boolean =>
  fault instanceof StoreFault && /^(57P03|ECONN|ETIMEDOUT|EHOST|ENET)/.test(codeOf(fault.cause));
