// The commands to a message: sent once to who is in its exchange, acknowledged by whom it went to, passed on by permission, retracted.
import { describe, expect, it } from '@jest/globals';
import { message } from '../../../src/domain/message/decider.js';
import { askedToRead, dueAt, notRead } from '../../../src/domain/message/story/addressees.js';
import { messageRequests } from '../../../src/domain/message/requests.js';
import { messageStory } from '../../../src/domain/message/story.js';
import { requestsIn } from '../../../src/domain/requests.js';
import { canonicalJson, hashOfText } from '../../../src/eventsourcing/log/canonical.js';
import { given, stateAfter } from '../../support/specification.js';
import { decidedOn, nominated } from '../events-as-data.js';
import { admitted, closed, opened } from '../exchange/events.js';
import { acknowledged, ASKED, checked, forwarded, NET, PERMISSION, permission, retracted, sent } from './events.js';

const WARNING = {
  exchange: 'net',
  kind: 'ориентировка',
  to: [{ administration: 'Кыргызстан' }],
  title: 'Тягач с тайником',
  text: 'Двойная стенка полуприцепа',
};
const officer = (administration: string) =>
  ({ actor: { administration, officer: `${administration}-1`, role: 'officer' } }) as const;
const POSTS = [
  { type: 'PostOpened', data: { post: 'Торугарт' } },
  { type: 'PostOpened', data: { post: 'Достук' } },
];

function at(events: Parameters<typeof given>[1] = [], beside: Record<string, object[]> = NET) {
  return Object.entries(beside).reduce(
    (so, [stream, told]) => so.beside(stream, told as never),
    given(message, events),
  );
}

describe('Sending a message', () => {
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    at().when('send', WARNING).then([sent()]).flagged().unproved();
    at([sent()]).when('send', WARNING).thenNothing();
    at([sent()])
      .when('send', { ...WARNING, text: 'Иное' })
      .refused('MESSAGE_SENT');
  });
  it('to everybody names who is in the exchange then, but for its sender', () => {
    const { to: _, ...toAll } = WARNING;
    at()
      .when('send', toAll)
      .then([{ type: 'MessageSent', data: { ...withoutTo(sent().data), circle: ['KG'] } }]);
  });
  it('is for who is in the exchange, to who is in it', () => {
    at().by(officer('UZ')).when('send', WARNING).refused('NOT_A_PARTICIPANT', '/to');
    at()
      .when('send', { ...WARNING, to: [{ administration: 'UZ' }] })
      .refused('NOT_A_PARTICIPANT', '/to');
    const named = [
      opened(),
      { type: 'ExchangeMemberAdmitted', data: { administration: 'KG', from: opened().data.openedOn } },
    ];
    at([], { ...NET, 'exchange-net': named })
      .when('send', WARNING)
      .refused('NOT_IN_CIRCLE', '/to');
  });
  it('is for whoever was admitted as long as the operation gives it to them', () => {
    const named = [opened(), admitted({ administration: 'KZ' }), admitted({ administration: 'KG' })];
    const watches = (level: 'EXCHANGE' | 'TOTALS') => nominated({ country: 'KG', capacity: 'OBSERVER', level });
    const sends = (...told: ReturnType<typeof watches>[]) =>
      at([], {
        'exchange-net': named,
        'operation-barrier': [decidedOn(), nominated({ country: 'KZ' }), ...told],
      }).when('send', WARNING);
    sends(watches('EXCHANGE')).then([sent()]);
    sends(watches('EXCHANGE'), watches('TOTALS')).refused('NOT_A_PARTICIPANT', '/to');
  });
  it('is of an exchange that is open', () => {
    at([], { ...NET, 'exchange-net': [] })
      .when('send', WARNING)
      .refused('EXCHANGE_NOT_OPENED', '/exchange');
    at([], { ...NET, 'exchange-net': [opened(), closed()] })
      .when('send', WARNING)
      .refused('EXCHANGE_CLOSED', '/exchange');
  });
  it('to a post that its state does not list is refused with the nearest names; where it lists none, nobody can tell', () => {
    const to = [{ administration: 'KG', post: 'Торугрт' }];
    const listed = at([], { ...NET, 'administration-kg': POSTS });
    const outcome = listed.when('send', { ...WARNING, to }).refused('POST_NOT_LISTED', '/to');
    expect(outcome.happened.refusal?.values).toMatchObject({ administration: 'KG', near: 'Торугарт, Достук' });
    listed
      .when('send', { ...WARNING, to: [{ administration: 'KG', post: 'Торугарт' }] })
      .flagged()
      .unproved();
    at()
      .when('send', { ...WARNING, to })
      .flagged()
      .unproved();
    const gone = [...POSTS, { type: 'PostClosed', data: { post: 'Достук' } }];
    at([], { ...NET, 'administration-kg': gone })
      .when('send', { ...WARNING, to: [{ administration: 'KG', post: 'Достук' }] })
      .refused('POST_NOT_LISTED', '/to');
  });
  it('in answer to another belongs to its conversation', () => {
    const [first, second] = ['0190a5c4-0000-7000-8000-0000000000c1', '0190a5c4-0000-7000-8000-0000000000c2'];
    const reply = { ...WARNING, inReplyTo: second };
    const known = at([], { ...NET, [`message-${second}`]: [sent({ inReplyTo: first, thread: first })] });
    known.when('send', reply).then([sent({ inReplyTo: second, thread: first })]);
    at().when('send', reply).refused('REPLIED_TO_NOT_KNOWN', '/inReplyTo');
  });
  it('holds at least until it is sent', () => {
    at()
      .when('send', { ...WARNING, validUntil: '2026-05-31' })
      .refused('EXPIRED_WHEN_SENT', '/validUntil');
  });
});

