// The codes of a committee in words: in what capacity somebody belongs to it, its offices, and why a term ended.
import { oneOf } from '../../../forms/vocabulary.js';
import type { CommitteeEvents, Office } from '../events.js';

/** Guests are of a meeting. */
export const belongingAs = oneOf<NonNullable<CommitteeEvents['MembershipStarted']['capacity']>>({
  MEMBER: { en: 'member', ru: 'член' },
  OBSERVER: { en: 'observer', ru: 'наблюдатель' },
});

const APPOINTED = {
  HEAD_OF_HEADQUARTERS: {
    en: 'Head of the Headquarters',
    ru: 'руководитель Штаба',
    also: ['Head of the Staff', 'Head of Staff', 'Head of Headquarters', 'начальник Штаба'],
  },
  HEAD_OF_SECRETARIAT: {
    en: 'Head of the Secretariat',
    ru: 'руководитель Секретариата',
    also: ['Head of Secretariat'],
  },
  DEPUTY_CHAIRMAN: { en: 'Deputy Chairman', ru: 'заместитель председателя' },
} as const;

/** A chairman is elected. */
export const appointedOffices = oneOf<Exclude<Office, 'CHAIRMAN'>>(APPOINTED);

export const offices = oneOf<Office>({ CHAIRMAN: { en: 'Chairman', ru: 'председатель' }, ...APPOINTED });

/** The code of an office as papers name it; as it was written where there is none. */
export function officeCalled(written: string): string {
  const code = offices.parse(written);
  return typeof code === 'string' ? code : written;
}

export const endings = oneOf<NonNullable<CommitteeEvents['TermEnded']['because']>>({
  TERM_OVER: { en: 'the term was over', ru: 'истёк срок полномочий' },
  RESIGNED: { en: 'resignation', ru: 'сложение полномочий', also: ['resigned', 'отставка'] },
  RELIEVED: { en: 'relief of office', ru: 'освобождение от должности', also: ['relieved', 'освобождён'] },
  OTHER: { en: 'another reason', ru: 'иная причина', also: ['other', 'иное'] },
});
