// The protection of sessions against forged requests: a browser sends a cookie whoever made it send, and says who did.
import { type EdgeRequest, header } from '../edge.js';
import { EdgeProblem } from '../problems/problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A page of ours, or somebody who typed the address. */
const OWN = new Set(['same-origin', 'none']);

/**
 * Throws where a page of another site, or of a neighbour on the same one, had the browser send this. Following a link to here
 * is nobody's forgery. `origin`: under which people reach Cordon.
 */
export function demandOwnPage(request: EdgeRequest, origin: string | undefined): void {
  const site = header(request, 'sec-fetch-site');
  const isOwn = site === undefined ? hasOwnOrigin(request, origin) : OWN.has(site) || isFollowed(request);
  if (!isOwn) throw new EdgeProblem('FROM_ANOTHER_SITE');
}

const isFollowed = (request: EdgeRequest): boolean =>
  SAFE.has(request.method) && header(request, 'sec-fetch-mode') === 'navigate';

/** What an older browser says of unsafe requests; who says nothing is no browser, and sends a token. */
function hasOwnOrigin(request: EdgeRequest, origin: string | undefined): boolean {
  if (SAFE.has(request.method)) return true;
  const from = header(request, 'origin');
  if (from === undefined || !URL.canParse(from)) return false;
  return from === origin || new URL(from).host === header(request, 'host');
}
