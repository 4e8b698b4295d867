// The commands to an inquiry: opened, ruled on and closed by its state, each in its order, repeated, out of order, by another.
import { describe, expect, it } from '@jest/globals';
import { inquiry } from '../../../src/domain/inquiry/decider.js';
import { articlesOf, inquiryStory } from '../../../src/domain/inquiry/story.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { reported } from '../incident/events.js';
import {
  ARTICLE,
  cited,
  closed,
  established,
  imposed,
  INCIDENT,
  inForce,
  ON_LINE,
  opened,
  prosecuted,
  ruled,
  setAside,
} from './events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' } }) as const;
const KG = by('KG');
const OPENING = {
  country: 'Кыргызстан',
  kind: 'проверка сообщения о преступлении',
  articles: [{ country: 'KG', code: 'art. 223' }],
  openedOn: '2026-05-20',
};

describe('Opening an inquiry', () => {
  it('is done once, by the state whose it is; a form is of a criminal case alone', () => {
    given(inquiry).by(KG).when('open', OPENING).then([opened()]).flagged();
    given(inquiry, [opened()]).by(KG).when('open', OPENING).thenNothing();
    given(inquiry, [opened()])
      .by(KG)
      .when('open', { ...OPENING, reference: '1' })
      .refused('INQUIRY_ALREADY_OPENED');
    given(inquiry).by(by('KZ')).when('open', OPENING).refused('NOT_YOURS');
    given(inquiry)
      .by(KG)
      .when('open', { ...OPENING, form: 'дознание' })
      .refused('FORM_WITHOUT_CASE', '/form');
    given(inquiry)
      .by(KG)
      .when('open', { ...OPENING, kind: 'уголовное дело', form: 'дознание' })
      .then([opened({ kind: 'CRIMINAL', form: 'INQUEST' })]);
  });
  it('takes articles of any state’s law as they are cited there', () => {
    const foreign = { country: 'RU', code: 'ст. 229.1 УК' };
    const told = stateAfter(inquiryStory, [opened(), established({ articles: [foreign] }), prosecuted()]);
    expect(articlesOf(told)).toEqual([ARTICLE, foreign]);
  });
});

describe('What an inquiry cites', () => {
  it('is looked up, and kept with a flag where the log does not hold it', () => {
    given(inquiry, [opened()])
      .beside(`incident-${INCIDENT}`, [reported()])
      .by(KG)
      .when('cite', { incident: INCIDENT })
      .then([cited()])
      .flagged()
      .unproved();
    given(inquiry, [opened(), cited()])
      .beside(`incident-${INCIDENT}`, [reported()])
      .by(KG)
      .when('cite', { incident: INCIDENT })
      .thenNothing();
    given(inquiry, [opened()]).by(KG).when('cite', { incident: INCIDENT }).unproved('INCIDENT_NOT_REPORTED');
    given(inquiry, [opened()]).by(KG).when('cite', { transit: INCIDENT }).unproved('TRANSIT_NOT_KNOWN');
    given(inquiry, [opened()]).by(KG).when('cite', { assistance: INCIDENT }).unproved('ASSISTANCE_NOT_REQUESTED');
    given(inquiry, [opened()]).by(KG).when('cite', {}).flagged('NOTHING_CITED');
  });
});

