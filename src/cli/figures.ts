// A command that asks a question about figures: its options are the question's own parameters, its rows go into columns.
import { Command } from 'commander';
import { formSchema } from '../forms/form.js';
import type { Answer, AnyQuestion } from '../eventsourcing/asking/ask.js';
import { nameOf } from '../answering/columns.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { answer, kebab } from './run.js';
import type { Bilingual, Lang } from '../forms/language.js';
import { inColumns, langOf, langOption, show } from './terminal.js';

interface Property {
  readonly type?: string;
  readonly description?: string;
}

export type Row = Readonly<Record<string, unknown>>;

interface Figures {
  readonly name: string;
  readonly description: string;
  readonly question: AnyQuestion;
  /** The lines for a person; `by` is what was grouped by. */
  readonly lines: (answered: Answer, by: readonly string[], lang: Lang) => readonly string[];
}

const NOTHING: Bilingual = {
  en: 'Nothing is known of that.',
  ru: 'Об этом ничего не известно.',
};

export function figuresCommand({ name, description, question, lines }: Figures): Command {
  const properties = formSchema(question.form)['properties'] as Readonly<Record<string, Property>>;
  const command = new Command(name).description(description);
  for (const [option, { type, description: told }] of Object.entries(properties)) {
    const several = type === 'array' ? '; several with commas' : '';
    command.option(`--${kebab(option)} <value>`, `${told ?? `only this ${option}`}${several}`);
  }
  const parameter = (option: string, value: string): string | readonly string[] =>
    properties[option]?.type === 'array' ? value.split(',') : value;
  return command
    .option('--known-at <when>', 'what the log knew at an instant, or at @<position>')
    .addOption(langOption())
    .option('--json', 'print the answer as one JSON object')
    .action(async (options: Readonly<Record<string, string | undefined>>) => {
      const { knownAt, lang: stated, json, ...given } = options;
      const parameters = Object.entries(given).map(([option, value]) => [option, parameter(option, value ?? '')]);
      const lang = langOf(stated);
      const asked = { lang, ...(knownAt === undefined ? {} : { knownAt }) };
      const answered = await answer(question, Object.fromEntries(parameters) as object, asked);
      const told = lines(answered, given['by']?.split(',') ?? [], lang);
      show(Boolean(json), answered, told.length > 0 ? told : [answered.note ?? NOTHING[lang]]);
    });
}

/** What identifies a row of figures, and its words. */
export function figureColumns(by: readonly string[]): readonly string[] {
  const own = by.filter((each) => each !== 'statement' && each !== 'evidence');
  return ['evidence', 'statement', ...own, 'part', 'text'];
}

const cell = (value: unknown): string => (typeof value === 'string' ? value : '');

function inRussian(column: string): string {
  return nameOf(column, columnNames.ru) ?? columnNames.ru.parts[column] ?? column;
}

/** The columns under their names; nothing for no rows. What is not text stays empty. */
export function tableOf(columns: readonly string[], rows: readonly Row[], lang: Lang): readonly string[] {
  if (rows.length === 0) return [];
  // In English a column is called as programs call it, who may read this too.
  const head = lang === 'ru' ? columns.map(inRussian) : columns;
  return inColumns(
    head,
    rows.map((row) => columns.map((column) => cell(row[column]))),
  );
}
