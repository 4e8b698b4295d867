// The connection string of EventStoreDB: what it says, and what is wrong with it before anything is tried. Pure, no I/O.

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

export interface Connection {
  readonly hosts: readonly Endpoint[];
  /** The one host is a DNS name under which the members of a cluster are found. */
  readonly discover: boolean;
  readonly tls: boolean;
  /** `undefined` where the string does not say it. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Says in words what is wrong with a value, or nothing. */
type Check = (value: string) => string | undefined;

const anything: Check = () => undefined;
const whole: Check = (value) => (/^\d{1,9}$/.test(value) ? undefined : 'takes a whole number');
const wholeOrOff: Check = (value) =>
  /^(-1|\d{1,9})$/.test(value) ? undefined : 'takes a whole number, or -1 for never';
const yesOrNo: Check = (value) => (/^(true|false)$/.test(value) ? undefined : 'takes true or false');
const leader: Check = (value) =>
  value === 'leader' ? undefined : 'can only be leader, because Cordon decides on what the leader holds; leave it out';

const KEYS: Readonly<Record<string, Check>> = {
  tls: yesOrNo,
  tlsCAFile: anything,
  userCertFile: anything,
  userKeyFile: anything,
  connectionName: anything,
  maxDiscoverAttempts: whole,
  discoveryInterval: whole,
  gossipTimeout: whole,
  keepAliveInterval: wholeOrOff,
  keepAliveTimeout: wholeOrOff,
  nodePreference: leader,
  defaultDeadline: () => 'has no effect, because Cordon sets its own deadlines; leave it out',
  throwOnAppendFailure: () => 'has no effect, because Cordon reads every answer; leave it out',
  tlsVerifyCert: () => 'is ignored by the client; name the authority of the certificate with tlsCAFile instead',
};

const FORM = 'write esdb://host:port (or esdb://host1:port,host2:port,host3:port) and then ?key=value&key=value';
const DEFAULT_PORT = 2113;

/** Undefined for a usable connection string, else what is wrong with which part, and the fix. Shows no password. */
export function connectionProblem(connection: string): string | undefined {
  const read = parsed(connection);
  return typeof read === 'string' ? read : undefined;
}

/** The connection, or what is wrong with the string. */
export function parsed(connection: string): Connection | string {
  const parts = /^([a-z+]+):\/\/([^?]*?)\/*(?:\?(.*))?$/su.exec(connection.trim());
  if (!parts) return `it is no connection string: ${FORM}`;
  const [, scheme, authority, query] = parts;
  const problem = schemeProblem(scheme!) ?? secretProblem(connection);
  if (problem !== undefined) return problem;
  const discover = scheme === 'esdb+discover';
  const hosts = hostsOf(authority!, discover ? 1 : Number.POSITIVE_INFINITY);
  const options = optionsOf(query ?? '');
  if (typeof hosts === 'string') return hosts;
  if (typeof options === 'string') return options;
  return { hosts, discover, tls: options['tls'] !== 'false', options };
}

function schemeProblem(scheme: string): string | undefined {
  if (scheme === 'esdb' || scheme === 'esdb+discover') return undefined;
  const discover = scheme.endsWith('+discover') ? '+discover' : '';
  return scheme.startsWith('kurrent')
    ? `write esdb${discover}:// instead of ${scheme}://, the client knows the protocol by that name`
    : `nothing is known of ${scheme}://: ${FORM}`;
}

/** No part of what may be a password is ever shown. */
function secretProblem(connection: string): string | undefined {
  return connection.includes('@')
    ? 'it must hold no user and no password: put user:password into CORDON_EVENT_STORE_CREDENTIALS'
    : undefined;
}

function hostsOf(authority: string, most: number): readonly Endpoint[] | string {
  const hosts: Endpoint[] = [];
  for (const host of authority.split(',')) {
    const [, address, port] = /^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?$/.exec(host.trim()) ?? [];
    if (address === undefined) return `"${host}" is no host: ${FORM}`;
    const number = port === undefined ? DEFAULT_PORT : Number(port);
    if (number < 1 || number > 65_535) return `"${host}" has no port between 1 and 65535`;
    hosts.push({ address, port: number });
  }
  if (hosts.length > most) {
    return 'esdb+discover:// takes one DNS name, all others would be ignored: write esdb:// before several hosts';
  }
  return hosts;
}

function optionsOf(query: string): Connection['options'] | string {
  const options: Record<string, string> = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const [, key, text] = /^([^=]+)=(.+)$/su.exec(pair) ?? [];
    if (key === undefined || text === undefined) return 'what follows the question mark must be key=value&key=value';
    const problem = optionProblem(key, text, options);
    if (problem !== undefined) return `${key} ${problem}`;
    options[key] = decoded(text)!;
  }
  return contradiction(options) ?? options;
}

function optionProblem(key: string, text: string, before: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(before, key)) return 'is given twice';
  const value = decoded(text);
  if (value === undefined) return 'is not percent-encoded properly';
  if (Object.hasOwn(KEYS, key)) return KEYS[key]!(value);
  const meant = Object.keys(KEYS).find((known) => known.toLowerCase() === key.toLowerCase());
  return meant === undefined
    ? `is no option of a connection string; known are ${Object.keys(KEYS).slice(0, 10).join(', ')}`
    : `must be written ${meant}`;
}

function contradiction({ tls, tlsCAFile, userCertFile, userKeyFile }: Record<string, string>): string | undefined {
  if ((userCertFile === undefined) !== (userKeyFile === undefined)) {
    return 'userCertFile and userKeyFile belong together: give both or none';
  }
  const isSecured = tlsCAFile !== undefined || userCertFile !== undefined;
  return tls === 'false' && isSecured ? 'certificates need TLS: leave out tls=false' : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
}
