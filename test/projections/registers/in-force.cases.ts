// The decisions in force for a state or a body at a date: by membership, attendance, objection and endorsement, each as of that date.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { inForce } from '../../../projections/registers/decision/in-force.js';
import { at, columns, committee } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const decision = (id: string, type: string, data: object): Fact => ({ stream: `decision-${id}`, type, data });
const adopted = (id: string, data: object = {}): Fact =>
  decision(id, 'DecisionAdopted', { body: 'chleu', text: { en: 'Go on' }, adoptedOn: at('2020-03-01'), ...data });
const member = (country: string, from: string): Fact =>
  committee('chleu', 'MembershipStarted', { country, from: at(from) });
const attended = (...administrations: readonly string[]): Fact => ({
  stream: 'meeting-chleu-1',
  type: 'AttendanceRecorded',
  data: { delegations: administrations.map((administration) => ({ administration, capacity: 'MEMBER' })) },
});

const MEMBERS = [member('KG', '1998'), member('KZ', '1998'), member('UZ', '2021')];

/** `id force why`, whether it is theirs to carry out. */
const asked = async (administration: string, on = '2022-01-01'): Promise<readonly unknown[]> =>
  columns(await world.rows(inForce, { for: administration, on }), 'id', 'force', 'why', 'toCarryOut');

export function inForceCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  it('is in force for whoever was a member when it was taken, from then on', async () => {
    await world.tell(...MEMBERS, adopted('one'));
    expect(await asked('KG')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
    expect(await asked('KG', '2020-02-29')).toEqual([]);
    expect(await asked('UZ')).toEqual([]);
    expect(await asked('JP')).toEqual([]);
  });

  it('is not in force for whoever objects, from then on', async () => {
    await world.tell(
      ...MEMBERS,
      adopted('one'),
      decision('one', 'ObjectionRaised', { by: 'KZ', raisedOn: at('2020-06-01') }),
    );
    expect(await asked('KZ', '2020-05-01')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
    expect(await asked('KZ')).toEqual([['one', 'NOT_IN_FORCE', 'OBJECTED', true]]);
    expect(await asked('KG')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
  });

  it('is not in force for whoever is not interested, until they say otherwise; a reservation hinders nothing', async () => {
    const position = (by: string, stand: string, on: string): Fact =>
      decision('one', 'PositionStated', { by, position: stand, statedOn: at(on) });
    await world.tell(
      ...MEMBERS,
      adopted('one'),
      position('KZ', 'NOT_INTERESTED', '2020-03-01'),
      position('KG', 'RESERVATION', '2020-03-01'),
      position('KZ', 'FOR', '2021-01-01'),
    );
    expect(await asked('KZ', '2020-12-31')).toEqual([['one', 'NOT_IN_FORCE', 'NOT_INTERESTED', true]]);
    expect(await asked('KZ')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
    expect(await asked('KG')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
  });

  it('binds no member that was not there, until it endorses it', async () => {
    await world.tell(...MEMBERS, attended('KG'), adopted('one', { meeting: 'chleu-1' }));
    expect(await asked('KZ')).toEqual([['one', 'NOT_IN_FORCE', 'ABSENT', false]]);
    await world.tell(decision('one', 'DecisionEndorsed', { by: 'KZ', endorsedOn: at('2021-01-01') }));
    expect(await asked('KZ')).toEqual([['one', 'IN_FORCE', 'ENDORSED', false]]);
    expect(await asked('KZ', '2020-12-31')).toEqual([['one', 'NOT_IN_FORCE', 'ABSENT', false]]);
  });

  it('binds another body that it is addressed to once that endorses it', async () => {
    await world.tell(...MEMBERS, adopted('one', { addressedTo: ['KG', 'WCO'] }));
    expect(await asked('WCO')).toEqual([['one', 'NOT_IN_FORCE', 'NOT_ENDORSED', true]]);
    expect(await asked('KZ')).toEqual([['one', 'IN_FORCE', 'MEMBER', false]]);
    await world.tell(decision('one', 'DecisionEndorsed', { by: 'WCO', endorsedOn: at('2021-01-01') }));
    expect(await asked('WCO')).toEqual([['one', 'IN_FORCE', 'ENDORSED', true]]);
  });

  it('cannot be told where nobody has said who the members are, but of those who were there', async () => {
    await world.tell(attended('KG'), adopted('one', { meeting: 'chleu-1' }));
    expect(await asked('KG')).toEqual([['one', 'IN_FORCE', 'MEMBER', true]]);
    expect(await asked('KZ')).toEqual([['one', 'NOT_KNOWN', 'MEMBERSHIP_NOT_KNOWN', false]]);
  });

  it('is never an agreement, and is told in both languages with what is to be done', async () => {
    const agreed = { body: 'chleu', text: { en: 'Train' }, reachedOn: at('2020-03-01') };
    await world.tell(...MEMBERS, decision('less', 'AgreementReached', agreed), adopted('one', { due: at('2023-12') }));
    const texts = async (lang: 'en' | 'ru'): Promise<unknown> =>
      (await world.rows(inForce, { for: 'KG', on: '2022' }, { lang })).map(({ text }) => text);
    expect(await texts('en')).toEqual([
      'one: Go on, 1 March 2020; Kyrgyzstan: in force (a member when it was taken); to be carried out, due: December 2023',
    ]);
    expect(await texts('ru')).toEqual([
      'one: Go on, 1 марта 2020 г.; Кыргызстан: действует (член органа на момент принятия); подлежит исполнению, срок: декабрь 2023 г.',
    ]);
    await world.tell(decision('one', 'DecisionFulfilled', { fulfilledOn: at('2021-01-01') }));
    expect(await texts('en')).toEqual([expect.stringMatching(/; carried out$/)]);
    expect(columns(await world.rows(inForce, { for: 'KG', on: '2020-12-31' }), 'fulfilled')).toEqual([[false]]);
  });
}
