// The likeness of two seizure lines: what speaks for their being one, how much, and what is compared at all.
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { likenessOf } from '../../../src/domain/duplicate-review/story/likeness.js';
import { type Marked, markedIn } from '../../../src/domain/duplicate-review/story/mark.js';
import { stateAfter } from '../../support/specification.js';
import { day } from '../events-as-data.js';
import { attribution, kilograms, reported, seized, UNWEIGHED, withdrawal } from '../incident/events.js';

const minute = (at: string) => ({ from: at, to: at, precision: 'minute' as const });

function marked(id: string, ...events: Parameters<typeof stateAfter>[1]): Marked | undefined {
  return markedIn(stateAfter(incidentStory, events), id, 'a');
}

const one = (report: Parameters<typeof reported>[0] = {}, line: Parameters<typeof seized>[0] = {}): Marked =>
  marked('one', reported(report), seized(line))!;
const other = (report: Parameters<typeof reported>[0] = {}, line: Parameters<typeof seized>[0] = {}): Marked =>
  marked('other', reported({ country: 'KG', ...report }, { by: 'KG' }), seized(line, { by: 'KG' }))!;

const alike = (first: Marked, second: Marked) => likenessOf(first.mark, second.mark);

describe('The likeness of two lines', () => {
  it('is enough where two services tell of the same goods and day, and about as much', () => {
    expect(alike(one(), other({}, { quantity: kilograms('3.4') }))).toEqual({
      score: 70,
      reasons: ['SAME_GOODS', 'SAME_QUANTITY', 'SAME_TIME'],
    });
    expect(alike(one(), other({}, { quantity: kilograms('4') }))).toBeUndefined();
  });
  it('is enough without a weight where the place is the same, in whatever letters', () => {
    const at = { post: 'Dostuk' };
    expect(alike(one(at), other(at, { quantity: UNWEIGHED }))).toEqual({
      score: 65,
      reasons: ['SAME_GOODS', 'SAME_PLACE', 'SAME_TIME'],
    });
  });
  it('is more by the same plate, and never more than all', () => {
    const report = {
      post: 'Dostuk',
      identifiers: [{ kind: 'PLATE', value: '01KG123' }],
      occurredAt: minute('2026-05-10T10:00Z'),
    } as const;
    expect(alike(one(report), other(report))?.score).toBe(100);
  });
  it('asks one service about its own reports only where almost everything is alike', () => {
    const again = (report: object): Marked => marked('other', reported(report), seized())!;
    expect(alike(one(), again({}))).toBeUndefined();
    expect(alike(one({ post: 'Dostuk' }), again({ post: 'Dostuk' }))?.score).toBe(90);
  });
  it('is none of lines of one incident, and of amounts of another kind', () => {
    expect(alike(one(), { ...other(), mark: { ...other().mark, incident: 'one' } })).toBeUndefined();
    expect(alike(one(), { ...other(), mark: { ...other().mark, measure: 'VOLUME' } })).toBeUndefined();
  });
});

describe('What is compared', () => {
  it('is told in one operation, or by services of one state, of one kind of goods', () => {
    expect(one().among).toBe('state KZ heroin');
    expect(marked('one', reported(), seized(), attribution())!.among).toBe('operation mak heroin');
    expect(one().day).toBe(Date.UTC(2026, 4, 10) / 86_400_000);
  });
  it('is not what was withdrawn, what is restricted, and what lasted for days', () => {
    expect(marked('one', reported(), seized(), withdrawal())).toBeUndefined();
    const restricted = { type: 'AudienceRestricted', data: { releasableTo: [] } };
    expect(marked('one', reported(), seized(), restricted)).toBeUndefined();
    expect(marked('one', reported({ occurredAt: day('2026-05-01', '2026-05-31') }), seized())).toBeUndefined();
  });
  it('keeps no number of a vehicle', () => {
    const { mark } = one({ identifiers: [{ kind: 'PLATE', value: '01KG123' }] });
    expect(inspect(mark)).not.toMatch(/01kg123/i);
    expect(mark.identifiers).toHaveLength(1);
  });
});
