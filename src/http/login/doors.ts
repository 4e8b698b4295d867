// The doors of logging in and out, each as what is done there. Between them nothing is remembered here: a browser carries it,
// sealed.
import { given } from '../../eventsourcing/log/event.js';
import { type EdgeReply, type EdgeRequest, langOf, type Text } from '../edge.js';
import { DEVELOPMENT_ISSUER } from '../identity/development-issuer.js';
import { IdentityProblem } from '../identity/identity-problem.js';
import type { IdentityService } from '../identity/identity.js';
import type { Identity } from '../identity/issuers.js';
import { senderOf } from '../identity/sender.js';
import { EdgeProblem } from '../problems/problem.js';
import type { Logins } from './logins.js';
import { type Flow, Flows, leadTo, type Silent } from './flows.js';
import { demandOwnPage } from './own-page.js';
import { docsIn, framePage, loginPage, type Notice, ownPage, sendPage } from './pages.js';
import { NeedsPerson } from './needs-person.js';
import { claimsOf, SESSION, SESSION_MS } from './sessions.js';

/** ms; how long the development issuer, as a provider would, knows who logged in. */
const DEVELOPMENT_MS = 12 * 3_600_000;
/** s; how long it is remembered by which provider somebody logged in last. */
const PROVIDER_KEPT = 90 * 86_400;

const PROVIDER = 'provider';
const DEVELOPMENT = 'development';

export class Doors {
  private readonly logins: Logins;
  private readonly flows: Flows;

  constructor(
    private readonly identity: IdentityService,
    /** Where it listens. */
    private readonly listening: () => string,
  ) {
    this.logins = identity.logins;
    this.flows = new Flows(this.logins, () => this.origin);
  }

  /** Who one is; else the way to log in, or what can be asked. */
  async home(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const { cookies, providers } = this.logins;
    const lang = langOf(request);
    const who = await this.sessionOf(request);
    if (who) return sendPage(reply, 200, { lang, html: ownPage(lang, who) });
    const wasIn = cookies.in(request, PROVIDER) !== undefined || cookies.in(request, DEVELOPMENT) !== undefined;
    if (wasIn) return leadTo(reply, '/login/renew?return=/');
    reply.header('Vary', 'Accept-Language, Cookie');
    leadTo(reply, providers.size > 0 ? '/login' : docsIn(lang));
  }

  /** To the provider that is meant, or the choice of one. */
  async login(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const { issuer, out, over } = request.query;
    const { providers, links } = this.logins;
    const lang = langOf(request);
    const back = backIn(request.query['return']);
    const notice = noticeOf(out, over);
    const only = providers.size === 1 && !notice ? [...providers.keys()][0] : undefined;
    const name = typeof issuer === 'string' ? issuer : only;
    const provider = name === undefined ? undefined : providers.get(name);
    if (provider) return this.flows.begin(reply, provider, { back });
    const ways = [...providers.keys()].map((each) => ({
      name: new URL(each).host,
      href: `/login?issuer=${encodeURIComponent(each)}&return=${encodeURIComponent(back)}`,
    }));
    sendPage(reply, 200, { lang, html: loginPage({ lang, ways, notice, hasLinks: links !== undefined }) });
  }

  /** A new session for whoever their provider still knows, without a question to them. */
  async renew(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const { cookies, providers, links } = this.logins;
    const silent: Silent = request.query['frame'] === undefined ? 'page' : 'frame';
    const back = backIn(request.query['return']);
    const name = cookies.in(request, PROVIDER);
    const provider = name === undefined ? undefined : providers.get(name);
    const who = (await this.sessionOf(request))?.officer;
    if (provider) return this.flows.begin(reply, provider, { back, silent, ...given({ who }) });
    const known = links && (await this.developmentIn(request));
    if (!known) return this.over(request, reply, silent);
    await this.enter(reply, DEVELOPMENT_ISSUER, known);
    this.arrive(request, reply, { back, silent });
  }

