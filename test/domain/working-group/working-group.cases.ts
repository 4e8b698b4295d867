// The commands to a working group: created by a decision of its body, led, with meetings of its own, dissolved.
import { describe, it } from '@jest/globals';
import { decision } from '../../../src/domain/decision/decider.js';
import { meeting } from '../../../src/domain/meeting/decider.js';
import { workingGroup } from '../../../src/domain/working-group/decider.js';
import { given } from '../../support/specification.js';
import { adopted, agreement } from '../decision/events.js';
import { day, established } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { created, dissolved, headed } from './events.js';

const GROUP = { body: 'rtc', names: { en: 'On drugs' }, decision: 'rtc-1-1', createdOn: '2026-05-01' };
const HEAD = { person: 'A. Head', appointedOn: '2026-05-02' };
const secretary = (administration: string) => ({
  actor: { administration, officer: 'p-3', role: 'secretariat' as const },
});

const known = (...events: Parameters<typeof given>[1] & object) =>
  given(workingGroup, events).beside('committee-rtc', [established()]);
const decided = (...events: Parameters<typeof given>[1] & object) =>
  known(...events).beside('decision-rtc-1-1', [adopted()]);

describe('Creating a working group', () => {
  it('rests on a decision that its own body adopted before', () => {
    decided().when('create', GROUP).then([created()]).flagged().unproved();
    known().when('create', GROUP).refused('DECISION_NOT_KNOWN', '/decision');
    const { decision: _, ...undecided } = GROUP;
    decided().when('create', undecided).refused('DECISION_NOT_KNOWN', '/decision');
    known().beside('decision-rtc-1-1', [agreement()]).when('create', GROUP).refused('DECISION_NOT_KNOWN', '/decision');
    known()
      .beside('decision-rtc-1-1', [adopted({ body: 'wco' })])
      .when('create', GROUP)
      .refused('DECISION_OF_ANOTHER_BODY', '/decision');
    decided()
      .when('create', { ...GROUP, createdOn: '2026-04-05' })
      .refused('DECIDED_AFTERWARDS', '/decision');
  });
  it('may be as old as a decision of which only the month is known', () => {
    known()
      .beside('decision-rtc-1-1', [adopted({ adoptedOn: day('2026-05-01', '2026-05-31') })])
      .when('create', GROUP)
      .then([created()]);
  });
  it('is told under the name of its body, which there is', () => {
    decided().called('drugs').when('create', GROUP).refused('GROUP_MISNAMED', '/body');
    given(workingGroup)
      .beside('decision-rtc-1-1', [adopted()])
      .when('create', GROUP)
      .refused('COMMITTEE_NOT_ESTABLISHED', '/body');
  });
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    decided(created()).when('create', GROUP).thenNothing();
    decided(created())
      .when('create', { ...GROUP, permanent: true })
      .refused('ALREADY_CREATED');
  });
  it('is for the secretariat of its body', () => {
    decided().by(secretary('WCO')).when('create', GROUP).refused('NOT_YOURS');
    decided().by(secretary('RTC')).when('create', GROUP).then([created()]);
    given(workingGroup).by(secretary('WCO')).when('appoint-head', HEAD).refused('NOT_YOURS');
    given(workingGroup).by(secretary('RTC')).when('appoint-head', HEAD).refused('GROUP_NOT_CREATED');
  });
});

describe('The head of a working group', () => {
  it('is appointed to a group that there is, in a meeting where one is named', () => {
    given(workingGroup).when('appoint-head', HEAD).refused('GROUP_NOT_CREATED');
    known(created()).when('appoint-head', HEAD).then([headed()]).flagged().unproved();
    known(created(), headed()).when('appoint-head', HEAD).thenNothing();
    known(created())
      .when('appoint-head', { ...HEAD, meeting: 'rtc-1' })
      .refused('MEETING_NOT_KNOWN', '/meeting');
    known(created())
      .beside('meeting-rtc-1', [convened()])
      .when('appoint-head', { ...HEAD, meeting: 'rtc-1' })
      .refused('OUTSIDE_MEETING', '/appointedOn');
  });
  it('of a group whose creation nobody states is kept as its source attests it', () => {
    given(workingGroup)
      .attested()
      .when('appoint-head', { appointedOn: '2026-05-02' })
      .then([{ type: 'WorkingGroupHeadAppointed', data: { appointedOn: day('2026-05-02') } }])
      .unproved('GROUP_NOT_CREATED');
  });
});

describe('Dissolving a working group', () => {
  const END = { decision: 'rtc-1-1', dissolvedOn: '2027-05-01' };

  it('rests on a decision, and happens once to a group that there is', () => {
    decided().when('dissolve', END).refused('GROUP_NOT_CREATED');
    known(created()).when('dissolve', END).refused('DECISION_NOT_KNOWN', '/decision');
    decided(created()).when('dissolve', END).then([dissolved()]).flagged();
    decided(created(), dissolved()).when('dissolve', END).thenNothing();
    decided(created(), dissolved())
      .when('dissolve', { ...END, dissolvedOn: '2028' })
      .refused('GROUP_DISSOLVED');
  });
  it('leaves no head to appoint afterwards; what was before may still be told', () => {
    const at = (appointedOn: string) =>
      known(created(), dissolved()).when('appoint-head', { person: 'A. Head', appointedOn });
    at('2027-05-02').refused('GROUP_DISSOLVED');
    at('2026-05-02').then([headed()]).flagged();
  });
});

describe('A meeting of a working group', () => {
  const MEETING = { body: 'rtc-drugs', ordinal: 1, dates: '2026-06-01' };
  const ofGroup = (...events: Parameters<typeof given>[1] & object) =>
    given(meeting).called('rtc-drugs-1').beside('workingGroup-rtc-drugs', events);

  it('is convened by its body, while there is the group', () => {
    ofGroup(created())
      .by(secretary('RTC'))
      .when('convene', MEETING)
      .then([convened({ body: 'rtc-drugs', dates: day('2026-06-01') })])
      .flagged();
    ofGroup(created()).by(secretary('WCO')).when('convene', MEETING).refused('NOT_YOURS');
    ofGroup().when('convene', MEETING).refused('COMMITTEE_NOT_ESTABLISHED', '/body');
    ofGroup(created(), dissolved())
      .when('convene', { ...MEETING, dates: '2027-06-01' })
      .refused('GROUP_DISSOLVED', '/dates');
  });
  it('decides as its body says', () => {
    given(decision)
      .called('rtc-drugs-1-1')
      .beside('workingGroup-rtc-drugs', [created()])
      .by(secretary('RTC'))
      .when('adopt', { body: 'rtc-drugs', text: { en: 'Go on' }, adoptedOn: '2026-06-01' })
      .then([adopted({ body: 'rtc-drugs', adoptedOn: day('2026-06-01') })]);
  });
});
