// The admission of a sender: whether their administration still lets them speak for it. A token is its issuer's claim; who speaks
// for an administration that has named its contact point, the log says.
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import type { Judgement } from '../../eventsourcing/writing/rights.js';
import type { Administration, Named } from '../administration/story.js';
import type { Context } from '../context.js';
import type { RefusalCode } from '../refusals.js';

/**
 * Nothing where the sender may speak; where they were removed, a report of before waits for their administration. Anything else
 * of somebody who is removed, or was never named, is refused.
 */
export function admitted(own: Administration | undefined, context: Context, isReport: boolean): Judgement | undefined {
  if (!own) return undefined;
  demandNotSucceeded(own, context);
  const { administration, officer } = context.metadata.actor;
  const person = own.people.get(officer);
  if (person && person.removedAt !== null) {
    if (isReport && isOfBefore(person, context.metadata.reportedAt)) return quarantined(administration);
    throw new Refusal<RefusalCode>('OFFICER_REMOVED', { officer, administration });
  }
  if (person || !own.hasNamed) return undefined;
  throw new Refusal<RefusalCode>('OFFICER_NOT_LISTED', { officer, administration });
}

/** It may still say who succeeds it: it may have named the wrong one. */
function demandNotSucceeded({ successor }: Administration, { metadata, route }: Context): void {
  const { administration } = metadata.actor;
  if (successor === undefined || successor === administration || route?.startsWith('administrations/')) return;
  throw new Refusal<RefusalCode>('ADMINISTRATION_SUCCEEDED', { administration, successor });
}

const quarantined = (owner: string): Judgement => ({
  whose: { code: 'NOT_YOURS' satisfies RefusalCode, values: { owner } },
});

/** By the device's clock: a claim, which is why it waits. */
function isOfBefore({ removedAt, suspectedSince }: Named, reportedAt: number | undefined): boolean {
  return reportedAt !== undefined && reportedAt < Math.min(removedAt ?? Infinity, suspectedSince ?? Infinity);
}
