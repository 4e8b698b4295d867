// The codes of a provision in words: what it is about, and how many must be there for its body to decide.
import { oneOf } from '../../../forms/vocabulary.js';
import type { ProvisionEvents, ProvisionSubject } from '../events.js';

export const subjects = oneOf<ProvisionSubject>({
  HEADQUARTERS: { en: 'Headquarters', ru: 'Штаб', also: ['Staff'] },
  SECRETARIAT: { en: 'Secretariat', ru: 'Секретариат' },
  PROCEDURE: { en: 'rules of procedure', ru: 'регламент', also: ['procedure', 'правила процедуры'] },
});

export const quorums = oneOf<NonNullable<ProvisionEvents['ProvisionApproved']['quorum']>>({
  MORE_THAN_HALF: {
    en: 'more than half of the members',
    ru: 'более половины членов',
    also: ['большинство', 'majority'],
  },
  TWO_THIRDS: { en: 'two thirds of the members', ru: 'две трети членов', also: ['2/3'] },
  ALL: { en: 'all members', ru: 'все члены' },
});
