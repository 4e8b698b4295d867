// A second process of the bench: asked by messages, from either end; what it does is measured where it happens.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

interface Asked {
  readonly id: number;
  readonly what: string;
  readonly about: unknown;
}

interface Answered {
  readonly id: number;
  readonly answer?: unknown;
  readonly problem?: string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export class Peer {
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>();
  private last = 0;

  private constructor(private readonly child: ChildProcess) {
    running.add(child);
    child.on('message', ({ id, answer, problem }: Answered) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (problem === undefined) waiting?.resolve(answer);
      else waiting?.reject(new Error(problem));
    });
    child.once('exit', (code) => {
      running.delete(child);
      for (const { reject } of this.waiting.values()) reject(new Error(`a process of the bench ended (${code})`));
    });
  }

  /** `module`: the URL of a compiled file beside this one. `profile`: a folder for the CPU profile that it leaves. */
  static start(module: URL, profile?: string): Peer {
    const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    return new Peer(fork(module, [], { execArgv, env: environment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
  }

  ask<T>(what: string, about: unknown = {}): Promise<T> {
    const id = ++this.last;
    const waiting = Promise.withResolvers<unknown>();
    this.waiting.set(id, waiting);
    this.child.send({ id, what, about } satisfies Asked);
    return waiting.promise as Promise<T>;
  }

  /** Lets it end by itself, so that a profile is written. */
  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    await this.ask('stop').catch(() => undefined);
    this.child.disconnect();
    await ended;
  }
}

/** Settings of this machine are no settings of what is measured. */
export function environment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(CORDON_|NODE_OPTIONS|NODE_V8)/.test(name));
  return { ...Object.fromEntries(own), ...settings };
}

export type Handlers = Readonly<Record<string, (about: never) => unknown>>;

/** In the second process: answers by these handlers until it is told to stop. */
export function answerBy(handlers: Handlers): void {
  process.on('message', ({ id, what, about }: Asked) => {
    const tell = (answered: Omit<Answered, 'id'>): void => void process.send!({ id, ...answered });
    const said = (problem: unknown): string =>
      problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    Promise.resolve()
      .then(() => handlers[what]?.(about as never))
      .then((answer) => tell({ answer }))
      .catch((problem: unknown) => tell({ problem: said(problem) }));
  });
  process.once('disconnect', () => process.exit());
  process.on('SIGINT', () => undefined);
}

/** The processor time that this process has used since it was asked last, user and system, µs. */
export function cpuMeter(used = (): NodeJS.CpuUsage => process.cpuUsage()): () => number {
  let before = used();
  return () => {
    const now = used();
    const spent = now.user + now.system - before.user - before.system;
    before = now;
    return spent;
  };
}
