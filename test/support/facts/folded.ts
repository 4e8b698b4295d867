// Events as a story folds them: what a specification leaves out about them is some ordinary value.
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { About, Folded } from '../../../src/eventsourcing/log/story.js';

/** An event with what a specification says about it. */
export type Described = DomainEvent & Partial<Omit<About, 'type'>>;

export const ENVELOPE = {
  envelope: 1,
  commandId: '',
  commandHash: '',
  causationId: '',
  correlationId: '',
  basis: [],
  actor: { administration: '', officer: 'p-1', role: 'officer' },
} as const;

export function folded(event: Described): Folded {
  const metadata = { ...ENVELOPE, flags: [], ...event.metadata };
  return { id: '', revision: 0, recordedAt: 0, ...event, metadata };
}
