// The links of a stream while it is read: each event of ours follows the one of ours before it.
import { linkProblem } from '../../eventsourcing/log/seal.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { UNREADABLE } from '../../eventsourcing/log/unreadable.js';

export class Links {
  /** The last seal that was seen; undefined: what lies before the first event that is read is not known. */
  #before: string | null | undefined;

  /** `from`: the first revision that is read. */
  constructor(from: number) {
    this.#before = from === 0 ? null : undefined;
  }

  /** The same events, those that do not follow with their damage. */
  seen(events: readonly StoredEvent[]): readonly StoredEvent[] {
    return events.map((event) => {
      const { type, damage = type === UNREADABLE ? undefined : this.#problem(event), metadata } = event;
      if (metadata.seal !== undefined) this.#before = metadata.seal;
      return damage === undefined ? event : { ...event, damage };
    });
  }

  #problem(event: StoredEvent): StoredEvent['damage'] {
    return this.#before === undefined ? undefined : linkProblem(event, this.#before);
  }
}
