// Custody of what was seized, and what others say of it: the credit stays, the holder examines, a remark stands beside.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { countedLine } from '../../../src/domain/incident/story/incident.js';
import { disputesOf } from '../../../src/domain/incident/story/disputes.js';
import { quantityOf } from '../../../src/domain/incident/story/line.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { eventId, handedOver, kilograms, proposal, refusal, reported, seized, takenOver, weighed } from './events.js';

const by = (administration: string, service?: string) => ({
  actor: { administration, officer: 'p-2', role: 'officer' as const, ...(service === undefined ? {} : { service }) },
});
const LAB = { lineId: 'a', quantity: { value: '3.05', unit: 'KGM', method: 'LAB' } };
const LOG = [reported({}, { id: 3 }), seized({ creditedTo: { country: 'KZ' } }, { id: 1 }), handedOver({}, { id: 8 })];
const HELD = [...LOG, takenOver({}, { id: 10, by: 'KG' })];
const lineOf = (log: readonly Described[]) => countedLine(stateAfter(incidentStory, log), 'a')!;

describe('What was handed over', () => {
  it('is examined by whom it was handed over to, once they have accepted it, and by nobody before or beside', () => {
    given(incident, LOG).by(by('KG', 'POLICE')).when('establish-quantity', LAB).flagged('NOT_YOURS');
    given(incident, HELD).by(by('KG', 'POLICE')).when('establish-quantity', LAB).flagged();
    given(incident, HELD).by(by('KG', 'CUSTOMS')).when('establish-quantity', LAB).flagged('NOT_YOURS');
    given(incident, HELD).by(by('KZ')).when('establish-quantity', LAB).flagged();
    expect([lineOf(LOG).holder, lineOf(HELD).holder]).toEqual([undefined, { country: 'KG', service: 'POLICE' }]);
  });

  it('keeps its credit', () => {
    const found = weighed({ quantity: kilograms('3.05', 'LAB') }, { id: 11, by: 'KG' });
    const { first } = lineOf([...HELD, found]);
    expect([first.data.creditedTo, quantityOf(lineOf([...HELD, found])).value]).toEqual([{ country: 'KZ' }, '3.05']);
  });

  it('is handed over by who has it, and taken over by nobody else than who takes it', () => {
    const body = { lines: ['a'], to: { country: 'RU' }, at: '2026-05-20' };
    given(incident, LOG).by(by('KG', 'POLICE')).when('transfer-custody', body).flagged('NOT_YOURS');
    given(incident, HELD).by(by('KG', 'POLICE')).when('transfer-custody', body).flagged();
    given(incident, HELD).by(by('KZ')).when('transfer-custody', body).flagged('NOT_YOURS');
    given(incident, LOG)
      .by(by('KZ'))
      .when('accept-custody', { transfer: eventId(8) })
      .refused('NOT_YOURS');
    given(incident, LOG)
      .by({ ...by('KZ'), onBehalfOf: 'KG' })
      .when('accept-custody', { transfer: eventId(8) })
      .refused('NEVER_ON_BEHALF');
    given(incident, HELD)
      .by(by('KG', 'POLICE'))
      .when('accept-custody', { transfer: eventId(8) })
      .thenNothing();
  });
});

describe('A result on a sample', () => {
  it('moves no weight, in whatever order it comes', () => {
    const sample = weighed({ quantity: kilograms('0.01', 'LAB'), examined: 'SAMPLE' }, { id: 11 });
    const scale = weighed({ quantity: kilograms('3.3', 'SCALE') }, { id: 12 });
    for (const log of [
      [seized(), sample, scale],
      [seized(), scale, sample],
    ])
      expect(quantityOf(lineOf(log)).value).toBe('3.3');
    expect(quantityOf(lineOf([seized(), sample])).value).toBe('3.2');
  });
});

describe('A remark with a figure', () => {
  const remark = proposal({ quantity: kilograms('0.001') }, { id: 9, by: 'KG' });
  const disputed = (log: readonly Described[]) =>
    disputesOf(stateAfter(incidentStory, log), 'a').map(({ told, quantity }) => [told.by, quantity.value]);

  it('stands beside the figure that counts until it is answered, and moves nothing', () => {
    expect(quantityOf(lineOf([seized(), remark])).value).toBe('3.2');
    expect(disputed([seized(), remark])).toEqual([['KG', '0.001']]);
    expect(disputed([seized(), remark, refusal()])).toEqual([]);
  });

  it('is taken back by who made it, and by nobody else', () => {
    const body = { proposal: eventId(9) };
    given(incident, [seized(), remark])
      .by(by('KG'))
      .when('retract-proposal', body)
      .then([{ type: 'ProposalRetracted', data: body }]);
    given(incident, [seized(), remark]).by(by('KZ')).when('retract-proposal', body).refused('NOT_YOURS');
    given(incident, [seized(), remark, refusal()])
      .by(by('KG'))
      .when('retract-proposal', body)
      .refused('PROPOSAL_SETTLED', '/proposal');
    const retracted = { type: 'ProposalRetracted', data: body, id: eventId(13) };
    expect(disputed([seized(), remark, retracted])).toEqual([]);
    given(incident, [seized(), remark, retracted])
      .when('accept-proposal', body)
      .refused('PROPOSAL_SETTLED', '/proposal');
  });

  it('of before, which no version showed beside a figure, is not shown so now', () => {
    const flags = [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }];
    expect(disputed([seized(), weighed({}, { id: 9, by: 'KG', flags })])).toEqual([]);
    const now = [{ code: 'NOT_YOURS', values: { owner: 'KZ' } }];
    expect(disputed([seized(), weighed({}, { id: 9, by: 'KG', flags: now })])).toEqual([['KG', '3.3']]);
  });
});
