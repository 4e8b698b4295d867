// The doors of logging in and out: to the provider and back, by a link of the development issuer, and silently anew.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EdgeReply, type EdgeRequest, header, langOf } from '../edge.js';
import type { IdentityService } from '../identity/identity.js';
import { addressOf } from '../listening.js';
import { LOGOUT_PATH } from '../identity/sender.js';
import type { Show, TellProblem } from '../problems/problem.filter.js';
import { accepts } from '../answers/raw-reply.js';
import { Doors } from './doors.js';
import { SCRIPT } from './page-script.js';
import { problemPage, sendPage } from './pages.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;
type Door = (request: EdgeRequest, reply: EdgeReply) => Promise<void> | void;

export interface LoginRoutes {
  readonly identity: IdentityService;
  readonly tell: TellProblem;
  /** True where another page stands at `/`, which asks by itself who one is. */
  readonly hasPage?: boolean;
}

/** `admitFirst` must stand on the same server. */
export function takeLogins(fastify: Fastify, { identity, tell, hasPage = false }: LoginRoutes): void {
  const doors = new Doors(identity, () => addressOf(fastify));
  const gets: Readonly<Record<string, Door>> = {
    ...(hasPage ? {} : { '/': (request: EdgeRequest, reply: EdgeReply) => doors.home(request, reply) }),
    '/login': (request, reply) => doors.login(request, reply),
    '/login/renew': (request, reply) => doors.renew(request, reply),
    '/login/callback': (request, reply) => doors.callback(request, reply),
    '/login/link/:secret': (request, reply) => doors.link(request, reply),
    '/login/page.js': (_request, reply) => {
      reply.code(200).header('Content-Type', 'text/javascript; charset=utf-8').send(SCRIPT);
    },
  };
  const opened = (door: Door) => async (request: unknown, reply: unknown) => {
    await tried(door, { request: request as EdgeRequest, reply: reply as EdgeReply, tell });
    return reply;
  };
  for (const [path, door] of Object.entries(gets)) fastify.get(path, { exposeHeadRoute: false }, opened(door));
  fastify.register((scope, _options, done) => {
    // A form without fields: whatever it says is passed over.
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, read) =>
      read(null, undefined),
    );
    scope.post(
      LOGOUT_PATH,
      opened((request, reply) => doors.logout(request, reply)),
    );
    done();
  });
}

interface Tried {
  readonly request: EdgeRequest;
  readonly reply: EdgeReply;
  readonly tell: TellProblem;
}

/** People are told by a page what went wrong, programs by a problem. */
async function tried(door: Door, { request, reply, tell }: Tried): Promise<void> {
  try {
    await door(request, reply);
  } catch (problem) {
    const accept = header(request, 'accept');
    const wantsPage = accept !== undefined && accepts(accept, 'text/html');
    tell(problem, request, reply, wantsPage ? asPage : undefined);
  }
}

const asPage: Show = (trouble, request, reply) => {
  const lang = langOf(request);
  for (const [name, value] of Object.entries(trouble.headers ?? {})) reply.header(name, value);
  sendPage(reply, trouble.status, { lang, html: problemPage(lang, trouble) });
};
