// The cost of a decision: on a stream near its bound hardly more than on a short one.
import { expect, it } from '@jest/globals';
import { committee } from '../../src/domain/committee/decider.js';
import { controlledDelivery } from '../../src/domain/controlled-delivery/decider.js';
import { incident } from '../../src/domain/incident/decider.js';
import type { AnyAggregate, Context } from '../../src/eventsourcing/writing/decider.js';
import { decided } from '../../src/eventsourcing/writing/decided.js';
import type { DomainEvent } from '../../src/eventsourcing/log/event.js';
import { readForm } from '../../src/forms/form.js';
import { stateAfter } from '../support/specification.js';
import { ENVELOPE } from '../support/facts/folded.js';
import { consent, handover, onItsWay, withdrawal } from './controlled-delivery/events.js';
import { at } from '../support/facts/declared.js';
import { report, seizure } from '../support/facts/incidents.js';

const FEW = 10;
const MANY = 200;
const ACTOR = { administration: 'KG', service: 'CUSTOMS', officer: 'p-1', role: 'officer' } as const;

const election = (i: number): DomainEvent => ({
  type: 'ChairmanElected',
  data: { person: `p-${i}`, office: 'Chairman', reElection: false, electedOn: at('2024') },
});
const ESTABLISHED = { type: 'CommitteeEstablished', data: { names: { en: 'C' }, date: at('2000') } };
const answer = (i: number): DomainEvent => {
  const day = at(`2026-05-${String(1 + (i % 28)).padStart(2, '0')}`);
  return i % 2 === 0 ? consent({ country: 'RU', givenAt: day }) : withdrawal({ country: 'RU', at: day });
};

type Decision = readonly [
  collection: string,
  verb: string,
  of: AnyAggregate,
  first: readonly DomainEvent[],
  next: (i: number) => DomainEvent,
  body: object,
];

it.each<Decision>([
  [
    'incidents',
    'record-seizure',
    incident,
    [report({ country: 'KG' })],
    (i) => seizure({ lineId: `line-${i}` }),
    { lineId: 'another', substance: 'heroin', quantity: { value: '5', unit: 'GRM' } },
  ],
  [
    'controlled-deliveries',
    'give-consent',
    controlledDelivery,
    onItsWay,
    answer,
    { country: 'KG', givenAt: '2026-05-04' },
  ],
  [
    'controlled-deliveries',
    'record-handover',
    controlledDelivery,
    onItsWay,
    (i) => handover({ post: `post ${i}` }),
    { from: 'KZ', to: 'RU', at: '2026-05-08', seals: 'INTACT' },
  ],
  [
    'committees',
    'elect-chairman',
    committee,
    [ESTABLISHED],
    election,
    { person: 'another', reElection: true, electedOn: '2025' },
  ],
])('%s/%s on a stream of 200 costs no more than three times what it costs on one of 10', (...decision: Decision) => {
  const [, verb, of, first, next, body] = decision;
  const handler = of.commands[verb]!;
  const command = readForm(handler.form, body) as object;
  if (Array.isArray(command)) throw new Error(JSON.stringify(command));
  const { actor: __, ...envelope } = ENVELOPE;
  const about: Context = {
    mode: 'reports',
    id: 'it',
    time: 0,
    metadata: { actor: ACTOR, lang: 'en', handling: [], releasableTo: [] },
  };
  const costAt = (length: number): number => {
    const events = [...first, ...Array.from({ length }, (___, i) => next(i))].map(({ type, data }) => ({
      type,
      data,
    }));
    const state = stateAfter(of.story, events);
    const situation = { aggregate: of, state, revision: events.length - 1, others: {}, about, envelope };
    expect(decided(handler, command, situation).events).toHaveLength(1);
    return least(() => {
      for (let n = 0; n < 300; n++) decided(handler, command, situation);
    });
  };
  costAt(FEW);
  const [few, many] = [costAt(FEW), costAt(MANY)];
  expect(many).toBeLessThanOrEqual(3 * few);
});

/** µs of CPU, the least of several: what disturbs only makes it more. */
function least(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );
}
