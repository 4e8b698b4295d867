// The trace of what is hidden, which is none: events of streams that a reader may not see, put anywhere into the log, change no
// byte of any answer to them but positions, be it of a list, a sum, a history, a file, a page of the log or the feed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questions } from '../../projections/all.js';
import { AppModule, tables } from '../../src/composition/app.module.js';
import { type Backend, openBackend } from '../../src/composition/backend.js';
import { logFile, readConfig } from '../../src/config/config.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import { openSqliteEventStore } from '../../src/stores/sqlite/event-store.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { httpAdapter } from '../../src/http/http-adapter.js';
import { configureHttp } from '../../src/http/http.js';
import { createIdentity } from '../../src/http/identity/identity.js';
import { consent, proposal } from '../domain/controlled-delivery/events.js';
import { at, committee, declared, kg, operation, part, series } from '../support/facts/declared.js';
import { enveloped, type Fact } from '../support/facts/fact.js';
import { grams, report, seizure, told, weighed } from '../support/facts/incidents.js';
import { Random } from '../support/random.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const random = new Random(97);
const READER = 'RU';

/** Facts of one stream. */
type Stream = readonly Fact[];

function incident(name: string, by: string, to?: string): Stream {
  const about = { of: uuidOf(name), by };
  const all = [
    report({ country: by, occurredAt: at(random.pick(['2026-05-10', '2026-05', '2025-12-31'])) }, about),
    seizure({ quantity: grams(`${1 + random.below(900)}`), substance: random.pick(['heroin', 'opium']) }, about),
    ...(random.chance(0.5) ? [weighed('a', grams('7', 'LAB'), about)] : []),
    ...(to ? [told('IncidentAttributedToOperation', { operation: to, rule: 'ATTRIBUTED' }, about)] : []),
    ...(random.chance(0.2) ? [told('ReportWithdrawn', { reason: 'ERROR' }, about)] : []),
  ];
  return all;
}

/** Left to nobody else with its first word, or to some of them. */
const restricted = (name: string, by: string, to: string, left: readonly string[]): Stream => {
  const about = { of: uuidOf(name), by };
  const [first, ...rest] = incident(name, by, to);
  return [first!, told('AudienceRestricted', { handling: ['H2'], releasableTo: left }, about), ...rest];
};

const undertaking = (id: string, ...countries: readonly string[]): Stream => [
  operation(id, 'OperationPlanned', { series: 'barriers', codeName: id }),
  ...countries.map((country) => operation(id, 'ParticipantNominated', { country, capacity: 'PARTICIPANT' })),
  operation(id, 'OperationLaunched', { window: at('2026-05') }),
  ...(random.chance(0.5) ? [operation(id, 'OperationConcluded', { endedAt: at('2026-06') })] : []),
];

const delivery = (name: string): Stream =>
  [
    proposal({ lead: 'KG', route: { origin: 'AF', transit: ['KG'], destination: 'KZ' } }),
    consent({ country: 'KZ' }),
  ].map((each) => ({ stream: `controlledDelivery-${uuidOf(name)}`, by: 'KG', ...each }));

const HEADLINE = part(undefined, 'NARCOTIC', kg('9'));
const by = (who: string, all: Stream): Stream => all.map((each) => ({ ...each, by: who }));

const VISIBLE: readonly Stream[] = [
  by('CHLEU', undertaking('op-1', 'RU', 'KG', 'KZ')),
  by('CHLEU', [series('barriers', { firstEdition: 'op-1' })]),
  by('CHLEU', [
    committee('chleu', 'CommitteeEstablished', { names: { en: 'chleu' }, date: at('2000') }),
    committee('chleu', 'MembershipStarted', { country: 'RU', from: at('2001') }),
  ]),
  [declared('s1', { scope: { operation: 'op-1', period: at('2026-05') }, assertedBy: ['KZ'], headline: HEADLINE })],
  ...Array.from({ length: 8 }, (_, n) => incident(`seen ${n}`, random.pick(['KG', 'KZ']), 'op-1')),
  ...Array.from({ length: 4 }, (_, n) => incident(`own ${n}`, 'RU')),
  restricted('left', 'KG', 'op-1', ['RU']),
];
const HIDDEN: readonly Stream[] = [
  by('WCO', undertaking('op-2', 'KG', 'KZ')),
  by('WCO', [
    committee('wco', 'CommitteeEstablished', { names: { en: 'wco' }, date: at('2000') }),
    committee('wco', 'MembershipStarted', { country: 'KG', from: at('2001') }),
  ]),
  // It would supersede the one that is seen, and be contested by it.
  [
    declared('s2', {
      scope: { operation: 'op-1', period: at('2026-05') },
      assertedBy: ['KZ'],
      asserted: at('2026-11'),
      headline: HEADLINE,
    }),
  ].map((each) => ({ ...each, releasableTo: ['KG'] })),
  [declared('s3', { assertedBy: ['KG'], headline: HEADLINE })],
  ...Array.from({ length: 8 }, (_, n) => incident(`hidden ${n}`, random.pick(['KG', 'KZ']))),
  ...Array.from({ length: 6 }, (_, n) => incident(`elsewhere ${n}`, random.pick(['KG', 'KZ']), 'op-2')),
  restricted('tight', 'KG', 'op-1', []),
  restricted('for KZ', 'KG', 'op-1', ['KZ']),
  delivery('d1'),
];

