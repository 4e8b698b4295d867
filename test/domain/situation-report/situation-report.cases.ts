// The situation reports of an operation: their numbers, whose word they are, and who is given them.
import { describe, expect, it } from '@jest/globals';
import { situationReport } from '../../../src/domain/situation-report/decider.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { FIGURES, PLACE, ROWS } from '../../support/facts/answered.js';
import { scopeOf } from '../../support/facts/scope-of.js';
import { given } from '../../support/specification.js';
import { cancelled, decidedOn, launched, reportIssued, unitSetUp } from '../events-as-data.js';
import { reported } from './events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' as const } });
const RUNS = [decidedOn(), launched()];
const issuing = (...told: readonly DomainEvent[]) => given(situationReport, told).answered(...ROWS);

describe('A situation report', () => {
  const summary = { ru: 'За сутки выявлено два случая' };

  it('has the number that follows, its place in the log, and the digest of the figures there', () => {
    issuing()
      .beside('operation-one', RUNS)
      .when('issue', { summary })
      .then([reported({ position: PLACE, summary, figures: FIGURES })]);
    issuing(reported())
      .beside('operation-one', RUNS)
      .when('issue', {})
      .then([reported({ number: 2, position: PLACE, figures: FIGURES })]);
  });
  it('is numbered behind those that an earlier version told in the stream of the operation', () => {
    issuing()
      .beside('operation-one', [...RUNS, reportIssued(), reportIssued({ number: 2 })])
      .when('issue', {})
      .then([reported({ number: 3, position: PLACE, figures: FIGURES })]);
  });
  it('is of an operation that was launched and goes on, by whoever leads or coordinates it', () => {
    issuing().beside('operation-one', [decidedOn()]).when('issue', {}).refused('NOT_LAUNCHED');
    issuing()
      .beside('operation-one', [...RUNS, cancelled()])
      .when('issue', {})
      .refused('OPERATION_CANCELLED');
    issuing().beside('operation-one', RUNS).by(by('BY')).when('issue', {}).refused('NOT_YOURS');
    issuing()
      .beside('operation-one', [...RUNS, unitSetUp({ members: [{ administration: 'KG' }] })])
      .by(by('KG'))
      .when('issue', {})
      .then([reported({ position: PLACE, figures: FIGURES })]);
  });
  it('is seen by whoever is given it, and what one reported that one sees for ever', () => {
    const fact = (by: string) => ({ stream: 'situationReport-one', ...reported(), by });
    expect(scopeOf([fact('KZ')])).toBe('given:one/SITUATION_REPORTS~KZ');
    expect(scopeOf([fact('KZ'), fact('CHLEU')])).toBe('given:one/SITUATION_REPORTS~CHLEU~KZ');
  });
});
