// One running program for all cases of a file: the first that needs it starts it, and it ends behind the last. It says all
// that it can say, and has secrets to keep.
import { dropAll, type RunningCordon, runningCordon } from './running-cordon.js';

export const SECRETS = ['es-very-secret', 'pg-very-secret'];
let running: Promise<RunningCordon> | undefined;

export function sharedCordon(): Promise<RunningCordon> {
  running ??= runningCordon({
    CORDON_LOG_LEVEL: 'trace',
    CORDON_EVENT_STORE_CREDENTIALS: `cordon:${SECRETS[0]}`,
    CORDON_READ_DB_PASSWORD: SECRETS[1]!,
  });
  return running;
}

export async function endSharedCordon(): Promise<void> {
  await (await running)?.end();
  dropAll();
}
