// The reason why a request was not even HTTP, as far as its beginning tells it: mostly an address typed as people write it.
import { shown } from '../forms/invalid.js';
import type { Lang } from '../forms/language.js';
import { edgeTrouble } from './problems/problem.js';

interface Reason {
  readonly trouble: ReturnType<typeof edgeTrouble>;
  readonly lang: Lang;
}

const ADDRESS = /^[A-Z]+ (?<address>\S[^\r\n]*?)(?: HTTP\/\d|\r|\n|$)/;
const ACCEPTS_RUSSIAN = /^accept-language:\s*ru/im;

/** `begun`: what came of it. Who writes Cyrillic, or says so, reads Russian. */
export function whyUnreadable(begun: string): Reason {
  const address = ADDRESS.exec(begun)?.groups?.['address'] ?? '';
  const lang = ACCEPTS_RUSSIAN.test(begun) || /\p{Script=Cyrillic}/u.test(address) ? 'ru' : 'en';
  if (!/[^\x20-\x7e]/.test(address)) return { trouble: edgeTrouble('REQUEST_UNREADABLE'), lang };
  const near = address.toWellFormed().replaceAll(/[^\x21-\x7e]+/gu, encodeURIComponent);
  return { trouble: edgeTrouble('URL_NOT_ENCODED', { given: shown(address), near }), lang };
}
