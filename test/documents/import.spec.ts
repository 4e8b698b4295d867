// Importing the documents through the real machine: exactly their figures, each fact once, however often it is cut off.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { totals } from '../../projections/figures/totals.js';
import { readConfig } from '../../src/config/config.js';
import { communique2009 } from '../../src/documents/communique-2009.js';
import { documents, importDocument, IMPORTER, isOurs } from '../../src/documents/import.js';
import { meeting24 } from '../../src/documents/meeting-24.js';
import { ask } from '../../src/eventsourcing/asking/ask.js';
import { readForm } from '../../src/forms/form.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type Cordon, start } from '../../src/main.js';
import { say } from '../../src/words/say.js';
import { thorough } from '../support/slow.js';
import { READER } from '../support/facts/reader.js';
import { COUNTED, OF_COMMUNIQUE, OF_MEETING, TOLD } from '../support/facts/documents-facts.js';

const folders: string[] = [];
afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })));

function begun(data = mkdtempSync(join(tmpdir(), 'cordon-import-'))): Promise<Cordon> {
  folders.push(data);
  return start(readConfig({ CORDON_DATA: data, CORDON_LOG_LEVEL: 'silent' }));
}

async function asked(cordon: Cordon, parameters: object, knownAt?: string) {
  const head = await cordon.backend.store.head();
  await cordon.backend.projector.reached(head!, 10_000);
  const at = knownAt === undefined ? {} : { knownAt };
  const form = readForm<object>(totals.form, parameters) as object;
  return ask(cordon.backend.asking, totals, form, { reader: READER, lang: 'en', say: say('en'), ...at });
}

const BY = { by: ['operation', 'class', 'substance'] };

async function eventsOf({ backend }: Cordon): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of backend.store.readAll(null)) events.push(...page);
  return events.filter(({ type }) => type !== 'LogFounded');
}

async function wholeImport({ commands }: Cordon) {
  const results = [];
  for (const each of documents) results.push(await importDocument(commands, each));
  return results.map(({ recorded, known, awaiting, refused }) => ({ recorded, known, awaiting, refused }));
}

/** Imports up to a number of facts, as if the process had ended behind the last of them. */
async function importCutOff({ commands }: Cordon, after: number): Promise<void> {
  const cut = new AbortController();
  let told = 0;
  const onProgress = (): void => {
    told += 1;
    if (told === after) cut.abort();
  };
  for (const each of documents) await importDocument(commands, each, onProgress, cut.signal);
}

describe('Both documents, imported into an empty log,', () => {
  let cordon: Cordon;
  let first: Awaited<ReturnType<typeof wholeImport>>;
  beforeAll(async () => {
    cordon = await begun();
    first = await wholeImport(cordon);
  });
  afterAll(() => cordon.stop());

  it('record every fact that has a part here, and say which await theirs', () => {
    expect(first).toEqual(COUNTED.map(({ told, awaiting }) => ({ recorded: told, known: 0, awaiting, refused: [] })));
  });

  it('give exactly the figures that they state, with their bounds and precision', async () => {
    const { rows } = await asked(cordon, BY);
    const table = (rows as Record<string, unknown>[]).map((row) =>
      ['operation', 'class', 'substance', 'part', 'measure', 'lower', 'upper', 'rounding', 'unweighed', 'text'].map(
        (column) => row[column] ?? null,
      ),
    );
    const C = 'cis-drugs-2009';
    const N = 'NARCOTIC';
    expect(table).toEqual([
      ['barrier-2024', 'CONTROLLED_UNSPECIFIED', null, 'WHOLE', 'MASS', '3000', null, '0', 0, '> 3000 kg'],
      [null, 'DRUGS_UNSPECIFIED', null, 'WHOLE', 'MASS', '20', null, '0', 0, '> 20 kg'],
      [null, null, null, 'WHOLE', 'COUNT', '8', '8', '0', 0, '8 operations by controlled delivery conducted'],
      [C, N, 'cannabis-herb', 'PART', 'MASS', '33', '33', '0.5', 0, '33 kg (± 0.5)'],
      [C, N, 'cannabis-resin', 'PART', 'MASS', '10', '10', '0.5', 0, '10 kg (± 0.5)'],
      [C, N, 'heroin', 'PART', 'MASS', '92', '92', '0.5', 0, '92 kg (± 0.5)'],
      [C, N, 'opium', 'PART', 'MASS', '25', '25', '0.5', 0, '25 kg (± 0.5)'],
      [C, 'PSYCHOTROPIC', 'unspecified', 'PART', 'MASS', '0', null, '0', 1, 'quantity unknown'],
      [C, 'POTENT', 'unspecified', 'PART', 'MASS', '0', null, '0', 1, 'quantity unknown'],
      [C, null, null, 'REST', 'MASS', '2', null, '2', 0, '> 2 kg (± 2)'],
      [C, null, null, 'WHOLE', 'COUNT', '105', '105', '0', 0, '105 smuggling attempts prevented'],
    ]);
    const strict = (rows as { lowerStrict: boolean; lower: string }[]).filter(({ lowerStrict }) => lowerStrict);
    expect(strict.map(({ lower }) => lower)).toEqual(['3000', '20', '2']);
  });

  it('are credited to nobody who is not named: ten unnamed services, and the committee’s authorities', async () => {
    const { rows } = await asked(cordon, {});
    const credited = (rows as { attribution: unknown }[]).map(({ attribution }) => JSON.stringify(attribution));
    const ten = { count: 10, kind: 'collective', members: null, of: 'customs services of CIS members' };
    const all = { count: null, kind: 'collective', members: null, of: 'customs authorities of the members of CHLEU' };
    expect(new Set(credited)).toEqual(new Set([JSON.stringify(ten), JSON.stringify(all)]));
  });

  it('are told by their source: attested, with the sentence, and with what nobody states flagged and nothing else', async () => {
    const events = await eventsOf(cordon);
    const flags = events.flatMap(({ type, metadata }) =>
      metadata.flags.map(({ code, rule }) => `${type} ${code} ${rule}`),
    );
    expect(flags).toEqual([
      'MeetingConvened UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'OfficeHolderAttested UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'WorkingGroupCreated UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'MeetingConvened UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'ChairmanElected UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'ChairmanElected UNPROVED_PRECONDITION NOT_HELD_BEFORE',
      'OperationLaunched UNPROVED_PRECONDITION NOT_DECIDED',
      'ProvisionApproved UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'ProvisionApproved UNPROVED_PRECONDITION EARLIER_NOT_KNOWN',
      'ProvisionApproved UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'ProvisionApproved UNPROVED_PRECONDITION EARLIER_NOT_KNOWN',
      'CandidacyAgreed UNPROVED_PRECONDITION COMMITTEE_NOT_ESTABLISHED',
      'WorkingGroupHeadAppointed UNPROVED_PRECONDITION GROUP_NOT_CREATED',
    ]);
    const told = documents.flatMap(({ sha256, facts }) =>
      facts.map(({ sentence, what, when }) => ({ source: { document: sha256, sentence }, attested: { what, when } })),
    );
    expect(IMPORTER).toMatchObject({ administration: 'CORDON', officer: 'document-import' });
    expect(events.map(({ metadata }) => metadata)).toMatchObject(told.map((each) => ({ ...each, actor: IMPORTER })));
  });

  it('are imported once: a second time nothing is recorded and every fact is known', async () => {
    const before = await eventsOf(cordon);
    expect(await wholeImport(cordon)).toEqual(
      COUNTED.map(({ told, awaiting }) => ({ recorded: 0, known: told, awaiting, refused: [] })),
    );
    expect((await eventsOf(cordon)).length).toBe(before.length);
  });

  it('leave every earlier place in the log answering as it did, with the same digest, also from new read models', async () => {
    const events = await eventsOf(cordon);
    const places = events.map(({ number }) => `@${cordon.backend.log}.${number}`);
    const answers = async (): Promise<string[]> => {
      const all = [];
      for (const place of places) all.push((await asked(cordon, BY, place)).digest);
      return all;
    };
    const before = await answers();
    // Three facts of figures came in at different places: nothing, then three growing tables.
    expect(new Set(before).size).toBe(4);
    expect(await answers()).toEqual(before);
    const folder = folders.at(-1)!;
    await cordon.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `read.sqlite${suffix}`), { force: true });
    cordon = await begun(folder);
    expect(await answers()).toEqual(before);
  });
});