  /** Back from the provider. */
  async callback(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const flow = await this.flows.in(request);
    const provider = flow && this.logins.providers.get(flow.iss);
    if (!provider) throw new EdgeProblem('LOGIN_NOT_FINISHED');
    this.flows.end(reply, flow);
    try {
      const who = await provider.finish(new URL(request.url, this.origin), flow);
      // The provider's session may be somebody else's by now: they log in themselves.
      if (flow.who !== undefined && flow.who !== who.officer) throw new NeedsPerson();
      await this.enter(reply, flow.iss, who);
    } catch (problem) {
      if (!(problem instanceof NeedsPerson) || !flow.silent) throw problem;
      return this.over(request, reply, flow.silent);
    }
    this.arrive(request, reply, flow);
  }

  /** By a link of the development issuer. */
  async link(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const { links, cookies, seals, now } = this.logins;
    if (!links) throw new EdgeProblem('LINK_UNKNOWN');
    const { sub, ...wish } = links.use(request.params['secret'] ?? '');
    const token = await this.identity.sign!({ ...wish, sub, ttlSeconds: DEVELOPMENT_MS / 1000 });
    const who = await this.identity.verify(token);
    const kept = await seals.seal('development', claimsOf(DEVELOPMENT_ISSUER, who), now() + DEVELOPMENT_MS);
    reply.header('Set-Cookie', cookies.kept(DEVELOPMENT, kept, DEVELOPMENT_MS / 1000));
    await this.enter(reply, DEVELOPMENT_ISSUER, who);
    leadTo(reply, '/');
  }

  /** Out of Cordon, and of the provider where it can be asked for that. */
  async logout(request: EdgeRequest, reply: EdgeReply): Promise<void> {
    const { cookies, providers, sessions, origin } = this.logins;
    demandOwnPage(request, origin);
    const sealed = cookies.in(request, SESSION);
    const issuer = (sealed && (await sessions.issuerOf(sealed))) ?? cookies.in(request, PROVIDER);
    for (const name of [SESSION, PROVIDER, DEVELOPMENT]) reply.header('Set-Cookie', cookies.dropped(name));
    const away = await providers.get(issuer ?? '')?.endOfSession(`${this.origin}/login?out`);
    leadTo(reply, away?.href ?? '/login?out');
  }

  private get origin(): string {
    return this.logins.origin ?? this.listening();
  }

  /** Undefined where there is none that holds. */
  private async sessionOf(request: EdgeRequest): Promise<Identity | undefined> {
    try {
      if (this.logins.cookies.in(request, SESSION) === undefined) return undefined;
      return await senderOf(request, this.identity);
    } catch (problem) {
      if (problem instanceof IdentityProblem) return undefined;
      throw problem;
    }
  }

  private async developmentIn(request: EdgeRequest): Promise<Identity | undefined> {
    const { cookies, seals, issuers, now } = this.logins;
    const claims = await seals.open('development', cookies.in(request, DEVELOPMENT) ?? '', now());
    return claims && issuers.admitted(DEVELOPMENT_ISSUER, claims);
  }

  private async enter(reply: EdgeReply, issuer: string, who: Identity): Promise<void> {
    const { cookies, sessions } = this.logins;
    reply.header('Set-Cookie', cookies.kept(SESSION, await sessions.begin(issuer, who), SESSION_MS / 1000));
    if (issuer !== DEVELOPMENT_ISSUER) reply.header('Set-Cookie', cookies.kept(PROVIDER, issuer, PROVIDER_KEPT));
  }

  private arrive(request: EdgeRequest, reply: EdgeReply, { back, silent }: Pick<Flow, 'back' | 'silent'>): void {
    const lang = langOf(request);
    if (silent === 'frame') return sendPage(reply, 200, { lang, html: framePage(lang, true) });
    leadTo(reply, back);
  }

  /** The provider does not know them any more: their session here is over with it. */
  private over(request: EdgeRequest, reply: EdgeReply, silent: Silent): void {
    const { cookies } = this.logins;
    const lang = langOf(request);
    for (const name of [SESSION, PROVIDER, DEVELOPMENT]) reply.header('Set-Cookie', cookies.dropped(name));
    if (silent === 'frame') return sendPage(reply, 200, { lang, html: framePage(lang, false) });
    leadTo(reply, '/login?over');
  }
}

function noticeOf(out: Text, over: Text): Notice | undefined {
  if (out !== undefined) return 'isOut';
  return over === undefined ? undefined : 'isOver';
}

/** A path of this server: whoever made the link leads nobody to another one. */
function backIn(wish: Text): string {
  return typeof wish === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(wish) ? wish : '/';
}
