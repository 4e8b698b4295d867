// The codes of a committee in words: in what capacity somebody belongs to it. Guests are of a meeting.
import { oneOf } from '../../../forms/vocabulary.js';
import type { CommitteeEvents } from '../events.js';

export const belongingAs = oneOf<NonNullable<CommitteeEvents['MembershipStarted']['capacity']>>({
  MEMBER: { en: 'member', ru: 'член' },
  OBSERVER: { en: 'observer', ru: 'наблюдатель' },
});
