// The commands to a statement of figures: declaring it, and taking it back.
import { describe, it } from '@jest/globals';
import { statement } from '../../../src/domain/statement/decider.js';
import { given } from '../../support/specification.js';
import { day, declared, planned, withdrawn, year } from '../events-as-data.js';

const body = {
  scope: { period: '2025' },
  assertedBy: ['KZ'],
  asserted: '2026-02-01',
  attribution: { kind: 'country', code: 'KZ' },
  counts: [{ what: 'SEIZURE', n: 105 }],
};
const weighed = (value: string, unit = 'KGM', more: object = {}): object => ({ quantity: { value, unit, ...more } });

describe('Declaring figures', () => {
  it('is told as it was said, a count without a bound being exact', () => {
    given(statement).when('declare', body).then([declared()]).flagged().unproved();
  });
  it('keeps who asserts it in one order, so that the same bodies are the same', () => {
    given(statement)
      .when('declare', { ...body, assertedBy: ['WCO', 'KZ', 'BY'] })
      .then([declared({ assertedBy: ['BY', 'KZ', 'WCO'] })]);
  });
  it('says nothing new when the same is said again, even after it was withdrawn', () => {
    given(statement, [declared()]).when('declare', body).thenNothing();
    given(statement, [declared(), withdrawn()]).when('declare', body).thenNothing();
  });
  it('is refused under an id that holds other figures, attested or not', () => {
    const other = { ...body, asserted: '2026-03-01' };
    given(statement, [declared()]).when('declare', other).refused('STATEMENT_ID_TAKEN');
    given(statement, [declared()]).attested().when('declare', other).refused('STATEMENT_ID_TAKEN');
  });
  it('needs something to declare', () => {
    given(statement)
      .when('declare', { ...body, counts: [] })
      .refused('NOTHING_DECLARED');
  });
  it('may be a figure whose amount nobody knows', () => {
    const { counts: _, ...rest } = body;
    const quantity = { unit: 'KGM', bound: 'UNKNOWN', basis: 'NOT_STATED', method: 'DECLARED' } as const;
    given(statement)
      .when('declare', { ...rest, headline: { quantity: { unit: 'KGM', bound: 'UNKNOWN' } } })
      .then([declared({ headline: { quantity }, counts: [] })]);
  });
  it('is kept and flagged when it was asserted before its period', () => {
    given(statement)
      .when('declare', { ...body, asserted: '2024' })
      .then([declared({ asserted: year(2024) })])
      .flagged('ASSERTED_BEFORE_PERIOD');
  });
  it('looks whether the operation that it is about is in the log', () => {
    const about = { ...body, scope: { ...body.scope, operation: 'mak' } };
    const event = declared({ scope: { operation: 'mak', period: year(2025) } });
    given(statement).when('declare', about).then([event]).unproved('OPERATION_NOT_KNOWN');
    given(statement).beside('operation-mak', [planned()]).when('declare', about).then([event]).unproved();
  });
});

describe('The parts of a statement', () => {
  const parts = (headline: object, ...all: readonly object[]) =>
    given(statement).when('declare', { ...body, headline, parts: all });

  it('may be less than its headline', () => {
    parts(weighed('10'), weighed('3'), weighed('6.999')).flagged();
  });
  it('may be the whole headline', () => {
    parts(weighed('10'), weighed('4'), weighed('6')).flagged();
  });
  it('are flagged when they exceed it, in whatever unit they were told', () => {
    parts(weighed('10'), weighed('4'), weighed('6001', 'GRM')).flagged('PARTS_EXCEED_HEADLINE');
  });
  it('may exceed it by no more than the rounding', () => {
    const roundedTo = '1';
    parts(
      weighed('10', 'KGM', { roundedTo }),
      weighed('5', 'KGM', { roundedTo }),
      weighed('6', 'KGM', { roundedTo }),
    ).flagged();
    parts(
      weighed('10', 'KGM', { roundedTo }),
      weighed('6', 'KGM', { roundedTo }),
      weighed('6', 'KGM', { roundedTo }),
    ).flagged('PARTS_EXCEED_HEADLINE');
  });
  it('cannot exceed a headline that says “more than”', () => {
    parts(weighed('10', 'KGM', { bound: 'GT' }), weighed('50')).flagged();
  });
  it('that are counted in pieces say nothing of kilograms', () => {
    parts(weighed('10'), weighed('5000', 'H87')).flagged();
  });
});

describe('Withdrawing a statement', () => {
  it('is told with its reason', () => {
    given(statement, [declared()])
      .when('withdraw', { reason: 'Counted twice' })
      .then([withdrawn()])
      .flagged()
      .unproved();
  });
  it('says nothing new when it has been withdrawn, for whatever reason', () => {
    given(statement, [declared(), withdrawn()]).when('withdraw', { reason: 'Other' }).thenNothing();
  });
  it('is refused where nothing was declared', () => {
    given(statement).when('withdraw', { reason: 'Counted twice' }).refused('NOT_DECLARED');
  });
  it('needs a reason', () => {
    given(statement, [declared()]).when('withdraw', { reason: ' ' }).malformed('TEXT_EMPTY /reason');
  });
  it('leaves its id taken: what is asserted later stands under an id of its own', () => {
    given(statement, [declared(), withdrawn()])
      .when('declare', { ...body, asserted: '2026-04-01' })
      .refused('STATEMENT_ID_TAKEN');
    given(statement)
      .when('declare', { ...body, asserted: '2026-04-01' })
      .then([declared({ asserted: day('2026-04-01') })]);
  });
});
