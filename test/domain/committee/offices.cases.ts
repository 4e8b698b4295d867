// The commands about a committee's offices: a candidacy, which appoints nobody, an appointment, and the end of a term.
import { describe, expect, it } from '@jest/globals';
import { committee } from '../../../src/domain/committee/decider.js';
import { offices } from '../../../src/domain/committee/words/codes.js';
import { inBothLanguages } from '../../../src/domain/values/known-names.js';
import { given } from '../../support/specification.js';
import { attestedInOffice, day, elected, established, year } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { approved } from '../provision/events.js';
import { appointed, candidacy, termEnded } from './events.js';

const known = (...events: Parameters<typeof given>[1] & object) => given(committee, [established(), ...events]);
const OFFICE = 'HEAD_OF_HEADQUARTERS';
const APPOINTMENT = { office: OFFICE, person: 'A. Head', appointedOn: '2026-05-01' };
/** The provision on the Headquarters, in force from 2026-04-06. */
const asking = approved({ body: 'one', subject: 'HEADQUARTERS', candidacy: true });
const secretary = { actor: { administration: 'WCO', officer: 'p-3', role: 'secretariat' as const } };

describe('A candidacy', () => {
  const body = { office: 'руководитель Штаба', person: 'A. Head', agreedOn: '2026-04-20' };

  it('is agreed on, once, by the committee itself', () => {
    known().when('agree-candidacy', body).then([candidacy()]).flagged().unproved();
    known(candidacy()).when('agree-candidacy', body).thenNothing();
    known().by(secretary).when('agree-candidacy', body).refused('NOT_YOURS');
    given(committee).when('agree-candidacy', body).refused('COMMITTEE_NOT_ESTABLISHED');
    known()
      .when('agree-candidacy', { ...body, meeting: 'one-1' })
      .then([candidacy({ meeting: 'one-1' })])
      .unproved('MEETING_NOT_KNOWN');
    known()
      .beside('meeting-one-1', [convened({ body: 'one' })])
      .when('agree-candidacy', { ...body, meeting: 'one-1' })
      .refused('OUTSIDE_MEETING', '/agreedOn');
  });
  it('may be of somebody whom the sources do not name', () => {
    const { person: _, ...unnamed } = body;
    known()
      .when('agree-candidacy', unnamed)
      .then([{ type: 'CandidacyAgreed', data: { office: OFFICE, agreedOn: day('2026-04-20') } }]);
  });
  it('is of no chairman, who is elected', () => {
    known()
      .when('agree-candidacy', { ...body, office: 'CHAIRMAN' })
      .malformed('NOT_ONE_OF /office');
  });
});

describe('An appointment', () => {
  it('needs no candidacy where no provision asks for it', () => {
    known().when('appoint-officer', APPOINTMENT).then([appointed()]).flagged().unproved();
    known()
      .beside('provision-one-headquarters', [approved({ body: 'one', subject: 'HEADQUARTERS' })])
      .when('appoint-officer', APPOINTMENT)
      .then([appointed()]);
    known(appointed()).when('appoint-officer', APPOINTMENT).thenNothing();
  });
  it('is refused without a candidacy where the provision in force asks for it', () => {
    const governed = known().beside('provision-one-headquarters', [asking]);
    governed.when('appoint-officer', APPOINTMENT).refused('CANDIDACY_NOT_AGREED', '/office');
    // The provision was not yet in force.
    governed
      .when('appoint-officer', { ...APPOINTMENT, appointedOn: '2026-04-05' })
      .then([appointed({ appointedOn: day('2026-04-05') })]);
    governed.attested().when('appoint-officer', APPOINTMENT).then([appointed()]).unproved('CANDIDACY_NOT_AGREED');
  });
  it('follows the candidacy of that person, or of nobody who was named, and no later one', () => {
    const after = (...events: Parameters<typeof given>[1] & object) =>
      known(...events)
        .beside('provision-one-headquarters', [asking])
        .when('appoint-officer', APPOINTMENT);
    after(candidacy()).then([appointed()]).flagged().unproved();
    after({ type: 'CandidacyAgreed', data: { office: OFFICE, agreedOn: year(2026) } }).then([appointed()]);
    after(candidacy({ person: 'B. Other' })).refused('CANDIDACY_NOT_AGREED', '/office');
    after(candidacy({ agreedOn: day('2026-05-02') })).refused('CANDIDACY_NOT_AGREED', '/office');
    after(candidacy({ office: 'HEAD_OF_SECRETARIAT' })).refused('CANDIDACY_NOT_AGREED', '/office');
  });
});

describe('The end of a term', () => {
  const end = { office: OFFICE, person: 'A. Head', endedOn: '2026-12-31', because: 'сложение полномочий' };

  it('is of whoever was in office by then, and told once', () => {
    known().when('end-term', end).refused('NOT_IN_OFFICE', '/office');
    known(appointed()).when('end-term', end).then([termEnded()]).flagged().unproved();
    known(appointed(), termEnded()).when('end-term', end).thenNothing();
    known(appointed(), termEnded())
      .when('end-term', { ...end, endedOn: '2027' })
      .refused('TERM_ENDED_BEFORE', '/office');
    known(appointed())
      .when('end-term', { ...end, endedOn: '2026-04-30' })
      .refused('NOT_IN_OFFICE', '/office');
    known(appointed())
      .when('end-term', { ...end, person: 'B. Other' })
      .refused('NOT_IN_OFFICE', '/office');
  });
  it('may be told of the next term again', () => {
    known(appointed(), termEnded(), appointed({ appointedOn: day('2027-02-01') }))
      .when('end-term', { ...end, endedOn: '2028' })
      .then([termEnded({ endedOn: year(2028) })]);
  });
  it('may be a chairman’s, and one of whom only evidence tells', () => {
    known(elected())
      .when('end-term', { office: 'председатель', person: 'A. Chairman', endedOn: '2022' })
      .then([{ type: 'TermEnded', data: { office: 'CHAIRMAN', person: 'A. Chairman', endedOn: year(2022) } }]);
    known(attestedInOffice())
      .when('end-term', { office: 'CHAIRMAN', endedOn: '2022' })
      .then([{ type: 'TermEnded', data: { office: 'CHAIRMAN', endedOn: year(2022) } }]);
  });
});

describe('The offices of a committee', () => {
  it.each(Object.values(offices.terms))(
    'are called by a reader’s language, whatever they were told in: $en',
    ({ en, ru }) => {
      expect([inBothLanguages(en, 'ru'), inBothLanguages(ru, 'en')]).toEqual([ru, en]);
    },
  );
});
