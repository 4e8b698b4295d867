// The story of a list of reference data: its versions, and what each name means by them.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { folded } from '../../forms/spellings.js';
import { keepingAll, type Told } from '../told.js';
import { ALL } from '../values/who/scope.js';
import type { Entry, ReferenceDataEvents as Events } from './events.js';

/** The list of substances: the only one that is published so far. */
export const SUBSTANCES_LIST = 'substances';

/** The list that ships is this version, without an event. */
export const SHIPPED = 1;

/** What names mean, as they are searched by. */
export type Meanings = ReadonlyMap<string, Entry>;

export const NO_MEANINGS: Meanings = new Map();

export interface ReferenceData {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'shipped' | 'published';
  readonly version: number;
  /** By code, as it was stated last. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly meanings: Meanings;
}

const initial: ReferenceData = {
  told: Growing.of(),
  phase: 'shipped',
  version: SHIPPED,
  entries: new Map(),
  meanings: NO_MEANINGS,
};

/** Under what an entry is found. */
const spellingsOf = ({ code, names, also = [] }: Entry): readonly string[] =>
  [code, names?.ru, names?.en, ...also].flatMap((each) => (each === undefined ? [] : [folded(each)]));

function stated(state: ReferenceData, added: readonly Entry[]): ReferenceData {
  const [entries, meanings] = [new Map(state.entries), new Map(state.meanings)];
  for (const entry of added) {
    entries.set(entry.code, entry);
    for (const spelling of spellingsOf(entry)) meanings.set(spelling, entry);
  }
  return { ...state, phase: 'published', entries, meanings };
}

export const referenceDataStory = story<ReferenceData, Events>(
  'referenceData',
  initial,
  keepingAll<ReferenceData, Events>({
    ReferenceDataPublished: (state, { version }) => ({ ...state, phase: 'published', version }),
    ReferenceEntriesStated: (state, { entries }) => stated(state, entries),
  }),
  () => ALL,
);
