// The account of an issuer that may be shown: for whom it signs, in which roles, and its keys by their thumbprints.
import { thumbprintsOf } from './issuer-keys.js';
import type { Issuer } from './issuers-file.js';

export interface IssuerTold {
  readonly issuer: string;
  readonly administrations: readonly string[];
  readonly roles: readonly string[];
  /** Thumbprints (RFC 7638), or the address from which keys are read. */
  readonly keys: readonly string[];
}

export async function toldOfIssuer({ issuer, administrations, roles, keys }: Issuer): Promise<IssuerTold> {
  const by = 'jwks' in keys ? await thumbprintsOf(keys.jwks) : [keys.jwksUri.href];
  return { issuer, administrations: listed(administrations), roles: listed(roles), keys: by };
}

const listed = (codes: ReadonlySet<string> | '*'): readonly string[] => (codes === '*' ? ['*'] : [...codes].sort());
