// The connection string of a read database on PostgreSQL: what it may say, what is wrong with it, and never a password in it.
import { isIP } from 'node:net';

export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly schema: string;
  readonly sslmode: SslMode;
  /** Files: the CA's certificate, and the client's certificate and key. */
  readonly sslrootcert: string | undefined;
  readonly sslcert: string | undefined;
  readonly sslkey: string | undefined;
  /** For messages. */
  readonly shown: string;
}

type SslMode = 'disable' | 'require' | 'verify-full';

const SCHEMES = ['postgres:', 'postgresql:'];
const PARAMETERS = ['schema', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'host'];
const SSL_MODES: readonly string[] = ['disable', 'require', 'verify-full'];
/** As PostgreSQL takes it without quotes: what an operator types into psql is the same name. */
const SCHEMA = /^[a-z_][a-z0-9_]{0,39}$/;
const DEFAULT_SCHEMA = 'cordon';
const DEFAULT_PORT = 5432;
const EXAMPLE = 'Write postgres://user@host:5432/database?schema=cordon.';

/** What is wrong with it and the fix; undefined when it can be used. Repeats nothing of it that could be secret. */
export function postgresProblem(connection: string): string | undefined {
  const url = urlOf(connection);
  if (!url) return `is not a connection string of PostgreSQL. ${EXAMPLE}`;
  return secretProblem(url) ?? partsProblem(url) ?? parametersProblem(url);
}

function urlOf(connection: string): URL | undefined {
  try {
    const url = new URL(connection);
    for (const part of [url.username, url.pathname]) decodeURIComponent(part);
    return SCHEMES.includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function secretProblem({ password, searchParams }: URL): string | undefined {
  if (password === '' && !searchParams.has('password')) return undefined;
  return 'holds a password, which logs and process lists would show. Put it into CORDON_READ_DB_PASSWORD.';
}

function partsProblem({ username, pathname, hash }: URL): string | undefined {
  if (hash !== '') return 'holds a "#", which must be written as %23.';
  if (username === '') return `names no user. ${EXAMPLE}`;
  if (!/^\/[^/]+$/.test(pathname)) return `names no database. ${EXAMPLE}`;
  return undefined;
}

function parametersProblem({ searchParams }: URL): string | undefined {
  const names = [...searchParams.keys()];
  const unknown = names.find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    return `has a parameter that is not known: ${unknown}. There are ${PARAMETERS.join(', ')}.`;
  if (new Set(names).size < names.length) return 'names a parameter twice. Name each once.';
  return valuesProblem(Object.fromEntries(searchParams));
}

function valuesProblem(given: Readonly<Record<string, string>>): string | undefined {
  const { schema = DEFAULT_SCHEMA, sslmode = 'disable', host = '/' } = given;
  if (!SCHEMA.test(schema) || schema.startsWith('pg_'))
    return 'names a schema that is not [a-z_][a-z0-9_]{0,39}, or one of PostgreSQL’s own.';
  if (!SSL_MODES.includes(sslmode)) return `has an sslmode that is not known. There are ${SSL_MODES.join(', ')}.`;
  if (!host.startsWith('/')) return 'has a host= that is not the folder of a socket. Put hosts before the "/".';
  return undefined;
}

/** Of a string without a problem. */
export function connectionOf(text: string): Connection {
  const url = new URL(text);
  const given = Object.fromEntries(url.searchParams);
  // The folder of a socket; the host before it is then only there because a URL with a user must have one.
  const host = given['host'] ?? url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const database = decodeURIComponent(url.pathname.slice(1));
  const schema = given['schema'] ?? DEFAULT_SCHEMA;
  return {
    host,
    port,
    database,
    schema,
    user: decodeURIComponent(url.username),
    sslmode: (given['sslmode'] as SslMode | undefined) ?? (isNear(host) ? 'disable' : 'verify-full'),
    sslrootcert: given['sslrootcert'],
    sslcert: given['sslcert'],
    sslkey: given['sslkey'],
    shown: `${host}:${port}/${database}, schema ${schema}`,
  };
}

/** Nobody listens in between on the same machine; elsewhere what is not encrypted must be asked for by name. */
function isNear(host: string): boolean {
  return (
    host.startsWith('/') || host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  );
}
