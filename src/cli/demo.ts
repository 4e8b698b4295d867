// `cordon demo`: a small operation that was invented, in a folder of its own, with a server over it; it goes on while that runs.
import { Command } from 'commander';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, environment, isStandard, logFile, readConfig } from '../config/config.js';
import { ROOT } from '../config/root.js';
import { contentsOf, Teller } from '../demo/filling.js';
import { goingOn, script } from '../demo/script.js';
import { SYNTHETIC, type Telling } from '../demo/tellings.js';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import type { Cordon } from '../main.js';
import { type Link, linksInWords, newLinks } from './first-links.js';
import { keepShortLivedSmall } from './short-lived.js';
import { stopSignal } from './stop-signal.js';
import { Failure } from './terminal.js';

interface Options {
  readonly seed: string;
  readonly every: string;
  readonly json?: boolean;
}

export const demoCommand = new Command('demo')
  .description('fill a folder with an invented operation (SYNTHETIC), and start a server over it')
  .option('--seed <n>', 'which operation is invented: the same number, the same operation', '1')
  .option('--every <seconds>', 'how often something new is told while the server runs; 0: never', '4')
  .option('--json', 'print what was started as one JSON line')
  .action(async (options: Options) => {
    const [seed, every] = [wholeNumber('--seed', options.seed), seconds('--every', options.every)];
    const config = demoConfig();
    const asked = stopSignal();
    const clock = new Clock();
    const tellings = existsSync(logFile(config)) ? [] : script(seed, Date.now());
    // A log is founded before anything is told in it, and time never goes back in one.
    clock.set(tellings[0]?.at);
    keepShortLivedSmall();
    const cordon = await (await import('../main.js')).start(config, { now: clock.now });
    try {
      const there = await filled(cordon, tellings, { seed, data: config.data, clock });
      const url = await cordon.listen();
      const links = newLinks(cordon.identity, config.url ?? url, SYNTHETIC);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ url, data: config.data, ...there, links })}\n`
          : welcome(url, config, there, links),
      );
      if (every > 0) await told(cordon, seed, { from: there.events, every, asked });
      if (!asked.aborted) await once(asked, 'abort');
    } finally {
      await cordon.stop();
    }
  });

/** What is invented lies apart from what is real, unless its folder is named. */
function demoConfig(): Config {
  const config = readConfig(environment());
  if (config.issuersFile !== undefined) throw new Failure(NOT_HERE.issuers);
  if (config.eventStore !== 'sqlite') throw new Failure(NOT_HERE.server);
  return { ...config, documents: 'off', data: isStandard(config.data) ? join(ROOT, 'synthetic') : config.data };
}

const NOT_HERE = {
  issuers: {
    en: 'CORDON_ISSUERS is set: an invented operation is only shown where Cordon is its own issuer. Unset it.',
    ru: 'Задано CORDON_ISSUERS: вымышленная операция показывается только там, где Cordon сам выдаёт токены. Уберите эту настройку.',
  },
  server: {
    en: 'CORDON_EVENT_STORE names a server: an invented operation is only kept in a folder. Unset it.',
    ru: 'CORDON_EVENT_STORE указывает на сервер: вымышленная операция хранится только в папке. Уберите эту настройку.',
  },
  real: (data: string) => ({
    en: `The log in ${data} holds events that were not invented; nothing was added. Set CORDON_DATA to another folder.`,
    ru: `Журнал в папке ${data} содержит невымышленные события; ничего не добавлено. Задайте CORDON_DATA: другую папку.`,
  }),
} as const;

/** The time of the one who tells, and after that the time of this machine. */
class Clock {
  private told: number | undefined;

  readonly now = (): number => this.told ?? Date.now();

  set(at: number | undefined): void {
    this.told = at;
  }
}

interface There {
  /** Invented events that the log holds. */
  readonly events: number;
  readonly isNew: boolean;
}

async function filled(
  { backend, commands }: Cordon,
  tellings: readonly Telling[],
  { seed, data, clock }: { readonly seed: number; readonly data: string; readonly clock: Clock },
): Promise<There> {
  const refusal = backend.refusal();
  if (refusal) throw refusal;
  const { synthetic, isReal } = await contentsOf(backend.store);
  if (isReal) throw new Failure(NOT_HERE.real(data));
  if (synthetic > 0) return { events: synthetic, isNew: false };
  const teller = new Teller(commands, seed);
  let events = 0;
  for (const telling of tellings) {
    clock.set(telling.at);
    events += await teller.tell(telling);
  }
  clock.set(undefined);
  const head = await backend.store.head();
  if (head !== null) await backend.projector.reached(head, 60_000);
  return { events, isNew: true };
}

/** What is told cannot always be recorded: whoever looks around may have concluded the operation meanwhile. */
async function told(
  { commands }: Cordon,
  seed: number,
  { from, every, asked }: { readonly from: number; readonly every: number; readonly asked: AbortSignal },
): Promise<void> {
  const teller = new Teller(commands, seed, from);
  for (const telling of goingOn(seed, from, Date.now)) {
    await pause(every * 1000, undefined, { signal: asked }).catch(() => undefined);
    if (asked.aborted) return;
    try {
      await teller.tell(telling);
    } catch (problem) {
      if (!(problem instanceof Refusal || problem instanceof NotExecuted)) throw problem;
    }
  }
}

function welcome(url: string, { data }: Config, { events, isNew }: There, links: readonly Link[]): string {
  const what = isNew ? 'were invented and recorded' : 'that were invented are there from an earlier start';
  const lines = [
    `Cordon listens on ${url}   (documentation: ${url}/docs)`,
    `SYNTHETIC: ${events} events of two operations ${what}; they lie in ${data}`,
    ...linksInWords(links),
    'Ctrl-C stops it; delete the folder, and nothing of it is left.',
  ];
  return `${lines.join('\n')}\n`;
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure({ en: `${option} takes a whole number.`, ru: `${option}: укажите целое число.` });
}

function seconds(option: string, text: string): number {
  if (/^\d{1,4}(\.\d+)?$/.test(text)) return Number(text);
  throw new Failure({ en: `${option} takes a number of seconds.`, ru: `${option}: укажите число секунд.` });
}
