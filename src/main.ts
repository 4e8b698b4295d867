// Boot: settings → stores → application → listening → graceful stop, in an order that is written down here and nowhere else.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Backend, openBackend, tables } from './app.module.js';
import type { CommandDesk } from './bus/command-desk.js';
import type { QuestionDesk } from './bus/question-desk.js';
import { type Config, VERSION } from './config.js';
import { httpAdapter } from './http/http-adapter.js';
import { configureHttp } from './http/http.js';
import { createIdentity, type IdentityService } from './http/identity/identity.js';
import { COMMAND_DESK, QUESTION_DESK } from './http/tokens.js';
import { logger } from './log.js';

/** A running Cordon, with or without its HTTP edge. */
export interface Cordon {
  readonly backend: Backend;
  readonly identity: IdentityService;
  readonly commands: CommandDesk;
  readonly questions: QuestionDesk;
  /** Starts to listen and gives the URL. */
  listen(): Promise<string>;
  /** Answers what is in flight, then closes the stores. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly replaceBroken?: boolean;
  /** Ms UTC. */
  readonly now?: () => number;
}

/** Opens everything; the projector runs from here on. */
export async function start(config: Config, options: StartOptions = {}): Promise<Cordon> {
  const log = logger(config.logLevel);
  const onFault = (fault: Error): void => log.error({ fault: fault.message }, 'the projector rests after a fault');
  const backend = await openBackend(config, { ...options, onFault });
  try {
    const { host, data, issuersFile } = config;
    const identity = await createIdentity({ host, dataFolder: data, now: backend.now, ...(issuersFile ? { issuersFile } : {}) });
    const module = AppModule.over(backend, identity);
    const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: log.nest, abortOnError: false });
    configureHttp(app, tables, VERSION);
    await app.init();
    backend.projector.start();
    return {
      backend,
      identity,
      commands: app.get<CommandDesk>(COMMAND_DESK),
      questions: app.get<QuestionDesk>(QUESTION_DESK),
      listen: async () => {
        await app.listen(config.port, host);
        return (await app.getUrl()).replace('[::1]', 'localhost');
      },
      stop: async () => {
        await app.close(); // first what is in flight, then what it needs
        await backend.close();
      },
    };
  } catch (problem) {
    await backend.close();
    throw problem;
  }
}
