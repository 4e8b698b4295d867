// A collector that runs every half minute in each thread: loaded before the program, so that its memory shows what it holds, and
// not what waits to be collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
// oxlint-disable-next-line typescript/no-implied-eval -- a function of V8's own, and no text
setInterval(collect, 30_000).unref();
