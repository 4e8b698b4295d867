// The trace of what is hidden, which is none: events of streams that a reader may not see, put anywhere into the log, change no
// byte of any answer to them but positions, be it of a list, a sum, a history, a file, a page of the log or the feed.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questions } from '../../projections/all.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { enveloped } from '../support/facts/fact.js';
import { Random } from '../../src/demo/random.js';
import { thorough } from '../support/slow.js';
import { HIDDEN, idOf, interleaved, POSTS, VISIBLE } from './hidden-facts.js';
import { type World, world } from './hidden-world.js';

const IDS = [...VISIBLE, ...HIDDEN].map(([first]) => first!);
const COLLECTIONS: Readonly<Record<string, string>> = {
  incidents: 'incident',
  annexes: 'annex',
  'duplicate-reviews': 'duplicateReview',
  operations: 'operation',
  'operation-series': 'operationSeries',
  committees: 'committee',
  statements: 'statement',
  'controlled-deliveries': 'controlledDelivery',
  'situation-reports': 'situationReport',
  'published-tables': 'publishedTable',
  communiques: 'communique',
  exchanges: 'exchange',
  messages: 'message',
  scorecard: 'operation',
  reconciliation: 'operation',
};

/** In both alphabets, from the beginning, a slip away: of things that are seen, of things that are hidden, and of both. */
const SEARCHED = [
  ...POSTS,
  'дост',
  'достуг',
  'kordaj',
  'wco',
  'chleu',
  'op-2',
  'barrier',
  'agreed',
  'situation',
  'KG',
].map((q) => `/v1/search?q=${encodeURIComponent(q)}`);
const LEDGER = ['?', '?by=country&', '?operation=op-1&', '?substance=heroin&'].flatMap((filter) =>
  ['', 'standing=false'].map((q) => `/v1/ledger${filter}${q}`),
);
const LISTS = Object.keys(COLLECTIONS).filter((path) => questions.some((each) => each.path === path));

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
  if (path === 'ledger') return LEDGER;
  if (path === 'search') return SEARCHED;
  if (path === 'in-force') return ['KG', 'CHLEU', 'WCO'].map((each) => `/v1/in-force?for=${each}`);
  return [`/v1/${path}`, ...(LISTS.includes(path) ? [`/v1/${path}?full=true`, `/v1/${path}?limit=2`] : [])];
});
const PAGED = [...LISTS.map((path) => `/v1/${path}?limit=2`), ...SEARCHED.map((url) => `${url}&limit=1`)];
const FILES = [
  ...LISTS.flatMap((path) => [`/v1/${path}`, `/v1/${path}?full=true`]),
  ...SEARCHED,
  ...LEDGER,
  '/v1/totals?by=country',
  '/v1/series?bucket=month&by=country',
];

const FACTS = interleaved();
const random = new Random(12);
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
    const reports = await whole.ask('/v1/situation-reports');
    expect(['op-1', 'op-4'].filter((id) => !reports.includes(`"${id}"`))).toEqual([]);
    expect(await whole.ask('/v1/exchanges')).toContain('"op-5"');
  });

  it('changes no byte of any answer, now and at any place', async () => {
    for (const url of ASKED) {
      const places = Array.from({ length: thorough(2, 1) }, () => random.below(whole.places.length));
      for (const place of [undefined, ...places]) {
        const at = (of: World): string =>
          place === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}knownAt=@${of.places[place]!}`;
        expect([url, place, await whole.ask(at(whole))]).toEqual([url, place, await seen.ask(at(seen))]);
      }
    }
  }, 120_000);

  it('moves no cursor, and no row from its page', async () => {
    for (const url of [...PAGED, ...LEDGER.map((each) => `${each}&limit=${1 + random.below(3)}`)])
      expect([url, await whole.pages(url)]).toEqual([url, await seen.pages(url)]);
  }, 120_000);

  it('leaves a forged cursor as it is', async () => {
    const first = (of: World) => `/v1/ledger?standing=false&cursor=${of.places.at(-3)!}.`;
    for (const { stream } of IDS)
      expect(await whole.ask(`${first(whole)}${stream}.1`)).toBe(await seen.ask(`${first(seen)}${stream}.1`));
  });

  it('shows in the reads of nothing', async () => {
    for (const { stream } of IDS) {
      const url = `/v1/reads?stream=${stream}`;
      for (const accept of ['application/json', 'text/csv', 'application/x-ndjson'])
        expect([url, await whole.ask(url, accept)]).toEqual([url, await seen.ask(url, accept)]);
    }
  });

  it.each(['text/csv', 'application/x-ndjson'])(
    'changes no byte of a file: %s',
    async (accept) => {
      for (const url of FILES) expect([url, await whole.ask(url, accept)]).toEqual([url, await seen.ask(url, accept)]);
    },
    60_000,
  );

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
