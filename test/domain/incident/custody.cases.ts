// Custody of what was seized, and what others say of it: the credit stays, the holder examines, a remark stands beside.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { countedLine } from '../../../src/domain/incident/story/incident.js';
import { disputesOf } from '../../../src/domain/incident/story/disputes.js';
import { awaitsLaboratory, quantityOf } from '../../../src/domain/incident/story/line.js';
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { day } from '../events-as-data.js';
import {
  correction,
  disposed,
  eventId,
  handedOver,
  identified,
  kilograms,
  proposal,
  refusal,
  reported,
  sampled,
  seized,
  takenOver,
  weighed,
} from './events.js';

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

describe('What became of goods', () => {
  const body = { lines: ['a'], as: 'уничтожено', at: '2026-09-01', actNo: 'Акт 31' };
  const stored = { lines: ['a'], as: 'DESTROYED' as const, at: day('2026-09-01'), actNo: 'Акт 31' };

  it('is said by who has them or is credited with them, once, and moves no figure', () => {
    given(incident, LOG)
      .by(by('KZ'))
      .when('dispose-goods', body)
      .then([{ type: 'GoodsDisposed', data: stored }]);
    given(incident, HELD).by(by('KG', 'POLICE')).when('dispose-goods', body).flagged();
    given(incident, HELD).by(by('KZ')).when('dispose-goods', body).flagged();
    given(incident, HELD).by(by('RU')).when('dispose-goods', body).flagged('NOT_YOURS');
    given(incident, [...LOG, disposed(stored, { id: 12 })])
      .by(by('KZ'))
      .when('dispose-goods', body)
      .thenNothing();
    expect(quantityOf(lineOf([...LOG, disposed({}, { id: 12 })])).value).toBe('3.2');
  });

  it('leaves nothing to hand over, unless only a part had gone or it was kept', () => {
    const next = { lines: ['a'], to: { country: 'RU' }, at: '2026-09-20' };
    const after = (data: Partial<IncidentEvents['GoodsDisposed']>) =>
      given(incident, [...LOG, disposed(data, { id: 12 })]);
    after({}).by(by('KZ')).when('transfer-custody', next).flagged('GOODS_GONE');
    after({ quantity: kilograms('1') })
      .by(by('KZ'))
      .when('transfer-custody', next)
      .flagged();
    after({ as: 'STORED' }).by(by('KZ')).when('transfer-custody', next).flagged();
  });
});

describe('A sample', () => {
  const body = { lineId: 'a', laboratory: 'Central', at: '2026-05-11' };
  const awaits = (...log: readonly Described[]) => awaitsLaboratory(lineOf([seized(), ...log]));

  it('is sent by who has the goods, before or after its line is known, once', () => {
    given(incident, LOG).by(by('KZ')).when('send-sample', body).flagged();
    given(incident, HELD).by(by('KG', 'POLICE')).when('send-sample', body).flagged();
    given(incident, LOG).by(by('RU')).when('send-sample', body).flagged('NOT_YOURS');
    given(incident).when('send-sample', body).unproved('LINE_NOT_KNOWN');
    given(incident, [...LOG, sampled({}, { id: 12 })])
      .by(by('KZ'))
      .when('send-sample', body)
      .thenNothing();
  });

  it('is answered by any result of a laboratory, and by nothing else, until that is withdrawn', () => {
    const result = weighed({ quantity: kilograms('0.01', 'LAB'), examined: 'SAMPLE' }, { id: 13 });
    expect([awaits(), awaits(sampled({}, { id: 12 })), awaits(weighed({}, { id: 13 }))]).toEqual([true, true, true]);
    expect([awaits(result), awaits(identified({}, { id: 13 }))]).toEqual([false, false]);
    const corrected = correction(result, { lineId: 'a', quantity: kilograms('3', 'SCALE') });
    expect(awaits(result, corrected)).toBe(true);
    expect(stateAfter(incidentStory, [seized(), result, corrected]).lines.unexamined).toBe(1);
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
