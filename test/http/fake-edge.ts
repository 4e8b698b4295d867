// The real edge on fake gateways: what they are told is kept, what they answer or throw is chosen by the test.
import { digestOf } from '../../src/eventsourcing/log/canonical.js';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Submission } from '../../src/commanding/submission.js';
import { operation } from '../../src/domain/operation/decider.js';
import { statement } from '../../src/domain/statement/decider.js';
import { Field, Listed, readForm } from '../../src/forms/form.js';
import { Malformed } from '../../src/forms/malformed.js';
import { slug } from '../../src/domain/values/ids.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { type Answer, type AnyQuestion, question } from '../../src/eventsourcing/asking/ask.js';
import type { Wanted } from '../../src/answering/answering.js';
import { inJson } from '../../src/answering/json.js';
import type { Wish, Written } from '../../src/answering/written.js';
import type { AskedFor } from '../../src/eventsourcing/asking/asking.js';
import type { Receipt } from '../../src/eventsourcing/writing/executing.js';
import type { Readiness } from '../../src/http/health.controller.js';
import { httpAdapter } from '../../src/http/http-adapter.js';
import { configureHttp, describeHttp, httpParts } from '../../src/http/http.js';
import type { TokenWish } from '../../src/http/identity/development-issuer.js';
import { createIdentity, type IdentityOptions, type IdentityService } from '../../src/http/identity/identity.js';
import { ACTIONS, COMMAND_GATEWAY, HEALTH, IDENTITY, LOG, QUESTION_GATEWAY } from '../../src/http/tokens.js';

const BY = {
  country: { en: 'country', ru: 'государство' },
  substance: { en: 'substance', ru: 'вещество' },
};

class TotalsForm {
  @Listed(oneOf(BY), { optional: true }) by?: string[];
  @Field(slug, { optional: true }) operation?: string;
}

class OneForm {
  @Field(slug) id!: string;
}

const never = () => Promise.reject(new Error('the fake gateway answers'));

const tables = {
  aggregates: [operation, statement],
  questions: [
    question({ path: 'totals', reads: [], rules: 'totals@1', form: TotalsForm, ask: never }),
    question({ path: 'operations', reads: [], rules: 'operations@1', form: TotalsForm, ask: never }),
    question({ path: 'operations/:id', reads: [], rules: 'operations@1', form: OneForm, ask: never }),
  ],
};

export const LOG_ID = '4c1d9a07e2b85f36';

export const receipt: Receipt = {
  stream: 'operation-barrier-2025',
  revision: 3,
  number: 42n,
  events: [{ id: 'e-1', type: 'OperationLaunched', flags: [] }],
  repeated: false,
};

export const answer: Answer = {
  position: `${LOG_ID}.42`,
  knownAt: null,
  rules: 'totals@1',
  digest: digestOf([{ lower: '162' }]),
  rows: [{ lower: '162' }],
  next: null,
};

/** What the fakes do, and what they were told. */
export class Fakes {
  readonly submissions: Submission[] = [];
  readonly questions: { path: string; parameters: Record<string, unknown>; asked: AskedFor }[] = [];
  receipt: () => Receipt = () => receipt;
  answer: () => Answer = () => answer;
  readiness: Readiness = { ready: true, lag: 0, parked: 0, position: `${LOG_ID}.42` };
}

export interface Edge {
  readonly app: NestFastifyApplication;
  readonly fakes: Fakes;
  readonly identity: IdentityService;
  readonly dataFolder: string;
  readonly token: (wish?: Partial<TokenWish>) => Promise<string>;
  close(): Promise<void>;
}

/** As JSON, of which the digest is that of its rows. */
function written(answer: Answer, form: object, wish: Wish): Promise<Written> {
  const { rows, spans: _, digest: __, ...about } = answer;
  async function* batches() {
    yield { rows, areSpans: false };
  }
  const open = {
    about,
    length: rows.length,
    hasSpans: false,
    columns: undefined,
    batches,
    inWords: (row: object) => row,
    toldOf: { streams: [], isRestricted: false },
  };
  return inJson(open, wish, { form, most: undefined });
}

class Root {}

/**
 * `how`: other settings of identity than those of a developer's machine; `isDescribed`: with the description of the API, which
 * takes as long as all the rest of an edge.
 */
export async function fakeEdge({
  isDescribed = false,
  ...how
}: Partial<IdentityOptions> & { readonly isDescribed?: boolean } = {}): Promise<Edge> {
  const fakes = new Fakes();
  const folder = mkdtempSync(join(tmpdir(), 'cordon-edge-'));
  const identity = await createIdentity({ dataFolder: folder, host: '127.0.0.1', now: Date.now, ...how });
  const { controllers, providers } = httpParts(tables);
  const gateways = [
    {
      provide: COMMAND_GATEWAY,
      useValue: { submit: async (it: Submission) => (fakes.submissions.push(it), fakes.receipt()) },
    },
    {
      provide: QUESTION_GATEWAY,
      useValue: {
        answer: async (what: AnyQuestion, wanted: Wanted): Promise<Written> => {
          const form = readForm<object>(what.form, wanted.parameters);
          if (Array.isArray(form)) throw new Malformed(form);
          const { path } = what;
          fakes.questions.push({ path, parameters: { ...wanted.parameters }, asked: wanted.asked });
          return written(fakes.answer(), form, wanted.wish);
        },
      },
    },
    { provide: LOG, useValue: LOG_ID },
    { provide: IDENTITY, useValue: identity },
    { provide: ACTIONS, useValue: async () => [] },
    { provide: HEALTH, useValue: async () => fakes.readiness },
  ];
  Module({ controllers, providers: [...providers, ...gateways] })(Root);
  const app = await NestFactory.create<NestFastifyApplication>(Root, httpAdapter(), { logger: false });
  await configureHttp(app);
  if (isDescribed) describeHttp(app, tables, '1.0.0');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const token = (wish: Partial<TokenWish> = {}) =>
    identity.sign!({ administration: 'KG', role: 'officer', sub: 'officer-7', ttlSeconds: 60, ...wish });
  const close = async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, fakes, identity, dataFolder: folder, token, close };
}
