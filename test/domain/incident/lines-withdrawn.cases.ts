// Lines that are withdrawn one by one: the rest of the incident stands, and whoever is credited with a line takes it back.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { RULES } from '../../../src/domain/incident/rules.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { incidentRequests } from '../../../src/domain/incident/requests.js';
import { requestsIn } from '../../../src/domain/requests.js';
import { flagsOf } from '../../../src/domain/rules.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { eventId, lineWithdrawn, reported, seized, UNWEIGHED } from './events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' as const } });
const KG = { creditedTo: { country: 'KG' } };
const held = (log: readonly Described[]) => {
  const { lines } = stateAfter(incidentStory, log);
  return [lines.held.get('heroin NARCOTIC') ?? 0, lines.unweighed];
};

describe('A line', () => {
  it('is withdrawn by who is credited with it, whoever recorded it, and by nobody else', () => {
    const scene = given(incident, [reported({}, { id: 3 }), seized(KG, { by: 'KZ' })]);
    const body = { lineId: 'a', reason: 'ERROR' };
    scene
      .by(by('KG'))
      .when('withdraw-line', body)
      .then([{ type: 'LineWithdrawn', data: body }])
      .flagged();
    scene.by(by('KZ')).when('withdraw-line', body).flagged('NOT_YOURS');
    given(incident, [seized(), lineWithdrawn({}, { id: 5 })])
      .by(by('KZ'))
      .when('withdraw-line', body)
      .thenNothing();
  });

  it('that was withdrawn holds nothing any more, and leaves the others as they are', () => {
    const both = [seized(), seized({ lineId: 'b', quantity: UNWEIGHED }, { id: 2 })];
    expect(held(both)).toEqual([2, 1]);
    expect(held([...both, lineWithdrawn({}, { id: 5 })])).toEqual([1, 1]);
    expect(held([...both, lineWithdrawn({ lineId: 'b' }, { id: 5 })])).toEqual([1, 0]);
  });

  it('of an id that is taken is settled by withdrawing the second: the first was right', () => {
    const flags = [{ code: 'LINE_ID_TAKEN', values: { line: 'a' } }];
    const second = seized({ quantity: UNWEIGHED }, { id: 2, flags });
    const settledIn = (log: readonly Described[]) => {
      const story = stateAfter(incidentStory, log);
      return flagsOf(RULES, { id: 'one', story, told: [...story.told].slice(1), beside: {} }).map(
        ({ settled }) => settled,
      );
    };
    const gone = lineWithdrawn({ seizure: eventId(2) }, { id: 5 });
    expect([settledIn([seized(), second]), settledIn([seized(), second, gone])]).toEqual([[false], [true]]);
    expect(held([seized(), second, gone])).toEqual([1, 0]);
  });

  it('that counts by another word, or was withdrawn, asks nobody whether they contributed to it', () => {
    const flags = [
      { code: 'UNPROVED_ASSUMPTION', rule: 'CONTRIBUTION_NOT_ACCEPTED', values: { line: 'a', country: 'KG' } },
    ];
    const naming = seized({ contributors: ['KG'] }, { flags });
    const open = (...log: readonly Described[]) => {
      const story = stateAfter(incidentStory, log);
      const settled = flagsOf(RULES, { id: 'one', story, told: [...story.told], beside: {} }).map(
        (each) => each.settled,
      );
      return [requestsIn(incidentRequests, story, { id: 'one' }).length, settled];
    };
    expect(open(reported(), naming)).toEqual([1, [false]]);
    expect(open(reported(), naming, lineWithdrawn({}, { id: 5 }))).toEqual([0, [true]]);
    const second = { ...naming, id: eventId(2) };
    expect(open(reported(), seized(), second)).toEqual([0, [true]]);
    const scene = given(incident, [reported({}, { id: 3 }), seized()]);
    const body = { lineId: 'a', substance: 'heroin', quantity: '7 kg', contributors: ['KG'] };
    scene.by(by('KZ')).when('record-seizure', body).flagged('LINE_ID_TAKEN');
  });
});
