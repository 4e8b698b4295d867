// The file that says what a folder of exported data holds, in both languages, for whoever has nothing but that folder.
import type { Bilingual, Lang } from '../forms/language.js';

export interface Made {
  readonly file: string;
  readonly rows: number;
  /** Hex. */
  readonly sha256: string;
}

interface Folder {
  readonly state: string;
  readonly names: Bilingual;
  readonly position: string;
  readonly files: readonly Made[];
}

const WHAT: Readonly<Record<string, Bilingual>> = {
  'events.ndjson': {
    en: 'every event that the state said, and all events of what is its own, in the order of the log; one JSON object a line',
    ru: 'всё, что сообщило государство, и все события о том, что ему принадлежит, в порядке журнала; в строке один объект JSON',
  },
  'incidents.csv': {
    en: 'the list of its incidents as they stand; whatever was said of them is in the events',
    ru: 'перечень его случаев, как они есть сейчас; всё, что о них сказано, — в событиях',
  },
  'ledger.csv': {
    en: 'every contribution to a figure, with the event from which it comes',
    ru: 'каждая запись, из которых складываются показатели, с событием, из которого она взята',
  },
  'totals.csv': { en: 'its totals by operation and substance', ru: 'итоги по операциям и веществам' },
  'months.csv': { en: 'the same by months and substance', ru: 'то же по месяцам и веществам' },
  'columns.csv': { en: 'what each column is called in words', ru: 'как называется каждый столбец' },
};

export function readmeOf({ state, names, position, files }: Folder): string {
  const table = (head: string, lang: Lang): string =>
    [
      `| ${head} |`,
      '| --- | --- | --- |',
      ...files.map(({ file, rows }) => `| ${file} | ${WHAT[file]?.[lang] ?? ''} | ${rows} |`),
    ].join('\n');
  return `# ${names.ru} (${state}) · ${names.en}

## Что здесь

Собственные данные государства из журнала Cordon по состоянию на место \`${position}\`. Для чтения Cordon не нужен.

${table('файл | что в нём | строк', 'ru')}

Таблицы — CSV в UTF-8: через запятую, первая строка — названия столбцов, числа с точкой. Ячейка, которую программа могла бы исполнить
как формулу, начинается с лишнего апострофа. Границы: \`lower\` — не менее, \`upper\` — не более, пусто — граница неизвестна;
\`lowerStrict\` и \`upperStrict\` — строго. Объявленное в документах (\`DECLARED\`) с подтверждённым по отдельным случаям (\`ITEMISED\`)
не складывается. Время — с указанием смещения от UTC.

## What is here

The state's own data from the log of a Cordon, as of the place \`${position}\`. Nothing but this folder is needed to read them.

${table('file | what it holds | rows', 'en')}

Tables are CSV in UTF-8: commas between cells, names of columns in the first line, decimals with a point. A cell that a program might run
as a formula begins with an apostrophe more. Bounds: \`lower\` is at least, \`upper\` at most, nothing where no bound is known;
\`lowerStrict\` and \`upperStrict\` exclude the bound. What documents stated (\`DECLARED\`) is never added to what was itemised
(\`ITEMISED\`). Times carry their offset from UTC.

## SHA-256

\`\`\`text
${files.map(({ file, sha256 }) => `${sha256}  ${file}`).join('\n')}
\`\`\`
`;
}
