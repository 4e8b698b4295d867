// The register finds an incident by what a reader sees of it, at every place in the log, whatever came in which order.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { folded } from '../../../../src/forms/spellings.js';
import { incidentList, incidents } from '../../../../projections/registers/incidents.js';
import { civilSpan, type When } from '../../../../src/domain/values/time/when.js';
import { incidentStory } from '../../../../src/domain/incident/story.js';
import type { Incident } from '../../../../src/domain/incident/story/incident.js';
import { applied } from '../../../../src/eventsourcing/log/story.js';
import {
  type AnyTable,
  jsonOf,
  type OwnRows,
  type Values,
} from '../../../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../../../src/eventsourcing/read-models/stories.js';
import { at, unknownTime } from '../../../support/facts/declared.js';
import { correction, seizure, told } from '../../../support/facts/incidents.js';
import { storedAs } from '../../../support/read-models/ledger-alone.js';
import { generatedLog } from '../../../support/logs/log-generator.js';
import { type Fact, type Projected, projected } from '../../../support/read-models/projecting.js';
import { seized } from '../../../support/facts/seized.js';

type Row = Readonly<Record<string, unknown>>;
const list = (row: Row, name: string): readonly Row[] => row[name] as readonly Row[];

let world: Projected;
let clock = Date.parse('2026-06-01T00:00:00Z');

const among = (codes: readonly unknown[]): string =>
  codes.length === 0 ? '' : `,${[...new Set(codes as readonly string[])].sort().join(',')},`;

function extreme(bounds: readonly (number | null)[], of: (...all: number[]) => number): number | null {
  return bounds.length === 0 || bounds.includes(null) ? null : of(...(bounds as readonly number[]));
}

/** What the row's keys must be, from nothing but what the reader is shown. */
function keysOf(view: Row): Row {
  const report = view['report'] as Row | null;
  const said = (name: string): unknown => report?.[name] ?? null;
  const all = list(view, 'lines');
  const lines = all.filter((one, i) => all.findIndex(({ lineId }) => lineId === one['lineId']) === i);
  const found = (report?.['detectedAt'] ?? report?.['occurredAt']) as When | undefined;
  const times = [found, ...all.map((line) => line['at'] as When | null)].filter(
    (each) => each !== null && each !== undefined,
  );
  const spans = times.map(civilSpan);
  const flags = list(view, 'basedOn').flatMap((each) => list(each, 'flags'));
  return {
    id: view['id'],
    asked: isAsked(view) ? expect.stringMatching(/^,.+,$/) : null,
    by_country: said('country'),
    by_post: said('post'),
    by_officer: expect.stringMatching(/^,(?:[A-Z]{2}\/officer-7,)+$/),
    by_operation: view['operation'],
    by_substance: among(lines.map(({ substance }) => substance)),
    by_substance_as_written: among(
      lines.flatMap(({ substanceAsWritten: name }) => (typeof name === 'string' ? [folded(name)] : [])),
    ),
    by_class: among(lines.map((line) => line['class'])),
    by_flag: among(flags.flatMap(({ code, rule }) => [code, ...(rule ? [rule] : [])])),
    by_channel: '',
    by_item_kind: '',
    by_project: '',
    by_taxed_goods: '',
    by_without_laboratory: lines.some(awaitsLaboratory) ? 1 : 0,
    by_withdrawn: view['state'] === 'WITHDRAWN' ? 1 : 0,
    // The end of the day on which anything came last: what is late is tried with the question that asks for it.
    late_last: expect.any(Number),
    late_by: expect.stringMatching(/^,(?:[A-Z]{2},)+$/),
    scope:
      typeof view['operation'] === 'string'
        ? expect.stringMatching(new RegExp(`^operation:${view['operation']}/[A-Z]{2}`))
        : expect.stringMatching(/^state:[A-Z]{2}/),
    happened_from: extreme(
      spans.map(({ from }) => from),
      Math.min,
    ),
    happened_to: extreme(
      spans.map(({ to }) => to),
      Math.max,
    ),
  };
}

/** It counts, and neither its figures nor a finding came from a laboratory. */
const awaitsLaboratory = (line: Row): boolean =>
  line['counted'] === true &&
  list(line, 'identified').length === 0 &&
  list(line, 'quantities').every(({ quantity }) => (quantity as { method: string }).method !== 'LAB');

/** Whether somebody is asked for an answer, as the tasks tell. */
const isAsked = (view: Row): boolean =>
  list(view, 'open').some(({ settledBy }) => ANSWERED_BY.has(settledBy as string));

