// Examples of the commands of an import.
import type { Bilingual } from '../../forms/language.js';
import { alike } from './parts.js';

export const importExamples: Readonly<Record<string, Bilingual<object>>> = {
  'imports/begin': alike((say) => ({
    file: '2b1cd2ab3aa0d5cdde1b1a2d5a3c1a3bd64a1cdd3a6cf0ad1e1c0f3d8b5a4c11',
    name: say({ en: 'November.xlsx', ru: 'Ноябрь.xlsx' }),
    profile: 'incident-short',
    sender: { administration: 'KG', officer: 'kg-officer-1', role: 'officer' },
    rows: 3,
    others: say({ en: 'left out', ru: 'пропускаются' }),
  })),
  'imports/tell-rows': alike(() => ({
    from: 2,
    upTo: 4,
    counts: { accepted: 2, flagged: 0, known: 0, refused: 1, leftOut: 0 },
    notTold: [{ row: 3, codes: ['QUANTITY_UNREADABLE'] }],
    proposed: [{ country: 'KZ', rows: 2 }],
    isLast: true,
  })),
  'imports/accept-proposals': alike(() => ({})),
  'imports/decline-proposals': alike((say) => ({
    reason: say({ en: 'Reported by us already', ru: 'Уже сообщено нами' }),
  })),
  'imports/finish-answering': alike(() => ({ country: 'KZ', things: 2, leftCount: 0 })),
  'imports/withdraw': alike((say) => ({
    reason: say({ en: 'an error', ru: 'ошибка' }),
    note: say({ en: 'The columns were mixed up', ru: 'Перепутаны столбцы' }),
  })),
  'imports/finish-taking-back': alike(() => ({ events: 4, things: 2, leftCount: 0 })),
};
