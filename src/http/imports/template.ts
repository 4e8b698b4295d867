// An empty table to fill in by a profile, its headings in one language; how a row may look stands on a sheet of its own, which
// nobody records by leaving it there.
import type { Row as WrittenRow } from 'write-excel-file/node';
import { BOM, csvCells } from '../../answering/csv.js';
import { EXAMPLES } from '../../domain/examples.js';
import { aboutField, LABELS } from '../../domain/labels.js';
import type { Lang } from '../../forms/language.js';
import type { Profile, ProfileColumn } from '../../importing/profiles/profile.js';

const WORDS = {
  en: {
    sheets: ['Rows', 'Example'],
    reference: ['12-K/2026', 'Your own number: several rows under one are lines of one incident'],
    line: ['1', 'Which line of it; counted where nothing is said'],
  },
  ru: {
    sheets: ['Строки', 'Образец'],
    reference: ['12-К/2026', 'Ваш номер: несколько строк с одним номером — строки одного случая'],
    line: ['1', 'Какая по счёту строка случая; если не указано, считается по порядку'],
  },
} as const;

/** An hour and a unit may stand in columns of their own; a template has them in one. */
const columnsOf = ({ columns }: Profile): readonly ProfileColumn[] =>
  columns.filter(({ to }) => to !== 'time' && to !== 'unit');

function headsOf(profile: Profile, lang: Lang): readonly string[] {
  return columnsOf(profile).map(({ headings }) => {
    const [first = ''] = headings[lang];
    return first.charAt(0).toUpperCase() + first.slice(1);
  });
}

/** What may stand in a column, and what belongs there. */
function shownOf({ collection }: Profile, { to }: ProfileColumn, lang: Lang): readonly [example: string, hint: string] {
  if (to === 'reference' || to === 'line') return WORDS[lang][to];
  const [form = '', field = ''] = to.split('/');
  const about = aboutField({ labels: LABELS[collection] ?? {}, form, path: [field] }, lang);
  return [exampleOf(`${collection}/${form}`, field, lang), about?.hint ?? ''];
}

function exampleOf(route: string, field: string, lang: Lang): string {
  const said = EXAMPLES[route]?.[lang] as Readonly<Record<string, unknown>> | undefined;
  const example = said?.[field];
  return typeof example === 'string' ? example : '';
}

export const templateCsv = (profile: Profile, lang: Lang): string => `${BOM}${csvCells([headsOf(profile, lang)], ';')}`;

export async function templateXlsx(profile: Profile, lang: Lang): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const heads = headsOf(profile, lang);
  const shown = columnsOf(profile).map((column) => shownOf(profile, column, lang));
  const head: WrittenRow = heads.map((value) => ({ value, type: String, fontWeight: 'bold' }));
  const row = (at: 0 | 1): WrittenRow => shown.map((each) => ({ value: each[at], type: String, wrap: true }));
  const columns = heads.map((each) => ({ width: Math.max(16, each.length + 4) }));
  const [rows, example] = WORDS[lang].sheets;
  const sheets = [
    { data: [head], sheet: rows, columns },
    { data: [head, row(0), row(1)], sheet: example, columns },
  ];
  return writeXlsx(sheets).toBuffer();
}
