// The imports that were left unfinished are looked for until the register answers: at the first start it is only being built.
import { expect, it } from '@jest/globals';
import { carriedOn } from '../../src/composition/carried-on.js';
import { Diagnostics } from '../../src/composition/diagnostics.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';

type Answering = Parameters<typeof carriedOn>[0]['answering'];

const failing = (faults: readonly Error[]) => {
  const left = [...faults];
  const asked = { count: 0 };
  const whole = Buffer.from(JSON.stringify({ position: '0.1', rules: 'imports@1', rows: [{ id: 'one' }] }));
  const answering = (() => {
    asked.count += 1;
    const fault = left.shift();
    return fault ? Promise.reject(fault) : Promise.resolve({ whole });
  }) as unknown as Answering;
  return { answering, asked };
};

it('is asked again while it is being built, and what else goes wrong is told', async () => {
  const carried: (readonly string[])[] = [];
  const diagnostics = new Diagnostics();
  const told: unknown[] = [];
  diagnostics.on('imports', (fault) => told.push(fault));
  const imports = { carryOn: (ids: readonly string[]) => void carried.push(ids) };
  const building = failing([new NotAnswered('REBUILDING')]);
  const letBe = carriedOn({ answering: building.answering, diagnostics }, imports);
  for (let n = 0; n < 40 && carried.length === 0; n++) await new Promise((resolve) => setTimeout(resolve, 100));
  expect([carried, told, building.asked.count]).toEqual([[['one']], [], 2]);
  letBe();
  const fault = new Error('away');
  carriedOn({ answering: failing([fault]).answering, diagnostics }, imports);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([fault]);
  carriedOn({ answering: failing([fault]).answering, diagnostics }, imports)();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([fault]);
});
