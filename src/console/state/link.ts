// The link to the server, and how far what is shown lags behind what was recorded.
import { signal } from '@preact/signals';
import { get } from '../http/api.js';
import { NoLink } from '../http/problem.js';
import { unwaited } from './unwaited.js';

export interface Link {
  readonly isUp: boolean;
  /** Events; null: not known. */
  readonly lag: number | null;
}

export const link = signal<Link>({ isUp: navigator.onLine, lag: null });

/** ms. */
const EVERY = 15_000;

export async function lookAtLink(): Promise<void> {
  try {
    const { lag } = await get<{ readonly lag: number | null }>('/health/ready');
    tellLink({ isUp: true, lag });
  } catch (problem) {
    tellLink({ isUp: !(problem instanceof NoLink), lag: null });
  }
}

function tellLink(now: Link): void {
  const { isUp, lag } = link.peek();
  if (isUp !== now.isUp || lag !== now.lag) link.value = now;
}

export function watchLink(): void {
  addEventListener('offline', () => tellLink({ isUp: false, lag: null }));
  addEventListener('online', () => unwaited(lookAtLink()));
  setInterval(() => {
    if (document.visibilityState === 'visible') unwaited(lookAtLink());
  }, EVERY);
}
