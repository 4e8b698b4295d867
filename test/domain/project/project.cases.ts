// The commands to a project: registered once, results presented on the way, closed once.
import { describe, it } from '@jest/globals';
import { project } from '../../../src/domain/project/decider.js';
import { given } from '../../support/specification.js';
import { adopted } from '../decision/events.js';
import { day, year } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { created } from '../working-group/events.js';
import { closed, presented, registered } from './events.js';

const PROJECT = { body: 'rtc', names: { en: 'Net' }, registeredOn: '2026-01-10' };
const secretary = (administration: string) => ({
  actor: { administration, officer: 'p-3', role: 'secretariat' as const },
});

describe('Registering a project', () => {
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    given(project).when('register', PROJECT).then([registered()]).flagged().unproved();
    given(project, [registered()]).when('register', PROJECT).thenNothing();
    given(project, [registered()])
      .when('register', { ...PROJECT, channels: ['МПО'] })
      .refused('PROJECT_REGISTERED');
  });
  it('rests on a decision of its own body where one is named', () => {
    const body = { ...PROJECT, decision: 'rtc-1-1' };
    given(project).when('register', body).refused('DECISION_NOT_KNOWN', '/decision');
    given(project)
      .beside('decision-rtc-1-1', [adopted({ body: 'wco', adoptedOn: year(2025) })])
      .when('register', body)
      .refused('DECISION_OF_ANOTHER_BODY', '/decision');
    given(project)
      .beside('decision-rtc-1-1', [adopted()])
      .when('register', body)
      .refused('DECIDED_AFTERWARDS', '/decision');
  });
  it('is for the secretariat of the body that runs it, or that its working group works for', () => {
    given(project).by(secretary('WCO')).when('register', PROJECT).refused('NOT_YOURS');
    given(project)
      .beside('workingGroup-rtc-drugs', [created()])
      .by(secretary('RTC'))
      .when('register', { ...PROJECT, body: 'rtc-drugs' })
      .then([registered({ body: 'rtc-drugs' })]);
  });
});

describe('Results of a project', () => {
  const body = { presentedOn: '2026-04-06' };

  it('are presented as often as there are any, each once, in a meeting while it is held', () => {
    given(project, [registered()]).when('present-results', body).then([presented()]).flagged().unproved();
    given(project, [registered(), presented()]).when('present-results', body).thenNothing();
    given(project, [registered()])
      .beside('meeting-rtc-1', [convened()])
      .when('present-results', { presentedOn: '2026-04-09', meeting: 'rtc-1' })
      .flagged('OUTSIDE_MEETING');
    given(project, [registered()])
      .when('present-results', { ...body, meeting: 'rtc-1' })
      .unproved('MEETING_NOT_KNOWN');
  });
  it('are kept of a project that nobody registered, and flagged', () => {
    given(project).when('present-results', body).then([presented()]).unproved('PROJECT_NOT_REGISTERED');
  });
  it('name figures that were declared', () => {
    given(project, [registered()])
      .when('present-results', { ...body, statement: 'net-2026' })
      .then([presented({ statement: 'net-2026' })])
      .unproved('STATEMENT_NOT_KNOWN');
  });
  it('are not presented after its end; what was before may still be told', () => {
    const at = (presentedOn: string) =>
      given(project, [registered(), closed()]).when('present-results', { presentedOn });
    at('2027-02').flagged('PROJECT_CLOSED');
    at('2026-04-06').then([presented()]).flagged();
  });
});

describe('Closing a project', () => {
  it('happens once to one that was registered', () => {
    given(project).when('close', { closedOn: '2027-01-10' }).refused('PROJECT_NOT_REGISTERED');
    given(project, [registered()]).when('close', { closedOn: '2027-01-10' }).then([closed()]).flagged();
    given(project, [registered(), closed()]).when('close', { closedOn: '2027-01-10' }).thenNothing();
    given(project, [registered(), closed()]).when('close', { closedOn: '2027-02' }).refused('PROJECT_CLOSED');
    given(project, [registered()])
      .when('close', { closedOn: '2027', decision: 'rtc-9' })
      .refused('DECISION_NOT_KNOWN', '/decision');
    given(project, [registered()]).by(secretary('WCO')).when('close', { closedOn: '2027' }).refused('NOT_YOURS');
  });
  it('of which only the year is known leaves results of that year as they were told', () => {
    given(project, [registered(), closed({ closedOn: year(2026) })])
      .when('present-results', { presentedOn: '2026-04-06' })
      .then([presented({ presentedOn: day('2026-04-06') })])
      .flagged();
  });
});
