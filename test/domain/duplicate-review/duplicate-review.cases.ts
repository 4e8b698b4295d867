// The commands to a duplicate review: suspected by whoever sees both reports, and one seizure as soon as each state says so.
import { describe, expect, it } from '@jest/globals';
import { duplicateReview } from '../../../src/domain/duplicate-review/decider.js';
import { duplicateRequests } from '../../../src/domain/duplicate-review/requests.js';
import { circleOf, duplicateReviewStory, matchIn, standOf } from '../../../src/domain/duplicate-review/story.js';
import { operationStory } from '../../../src/domain/operation/story.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { contactPoint } from '../administration/events.js';
import {
  COORDINATED,
  distinct,
  LINES,
  OF_THE_OPERATION,
  ONE,
  OTHER,
  REVIEW,
  revoked,
  same,
  settled,
  settlementRevoked,
  suspected,
  TWO,
  UNIT,
} from './events.js';

const actor = (administration: string, more: object = {}) =>
  ({ actor: { administration, officer: 'p-1', role: 'officer', ...more } }) as const;
const by = (administration: string, event: DomainEvent): Described =>
  ({ ...event, metadata: { ...actor(administration), flags: [] } }) as never;

const OF_ONE_STATE = suspected({ owners: { one: 'KZ/CUSTOMS', other: 'KZ/POLICE' } });
const review = (...events: readonly DomainEvent[]) => {
  const scene = given(duplicateReview, events).called(REVIEW);
  return Object.entries(TWO).reduce((so, [stream, told]) => so.beside(stream, told), scene);
};
const incident = (operation: string | null) => ({ operation });
const seen = (...events: readonly DomainEvent[]) => stateAfter(duplicateReviewStory, events);

describe('Suspecting that two reports are of one seizure', () => {
  const SUSPECT = { one: ONE, other: OTHER, lines: LINES };
  it('names both incidents in their order, and whose they are, whoever names which first', () => {
    review().when('suspect', SUSPECT).then([suspected()]);
    review()
      .by(actor('JP'))
      .when('suspect', { one: OTHER, other: ONE, lines: [{ one: 'b', other: 'a' }] })
      .then([suspected()]);
  });
  it('names the operation that both count for, where there is one', () => {
    const counted = Object.entries(OF_THE_OPERATION);
    const scene = given(duplicateReview).called(REVIEW);
    counted
      .reduce((so, [stream, told]) => so.beside(stream, told), scene)
      .when('suspect', SUSPECT)
      .then([suspected({ operation: 'mak' })]);
    const moved = suspected({ operation: 'pass', lines: [{ one: 'c', other: 'd' }] });
    expect(seen(suspected(), moved).as?.operation).toBe('pass');
    expect(seen(moved, suspected()).as?.operation).toBe('pass');
  });
  it('says nothing new when it is said again, and more when it names more lines', () => {
    review(suspected())
      .when('suspect', { ...SUSPECT, score: 50 })
      .thenNothing();
    const more = suspected({ lines: [{ one: 'c', other: 'd' }] });
    expect(seen(suspected(), more).as?.lines).toEqual([...LINES, { one: 'c', other: 'd' }]);
    review(suspected(), more).when('suspect', SUSPECT).thenNothing();
  });
  it('is told of a review whose id follows from the two', () => {
    given(duplicateReview).called(ONE).when('suspect', SUSPECT).refused('REVIEW_MISNAMED', '/one');
  });
  it('needs two incidents that its sender sees', () => {
    given(duplicateReview).called(REVIEW).when('suspect', SUSPECT).refused('INCIDENT_NOT_REPORTED', '/one');
  });
});

