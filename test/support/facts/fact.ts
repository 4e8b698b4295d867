// A fact for a log of a test: what happened, in an envelope that is complete.
import type { Flag, NewEvent } from '../../../src/eventsourcing/log/event.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';

/** An event to be appended; its envelope is complete, and what a test cares about may be given. */
export interface Fact {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  readonly flags?: readonly Flag[];
  readonly onBehalfOf?: string;
  /** Who tells it; RU where nothing is said. */
  readonly by?: string;
  readonly handling?: readonly string[];
  readonly releasableTo?: readonly string[];
  /** The device's clock, ms. */
  readonly reportedAt?: number;
}

/** The id that a fact gets at that place of its stream. */
export const idAt = (stream: string, revision: number): string => uuidOf(`${uuidOf(`${stream}|${revision}`)}|0`);

export function enveloped(fact: Fact, revision: number): NewEvent {
  const { stream } = fact;
  return envelopedAs(fact, { id: idAt(stream, revision), commandId: uuidOf(`${stream}|${revision}`) });
}

/** The same under ids of its own. */
export function envelopedAs(
  fact: Fact,
  { id, commandId }: { readonly id: string; readonly commandId: string },
): NewEvent {
  const { type, data, flags = [], onBehalfOf, by = 'RU', reportedAt, handling = [], releasableTo = [] } = fact;
  return {
    id,
    type,
    schemaVersion: 1,
    data,
    metadata: {
      envelope: 1,
      commandId,
      commandHash: '0'.repeat(64),
      causationId: commandId,
      correlationId: commandId,
      basis: [],
      flags,
      actor: { administration: by, officer: 'officer-7', role: 'officer' },
      right: 'OWNER',
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      ...(reportedAt === undefined ? {} : { reportedAt }),
      lang: 'en',
      handling,
      releasableTo,
    } as never,
  };
}