const idOf = ({ stream }: Fact): string => stream.slice(stream.indexOf('-') + 1);

interface Placed extends Fact {
  readonly isHidden: boolean;
}

/** In turns: of each stream in its own order. */
function interleaved(): readonly Placed[] {
  const open = [...VISIBLE.map((all) => [all, false] as const), ...HIDDEN.map((all) => [all, true] as const)].map(
    ([all, isHidden]) => all.map((each) => ({ ...each, isHidden })),
  );
  const all: Placed[] = [];
  while (open.some(({ length }) => length > 0)) all.push(random.pick(open.filter(({ length }) => length > 0)).shift()!);
  return all;
}

interface World {
  readonly ask: (url: string, accept?: string) => Promise<string>;
  /** Behind each fact that is not hidden. */
  readonly places: readonly string[];
  readonly close: () => Promise<void>;
}

async function world(facts: readonly Placed[]): Promise<World> {
  const data = mkdtempSync(join(tmpdir(), 'cordon-hidden-'));
  const config = readConfig({ CORDON_DATA: data, CORDON_LOG_LEVEL: 'silent', CORDON_DOCUMENTS: 'off' });
  const founded = openSqliteEventStore(logFile(config), { now: () => NOW });
  await openLog(founded, '00000000000000aa');
  await founded.close();
  const backend = await openBackend(config, { now: () => NOW });
  const places = await tell(backend, facts);
  const identity = await createIdentity({ host: '127.0.0.1', dataFolder: data, now: Date.now });
  const module = AppModule.over(backend, identity);
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), { logger: false });
  await configureHttp(app, tables, { version: '0.1.0' });
  await app.init();
  backend.projector.start();
  await backend.projector.reached((await backend.store.head())!, 20_000);
  const token = await identity.sign!({ administration: READER, role: 'analyst', sub: 'ru-1', ttlSeconds: 600 });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    places,
    async ask(url, accept = 'application/json') {
      const headers = { authorization: `Bearer ${token}`, accept, 'x-correlation-id': uuidOf('a question') };
      const answer = await fetch(`http://127.0.0.1:${port}${url}`, { headers });
      const told = ['etag', 'x-cordon-sight', 'content-type'].map((name) => answer.headers.get(name));
      return plain(`${answer.status} ${told.join(' ')}\n${await answer.text()}`);
    },
    close: async () => {
      await app.close();
      await backend.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function tell({ store, log }: Backend, facts: readonly Placed[]): Promise<readonly string[]> {
  const revisions = new Map<string, number>();
  const places: string[] = [];
  for (const fact of facts) {
    const revision = (revisions.get(fact.stream) ?? -1) + 1;
    revisions.set(fact.stream, revision);
    const outcome = await store.append(fact.stream, [enveloped(fact, revision)], revision - 1);
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    if (!fact.isHidden) places.push(`${log}.${outcome.number}`);
  }
  return places;
}

/** Without positions, and without the digests of rows that hold some. */
function plain(answer: string): string {
  const text = answer.replaceAll(/[0-9a-f]{16}\.\d+/g, '<position>').replaceAll(/"knownAt":"[^"]*"/g, '"knownAt":""');
  const hasPlaces = text.replace(/"position":"<position>","knownAt"/, '').includes('<position>');
  return hasPlaces ? text.replaceAll(/"digest":"[0-9a-f]{64}"/g, '').replace(/"\d+-[0-9a-f]{16}/, '"') : text;
}

const IDS = [...VISIBLE, ...HIDDEN].map(([first]) => first!);
const COLLECTIONS: Readonly<Record<string, string>> = {
  incidents: 'incident',
  operations: 'operation',
  'operation-series': 'operationSeries',
  committees: 'committee',
  statements: 'statement',
  'controlled-deliveries': 'controlledDelivery',
  scorecard: 'operation',
  reconciliation: 'operation',
};

/** Each route for each thing, and each figure by what it can be grouped and filtered by. */
const ASKED: readonly string[] = questions.flatMap(({ path }) => {
  if (path.includes(':id')) {
    const category = COLLECTIONS[path.split('/')[0]!];
    const ids = IDS.filter(({ stream }) => stream.startsWith(`${category}-`)).map(idOf);
    return [...ids, 'unknown', uuidOf('unknown')].map((id) => `/v1/${path.replace(':id', id)}`);
  }
  if (path === 'totals')
    return ['', '?by=country,operation,substance', '?by=statement', '?operation=op-1', '?operation=op-2'].map(
      (q) => `/v1/totals${q}`,
    );
  if (path === 'series')
    return ['happened', 'asserted', 'known'].map((axis) => `/v1/series?bucket=month&axis=${axis}&by=country`);
  if (path === 'ledger') return ['', '?standing=false', '?standing=false&limit=7'].map((q) => `/v1/ledger${q}`);
  return [`/v1/${path}`, `/v1/${path}?full=true`, `/v1/${path}?limit=2`].filter(
    (url) => url === `/v1/${path}` || Object.hasOwn(COLLECTIONS, path),
  );
});
const FILES = ['/v1/incidents', '/v1/totals?by=country', '/v1/ledger?standing=false'];

const FACTS = interleaved();
let whole: World;
let seen: World;
beforeAll(async () => {
  whole = await world(FACTS);
  seen = await world(FACTS.filter(({ isHidden }) => !isHidden));
}, 60_000);
afterAll(async () => {
  await whole.close();
  await seen.close();
});

describe('What is hidden', () => {
  it('is there, and what is not hidden is told', async () => {
    const listed = await whole.ask('/v1/incidents?limit=100');
    expect(
      VISIBLE.filter(([first]) => first!.stream.startsWith('incident-') && !listed.includes(idOf(first!))),
    ).toEqual([]);
    expect(HIDDEN.filter(([first]) => listed.includes(idOf(first!)))).toEqual([]);
    expect(await whole.ask('/v1/totals')).toContain('kg');
  });

  it('changes no byte of any answer, now and at any place', async () => {
    for (const url of ASKED) {
      for (const place of [undefined, Math.floor(whole.places.length / 2), whole.places.length - 3]) {
        const at = (of: World): string =>
          place === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}knownAt=@${of.places[place]!}`;
        expect([url, place, await whole.ask(at(whole))]).toEqual([url, place, await seen.ask(at(seen))]);
      }
    }
  }, 120_000);

  it.each(['text/csv', 'application/x-ndjson'])('changes no byte of a file: %s', async (accept) => {
    for (const url of FILES) expect([url, await whole.ask(url, accept)]).toEqual([url, await seen.ask(url, accept)]);
  });

  it('changes no byte of the log’s pages, of the feed, of an event by its id or of a receipt but positions', async () => {
    const events = (of: World) => of.ask('/v1/events?limit=1000');
    expect(await events(whole)).toBe(await events(seen));
    expect(await whole.ask('/v1/events', 'application/x-ndjson')).toBe(
      await seen.ask('/v1/events', 'application/x-ndjson'),
    );
    const feed = (of: World) => of.ask(`/v1/feed?after=0&before=${of.places.at(-1)!}`, 'text/event-stream');
    expect(await feed(whole)).toBe(await feed(seen));
    for (const first of IDS.map((each) => enveloped(each, 0).id))
      expect(await whole.ask(`/v1/events/${first}`)).toBe(await seen.ask(`/v1/events/${first}`));
    for (const each of IDS.filter(({ stream }) => stream.startsWith('incident-')))
      expect(await whole.ask(`/v1/incidents/${idOf(each)}/receipt`, 'text/plain')).toBe(
        await seen.ask(`/v1/incidents/${idOf(each)}/receipt`, 'text/plain'),
      );
  });
});
