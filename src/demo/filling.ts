// The filling of a log with what was invented, through the commands that everybody sends; never of a log that holds real events.
import type { CommandGateway } from '../bus/command-gateway.js';
import { SUSPECTED_BY } from '../domain/duplicate-review/suspected-by.js';
import type { CommandMetadata } from '../domain/values/who/command-metadata.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { FOUNDED } from '../eventsourcing/log/founding.js';
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { submissionOf, SYNTHETIC, type Telling } from './tellings.js';

/** What a log holds besides its founding: how many invented events, and whether there is a real one. */
export async function contentsOf(store: Pick<EventStore, 'readAll'>): Promise<{ synthetic: number; isReal: boolean }> {
  let synthetic = 0;
  for await (const events of store.readAll(null))
    for (const { type, metadata } of events) {
      if (type === FOUNDED) continue;
      const { actor } = metadata as unknown as Partial<CommandMetadata>;
      if (isSuspicion(actor)) continue;
      if (actor?.officer.startsWith(SYNTHETIC) !== true) return { synthetic, isReal: true };
      synthetic++;
    }
  return { synthetic, isReal: false };
}

/** Told by a rule, of what others told. */
const isSuspicion = (actor: CommandMetadata['actor'] | undefined): boolean =>
  actor?.administration === SUSPECTED_BY.administration && actor.officer === SUSPECTED_BY.officer;

/** Who tells: each telling has a key of its own, which the seed and its place give. */
export class Teller {
  private readonly events = new Map<string, string>();

  /** `place`: of the first telling; the same seed and place are told once. */
  constructor(
    private readonly gateway: CommandGateway,
    private readonly seed: number,
    private place = 0,
  ) {}

  /** Gives the number of events that it recorded. */
  async tell(telling: Telling): Promise<number> {
    const key = uuidOf(`synthetic|${this.seed}|${this.place++}`);
    const { events } = await this.gateway.submit(submissionOf(telling, key, (name) => this.events.get(name)!));
    const [first] = events;
    if (telling.name !== undefined && first) this.events.set(telling.name, first.id);
    return events.length;
  }
}