function withoutTo(data: ReturnType<typeof sent>['data']) {
  const { to: _, ...rest } = data;
  return rest;
}

describe('Acknowledging a message', () => {
  const toPosts = sent({
    to: [
      { administration: 'KG', post: 'Торугарт' },
      { administration: 'KG', post: 'Достук' },
    ],
  });

  it('is for whom it went to, once', () => {
    at([sent()]).by(officer('KG')).when('acknowledge', {}).then([acknowledged()]);
    at([sent(), acknowledged()]).by(officer('KG')).when('acknowledge', {}).thenNothing();
    at([sent()]).by(officer('UZ')).when('acknowledge', {}).refused('NOT_YOURS');
    at([sent()])
      .by({ ...officer('KZ'), onBehalfOf: 'KG' })
      .when('acknowledge', {})
      .refused('NEVER_ON_BEHALF');
    at().by(officer('KG')).when('acknowledge', {}).refused('NOT_YOURS');
  });
  it('is an act of the post that it went to; by the state alone its post is still asked', () => {
    at([toPosts]).by(officer('KG')).when('acknowledge', { post: 'Иркештам' }).refused('POST_NOT_ADDRESSED', '/post');
    const byState = stateAfter(messageStory, [toPosts, acknowledged()]);
    expect(notRead(byState).map(({ post }) => post)).toEqual(['Торугарт', 'Достук']);
    const byPost = stateAfter(messageStory, [toPosts, acknowledged({ post: 'Достук' })]);
    expect(notRead(byPost)).toEqual([{ administration: 'KG', post: 'Торугарт' }]);
  });
  it('is asked of who was named; of everybody where it warns or asks, and not where it informs', () => {
    const toAll = (kind: 'WARNING' | 'INFORMATION') =>
      stateAfter(messageStory, [
        { type: 'MessageSent', data: { ...withoutTo(sent().data), kind, circle: ['KG', 'UZ'] } },
      ]);
    expect(askedToRead(toAll('WARNING'))).toEqual([{ administration: 'KG' }, { administration: 'UZ' }]);
    expect(askedToRead(toAll('INFORMATION'))).toEqual([]);
    expect(askedToRead(stateAfter(messageStory, [sent({ kind: 'INFORMATION' })]))).toHaveLength(1);
  });
  it('of a warning rises to the contact point when the post has had its time, and lapses with the warning', () => {
    const asked = (
      events: readonly { type: string; data: object }[],
      now: (due: number) => number,
    ): readonly string[] => {
      const it = stateAfter(messageStory, events);
      const found = requestsIn(messageRequests, it, { id: 'one', now: now(dueAt(it)!) });
      return found.map(({ name, request: { of } }) => `${name} ${of.country}`);
    };
    const soon = (due: number) => due - 1;
    const late = (due: number) => due;
    expect(asked([toPosts], soon)).toEqual(['reading KG', 'reading KG']);
    expect(asked([toPosts], late)).toEqual(['reading KG', 'reading KG', 'rising KG']);
    expect(asked([toPosts, acknowledged()], late)).toEqual(['reading KG', 'reading KG']);
    expect(asked([toPosts, acknowledged({ post: 'Достук' }), acknowledged({ post: 'Торугарт' })], late)).toEqual([]);
    const until = sent({ ...toPosts.data, validUntil: { from: '1970-01-01', to: '1970-01-01', precision: 'day' } });
    expect(asked([until], late)).toEqual([]);
    expect(asked([toPosts, retracted()], late)).toEqual([]);
  });
  it('is to be done within 24 hours, 4 hours or one, by its priority', () => {
    const within = (priority?: 'URGENT' | 'IMMEDIATE'): number => {
      const it = stateAfter(messageStory, [sent(priority ? { priority } : {})]);
      return (dueAt(it)! - it.sent!.recordedAt) / 3_600_000;
    };
    expect([within(), within('URGENT'), within('IMMEDIATE')]).toEqual([24, 4, 1]);
  });
});

