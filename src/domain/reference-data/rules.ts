// The rules of a list of reference data: versions follow each other, and none is ever published anew.
import { rulesOf } from '../rules.js';
import { ofType, type Told } from '../told.js';
import type { ReferenceDataEvents as Events } from './events.js';
import { type ReferenceData, SHIPPED } from './story.js';

const published = ({ told }: ReferenceData): readonly Told<Events, 'ReferenceDataPublished'>[] => [
  ...ofType<Events, 'ReferenceDataPublished'>(told, 'ReferenceDataPublished'),
];

export const referenceDataRules = rulesOf<ReferenceData, Events>()({
  VERSION_NOT_NEXT: {
    holds: (it, { told }) => {
      const before = published(it).filter((each) => each.revision < told.revision);
      return told.data.version === (before.at(-1)?.data.version ?? SHIPPED) + 1;
    },
    values: (it, { told }) => ({ version: told.data.version, next: published(it).length + SHIPPED }),
    pointer: '/version',
    settledBy: null,
  },
});
