// The ways of people to their provider and back: what must be known when they return goes with their browser, sealed.
import type { JWTPayload } from 'jose';
import type { EdgeReply, EdgeRequest } from '../edge.js';
import type { Logins } from './logins.js';
import type { Provider, Secrets } from './provider.js';

/** ms; how long somebody may take at their provider. */
const FLOW_MS = 10 * 60_000;

/** Asked nothing on the way: as a page, or in a hidden frame of one. */
export type Silent = 'page' | 'frame';

export interface Flow extends Secrets {
  /** The provider. */
  readonly iss: string;
  /** Where they want to go. */
  readonly back: string;
  /** Undefined: they may be asked on the way. */
  readonly silent?: Silent;
  /** Whose session is to go on. */
  readonly who?: string;
}

export class Flows {
  constructor(
    private readonly logins: Pick<Logins, 'cookies' | 'seals' | 'now'>,
    private readonly origin: () => string,
  ) {}

  /** Leads to the provider. */
  async begin(reply: EdgeReply, provider: Provider, way: Pick<Flow, 'back' | 'silent' | 'who'>): Promise<void> {
    const { cookies, seals, now } = this.logins;
    const { address, secrets } = await provider.begin(`${this.origin()}/login/callback`, way.silent !== undefined);
    const flow: Flow = { ...secrets, iss: provider.issuer.issuer, ...way };
    const sealed = await seals.seal('flow', { ...flow } satisfies JWTPayload, now() + FLOW_MS);
    reply.header('Set-Cookie', cookies.kept(nameOf(flow.state), sealed, FLOW_MS / 1000));
    leadTo(reply, address.href);
  }

  /** By the state that came back: several pages of one browser may be on their way at once. */
  async in(request: EdgeRequest): Promise<Flow | undefined> {
    const { cookies, seals, now } = this.logins;
    const { state } = request.query;
    const sealed = typeof state === 'string' ? cookies.in(request, nameOf(state)) : undefined;
    return (await seals.open('flow', sealed ?? '', now())) as Flow | undefined;
  }

  /** Nobody comes back by it a second time. */
  end(reply: EdgeReply, { state }: Flow): void {
    reply.header('Set-Cookie', this.logins.cookies.dropped(nameOf(state)));
  }
}

const nameOf = (state: string): string => `flow-${state.replaceAll(/[^\w-]/g, '').slice(0, 12)}`;

/** `address`: of ours, or the provider's own. */
export function leadTo(reply: EdgeReply, address: string): void {
  reply.code(303).header('Location', address).header('Cache-Control', 'no-store').send();
}