describe('A state that has said its word', () => {
  const MORE = [{ one: 'c', other: 'd' }];
  const more = suspected({ lines: MORE });
  const asked = (...events: readonly DomainEvent[]) => {
    const it = seen(...events.map((event, revision) => ({ ...event, revision })));
    return Object.entries(duplicateRequests.of).flatMap(([name, { open }]) =>
      open(it, { id: REVIEW }).map(({ of, yes }) => [name, of.country, (yes as { lines: object }).lines]),
    );
  };
  it('is asked again of the lines that are suspected since, and its word stays for the others', () => {
    expect(asked(suspected(), by('KZ', same()))).toEqual([['match', 'KG', LINES]]);
    const [again, other] = [
      ['more', 'KZ', [...LINES, ...MORE]],
      ['match', 'KG', [...LINES, ...MORE]],
    ];
    expect(asked(suspected(), by('KZ', same()), more)).toEqual([other, again]);
    expect(asked(suspected(), by('KZ', distinct()), more)).toEqual([['match', 'KZ', MORE], other]);
    expect(matchIn(seen(suspected(), by('KZ', same()), by('KG', same()), more))?.lines).toEqual(LINES);
  });
  it('answers by the same word as before, or by one of more lines', () => {
    const before = [suspected(), by('KZ', same()), more] as const;
    review(...before.map((event, revision) => ({ ...event, revision })))
      .by(actor('KZ'))
      .when('confirm-same', { lines: LINES })
      .then([same()]);
    expect(asked(...before, by('KZ', same()))).toEqual([['match', 'KG', [...LINES, ...MORE]]]);
    expect(asked(...before, by('KZ', same({ lines: [...LINES, ...MORE] })))).toEqual([
      ['match', 'KG', [...LINES, ...MORE]],
    ]);
  });
});

describe('Two states', () => {
  it('each say that it is one seizure, and nobody says it for both', () => {
    review(suspected()).by(actor('KZ')).when('confirm-same', {}).then([same()]);
    review(suspected()).by(actor('JP')).when('confirm-same', {}).refused('NOT_YOURS');
    expect(matchIn(seen(suspected(), by('KZ', same())))).toBeUndefined();
    expect(matchIn(seen(suspected(), by('KZ', same()), by('KG', same())))).toEqual({
      one: ONE,
      other: OTHER,
      lines: LINES,
      counts: null,
      operation: null,
    });
  });
  it('agree on which of the two counts, or it is the one that was recorded first', () => {
    const agreed = seen(suspected(), by('KZ', same({ counts: OTHER })), by('KG', same({ counts: OTHER })));
    const alone = seen(suspected(), by('KZ', same({ counts: OTHER })), by('KG', same()));
    expect([agreed, alone].map((each) => matchIn(each)?.counts)).toEqual([OTHER, null]);
  });
  it('take back what they said, and say it anew', () => {
    const said = [suspected(), by('KZ', same()), by('KG', same())];
    expect(standOf(seen(...said, by('KG', revoked())))).toBe('SUSPECTED');
    expect(standOf(seen(...said, by('KG', revoked()), by('KG', distinct())))).toBe('DISTINCT');
    expect(standOf(seen(...said, by('KG', distinct()), by('KG', same())))).toBe('SAME');
    review(...said)
      .by(actor('KG'))
      .when('confirm-same', {})
      .thenNothing();
    review(...said, by('KG', revoked()))
      .by(actor('KG'))
      .when('revoke', {})
      .thenNothing();
    review(suspected()).by(actor('KG')).when('revoke', {}).refused('NOTHING_CONFIRMED');
  });
  it('see it as long as they see both, and for ever what they said themselves', () => {
    expect(circleOf(seen(by('JP', suspected())))).toEqual({
      members: [{ country: 'JP' }],
      of: { scope: `thing:incident-${ONE}&thing:incident-${OTHER}`, among: null },
    });
  });
});

describe('Two services of one state', () => {
  const contact = [contactPoint({ officer: 'p-7' })];
  it('are decided on by its contact point alone', () => {
    const scene = review(OF_ONE_STATE).beside('administration-kz', contact);
    scene
      .by(actor('KZ', { officer: 'p-7' }))
      .when('confirm-same', {})
      .then([same()]);
    scene
      .by(actor('KZ', { service: 'CUSTOMS' }))
      .when('confirm-same', {})
      .refused('OFFICER_NOT_LISTED');
    scene.by(actor('KG')).when('confirm-same', {}).refused('NOT_YOURS');
    expect(standOf(seen(OF_ONE_STATE, by('KZ', same())))).toBe('SAME');
  });
});

