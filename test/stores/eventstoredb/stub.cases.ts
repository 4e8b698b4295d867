// The bare client under each fault of an append that the stub can produce: what the adapter has to make good.
// Letters are those of the guide's list of faults.
import { EventStoreDBClient } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { type BareClient, PATHS, counted, credentials, within } from '../../support/eventstore/stub/bare-client.js';
import { eachOnFreshStub } from '../../support/eventstore/stub/fresh-stub.js';
import type { Stub } from '../../support/eventstore/stub/stub.js';

let stub: Stub;
let bare: BareClient;

const unary = { credentials, deadline: 500 };

export function stubCases(): void {
  eachOnFreshStub((fresh) => ({ stub, bare } = fresh));

  describe.each(PATHS)('an append by %s', (_path, options) => {
    it.each([
      ['access-denied', 'access-denied'],
      ['too-large', 'maximum-append-size-exceeded'],
      ['wrong-version', 'wrong-expected-version'],
    ] as const)('meets %s on demand, and is not written', async (kind, type) => {
      stub.fault('append', kind === 'wrong-version' ? { kind, detail: false } : { kind });
      await expect(bare.append(counted(1), options)).rejects.toMatchObject({ type });
      expect(stub.log.ours).toEqual([]);
      await expect(bare.append(counted(1), options)).resolves.toMatchObject({ success: true });
    });

    it('may be written though the server says that it timed out', async () => {
      stub.fault('append', { kind: 'timeout', written: true });
      await expect(bare.append(counted(1), options)).rejects.toMatchObject({
        type: options.credentials === undefined ? 'deadline-exceeded' : 'timeout',
      });
      expect(stub.log.ours).toHaveLength(1);
    });
  });

  describe('faults of the batch path', () => {
    it('a: no deadline ends it, a silent server leaves it waiting for ever', async () => {
      stub.fault('append', { kind: 'silent' });
      expect(await within(1_500, bare.append(counted(1), { deadline: 300 }))).toBe('pending');
    });

    it('b: one client’s broken stream rejects the appends of all others in the process', async () => {
      const other = EventStoreDBClient.connectionString(stub.connection);
      stub.fault('append', { kind: 'silent' });
      const waiting = within(2_000, bare.append(counted(1)));
      await within(300, waiting);
      stub.fault('append', { kind: 'reset' });
      await expect(other.appendToStream('counter-2', counted(2))).rejects.toMatchObject({ type: 'unknown' });
      // Its own stream is whole; a late answer to it would now throw where nobody can catch it.
      expect(await waiting).toMatchObject({ type: 'unknown' });
      await other.dispose();
    });

    it('c: a stream ended with OK leaves the append waiting, those after it never leave, and the client cannot be disposed of', async () => {
      stub.fault('append', { kind: 'end-ok' });
      const first = bare.append(counted(1));
      expect(await within(500, first)).toBe('pending');
      expect(await within(500, bare.append(counted(2)))).toBe('pending');
      expect(stub.calls.filter(({ method }) => method === 'BatchAppend')).toHaveLength(1);
      expect(await within(500, bare.client.dispose())).toBe('pending');
    });

    it('e: a refused append that is not to throw tells revision 1, whatever it is', async () => {
      for (const n of [1, 2, 3, 4]) stub.log.append(bare.stream, { type: 'Counted', data: { n } });
      const quiet = EventStoreDBClient.connectionString(`${stub.connection}&throwOnAppendFailure=false`);
      const result = await quiet.appendToStream(bare.stream, counted(5), { expectedRevision: 'no_stream' });
      expect(result).toMatchObject({ success: false, nextExpectedRevision: 1n });
      await quiet.dispose();
    });

    it('f: a conflict has no message, and without detail neither versions', async () => {
      stub.fault('append', { kind: 'wrong-version', detail: false });
      await expect(bare.append(counted(1))).rejects.toMatchObject({
        message: '',
        expectedVersion: 'any',
        actualVersion: 'no_stream',
      });
    });

    it('an election is an unknown error that names it', async () => {
      stub.fault('append', { kind: 'not-ready' });
      const message = 'Could not recognize Server Is Not Ready';
      await expect(bare.append(counted(1))).rejects.toMatchObject({ type: 'unknown', message });
    });
  });

  describe('faults of the unary path', () => {
    it('d: credentials choose it, and its deadline holds', async () => {
      stub.fault('append', { kind: 'silent' });
      await expect(bare.append(counted(1), unary)).rejects.toMatchObject({ type: 'deadline-exceeded' });
      expect(stub.calls.map(({ method }) => method)).toEqual(['Append']);
      expect(stub.log.ours).toEqual([]);
    });

    it('answered after the deadline, the append is written all the same, before or after the client gives up', async () => {
      stub.fault('append', { kind: 'late', ms: 700 });
      stub.fault('append', { kind: 'late', ms: 700, written: 'last' });
      await expect(bare.append(counted(1), unary)).rejects.toMatchObject({ type: 'deadline-exceeded' });
      expect(stub.log.ours).toHaveLength(1);
      await expect(bare.append(counted(2), { ...unary, expectedRevision: 0n })).rejects.toMatchObject({ code: 4 });
      expect(stub.log.ours).toHaveLength(1);
      await within(1_000, new Promise(() => {}));
      expect(stub.log.ours).toHaveLength(2);
    });

    it.each([
      ['reset', 'unknown'],
      ['silence', 'deadline-exceeded'],
      ['end', 'unknown'],
    ] as const)('written and its answer lost by %s, it is found by its ids', async (how, type) => {
      stub.fault('append', { kind: 'write-and-lose', how });
      const once = counted(1);
      await expect(bare.append(once, unary)).rejects.toMatchObject({ type });
      await expect(bare.append(once, unary)).resolves.toMatchObject({ nextExpectedRevision: 0n });
      expect(stub.log.ours).toHaveLength(1);
    });

    it('an answer cut in half is an unknown outcome', async () => {
      stub.fault('append', { kind: 'cut-after', events: 0, how: 'reset' });
      await expect(bare.append(counted(1), unary)).rejects.toMatchObject({ type: 'unknown' });
      expect(stub.log.ours).toHaveLength(1);
    });

    it.each([
      [{ kind: 'reset' }, 'unknown', 13],
      [{ kind: 'reset', code: 'cancel' }, 'cancelled', 1],
      // The same code as from a server that has no such method: it does not tell that nothing was written.
      [{ kind: 'end-ok' }, 'unknown', 12],
      [{ kind: 'flood' }, 'unknown', 8],
      [{ kind: 'not-ready' }, 'unavailable', 14],
      [{ kind: 'unavailable' }, 'unavailable', 14],
      [{ kind: 'deadline' }, 'deadline-exceeded', 4],
      [{ kind: 'unimplemented' }, 'unknown', 12],
    ] as const)('%j ends as %s, code %i, and nothing is written', async (fault, type, code) => {
      stub.fault('append', fault);
      await expect(bare.append(counted(1), unary)).rejects.toMatchObject({ type, code });
      expect(stub.log.ours).toEqual([]);
    });

    it('k: with the server killed the append fails as unavailable, though it may be written, and so does the next', async () => {
      stub.fault('append', { kind: 'silent' });
      const pending = within(2_000, bare.append(counted(1), { credentials }));
      await within(200, pending);
      stub.kill();
      expect(await pending).toMatchObject({
        type: 'unavailable',
        message: expect.stringMatching(/^14 UNAVAILABLE/) as unknown,
      });
      const next = await within(2_000, bare.append(counted(1), unary));
      expect(next).toBeInstanceOf(Error);
      expect(next).toMatchObject({ code: 14 });
      await stub.restart();
      await expect(bare.append(counted(1), { credentials })).resolves.toMatchObject({ success: true });
    });
  });
}