/** The digest of all figures after an import that nothing cut off. */
let whole: string;
beforeAll(async () => {
  const uncut = await begun();
  await wholeImport(uncut);
  whole = (await asked(uncut, BY)).digest;
  await uncut.stop();
});

describe('An import that is cut off', () => {
  it.each(thorough([1, 2, 4, 6, 8, 10, 13, 16, 19, 22, 26, TOLD], [1, 6, TOLD]))(
    'behind fact %i goes on where it stopped',
    async (k) => {
      const cut = await begun();
      await importCutOff(cut, k);
      expect((await eventsOf(cut)).length).toBe(k);
      await cut.stop();

      const again = await begun(folders.at(-1));
      expect(await isOurs(again.backend.store)).toBe(true);
      const results = await wholeImport(again);
      expect(results.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(TOLD - k);
      const events = await eventsOf(again);
      expect([events.length, new Set(events.map(({ id }) => id)).size]).toEqual([TOLD, TOLD]);
      expect((await asked(again, BY)).digest).toBe(whole);
      await again.stop();
    },
  );
});

describe('A log', () => {
  it('that holds an earlier catalogue gets just the facts that were added', async () => {
    const cordon = await begun();
    const earlier = { ...communique2009, facts: communique2009.facts.filter(({ n }) => n !== 1 && n !== 5) };
    expect((await importDocument(cordon.commands, earlier)).recorded).toBe(OF_COMMUNIQUE - 2);
    expect(await importDocument(cordon.commands, communique2009)).toMatchObject({
      recorded: 2,
      known: OF_COMMUNIQUE - 2,
      refused: [],
    });
    expect((await importDocument(cordon.commands, meeting24)).recorded).toBe(OF_MEETING);
    expect((await asked(cordon, BY)).digest).toBe(whole);
    await cordon.stop();
  });

  it('that was told a fact in other words keeps it, and does not get it twice', async () => {
    const cordon = await begun();
    const [fact] = communique2009.facts;
    const reworded = { ...fact!, body: { ...fact!.body, purpose: 'Put differently' } };
    await importDocument(cordon.commands, { ...communique2009, facts: [reworded] });
    expect(await importDocument(cordon.commands, communique2009)).toMatchObject({
      recorded: OF_COMMUNIQUE - 1,
      known: 1,
      refused: [],
    });
    await cordon.stop();
  });

  it('that somebody else began is not ours to import into', async () => {
    const cordon = await begun();
    expect(await isOurs(cordon.backend.store)).toBe(true);
    await cordon.commands.submit({
      collection: 'operations',
      id: 'barrier-2025',
      verb: 'decide',
      actor: { administration: 'KG', officer: 'kg-1', role: 'secretariat' },
      key: '7a2d6c1e-5d0f-4e9b-8d3c-0a1b2c3d4e5f',
      body: { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' },
    });
    expect(await isOurs(cordon.backend.store)).toBe(false);
    await cordon.stop();
  });
});
