// The inquiries as their state sees them: what a ruling leaves to be told in an incident, and figures by article.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { inquiryFigures } from '../../../projections/registers/inquiry/inquiry-figures.js';
import { inquiries } from '../../../projections/registers/inquiries.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import {
  ARTICLE,
  closed,
  imposed,
  INCIDENT,
  inForce,
  LESS,
  ON_LINE,
  opened,
  prosecuted,
  ruled,
  setAside,
} from '../../domain/inquiry/events.js';
import { columns } from '../../support/facts/declared.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const of = (name: string, ...events: readonly { readonly type: string; readonly data: object }[]): readonly Fact[] =>
  events.map((each) => ({ stream: `inquiry-${uuidOf(name)}`, by: 'KG', ...each }));
const about = { of: INCIDENT, by: 'KG' };
const SEIZED = [report({ country: 'KG' }, about), seizure({ lineId: 'a' }, about)];
const tasksOf = async (name: string): Promise<readonly string[]> => {
  const [view] = await world.rows(inquiries.one, { id: uuidOf(name) }, { lang: 'en' });
  return (view!['open'] as readonly { task: string; request: string }[]).map(
    ({ task, request }) => `${task} ${request}`,
  );
};
const CLOSE = `CLOSING POST /v1/inquiries/${uuidOf('one')}/close`;

export function inquiriesCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  it('leave a figure as it is until a ruling is in force, and then until its owner tells the incident', async () => {
    await world.tell(...SEIZED, ...of('one', opened(), ruled({ onRecord: ON_LINE })));
    expect(await tasksOf('one')).toEqual([CLOSE]);
    await world.tell(...of('one', inForce()));
    expect(await tasksOf('one')).toEqual([`MOVE_FIGURE POST /v1/incidents/${INCIDENT}/establish-quantity`, CLOSE]);
    await world.tell(told('QuantityEstablished', { lineId: 'a', quantity: LESS }, about));
    expect(await tasksOf('one')).toEqual([CLOSE]);
    await world.tell(...of('one', setAside()));
    expect(await tasksOf('one')).toEqual([`RESTORE_FIGURE POST /v1/incidents/${INCIDENT}/withdraw-event`, CLOSE]);
  });
  it('ask that a line be withdrawn that a ruling in force does not find substantiated', async () => {
    const onRecord = { incident: INCIDENT, lineId: 'a', finding: 'NOT_SUBSTANTIATED' } as const;
    await world.tell(...SEIZED, ...of('one', opened(), ruled({ onRecord }), inForce()));
    expect(await tasksOf('one')).toEqual([`MOVE_FIGURE POST /v1/incidents/${INCIDENT}/withdraw-line`, CLOSE]);
    await world.tell(told('LineWithdrawn', { lineId: 'a', reason: 'NOT_SUBSTANTIATED' }, about));
    expect(await tasksOf('one')).toEqual([CLOSE]);
  });
  it('are found by what they cite and by their articles', async () => {
    await world.tell(...of('one', opened(), ruled({ onRecord: ON_LINE })), ...of('two', opened({ articles: [] })));
    const ids = async (asked: object) => (await world.rows(inquiries.list, asked as never)).map(({ id }) => id);
    expect(await ids({ article: ['KG: art. 223'] })).toEqual([uuidOf('one')]);
    expect(await ids({ incident: [INCIDENT] })).toEqual([uuidOf('one')]);
  });
  it('are counted by article, kind or country, with penalties by currency and without those of rulings set aside', async () => {
    const fine = (amount: string, currency: string, ruling?: string) =>
      imposed({
        money: [{ what: 'PENALTY', amount, currency, bound: 'EQ' }],
        ...(ruling === undefined ? {} : { ruling }),
      });
    await world.tell(
      ...of('one', opened(), ruled(), inForce(), fine('100', 'KGS'), closed()),
      ...of('two', opened(), prosecuted(), ruled(), setAside(), fine('70', 'KGS', 'r-1'), fine('5', 'USD')),
      ...of('three', opened({ articles: [ARTICLE, { country: 'RU', code: 'ст. 16.2' }], kind: 'ADMINISTRATIVE' })),
    );
    const rows = await world.rows(inquiryFigures, {}, { lang: 'en' });
    expect(
      columns(rows, 'article', 'inquiries', 'open', 'closed', 'prosecuted', 'rulings', 'inForce', 'setAside'),
    ).toEqual([
      ['art. 223', 3, 2, 1, 1, 2, 1, 1],
      ['ст. 16.2', 1, 1, 0, 0, 0, 0, 0],
    ]);
    expect(rows[0]!['text']).toBe(
      'Kyrgyzstan, art. 223: inquiries 3, open 2, closed 1, criminal cases 1, rulings 2, in force 1, set aside 1, liability imposed 3; 100 KGS (penalty); 5 USD (penalty)',
    );
    expect(columns(await world.rows(inquiryFigures, { by: 'KIND' }), 'kind', 'inquiries')).toEqual([
      ['ADMINISTRATIVE', 1],
      ['CHECK', 1],
      ['CRIMINAL', 1],
    ]);
    expect(
      columns(await world.rows(inquiryFigures, { by: 'COUNTRY', kind: ['CRIMINAL'] }), 'country', 'inquiries'),
    ).toEqual([['KG', 1]]);
  });
}
