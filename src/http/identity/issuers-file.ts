// The list of issuers (CORDON_ISSUERS): who signs tokens, with which keys, and for which administrations.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { isAddress } from '../../config/setting.js';
import { administration } from '../../domain/values/who/administration.js';
import { type Role, ROLES } from '../../domain/values/who/command-metadata.js';
import { isCountry } from '../../domain/values/who/country.js';
import { Invalid } from '../../forms/invalid.js';
import { given } from '../../eventsourcing/log/event.js';
import { type Complain, isRecord, type Login, loginOf, type Raw } from './issuer-login.js';

/** Where an issuer's public keys are. */
export type KeySource = { readonly jwks: JSONWebKeySet } | { readonly jwksUri: URL };

export interface Issuer {
  /** The token's `iss`. */
  readonly issuer: string;
  /** For whom it may speak. */
  readonly administrations: ReadonlySet<string> | '*';
  /** Which roles it may sign; `*`: any, as Cordon itself does on a developer's machine. */
  readonly roles: ReadonlySet<Role> | '*';
  readonly keys: KeySource;
  /** The token's `aud`, where the issuer serves others too. */
  readonly audience?: string;
  /** How long a token may still be valid when it is shown. */
  readonly maxTokenHours: number;
  /** Where people log in by it. */
  readonly login?: Login;
}

const FIELDS = [
  'issuer',
  'administrations',
  'roles',
  'jwks',
  'jwksUri',
  'jwksFile',
  'audience',
  'maxTokenHours',
  'login',
];
/** What an issuer may sign whose roles are not listed: nothing that speaks for more than one service. */
const STANDARD_ROLES: readonly Role[] = ['officer', 'auditor', 'analyst'];
/** A day's work and a night: a token that was stolen is of use no longer. */
const STANDARD_HOURS = 24;
/** A year. */
export const MOST_HOURS = 8760;
const KEY_FIELDS = ['jwks', 'jwksUri', 'jwksFile'];

/** The issuers of the file. Throws one Error that names everything wrong, each with its JSON pointer. */
export function readIssuers(file: string): readonly Issuer[] {
  const problems: string[] = [];
  const complain: Complain = (pointer, what) => void problems.push(`  ${pointer || '/'} ${what}`);
  const issuers = listOf(parsedFile(file), complain, dirname(resolve(file)));
  if (problems.length > 0) {
    throw new Error(`CORDON_ISSUERS: ${file} is not a list of issuers:\n${problems.join('\n')}`);
  }
  return issuers;
}

function parsedFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    const why = problem instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    const fix = 'Name a readable JSON file with the list of issuers.';
    throw new Error(`CORDON_ISSUERS: ${file} ${why} (${(problem as Error).message}). ${fix}`, { cause: problem });
  }
}

function listOf(raw: unknown, complain: Complain, folder: string): readonly Issuer[] {
  if (!Array.isArray(raw) || raw.length === 0) {
    complain('', 'must be a list of at least one issuer');
    return [];
  }
  const issuers = raw.map((each: unknown, i) => issuerOf(each, folder, (at, what) => complain(`/${i}${at}`, what)));
  issuers.forEach((each, i) => {
    if (issuers.findIndex((other) => other?.issuer === each?.issuer) !== i && each) {
      complain(`/${i}/issuer`, 'is the name of an earlier issuer');
    }
  });
  return issuers.filter((each) => each !== undefined);
}

function issuerOf(raw: unknown, folder: string, complain: Complain): Issuer | undefined {
  if (!isRecord(raw)) return complain('', 'must be an object');
  for (const name of Object.keys(raw)) if (!FIELDS.includes(name)) complain(`/${name}`, 'is not known');
  const issuer = textOf(raw, 'issuer', complain);
  const administrations = administrationsOf(raw['administrations'], complain);
  const read = {
    issuer,
    administrations,
    roles: rolesOf(raw['roles'], administrations, complain),
    keys: keysOf(raw, folder, complain),
    maxTokenHours: hoursOf(raw['maxTokenHours'], complain),
  };
  const login = loginOf(raw, { issuer, folder }, complain);
  // What is missing has been complained about.
  if (Object.values(read).includes(undefined)) return undefined;
  return { ...(read as Issuer), ...audienceOf(raw, complain), ...given({ login }) };
}

