// Boot: settings → stores → application → listening → graceful stop, in an order that stands here and nowhere else.
// oxlint-disable-next-line import/no-unassigned-import -- decorators need it before the first of them runs
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { AppModule, SUSPECTS, tables } from './composition/app.module.js';
import { type Backend, type BackendOptions, openBackend } from './composition/backend.js';
import { Diagnostics } from './composition/diagnostics.js';
import type { Aside } from './bus/aside.js';
import type { CommandGateway } from './bus/command-gateway.js';
import type { QuestionGateway } from './bus/question-gateway.js';
import type { Config } from './config/config.js';
import { PAGE, VERSION } from './config/root.js';
import { httpAdapter } from './http/http-adapter.js';
import { configureHttp, describeHttp } from './http/http.js';
import { addressOf } from './http/listening.js';
import type { Answered } from './http/request-log.js';
import type { IdentityService } from './http/identity/identity.js';
import { COMMAND_GATEWAY, IMPORTS, QUESTION_GATEWAY } from './http/tokens.js';
import { carriedOn } from './composition/carried-on.js';
import { identityOf } from './composition/identity.js';
import type { Imports } from './importing/imports.js';
import { suspecting } from './composition/suspecting.js';
import { sweepNowAndThen } from './composition/sweeping.js';
import { type Log, logger } from './operating/log.js';
import { logDiagnostics } from './operating/operators-log.js';
import { tellRefusals } from './operating/refusals-log.js';

/** A running Cordon, with or without its HTTP edge. */
export interface Cordon {
  readonly backend: Backend;
  readonly identity: IdentityService;
  readonly commands: CommandGateway;
  readonly questions: QuestionGateway;
  /** Tables that come, as things of the log. */
  readonly imports: Imports;
  /** Starts to listen and gives the URL. */
  listen(): Promise<string>;
  /** Answers what is in flight, then closes the stores. */
  stop(): Promise<void>;
}

export type StartOptions = Omit<BackendOptions, 'diagnostics'>;

/** How long Cordon waits for its read models before it listens, ms: longer than what a crash leaves over takes. */
const FIRST_WAIT = 3_000;
/** How long questions in flight may still wait for the projector when Cordon stops, ms. */
const LAST_WAIT = 1_000;
/** How long answers may take to be read when Cordon stops, ms: service managers kill after ten seconds. */
const LAST_ANSWER = 6_000;

/** Opens everything; the projector runs from here on. Throws a `ConfigProblem` or a `StoreFault` that names the fix. */
export async function start(config: Config, options: StartOptions = {}): Promise<Cordon> {
  const log = logger(config.logLevel);
  const diagnostics = new Diagnostics();
  logDiagnostics(diagnostics, log);
  const backend = await openBackend(config, { ...options, diagnostics });
  const silence = tellRefusals(backend, log);
  const waits = [sweepingOver(backend)];
  backend.projector.start(); // it loads and catches up while the application is put together
  try {
    const identity = await identityOf(config, backend.now);
    const module = AppModule.over(backend, identity);
    const how = { logger: log.nest, abortOnError: false };
    const app = await NestFactory.create<NestFastifyApplication>(
      module,
      httpAdapter({ ...answeredTo(log), hosts: hostsOf(config), caution: () => backend.refusal()?.code }),
      how,
    );
    await configureHttp(app, PAGE);
    describeHttp(app, tables, VERSION);
    await app.init();
    return {
      backend,
      identity,
      commands: app.get<CommandGateway>(COMMAND_GATEWAY),
      questions: app.get<QuestionGateway>(QUESTION_GATEWAY),
      imports: app.get<Imports>(IMPORTS),
      listen: async () => {
        await caughtUp(backend);
        const url = await listen(app, config);
        waits.push(carriedOn(backend, app.get<Imports>(IMPORTS)), suspecting(backend, app.get<Aside>(SUSPECTS)));
        return url;
      },
      stop: () => stop(app, backend, waits).finally(silence),
    };
  } catch (problem) {
    for (const end of [silence, ...waits]) end();
    await backend.close();
    throw problem;
  }
}

function sweepingOver({ asking, attachments: { blobs }, refusal, diagnostics }: Backend): () => void {
  return sweepNowAndThen({ ...asking, blobs, refusal }, (fault) => void diagnostics.emit('unswept', fault));
}

/** One line for each request, where anybody reads it; what monitoring asks every few seconds is not worth a line. */
function answeredTo(log: Log): { onAnswered?: (answered: Answered) => void } {
  if (!log.says('info')) return {};
  return { onAnswered: ({ isProbe, ...about }) => log[isProbe ? 'debug' : 'info'](about, 'answered') };
}

/** Who asks first sees what was acknowledged before Cordon stopped, however it stopped; what is built anew says so itself. */
async function caughtUp({ store, projector, refusal }: Backend): Promise<void> {
  if (refusal()) return;
  const head = await store.head();
  if (head !== null && projector.at !== null) await projector.reached(head, FIRST_WAIT);
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The names under which it may be called; undefined: any, where others than this machine reach it and nothing is set. */
function hostsOf({ host, hosts }: Config): ReadonlySet<string> | undefined {
  const isLoopback = LOOPBACK.includes(host) || host === '::1';
  return isLoopback || hosts.length > 0 ? new Set([...LOOPBACK, host, ...hosts]) : undefined;
}

/** Past Nest's own `listen`, which would log what the caller tells in words: a port in use is no secret of ours. */
async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<string> {
  const server = app.getHttpAdapter().getInstance();
  await server.listen({ host, port });
  return addressOf(server);
}

/** First what is in flight, then what it needs. Who waits for the projector is told after a moment to ask again. */
async function stop(app: NestFastifyApplication, backend: Backend, waits: readonly (() => void)[]): Promise<void> {
  for (const end of waits) end();
  await app.get<Imports>(IMPORTS).stop();
  const closed = app.close();
  // Who does not read their answer would keep everything open for ever.
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_ANSWER);
  await Promise.race([closed, pause(LAST_WAIT, undefined, { ref: false })]);
  await backend.projector.stop();
  await closed.finally(() => clearTimeout(cut));
  await backend.close();
}
