// The course of an operation at one place in the log, and afterwards: its debriefing, its results frozen.
import { describe, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { FIGURES, PLACE, ROWS } from '../../support/facts/answered.js';
import { given } from '../../support/specification.js';
import { concluded, day, debriefed, decidedOn, frozen, launched } from '../events-as-data.js';
import { convened } from '../meeting/events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' as const } });
const RUNS = [decidedOn(), launched()];
const OVER = [...RUNS, concluded()];

describe('The debriefing of an operation', () => {
  const body = { heldOn: '2025-09-01', lessons: [{ ru: 'Раньше обмениваться профилями' }] };

  it('is told with what was learnt, once it is over', () => {
    given(operation, OVER).when('debrief', body).then([debriefed()]).flagged().unproved();
    given(operation, [...OVER, debriefed()])
      .when('debrief', body)
      .thenNothing();
    given(operation, RUNS).when('debrief', body).refused('NOT_CONCLUDED');
    given(operation, OVER)
      .when('debrief', { ...body, lessons: [{}] })
      .malformed('NAMES_EMPTY /lessons/0');
  });
  it('names a meeting that the log holds', () => {
    given(operation, OVER)
      .when('debrief', { ...body, meeting: 'chleu-24' })
      .refused('MEETING_NOT_KNOWN', '/meeting');
    given(operation, OVER)
      .beside('meeting-chleu-24', [convened({ body: 'chleu' })])
      .when('debrief', { ...body, meeting: 'chleu-24' })
      .then([debriefed({ meeting: 'chleu-24' })]);
  });
});

describe('The results of an operation', () => {
  it('are frozen at a place in the log, by its lead, once it is over', () => {
    given(operation, OVER)
      .answered(...ROWS)
      .when('freeze-results', { frozenOn: '2025-10-01' })
      .then([frozen({ position: PLACE, frozenOn: day('2025-10-01'), figures: FIGURES })]);
    given(operation, RUNS).when('freeze-results', {}).refused('NOT_CONCLUDED');
    given(operation, OVER).by(by('BY')).when('freeze-results', {}).refused('NOT_YOURS');
  });
  it('are frozen there once, and elsewhere anew', () => {
    given(operation, [...OVER, frozen({ position: PLACE })])
      .when('freeze-results', { position: PLACE })
      .thenNothing();
    given(operation, [...OVER, frozen()])
      .answered(...ROWS)
      .when('freeze-results', {})
      .then([frozen({ position: PLACE, figures: FIGURES })]);
  });
});
