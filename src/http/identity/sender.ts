// The sender of a request, by its token or by the session of a browser: asked once for each request, and before anything of
// its body is read.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotPermitted } from '../../commanding/submission.js';
import { WRITING_ROLES } from '../../domain/values/who/command-metadata.js';
import { type EdgeRequest, header } from '../edge.js';
import { ATTACHMENT_PATH, ATTACHMENTS_PATH, BEGINNING_PATH, COMMAND_PATH, INTAKE_PATH } from '../problems/routes.js';
import { IdentityProblem } from './identity-problem.js';
import type { IdentityService } from './identity.js';
import { demandOwnPage } from '../login/own-page.js';
import { SESSION } from '../login/sessions.js';
import type { Identity } from './issuers.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** At once for a token or a session that has been verified before. Throws IdentityProblem or EdgeProblem. */
export function senderOf(request: EdgeRequest, { verify, logins }: IdentityService): Identity | Promise<Identity> {
  const given = header(request, 'authorization');
  const session = given === undefined ? logins.cookies.in(request, SESSION) : undefined;
  if (session !== undefined) {
    demandOwnPage(request, logins.origin);
    return logins.sessions.read(session);
  }
  const token = /^bearer +([^ ]+) *$/i.exec(given ?? '')?.[1];
  if (!token) throw new IdentityProblem('TOKEN_MISSING');
  return verify(token);
}

/** Remembers who it is with the request, where the guard and the controllers look. */
export function admit(request: EdgeRequest, identity: IdentityService): true | Promise<true> {
  const sender = senderOf(request, identity);
  const admitted = (each: Identity): true => {
    identity.rates.take(each.administration);
    request.identity = each;
    return true;
  };
  return sender instanceof Promise ? sender.then(admitted) : admitted(sender);
}

/** Fastify reads no body of these, so that for them the guard comes early enough: it knows which routes are public. */
const BODILESS = new Set(['GET', 'HEAD']);

/** The one that an end of a session is sent to: whoever's is over may end it, and it takes no body that is read. */
export const LOGOUT_PATH = '/logout';

const COMMANDS = new Set([COMMAND_PATH, BEGINNING_PATH, INTAKE_PATH, ATTACHMENTS_PATH, ATTACHMENT_PATH]);

/** What only reads is told so before anything of its body is read. */
function demandWriter({ role }: Identity): void {
  if (!WRITING_ROLES.has(role)) throw new NotPermitted('ROLE_MAY_NOT_WRITE', { role });
}

/** Whoever may send a body is asked who they are first, whatever it is and wherever it goes: no public route takes one. */
export function admitFirst(fastify: Fastify, identity: IdentityService): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (BODILESS.has(request.method) || request.routeOptions.url === LOGOUT_PATH) return done();
    const asked = request as unknown as EdgeRequest;
    const admitted = admit(asked, identity);
    const isCommand = COMMANDS.has(request.routeOptions.url ?? '');
    const permitted = (): void => {
      if (isCommand) demandWriter(asked.identity!);
    };
    if (admitted !== true) return admitted.then(permitted);
    permitted();
    return done();
  });
}
