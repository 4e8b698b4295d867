// The commands to a provision: approved under its own name, version after version.
import { describe, expect, it } from '@jest/globals';
import { provision } from '../../../src/domain/provision/decider.js';
import { inForceAt, provisionStory } from '../../../src/domain/provision/story.js';
import { given, stateAfter } from '../../support/specification.js';
import { day, established, year } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { approved } from './events.js';

const PROVISION = { body: 'rtc', subject: 'SECRETARIAT', approvedOn: '2026-04-06' };
const known = (...events: Parameters<typeof given>[1] & object) =>
  given(provision, events).beside('committee-rtc', [established()]);

describe('Approving a provision', () => {
  it('is told under the name of its body and what it is about', () => {
    known()
      .when('approve', { ...PROVISION, subject: 'Секретариат' })
      .then([approved()])
      .flagged()
      .unproved();
    known()
      .when('approve', { ...PROVISION, subject: 'Штаб' })
      .refused('PROVISION_MISNAMED', '/subject');
    given(provision).when('approve', PROVISION).refused('COMMITTEE_NOT_ESTABLISHED', '/body');
  });
  it('is for the secretariat of its body', () => {
    const by = { actor: { administration: 'WCO', officer: 'p-3', role: 'secretariat' as const } };
    known().by(by).when('approve', PROVISION).refused('NOT_YOURS');
  });
  it('happens in a meeting that the log holds, while it is held', () => {
    known()
      .when('approve', { ...PROVISION, meeting: 'rtc-1' })
      .refused('MEETING_NOT_KNOWN', '/meeting');
    known()
      .beside('meeting-rtc-1', [convened()])
      .when('approve', { ...PROVISION, meeting: 'rtc-1', approvedOn: '2026-04-09' })
      .refused('OUTSIDE_MEETING', '/approvedOn');
  });
  it('says nothing new when the same is said again, and is refused under a number that is taken', () => {
    known(approved({ version: 1 }))
      .when('approve', { ...PROVISION, version: 1 })
      .thenNothing();
    known(approved({ version: 1 }))
      .when('approve', { ...PROVISION, version: 1, approvedOn: '2027' })
      .refused('VERSION_TAKEN', '/version');
  });
  it('keeps the order of its numbers', () => {
    const at = (version: number, approvedOn: string) =>
      known(approved({ version: 2 })).when('approve', { ...PROVISION, version, approvedOn });
    at(3, '2027').then([approved({ version: 3, approvedOn: year(2027) })]);
    at(1, '2010').then([approved({ version: 1, approvedOn: year(2010) })]);
    at(1, '2027').refused('VERSIONS_DISORDERED', '/version');
    at(3, '2025').refused('VERSIONS_DISORDERED', '/version');
  });
  it('that replaces an earlier one needs it; attested, it is kept though nobody tells of that', () => {
    known()
      .when('approve', { ...PROVISION, replacesEarlier: true })
      .refused('EARLIER_NOT_KNOWN', '/replacesEarlier');
    known()
      .attested()
      .when('approve', { ...PROVISION, replacesEarlier: true })
      .then([approved({ replacesEarlier: true })])
      .unproved('EARLIER_NOT_KNOWN');
    known(approved({ approvedOn: year(2010) }))
      .when('approve', { ...PROVISION, replacesEarlier: true })
      .flagged()
      .unproved();
  });
});

describe('The version in force', () => {
  const story = stateAfter(provisionStory, [
    approved({ version: 2, inForceFrom: day('2026-05-01') }),
    approved({ version: 1, approvedOn: year(2010) }),
  ]);

  it.each<[date: string, version: number | undefined]>([
    ['2009-12-31', undefined],
    ['2026-04-30', 1],
    ['2026-05-01', 2],
  ])('on %s is %s', (date, version) => {
    expect(inForceAt(story, day(date))?.data.version).toBe(version);
  });
});
