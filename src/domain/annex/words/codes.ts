// The kinds of annexes in words.
import { oneOf } from '../../../forms/vocabulary.js';
import type { AnnexKind } from '../events.js';

export const kinds = oneOf<AnnexKind>({
  CERTIFICATE: {
    en: 'laboratory certificate',
    ru: 'заключение эксперта',
    also: ['certificate', 'заключение', 'справка об исследовании'],
  },
  SOURCE: { en: 'source', ru: 'источник сведений', also: ['источник'] },
  OTHER: { en: 'other annex', ru: 'иное приложение', also: ['other', 'иное'] },
});
