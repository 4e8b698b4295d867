// Putting right what was said: of every aggregate any event is corrected or withdrawn by whoever may say it, and by nobody else.
import { describe, expect, it } from '@jest/globals';
import { committee } from '../../../src/domain/committee/decider.js';
import { committeeStory, isMember } from '../../../src/domain/committee/story.js';
import { controlledDelivery } from '../../../src/domain/controlled-delivery/decider.js';
import { operation } from '../../../src/domain/operation/decider.js';
import { capacityOf, operationStory } from '../../../src/domain/operation/story.js';
import { statement } from '../../../src/domain/statement/decider.js';
import { statementStory } from '../../../src/domain/statement/story.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { AnyAggregate } from '../../../src/eventsourcing/writing/decider.js';
import { given, type Given, stateAfter } from '../../support/specification.js';
import { ToldLog } from '../../support/logs/told-log.js';
import { agreed, at, handover, onItsWay, proposal } from '../controlled-delivery/events.js';
import {
  admitted,
  concluded,
  day,
  decidedOn,
  declared,
  elected,
  established,
  launched,
  left,
  nominated,
  withdrawn,
  withdrew,
} from '../events-as-data.js';

const idOf = (n: number): string => uuidOf(`said|${n}`);
/** The events with an id each, which a correction can name. */
const said = (...events: readonly DomainEvent[]) => events.map((event, n) => ({ ...event, id: idOf(n) }));
const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' as const } });

/** What a stream holds after the command as well. */
function after(scene: readonly DomainEvent[], outcome: ReturnType<Given['when']>): readonly DomainEvent[] {
  const { events = [], flags = [] } = outcome.happened;
  const told = events.map((event, n) => ({ ...event, id: idOf(90 + scene.length + n), metadata: { flags } as never }));
  return [...scene, ...told];
}
const told = (of: AnyAggregate, scene: readonly DomainEvent[], verb: string, body: object) =>
  after(scene, given(of, scene).when(verb, body));

const OVER = said(decidedOn(), nominated(), launched(), concluded(), withdrew());

describe('An operation', () => {
  it('has a participant back who was withdrawn by mistake, though it is over', () => {
    const scene = told(operation, OVER, 'withdraw-event', { withdraws: idOf(4), reason: 'ERROR' });
    expect(capacityOf(stateAfter(operationStory, OVER), 'KZ')).toBeUndefined();
    expect(capacityOf(stateAfter(operationStory, scene), 'KZ')).toBe('PARTICIPANT');
    given(operation, scene)
      .when('withdraw-event', { withdraws: idOf(4), reason: 'ERROR' })
      .thenNothing();
  });

  it('has its deadline corrected by what a correction would say, and no more than what stands is changed', () => {
    const data = { endedAt: '2025-08-15', reportsAcceptedUntil: '2025-10-01' };
    const scene = told(operation, OVER, 'correct', { corrects: idOf(3), data, reason: 'MISTYPED' });
    expect(stateAfter(operationStory, scene)).toMatchObject({
      phase: 'concluded',
      concluded: { reportsAcceptedUntil: day('2025-10-01') },
      launched: launched().data,
    });
    given(operation, scene)
      .when('correct', { corrects: idOf(3), data, reason: 'MISTYPED' })
      .thenNothing();
    const correction = scene.at(-1) as { readonly id?: string };
    const again = { ...data, reportsAcceptedUntil: '2025-11-01' };
    const twice = told(operation, scene, 'correct', { corrects: correction.id, data: again, reason: 'MISTYPED' });
    expect(stateAfter(operationStory, twice).concluded?.reportsAcceptedUntil).toEqual(day('2025-11-01'));
    // A correction can be taken back itself; then it says again what it said before.
    const back = told(operation, scene, 'withdraw-event', { withdraws: correction.id, reason: 'ERROR' });
    expect(stateAfter(operationStory, back).concluded).toEqual(concluded().data);
  });

  it('takes back a withdrawal that was one too many', () => {
    const gone = told(operation, OVER, 'withdraw-event', { withdraws: idOf(4), reason: 'ERROR' });
    const { id } = gone.at(-1) as { readonly id?: string };
    const back = told(operation, gone, 'withdraw-event', { withdraws: id, reason: 'ERROR' });
    expect(capacityOf(stateAfter(operationStory, back), 'KZ')).toBeUndefined();
  });

  it('is left as it is where what stands would be contradicted, by the rule that says so', () => {
    const scene = given(operation, OVER);
    scene.when('withdraw-event', { withdraws: idOf(2), reason: 'ERROR' }).refused('NOT_LAUNCHED');
    scene
      .when('correct', { corrects: idOf(2), data: { window: '2025-09-01/2025-09-15' }, reason: 'WRONG_TIME' })
      .refused('ENDS_BEFORE_LAUNCH');
  });

  it('is put right by whoever may say it, and by nobody else', () => {
    const scene = given(operation, OVER);
    const lead = { corrects: idOf(2), data: { window: '2025-07-31/2025-08-15' }, reason: 'MISTYPED' };
    scene.by(by('KZ')).when('correct', lead).flagged();
    scene.by(by('RU')).when('correct', lead).refused('NOT_YOURS');
    scene
      .by(by('RU'))
      .when('withdraw-event', { withdraws: idOf(4), reason: 'ERROR' })
      .refused('NOT_YOURS');
    // What is made of it must be theirs to say as well.
    scene
      .by(by('KZ'))
      .when('correct', { corrects: idOf(4), data: { country: 'RU' }, reason: 'MISTYPED' })
      .refused('NOT_YOURS');
  });

  it('knows no event that was never said, and reads the new data as its command does', () => {
    const scene = given(operation, OVER);
    scene
      .when('withdraw-event', { withdraws: idOf(70), reason: 'ERROR' })
      .refused('CORRECTED_EVENT_NOT_KNOWN', '/withdraws');
    scene
      .when('correct', { corrects: idOf(70), data: {}, reason: 'MISTYPED' })
      .refused('CORRECTED_EVENT_NOT_KNOWN', '/corrects');
    scene
      .when('correct', { corrects: idOf(3), data: { endedAt: 'soon', x: 1 }, reason: 'MISTYPED' })
      .malformed('DATE_UNREADABLE /data/endedAt', 'UNKNOWN_FIELD /data/x');
  });
});

