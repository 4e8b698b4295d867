// An issuer of tokens for tests: its key pair, the file that makes Cordon trust it, and tokens by it.
import { ROLES } from '../../../src/domain/values/who/command-metadata.js';
import { writeFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TestIssuer {
  /** What CORDON_ISSUERS names. */
  readonly file: string;
  token(administration: string, role: string): Promise<string>;
}

/** Writes the list of issuers, readable for whoever runs Cordon, to `file`. */
export async function testIssuer(file: string): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };
  const issuer = 'https://issuer.example';
  writeFileSync(file, JSON.stringify([{ issuer, administrations: '*', roles: ROLES, jwks: { keys: [key] } }]), {
    mode: 0o644,
  });
  const token = (administration: string, role: string): Promise<string> =>
    new SignJWT({ administration, role })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setIssuer(issuer)
      .setAudience('cordon')
      .setSubject('officer-1')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return { file, token };
}
