// The circles as they stood at any place in the log: who belongs to an operation, a body, a delivery, and who was removed.
import { CIRCLES, nameOf, type Telling } from '../../src/domain/audience/circles.js';
import type { Circle } from '../../src/domain/audience/circle.js';
import { categoryOf, idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type OwnRows, type Projection, table } from '../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';

/** Valid from `position` until the next row of the same circle. */
export interface CircleRow {
  readonly name: string;
  readonly position: bigint;
  readonly circle: Circle | null;
}

const VERSION = 6;

export const circleRows = table<CircleRow>(
  {
    name: 'circle',
    columns: { name: 'text', position: 'big', circle: 'json?' },
    key: ['name', 'position'],
    indexes: [['position']],
  },
  VERSION,
);

const BY_CATEGORY = new Map(CIRCLES.map((each) => [each.of.category, each]));

function take({ stream, number }: StoredEvent, rows: OwnRows, stories: Stories): void {
  const telling = BY_CATEGORY.get(categoryOf(stream));
  if (!telling) return;
  const id = idOf(stream);
  const [before, after] = [stories.before(telling.of), stories.after(telling.of)];
  if (before === after) return;
  const circle = circleOf(telling, after, id);
  if (JSON.stringify(circle) === JSON.stringify(circleOf(telling, before, id))) return;
  rows.put(circleRows, { name: nameOf(telling, id), position: number, circle });
}

const circleOf = ({ of, circle }: Telling<unknown>, story: unknown, id: string): Circle | null =>
  story === of.initial ? null : (circle(story, id) ?? null);

export const circles: Projection = {
  name: 'circles',
  version: VERSION,
  tables: [circleRows] as unknown as Projection['tables'],
  stories: CIRCLES.map(({ of }) => of),
  on: Object.fromEntries(CIRCLES.flatMap(({ of }) => Object.keys(of.evolve)).map((type) => [type, take])),
  onFailure: 'park',
};
