// A running program over a log that holds what stood before each of many scenes.
import { logFile, readConfig } from '../../../src/config/config.js';
import { openLog } from '../../../src/eventsourcing/log/founding.js';
import { openSqliteEventStore } from '../../../src/stores/sqlite/event-store.js';
import { keptBefore, type Scene } from '../facts/scenes.js';
import { folder, runningCordon, type RunningCordon } from './running-cordon.js';

/** Before anything that people do at it; ms UTC. */
const EARLIER = Date.UTC(2026, 5, 1);

export async function cordonOver(scenes: readonly Scene[]): Promise<RunningCordon> {
  const settings = { CORDON_DATA: folder(), CORDON_DOCUMENTS: 'off' };
  const store = openSqliteEventStore(logFile(readConfig(settings)), { now: () => EARLIER });
  await openLog(store, '00000000000000aa');
  // What stands in several scenes is the same in all of them.
  for (const [stream, events] of new Map(scenes.flatMap((each) => [...keptBefore(each)]))) {
    const { outcome } = await store.append(stream, events, -1);
    if (outcome !== 'appended') throw new Error(`${stream}: ${outcome}`);
  }
  await store.close();
  return runningCordon(settings);
}
