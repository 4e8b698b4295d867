// The process of what is compared with the store: nothing else runs in it while the clock runs.
import { answerBy } from './peer.js';
import { writeFinalRows } from './final-rows.js';
import { appendRaw, fsync, writeLog } from './raw-store.js';

answerBy({
  append: appendRaw,
  rows: writeFinalRows,
  fsync,
  write: ({ data, count, scopes }: { data: string; count: number; scopes?: number }) => writeLog(data, count, scopes),
  stop: () => undefined,
});
