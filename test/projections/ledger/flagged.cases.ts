// Whether what bears a flag counts: the ledger does what the flag's words say, for every code and every report that brings figures.
import { describe, expect, it } from '@jest/globals';
import { aggregates } from '../../../src/domain/aggregates.js';
import { countsWith } from '../../../src/domain/refusals.js';
import type { DomainEvent, NewEvent } from '../../../src/eventsourcing/log/event.js';
import { type Provocation, PROVOCATIONS } from '../../domain/provocations.js';
import { ENVELOPE } from '../../support/facts/folded.js';
import { given } from '../../support/specification.js';
import { entriesOf, projectedPages, standing, storedInOrder } from '../../support/read-models/ledger-alone.js';

/** Commands that bring figures of their own: what else is told of a thing changes none where it has none. */
const BRINGS_FIGURES =
  /^incidents\/record-(?:seizure|precursor-seizure|prevented-attempt)|^statements\/declare-figures$/;

interface Told {
  readonly stream: string;
  readonly event: NewEvent;
}

let last = 0;
function stored(stream: string, event: DomainEvent & { metadata?: object }, more: object = {}): Told {
  last += 1;
  const id = `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  const metadata = { ...ENVELOPE, flags: [], ...event.metadata, ...more };
  return { stream, event: { id, schemaVersion: 1, ...event, metadata } as NewEvent };
}

async function bookedOf(told: readonly Told[]): Promise<readonly unknown[]> {
  const inOrder = storedInOrder(told.map((each) => ({ ...each, revision: 0, recordedAt: 1 })));
  return standing(entriesOf(await projectedPages([inOrder])));
}

type Happened = ReturnType<ReturnType<typeof given>['when']>['happened'];

function provoked(each: Provocation, attested: boolean): Happened {
  const [collection = '', verb = ''] = each.command.split('/');
  const aggregate = aggregates.find((one) => one.collection === collection)!;
  const begun = each.by ? given(aggregate, each.given).by(each.by) : given(aggregate, each.given);
  const scene = Object.entries(each.beside ?? {}).reduce((so, [name, events]) => so.beside(name, events), begun);
  return (attested ? scene.attested() : scene).when(verb, each.body).happened;
}

/** The codes that it bears, and whether it is in the ledger; undefined where it was refused or does not bear this code. */
async function booked(
  each: Provocation,
  attested: boolean,
): Promise<{ readonly codes: readonly string[]; readonly isBooked: boolean } | undefined> {
  const { events = [], flags = [] } = provoked(each, attested);
  const codes = flags.map(({ code, rule }) => rule ?? code);
  if (events.length === 0 || !codes.includes(each.code)) return undefined;
  const stream = each.command.startsWith('incidents') ? 'incident-one' : 'statement-one';
  const others = Object.entries(each.beside ?? {});
  const before = [
    ...others.flatMap(([name, all]) => all.map((event) => stored(name, event))),
    ...each.given.map((event) => stored(stream, event)),
  ];
  const after = [...before, ...events.map((event) => stored(stream, event, { ...each.by, flags }))];
  const [then, now] = [await bookedOf(before), await bookedOf(after)];
  return { codes, isBooked: now.length > then.length };
}

export function flaggedCases(): void {
  const bringing = PROVOCATIONS.filter(({ command }) => BRINGS_FIGURES.test(command));
  const cases = bringing.flatMap((each) => [false, true].map((attested) => ({ each, attested })));

  describe('What bears a flag', () => {
    it('is in the ledger where the flag says that it counts, and is not where it says that it does not', async () => {
      const wrong: string[] = [];
      const met = new Set<string>();
      for (const { each, attested } of cases) {
        const outcome = await booked(each, attested);
        if (!outcome) continue;
        met.add(each.code);
        if (outcome.isBooked !== outcome.codes.every(countsWith))
          wrong.push(
            `${each.code} by ${each.command}${attested ? ', attested' : ''}: booked ${outcome.isBooked} with ${outcome.codes.join()}`,
          );
      }
      expect(wrong).toEqual([]);
      expect(met.size).toBeGreaterThan(10);
    });
  });
}
