// The service worker: keeps the shell of the page, so that it opens without a link. It keeps no answer of the server.

/** What of a worker's world is used here: its types and those of a page exclude each other. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(type: 'install' | 'activate', on: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', on: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = globalThis as unknown as Worker;
/** Of this build, with the shell's files: put in by the build. */
declare const SHELL: readonly string[];
declare const VERSION: string;

const NAME = `cordon-shell-${VERSION}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(NAME)
      .then((cache) => cache.addAll(SHELL))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((each) => each.startsWith('cordon-shell-') && each !== NAME).map((each) => caches.delete(each)),
  );
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !SHELL.includes(pathname)) return;
  event.respondWith(shellOf(request, pathname));
});

/** The page itself is the server's where it can be reached; its other files are called by what they hold. */
async function shellOf(request: Request, pathname: string): Promise<Response> {
  const kept = await caches.match(pathname, { cacheName: NAME });
  if (pathname !== '/' && kept) return kept;
  try {
    return await fetch(request);
  } catch {
    return kept ?? Response.error();
  }
}
