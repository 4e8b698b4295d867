// The settings: read once from the environment (and a `.env` file), checked together, frozen.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ATTACHMENT_SETTINGS, type AttachmentConfig } from './attachments.js';
import { ROOT } from './root.js';
import type { Secret } from './secret.js';
import {
  credentials,
  engine,
  type Environment,
  fileOf,
  oneOf,
  origin,
  path,
  perSecond,
  port,
  problemOf,
  secret,
  sessionKey,
  type Setting,
  textOf,
  Wrong,
} from './setting.js';
import { connectionProblem } from '../stores/eventstoredb/connection.js';
import { postgresProblem } from '../stores/read-db/postgres/connection.js';

export interface Config extends AttachmentConfig {
  readonly host: string;
  /** Names under which it may be called beside its own; empty: any, unless it listens on loopback only. */
  readonly hosts: readonly string[];
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path of the folder with the log, the read models and the development issuer's key. */
  readonly data: string;
  /** `sqlite`, or the connection string of an EventStoreDB. */
  readonly eventStore: string;
  /** `user:password` for the EventStoreDB. */
  readonly eventStoreCredentials: Secret | undefined;
  /** `sqlite`, or the connection string of a PostgreSQL. */
  readonly readDb: string;
  readonly readDbPassword: Secret | undefined;
  /** Whether an empty embedded log gets the two documents that ship with Cordon. */
  readonly documents: 'on' | 'off';
  readonly logLevel: LogLevel;
  /** Absolute path of the file that lists who may issue tokens; undefined: Cordon is its own development issuer. */
  readonly issuersFile: string | undefined;
  /** The origin under which browsers reach Cordon, where it is not the address that it listens on. */
  readonly url: string | undefined;
  /** The keys of sessions, as `keysIn` tells them apart; undefined: one of the data folder. */
  readonly sessionKey: Secret | undefined;
  /** Requests and lines of one administration in a second; undefined: any number. */
  readonly rate: number | undefined;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting, in the order in which the README lists them. */
export const SETTINGS = {
  host: {
    variable: 'CORDON_HOST',
    standard: '127.0.0.1',
    purpose: 'address to listen on; any other than a loopback address needs CORDON_ISSUERS',
    read: (text) => text,
  },
  hosts: {
    variable: 'CORDON_HOSTS',
    standard: '',
    purpose: 'names under which the server may be called, with commas between; on loopback its own are enough',
    read: (text) => text.split(',').flatMap((name) => name.trim().toLowerCase() || []),
  },
  port: { variable: 'CORDON_PORT', standard: '3000', purpose: 'port to listen on; 0 takes any free one', read: port },
  data: {
    variable: 'CORDON_DATA',
    standard: 'data',
    purpose: 'folder of the log, the read models and the development key; relative to package.json',
    read: path,
  },
  eventStore: {
    variable: 'CORDON_EVENT_STORE',
    standard: 'sqlite',
    purpose: 'where events are kept: `sqlite`, in the data folder, or an EventStoreDB, `esdb://host:2113`',
    isPrivate: true,
    read: engine(connectionProblem),
  },
  eventStoreCredentials: {
    variable: 'CORDON_EVENT_STORE_CREDENTIALS',
    standard: '',
    purpose: '`user:password` for the EventStoreDB; or CORDON_EVENT_STORE_CREDENTIALS_FILE, a file that holds it',
    isPrivate: true,
    isSecret: true,
    read: credentials,
  },
  readDb: {
    variable: 'CORDON_READ_DB',
    standard: 'sqlite',
    purpose:
      'where read models are kept: `sqlite`, in the data folder, or a PostgreSQL, `postgres://user@host/database`',
    isPrivate: true,
    read: engine(postgresProblem),
  },
  readDbPassword: {
    variable: 'CORDON_READ_DB_PASSWORD',
    standard: '',
    purpose: 'password for the PostgreSQL; or CORDON_READ_DB_PASSWORD_FILE, a file that holds it',
    isPrivate: true,
    isSecret: true,
    read: secret,
  },
  documents: {
    variable: 'CORDON_DOCUMENTS',
    standard: 'on',
    purpose: '`off` leaves an empty log empty instead of importing the two documents',
    read: oneOf('on', 'off'),
  },
  logLevel: {
    variable: 'CORDON_LOG_LEVEL',
    standard: 'warn',
    purpose: `one of ${LOG_LEVELS.join(' ')}`,
    read: oneOf(...LOG_LEVELS),
  },
  issuersFile: {
    variable: 'CORDON_ISSUERS',
    standard: '',
    purpose: 'JSON file of the token issuers; without it Cordon issues development tokens, on loopback only',
    read: (text) => (text === '' ? undefined : path(text)),
  },
  url: {
    variable: 'CORDON_URL',
    standard: '',
    purpose: 'address under which browsers reach Cordon, as in `https://cordon.example`; needed where people log in',
    read: origin,
  },
  sessionKey: {
    variable: 'CORDON_SESSION_KEY',
    standard: '',
    purpose:
      'what seals the cookies of people who log in, 32 characters or more, the same for all processes; after a comma ' +
      'the one before it, which still opens; or CORDON_SESSION_KEY_FILE; without it a key in the data folder',
    isPrivate: true,
    isSecret: true,
    read: sessionKey,
  },
  rate: { variable: 'CORDON_RATE', standard: '', purpose: 'requests a second of one administration', read: perSecond },
  ...ATTACHMENT_SETTINGS,
} as const satisfies { readonly [Name in keyof Config]: Setting<Config[Name]> };

/** The log: the truth, and the only file that needs a backup. */
export const logFile = ({ data }: Pick<Config, 'data'>): string => join(data, 'log.sqlite');

/** The read models: made from the log, and made anew from it by `cordon rebuild`. */
export const readFile = ({ data }: Pick<Config, 'data'>): string => join(data, 'read.sqlite');

/** What is wrong with the settings: all of it at once, each with its variable and the fix. */
export class ConfigProblem extends Error {
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
    this.name = 'ConfigProblem';
  }
}

/** Reads the settings; throws a `ConfigProblem` that names every one that is wrong. */
export function readConfig(environment: Environment): Config {
  const problems = unknownVariables(environment);
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const text = textOf(setting, environment);
    const value = text instanceof Wrong ? text : setting.read(text === '' ? setting.standard : text);
    if (value instanceof Wrong) problems.push(problemOf(setting, text, value));
    config[name] = value;
  }
  if (problems.length > 0) throw new ConfigProblem(problems);
  return Object.freeze(config as unknown as Config);
}

/** A misspelt setting would otherwise be passed over in silence. The flags of the tests are theirs. */
function unknownVariables(environment: Environment): string[] {
  const settings = Object.values<Setting<unknown>>(SETTINGS);
  const known = new Set(settings.map(({ variable }) => variable));
  const files = new Set(settings.filter(({ isSecret }) => isSecret).map(({ variable }) => fileOf(variable)));
  const ours = Object.keys(environment).filter((name) => /^CORDON_(?!(?:TEST|CRASH|SOAK)_)/.test(name));
  const strange = ours.filter((name) => !known.has(name) && !files.has(name));
  if (strange.length === 0) return [];
  const are = strange.length === 1 ? 'is no setting' : 'are no settings';
  return [`${strange.join(', ')} ${are} of Cordon; there are ${[...known].join(', ')}`];
}

/** The process's environment, over what a `.env` file beside `package.json` says. */
export function environment(): Record<string, string | undefined> {
  const file = join(ROOT, '.env');
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

/** True for the data folder that is used where nothing is set. */
export const isStandard = (data: string): boolean => data === path(SETTINGS.data.standard);
