// The commands to an exchange: opened once, its circle named by whoever leads the operation, closed once.
import { describe, expect, it } from '@jest/globals';
import { exchange } from '../../../src/domain/exchange/decider.js';
import { exchangeStory, membersOf } from '../../../src/domain/exchange/story.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { given, stateAfter } from '../../support/specification.js';
import { decidedOn, nominated } from '../events-as-data.js';
import { admitted, BARRIER, closed, opened, removed, watchedBy } from './events.js';

const EXCHANGE = { operation: 'barrier', tool: 'CENcomm', languages: ['русский'], openedOn: '2025-08-01' };
const officer = (administration: string) =>
  ({ actor: { administration, officer: `${administration}-1`, role: 'officer' } }) as const;
const at = (events: Parameters<typeof given>[1] = []) =>
  given(exchange, events).beside('operation-barrier', BARRIER['operation-barrier']);

describe('Opening an exchange', () => {
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    at().when('open', EXCHANGE).then([opened()]).flagged().unproved();
    at([opened()]).when('open', EXCHANGE).thenNothing();
    at([opened()])
      .when('open', { ...EXCHANGE, tool: 'Post' })
      .refused('EXCHANGE_OPENED');
  });
  it('names each language once, in one order', () => {
    at()
      .when('open', { ...EXCHANGE, languages: ['en', 'ru'] })
      .then([opened({ languages: ['ru', 'en'] })]);
    at([opened({ languages: ['ru', 'en'] })])
      .when('open', { ...EXCHANGE, languages: ['en', 'ru'] })
      .thenNothing();
  });
  it('is for whoever leads the operation or is listed in its coordination unit', () => {
    at().by(officer('KG')).when('open', EXCHANGE).refused('NOT_YOURS');
    given(exchange)
      .beside('operation-barrier', [
        decidedOn(),
        { type: 'CoordinationUnitSetUp', data: { members: [{ administration: 'BY', officer: 'BY-1' }] } },
      ])
      .by(officer('BY'))
      .when('open', EXCHANGE)
      .then([opened()]);
  });
  it('of an operation that nobody decided on is for nobody; of a document it is kept, unproved', () => {
    given(exchange).by(officer('KZ')).when('open', EXCHANGE).refused('NOT_YOURS');
    given(exchange).attested().when('open', EXCHANGE).then([opened()]).unproved('OPERATION_NOT_KNOWN');
  });
});

describe('The circle of an exchange', () => {
  const MEMBER = { administration: 'KG', from: '2025-08-02' };

  it('is whoever takes part in the operation until the first is admitted by name', () => {
    expect(membersOf(stateAfter(exchangeStory, [opened()]))).toBeNull();
    expect(membersOf(stateAfter(exchangeStory, [opened(), admitted()]))).toEqual(['KG']);
    expect(membersOf(stateAfter(exchangeStory, [opened(), admitted(), removed()]))).toEqual([]);
  });
  it('keeps who took part, from when to when', () => {
    const { circle } = stateAfter(exchangeStory, [opened(), admitted(), removed(), admitted()]);
    expect(circle.map(({ administration, to }) => [administration, to?.to ?? null])).toEqual([
      ['KG', '2025-08-10'],
      ['KG', null],
    ]);
  });
  it('admits each once, of those who belong to the operation, and back again after an end', () => {
    at([opened()]).when('admit-member', MEMBER).then([admitted()]).flagged().unproved();
    at([opened(), admitted()]).when('admit-member', MEMBER).thenNothing();
    at([opened(), admitted()])
      .when('admit-member', { ...MEMBER, from: '2025-08-05' })
      .refused('IN_CIRCLE', '/administration');
    at([opened(), admitted(), removed()])
      .when('admit-member', { ...MEMBER, from: '2025-08-12' })
      .flagged();
    at([opened()])
      .when('admit-member', { ...MEMBER, administration: 'BY' })
      .refused('NOT_A_PARTICIPANT', '/administration');
  });
  it('admits of those who watch whoever is given the exchange by its level, and whoever does more than watch', () => {
    const admit = (events: readonly DomainEvent[]) =>
      given(exchange, [opened()])
        .beside('operation-barrier', events)
        .when('admit-member', { ...MEMBER, administration: 'JP' });
    for (const level of [undefined, 'TOTALS', 'SITUATION_REPORTS'] as const)
      admit(watchedBy(level)).refused('LEVEL_TOO_LOW', '/administration');
    admit(watchedBy('EXCHANGE')).then([admitted({ administration: 'JP' })]);
    admit([...watchedBy('TOTALS'), nominated({ country: 'JP' })]).then([admitted({ administration: 'JP' })]);
    const unit = { type: 'CoordinationUnitSetUp', data: { members: [{ administration: 'JP' }] } };
    admit([...watchedBy('TOTALS'), unit]).then([admitted({ administration: 'JP' })]);
  });
  it('lets go who is in it, also by their own word', () => {
    const body = { administration: 'KG', to: '2025-08-10' };
    at([opened(), admitted()]).by(officer('KG')).when('remove-member', body).then([removed()]);
    at([opened(), admitted(), removed()]).when('remove-member', body).thenNothing();
    at([opened()]).when('remove-member', body).refused('NOT_IN_CIRCLE', '/administration');
    at([opened(), admitted()]).by(officer('UZ')).when('remove-member', body).refused('NOT_YOURS');
    at([opened()]).by(officer('KG')).when('admit-member', MEMBER).refused('NOT_YOURS');
  });
  it('is of an exchange that is open on that day', () => {
    at().attested().when('admit-member', MEMBER).then([admitted()]).unproved('EXCHANGE_NOT_OPENED');
    at([opened()])
      .when('admit-member', { ...MEMBER, from: '2025-07-01' })
      .refused('BEFORE_OPENING');
    at([opened(), closed()])
      .when('admit-member', { ...MEMBER, from: '2025-09-02' })
      .refused('EXCHANGE_CLOSED');
    at([opened(), closed()]).when('admit-member', MEMBER).then([admitted()]).flagged();
  });
});

describe('Closing an exchange', () => {
  it('happens once to one that was opened, and not before it was', () => {
    const body = { closedOn: '2025-08-31' };
    given(exchange).attested().when('close', body).then([closed()]).unproved('EXCHANGE_NOT_OPENED');
    at([opened()]).when('close', body).then([closed()]).flagged().unproved();
    at([opened(), closed()]).when('close', body).thenNothing();
    at([opened(), closed()]).when('close', { closedOn: '2025-09-30' }).refused('EXCHANGE_CLOSED');
    at([opened()]).when('close', { closedOn: '2025-07-31' }).refused('BEFORE_OPENING');
    at([opened()]).by(officer('KG')).when('close', body).refused('NOT_YOURS');
  });
});
