// The answers made for one reader of the log and given to the next: only where both see the same.
import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Reader, type Sight, sightKey } from '../../../src/eventsourcing/asking/sight.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { encodedTag, etagOf, heldTag, ifRevision, type Representation } from '../../../src/http/conditions.js';
import { seenBy } from '../../../src/http/events/showing.js';
import { Frames } from '../../../src/http/feed/frames.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { partial } from '../../support/facts/reader.js';

const EVENT: StoredEvent = { ...newEvent(), stream: 'note-1', revision: 0, number: 1n, recordedAt: 0 };
const SIGHTS: readonly Sight[] = [
  EVERYTHING,
  partial('KZ'),
  partial('KG'),
  partial('KZ', 'cd'.repeat(32)),
  { ...partial('KZ'), kind: 'hidden' } as Sight,
];

describe('The readers of events', () => {
  it('share a filter’s text only where they see the same', () => {
    const keys = SIGHTS.map(sightKey);
    expect(new Set(keys).size).toBe(SIGHTS.length);
    expect(sightKey(partial('KZ'))).toBe(keys[1]);
  });

  it('share the frame of an event only where they see the same', () => {
    const frames = new Frames('a'.repeat(16));
    const made = SIGHTS.map((sight) => frames.of(EVENT, { sight: sightKey(sight), isNamed: true }));
    const altered = { ...(EVENT.data as object) };
    Object.assign(EVENT.data as object, { n: 'seen anew' });
    const fresh = frames.of(EVENT, { sight: sightKey(partial('RU')), isNamed: true });
    Object.assign(EVENT.data as object, altered);
    expect(SIGHTS.map((sight) => frames.of(EVENT, { sight: sightKey(sight), isNamed: true }))).toEqual(made);
    expect(made).not.toContain(fresh);
  });

  const KZ: Reader = { administration: 'KZ', officer: 'officer-1', role: 'officer' };
  const NOTHING_MORE = { isRestricted: () => false, withheldOf: () => [] };
  const shown = async (sight: Sight, scopes: readonly (readonly [string, string])[]): Promise<boolean> => {
    const scopesOf = async (): Promise<ReadonlyMap<string, string>> => new Map(scopes);
    const rights = { ...NOTHING_MORE, sightOf: () => sight, scopesOf, reached: async () => true };
    return (await seenBy(rights, [KZ], { events: [EVENT], head: 1n }))(KZ)!.sees(EVENT);
  };

  it('are shown what lies in a scope that they see, and nothing of which no scope is known', async () => {
    const sight: Sight = { kind: 'visible', scopes: ['state:KZ'], hash: 'x' };
    const hiding: Sight = { kind: 'hidden', scopes: ['state:KZ'], hash: 'x' };
    expect(await shown(EVERYTHING, [])).toBe(true);
    expect(await shown(sight, [['note-1', 'state:KZ']])).toBe(true);
    expect(await shown(sight, [['note-1', 'state:KG']])).toBe(false);
    expect(await shown(hiding, [['note-1', 'state:KZ']])).toBe(false);
    expect(await shown(hiding, [['note-1', 'state:KG']])).toBe(true);
    expect(await shown(hiding, [])).toBe(false);
  });

  it('are shown nothing that the read models have not taken', async () => {
    const rights = {
      ...NOTHING_MORE,
      sightOf: () => partial('KZ'),
      scopesOf: async () => new Map(),
      reached: async () => false,
    };
    await expect(seenBy(rights, [KZ], { events: [EVENT], head: 1n })).rejects.toThrow();
  });
});

describe('An ETag', () => {
  const revision = (tag: string) => ifRevision({ headers: { 'if-match': tag } });
  const PLAIN: Representation = { digest: 'ef'.repeat(32), lang: 'en', format: 'json' };

  it('is another for other rows, sights, languages and forms of the same revision, and names that revision all the same', () => {
    const others: readonly Partial<Representation>[] = [
      {},
      { digest: 'aa'.repeat(32) },
      { sight: 'ab'.repeat(32) },
      { sight: 'cd'.repeat(32) },
      { lang: 'ru' },
      { format: 'csv' },
    ];
    const tags = [etagOf(3), ...others.map((other) => etagOf(3, { ...PLAIN, ...other }))];
    const all = [...tags, ...tags.map((tag) => encodedTag(tag, 'br'))];
    expect(new Set(all).size).toBe(all.length);
    expect(all.map(revision)).toEqual(all.map(() => 3));
    const held = all.map((tag) => heldTag({ headers: { 'if-none-match': tag } }, tags[1]!));
    expect(held.filter((tag) => tag !== undefined)).toEqual([tags[1], encodedTag(tags[1]!, 'br')]);
  });
});
