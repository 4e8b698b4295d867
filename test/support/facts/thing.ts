// The thing that specifications are about: its id in each collection.
import { reviewOf } from '../../../src/domain/duplicate-review/story.js';

const IDS: Readonly<Record<string, string | undefined>> = {
  /** A document is named by its SHA-256. */
  documents: 'd'.repeat(64),
  /** A decision by the meeting that made it. */
  decisions: 'rtc-1-1',
  /** A meeting by its body and its number. */
  meetings: 'rtc-1',
  /** A duplicate review by the two incidents that it is about. */
  'duplicate-reviews': reviewOf('0190a5c4-0000-7000-8000-000000000001', '0190a5c4-0000-7000-8000-000000000002'),
  /** A provision by its body and what it is about. */
  provisions: 'rtc-secretariat',
  /** A working group behind its body. */
  'working-groups': 'rtc-drugs',
};

export const idIn = (collection: string): string => IDS[collection] ?? 'one';
