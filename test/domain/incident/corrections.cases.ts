// Corrections of an incident: of anything, of corrections too, by whom it was reported; what others propose, and who settles it.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { standingAt } from '../../../src/domain/incident/story/incident.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import {
  acceptance,
  correction,
  eventId,
  identified,
  kilograms,
  precursor,
  prevented,
  proposal,
  refusal,
  reported,
  seized,
  weighed,
  withdrawal,
} from './events.js';

const KG = { actor: { administration: 'KG', officer: 'p-2', role: 'officer' } } as const;
const FIVE = { lineId: 'a', substance: 'heroin', quantity: '5 kg' };
const stood = { lineId: 'a', quantity: kilograms('5'), substance: 'heroin', class: 'NARCOTIC' };
const correct = (data: object, corrects = eventId(1)): object => ({ corrects, data, reason: 'MISTYPED' });
const KZ = { actor: { administration: 'KZ', service: 'CUSTOMS', officer: 'p-1', role: 'officer' } } as const;
const ofKazakhstan = [{ code: 'NOT_YOURS', values: { owner: 'KZ' } }];

describe('A correction', () => {
  it.each<[event: Described, raw: object, data: object, changed: readonly string[]]>([
    [
      reported(),
      { country: 'KZ', occurredAt: '2026-05-11', post: 'Merke' },
      {
        country: 'KZ',
        post: 'Merke',
        occurredAt: { from: '2026-05-11', to: '2026-05-11', precision: 'day' },
        form: 'SHORT',
      },
      ['occurredAt', 'post'],
    ],
    [seized(), FIVE, stood, ['quantity']],
    [
      precursor(),
      { lineId: 'p', quantity: '200 kg', chemical: 'acetone' },
      { lineId: 'p', quantity: kilograms('200'), chemical: 'acetone' },
      ['chemical'],
    ],
    [prevented({ personsArrested: 1 }), { category: 'DRUGS' }, { category: 'DRUGS' }, ['personsArrested']],
    [
      weighed(),
      { lineId: 'a', quantity: { value: '4', unit: 'KGM', method: 'LAB' } },
      { lineId: 'a', quantity: kilograms('4', 'LAB') },
      ['quantity'],
    ],
    [
      identified(),
      { lineId: 'a', substance: 'mdma', class: 'NARCOTIC' },
      { lineId: 'a', substance: 'mdma', class: 'NARCOTIC' },
      ['class'],
    ],
    [withdrawal(), { reason: 'DUPLICATE' }, { reason: 'DUPLICATE' }, ['reason']],
  ])('of $type holds its complete new data and names what differs', (event, raw, data, changed) => {
    const told = { corrects: eventId(1), root: eventId(1), data, changed, reason: 'MISTYPED' };
    given(incident, [event])
      .when('correct', correct(raw))
      .then([{ type: 'ReportCorrected', data: told }])
      .flagged();
  });

  it('that changes nothing says nothing', () => {
    given(incident, [seized()])
      .when('correct', correct({ ...FIVE, quantity: '3.2 kg' }))
      .thenNothing();
    const corrected = [seized(), correction(seized(), stood)];
    given(incident, corrected).when('correct', correct(FIVE)).thenNothing();
    given(incident, corrected)
      .when('correct', correct(FIVE, eventId(20)))
      .thenNothing();
  });

  it('may correct a correction, and stands for the event that was said first', () => {
    const first = correction(seized(), stood);
    const told = { corrects: eventId(20), root: eventId(1), changed: ['quantity'], reason: 'MISTYPED' };
    given(incident, [seized(), first])
      .when('correct', correct({ ...FIVE, quantity: '6 kg' }, eventId(20)))
      .then([{ type: 'ReportCorrected', data: { ...told, data: { ...stood, quantity: kilograms('6') } } }]);
    const second = correction(first, { ...stood, quantity: kilograms('6') }, { id: 21 });
    const story = stateAfter(incidentStory, [seized(), first, second]);
    for (const id of [1, 20, 21])
      expect(standingAt(story, eventId(id))?.data).toMatchObject({ quantity: { value: '6' } });
  });

  it('of what was withdrawn is kept and counts for nothing, except of the withdrawal itself', () => {
    const gone = [seized(), withdrawal({}, { id: 2 })];
    given(incident, gone).when('correct', correct(FIVE)).flagged('REPORT_WITHDRAWN');
    given(incident, gone)
      .when('correct', correct({ reason: 'DUPLICATE' }, eventId(2)))
      .flagged();
  });

  it('is held against the clock as what it corrects was', () => {
    given(incident, [seized()])
      .when('correct', correct({ ...FIVE, seizedAt: '2036' }))
      .flagged('OCCURRED_IN_FUTURE');
  });

  it('with malformed data is refused with every problem, under data', () => {
    given(incident, [seized()])
      .when('correct', correct({ lineId: 'a', substance: 'heroine', colour: 'white' }))
      .malformed('NOT_ONE_OF /data/substance', 'REQUIRED /data/quantity', 'UNKNOWN_FIELD /data/colour');
  });

  it('of an event that the incident does not have cannot be kept in any form', () => {
    given(incident, [seized()])
      .when('correct', correct(FIVE, eventId(7)))
      .refused('CORRECTED_EVENT_NOT_KNOWN', '/corrects');
  });

  it('leaves a line with whom it is credited to, unless it says otherwise', () => {
    const credited = seized({ creditedTo: { country: 'KZ', service: 'CUSTOMS' } });
    const data = { ...stood, creditedTo: { country: 'KZ', service: 'CUSTOMS' } };
    const told = { corrects: eventId(1), root: eventId(1), data, changed: ['quantity'], reason: 'MISTYPED' };
    given(incident, [credited])
      .when('correct', correct(FIVE))
      .then([{ type: 'ReportCorrected', data: told }]);
    given(incident, [credited])
      .when('correct', correct({ ...FIVE, creditedTo: { country: 'KG' } }))
      .then([
        {
          type: 'ReportCorrected',
          data: { ...told, data: { ...data, creditedTo: { country: 'KG' } }, changed: ['creditedTo', 'quantity'] },
        },
      ]);
  });

  it('is of the line that it names, or of the report, without the id of an event', () => {
    const said = [reported(), seized({}, { id: 2 })];
    const data = { ...stood, lineId: 'a' };
    const told = { corrects: eventId(2), root: eventId(2), data, changed: ['quantity'], reason: 'MISTYPED' };
    const { lineId: _, ...five } = FIVE;
    given(incident, said)
      .when('correct', { line: 'a', data: five, reason: 'описка' })
      .then([{ type: 'ReportCorrected', data: told }]);
    given(incident, said)
      .when('correct', { data: { country: 'KZ', occurredAt: '2025-08-06' }, reason: 'MISTYPED' })
      .then([expect.objectContaining({ data: expect.objectContaining({ root: eventId(1) }) })] as never);
    given(incident, said)
      .when('correct', { line: 'b', data: FIVE, reason: 'MISTYPED' })
      .refused('LINE_NOT_KNOWN', '/line');
    given(incident, said)
      .when('correct', { line: 'b', corrects: eventId(2), data: FIVE, reason: 'MISTYPED' })
      .refused('LINE_CANNOT_MOVE', '/line');
    given(incident, []).when('correct', { data: FIVE, reason: 'MISTYPED' }).refused('INCIDENT_NOT_REPORTED');
  });
});

