// The lists of reference data, and the versions in which each was published beside the one that ships.
import type { ReferenceDataEvents as Events } from '../../src/domain/reference-data/events.js';
import { referenceDataRules } from '../../src/domain/reference-data/rules.js';
import { type ReferenceData, referenceDataStory } from '../../src/domain/reference-data/story.js';
import { ofType, type Told } from '../../src/domain/told.js';
import { slug } from '../../src/domain/values/ids.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { flagged } from './rows/found-by.js';
import { firstSaid } from './rows/first-said.js';

type Published = Told<Events, 'ReferenceDataPublished'>;

const versionsOf = ({ told }: ReferenceData): readonly Published[] => [
  ...ofType<Events, 'ReferenceDataPublished'>(told, 'ReferenceDataPublished'),
];

const TEXT = { en: 'version', ru: 'версия' };

export const referenceData = register({
  of: referenceDataStory,
  collection: 'reference-data',
  version: 3,
  rules: 1,
  happened: () => ({ from: null, to: null }),
  foundBy: {
    code: { value: slug, among: ({ entries }) => [...entries.keys()].sort(), names: [] },
    flag: flagged(...Object.keys(referenceDataRules)),
  },
  row: {
    version: ({ version }) => version,
    entries: ({ entries }) => entries.size,
  },
  text: ({ id, version }, lang) => `${id}, ${TEXT[lang]} ${version}`,
  view: (id, it) => ({
    id,
    version: it.version,
    versions: versionsOf(it).map(({ data: { note, ...version } }) => ({ ...version, note: firstSaid(note) })),
    entries: [...it.entries.values()],
    basedOn: basedOnAll(it.told),
  }),
});
