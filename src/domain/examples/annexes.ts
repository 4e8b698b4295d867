// Examples of the commands of an annex, as an officer would type them.
import { alike, EVENT, KAZAKHSTAN } from './parts.js';

/** By `collection/verb`. */
export const annexExamples = {
  'annexes/file': alike((say) => ({
    incident: EVENT,
    kind: say({ en: 'laboratory certificate', ru: 'заключение эксперта' }),
    releasableTo: [say(KAZAKHSTAN)],
    result: {
      lineId: '1',
      quantity: { value: '3.150', unit: 'KGM', method: 'LAB' },
      certificate: '8/2026',
      examined: say({ en: 'the whole', ru: 'целиком' }),
    },
  })),
  'annexes/set-audience': alike((say) => ({
    releasableTo: [],
    reason: say({ en: 'The source is at risk', ru: 'Может пострадать источник' }),
  })),
};
