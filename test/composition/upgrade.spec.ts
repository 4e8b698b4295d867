// The upgrade: the log of a version before envelope 2 is opened as it lies there, answers as it did, and goes on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questions } from '../../projections/all.js';
import { HOST } from '../../projections/audience/host.js';
import { instructing } from '../../src/commanding/instruction.js';
import { type Backend, openBackend } from '../../src/composition/backend.js';
import { openScratch } from '../../src/composition/open-stores.js';
import { logFile, readConfig } from '../../src/config/config.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { ask } from '../../src/eventsourcing/asking/ask.js';
import { sealsOf } from '../../src/eventsourcing/log/sealed-log.js';
import { verify } from '../../src/eventsourcing/projecting/verify.js';
import { execute } from '../../src/eventsourcing/writing/execute.js';
import { executingOver, type Receipt } from '../../src/eventsourcing/writing/executing.js';
import { readForm } from '../../src/forms/form.js';
import { say } from '../../src/words/say.js';
import { ANSWERS, type Answered, putLog, type Row, STORED } from './earlier-log.js';

/** What today's rules say of an incident or a delivery, where they said otherwise then. */
const RULED = new Set(['flags', 'open', 'proposals', 'text']);
const INCIDENT = '00000001-0000-4000-8000-000000000000';

const data = mkdtempSync(join(tmpdir(), 'cordon-upgrade-'));
const config = readConfig({ CORDON_DATA: data, CORDON_DOCUMENTS: 'off' });
let backend: Backend;
beforeAll(async () => {
  await putLog(logFile(config));
  backend = await openBackend(config, { isBrief: true });
  backend.projector.start();
  await projected();
});
afterAll(async () => {
  await backend.close();
  rmSync(data, { recursive: true });
});

async function projected(): Promise<void> {
  const head = await backend.store.head();
  expect(await backend.projector.reached(head!, 30_000)).toBe(true);
}

type Asks = Pick<Answered, 'path' | 'parameters'> & { readonly knownAt?: string };

async function told({ path, parameters, knownAt }: Asks): Promise<Pick<Answered, 'rows' | 'spans'>> {
  const what = questions.find((each) => each.path === path)!;
  const form = readForm(what.form as new () => object, parameters) as object;
  const at = knownAt === undefined ? {} : { knownAt };
  const answer = await ask(backend.asking, what, form, { reader: HOST, lang: 'en', say: say('en'), ...at });
  return answer as unknown as Pick<Answered, 'rows' | 'spans'>;
}

const MOMENTS = new Set(['recordedAt', 'reportedAt']);

/** What must be answered still; more may be. */
function asBefore({ path, rows, spans }: Answered): object {
  const isRuled = /^(incidents|controlled-deliveries)/.test(path);
  /** Words may become better ones, those of a line too; moments are written as RFC 3339 writes them. */
  const today = (name: string, value: unknown): unknown => {
    if (RULED.has(name)) return undefined;
    return MOMENTS.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value;
  };
  const kept = (row: Row): Row => (isRuled ? (JSON.parse(JSON.stringify(row, today)) as Row) : row);
  return { rows: rows.map(kept), ...(spans ? { spans } : {}) };
}

/** These two answer by other rules since: what nobody stated is no zero, and seizures are counted beside what was stated of them. */
const RULED_ANEW = /^operations\/:id\/(?:scorecard|reconciliation)$/;

const NAMED = ANSWERS.filter(({ path }) => !RULED_ANEW.test(path)).map((each) => {
  const place = each.knownAt.split('.')[1];
  return [`${each.path} ${JSON.stringify(each.parameters)} at ${place}`, each] as const;
});

async function verified(): Promise<boolean> {
  const scratch = await openScratch();
  try {
    return (await verify(backend.projecting, scratch.db)).equal;
  } finally {
    await scratch.dispose();
  }
}

const executing = (): Parameters<typeof execute>[0] => {
  const { store, projecting, now } = backend;
  return executingOver({ store, upcast: projecting.upcast, now });
};

function tell(verb: string, body: object): Promise<Receipt> {
  const actor = { administration: 'KG', officer: 'kg-officer', role: 'officer' } as const;
  const submission = { collection: 'incidents', id: INCIDENT, verb, body, actor, key: crypto.randomUUID() };
  return execute(executing(), instructing(aggregates)(submission));
}

describe('A log of the version before', () => {
  it('is read whole, without a seal', async () => {
    const { isWhole, ...seen } = await sealsOf(backend.store);
    expect([isWhole, seen]).toEqual([true, { sealed: 0, unsealed: STORED.length, broken: [] }]);
  });

  it.each(NAMED)('answers as it did: %s', async (_, answer) => {
    expect(await told(answer)).toMatchObject(asBefore(answer));
  });

  it('has read models that equal what it says', async () => {
    expect(await verified()).toBe(true);
  });
});

describe('A log of the version before, told more', () => {
  const weighed = { lineId: '1', quantity: { value: '3.1', unit: 'KGM', method: 'LAB' } };
  const resin: Asks = {
    path: 'totals',
    parameters: { substance: ['cannabis-resin'], evidence: ['ITEMISED'], by: ['substance'] },
  };

  beforeAll(async () => {
    await tell('establish-quantity', weighed);
    await projected();
  });

  it('is sealed from there on', async () => {
    expect(await sealsOf(backend.store)).toMatchObject({ sealed: 1, unsealed: STORED.length, broken: [] });
  });

  it('moves figures by a proposal that was open, as one that was accepted before never did', async () => {
    const open = STORED.find(({ data }) => (data as { reason?: string }).reason === 'WRONG_SUBSTANCE')!;
    expect(await told(resin)).toMatchObject({ rows: [] });
    await tell('accept-proposal', { proposal: open.id });
    await projected();
    expect(await told(resin)).toMatchObject({ rows: [{ substance: 'cannabis-resin', lower: '30', upper: '30' }] });
  });

  it('answers about the past as before, and has read models that equal what it says', async () => {
    for (const [, answer] of NAMED) expect(await told(answer)).toMatchObject(asBefore(answer));
    expect(await verified()).toBe(true);
  });
});