describe('Another administration', () => {
  const foreign = correction(seized(), stood, { by: 'KG', flags: ofKazakhstan });

  it('that says it speaks for the reporter is believed only where that is proved', () => {
    given(incident, [seized()])
      .by({ ...KG, onBehalfOf: 'KZ' })
      .when('correct', correct(FIVE))
      .flagged('NOT_YOURS');
    given(incident, [seized({}, { by: 'CHLEU', onBehalfOf: 'KZ' })])
      .by(KZ)
      .when('correct', correct(FIVE))
      .flagged();
  });

  it('that corrects on its own is kept, flagged, and changes nothing', () => {
    given(incident, [seized()]).by(KG).when('correct', correct(FIVE)).flagged('NOT_YOURS');
    const story = stateAfter(incidentStory, [seized(), foreign]);
    expect(standingAt(story, eventId(1))?.data).toMatchObject({ quantity: { value: '3.2' } });
    given(incident, [seized(), foreign]).by(KG).when('correct', correct(FIVE)).thenNothing();
    given(incident, [seized(), foreign]).when('correct', correct(FIVE)).flagged();
    given(incident, [seized(), foreign])
      .when('correct', correct({ ...FIVE, quantity: '6 kg' }, eventId(20)))
      .flagged();
  });

  it('that withdraws it is kept, flagged, and changes nothing', () => {
    given(incident, [reported()]).by(KG).when('withdraw', { reason: 'ERROR' }).flagged('NOT_YOURS');
    const log = [reported(), withdrawal({}, { id: 2, by: 'KG', flags: ofKazakhstan })];
    given(incident, log).when('record-seizure', FIVE).flagged();
    given(incident, log).by(KG).when('withdraw', { reason: 'ERROR' }).thenNothing();
    given(incident, log)
      .when('withdraw', { reason: 'ERROR' })
      .then([{ type: 'ReportWithdrawn', data: { reason: 'ERROR' } }])
      .flagged();
  });

  it('has its correction answered like any proposal, by the reporter', () => {
    const settle = { proposal: eventId(20) };
    given(incident, [seized(), foreign])
      .when('accept-proposal', settle)
      .then([{ type: 'ProposalAccepted', data: { ...settle, counts: true } }]);
    given(incident, [seized(), foreign])
      .when('decline-proposal', settle)
      .then([{ type: 'ProposalDeclined', data: settle }]);
    given(incident, [seized(), foreign]).by(KG).when('accept-proposal', settle).refused('NOT_YOURS');
  });

  const settled = { proposal: eventId(20) };
  it.each<[what: string, log: readonly Described[], grams: string]>([
    ['that is accepted is folded from there on', [acceptance({ ...settled, counts: true }, { id: 30 })], '5'],
    ['that is declined is not', [refusal(settled, { id: 30 })], '3.2'],
    ['that an earlier version accepted is not: it counted for nothing then', [acceptance(settled, { id: 30 })], '3.2'],
  ])('has its correction kept as a proposal, and one %s', (_, answer, value) => {
    const story = stateAfter(incidentStory, [seized(), foreign, ...answer]);
    expect(standingAt(story, eventId(1))?.data).toMatchObject({ quantity: { value } });
  });

  it('changes only what it named, when it is accepted: the reporter may have corrected the rest since', () => {
    const data = { ...stood, quantity: kilograms('3.2'), form: 'powder' };
    const log = [seized(), foreign, correction(seized(), data, { id: 21 }), acceptance({ ...settled, counts: true })];
    const story = stateAfter(incidentStory, log);
    expect(standingAt(story, eventId(1))?.data).toEqual({ ...stood, form: 'powder' });
    // What was taken over is the reporter's own word: nobody else corrects it.
    given(incident, log)
      .when('correct', correct({ ...FIVE, quantity: '6 kg' }))
      .flagged();
    given(incident, log)
      .by(KG)
      .when('correct', correct({ ...FIVE, quantity: '6 kg' }))
      .flagged('NOT_YOURS');
  });

  it('that withdraws it has withdrawn it once the reporter accepts, and not before', () => {
    const foreignly = withdrawal({}, { id: 20, by: 'KG', flags: ofKazakhstan });
    const { phase } = stateAfter(incidentStory, [reported(), foreignly]);
    const accepted = stateAfter(incidentStory, [reported(), foreignly, acceptance({ ...settled, counts: true })]);
    expect([phase, accepted.phase]).toEqual(['open', 'withdrawn']);
  });
});

