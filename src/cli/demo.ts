// `cordon demo`: operations that were invented, in a folder of their own, with a server over it; they go on while that runs.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, environment, isStandard, logFile, readConfig } from '../config/config.js';
import { ROOT } from '../config/root.js';
import { contentsOf, Teller } from '../demo/filling.js';
import { goingOn, script } from '../demo/script.js';
import type { Setting } from '../demo/setting.js';
import { SYNTHETIC, type Telling } from '../demo/tellings.js';
import { NotExecuted } from '../eventsourcing/writing/not-executed.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import type { Cordon } from '../main.js';
import { type Checked, checked } from './demo-check.js';
import { demoCommandWithOptions, type DemoOptions, paceOf, seconds, settingIn, wholeNumber } from './demo-options.js';
import { type Link, linksInWords, newLinks } from './first-links.js';
import { stopSignal } from './stop-signal.js';
import { Failure } from './terminal.js';

export const demoCommand = demoCommandWithOptions().action(async (options: DemoOptions) => {
  const [seed, every] = [wholeNumber('--seed', options.seed), seconds('--every', options.every)];
  const [speed, setting] = [options.speed === undefined ? undefined : paceOf(options.speed), settingIn(options)];
  const config = demoConfig();
  const asked = stopSignal();
  const clock = new Clock();
  const tellings = existsSync(logFile(config)) ? [] : script(seed, Date.now(), setting);
  // A log is founded before anything is told in it, and time never goes back in one.
  clock.set(tellings[0]?.at);
  const cordon = await (await import('../main.js')).start(config, { now: clock.now });
  const story: Story = { tellings, seed, clock, asked };
  try {
    const there = await begun(cordon, story, { config, speed, isJson: options.json === true });
    if (every > 0) await told(cordon, { ...story, setting, from: there.events, every });
    if (!asked.aborted) await once(asked, 'abort');
  } finally {
    await cordon.stop();
  }
});

interface Beginning {
  readonly config: Config;
  readonly speed: number | undefined;
  readonly isJson: boolean;
}

/** Tells what is not there yet, and listens: behind it, or beside it where it is told while the server runs. */
async function begun(cordon: Cordon, story: Story, { config, speed, isJson }: Beginning): Promise<There> {
  const listening = async (there: There): Promise<There> => {
    const url = await cordon.listen();
    const links = newLinks(cordon.identity, config.url ?? url, SYNTHETIC);
    const started = { url, data: config.data, ...there, links };
    process.stdout.write(isJson ? `${JSON.stringify(started)}\n` : welcome(url, config, there, links));
    return there;
  };
  const synthetic = await held(cordon, config.data);
  if (synthetic > 0) return listening({ events: synthetic, isNew: false });
  if (speed === undefined) return listening(await filled(cordon, story));
  await listening({ events: 0, isNew: true });
  const there = await filled(cordon, story, speed);
  if (!isJson) for (const line of comparedInWords(there)) process.stdout.write(`${line}\n`);
  return there;
}

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
  /** What its totals were held against; only where it was told at once. */
  readonly checked?: Checked;
}

interface Story {
  readonly tellings: readonly Telling[];
  readonly seed: number;
  readonly clock: Clock;
  readonly asked: AbortSignal;
}

/** How many invented events there are; a log with real ones is left alone. */
async function held({ backend }: Cordon, data: string): Promise<number> {
  const refusal = backend.refusal();
  if (refusal) throw refusal;
  const { synthetic, isReal } = await contentsOf(backend.store);
  if (isReal) throw new Failure(NOT_HERE.real(data));
  return synthetic;
}

/** Tells all of it, at once or so many times as fast as it happened, and holds the totals against it. */
async function filled(cordon: Cordon, { tellings, seed, clock, asked }: Story, speed?: number): Promise<There> {
  const { backend, commands } = cordon;
  const teller = new Teller(commands, seed);
  let [events, before] = [0, tellings[0]?.at ?? 0];
  for (const telling of tellings) {
    if (speed !== undefined) await waited((telling.at - before) / speed, asked);
    if (asked.aborted) return { events, isNew: true };
    clock.set((before = telling.at));
    events += await teller.tell(telling);
  }
  clock.set(undefined);
  const head = await backend.store.head();
  if (head !== null) await backend.projector.reached(head, 60_000);
  return { events, isNew: true, checked: await checked(cordon, tellings) };
}

const waited = (ms: number, signal: AbortSignal): Promise<unknown> =>
  pause(ms, undefined, { signal }).catch(() => undefined);

/** What is told cannot always be recorded: whoever looks around may have concluded the operation meanwhile. */
async function told(
  { commands }: Cordon,
  { seed, setting, from, every, asked }: Omit<Story, 'tellings' | 'clock'> & GoingOn,
): Promise<void> {
  const teller = new Teller(commands, seed, from);
  for (const telling of goingOn(seed, from, Date.now, setting)) {
    await waited(every * 1000, asked);
    if (asked.aborted) return;
    try {
      await teller.tell(telling);
    } catch (problem) {
      if (!(problem instanceof Refusal || problem instanceof NotExecuted)) throw problem;
    }
  }
}

interface GoingOn {
  readonly setting: Setting;
  /** Numbers that are taken. */
  readonly from: number;
  readonly every: number;
}

const comparedInWords = ({ checked: compared }: There): readonly string[] =>
  compared ? [`Its totals equal what was told, for ${compared.readers.join(', ')}: ${compared.sums} sums.`] : [];

function welcome(url: string, { data }: Config, there: There, links: readonly Link[]): string {
  const { events, isNew } = there;
  const what = isNew ? 'were invented and recorded' : 'that were invented are there from an earlier start';
  const isToldNow = isNew && events === 0;
  const lines = [
    `Cordon listens on ${url}   (documentation: ${url}/docs)`,
    isToldNow
      ? `SYNTHETIC: two invented operations are told while this runs; they lie in ${data}`
      : `SYNTHETIC: ${events} events of two operations ${what}; they lie in ${data}`,
    ...comparedInWords(there),
    ...linksInWords(links),
    'Ctrl-C stops it; delete the folder, and nothing of it is left.',
  ];
  return `${lines.join('\n')}\n`;
}
