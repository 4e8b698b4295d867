// Quantities in packages, each named: earlier versions summed them with pieces, so that these are the figures that differ from theirs.
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { type EventStore, StoreFault } from '../../eventsourcing/log/event-store.js';
import { type Finding, fine, note } from './finding.js';
import type { Looking } from './integrity.js';

/** Looked through no longer than that; undefined: nothing was left out. */
interface Seen {
  readonly counted: readonly string[];
  readonly isWhole: boolean;
}

/** What one event counts in packages: "12 in incident-… at revision 3". */
function inPackages({ stream, revision, data }: StoredEvent): readonly string[] {
  const found: string[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    const { unit, value: number = '?' } = (value ?? {}) as { unit?: unknown; value?: unknown };
    if (unit === 'XPK') found.push(`${String(number)} in ${stream} at revision ${revision}`);
    return value;
  });
  return found;
}

async function packagesIn(store: EventStore, limit: number): Promise<Seen> {
  const until = performance.now() + limit;
  const counted: string[] = [];
  for await (const events of store.readAll(null)) {
    for (const event of events) counted.push(...inPackages(event));
    if (performance.now() > until) return { counted, isWhole: false };
  }
  return { counted, isWhole: true };
}

export async function packagesFinding(store: EventStore, { limit }: Looking): Promise<Finding> {
  try {
    const { counted, isWhole } = await packagesIn(store, limit);
    const partly = isWhole ? '' : `, as far as ${limit / 1000} s allowed to look`;
    if (counted.length === 0) return fine('packages', `none are counted${partly}`);
    const found = `counted by themselves, with pieces before ledger 4${partly}: ${counted.join('; ')}`;
    return note('packages', found, 'Compare figures in pieces with those of earlier versions by these.');
  } catch (problem) {
    // What is damaged is told by who looks for damage.
    if (problem instanceof StoreFault) return note('packages', `could not be looked at: ${problem.message}`);
    throw problem;
  }
}
