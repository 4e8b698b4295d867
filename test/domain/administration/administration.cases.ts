// The officers of an administration: its contact points name and remove them, and that holds for the very next command.
import { describe, it } from '@jest/globals';
import { administration } from '../../../src/domain/administration/decider.js';
import { controlledDelivery } from '../../../src/domain/controlled-delivery/decider.js';
import { incident } from '../../../src/domain/incident/decider.js';
import { operation } from '../../../src/domain/operation/decider.js';
import type { CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { given } from '../../support/specification.js';
import { NOW } from '../../support/facts/officer.js';
import { proposal } from '../controlled-delivery/events.js';
import { decidedOn } from '../events-as-data.js';
import { reported } from '../incident/events.js';
import { contactPoint, deputy, mandate, named, removed, succeeded, takenOver } from './events.js';

const by = (officer: string, from = 'KG', role: CommandMetadata['actor']['role'] = 'officer') => ({
  actor: { administration: from, officer, role },
});
const REPORT = { country: 'KG', occurredAt: '2026-05-10' };
/** A command of KG's, as far as KG has named its officers. */
const of = (officer: string, people: readonly DomainEvent[], more: Partial<CommandMetadata> = {}) =>
  given(incident)
    .beside('administration-kg', people)
    .by({ ...by(officer), ...more });

describe('An administration', () => {
  const secretary = by('p-1', 'ONE', 'secretariat');

  it('has its first contact point named by whoever its issuer vouches for, every other by a contact point', () => {
    given(administration).by(secretary).when('name-contact-point', { officer: 'p-1' }).flagged();
    given(administration).by(by('p-1', 'JP')).when('name-contact-point', { officer: 'p-1' }).refused('NOT_YOURS');
    given(administration)
      .by(by('p-1', 'ONE'))
      .when('name-contact-point', { officer: 'p-1' })
      .refused('SECRETARIAT_SPEAKS');
    const scene = given(administration, [contactPoint({ officer: 'p-1' }), named({ officer: 'p-2' })]);
    scene.by(secretary).when('name-contact-point', { officer: 'p-3' }).flagged();
    scene
      .by(by('p-2', 'ONE', 'secretariat'))
      .when('name-officer', { officer: 'p-3' })
      .refused('NOT_YOURS');
    scene.by(secretary).when('remove-officer', { officer: 'p-2' }).flagged();
    scene
      .by({ ...by('p-1', 'JP'), onBehalfOf: 'ONE' })
      .when('remove-officer', { officer: 'p-2' })
      .refused('NEVER_ON_BEHALF');
  });

  it('is never left without a contact point, and says nothing twice', () => {
    const two = [contactPoint({ officer: 'p-1' }), deputy({ officer: 'p-2' })];
    given(administration, two).by(secretary).when('relieve-contact-point', { officer: 'p-2' }).flagged();
    given(administration, two.slice(0, 1))
      .by(secretary)
      .when('remove-officer', { officer: 'p-1' })
      .refused('LAST_CONTACT_POINT', '/officer');
    given(administration, two).by(secretary).when('name-contact-point', { officer: 'p-1' }).thenNothing();
  });
});

describe('An officer', () => {
  it('speaks by the issuer’s word until a contact point is named, and by the administration’s afterwards', () => {
    of('kg-7', []).when('report', REPORT).flagged();
    of('kg-7', [contactPoint()]).when('report', REPORT).refused('OFFICER_NOT_LISTED');
    of('kg-7', [contactPoint(), named()]).when('report', REPORT).flagged();
    of('kg-head', [contactPoint()]).when('report', REPORT).flagged();
  });

  it('who was removed is refused with the next command, whatever it is, until they are named again', () => {
    const people = [contactPoint(), named(), removed()];
    of('kg-7', people).when('report', REPORT).refused('OFFICER_REMOVED');
    given(operation, [decidedOn({ organisers: ['KG'] })])
      .beside('administration-kg', people)
      .by(by('kg-7'))
      .when('plan', { region: 'X' })
      .refused('OFFICER_REMOVED');
    of('kg-7', [...people, named()])
      .when('report', REPORT)
      .flagged();
  });

  it('who was removed has a report of before, by their clock, kept until the administration lets it in', () => {
    const at = (removedAt: number, more: object = {}) => [
      contactPoint(),
      named(),
      { ...removed(more), recordedAt: removedAt },
    ];
    const before = { reportedAt: NOW - 60_000 };
    of('kg-7', at(NOW), before).when('report', REPORT).flagged('NOT_YOURS');
    of('kg-7', at(NOW - 120_000), before)
      .when('report', REPORT)
      .refused('OFFICER_REMOVED');
    of('kg-7', at(NOW, { suspectedSince: NOW - 120_000 }), before)
      .when('report', REPORT)
      .refused('OFFICER_REMOVED');
  });
});

describe('A mandate', () => {
  const onBehalf = (people: readonly DomainEvent[]) =>
    given(incident)
      .beside('administration-kg', people)
      .by({ ...by('kz-1', 'KZ'), onBehalfOf: 'KG' });

  it('lets whom it names say what it covers, as long as it holds', () => {
    onBehalf([mandate()]).when('report', REPORT).flagged();
    onBehalf([mandate({ commands: ['incidents/report'] })])
      .when('report', REPORT)
      .flagged();
    onBehalf([mandate({ commands: ['incidents/withdraw'] })])
      .when('report', REPORT)
      .flagged('NOT_YOURS');
    onBehalf([mandate({ to: 'RU' })])
      .when('report', REPORT)
      .flagged('NOT_YOURS');
    const until = (day: string) => ({ until: { from: day, to: day, precision: 'day' as const } });
    onBehalf([mandate(until('2026-06-01'))])
      .when('report', REPORT)
      .flagged();
    onBehalf([mandate(until('2026-05-31'))])
      .when('report', REPORT)
      .flagged('NOT_YOURS');
    const withdrawn = { type: 'MandateWithdrawn', data: { mandate: 'ocu' } };
    onBehalf([mandate(), withdrawn]).when('report', REPORT).flagged('NOT_YOURS');
  });

  it('covers no consent, whatever it says', () => {
    given(controlledDelivery, [proposal()])
      .beside('administration-kz', [mandate({ to: 'CHLEU', commands: ['controlled-deliveries'] })])
      .by({ ...by('p-1', 'CHLEU', 'secretariat'), onBehalfOf: 'KZ' })
      .when('give-consent', { country: 'KZ', givenAt: '2026-05-01' })
      .refused('NEVER_ON_BEHALF');
  });
});

describe('An administration that was succeeded', () => {
  const log = [reported({ country: 'KZ' }, { by: 'KZ' })];
  const scene = (streams: Readonly<Record<string, readonly DomainEvent[]>>, who: string) =>
    Object.entries(streams)
      .reduce((so, [stream, events]) => so.beside(stream, events), given(incident, log))
      .by(by('p-1', who));
  const toKg = { 'administration-kz': [succeeded()] };
  const passed = { ...toKg, 'administration-kg': [takenOver()] };

  it('speaks no longer, but about who succeeds it', () => {
    scene(toKg, 'KZ').when('withdraw', { reason: 'ERROR' }).refused('ADMINISTRATION_SUCCEEDED');
    given(administration, [succeeded()])
      .beside('administration-kz', [succeeded()])
      .called('kz')
      .by(by('p-1', 'KZ'))
      .when('name-successor', { to: 'RU', on: '2026-07-01' })
      .flagged();
  });

  it('leaves its powers to whom it names, once that one has taken over, and to nobody else', () => {
    scene(toKg, 'KG').when('withdraw', { reason: 'ERROR' }).flagged('NOT_YOURS');
    scene(passed, 'KG').when('withdraw', { reason: 'ERROR' }).flagged();
    scene(passed, 'RU').when('withdraw', { reason: 'ERROR' }).flagged('NOT_YOURS');
    given(administration)
      .beside('administration-kz', [succeeded()])
      .called('ru')
      .by(by('p-1', 'RU'))
      .when('take-over', { from: 'KZ' })
      .refused('NOT_THE_SUCCESSOR', '/from');
    given(administration)
      .beside('administration-kz', [succeeded()])
      .called('kg')
      .by(by('p-1', 'KG'))
      .when('take-over', { from: 'KZ' })
      .then([takenOver()]);
  });
});