function hoursOf(raw: unknown, complain: Complain): number | undefined {
  if (raw === undefined) return STANDARD_HOURS;
  const fits = typeof raw === 'number' && raw > 0 && raw <= MOST_HOURS;
  return fits ? raw : complain('/maxTokenHours', `must be a number above 0 and up to ${MOST_HOURS}`);
}

function audienceOf(raw: Raw, complain: Complain): Pick<Issuer, 'audience'> {
  return raw['audience'] === undefined ? {} : given({ audience: textOf(raw, 'audience', complain) });
}

function textOf(raw: Raw, name: string, complain: Complain): string | undefined {
  const text = raw[name];
  return typeof text === 'string' && text !== '' ? text : complain(`/${name}`, 'must be text');
}

function administrationsOf(raw: unknown, complain: Complain): Issuer['administrations'] | undefined {
  if (raw === '*') return raw;
  if (!Array.isArray(raw) || raw.length === 0) return complain('/administrations', 'must be a list of codes, or "*"');
  const codes = raw.map((each: unknown, i) => {
    const code = administration.parse(each);
    return code instanceof Invalid ? complain(`/administrations/${i}`, 'is no administration’s code') : code;
  });
  return new Set(codes.filter((code) => code !== undefined));
}

/** A body speaks by its secretariat, a state does not: who may sign for a state cannot sign that role. */
function rolesOf(
  raw: unknown,
  administrations: Issuer['administrations'] | undefined,
  complain: Complain,
): ReadonlySet<Role> | undefined {
  if (raw === undefined) return new Set(STANDARD_ROLES);
  if (!Array.isArray(raw) || raw.length === 0) return complain('/roles', `must be a list of ${ROLES.join(', ')}`);
  const states = administrations instanceof Set ? [...administrations].filter((code) => isCountry(code)) : [];
  const roles = raw.map((each: unknown, i): Role | undefined => {
    const role = ROLES.find((known) => known === each);
    if (!role) return complain(`/roles/${i}`, `must be one of ${ROLES.join(', ')}`);
    if (role !== 'secretariat' || states.length === 0) return role;
    return complain(
      `/roles/${i}`,
      `is a body's role, and ${states.join(', ')} is a state: give bodies an issuer of their own`,
    );
  });
  return new Set(roles.filter((role) => role !== undefined));
}

function keysOf(raw: Raw, folder: string, complain: Complain): KeySource | undefined {
  const stated = KEY_FIELDS.filter((name) => raw[name] !== undefined);
  if (stated.length !== 1) return complain('', 'needs one of jwks, jwksUri and jwksFile');
  if (raw['jwksUri'] !== undefined) return uriOf(raw['jwksUri'], complain);
  if (raw['jwks'] !== undefined) return keySetOf(raw['jwks'], '/jwks', complain);
  if (typeof raw['jwksFile'] !== 'string') return complain('/jwksFile', 'must be the path of a file');
  try {
    return keySetOf(JSON.parse(readFileSync(resolve(folder, raw['jwksFile']), 'utf8')), '/jwksFile', complain);
  } catch (problem) {
    return complain('/jwksFile', `cannot be read: ${(problem as Error).message}`);
  }
}

function uriOf(raw: unknown, complain: Complain): KeySource | undefined {
  if (typeof raw !== 'string' || !isAddress(raw)) return complain('/jwksUri', 'must be an https address');
  return { jwksUri: new URL(raw) };
}

function keySetOf(raw: unknown, pointer: string, complain: Complain): KeySource | undefined {
  const keys = isRecord(raw) ? raw['keys'] : undefined;
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isRecord)) {
    return complain(pointer, 'must be a JWK Set: {"keys": [ … ]}');
  }
  const wrong = keys.findIndex(({ kty, d }) => kty === 'oct' || typeof kty !== 'string' || d !== undefined);
  if (wrong >= 0) return complain(`${pointer}/keys/${wrong}`, 'must be a public key');
  return { jwks: raw as unknown as JSONWebKeySet };
}
