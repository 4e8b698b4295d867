// The end of a run of the tests: what they wrote is gone.
import { rmSync } from 'node:fs';

export default function end() {
  const { folder, before } = globalThis.cordonTests;
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  delete process.env.CORDON_TEST_RUN;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
