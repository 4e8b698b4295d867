// The ground that Cordon stands on: Node, the data folder and its disk, identity, the port. Nothing is created.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Config } from '../../config/config.js';
import { VERSION } from '../../config/root.js';
import type { Bilingual } from '../../forms/language.js';
import { type Finding, fine, note, wrong } from './finding.js';

const MB = 1024 * 1024;
/** Below this a busy day may fill the disk. */
const LITTLE_MB = 1024;
/** Below this the next commits may fail. */
const TOO_LITTLE_MB = 100;
/** How long who listens on the port may take to answer, ms. */
const PATIENCE = 2_000;

export function programFindings(): readonly Finding[] {
  return [fine('program', `Cordon ${VERSION}, Node ${process.version}, ${process.platform} ${process.arch}`)];
}

export function folderFindings({ data }: Config): readonly Finding[] {
  if (!existsSync(data)) {
    return [
      note(
        'data folder',
        { en: `${data} does not exist yet`, ru: `${data} пока не существует` },
        { en: 'It is made by the first "cordon serve".', ru: 'Её создаст первый запуск «cordon serve».' },
      ),
    ];
  }
  const { mode } = statSync(data);
  const isOpen = process.platform !== 'win32' && (mode & 0o007) !== 0;
  return [accessOf(data), ...(isOpen ? [openToAll(data, mode)] : []), diskOf(data)];
}

function accessOf(data: string): Finding {
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return fine('data folder', data);
  } catch {
    return wrong(
      'data folder',
      { en: `${data} cannot be read and written`, ru: `${data} недоступна для чтения и записи` },
      {
        en: 'Let the user that runs Cordon own it.',
        ru: 'Сделайте её владельцем пользователя, от имени которого работает Cordon.',
      },
    );
  }
}

const openToAll = (data: string, mode: number): Finding =>
  note(
    'data folder',
    {
      en: `${data} is open to every user of this machine (${(mode & 0o777).toString(8)})`,
      ru: `${data} открыта всем пользователям этой машины (${(mode & 0o777).toString(8)})`,
    },
    `chmod 700 ${data}`,
  );

const FREE_SPACE = {
  en: 'Free some space: no event is taken when the disk is full.',
  ru: 'Освободите место: когда диск заполнен, события не принимаются.',
};
const FREE_SOON = { en: 'Free some space soon.', ru: 'Скоро понадобится освободить место.' };

function diskOf(data: string): Finding {
  const { bavail, bsize } = statfsSync(data);
  const free = Math.floor((bavail * bsize) / MB);
  const found = { en: `${free} MB free`, ru: `свободно ${free} МБ` };
  if (free < TOO_LITTLE_MB) return wrong('disk', found, FREE_SPACE);
  return free < LITTLE_MB ? note('disk', found, FREE_SOON) : fine('disk', found);
}

const NAME_ISSUERS = {
  en: 'Set CORDON_ISSUERS to the file that lists the issuers, or CORDON_HOST to 127.0.0.1.',
  ru: 'Укажите в CORDON_ISSUERS файл со списком издателей либо в CORDON_HOST — 127.0.0.1.',
};
const NO_KEY_YET = {
  en: 'development issuer; its key is made by the first start',
  ru: 'издатель для разработки; ключ создаст первый запуск',
};
const readableKey = (key: string): Bilingual => ({
  en: `other users can read the development key ${key}`,
  ru: `ключ для разработки ${key} могут читать другие пользователи`,
});

export async function identityFindings({ data, host, issuersFile }: Config): Promise<readonly Finding[]> {
  if (issuersFile !== undefined) {
    const { readIssuers } = await import('../../http/identity/issuers-file.js');
    const issuers = readIssuers(issuersFile).map(({ issuer }) => issuer);
    const all = issuers.join(', ');
    return [fine('identity', { en: `tokens of ${all}`, ru: `токены издателей: ${all}` })];
  }
  if (!/^(localhost|::1|127(\.\d{1,3}){3})$/.test(host)) {
    const found = {
      en: `CORDON_ISSUERS is not set, and ${host} can be reached by others`,
      ru: `CORDON_ISSUERS не задана, а адрес ${host} доступен другим`,
    };
    return [wrong('identity', found, NAME_ISSUERS)];
  }
  const key = join(data, 'identity.jwk');
  if (!existsSync(key)) return [fine('identity', NO_KEY_YET)];
  const isReadable = process.platform !== 'win32' && (statSync(key).mode & 0o077) !== 0;
  if (isReadable) return [wrong('identity', readableKey(key), `chmod 600 ${key}`)];
  return [
    fine('identity', {
      en: `development issuer with the key ${key}`,
      ru: `издатель для разработки, ключ ${key}`,
    }),
  ];
}

const OTHER_PORT = {
  en: 'Set CORDON_PORT to another port, or to 0.',
  ru: 'Укажите в CORDON_PORT другой порт или 0.',
};

export async function portFindings({ host, port }: Config): Promise<readonly Finding[]> {
  if (port === 0) return [fine('port', { en: 'any free one', ru: 'любой свободный' })];
  const address = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const where = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  if (!(await isTaken(address, port))) return [fine('port', { en: `${where} is free`, ru: `${where} свободен` })];
  const health = await healthAt(`http://${where}/health/ready`);
  if (health === undefined) {
    return [
      wrong('port', { en: `another program listens on ${where}`, ru: `${where} занят другой программой` }, OTHER_PORT),
    ];
  }
  return [listening(where, health)];
}

function listening(where: string, { status, reason }: Health): Finding {
  if (status === 'ready')
    return fine('port', { en: `a Cordon listens on ${where} and is ready`, ru: `на ${where} работает Cordon, готов` });
  const state = `${status}${reason ? `, ${reason}` : ''}`;
  return note('port', { en: `a Cordon listens on ${where}: ${state}`, ru: `на ${where} работает Cordon: ${state}` });
}

/** What a Cordon says of itself. */
interface Health {
  readonly status: string;
  readonly reason?: string;
}

function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE });
    const end = (taken: boolean) => (): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(true));
  });
}

/** Undefined where no Cordon answers. */
async function healthAt(url: string): Promise<Health | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const said = (await answer.json()) as { status?: string; lag?: unknown; reason?: string };
    return said.status !== undefined && 'lag' in said ? (said as Health) : undefined;
  } catch {
    return undefined;
  }
}
