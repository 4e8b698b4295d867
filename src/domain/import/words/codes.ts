// The codes of an import by their names in both languages.
import { oneOf } from '../../../forms/vocabulary.js';
import type { RowsOfOthers } from '../events.js';

export const rowsOfOthers = oneOf<RowsOfOthers>({
  LEAVE: { en: 'left out', ru: 'пропускаются' },
  PROPOSE: { en: 'proposed to those states', ru: 'предлагаются этим государствам' },
});
