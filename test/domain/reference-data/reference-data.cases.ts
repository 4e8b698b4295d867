// The commands to reference data: versions follow each other, say what names mean, and stay as they were published.
import { describe, expect, it } from '@jest/globals';
import { referenceData } from '../../../src/domain/reference-data/decider.js';
import { given } from '../../support/specification.js';
import { ENTRIES, published, stated } from './events.js';

const VERSION = { version: 2, validFrom: '2026-01-01', entries: ENTRIES };

describe('Publishing a list', () => {
  it('is told with its hash, its entries behind it', () => {
    given(referenceData).when('publish', VERSION).then([published(), stated()]).flagged().unproved();
  });
  it('says nothing new when the same version is published again', () => {
    given(referenceData, [published(), stated()]).when('publish', VERSION).thenNothing();
  });
  it('is refused where a version was published, or is left out: a version stays as it is', () => {
    const other = { ...VERSION, entries: [{ code: 'other-thing' }] };
    const before = given(referenceData, [published(), stated()]);
    before.when('publish', other).refused('VERSION_NOT_NEXT', '/version');
    before.when('publish', { ...other, version: 4 }).refused('VERSION_NOT_NEXT', '/version');
    before.when('publish', { ...other, version: 3 }).flagged();
  });
  it('keeps each event small, however many entries there are', () => {
    const entries = Array.from({ length: 250 }, (_, i) => ({ code: `x-${i}` }));
    expect(
      given(referenceData)
        .when('publish', { ...VERSION, entries })
        .happened.events?.map(({ type }) => type),
    ).toEqual(['ReferenceDataPublished', ...Array.from({ length: 3 }, () => 'ReferenceEntriesStated')]);
  });
});