describe('A ruling', () => {
  const RULING = { ruling: 'r-1', court: 'City court', at: '2026-07-01', outcome: 'привлечение к ответственности' };
  const IN_FORCE = { ruling: 'r-1', at: '2026-08-01' };
  const ASIDE = { ruling: 'r-1', court: 'Supreme court', at: '2026-09-01' };

  it('is issued once under its id, comes into force, and is set aside once', () => {
    given(inquiry, [opened()]).by(KG).when('issue-ruling', RULING).then([ruled()]).flagged();
    given(inquiry, [opened(), ruled()]).by(KG).when('issue-ruling', RULING).thenNothing();
    given(inquiry, [opened(), ruled()])
      .by(KG)
      .when('issue-ruling', { ...RULING, court: 'Another' })
      .flagged('RULING_ALREADY_ISSUED');
    given(inquiry, [opened(), ruled()]).by(KG).when('record-in-force', IN_FORCE).then([inForce()]).flagged();
    given(inquiry, [opened(), ruled(), inForce()]).by(KG).when('set-aside-ruling', ASIDE).then([setAside()]).flagged();
    given(inquiry, [opened(), ruled(), setAside()]).by(KG).when('set-aside-ruling', ASIDE).thenNothing();
    given(inquiry, [opened(), ruled(), setAside()])
      .by(KG)
      .when('set-aside-ruling', { ...ASIDE, court: 'Another court' })
      .flagged('RULING_SET_ASIDE');
    given(inquiry, [opened(), ruled(), setAside()])
      .by(KG)
      .when('record-in-force', { ...IN_FORCE, at: '2026-10-01' })
      .flagged('RULING_SET_ASIDE');
  });
  it('that nobody told of is kept as in force or set aside, with a flag', () => {
    given(inquiry, [opened()]).by(KG).when('record-in-force', IN_FORCE).unproved('RULING_NOT_ISSUED');
    given(inquiry, [opened()]).by(KG).when('set-aside-ruling', ASIDE).unproved('RULING_NOT_ISSUED');
    const story = stateAfter(inquiryStory, [setAside(), ruled()]);
    expect(Object.keys(story.rulings.get('r-1')!).sort()).toEqual(['issued', 'setAside']);
  });
  it('says of a line what was found, and moves nothing by itself', () => {
    given(inquiry, [opened()])
      .beside(`incident-${INCIDENT}`, [reported()])
      .by(KG)
      .when('issue-ruling', { ...RULING, onRecord: { ...ON_LINE, finding: 'иное количество' } })
      .then([ruled({ onRecord: ON_LINE })])
      .flagged()
      .unproved();
  });
  it('is its state’s to tell, and nobody else’s', () => {
    for (const [verb, body] of [
      ['issue-ruling', RULING],
      ['record-in-force', IN_FORCE],
      ['set-aside-ruling', ASIDE],
      ['impose-liability', { measure: 'FINE', at: '2026-07-01' }],
    ] as const)
      given(inquiry, [opened(), ruled()]).by(by('KZ')).when(verb, body).refused('NOT_YOURS');
  });
});

describe('Liability', () => {
  it('is told with its penalty by currency, and of which ruling it is', () => {
    const body = { measure: 'штраф', at: '2026-07-01' };
    given(inquiry, [opened()]).by(KG).when('impose-liability', body).then([imposed()]).flagged();
    given(inquiry, [opened(), imposed()]).by(KG).when('impose-liability', body).thenNothing();
    const { events } = given(inquiry, [opened()])
      .by(KG)
      .when('impose-liability', { ...body, money: [{ what: 'штраф', amount: '60 000 сом' }] }).happened;
    expect(events?.[0]?.data).toMatchObject({ money: [{ what: 'PENALTY', amount: '60000', currency: 'KGS' }] });
    given(inquiry, [opened()])
      .by(KG)
      .when('impose-liability', { ...body, ruling: 'r-1' })
      .unproved('RULING_NOT_ISSUED');
  });
});

describe('Closing an inquiry', () => {
  const CLOSING = { at: '2026-09-15', outcome: 'назначено наказание' };
  it('is done once; a ruling may come after it, what is established may not', () => {
    given(inquiry, [opened()]).by(KG).when('close', CLOSING).then([closed()]).flagged();
    given(inquiry, [opened(), closed()]).by(KG).when('close', CLOSING).thenNothing();
    given(inquiry, [opened(), closed()])
      .by(KG)
      .when('close', { ...CLOSING, at: '2026-09-16' })
      .refused('INQUIRY_CLOSED');
    given(inquiry).by(KG).when('close', CLOSING).refused('INQUIRY_NOT_OPENED');
    given(inquiry, [opened()]).by(by('KZ')).when('close', CLOSING).refused('NOT_YOURS');
    given(inquiry, [opened(), closed()])
      .by(KG)
      .when('issue-ruling', { ruling: 'r-1', court: 'City court', at: '2026-07-01', outcome: 'LIABLE' })
      .flagged();
    given(inquiry, [opened(), closed()])
      .by(KG)
      .when('establish-offence', { on: '2026-09-20' })
      .flagged('INQUIRY_CLOSED');
  });
});

describe('The audience of an inquiry', () => {
  const scope = (...events: readonly Described[]): string =>
    inquiryStory.scope({ id: 'one', story: stateAfter(inquiryStory, events) });
  const told = (event: Described, administration: string, onBehalfOf?: string): Described => ({
    ...event,
    metadata: {
      commandId: 'c',
      flags: [],
      right: 'INQUIRING',
      actor: by(administration).actor,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    } as never,
  });

  it('is its state alone, and whoever keyed something in for it', () => {
    expect(scope(told(opened(), 'KG'))).toBe('state:KG');
    expect(scope(told(opened(), 'KG'), told(cited(), 'KG'))).toBe('state:KG');
    expect(scope(told(opened(), 'CHLEU', 'KG'))).toBe('state:KG+CHLEU');
  });
});
