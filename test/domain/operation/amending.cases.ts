// The amending of an operation: what was said of its time is put right by its lead organiser, whatever phase it is in.
import { describe, expect, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { operationStory } from '../../../src/domain/operation/story.js';
import { given, stateAfter } from '../../support/specification.js';
import { concluded, day, decidedOn, launched } from '../events-as-data.js';

const OVER = [decidedOn(), launched(), concluded()];
const amended = (data: object) => ({ type: 'OperationAmended', data: { reason: 'Mistyped', ...data } });

describe('An operation', () => {
  it('that is over has its deadline extended and its window corrected, and says nothing twice', () => {
    const body = { reportsAcceptedUntil: '2025-10-31', window: '2025-08-02/2025-08-15', reason: 'Mistyped' };
    const change = { window: day('2025-08-02', '2025-08-15'), reportsAcceptedUntil: day('2025-10-31') };
    given(operation, OVER)
      .when('amend', body)
      .then([amended(change)]);
    given(operation, [...OVER, amended(change)])
      .when('amend', body)
      .thenNothing();
    const it = stateAfter(operationStory, [...OVER, amended(change)]);
    expect([it.phase, it.launched?.window, it.concluded]).toEqual([
      'concluded',
      change.window,
      { ...concluded().data, reportsAcceptedUntil: change.reportsAcceptedUntil },
    ]);
  });

  it('is amended by nobody but its lead organiser', () => {
    given(operation, OVER)
      .by({ actor: { administration: 'RU', officer: 'p-2', role: 'officer' } })
      .when('amend', { window: '2025', reason: 'Mistyped' })
      .refused('NOT_YOURS');
  });
});
