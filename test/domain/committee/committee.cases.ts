// The commands to a committee: establishing it, its members' terms, its chair and who is attested in office.
import { describe, it } from '@jest/globals';
import { committee } from '../../../src/domain/committee/decider.js';
import { given } from '../../support/specification.js';
import { adopted } from '../decision/events.js';
import { admitted, attestedInOffice, day, elected, established, left, renamed, year } from '../events-as-data.js';

describe('Establishing a committee', () => {
  const body = { names: { en: 'The committee' }, date: '1998' };

  it('is told with its names and date', () => {
    given(committee).when('establish', body).then([established()]).flagged().unproved();
  });
  it('keeps the council that it belongs to', () => {
    const parentCouncil = { ru: 'Совет', en: 'Council' };
    given(committee)
      .when('establish', { ...body, parentCouncil })
      .then([established({ parentCouncil })]);
  });
  it('says nothing new when the same is said again', () => {
    given(committee, [established()]).when('establish', body).thenNothing();
  });
  it('is refused with other particulars', () => {
    given(committee, [established()])
      .when('establish', { ...body, date: '1999' })
      .refused('ALREADY_ESTABLISHED');
  });
  it('is kept and flagged when a document attests other particulars', () => {
    given(committee, [established()])
      .attested()
      .when('establish', { ...body, date: '1999' })
      .then([established({ date: year(1999) })])
      .flagged('ALREADY_ESTABLISHED');
  });
  it('needs a name in one language and a date', () => {
    given(committee).when('establish', { names: {} }).malformed('NAMES_EMPTY /names', 'REQUIRED /date');
  });
});

describe('Admitting a member', () => {
  const body = { country: 'kz', from: '1998-05-01' };

  it('starts the country’s term', () => {
    given(committee, [established()]).when('admit-member', body).then([admitted()]).flagged().unproved();
  });
  it('says nothing new when the same term is started again', () => {
    given(committee, [established(), admitted()]).when('admit-member', body).thenNothing();
  });
  it('is refused while the country is a member from another day', () => {
    given(committee, [established(), admitted()])
      .when('admit-member', { ...body, from: '2001' })
      .refused('MEMBERSHIP_OPEN', '/country');
  });
  it('is possible again after the former term', () => {
    given(committee, [established(), admitted(), left()])
      .when('admit-member', { ...body, from: '2006-01-01' })
      .then([admitted({ from: day('2006-01-01') })])
      .unproved('WITHOUT_DECISION');
  });
  it('is refused where the terms would overlap', () => {
    given(committee, [established(), admitted(), left()])
      .when('admit-member', { ...body, from: '2005-12-30' })
      .refused('MEMBERSHIP_OVERLAPS', '/from');
  });
  it('is refused before the committee is established, and kept as unproved when attested', () => {
    given(committee).when('admit-member', body).refused('COMMITTEE_NOT_ESTABLISHED');
    given(committee).attested().when('admit-member', body).then([admitted()]).unproved('COMMITTEE_NOT_ESTABLISHED');
  });
});

describe('Ending a membership', () => {
  const body = { country: 'KZ', to: '2005-12-31' };

  it('ends the term', () => {
    given(committee, [established(), admitted()])
      .when('withdraw-member', body)
      .then([left()])
      .flagged()
      .unproved('WITHOUT_DECISION');
  });
  it('says nothing new when the same is said again', () => {
    given(committee, [established(), admitted(), left()]).when('withdraw-member', body).thenNothing();
  });
  it('is refused for a country that is no member', () => {
    given(committee, [established()]).when('withdraw-member', body).refused('NOT_A_MEMBER', '/country');
    given(committee, [established(), admitted(), left()])
      .when('withdraw-member', { ...body, to: '2007' })
      .refused('NOT_A_MEMBER', '/country');
  });
  it('is kept as unproved when a document attests it', () => {
    given(committee)
      .attested()
      .when('withdraw-member', body)
      .then([left()])
      .unproved('NOT_A_MEMBER', 'WITHOUT_DECISION');
  });
});

