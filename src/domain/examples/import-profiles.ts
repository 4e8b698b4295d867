// Examples of the commands of a mapping profile.
import type { Bilingual } from '../../forms/language.js';
import { alike } from './parts.js';

const mapping = alike((say) => ({
  title: { ru: 'Журнал поста', en: 'Register of the post' },
  form: say({ en: 'incident, short form', ru: 'случай, краткая форма' }),
  columns: [
    { to: say({ en: 'own number', ru: 'собственный номер' }), headings: ['Рег. номер КУСП'] },
    {
      to: say({ en: 'substance', ru: 'вещество' }),
      headings: ['Вид'],
      means: [{ said: 'Г', read: say({ en: 'heroin', ru: 'героин' }) }],
    },
    { to: say({ en: 'quantity', ru: 'количество' }), headings: ['Вес'], unit: say({ en: 'g', ru: 'г' }) },
  ],
  tz: 'Asia/Bishkek',
  dates: say({ en: 'day, month, year', ru: 'день, месяц, год' }),
}));

export const importProfileExamples: Readonly<Record<string, Bilingual<object>>> = {
  'import-profiles/register': mapping,
  'import-profiles/revise': mapping,
  'import-profiles/withdraw': alike((say) => ({
    reason: say({ en: 'The register has new columns', ru: 'В журнале новые столбцы' }),
  })),
};
