// The seal of an event: made when it is written, equal in every store and copy, and broken by whatever happens to the log.
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../../src/eventsourcing/log/canonical.js';
import { encodedAppend } from '../../../src/eventsourcing/log/encoding.js';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { Envelope, NewEvent, StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { sealed, sealOf, sealProblem } from '../../../src/eventsourcing/log/seal.js';
import { sealsOf } from '../../../src/eventsourcing/log/sealed-log.js';
import { UNREADABLE } from '../../../src/eventsourcing/log/unreadable.js';
import { newEvent } from '../../support/facts/stored-events.js';

const STREAM = 'note-1';
/** As a command says them: three events that share one envelope. */
function told(...notes: readonly string[]): readonly NewEvent[] {
  const { metadata } = newEvent();
  const shared = {
    ...metadata,
    envelope: 2,
    lang: 'ru',
    actor: { officer: 'p-1' },
    source: { sentence: 'B3' },
  } as const;
  return notes.map((note, i) => ({ ...newEvent({ note, n: i }), metadata: shared }));
}

function storedFrom(events: readonly NewEvent[], revision = -1): readonly StoredEvent[] {
  return events.map((event, i) => {
    const at = revision + 1 + i;
    // As a store gives it back: through text.
    const { data, metadata } = JSON.parse(JSON.stringify(event)) as StoredEvent;
    return { ...event, data, metadata, stream: STREAM, revision: at, number: BigInt(at + 1), recordedAt: 1_000 };
  });
}

const END = { stream: STREAM, revision: -1, seal: null };
const THREE = storedFrom(sealed(END, told('а', 'б', 'в')));
const problems = (events: readonly StoredEvent[]): readonly (string | undefined)[] => {
  let before: string | null = null;
  return events.map((event) => {
    const problem = sealProblem(event, before);
    before = event.metadata.seal ?? before;
    return problem;
  });
};
const WHOLE = [undefined, undefined, undefined];

describe('A seal', () => {
  it('is over the event and the seal before it in its stream', () => {
    const [first, second, third] = THREE.map(({ metadata }) => metadata);
    expect([first!.previous, second!.previous, third!.previous]).toEqual([null, first!.seal, second!.seal]);
    expect(new Set(THREE.map(sealOf)).size).toBe(3);
    expect(problems(THREE)).toEqual(WHOLE);
  });

  it('goes on behind what was there', () => {
    const { revision, metadata } = THREE[2]!;
    const more = storedFrom(sealed({ stream: STREAM, revision, seal: metadata.seal! }, told('г')), revision);
    expect(problems([...THREE, ...more])).toEqual([...WHOLE, undefined]);
  });

  it('is made of texts that are then appended as they are', () => {
    const events = sealed(END, told('а', 'б'));
    const append = encodedAppend(STREAM, events, -1);
    const texts = events.map(({ data, metadata }) => ({
      data: canonicalJson(data),
      metadata: canonicalJson(metadata),
    }));
    expect(append).toMatchObject({ events: texts });
  });

  it('is another at another place, and the id stays: a command that lost a race is sealed anew', () => {
    const events = told('а');
    const [here, there] = [sealed(END, events)[0]!, sealed({ ...END, revision: 4, seal: 'a'.repeat(64) }, events)[0]!];
    expect(there.id).toBe(here.id);
    expect(there.metadata.seal).not.toBe(here.metadata.seal);
  });

  it('is the same with what a copy adds, and with what a server adds', () => {
    const origin = { position: 'a1.7', recordedAt: 5 };
    const copied = THREE.map((each) => ({ ...each, metadata: { ...each.metadata, origin, $causedBy: 'x' } }));
    expect(problems(copied)).toEqual(WHOLE);
  });

  it('of an event from before there were seals says what it is, and its stream is sealed from the first one on', () => {
    const old = storedFrom([newEvent({ note: 'old' })]);
    const since = storedFrom(sealed({ ...END, revision: 0 }, told('а', 'б')), 0);
    expect(problems([...old, ...since])).toEqual(WHOLE);
    expect(sealOf(old[0]!)).not.toBe(sealOf({ ...old[0]!, data: { note: 'new' } }));
  });
});

const changed = (n: number, more: Partial<StoredEvent>): readonly StoredEvent[] =>
  THREE.map((each, i) => (i === n ? { ...each, ...more } : each));
const enveloped = (n: number, more: Partial<Envelope> & Record<string, unknown>): readonly StoredEvent[] =>
  changed(n, { metadata: { ...THREE[n]!.metadata, ...more } });
const [CONTENT, LINK, UNSEALED] = ['CONTENT_DIFFERS', 'LINK_BROKEN', 'UNSEALED'];
const { seal: _, previous: __, ...bare } = THREE[1]!.metadata;

describe('A stream shows', () => {
  it.each<[string, readonly StoredEvent[], readonly (string | undefined)[]]>([
    ['a letter changed in the data', changed(1, { data: { note: 'Б', n: 1 } }), [undefined, CONTENT, undefined]],
    ['a number made a fraction', changed(1, { data: { note: 'б', n: 1.5 } }), [undefined, CONTENT, undefined]],
    ['a member put into the data', changed(1, { data: { note: 'б', n: 1, m: 0 } }), [undefined, CONTENT, undefined]],
    ['a circumstance changed', enveloped(1, { lang: 'en' }), [undefined, CONTENT, undefined]],
    ['a flag taken out', enveloped(0, { flags: [{ code: 'X' }] }), [CONTENT, undefined, undefined]],
    ['another type', changed(2, { type: 'NoteLost' }), [undefined, undefined, CONTENT]],
    ['another version', changed(2, { schemaVersion: 2 }), [undefined, undefined, CONTENT]],
    ['another id', changed(2, { id: THREE[0]!.id }), [undefined, undefined, CONTENT]],
    ['another place', changed(2, { revision: 3 }), [undefined, undefined, CONTENT]],
    ['another stream', changed(0, { stream: 'note-2' }), [CONTENT, undefined, undefined]],
    ['an event taken out', [THREE[0]!, THREE[2]!], [undefined, LINK]],
    ['its beginning taken out', THREE.slice(1), [LINK, undefined]],
    ['two events changed about', [THREE[0]!, THREE[2]!, THREE[1]!], [undefined, LINK, LINK]],
    ['a seal taken off', changed(1, { metadata: { ...bare, envelope: 1 } }), [undefined, UNSEALED, LINK]],
    ['a seal taken off the first', changed(0, { metadata: { ...bare } }), [UNSEALED, LINK, undefined]],
    [
      'an event replaced by one that is sealed anew',
      [
        THREE[0]!,
        ...storedFrom(sealed({ ...END, revision: 0, seal: THREE[0]!.metadata.seal! }, told('?')), 0),
        THREE[2]!,
      ],
      [undefined, undefined, LINK],
    ],
  ])('%s', (_, events, found) => {
    expect(problems(events)).toEqual(found);
  });
});

describe('The seals of a log', () => {
  const logOf = (...pages: readonly (readonly StoredEvent[])[]): Pick<EventStore, 'readAll'> => ({
    async *readAll() {
      yield* pages;
    },
  });

  it('are whole where nothing was altered, stream by stream', async () => {
    const other = storedFrom(sealed({ ...END, stream: 'note-2' }, told('а', 'б'))).map((each) => ({
      ...each,
      stream: 'note-2',
    }));
    const old = { ...storedFrom([newEvent()])[0]!, stream: 'note-3' };
    const mixed = [THREE[0]!, other[0]!, old, THREE[1]!, other[1]!, THREE[2]!];
    expect(await sealsOf(logOf(mixed))).toEqual({ sealed: 5, unsealed: 1, broken: [], isWhole: true });
  });

  it('name the event that is not what was sealed', async () => {
    const seen = await sealsOf(logOf(changed(1, { data: {} })));
    expect(seen.broken).toMatchObject([{ problem: CONTENT, event: { stream: STREAM, revision: 1 } }]);
  });

  it('pass over what another program wrote into the stream', async () => {
    const foreign = { ...storedFrom([newEvent()])[0]!, type: UNREADABLE };
    expect(await sealsOf(logOf([THREE[0]!, foreign, THREE[1]!]))).toMatchObject({ broken: [], unsealed: 1 });
  });

  it('are looked at only as long as there is time', async () => {
    expect(await sealsOf(logOf(THREE, THREE), -1)).toMatchObject({ sealed: 3, isWhole: false });
  });
});