describe('The coordination unit of an operation', () => {
  const SETTLE = { operation: 'mak', verdict: 'SAME' };
  const beside = (...events: readonly DomainEvent[]) => {
    const scene = given(duplicateReview, events).called(REVIEW).by(UNIT);
    return Object.entries(OF_THE_OPERATION).reduce((so, [stream, told]) => so.beside(stream, told), scene);
  };
  const unit = (event: DomainEvent) => by('BY', event);

  it('settles for its sum what both count for its operation, and takes that back', () => {
    beside(suspected()).when('settle-for-operation', SETTLE).then([settled()]);
    beside(suspected(), settled()).when('settle-for-operation', SETTLE).thenNothing();
    beside(suspected(), settled())
      .when('settle-for-operation', { ...SETTLE, verdict: 'разные изъятия', reason: 'Two lorries' })
      .then([settled({ verdict: 'DISTINCT', lines: [], reason: 'Two lorries' })]);
    beside(suspected(), settled()).when('revoke-settlement', { operation: 'mak' }).then([settlementRevoked()]);
    beside(suspected(), settled(), settlementRevoked()).when('revoke-settlement', { operation: 'mak' }).thenNothing();
    review(suspected())
      .by(UNIT)
      .beside('operation-mak', COORDINATED['operation-mak'])
      .when('settle-for-operation', SETTLE)
      .refused('NOT_OF_THE_OPERATION', '/operation');
  });
  it('says nothing where its own state is a party, be it that of who was seconded', () => {
    for (const each of ['KZ', 'CHLEU', 'JP', 'KG'])
      beside(suspected()).by(actor(each)).when('settle-for-operation', SETTLE).refused('NOT_YOURS');
  });
  it('counts as long as the states have not agreed, whichever of them spoke when', () => {
    const match = { one: ONE, other: OTHER, lines: LINES, counts: null, operation: 'mak' };
    const told = [suspected(), unit(settled())];
    expect(matchIn(seen(...told))).toEqual(match);
    expect(matchIn(seen(...told, by('KZ', same())))).toEqual(match);
    expect(matchIn(seen(...told, by('KZ', same()), by('KG', distinct())))).toEqual(match);
    expect(matchIn(seen(...told, by('KZ', same()), by('KG', same())))).toEqual({ ...match, operation: null });
    expect(matchIn(seen(...told, by('KZ', distinct()), by('KG', distinct())))).toBeUndefined();
    expect(matchIn(seen(...told, by('KZ', same()), by('KG', same()), by('KG', revoked())))).toEqual(match);
    expect(matchIn(seen(...told, unit(settlementRevoked())))).toBeUndefined();
    expect(standOf(seen(...told))).toBe('SUSPECTED');
  });

  describe('is asked', () => {
    const states = { one: incident('mak'), other: incident('mak') };
    const asked = (events: readonly DomainEvent[], others: object = states) => {
      const it = seen(...events.map((event, revision) => ({ ...event, revision })));
      const [open] = Object.entries(duplicateRequests.of).filter(([name]) => name === 'settlement');
      const operation = stateAfter(operationStory, COORDINATED['operation-mak']);
      const found = open![1].open(it, { id: REVIEW, others: { ...others, operation } });
      return found.map(({ of, yes }) => [of.country, yes]);
    };
    const LATER = [{ one: 'c', other: 'd' }];
    const settle = (lines: object) => [['BY', { operation: 'mak', lines }]];

    it('until it has settled it, or the states agree', () => {
      expect(asked([suspected()])).toEqual(settle(LINES));
      expect(asked([suspected(), by('KZ', same())])).toEqual(settle(LINES));
      expect(asked([suspected(), by('KZ', same()), by('KG', distinct())])).toEqual(settle(LINES));
      expect(asked([suspected(), by('KZ', same()), by('KG', same())])).toEqual([]);
      expect(asked([suspected(), unit(settled())])).toEqual([]);
      expect(asked([suspected(), unit(settled()), unit(settlementRevoked())])).toEqual(settle(LINES));
    });
    it('again of lines that are suspected since, and answers by the same word', () => {
      const told = [suspected(), unit(settled({ verdict: 'DISTINCT', lines: [] })), suspected({ lines: LATER })];
      expect(asked(told)).toEqual(settle(LATER));
      expect(asked([suspected(), unit(settled()), suspected({ lines: LATER })])).toEqual(settle([...LINES, ...LATER]));
      beside(...told.map((event, revision) => ({ ...event, revision })))
        .when('settle-for-operation', { ...SETTLE, verdict: 'DISTINCT' })
        .then([settled({ verdict: 'DISTINCT', lines: [] })]);
    });
    it('by what both count for now, whatever was said of it when it was suspected', () => {
      const told = [suspected({ operation: 'pass' })];
      expect(asked(told)).toEqual(settle(LINES));
      expect(asked(told, { one: incident('mak'), other: incident(null) })).toEqual([]);
      expect(asked(told, { one: incident(null), other: incident(null) })).toEqual([]);
      expect(asked(told, { one: incident('mak') })).toEqual([]);
    });
  });
});