describe('What came of a warning', () => {
  const FOUND = { outcome: 'подтвердилось' };

  it('is told by whom it went to, as often as it differs', () => {
    at([sent()]).by(officer('KG')).when('report-check', FOUND).then([checked()]);
    at([sent(), checked()]).by(officer('KG')).when('report-check', FOUND).thenNothing();
    at([sent(), checked()])
      .by(officer('KG'))
      .when('report-check', { outcome: 'NEGATIVE', post: 'Достук' })
      .then([checked({ outcome: 'NEGATIVE', post: 'Достук' })]);
    at([sent()]).by(officer('UZ')).when('report-check', FOUND).refused('NOT_YOURS');
  });
  it('may name an incident that the log does not hold yet', () => {
    const incident = '0190a5c4-0000-7000-8000-0000000000c1';
    at([sent()])
      .by(officer('KG'))
      .when('report-check', { ...FOUND, incident })
      .unproved('INCIDENT_NOT_REPORTED');
  });
});

describe('Passing a message on', () => {
  const UZ = { to: [{ administration: 'UZ' }] };
  const BY_KG = { ...NET, 'operation-barrier': [...NET['operation-barrier'], nominated({ country: 'UZ' })] };
  const underH2 = { ...sent(), metadata: { handling: ['H2'] } } as never;

  it('inside the exchange needs nobody’s permission, and is done once', () => {
    at([sent()], BY_KG).by(officer('KG')).when('forward', UZ).then([forwarded()]);
    at([sent(), forwarded()], BY_KG).by(officer('KG')).when('forward', UZ).thenNothing();
    at([retracted(), sent()], BY_KG).by(officer('KG')).when('forward', UZ).refused('MESSAGE_RETRACTED');
  });
  it('outside it, or under H2, needs the permission of its sender; who sent it needs none', () => {
    at([sent()]).by(officer('KG')).when('forward', UZ).refused('PERMISSION_NEEDED', '/to');
    at([underH2], BY_KG).by(officer('KG')).when('forward', UZ).refused('PERMISSION_NEEDED', '/to');
    at([underH2], BY_KG).by(officer('KZ')).when('forward', UZ).then([forwarded()]);
    at([underH2, permission('Granted')], BY_KG)
      .by(officer('KG'))
      .when('forward', UZ)
      .then([forwarded()]);
    const over = [underH2, permission('Granted'), permission('Withdrawn')];
    at(over, BY_KG).by(officer('KG')).when('forward', UZ).refused('PERMISSION_NEEDED', '/to');
  });
  it('is permitted by its sender alone, once', () => {
    at([sent()])
      .by(officer('KG'))
      .when('request-permission', ASKED)
      .then([permission('Requested') as never]);
    at([sent()]).by(officer('KG')).when('grant-permission', ASKED).refused('NOT_YOURS');
    at([sent(), permission('Requested') as never])
      .when('refuse-permission', { permission: PERMISSION })
      .then([permission('Refused') as never]);
    at([sent()]).when('refuse-permission', { permission: PERMISSION }).refused('PERMISSION_NOT_KNOWN', '/permission');
  });
});

