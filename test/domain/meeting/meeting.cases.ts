// The commands to a meeting: convened once under its own number, chaired, attended, and closed.
import { describe, it } from '@jest/globals';
import { meeting } from '../../../src/domain/meeting/decider.js';
import { given } from '../../support/specification.js';
import { day } from '../events-as-data.js';
import { attended, chaired, closed, convened, discussed } from './events.js';

const MEETING = { body: 'rtc', ordinal: 1, dates: '2026-04-06/2026-04-07' };

describe('Convening a meeting', () => {
  it('is told under the name of its body and its number', () => {
    given(meeting)
      .attested()
      .when('convene', MEETING)
      .then([convened()])
      .flagged()
      .unproved('COMMITTEE_NOT_ESTABLISHED');
    given(meeting)
      .when('convene', { ...MEETING, ordinal: 2 })
      .refused('MEETING_MISNAMED', '/ordinal');
  });
  it('says nothing new when the same is said again, and is refused with other particulars', () => {
    given(meeting, [convened()]).when('convene', MEETING).thenNothing();
    given(meeting, [convened()])
      .when('convene', { ...MEETING, dates: '2026-05' })
      .refused('ALREADY_CONVENED');
  });
  it('is not thought of where the committee is unknown', () => {
    given(meeting).when('convene', MEETING).refused('COMMITTEE_NOT_ESTABLISHED', '/body');
  });
});

describe('Chairing a meeting', () => {
  it('needs it to be convened, and not yet closed', () => {
    given(meeting).when('chair', { person: 'A. Chairman' }).refused('MEETING_NOT_CONVENED');
    given(meeting, [convened()]).when('chair', { person: 'A. Chairman' }).then([chaired()]).flagged();
    given(meeting, [convened(), closed()]).when('chair', { person: 'A. Chairman' }).refused('ALREADY_CLOSED');
  });
  it('passes to another: the latest stands', () => {
    const other = chaired({ person: 'B. Other' });
    given(meeting, [convened(), chaired()]).when('chair', { person: 'B. Other' }).then([other]);
    given(meeting, [convened(), chaired(), other]).when('chair', { person: 'B. Other' }).thenNothing();
  });
});

describe('The attendance of a meeting', () => {
  it('is told after it was closed too, and of one that nobody convened', () => {
    const delegations = [{ administration: 'Казахстан', capacity: 'член' }];
    given(meeting, [convened(), closed()]).when('record-attendance', { delegations }).then([attended()]).flagged();
    given(meeting).when('record-attendance', { delegations }).then([attended()]).unproved('MEETING_NOT_CONVENED');
  });
  it('names each delegation once, and at least one', () => {
    const twice = [
      { administration: 'KZ', capacity: 'MEMBER' },
      { administration: 'Казахстан', capacity: 'GUEST' },
    ];
    given(meeting, [convened()])
      .when('record-attendance', { delegations: twice })
      .malformed('DUPLICATE /delegations/1/administration');
    given(meeting, [convened()]).when('record-attendance', { delegations: [] }).malformed('LIST_EMPTY /delegations');
  });
});

describe('An item of the agenda', () => {
  it('is discussed in a meeting that was convened, and once', () => {
    given(meeting).when('discuss', { topic: 'лжетранзит' }).refused('MEETING_NOT_CONVENED');
    given(meeting, [convened()]).when('discuss', { topic: 'лжетранзит' }).then([discussed()]).flagged();
    given(meeting, [convened(), discussed()]).when('discuss', { topic: 'FALSE_TRANSIT' }).thenNothing();
  });
});

describe('Closing a meeting', () => {
  it('needs its beginning, and happens once', () => {
    given(meeting).when('close', { closedOn: '2026-04-07' }).refused('MEETING_NOT_CONVENED');
    given(meeting, [convened()]).when('close', { closedOn: '2026-04-07' }).then([closed()]).flagged();
    given(meeting, [convened(), closed()]).when('close', { closedOn: '2026-04-07' }).thenNothing();
    given(meeting, [convened(), closed()]).when('close', { closedOn: '2026-04-08' }).refused('ALREADY_CLOSED');
  });
  it('that was a mistake is taken back', () => {
    given(meeting, [convened(), { ...closed(), id: '0190a5c4-0000-7000-8000-00000000ee01' } as never])
      .when('withdraw-event', { withdraws: '0190a5c4-0000-7000-8000-00000000ee01', reason: 'ERROR' })
      .flagged();
    given(meeting, [convened({ dates: day('2026-04-06') })])
      .when('convene', MEETING)
      .refused('ALREADY_CONVENED');
  });
});