const ANSWERED_BY = new Set(['accept-proposal', 'confirm', 'accept-contribution'].map((verb) => `incidents/${verb}`));

/** The log in the store, event by event; gives their places. */
async function toldOf(seed: number): Promise<readonly bigint[]> {
  const places: bigint[] = [];
  for (const { stream, revision, event } of generatedLog({ seed, events: 300, underWay: 12 })) {
    const outcome = await world.store.append(stream, [event], revision - 1);
    if (outcome.outcome === 'appended') places.push(outcome.number);
  }
  await world.tell();
  return places;
}

function demandFoundBy(kept: readonly Row[], view: Row, place: bigint): void {
  const last = kept.findLast((row) => row['id'] === view['id'] && (row['position'] as bigint) <= place);
  const { position: _, revision: _at, tasks, cluster: _none, listed, ...keys } = last ?? {};
  expect(keys).toEqual(keysOf(view));
  expect(listed).toMatchObject({ state: view['state'], operation: view['operation'] });
  // Where flags decide it takes a closer look; where the row tells, it tells the truth.
  if (tasks !== null || keys['by_flag'] === '') expect(tasks).toBe(list(view, 'open').length > 0 ? 1 : 0);
}

const read = (type: string, value: unknown): unknown => (type === 'json' ? JSON.parse(jsonOf(value)) : value);

/** Every event handled so many times, one behind the other; the rows that stand afterwards, in their order. */
async function kept(times: number): Promise<readonly unknown[]> {
  const [rows, states] = [new Map<string, unknown>(), new Map<string, Incident>()];
  const write = ({ columns }: AnyTable, written: readonly Values[]): void => {
    for (const values of written) {
      const row = Object.fromEntries(Object.entries(columns).map(([name, type], i) => [name, read(type, values[i])]));
      rows.set(`${String(row['id'])} ${String(row['position'])}`, row);
    }
  };
  for (const event of [...generatedLog({ seed: 4, events: 300, underWay: 12 })].map(storedAs)) {
    const before = states.get(event.stream) ?? incidentStory.initial;
    const after = event.stream.startsWith('incident-') ? applied(incidentStory, before, event) : before;
    const stories = { before: () => before, after: () => after } as unknown as Stories;
    for (let n = 0; n < times; n++)
      await incidents.projection.on[event.type]?.(event, { write } as unknown as OwnRows, stories);
    states.set(event.stream, after);
  }
  return [...rows.values()];
}

export function registerKeysCases(): void {
  beforeEach(async () => {
    world = await projected(() => clock++);
  });
  afterEach(() => world.dispose());

  describe('an incident of a realistic log', () => {
    it('is not changed by an event that is handled again', async () => {
      const once = await kept(1);
      expect(once.length).toBeGreaterThan(100);
      expect(await kept(2)).toEqual(once);
    });

    it.each([1, 2, 3])('is found by what its reader sees, now and as known before (seed %s)', async (seed) => {
      const places = await toldOf(seed);
      expect(places).toHaveLength(300);
      const kept = (await world.dump())[incidents.table.name] ?? [];
      for (const place of [places[40]!, places[170]!, places[299]!]) {
        const views = await world.rows(
          incidentList,
          { limit: '1000', full: 'true' },
          { knownAt: `@${world.log}.${place}` },
        );
        expect(views.length).toBeGreaterThan(5);
        for (const view of views) demandFoundBy(kept, view, place);
      }
    });

    it('is found by the latest of several findings of its line, as it was corrected', async () => {
      const finding = (substance: 'mdma' | 'opium' | 'khat'): Fact =>
        told('SubstanceIdentified', { lineId: 'a', substance, class: 'PSYCHOTROPIC' });
      const khat = { lineId: 'a', substance: 'khat', class: 'PSYCHOTROPIC' };
      await world.tell(seizure(), finding('mdma'), finding('opium'), correction(2, khat, ['substance']));
      const kept = (await world.dump())[incidents.table.name] ?? [];
      expect(kept.map((row) => row['by_substance'])).toEqual([',heroin,', ',mdma,', ',opium,', ',khat,']);
    });

    it('has no known beginning once the beginning of one of its times is not known', async () => {
      const times = [at('2025-07-01'), unknownTime({ to: '2025-08-05' }), at('2025-06-01')];
      await world.tell(...times.map((each) => seized(1, { at: each })));
      const kept = (await world.dump())[incidents.table.name] ?? [];
      expect(kept.map((row) => row['happened_from'])).toEqual([Date.parse('2025-07-01'), null]);
      expect(kept.map((row) => row['happened_to'])).toEqual([Date.parse('2025-07-02'), Date.parse('2025-08-06')]);
    });
  });
}
