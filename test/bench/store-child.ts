// The process of what is compared with the store: nothing else runs in it while the clock runs.
import { answerBy } from './peer.js';
import { appendRaw, scanRaw, writeLog } from './raw-store.js';

answerBy({
  append: appendRaw,
  scan: scanRaw,
  write: ({ data, count }: { data: string; count: number }) => writeLog(data, count),
  stop: () => undefined,
});
