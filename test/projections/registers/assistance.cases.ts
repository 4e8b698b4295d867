// The requests for assistance as readers see them: who asks whom, what is overdue, and how many days an answer took.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { assistanceLatency } from '../../../projections/registers/assistance/assistance-latency.js';
import { assistanceRequests } from '../../../projections/registers/assistance-requests.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { acknowledged, answered, postponed, refused, requested } from '../../domain/assistance/events.js';
import { at, columns } from '../../support/facts/declared.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;

const of = (name: string, ...events: readonly { readonly type: string; readonly data: object }[]): readonly Fact[] =>
  events.map((each) => ({ stream: `assistance-${uuidOf(name)}`, by: 'KG', ...each }));
const listed = async (...names: readonly string[]): Promise<readonly unknown[]> =>
  columns(await world.rows(assistanceRequests.list), ...names);
const tasksOf = async (name: string): Promise<readonly string[]> => {
  const [view] = await world.rows(assistanceRequests.one, { id: uuidOf(name) });
  return (view!['open'] as readonly { task: string }[]).map(({ task }) => task);
};

export function assistanceCases(): void {
  beforeEach(async () => {
    world = await projected();
  });
  afterEach(() => world.dispose());

  it('is told with the days until it was acknowledged and answered, as exactly as its times are known', async () => {
    await world.tell(...of('one', requested(), acknowledged(), answered()));
    expect(await listed('acknowledgedAfter', 'answeredAfter')).toEqual([
      [
        { least: 3, most: 3 },
        { least: 19, most: 19 },
      ],
    ]);
    await world.tell(...of('two', requested({ requestedOn: at('2026-05') }), answered()));
    const [, row] = (await world.rows(assistanceRequests.list)).toSorted((one) =>
      one['id'] === uuidOf('two') ? 1 : -1,
    );
    expect(row).toMatchObject({ acknowledgedAfter: { least: -11, most: 19 }, answeredAfter: { least: -11, most: 19 } });
  });
  it('has tasks of the state that is asked until it answers as a whole or refuses, then of the one that asked', async () => {
    await world.tell(...of('one', requested()), ...of('two', requested(), refused()), ...of('three', answered()));
    expect(await tasksOf('one')).toEqual(['ACKNOWLEDGEMENT', 'ANSWER']);
    expect(await tasksOf('two')).toEqual([]);
    expect(await tasksOf('three')).toEqual(['REQUEST']);
    await world.tell(...of('one', answered({ extent: 'PART' })));
    expect(await tasksOf('one')).toEqual(['ANSWER']);
    await world.tell(...of('one', answered()));
    expect(await tasksOf('one')).toEqual(['USE']);
  });
  it('is answered for by each two states: what is open, overdue, and how long it took', async () => {
    const late = requested({ answerBy: at('2026-06-01') });
    await world.tell(
      ...of('done', requested(), acknowledged(), answered()),
      ...of('refused', requested(), refused({ at: at('2026-05-03') })),
      ...of('late', late),
      ...of('put off', late, postponed({ until: at('2027-01-01') }), answered({ extent: 'PART' })),
      ...of('other way', requested({ askedBy: 'KZ', askedOf: 'KG' })),
    );
    const rows = await world.rows(assistanceLatency, {}, { lang: 'en' });
    expect(
      columns(rows, 'askedBy', 'asked', 'acknowledged', 'answered', 'partly', 'refused', 'open', 'overdue'),
    ).toEqual([
      ['KG', 4, 1, 1, 1, 1, 2, 1],
      ['KZ', 1, 0, 0, 0, 0, 1, 0],
    ]);
    expect(rows[0]).toMatchObject({ answeredAfter: { cases: 2, least: 2, median: 2, most: 19 } });
    expect(rows[0]!['text']).toBe(
      'Kyrgyzstan → Kazakhstan: asked 4, received 1, answered 1, in part 1, refused 1, open 2, overdue 1; answered after 2–19 days, half of them after 2 at most',
    );
    expect(rows[1]!['text']).toBe('Kazakhstan → Kyrgyzstan: asked 1, open 1');
  });
}