describe('A proposal', () => {
  const body = { target: eventId(1), text: 'It was 5 kg' };
  const open = [seized(), proposal({}, { id: 9, by: 'KG' })];
  const settle = { proposal: eventId(9) };

  it('is made by anybody, once', () => {
    given(incident, [seized()])
      .by(KG)
      .when('propose-correction', body)
      .then([{ type: 'CorrectionProposed', data: { by: 'KG', ...body } }]);
    given(incident, open).by(KG).when('propose-correction', body).thenNothing();
    given(incident, open).when('propose-correction', body).flagged();
  });

  it('is settled once, by who reported what it is about', () => {
    given(incident, open)
      .when('accept-proposal', settle)
      .then([{ type: 'ProposalAccepted', data: settle }]);
    given(incident, [...open, acceptance()])
      .when('accept-proposal', settle)
      .thenNothing();
    given(incident, [...open, acceptance()])
      .when('decline-proposal', settle)
      .refused('PROPOSAL_SETTLED', '/proposal');
    given(incident, [...open, refusal()])
      .when('decline-proposal', { ...settle, reason: 'No' })
      .thenNothing();
    given(incident, open)
      .by({ ...KG, onBehalfOf: 'KZ' })
      .when('accept-proposal', settle)
      .refused('NEVER_ON_BEHALF');
  });

  it('about a line is settled by who recorded the line, whoever reported the incident', () => {
    const log = [reported({}, { id: 3 }), seized({}, { by: 'KG' }), proposal({ by: 'KZ' }, { id: 9 })];
    given(incident, log).by(KZ).when('accept-proposal', settle).refused('NOT_YOURS');
    given(incident, log)
      .by(KG)
      .when('accept-proposal', settle)
      .then([{ type: 'ProposalAccepted', data: settle }]);
  });
});
