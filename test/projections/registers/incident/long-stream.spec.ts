// An incident of thousands of events: folding, finding and showing it costs as much for each event as of a short one.
import { expect, it } from '@jest/globals';
import { view } from '../../../../projections/registers/incident/view.js';
import { incidents } from '../../../../projections/registers/incidents.js';
import { incidentStory } from '../../../../src/domain/incident/story.js';
import { applied } from '../../../../src/eventsourcing/log/story.js';
import type { StoredEvent } from '../../../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../../../src/eventsourcing/read-models/stories.js';
import {
  acceptance,
  attribution,
  correction,
  eventId,
  identified,
  kilograms,
  proposal,
  reported,
  revocation,
  seized,
  weighed,
} from '../../../domain/incident/events.js';
import { type Described, folded } from '../../../support/facts/folded.js';
import { thorough } from '../../../support/slow.js';

const FOREIGN = [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }];
const first = seized({}, { id: 1 });
const data = first.data as object;
/** What the n-th event tells. */
const STREAMS: Readonly<Record<string, (n: number) => Described>> = {
  lines: (n) => seized({ lineId: `line-${n}` }, { id: n }),
  'figures of one line': (n) => weighed({}, { id: n }),
  'figures and findings of many lines': (n) => {
    const lineId = `line-${Math.floor(n / 3)}`;
    return [seized, weighed, identified][n % 3]!({ lineId }, { id: n });
  },
  'corrections of one line': (n) => correction(first, { ...data, quantity: kilograms(String(n)) }, { id: n }),
  'proposals of others and their acceptance': (n) =>
    n % 2 === 0
      ? correction(first, { ...data, quantity: kilograms(String(n)) }, { id: n, by: 'KG', flags: FOREIGN })
      : acceptance({ proposal: eventId(n - 1), counts: true }, { id: n }),
  'proposals of others that wait': (n) =>
    correction(first, { ...data, quantity: kilograms(String(n)) }, { id: n, by: 'KG', flags: FOREIGN }),
  'lines of one id': (n) => seized({ quantity: kilograms(String(n)) }, { id: n, flags: [{ code: 'LINE_ID_TAKEN' }] }),
  'proposals in words': (n) => proposal({ target: eventId(1) }, { id: n }),
  'reports that are flagged': (n) =>
    reported({ post: `${n}` }, { id: n, flags: [{ code: 'ALREADY_REPORTED' }, { code: 'OCCURRED_IN_FUTURE' }] }),
  'attributions taken back': (n) => (n % 2 === 0 ? attribution({}, { id: n }) : revocation({}, { id: n })),
};

/** Events of the short stream. */
const FEW = thorough(1_250, 350);

const ROWS = { write: () => undefined } as unknown as OwnRows;

/** CPU of so many events, each folded and taken by the register, and of one view; µs. */
async function costOf(length: number, tell: (n: number) => Described): Promise<number> {
  const events = [first, ...Array.from({ length }, (_, n) => tell(n + 2))].map((each, revision) =>
    folded({ ...each, revision }),
  );
  const begun = process.cpuUsage();
  let story = incidentStory.initial;
  for (const event of events) {
    const [before, after] = [story, applied(incidentStory, story, event)];
    const stories = { before: () => before, after: () => after } as unknown as Stories;
    await incidents.projection.on[event.type]!({ ...event, stream: 'incident-it' } as StoredEvent, ROWS, stories);
    story = after;
  }
  expect(view({ id: 'it', incident: story, operation: undefined }).id).toBe('it');
  const { user, system } = process.cpuUsage(begun);
  return user + system;
}

it.each(Object.entries(STREAMS))(
  'costs the same for each event of a long stream as of a short one: %s',
  async (_, tell) => {
    await costOf(FEW, tell);
    const least = async (length: number): Promise<number> =>
      Math.min(await costOf(length, tell), await costOf(length, tell), await costOf(length, tell));
    const [short, long] = [await least(FEW), await least(4 * FEW)];
    // Four times as many: 4 where it grows with the stream, 16 where it grows with its square.
    expect({ ratio: long / short, short, long }).toMatchObject({ ratio: expect.closeTo(4, -1) });
  },
);
