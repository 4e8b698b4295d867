// Identifiers: slugs for what is agreed on, UUIDs for what posts create, digests for documents.
import { Invalid, type InvalidCode, shown } from '../../forms/invalid.js';
import { trimmed } from '../../forms/trimmed.js';
import type { JsonSchema, Value } from '../../forms/value.js';

const SLUG = /^[a-z0-9][a-z0-9-]{0,63}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** An id that people agree on: small Latin letters, digits and hyphens, at most 64. */
export const slug: Value<string> = matching(SLUG, 'NOT_A_SLUG', { pattern: SLUG.source }, (given) => given);

/** A UUID of any version, in lower case. */
export const uuid: Value<string> = matching(UUID, 'NOT_A_UUID', { format: 'uuid' }, (given) => given.toLowerCase());

/** The keyword of an id that its sender makes: a page makes it by itself, and asks nobody for it. */
export const MADE = 'x-made';

/** A UUID that the sender makes, of something within a thing. */
export const madeUuid: Value<string> = { ...uuid, schema: { ...uuid.schema, [MADE]: true } };

/** A SHA-256 digest: 64 hexadecimal digits, in lower case. */
export const sha256: Value<string> = matching(DIGEST, 'NOT_A_DIGEST', { pattern: DIGEST.source }, (given) =>
  given.toLowerCase(),
);

function matching(
  pattern: RegExp,
  code: InvalidCode,
  keywords: JsonSchema,
  canonical: (given: string) => string,
): Value<string> {
  const parse = (raw: unknown): string | Invalid => {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const id = canonical(given);
    return pattern.test(id) ? id : new Invalid(code, { given: shown(given) });
  };
  return { schema: { type: 'string', ...keywords }, parse };
}
