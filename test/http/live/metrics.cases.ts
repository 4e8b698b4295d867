// The metrics that monitoring sees of a whole Cordon: whose turn it is, what the stores go through, and whether it can be
// sent commands.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StoreFault } from '../../../src/eventsourcing/log/event-store.js';
import { eventually, type LiveEdge, liveEdge } from './live-edge.js';

let edge: LiveEdge;
let token: string;

const get = (path: string) =>
  fetch(`http://127.0.0.1:${edge.port}${path}`, { headers: { Authorization: `Bearer ${token}` } });
async function value(name: string): Promise<number> {
  const text = await (await get('/metrics')).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1] ?? 0,
  );
}
const decide = (id: string) =>
  fetch(`http://127.0.0.1:${edge.port}/v1/operations/${id}/decide`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' }),
  });

export function metricsCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    token = await edge.token();
  });
  afterAll(() => edge.close());

  describe('Monitoring sees', () => {
    it('that this process projects, and that it is ready', async () => {
      await eventually(() => edge.backend.projector.leads);
      expect(await value('cordon_projector_leads')).toBe(1);
      expect(await value('cordon_ready')).toBe(1);
    });

    it('how long the disk takes to make a command durable, and how long the event loop lets others wait', async () => {
      await decide('durable');
      expect(await value('cordon_log_commit_seconds_count')).toBeGreaterThan(0);
      expect(await value('cordon_log_commit_seconds_sum')).toBeGreaterThan(0);
      expect(await value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
      expect(await value('cordon_log_clock_ahead_seconds')).toBe(0);
    });

    it('what the event store on a network goes through, by kind', async () => {
      const { diagnostics } = edge.backend;
      for (const kind of ['retry', 'retry', 'resubscribe'] as const)
        diagnostics.emit('store', { kind, reason: 'no leader' });
      expect(await value('cordon_store_events_total{kind="retry"}')).toBe(2);
      expect(await value('cordon_store_events_total{kind="resubscribe"}')).toBe(1);
    });

    it('each fault for which the projector rests, and each that a question meets', async () => {
      edge.backend.diagnostics.emit('fault', new Error('no such table'));
      expect(await value('cordon_store_faults_total{met_by="projector"}')).toBe(1);
      const { db } = edge.backend;
      const generations = db.generations.bind(db);
      db.generations = () => Promise.reject(new StoreFault('UNAVAILABLE', 'read.sqlite: its disk cannot be read.'));
      const answer = await get('/v1/committees');
      const ready = await get('/health/ready');
      db.generations = generations;
      expect([answer.status, ready.status]).toEqual([503, 503]);
      expect(await value('cordon_store_faults_total{met_by="question"}')).toBe(1);
      expect(await value('cordon_store_faults_total{met_by="readiness_read_db"}')).toBe(1);
    });
  });

  describe('A process whose log takes no events', () => {
    it('is not ready and says why, until one is kept', async () => {
      const { store } = edge.backend;
      const append = store.append.bind(store);
      store.append = () => Promise.resolve({ outcome: 'unavailable', reason: 'there is no room left on its disk.' });
      expect((await decide('full')).status).toBe(503);
      const full = await get('/health/ready');
      expect(full.status).toBe(503);
      expect(((await full.json()) as { reason: string }).reason).toMatch(/CORDON_EVENT_STORE: .*no room left/);
      store.append = append;
      expect((await decide('full')).status).toBe(201);
      expect((await get('/health/ready')).status).toBe(200);
      expect(await value('cordon_appended_events_total{outcome="unavailable"}')).toBe(1);
    });
  });
}
