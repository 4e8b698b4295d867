// The seals of the log, as far as they could be looked at in the time that was given: what was altered is named.
import { type EventStore, StoreFault } from '../../eventsourcing/log/event-store.js';
import { sealsOf, type SealsSeen } from '../../eventsourcing/log/sealed-log.js';
import { damageInWords } from '../../eventsourcing/log/damaged.js';
import { type Finding, fine, note, wrong } from './finding.js';
import type { Looking } from './integrity.js';

/** Most broken events that are named. */
const NAMED = 5;

export async function sealsFinding(store: EventStore, { limit }: Looking): Promise<Finding> {
  try {
    return findingOf(await sealsOf(store, limit), limit);
  } catch (problem) {
    // What is damaged is told by who looks for damage.
    if (problem instanceof StoreFault) return note('seals', `could not be looked at: ${problem.message}`);
    throw problem;
  }
}

function findingOf({ sealed, unsealed, broken, isWhole }: SealsSeen, limit: number): Finding {
  const seen = `${sealed} events are sealed, ${unsealed} were recorded before there were seals`;
  if (broken.length > 0) {
    const named = broken.slice(0, NAMED).map(({ event, problem }) => damageInWords(event, problem));
    const more = broken.length > NAMED ? '; and more' : '';
    return wrong('seals', `${named.join('; ')}${more}`, 'Somebody altered the log. Compare it with the last backup.');
  }
  if (isWhole) return fine('seals', seen);
  return note('seals', `${seen}, as far as ${limit / 1000} s allowed to look`, 'Give it longer: --limit <seconds>.');
}
