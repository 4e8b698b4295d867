// The vocabularies of how goods moved and were found: closed lists; anything else is refused with what there is.
import { describe, expect, it } from '@jest/globals';
import { Invalid } from '../../../../src/forms/invalid.js';
import {
  detection,
  DETECTIONS,
  direction,
  DIRECTIONS,
  LOCATION_TYPES,
  locationType,
  TRANSPORT_MODES,
  transportMode,
} from '../../../../src/domain/values/goods/movement.js';

describe.each([
  { of: 'direction', value: direction, list: DIRECTIONS },
  { of: 'mode of transport', value: transportMode, list: TRANSPORT_MODES },
  { of: 'kind of place', value: locationType, list: LOCATION_TYPES },
  { of: 'way of detection', value: detection, list: DETECTIONS },
])('A $of', ({ value, list }) => {
  it('is one of its list, each once', () => {
    for (const code of list) expect(value.parse(code)).toBe(code);
    expect(new Set(list).size).toBe(list.length);
  });

  it('is nothing else', () => {
    for (const wrong of ['SIDEWAYS', '', 3, null, [list[0]]]) {
      expect(value.parse(wrong)).toBeInstanceOf(Invalid);
    }
  });
});

it('UN/ECE Recommendation 19 has ten modes, 0 to 9, in this order; two are ours', () => {
  expect(TRANSPORT_MODES.indexOf('MARITIME')).toBe(1);
  expect(TRANSPORT_MODES.indexOf('NOT_APPLICABLE')).toBe(9);
  expect(TRANSPORT_MODES.slice(10)).toEqual(['EXPRESS_COURIER', 'PEDESTRIAN']);
});
