// Putting right what was told of an incident: what another keyed in is confirmed or disowned, a mistyped line moves with all that was
// told of it, who is named as a contributor says so itself, and any event is withdrawn, a withdrawal too.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { contributes, countedLine } from '../../../src/domain/incident/story/incident.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { isGone, quantityOf } from '../../../src/domain/incident/story/line.js';
import type { Incident } from '../../../src/domain/incident/story.js';
import { ToldLog } from '../../support/logs/told-log.js';
import { given } from '../../support/specification.js';
import { mandate } from '../administration/events.js';
import { eventId, kilograms, lineWithdrawn, reported, seized, weighed, withdrawal } from './events.js';

const STREAM = 'incident-one';
const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' as const } });
const logOf = (...events: Parameters<ToldLog['holds']>[1]) => new ToldLog().holds(STREAM, events);
const storyIn = (log: ToldLog): Incident => log.storyOf(incidentStory, 'one');
const tell = (log: ToldLog, verb: string, body: object, who = 'KZ') =>
  log.tell({ command: `incidents/${verb}`, id: 'one', body, by: by(who) });

describe('What was keyed in for another state', () => {
  const REPORT = { country: 'KG', occurredAt: '2026-05-10' };
  const LINE = { lineId: 'a', substance: 'heroin', quantity: '900 kg' };
  /** Kazakhstan reports for Kyrgyzstan, with its mandate. */
  function phoned(): ToldLog {
    const log = new ToldLog().holds('administration-kg', [mandate({ to: 'KZ', commands: ['incidents'] })]);
    const forKg = { ...by('KZ'), onBehalfOf: 'KG' };
    log.tell({ command: 'incidents/report', id: 'one', body: REPORT, by: forKg });
    log.tell({ command: 'incidents/record-seizure', id: 'one', body: LINE, by: forKg });
    return log;
  }
  const statesOf = (log: ToldLog) => log.flags('incidents', 'one').map(({ flag, settled }) => [flag.rule, settled]);

  it('counts, and is not confirmed until that state says so', () => {
    const log = phoned();
    expect(countedLine(storyIn(log), 'a')?.first.data.creditedTo).toEqual({ country: 'KG' });
    expect(statesOf(log)).toEqual([
      ['NOT_CONFIRMED', false],
      ['NOT_CONFIRMED', false],
    ]);
    const [report, line] = log.eventsOf(STREAM);
    tell(log, 'confirm', { confirms: report }, 'KG');
    expect(statesOf(log).map(([, settled]) => settled)).toEqual([true, false]);
    expect(tell(log, 'confirm', { confirms: line }, 'RU')).toBeUndefined();
    expect(tell(log, 'confirm', { confirms: line }, 'KZ')).toBeUndefined();
  });

  it('is none of its words where it disowns it: it counts nothing, and stays readable', () => {
    const log = phoned();
    const [, line] = log.eventsOf(STREAM);
    expect(tell(log, 'disown', { withdraws: line, reason: 'Nobody rang' }, 'JP')).toBeUndefined();
    expect(tell(log, 'disown', { withdraws: line, reason: 'Nobody rang' }, 'KG')).toEqual([]);
    expect(countedLine(storyIn(log), 'a')).toBeUndefined();
    expect(storyIn(log).told.length).toBe(3);
    expect(storyIn(log).report?.data.country).toBe('KG');
    expect(statesOf(log)).toEqual([
      ['NOT_CONFIRMED', false],
      ['NOT_CONFIRMED', true],
    ]);
  });
});

