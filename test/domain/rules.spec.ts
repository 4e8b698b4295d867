// The rules of every aggregate: what raises a flag does not settle it, and what settles it is a command that can be sent.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregates } from '../../src/domain/aggregates.js';
import { type Rule, ruleOf } from '../../src/eventsourcing/log/rules.js';
import { aggregateOf, ToldLog, type Weighed } from '../support/logs/told-log.js';
import { idIn } from '../support/facts/thing.js';
import { thorough } from '../support/slow.js';
import { type Closer, type Closers, CLOSERS } from './closers.js';
import { isEarlier } from './earlier-codes.js';
import { COMPLETE } from './complete-commands.js';
import { NOT_YET_CLOSED } from './not-yet-closed.js';
import { PROVOCATIONS } from './provocations.js';

const WITH_RULES = aggregates.filter(({ rules }) => rules);
const ROUTES = new Set<string | null>(
  aggregates.flatMap(({ collection, commands }) => Object.keys(commands).map((verb) => `${collection}/${verb}`)),
);
const ADMINISTRATIONS = ['KZ', 'UZ', 'RU', 'BY', 'TM'];
const DAYS = [
  '2026-04-30',
  '2026-05-02',
  '2026-05-05',
  '2026-05',
  '2026-05-08T10:00+05:00',
  '2026-06-03',
  '2025',
  '2010',
];

/** A body with some of its times, countries and ids changed. */
function varied(part: unknown, choice: () => number, ids: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((each) => varied(each, choice, ids));
  if (typeof part === 'object' && part !== null)
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, varied(value, choice, ids)]));
  if (typeof part !== 'string') return part;
  const others = othersOf(part, ids);
  return others.length > 0 && choice() % 2 === 0 ? others[choice() % others.length] : part;
}

function othersOf(text: string, ids: readonly string[]): readonly string[] {
  if (/^\d{4}(-\d\d)?(-\d\d)?(T|$)/.test(text)) return DAYS;
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text)) return ids;
  return ADMINISTRATIONS.includes(text) ? ADMINISTRATIONS : [];
}

describe.each(WITH_RULES.map((each) => [each.collection, each] as const))(
  'The rules of %s',
  (collection, aggregate) => {
    const id = idIn(collection);
    const stream = `${aggregate.story.category}-${id}`;
    const bodies = [...Object.values(COMPLETE), ...PROVOCATIONS].filter(({ command }) =>
      command.startsWith(`${collection}/`),
    );
    const telling = fc.record({
      which: fc.nat({ max: bodies.length - 1 }),
      by: fc.constantFrom(...ADMINISTRATIONS, undefined, undefined),
      attested: fc.boolean(),
      choices: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 12 }),
    });

    it('settle no flag at the place where it is raised, and name commands that exist, whatever was told before', () => {
      fc.assert(
        fc.property(fc.array(telling, { maxLength: 12 }), (all) => {
          const log = new ToldLog();
          for (const { which, by, attested, choices } of all) {
            const { command, body } = bodies[which]!;
            let next = 0;
            const choice = (): number => choices[(next += 1) % choices.length]!;
            const actor = by && { administration: by, officer: 'p-1', role: 'officer' as const };
            const varying = varied(body, choice, log.eventsOf(stream)) as object;
            const before = log.eventsOf(stream);
            log.tell({ command, id, body: varying, attested, ...(actor ? { by: { actor } } : {}) });
            const raised = log.flags(collection, id).filter(({ event }) => !before.includes(event));
            expect(raised.filter(({ settled }) => settled === true)).toEqual([]);
            expect(raised.filter(({ settledBy }) => settledBy !== null && !ROUTES.has(settledBy))).toEqual([]);
          }
        }),
        { numRuns: thorough(1000, 100) },
      );
    });
  },
);

/** Every case of a table, by what it says. */
const casesOf = (table: Readonly<Record<string, Closers>>) =>
  Object.entries(table).flatMap(([collection, byCode]) =>
    Object.entries(byCode).flatMap(([code, cases]) =>
      cases.map((closer) => {
        const title = `${collection}, ${code} by ${closer.raised?.command ?? 'an earlier version'}, is closed by ${closer.closed.command}`;
        return [title, { collection, code, ...closer }] as const;
      }),
    ),
  );

/** The flag when it is raised, and when the closing command was told. */
function closing({ collection, code, given = [], beside = {}, raised, closed }: Case) {
  const id = idIn(collection);
  const log = new ToldLog().holds(`${aggregateOf(collection).story.category}-${id}`, given);
  for (const [stream, events] of Object.entries(beside)) log.holds(stream, events);
  const flag = (): Weighed | undefined => log.flags(collection, id).find((each) => ruleOf(each.flag) === code);
  if (raised) log.tell({ ...raised, id });
  const before = flag();
  const said = log.tell({ id, ...closed });
  return { before, isRefused: said === undefined, after: flag() };
}

type Case = Closer & { readonly collection: string; readonly code: string };

describe('A flag that a command can settle', () => {
  it.each(casesOf(CLOSERS))('of %s', (_, closer) => {
    const { before, isRefused, after } = closing(closer);
    expect(before).toMatchObject({ settled: false, settledBy: closer.closed.command });
    expect({ isRefused, settled: after?.settled }).toEqual({ isRefused: false, settled: true });
  });

  const NONE_YET = casesOf(NOT_YET_CLOSED);
  it('may be one that its command does not close yet: fewer from time to time, never more', () => {
    expect(NONE_YET.length).toBeLessThanOrEqual(0);
    for (const [title, closer] of NONE_YET) expect([title, closing(closer).after?.settled]).not.toEqual([title, true]);
  });

  it.each(WITH_RULES.map((each) => [each.collection, each] as const))(
    'has a case for each rule of %s that names a command, which is one that exists',
    (collection, { rules = {}, commands }) => {
      const settled = Object.entries(rules as Readonly<Record<string, Rule & { definition: { settledBy: unknown } }>>);
      const named = settled.filter(([, { definition }]) => definition.settledBy !== null).map(([code]) => code);
      const closed = [CLOSERS, NOT_YET_CLOSED].flatMap((table) => Object.keys(table[collection] ?? {}));
      expect(closed.toSorted()).toEqual(named.toSorted());
      const against = new Set(Object.values(commands).flatMap((each) => each.against));
      const asked = Object.keys(rules).filter((code) => code !== 'NOT_YOURS' && !isEarlier(code));
      expect([...against].toSorted()).toEqual(asked.toSorted());
    },
  );
});
