// Several Cordon processes on one log and one PostgreSQL: started, killed and replaced, and which of them projects.
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from '../support/postgres/server.js';
import {
  type Environment,
  folder,
  type RunningCordon,
  runningCordon,
  tokenOf,
} from '../support/processes/running-cordon.js';
import { readDbOn } from './at-hand.js';

export interface Holder {
  readonly pid: number;
  /** Higher each time that the right to project is taken. */
  readonly token: number;
}

/** How soon another process must have taken over, ms. */
export const TAKEOVER_MS = 5_000;

const START_MS = 30_000;

export class Fleet {
  readonly members: RunningCordon[] = [];
  token = '';
  private readonly schema = `fleet_${crypto.randomUUID().slice(0, 8)}`;
  readonly settings: Environment;

  /** `log`: where events are kept; nothing: in the data folder, which the processes share. */
  constructor(
    private readonly postgres: PostgresServer,
    log: Environment,
  ) {
    const own = { CORDON_DATA: folder(), CORDON_DOCUMENTS: 'off' };
    this.settings = { ...own, ...log, ...readDbOn(postgres, this.schema) };
  }

  /** Side by side, as an operator's machines do; the first one founds what there is not yet. */
  async start(count: number): Promise<void> {
    const started = Array.from({ length: count }, () => runningCordon(this.settings));
    this.members.push(...(await Promise.all(started)));
    this.token ||= await tokenOf(this.settings['CORDON_DATA']!);
  }

  async kill(pid: number): Promise<void> {
    const member = this.taken(pid);
    await member.end('SIGKILL');
  }

  /** Ends all as an operator does, and tells how each ended. */
  async stop(): Promise<readonly (number | null)[]> {
    const ended = await Promise.all(this.members.splice(0).map((member) => member.end()));
    return ended.map(({ code }) => code);
  }

  get urls(): readonly string[] {
    return this.members.map(({ url }) => url);
  }

  /** The process that projects; waited for, because the first one takes its turn while it starts. */
  async leader(): Promise<Holder> {
    for (const end = performance.now() + START_MS; performance.now() < end; await pause(50)) {
      const holder = await this.holder();
      if (this.members.some(({ pid }) => pid === holder.pid)) return holder;
    }
    throw new Error('none of the processes projects');
  }

  /** By the read database's word: it may be dead already. */
  private async holder(): Promise<Holder> {
    const [row] = await this.postgres.run(`SELECT holder, token FROM ${this.schema}.lease`);
    const [holder, token] = (row ?? []) as [string, string];
    return { pid: Number(holder.split(':').at(-1)), token: Number(token) };
  }

  /** How long until another of the processes has taken over, ms; gives up after four times what it may take. */
  async takenOver(from: Holder): Promise<number> {
    const began = performance.now();
    for (;;) {
      const { pid, token } = await this.holder();
      const ms = performance.now() - began;
      if (token > from.token && pid !== from.pid && this.members.some((member) => member.pid === pid)) return ms;
      if (ms > 4 * TAKEOVER_MS) throw new Error(`nobody has taken over from ${from.pid}`);
      await pause(50);
    }
  }

  private taken(pid: number): RunningCordon {
    const place = this.members.findIndex((member) => member.pid === pid);
    if (place < 0) throw new Error(`there is no process ${pid}`);
    return this.members.splice(place, 1)[0]!;
  }
}
