// The command to a series of operations: establishing it, once.
import { describe, it } from '@jest/globals';
import { operationSeries } from '../../../src/domain/operation-series/decider.js';
import { given } from '../../support/specification.js';
import { planned, seriesEstablished, withdrew } from '../events-as-data.js';

describe('Establishing a series of operations', () => {
  const body = { recurrence: 'ANNUAL', establishedOn: '2010' };

  it('is told with how often it recurs', () => {
    given(operationSeries).when('establish', body).then([seriesEstablished()]).flagged().unproved();
  });
  it('says nothing new when the same is said again', () => {
    given(operationSeries, [seriesEstablished()]).when('establish', body).thenNothing();
  });
  it('is refused with other particulars', () => {
    given(operationSeries, [seriesEstablished()])
      .when('establish', { ...body, recurrence: 'OTHER' })
      .refused('ALREADY_ESTABLISHED');
  });
  it('refers to its first edition, which must be in the log', () => {
    const edition = { ...body, firstEdition: 'mak-2010' };
    given(operationSeries).when('establish', edition).refused('OPERATION_NOT_KNOWN', '/firstEdition');
    given(operationSeries)
      .beside('operation-mak-2010', [planned()])
      .when('establish', edition)
      .then([seriesEstablished({ firstEdition: 'mak-2010' })])
      .unproved();
  });
  it('does not take a stream without a decision, plan or launch for a known operation', () => {
    given(operationSeries)
      .beside('operation-mak-2010', [withdrew()])
      .when('establish', { ...body, firstEdition: 'mak-2010' })
      .refused('OPERATION_NOT_KNOWN', '/firstEdition');
  });
  it('keeps an attested first edition that the log does not hold', () => {
    given(operationSeries)
      .attested()
      .when('establish', { ...body, firstEdition: 'mak-2010' })
      .then([seriesEstablished({ firstEdition: 'mak-2010' })])
      .unproved('OPERATION_NOT_KNOWN');
  });
  it('assumes the decision that it names', () => {
    given(operationSeries)
      .when('establish', { ...body, decision: 'rtc-59-4' })
      .then([seriesEstablished({ decision: 'rtc-59-4' })])
      .unproved('DECISION_NOT_KNOWN');
  });
  it('needs its recurrence in a word of the vocabulary', () => {
    given(operationSeries)
      .when('establish', { ...body, recurrence: 'DAILY' })
      .malformed('NOT_ONE_OF /recurrence');
  });
});
