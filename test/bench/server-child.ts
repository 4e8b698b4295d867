// The process of a server under load: it starts it, and tells what it has used and how long it has kept its thread.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerBy, cpuMeter } from './peer.js';
import { type Kind, type Push, serve, type Server } from './servers.js';

const NS_PER_MS = 1e6;
const cpu = cpuMeter();
/** The same of the thread that serves alone. */
const serving = cpuMeter(() => process.threadCpuUsage());
let server: Server | undefined;
let delays: ReturnType<typeof monitorEventLoopDelay> | undefined;

answerBy({
  start: async ({ kind, data }: { kind: Kind; data: string }) => {
    server = await serve(kind, data);
    return { url: server.url, token: server.token };
  },
  used: () => ({ all: cpu(), serving: serving() }),
  tokenOf: (administration: string) => server!.tokenOf?.(administration),
  push: (push: Push) => server!.push?.(push),
  /** Begins to watch the thread. */
  watch: () => {
    delays ??= monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    delays.reset();
  },
  /** The longest time that nothing else could run since `watch`, ms; the watch's own pause of 1 ms is not counted. */
  longest: () => {
    const longest = delays!.max / NS_PER_MS - 1;
    delays!.disable();
    return Math.max(0, longest);
  },
  stop: () => server?.stop(),
});
