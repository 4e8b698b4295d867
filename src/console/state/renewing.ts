// The keeping alive of a session while the page is open: renewed in a hidden frame before it ends, unless nobody looks at the page.
import { effect } from '@preact/signals';
import { askWhoIsThere, session } from './session.js';
import { unwaited } from './unwaited.js';

/** ms. */
const BEFORE = 5 * 60_000;
const SLOW = 10_000;
const LEAST = 15_000;

/** True where the provider still knows who is there. */
export function renewed(): Promise<boolean> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    const end = (is: boolean): void => {
      clearTimeout(slow);
      frame.remove();
      resolve(is);
    };
    const slow = setTimeout(() => end(false), SLOW);
    frame.hidden = true;
    frame.title = 'Cordon';
    frame.addEventListener('load', () => {
      const is = renewedIn(frame);
      if (is !== undefined) end(is === 'yes');
    });
    frame.src = '/login/renew?frame=true';
    document.body.append(frame);
  });
}

/** Undefined while the frame is at the provider, into whose pages nobody looks. */
function renewedIn(frame: HTMLIFrameElement): string | undefined {
  try {
    return frame.contentDocument?.documentElement.dataset['renewed'];
  } catch {
    return undefined;
  }
}

export function keepAlive(): void {
  let timer = 0;
  effect(() => {
    clearTimeout(timer);
    const { value } = session;
    if (value.state !== 'in' || value.me.until === undefined) return;
    const left = Date.parse(value.me.until) - Date.now() - BEFORE;
    timer = setTimeout(() => unwaited(renew()), Math.max(LEAST, left)) as unknown as number;
  });
}

async function renew(): Promise<void> {
  if (await renewed()) await askWhoIsThere();
}