describe('A line', () => {
  const moved = (corrects: string, data: object) => ({ corrects, data, reason: 'MISTYPED' });
  const LINE = { lineId: 'b', substance: 'heroin', quantity: '3.2 kg' };

  it('under a mistyped number moves to the right one, with what was told of it', () => {
    const log = logOf(reported(), seized({}, { id: 2 }), weighed({}, { id: 3 }), lineWithdrawn({}, { id: 4 }));
    expect(tell(log, 'correct', moved(eventId(2), LINE))).toEqual([]);
    const story = storyIn(log);
    expect(story.lines.ids.all()).toEqual(['b']);
    expect(countedLine(story, 'a')).toBeUndefined();
    expect(quantityOf(countedLine(story, 'b')!).value).toBe('3.3');
    expect(isGone(countedLine(story, 'b')!)).toBe(true);
  });

  it('gets the result that was told of another by mistake, and that one has its own again', () => {
    const log = logOf(reported(), seized({}, { id: 2 }), seized({ lineId: 'b' }, { id: 3 }), weighed({}, { id: 4 }));
    const data = { lineId: 'b', quantity: { value: '3.3', unit: 'KGM', method: 'SCALE' } };
    expect(tell(log, 'correct', moved(eventId(4), data))).toEqual([]);
    const story = storyIn(log);
    expect(['a', 'b'].map((each) => quantityOf(countedLine(story, each)!).value)).toEqual(['3.2', '3.3']);
  });

  it('moves to no number that another has, nor a result to a line that nobody recorded, unseen', () => {
    const log = logOf(reported(), seized({}, { id: 2 }), seized({ lineId: 'b', quantity: kilograms('9') }, { id: 3 }));
    expect(tell(log, 'correct', moved(eventId(2), LINE))?.map(({ code }) => code)).toEqual(['LINE_ID_TAKEN']);
    const other = logOf(reported(), seized({}, { id: 2 }), weighed({}, { id: 3 }));
    const data = { lineId: 'z', quantity: '3.3 kg' };
    expect(tell(other, 'correct', moved(eventId(3), data))?.map(({ rule }) => rule)).toEqual(['LINE_NOT_KNOWN']);
  });

  it('names as a contributor nobody who has not said so', () => {
    const log = logOf(reported());
    tell(log, 'record-seizure', { ...LINE, contributors: ['KG', 'RU'] });
    expect(['KG', 'RU'].map((each) => contributes(storyIn(log), 'b', each))).toEqual([false, false]);
    tell(log, 'accept-contribution', { lineId: 'b' }, 'KG');
    tell(log, 'decline-contribution', { lineId: 'b', reason: 'We took no part' }, 'RU');
    expect(['KG', 'RU'].map((each) => contributes(storyIn(log), 'b', each))).toEqual([true, false]);
    expect(log.flags('incidents', 'one').map(({ settled }) => settled)).toEqual([true, true]);
    expect(tell(log, 'accept-contribution', { lineId: 'b' }, 'JP')).toBeUndefined();
  });

  it('that named contributors before they were asked goes on counting them', () => {
    const log = logOf(reported(), seized({ contributors: ['KG'] }, { id: 2 }));
    expect(contributes(storyIn(log), 'a', 'KG')).toBe(true);
  });
});

describe('An event of an incident', () => {
  const error = (event: string) => ({ withdraws: event, reason: 'ERROR' });

  it('is withdrawn by whoever may say it: a report that was withdrawn by mistake stands again', () => {
    const log = logOf(reported(), seized({}, { id: 2 }), withdrawal({}, { id: 3 }));
    expect(storyIn(log).phase).toBe('withdrawn');
    expect(tell(log, 'withdraw-event', error(eventId(3)))).toEqual([]);
    expect(storyIn(log).phase).toBe('open');
    // And that too is taken back.
    tell(log, 'withdraw-event', error(log.eventsOf(STREAM).at(-1)!));
    expect(storyIn(log).phase).toBe('withdrawn');
  });

  it('is withdrawn by another as a proposal only, which counts once it is accepted', () => {
    const log = logOf(reported(), seized({}, { id: 2 }), weighed({}, { id: 3 }));
    const flags = tell(log, 'withdraw-event', error(eventId(3)), 'KG');
    expect(flags?.map(({ code }) => code)).toEqual(['NOT_YOURS']);
    expect(quantityOf(countedLine(storyIn(log), 'a')!).value).toBe('3.3');
    tell(log, 'accept-proposal', { proposal: log.eventsOf(STREAM).at(-1)! });
    expect(quantityOf(countedLine(storyIn(log), 'a')!).value).toBe('3.2');
    expect(storyIn(log).unanswered).toBe(0);
  });

  it('is withdrawn once, and only where it was said', () => {
    const scene = given(incident, [reported(), seized({}, { id: 2 })]);
    scene.when('withdraw-event', error(eventId(7))).refused('CORRECTED_EVENT_NOT_KNOWN', '/withdraws');
    const log = logOf(reported(), seized({}, { id: 2 }));
    tell(log, 'withdraw-event', error(eventId(2)));
    expect(tell(log, 'withdraw-event', error(eventId(2)))).toEqual([]);
    expect(storyIn(log).told.length).toBe(3);
  });
});
