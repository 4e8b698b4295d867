// The log as it lies there: how it is opened, whether it is whole, what it holds, and whether the clock agrees with it.
import { existsSync, statSync } from 'node:fs';
import type { examined } from '../../composition/open-stores.js';
import { type Config, logFile } from '../../config/config.js';
import type { Bilingual } from '../../forms/language.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import { foundedAs, STREAM } from '../../eventsourcing/log/founding.js';
import { type Lag, lagOf } from '../../operating/lag.js';
import { earlierWordsFinding } from './earlier-words.js';
import { filesFinding } from './files.js';
import { type Finding, fine, note, START, wrong } from './finding.js';
import { integrityFinding, type Looking } from './integrity.js';
import { packagesFinding } from './packages.js';
import { sealsFinding } from './seals.js';

type Examined = typeof examined;
type Log = ReturnType<Examined['log']>;

const RESTORE = { en: 'Restore the last backup.', ru: 'Восстановите последнюю резервную копию.' };
const NO_EVENTS = { en: 'none', ru: 'нет' };

function lastTold(head: string, last: number): Bilingual {
  const at = new Date(last).toISOString();
  return { en: `${head}, the last recorded ${at}`, ru: `${head}, последнее внесено ${at}` };
}

/** A clock that is behind the log by more is wrong, ms. */
const TOLERANCE = 60_000;
/** No log of Cordon is older: a clock that says so is wrong. */
const EARLIEST = Date.UTC(2025, 0, 1);

export interface LogSeen {
  readonly findings: readonly Finding[];
  readonly end: LogEnd;
}

/** Where the log ended when it was looked at. */
export interface LogEnd {
  readonly head: bigint | null;
  readonly numbersCount: boolean;
  /** How many events lie between there and what the read models hold. */
  readonly lag: (at: bigint) => Promise<Pick<Lag, 'events' | 'isEstimate'>>;
}

/** Undefined where there is no log: then there is nothing else to look at. */
export async function logFindings(with_: Examined, config: Config, looking: Looking): Promise<LogSeen | undefined> {
  if (config.eventStore !== 'sqlite') return servedFindings(with_, config, looking);
  const file = logFile(config);
  if (!existsSync(file) || statSync(file).size === 0) return undefined;
  const store = with_.log(config);
  try {
    const head = await store.head();
    const last = await lastRecorded(store, head);
    return {
      end: { head, numbersCount: true, lag: async (at) => ({ events: Number((head ?? 0n) - at), isEstimate: false }) },
      findings: [
        settingsOf(store),
        await integrityFinding(with_, { about: 'log integrity', file, looking, fix: RESTORE }),
        await identityOf(store),
        await sealsFinding(store, looking),
        chainOf(store),
        await packagesFinding(store, looking),
        await earlierWordsFinding(store, looking),
        await filesFinding(store, config, looking),
        fine('events', last === undefined ? NO_EVENTS : lastTold(String(head), last)),
        clockAgainst(last),
      ],
    };
  } finally {
    await store.close();
  }
}

/** A log that a server keeps: whether it is whole is the server's to say. */
async function servedFindings(with_: Examined, config: Config, looking: Looking): Promise<LogSeen> {
  const store = await with_.servedLog(config);
  try {
    const head = await store.head();
    const events = head === null ? NO_EVENTS : { en: `the last at ${head}`, ru: `последнее — ${head}` };
    const where = config.eventStore.replace(/\?.*$/, '');
    return {
      end: { head, numbersCount: store.numbersCount, lag: (at) => servedLag(with_, config, { head, at }) },
      findings: [
        fine('log', where),
        await rightsOf(store),
        await identityOf(store),
        await sealsFinding(store, looking),
        await packagesFinding(store, looking),
        await earlierWordsFinding(store, looking),
        await filesFinding(store, config, looking),
        fine('events', events),
        clockAgainst(undefined),
      ],
    };
  } finally {
    await store.close();
  }
}

/** Counted as far as one page goes, which takes a connection of its own. */
async function servedLag(
  with_: Examined,
  config: Config,
  between: { readonly head: bigint | null; readonly at: bigint },
): Promise<Lag> {
  const store = await with_.servedLog(config);
  try {
    return await lagOf(store, { ...between, now: Date.now() });
  } finally {
    await store.close();
  }
}

function settingsOf(store: Log): Finding {
  const { sqlite, journal, synchronous } = store.settings();
  const levels = (and: string): string => `SQLite ${sqlite}, journal ${journal}, synchronous ${synchronous.join(and)}`;
  const found = { en: `${levels(' and ')} (2 is FULL)`, ru: `${levels(' и ')} (2 — FULL)` };
  if (journal === 'wal' && synchronous.every((level) => level === 2)) return fine('log', found);
  return wrong('log', found, {
    en: 'An acknowledged event may not survive a power cut: report this.',
    ru: 'Подтверждённое событие может не пережить отключения питания: сообщите об этом.',
  });
}

/** What a command needs: a stream that is not there yet is read, and an append tried that no stream can take. */
async function rightsOf(store: EventStore): Promise<Finding> {
  try {
    for await (const _ of store.readStream(`${STREAM}-doctor`)) break;
    await store.demandWritable();
    return fine('rights', {
      en: 'new streams are read, and appends taken',
      ru: 'новые потоки читаются, запись принимается',
    });
  } catch (problem) {
    const fix = {
      en: 'Give the user of CORDON_EVENT_STORE_CREDENTIALS the rights that docs/operating.md lists.',
      ru: 'Дайте пользователю из CORDON_EVENT_STORE_CREDENTIALS права, перечисленные в docs/operating.md.',
    };
    return wrong('rights', problem instanceof Error ? problem.message : String(problem), fix);
  }
}

function chainOf(store: Log): Finding {
  const count = store.unchained();
  if (count === 0) return fine('chain', { en: 'through the whole log', ru: 'по всему журналу' });
  const fix = {
    en: '"cordon seal" seals them as they stand; compare them with a backup that you trust before.',
    ru: '«cordon seal» скрепит их печатями как есть; сначала сравните их с надёжной резервной копией.',
  };
  const found = {
    en: `${count} events were recorded before there was one`,
    ru: `внесено до её появления событий: ${count}`,
  };
  return note('chain', found, fix);
}

async function identityOf(store: EventStore): Promise<Finding> {
  const id = await foundedAs(store);
  return id === undefined
    ? note('log id', { en: 'not founded yet', ru: 'ещё не присвоен' }, START)
    : fine('log id', id);
}

async function lastRecorded(store: EventStore, head: bigint | null): Promise<number | undefined> {
  if (head === null) return undefined;
  for await (const events of store.readAll(head - 1n)) return events.at(-1)?.recordedAt;
  return undefined;
}

const SET_CLOCK = {
  en: 'Set the clock of this machine, best by NTP.',
  ru: 'Установите часы этой машины, лучше всего по NTP.',
};

function clockAgainst(last: number | undefined, now = Date.now()): Finding {
  const found = new Date(now).toISOString();
  if (now < EARLIEST)
    return wrong('clock', { en: `${found} cannot be`, ru: `${found}: такого времени быть не может` }, SET_CLOCK);
  if (last !== undefined && last > now + TOLERANCE) {
    const at = new Date(last).toISOString();
    const behind = {
      en: `${found} is before the last event (${at})`,
      ru: `${found} раньше последнего события (${at})`,
    };
    return wrong('clock', behind, SET_CLOCK);
  }
  return fine('clock', found);
}
