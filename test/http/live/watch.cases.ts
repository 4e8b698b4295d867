// Watched figures over real connections: told when they change, with what makes the difference one request away, and ended where their
// reader left the circle.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { eventually, FeedReader, type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
const tokens = new Map<string, string>();

const TOTALS = 'totals?by=country&evidence=ITEMISED';

async function tell(who: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${edge.port}/v1/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.get(who)}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([path, answer.status]).toEqual([path, 201]);
}

async function seize(name: string, country: string): Promise<void> {
  const incident = `incidents/${uuidOf(`watched ${name}`)}`;
  await tell(country, `${incident}/report`, { country, occurredAt: '2026-05-10', operation: 'watched' });
  await tell(country, `${incident}/record-seizure`, { lineId: 'a', substance: 'heroin', quantity: '3 kg' });
}

const watch = (who: string, question: string) =>
  FeedReader.open(edge.port, tokens.get(who)!, `/v1/watch?question=${encodeURIComponent(question)}`);

interface Said {
  readonly position: string;
  readonly from?: string;
  readonly digest: string;
  readonly reason?: string;
}

const said = ({ frames }: FeedReader) => frames.map(({ event, data }) => ({ event, ...(JSON.parse(data) as Said) }));

export function watchCases(): void {
  beforeAll(async () => {
    edge = await liveEdge({}, 'as the log says');
    for (const administration of ['KG', 'KZ', 'BY']) tokens.set(administration, await edge.token({ administration }));
    tokens.set('WCO', await edge.token({ administration: 'WCO', role: 'secretariat' }));
    await tell('WCO', 'operations/watched/decide', {
      organisers: ['WCO'],
      targets: ['NARCOTIC'],
      decidedOn: '2026-04',
    });
    for (const country of ['KG', 'KZ', 'BY'])
      await tell('WCO', 'operations/watched/nominate-participant', { country, capacity: 'PARTICIPANT' });
    await seize('first', 'KZ');
  }, 30_000);
  afterAll(() => edge.close());

  describe('A figure that is watched', () => {
    it('is told as it is, and again when it is another, with the place from which the difference can be asked', async () => {
      const reader = await watch('KG', TOTALS);
      await reader.until(({ frames }) => frames.length === 1);
      const [first] = said(reader);
      expect(first).toMatchObject({ event: 'figure', question: TOTALS, rows: 1, sight: expect.any(String) });
      await seize('second', 'KZ');
      await reader.until(({ frames }) => frames.length === 2);
      const changed = said(reader)[1]!;
      expect(changed).toMatchObject({ event: 'changed', from: first!.position });
      expect(changed.digest).not.toBe(first!.digest);
      const asked = `http://127.0.0.1:${edge.port}/v1/${TOTALS}`;
      const headers = { Authorization: `Bearer ${tokens.get('KG')}` };
      const now = (await (await fetch(`${asked}&knownAt=@${changed.position}`, { headers })).json()) as Said;
      expect(now.digest).toBe(changed.digest);
      reader.cut();
    }, 30_000);

    it('is not told again where nothing of it has changed', async () => {
      const reader = await watch('KG', 'totals?substance=opium');
      await reader.until(({ frames }) => frames.length === 1);
      await seize('third', 'KZ');
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(said(reader)).toHaveLength(1);
      reader.cut();
    }, 30_000);

    it('ends, and says why, where its reader has left the circle', async () => {
      const reader = await watch('BY', TOTALS);
      await reader.until(({ frames }) => frames.length === 1);
      await tell('BY', 'operations/watched/withdraw-participant', { country: 'BY' });
      await reader.until(({ isOver }) => isOver);
      expect(said(reader).at(-1)).toEqual({ event: 'end', reason: 'SIGHT_CHANGED' });
    }, 30_000);

    it('is refused as its own route would refuse it', async () => {
      for (const [question, status] of [
        ['totals?by=colour', 400],
        ['nothing', 404],
        ['incidents/0190a5c4-0000-7000-8000-00000000ffff', 404],
      ] as const) {
        const reader = await watch('KG', question);
        await eventually(() => reader.isOver);
        expect([question, reader.response.statusCode]).toEqual([question, status]);
      }
    });
  });
}
