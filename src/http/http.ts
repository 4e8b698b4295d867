// The edge in one piece, for the composition root: its controllers, its providers, and what the application needs.
import type { Provider, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { compressAnswers } from './answers/compressing.js';
import { readCompressed } from './compressed.js';
import { hasConsole, serveConsole } from './console.js';
import type { CommandGateway } from '../bus/command-gateway.js';
import { takeCommands } from './command-route.js';
import { catalogueController } from './catalogue.controller.js';
import { HealthController } from './health.controller.js';
import { IdentityGuard } from './identity/identity.guard.js';
import type { IdentityService } from './identity/identity.js';
import { takeLogins } from './login/login-routes.js';
import { MeController } from './me.controller.js';
import { actionControllers } from './actions.controller.js';
import { admitFirst } from './identity/sender.js';
import { takeTables } from './imports/taking.js';
import { takeTransfers } from './intake/transfers.js';
import { openApi } from './openapi/openapi.js';
import type { Tables } from './openapi/tables.js';
import { ProblemFilter, problemTeller, type TellProblem } from './problems/problem.filter.js';
import type { OnRefused } from './problems/reporting.js';
import { questionControllers } from './questions.controller.js';
import { receiptControllers } from './receipts.controller.js';
import { Shares } from './shares.js';
import { COMMAND_GATEWAY, IDENTITY, LOG, QUESTION_SHARES, QUESTIONS, TELL_PROBLEM } from './tokens.js';

/** Of one sender: so many are answered at once, and so many more wait for their turn. */
const MOST_QUESTIONS = 32;
const MOST_WAITING = 256;

/** The module must also provide the tokens of `tokens.ts`. Without `onRefused` each fault of a store is logged. */
export function httpParts(tables: Tables, onRefused?: OnRefused): { controllers: Type[]; providers: Provider[] } {
  const { aggregates, questions } = tables;
  return {
    controllers: [
      HealthController,
      MeController,
      ...questionControllers(tables),
      ...receiptControllers(questions),
      ...actionControllers(aggregates),
      catalogueController(tables),
    ],
    providers: [
      { provide: QUESTIONS, useValue: questions },
      { provide: QUESTION_SHARES, useFactory: () => new Shares('questions', MOST_QUESTIONS, MOST_WAITING) },
      { provide: TELL_PROBLEM, useFactory: () => problemTeller(aggregates, onRefused) },
      { provide: APP_FILTER, useFactory: (tell: TellProblem) => new ProblemFilter(tell), inject: [TELL_PROBLEM] },
      {
        provide: APP_GUARD,
        useFactory: (identity: IdentityService, reflector: Reflector) => new IdentityGuard(identity, reflector),
        inject: [IDENTITY, Reflector],
      },
    ],
  };
}

/** Where the description of the API is found in each language. */
const DESCRIPTIONS = [
  { lang: 'ru', page: 'docs/ru', json: 'openapi.ru.json' },
  { lang: 'en', page: 'docs', json: 'openapi.json' },
] as const;

/**
 * Call it before the application listens; the application must stand on `httpAdapter()`. `page`: the folder of the page for
 * people; a program run from its sources may have none.
 */
export async function configureHttp(app: NestFastifyApplication, page?: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const identity = app.get<IdentityService>(IDENTITY);
  await compressAnswers(fastify);
  // Waited for before any route that may fail is made: it would keep the framework's own way of saying so.
  const hasPage = page !== undefined && hasConsole(page);
  if (hasPage) await serveConsole(fastify, page, [...identity.logins.providers.keys()]);
  readCompressed(fastify);
  takeTransfers(fastify);
  takeTables(fastify);
  admitFirst(fastify, identity);
  const tell = app.get<TellProblem>(TELL_PROBLEM);
  takeCommands(fastify, {
    gateway: app.get<CommandGateway>(COMMAND_GATEWAY),
    log: app.get<string>(LOG),
    tell,
  });
  takeLogins(fastify, { identity, tell, hasPage });
}

/** Serves the description of the API and the page about it. Call it in the same place. */
export function describeHttp(app: NestFastifyApplication, tables: Tables, version: string): void {
  for (const { lang, page, json } of DESCRIPTIONS) {
    // Made when it is first read: few processes are ever asked for one.
    SwaggerModule.setup(page, app, () => openApi(tables, version, lang) as OpenAPIObject, {
      jsonDocumentUrl: json,
      raw: ['json'],
      customSiteTitle: 'Cordon',
      // No validator on somebody else's server: the page asks nobody but us.
      swaggerOptions: { validatorUrl: null, persistAuthorization: false },
    });
  }
}
