// The doctor on words that an earlier version counted: a log with one report in another’s name, and logs without.
import { expect, it } from '@jest/globals';
import { earlierWordsFinding } from '../../src/cli/examining/earlier-words.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { folded } from '../support/facts/folded.js';
import { reported, seized } from '../domain/incident/events.js';

const STREAM = 'incident-0190a5c4-0000-7000-8000-000000000001';

/** A log of these events, all of one incident. */
function logOf(...events: readonly object[]) {
  const stored = events.map((event, revision) => ({
    ...kept(folded(event as never)),
    revision,
    stream: STREAM,
    schemaVersion: 1,
    number: BigInt(revision + 1),
  })) as unknown as StoredEvent[];
  return { readAll: () => [stored] as unknown as AsyncIterable<readonly StoredEvent[]> };
}
/** In the envelope that every version kept. */
const kept = ({ metadata, ...event }: ReturnType<typeof folded>) => ({
  ...event,
  metadata: { handling: [], releasableTo: [], ...metadata },
});
const looked = (...events: readonly object[]) =>
  earlierWordsFinding(logOf(...events) as never, { limit: 1000 } as never);

it('The doctor names what an earlier version counted and would be a proposal today', async () => {
  const own = reported({ country: 'KZ' });
  expect(await looked(own, seized())).toMatchObject({ state: 'ok' });
  const { state, found, fix } = await looked(reported({ country: 'KG' }, { by: 'KG' }), seized({}, { by: 'KZ' }));
  expect([state, found]).toEqual([
    'note',
    {
      en: `1 counted by an earlier version would be a proposal today: SubstanceSeized of KZ in ${STREAM} at revision 1`,
      ru: `учтено прежней версией, сегодня было бы предложением: 1 — SubstanceSeized, внесено: KZ, ${STREAM}, версия 1`,
    },
  ]);
  expect(fix).toMatchObject({ en: expect.stringMatching(/go on counting/) });
});

it('The doctor counts no proposal twice: what was kept as one, or attested by a document, is no earlier word', async () => {
  const flags = [{ code: 'NOT_YOURS', values: { owner: 'KG' } }];
  const report = reported({ country: 'KG' }, { by: 'KG' });
  expect(await looked(report, seized({}, { by: 'KZ', flags }))).toMatchObject({ state: 'ok' });
});
