// A reason why a token does not tell who is asking; it says nothing of the token itself.

export type IdentityCode =
  | 'TOKEN_MISSING'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_SIGNATURE'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_NOT_YET'
  | 'TOKEN_TOO_LONG'
  | 'TOKEN_ISSUER_UNKNOWN'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_CLAIM_MISSING'
  | 'TOKEN_CLAIM_UNREADABLE'
  | 'ADMINISTRATION_NOT_ALLOWED'
  | 'ROLE_NOT_ALLOWED'
  | 'ROLE_UNKNOWN'
  | 'SESSION_OVER'
  | 'ISSUER_UNREACHABLE';

export class IdentityProblem extends Error {
  constructor(
    readonly code: IdentityCode,
    readonly values: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'IdentityProblem';
  }
}
