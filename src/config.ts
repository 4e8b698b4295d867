// The settings: read once from the environment (and a `.env` file), checked together, frozen.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path of the folder with the log, the read models and the development issuer's key. */
  readonly data: string;
  readonly eventStore: 'sqlite';
  readonly readDb: 'sqlite';
  /** Whether an empty embedded log gets the two documents that ship with Cordon. */
  readonly documents: 'on' | 'off';
  readonly logLevel: LogLevel;
  /** Absolute path of the file that lists who may issue tokens; undefined: Cordon is its own development issuer. */
  readonly issuersFile: string | undefined;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The folder that holds `package.json`, wherever the program was started from. */
export const ROOT = rootFrom(dirname(fileURLToPath(import.meta.url)));

function rootFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootFrom(dirname(folder));
}

export const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/** One setting: its variable, its default, what it is for, and how its text is read; a string says what is wrong. */
interface Setting<T> {
  readonly variable: string;
  readonly standard: string;
  readonly purpose: string;
  read(text: string): T | Wrong;
}

class Wrong {
  constructor(readonly fix: string) {}
}

const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (text: string): T | Wrong =>
    allowed.find((each) => each === text) ?? new Wrong(`use ${allowed.join(' or ')}`);

const path = (text: string): string => (isAbsolute(text) ? text : resolve(ROOT, text));

function port(text: string): number | Wrong {
  const number = Number(text);
  const fits = /^\d{1,5}$/.test(text) && number <= 65_535;
  return fits ? number : new Wrong('use a whole number from 0 to 65535; 0 takes any free port');
}

/** Every setting, in the order in which the README lists them. */
export const SETTINGS = {
  host: {
    variable: 'CORDON_HOST',
    standard: '127.0.0.1',
    purpose: 'address to listen on; any other than a loopback address needs CORDON_ISSUERS',
    read: (text) => text,
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
    purpose: 'where events are kept: `sqlite`, in the data folder',
    read: oneOf('sqlite'),
  },
  readDb: {
    variable: 'CORDON_READ_DB',
    standard: 'sqlite',
    purpose: 'where read models are kept: `sqlite`, in the data folder',
    read: oneOf('sqlite'),
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
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems = unknownVariables(environment);
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const text = (environment[setting.variable] ?? setting.standard).trim();
    const value = setting.read(text === '' ? setting.standard : text);
    if (value instanceof Wrong) problems.push(`${setting.variable}="${text}": ${value.fix}`);
    config[name] = value;
  }
  if (problems.length > 0) throw new ConfigProblem(problems);
  return Object.freeze(config as unknown as Config);
}

/** A misspelt setting would otherwise be passed over in silence. The flags of the tests are theirs. */
function unknownVariables(environment: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set<string>(Object.values(SETTINGS).map(({ variable }) => variable));
  const ours = Object.keys(environment).filter((name) => /^CORDON_(?!(?:TEST|CRASH)_)/.test(name));
  const strange = ours.filter((name) => !known.has(name));
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
export function isStandard(data: string): boolean {
  return data === path(SETTINGS.data.standard);
}