describe('A committee', () => {
  it('lets an election lapse, and a membership be as it was', () => {
    const scene = said(established(), admitted(), left(), elected());
    const lapsed = told(committee, scene, 'withdraw-event', { withdraws: idOf(3), reason: 'ERROR' });
    expect(stateAfter(committeeStory, lapsed).elections).toHaveLength(0);
    const member = told(committee, scene, 'withdraw-event', { withdraws: idOf(2), reason: 'ERROR' });
    expect(isMember(stateAfter(committeeStory, member), 'KZ')).toBe(true);
    given(committee, scene)
      .when('withdraw-event', { withdraws: idOf(0), reason: 'ERROR' })
      .refused('COMMITTEE_NOT_ESTABLISHED');
  });
});

describe('A statement', () => {
  it('that was withdrawn by mistake stands again', () => {
    const scene = said(declared(), withdrawn());
    const again = told(statement, scene, 'withdraw-event', { withdraws: idOf(1), reason: 'ERROR' });
    expect(stateAfter(statementStory, again)).toMatchObject({ phase: 'declared', reason: null });
  });
});

describe('A controlled delivery', () => {
  const scene = said(...onItsWay, handover());
  const consented = scene.findIndex(
    ({ type, data }) => type === 'ConsentGiven' && (data as { country: string }).country === 'KZ',
  );

  it('loses a consent that was recorded by mistake: what rested on it is contradicted, and is settled by the true one', () => {
    const log = new ToldLog().holds('controlledDelivery-one', scene);
    const flags = log.tell({
      command: 'controlled-deliveries/withdraw-event',
      id: 'one',
      body: { withdraws: idOf(consented), reason: 'ERROR' },
    });
    expect(flags?.map(({ code }) => code)).toEqual(['NO_CONSENT', 'NO_CONSENT']);
    expect(log.flags('controlled-deliveries', 'one').map(({ settled }) => settled)).toEqual([false, false]);
    log.tell({
      command: 'controlled-deliveries/give-consent',
      id: 'one',
      body: { country: 'KZ', givenAt: '2026-04-30' },
    });
    expect(log.flags('controlled-deliveries', 'one').map(({ settled }) => settled)).toEqual([true, true]);
  });

  it('lets nobody take back another’s consent, and nobody on its behalf', () => {
    const body = { withdraws: idOf(consented), reason: 'ERROR' };
    given(controlledDelivery, scene).by(by('RU')).when('withdraw-event', body).refused('NOT_YOURS');
    given(controlledDelivery, scene)
      .by({ ...by('RU'), onBehalfOf: 'KZ' })
      .when('withdraw-event', body)
      .refused('NEVER_ON_BEHALF');
  });

  it('keeps another’s correction of a report as a proposal, which its owner accepts', () => {
    const log = new ToldLog().holds(
      'controlledDelivery-one',
      said(proposal(), ...agreed('UZ', 'KZ', 'RU').slice(1), ...onItsWay.slice(-1), handover()),
    );
    const handed = log.eventsOf('controlledDelivery-one').at(-1)!;
    const data = { ...handover().data, at: at('2026-05-08'), from: 'UZ', to: 'KZ', seals: 'BROKEN' };
    const tell = (command: string, body: object, who: string) =>
      log.tell({ command: `controlled-deliveries/${command}`, id: 'one', body, by: by(who) });
    const kept = tell('correct', { corrects: handed, data: { ...data, at: '2026-05-08' }, reason: 'MISTYPED' }, 'RU');
    expect(kept?.map(({ code }) => code)).toEqual(['NOT_YOURS']);
    const sealsIn = () =>
      (log.storyOf(controlledDelivery.story, 'one') as { handovers: { last?: { data: { seals: string } } } }).handovers
        .last?.data.seals;
    expect(sealsIn()).toBe(handover().data.seals);
    const owner = String(kept?.[0]?.values?.['owner']);
    tell('accept-proposal', { proposal: log.eventsOf('controlledDelivery-one').at(-1)! }, owner);
    expect(sealsIn()).toBe('BROKEN');
  });
});

describe('Every aggregate whose events can be put right', () => {
  it('weighs the putting right of an event as its own command would be', () => {
    const scene = said(decidedOn(), nominated());
    const fate = (who: string, n: number) =>
      given(operation, scene)
        .by(by(who))
        .when('withdraw-event', { withdraws: idOf(n), reason: 'ERROR' }).happened.refusal?.code;
    expect([fate('KZ', 1), fate('KG', 1)]).toEqual([undefined, 'NOT_YOURS']);
  });
});