describe('A membership', () => {
  const DECIDED = [adopted({ body: 'one', adoptedOn: day('2006-03-01') })];
  const known = given(committee, [established()]).beside('decision-one-1-1', DECIDED);
  const body = { country: 'KZ', from: '2006-04-01', decision: 'one-1-1' };

  it('changes by a decision of the committee, made before', () => {
    known
      .when('admit-member', body)
      .then([admitted({ from: day('2006-04-01'), decision: 'one-1-1' })])
      .flagged()
      .unproved();
    known.when('admit-member', { ...body, decision: 'one-9' }).refused('DECISION_NOT_KNOWN', '/decision');
    known.when('admit-member', { ...body, from: '2006-02' }).refused('DECIDED_AFTERWARDS', '/decision');
    given(committee, [established()])
      .beside('decision-one-1-1', [adopted({ body: 'rtc' })])
      .when('admit-member', body)
      .refused('DECISION_OF_ANOTHER_BODY', '/decision');
  });
  it('of a founder needs none, and a state leaves by its own word', () => {
    given(committee, [established()]).when('admit-member', { country: 'KZ', from: '1998' }).unproved();
    given(committee, [established(), admitted()])
      .by({ actor: { administration: 'KZ', officer: 'p-2', role: 'secretariat' } })
      .when('withdraw-member', { country: 'KZ', to: '2005-12-31' })
      .then([left()])
      .unproved();
  });
  it('may be an observer’s, also a body’s; members are states', () => {
    given(committee, [established()])
      .when('admit-member', { country: 'ВТамО', from: '1998', capacity: 'наблюдатель' })
      .then([admitted({ country: 'WCO', from: year(1998), capacity: 'OBSERVER' })])
      .flagged();
    given(committee, [established()])
      .when('admit-member', { country: 'WCO', from: '1998' })
      .refused('STATES_ARE_MEMBERS', '/capacity');
  });
  it('of an observer ends before that of a member begins', () => {
    const observer = admitted({ capacity: 'OBSERVER' });
    given(committee, [established(), observer])
      .when('admit-member', { country: 'KZ', from: '1998-05-01' })
      .refused('MEMBERSHIP_OPEN', '/country');
    given(committee, [established(), observer])
      .when('admit-member', { country: 'KZ', from: '1998-05-01', capacity: 'OBSERVER' })
      .thenNothing();
    given(committee, [established(), observer, left()])
      .when('admit-member', body)
      .refused('DECISION_NOT_KNOWN', '/decision');
  });
});

describe('Renaming a committee', () => {
  const body = { names: { en: 'The other name' }, from: '2015-01-01' };

  it('leaves it the body that it was, from a time on, and says nothing new when it is said again', () => {
    given(committee).when('rename', body).refused('COMMITTEE_NOT_ESTABLISHED');
    given(committee, [established()]).when('rename', body).then([renamed()]).flagged().unproved();
    given(committee, [established(), renamed()]).when('rename', body).thenNothing();
  });
  it('cannot happen before it was established, nor by a decision that nobody made', () => {
    given(committee, [established()])
      .when('rename', { ...body, from: '1997' })
      .refused('RENAMED_BEFORE_IT_WAS', '/from');
    given(committee, [established()])
      .when('rename', { ...body, decision: 'one-1-1' })
      .refused('DECISION_NOT_KNOWN', '/decision');
  });
});

describe('Electing the chairman', () => {
  const body = { person: 'A. Chairman', reElection: false, electedOn: '2020-10-01' };

  it('is told with the usual office, and that the meeting was open stays unproved', () => {
    given(committee, [established()])
      .when('elect-chairman', body)
      .then([elected()])
      .flagged()
      .unproved('MEETING_NOT_KNOWN');
  });
  it('keeps everything that was said', () => {
    const all = { office: 'President', administration: 'KZ', meeting: 'chleu-24', termFrom: '2021-01-01' };
    given(committee, [established()])
      .when('elect-chairman', { ...body, ...all })
      .then([elected({ ...all, termFrom: day('2021-01-01') })]);
  });
  it('says nothing new when the same election is told again', () => {
    given(committee, [established(), elected()]).when('elect-chairman', body).thenNothing();
  });
  it('allows a re-election of who was elected before, also after another chairman', () => {
    const again = { ...body, reElection: true, electedOn: '2024-10-01' };
    given(committee, [established(), elected(), elected({ person: 'B. Other', electedOn: day('2022-10-01') })])
      .when('elect-chairman', again)
      .then([elected({ reElection: true, electedOn: day('2024-10-01') })])
      .unproved('MEETING_NOT_KNOWN');
  });
  it('refuses a re-election of who is only elected later', () => {
    given(committee, [established(), elected()])
      .when('elect-chairman', { ...body, reElection: true, electedOn: '2019-10-01' })
      .refused('NOT_HELD_BEFORE', '/reElection');
  });
  it('refuses a re-election that only evidence of office supports', () => {
    given(committee, [established(), attestedInOffice()])
      .when('elect-chairman', { ...body, reElection: true, electedOn: '2024' })
      .refused('NOT_HELD_BEFORE', '/reElection');
  });
  it('keeps an attested re-election although the earlier election is nowhere told', () => {
    given(committee)
      .attested()
      .when('elect-chairman', { ...body, reElection: true })
      .then([elected({ reElection: true })])
      .unproved('COMMITTEE_NOT_ESTABLISHED', 'NOT_HELD_BEFORE', 'MEETING_NOT_KNOWN');
  });
});

describe('Attesting an office holder', () => {
  const body = { person: 'A. Chairman', office: 'Chairman', asOf: '2021-03-01' };

  it('is a report: kept without a committee, and flagged', () => {
    given(committee)
      .when('attest-office-holder', body)
      .then([attestedInOffice()])
      .unproved('COMMITTEE_NOT_ESTABLISHED');
  });
  it('proves no election', () => {
    given(committee, [established()])
      .when('attest-office-holder', body)
      .then([attestedInOffice()])
      .flagged()
      .unproved();
  });
  it('says nothing new when the same is attested again', () => {
    given(committee, [attestedInOffice()]).when('attest-office-holder', body).thenNothing();
  });
  it('is new with other evidence', () => {
    const evidence = 'Signed the minutes';
    given(committee, [established(), attestedInOffice()])
      .when('attest-office-holder', { ...body, evidence })
      .then([attestedInOffice({ evidence })]);
  });
});
