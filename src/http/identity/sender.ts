// The sender of a request, by its token: asked once for each request, and before anything of its body is read.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EdgeRequest, header } from '../edge.js';
import { IdentityProblem } from './identity-problem.js';
import type { IdentityService } from './identity.js';
import type { Identity } from './issuers.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** At once for a token that has been verified before. Throws IdentityProblem. */
export function senderOf(
  request: Pick<EdgeRequest, 'headers'>,
  { verify }: IdentityService,
): Identity | Promise<Identity> {
  const token = /^bearer +([^ ]+) *$/i.exec(header(request, 'authorization') ?? '')?.[1];
  if (!token) throw new IdentityProblem('TOKEN_MISSING');
  return verify(token);
}

/** Remembers who it is with the request, where the guard and the controllers look. */
export function admit(request: EdgeRequest, identity: IdentityService): true | Promise<true> {
  const sender = senderOf(request, identity);
  const admitted = (each: Identity): true => {
    request.identity = each;
    return true;
  };
  return sender instanceof Promise ? sender.then(admitted) : admitted(sender);
}

/** Fastify reads no body of these, so that for them the guard comes early enough: it knows which routes are public. */
const BODILESS = new Set(['GET', 'HEAD']);

/** Whoever may send a body is asked who they are first, whatever it is and wherever it goes: no public route takes one. */
export function admitFirst(fastify: Fastify, identity: IdentityService): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const admitted = BODILESS.has(request.method) || admit(request as unknown as EdgeRequest, identity);
    return admitted === true ? done() : admitted;
  });
}
