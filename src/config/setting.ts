// One setting: which variable, or file, it is read from, how its text is understood, and how a wrong one is told.
import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { ROOT } from './root.js';
import { Secret } from './secret.js';

/** One setting: its variable, its default, what it is for, and how its text is read; a string says what is wrong. */
export interface Setting<T> {
  readonly variable: string;
  readonly standard: string;
  readonly purpose: string;
  /** Its text is never shown, not even where it is wrong: people write passwords into what is next to a password. */
  readonly isPrivate?: true;
  /** It may also lie in the file that `<variable>_FILE` names. */
  readonly isSecret?: true;
  read(text: string): T | Wrong;
}

export class Wrong {
  constructor(readonly fix: string) {}
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (text: string): T | Wrong =>
    allowed.find((each) => each === text) ?? new Wrong(`use ${allowed.join(' or ')}`);

export const path = (text: string): string => (isAbsolute(text) ? text : resolve(ROOT, text));

export function port(text: string): number | Wrong {
  const number = Number(text);
  const fits = /^\d{1,5}$/.test(text) && number <= 65_535;
  return fits ? number : new Wrong('use a whole number from 0 to 65535; 0 takes any free port');
}

export function perSecond(text: string): number | undefined | Wrong {
  if (text === '') return undefined;
  const number = Number(text);
  return /^\d{1,6}$/.test(text) && number > 0 ? number : new Wrong('use a whole number from 1 to 999999');
}

export function mebibytes(text: string): number | Wrong {
  const number = Number(text);
  return /^\d{1,9}$/.test(text) && number > 0 ? number : new Wrong('use a whole number of MiB from 1 to 999999999');
}

/** `sqlite`, or what reads as one of the other engine's connection strings. */
export const engine =
  (problemOf: (connection: string) => string | undefined) =>
  (text: string): string | Wrong => {
    const problem = text === 'sqlite' ? undefined : problemOf(text);
    return problem === undefined ? text : new Wrong(problem);
  };

export const secret = (text: string): Secret | undefined => (text === '' ? undefined : new Secret(text));

export function credentials(text: string): Secret | undefined | Wrong {
  return text === '' || /^[^:]+:./.test(text) ? secret(text) : new Wrong('write user:password');
}

/** Scheme, host and port alone: over plain http only this very machine. */
export function origin(text: string): string | undefined | Wrong {
  if (text === '') return undefined;
  const url = isAddress(text) ? new URL(text) : undefined;
  return url?.href === `${url?.origin}/`
    ? url.origin
    : new Wrong('write https:// and the host, without a path; http:// is for this machine alone');
}

/** Over https, or to this very machine. */
export function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** The keys in it, in their order. */
export const keysIn = (sessionKey: Secret): readonly string[] =>
  sessionKey
    .reveal()
    .split(',')
    .map((key) => key.trim());

/** Shorter ones could be guessed. */
export function sessionKey(text: string): Secret | undefined | Wrong {
  const keys = secret(text);
  if (!keys || keysIn(keys).every((key) => key.length >= 32)) return keys;
  return new Wrong('give 32 characters or more, as “openssl rand -base64 32” does; several with commas between them');
}

export function problemOf({ variable, isPrivate }: Setting<unknown>, text: string | Wrong, { fix }: Wrong): string {
  return isPrivate || text instanceof Wrong ? `${variable}: ${fix}` : `${variable}="${text}": ${fix}`;
}

/** What a setting says, by itself or in its file. */
export function textOf({ variable, isSecret }: Setting<unknown>, environment: Environment): string | Wrong {
  const own = (environment[variable] ?? '').trim();
  const file = isSecret ? (environment[fileOf(variable)] ?? '').trim() : '';
  if (file === '') return own;
  if (own !== '') return new Wrong(`set either it or ${fileOf(variable)}, not both`);
  try {
    return readFileSync(path(file), 'utf8').trim() || new Wrong(`the file of ${fileOf(variable)} is empty`);
  } catch (problem) {
    return new Wrong(`the file of ${fileOf(variable)} cannot be read (${(problem as NodeJS.ErrnoException).code})`);
  }
}

export const fileOf = (variable: string): string => `${variable}_FILE`;

export type Environment = Readonly<Record<string, string | undefined>>;
