// The part of the list of issuers about people who log in: as which client of an issuer Cordon asks.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Secret } from '../../config/secret.js';
import { isAddress } from '../../config/setting.js';
import { given } from '../../eventsourcing/log/event.js';

/** A part of the list as it was read. */
export type Raw = Readonly<Record<string, unknown>>;
/** Tells what is wrong at a JSON pointer. */
export type Complain = (pointer: string, what: string) => undefined;

export interface Login {
  /** Under which the issuer knows Cordon. */
  readonly clientId: string;
  /** Undefined: the issuer takes Cordon for a public client, and PKCE must do. */
  readonly clientSecret?: Secret;
  /** What is asked for, `openid` among it: the ID token must have the claims of a bearer token. */
  readonly scope: string;
}

const FIELDS = ['clientId', 'clientSecretFile', 'scope'];

/** `folder`: in which the list lies. */
export function loginOf(
  raw: Raw,
  { issuer, folder }: { readonly issuer: string | undefined; readonly folder: string },
  complain: Complain,
): Login | undefined {
  const wish = raw['login'];
  if (wish === undefined) return undefined;
  if (!isRecord(wish)) return complain('/login', 'must be an object');
  for (const name of Object.keys(wish)) if (!FIELDS.includes(name)) complain(`/login/${name}`, 'is not known');
  if (issuer !== undefined && !isAddress(issuer))
    complain('/issuer', 'must be an https address for people to log in there');
  return clientIn(wish, folder, complain);
}

function clientIn(wish: Raw, folder: string, complain: Complain): Login | undefined {
  const clientId = textIn(wish['clientId'], (text) => text !== '');
  if (clientId === undefined) return complain('/login/clientId', 'must be text');
  const scope = textIn(wish['scope'] ?? 'openid', (text) => text.split(' ').includes('openid'));
  if (scope === undefined) return complain('/login/scope', 'must be text with openid in it');
  return given({ clientId, clientSecret: secretIn(wish['clientSecretFile'], folder, complain), scope });
}

const textIn = (raw: unknown, fits: (text: string) => boolean): string | undefined =>
  typeof raw === 'string' && fits(raw) ? raw : undefined;

export function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Nothing secret lies in the list itself: it is shown and compared. */
function secretIn(file: unknown, folder: string, complain: Complain): Secret | undefined {
  if (file === undefined) return undefined;
  const at = '/login/clientSecretFile';
  if (typeof file !== 'string') return complain(at, 'must be the path of a file');
  try {
    const text = readFileSync(resolve(folder, file), 'utf8').trim();
    return text === '' ? complain(at, 'is empty') : new Secret(text);
  } catch (problem) {
    return complain(at, `cannot be read: ${(problem as Error).message}`);
  }
}