describe('Restricting a message', () => {
  const CODES = { handling: ['H2'] };

  it('is for its sender, and so is its release; what changes nothing is not told', () => {
    at([sent()])
      .when('restrict', CODES)
      .then([{ type: 'MessageRestricted', data: CODES }]);
    at([sent(), { type: 'MessageRestricted', data: CODES }])
      .when('restrict', CODES)
      .thenNothing();
    at([sent()]).by(officer('KG')).when('restrict', CODES).refused('NOT_YOURS');
    at([sent(), { type: 'MessageRestricted', data: CODES }])
      .by(officer('KG'))
      .when('release', CODES)
      .refused('NOT_YOURS');
    at().when('restrict', CODES).refused('MESSAGE_NOT_SENT');
  });
  it('to fewer narrows whom it went to', () => {
    const two = sent({ to: [{ administration: 'KG' }, { administration: 'UZ' }] });
    const only = { type: 'MessageRestricted', data: { releasableTo: ['UZ'] } };
    const story = stateAfter(messageStory, [{ ...two, metadata: { right: 'SENDER' } } as never, only]);
    expect(messageStory.scope({ id: 'one', story })).toBe('exchange:net/UZ+KZ');
  });
});

describe('Retracting a message', () => {
  it('is for its sender, for ever, and keeps the hash of what it said', () => {
    const { title, text } = sent().data;
    const sha256 = hashOfText(canonicalJson({ title, text }));
    at([sent()])
      .when('retract', {})
      .then([retracted({ sha256 })]);
    at([sent(), retracted()]).when('retract', {}).thenNothing();
    at([sent()]).by(officer('KG')).when('retract', {}).refused('NOT_YOURS');
    at().when('retract', {}).refused('MESSAGE_NOT_SENT');
  });
});

describe('The scope of a message', () => {
  const scopeOf = (...events: readonly { type: string; data: object }[]): string =>
    messageStory.scope({
      id: 'one',
      story: stateAfter(messageStory, events.map((each) => ({ metadata: { right: 'SENDER' }, ...each })) as never),
    });

  it('is its exchange, of that those whom it went to, and its sender for ever', () => {
    expect(scopeOf(sent())).toBe('exchange:net/KG+KZ');
    expect(scopeOf({ type: 'MessageSent', data: withoutTo(sent().data) })).toBe('exchange:net+KZ');
    expect(scopeOf(sent({ to: [{ administration: 'UZ' }, { administration: 'KG', post: 'Достук' }] }))).toBe(
      'exchange:net/KG,UZ+KZ',
    );
  });
  it('has whom it was passed on to, and says when its text was taken back', () => {
    expect(scopeOf(sent(), forwarded())).toBe('exchange:net/KG+KZ+UZ');
    expect(scopeOf(sent(), retracted())).toBe('exchange:net/KG+KZ!');
  });
});

it('An exchange that nobody opened has no circle, whatever its operation', () => {
  at([], { 'operation-barrier': [decidedOn()] })
    .when('send', WARNING)
    .refused('EXCHANGE_NOT_OPENED', '/exchange');
});
