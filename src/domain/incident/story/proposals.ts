// The proposals of an incident, by the flags that they were stored with: whose word each would have been.
import type { Flag } from '../../../eventsourcing/log/event.js';

/** By code, the value that names the owner. The second was written before authority was data. */
const OWNER = { NOT_YOURS: 'owner', NOT_THE_REPORTER: 'reporter' } as const;

type Code = keyof typeof OWNER;

const isCode = (code: string): code is Code => Object.hasOwn(OWNER, code);

/** Whose word it would have been, as it was written down when it was told: `KG`, or `KG/CUSTOMS`. */
export function storedOwner({ flags }: { readonly flags: readonly Flag[] }): string | undefined {
  for (const { code, values } of flags) if (isCode(code)) return String(values?.[OWNER[code]] ?? '');
  return undefined;
}
