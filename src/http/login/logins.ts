// Logins in one piece: the providers that people may log in by, and the sessions that come of it.
import type { Issuer } from '../identity/issuers-file.js';
import type { Issuers } from '../identity/issuers.js';
import { Cookies } from './cookies.js';
import { DevelopmentLinks } from './development-links.js';
import type { Provider } from './provider.js';
import { keyOfFolder, Seals } from './sealing.js';
import { Sessions } from './sessions.js';

export interface Logins {
  /** Under which people reach Cordon; undefined: where it listens. */
  readonly origin: string | undefined;
  readonly seals: Seals;
  readonly issuers: Pick<Issuers, 'admitted'>;
  readonly cookies: Cookies;
  readonly sessions: Sessions;
  /** By the issuer's name. */
  readonly providers: ReadonlyMap<string, Provider>;
  /** Only where Cordon is its own development issuer. */
  readonly links?: DevelopmentLinks;
  /** ms UTC. */
  readonly now: () => number;
}

export interface LoginOptions {
  /** CORDON_URL. */
  readonly url?: string | undefined;
  /** CORDON_SESSION_KEY: the first seals, each opens; undefined: one of the data folder. */
  readonly sessionKeys?: readonly string[] | undefined;
  readonly dataFolder: string;
  readonly now: () => number;
}

type Listed = readonly Issuer[];

/** Throws an Error that names the setting and the fix. `isOwn`: Cordon itself is the one issuer. */
export async function loginsBy(
  list: Listed,
  { issuers, isOwn }: { readonly issuers: Issuers; readonly isOwn: boolean },
  { url, sessionKeys, dataFolder, now }: LoginOptions,
): Promise<Logins> {
  const seals = new Seals(async () => sessionKeys ?? [await keyOfFolder(dataFolder)]);
  const providers = await providersOf(list, issuers, now);
  if (providers.size > 0 && url === undefined)
    throw new Error(
      `CORDON_URL is not set, and people log in by ${[...providers.keys()].join(', ')}: set it to the address under ` +
        'which browsers reach Cordon, as in https://cordon.example.',
    );
  return {
    origin: url,
    seals,
    issuers,
    cookies: new Cookies(url?.startsWith('https:') ?? false),
    sessions: new Sessions({ seals, issuers, now }),
    providers,
    ...(isOwn ? { links: new DevelopmentLinks(dataFolder, now) } : {}),
    now,
  };
}

/** Their library is loaded where somebody logs in by it. */
async function providersOf(list: Listed, issuers: Issuers, now: () => number): Promise<Map<string, Provider>> {
  const providers = new Map<string, Provider>();
  for (const { login, ...issuer } of list) {
    if (!login) continue;
    const { Provider } = await import('./provider.js');
    providers.set(issuer.issuer, new Provider({ ...issuer, login }, issuers, now));
  }
  return providers;
}
