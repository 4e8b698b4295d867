// The requests that aggregates declare: complete, asked of whoever may answer, and closed by the answer that the inbox hands out.
import { describe, expect, it } from '@jest/globals';
import { registers } from '../../../projections/all.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import { isAuthority } from '../../../src/domain/authority/authority.js';
import { type Found, requestsIn, type Requests } from '../../../src/domain/requests.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { isCountry } from '../../../src/domain/values/who/country.js';
import { idIn } from '../../support/facts/thing.js';
import { ToldLog } from '../../support/logs/told-log.js';
import { RAISED, type Raised } from './raised.js';

/** Who says these answers nobody: with them something is begun, changed or taken back, by whoever it belongs to. */
const NO_ANSWERS: ReadonlySet<string> = new Set([
  'controlled-deliveries/withdraw-consent',
  'incidents/request-permission',
  'incidents/withdraw-permission',
  'incidents/retract-proposal',
  'incidents/restrict',
  'incidents/release',
  'transit-cases/take-jurisdiction',
  'annexes/set-audience',
  'duplicate-reviews/suspect',
  'duplicate-reviews/revoke',
  'duplicate-reviews/revoke-settlement',
  'messages/forward',
  'messages/retract',
  'messages/release',
  'messages/request-permission',
  'messages/withdraw-permission',
  'communiques/draft',
  'communiques/issue',
  'communiques/issue-corrigendum',
  'communiques/declare-intent',
  'communiques/endorse',
  'situation-reports/issue',
  'operations/freeze-results',
  'published-tables/draw-up',
  'published-tables/publish',
  'published-tables/withdraw',
]);
/** Whose commands nobody else ever asks for: they say who speaks, or by what tables are told. */
const OWN_AFFAIRS: ReadonlySet<string> = new Set(['administrations', 'imports', 'import-profiles', 'issuers']);

const DECLARING = registers.flatMap(({ collection, of, asked }) =>
  asked
    ? [{ collection, of: of as unknown as Story<unknown, never>, requests: asked.requests as Requests<unknown> }]
    : [],
);
const DECLARED = DECLARING.flatMap(({ requests, ...about }) =>
  Object.entries(requests.of).map(([name, as]) => ({ ...about, name, as, requests })),
);
const ANSWERS = DECLARED.flatMap(({ as: { yes, no } }) => (no === undefined ? [yes] : [yes, no]));
const COMMANDS = aggregates.flatMap(({ collection, commands }) =>
  Object.entries(commands).map(([verb, { rights }]) => ({ collection, route: `${collection}/${verb}`, rights })),
);

type Declared = (typeof DECLARED)[number];

function scene({ collection, of }: Declared, { id = idIn(collection), given = [], beside = {}, told = [] }: Raised) {
  const log = new ToldLog().holds(`${of.category}-${id}`, given);
  for (const [stream, events] of Object.entries(beside)) log.holds(stream, events);
  for (const each of told) if (!log.tell({ ...each, id })) throw new Error(`${each.command} was refused`);
  return { log, id };
}

function open({ of, requests, name }: Declared, log: ToldLog, id: string): readonly Found['request'][] {
  const story = log.storyOf(of, id);
  const others: Record<string, unknown> = {};
  const declared = Object.entries(requests.others ?? {});
  for (const [each, { story: besides, id: named }] of declared) {
    const beside = named(story, others);
    if (beside !== undefined) others[each] = log.storyOf(besides, beside);
  }
  return requestsIn(requests, story, { id, others }).flatMap((each) => (each.name === name ? [each.request] : []));
}

const officer = (administration: string) => ({
  actor: {
    administration,
    officer: `${administration}-2`,
    role: isCountry(administration) ? ('officer' as const) : ('secretariat' as const),
  },
});

describe('The requests', () => {
  it('are of every aggregate in which a state answers for itself alone, or what others say is kept as a proposal', () => {
    const forOneself = COMMANDS.filter(
      ({ collection, route, rights }) =>
        isAuthority(rights) && rights.behalf === 'NEVER' && !NO_ANSWERS.has(route) && !OWN_AFFAIRS.has(collection),
    );
    expect(forOneself.map(({ route }) => route).filter((route) => !ANSWERS.includes(route))).toEqual([]);
    const proposing = COMMANDS.filter(({ rights }) => isAuthority(rights) && rights.otherwise === 'PROPOSAL');
    const proposed = DECLARED.filter(({ as }) => as.kind === 'PROPOSAL').map(({ collection }) => collection);
    // An import proposes nothing that is its own: it asks about its rows, which are of other aggregates, as one.
    const others = new Set(['imports', ...proposing.map(({ collection }) => collection)]);
    expect(new Set(proposed)).toEqual(others);
  });

  it('are answered by commands that there are, none of which is called no answer', () => {
    const routes = COMMANDS.map(({ route }) => route);
    expect(ANSWERS.filter((route) => !routes.includes(route) || NO_ANSWERS.has(route))).toEqual([]);
    expect([...NO_ANSWERS].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('are each raised here', () => {
    expect(Object.keys(RAISED).sort()).toEqual(DECLARED.map(({ collection, name }) => `${collection}/${name}`).sort());
  });

  describe.each(DECLARED.map((each) => [`${each.collection}/${each.name}`, each] as const))('%s', (route, declared) => {
    const raised = RAISED[route]!;

    it('is asked of whom it concerns', () => {
      const { log, id } = scene(declared, raised);
      const asked = open(declared, log, id);
      expect(asked.map(({ of }) => of.country).sort()).toEqual(raised.of);
    });

    const answers = (['yes', 'no'] as const).filter((means) => declared.as[means] !== undefined);
    it.each(answers)('is closed by %s, which only they may say', (means) => {
      const { log, id } = scene(declared, raised);
      const [first, ...rest] = open(declared, log, id);
      const { of, at = id } = first!;
      const command = declared.as[means]!;
      const body = { ...first![means], ...raised[means] };
      expect(log.tell({ command, id: at, body, by: officer('TM') })).toBeUndefined();
      expect(log.tell({ command, id: at, body, by: officer(of.country) })).toBeDefined();
      expect(open(declared, log, id).map(({ of: left }) => left)).toEqual(rest.map(({ of: left }) => left));
    });
  });
});
