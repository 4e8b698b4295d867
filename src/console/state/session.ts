// The person who uses the page, as the server knows them; nothing of it is kept in the browser.
import { computed, signal } from '@preact/signals';
import { get } from '../http/api.js';
import { NoLink, Problem } from '../http/problem.js';

export interface Me {
  readonly administration: string;
  readonly service?: string;
  readonly officer: string;
  readonly role: string;
  /** RFC 3339. */
  readonly until?: string;
}

/** `unknown`: not asked yet; `away`: the server was not reached. */
export type Session = { readonly state: 'unknown' | 'out' | 'away' } | { readonly state: 'in'; readonly me: Me };

export const session = signal<Session>({ state: 'unknown' });
export const me = computed(() => (session.value.state === 'in' ? session.value.me : undefined));

/** Of one person on whatever device. */
export const personOf = ({ administration, officer }: Me): string => `${administration}/${officer}`;

export async function askWhoIsThere(): Promise<void> {
  try {
    session.value = { state: 'in', me: await get<Me>('/v1/me') };
  } catch (problem) {
    if (problem instanceof NoLink) session.value = { state: 'away' };
    else if (problem instanceof Problem) session.value = { state: problem.isUnknownPerson ? 'out' : 'away' };
    else throw problem;
  }
}

/** Where one logs in, and comes back to the same place. */
export const loginAddress = (): string =>
  `/login?return=${encodeURIComponent(`/${location.hash.replaceAll(/\s/g, '%20')}`)}`;
