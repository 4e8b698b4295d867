// `cordon totals`: how much and how many, on the terminal; the options are the question's own parameters.
import { Command } from 'commander';
import { TotalsForm, totals } from '../../projections/totals.js';
import { formSchema } from '../domain/values/form.js';
import { answer, kebab } from './run.js';
import { inColumns, type Lang, langOf, langOption, show } from './terminal.js';

interface Property {
  readonly type?: string;
  readonly description?: string;
}

const NOTHING: Readonly<Record<Lang, string>> = {
  en: 'Nothing is known of that.',
  ru: 'Об этом ничего не известно.',
};

const properties = formSchema(TotalsForm)['properties'] as Readonly<Record<string, Property>>;

export const totalsCommand = new Command('totals').description('sums of everything that is counted, with their bounds');
for (const [name, { type, description }] of Object.entries(properties)) {
  const several = type === 'array' ? '; several with commas' : '';
  totalsCommand.option(`--${kebab(name)} <value>`, `${description ?? `only this ${name}`}${several}`);
}

totalsCommand
  .option('--known-at <when>', 'what the log knew at an instant, or at @<position>')
  .addOption(langOption())
  .option('--json', 'print the answer as one JSON object')
  .action(async (options: Readonly<Record<string, string | undefined>>) => {
    const { knownAt, lang: stated, json, ...given } = options;
    const parameters = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, split(name, value ?? '')]),
    );
    const lang = langOf(stated);
    const answered = await answer(totals, parameters, { lang, ...(knownAt === undefined ? {} : { knownAt }) });
    const rows = answered.rows as readonly Record<string, unknown>[];
    show(Boolean(json), answered, rows.length > 0 ? table(rows, given['by']?.split(',') ?? []) : [NOTHING[lang]]);
  });

function split(name: string, value: string): string | readonly string[] {
  return properties[name]?.type === 'array' ? value.split(',') : value;
}

const cell = (value: unknown): string => (typeof value === 'string' ? value : '');

function table(rows: readonly Record<string, unknown>[], by: readonly string[]): string[] {
  const own = by.filter((each) => each !== 'statement' && each !== 'evidence');
  const columns = ['evidence', 'statement', ...own, 'part', 'text'];
  return inColumns(
    columns,
    rows.map((row) => columns.map((column) => cell(row[column]))),
  );
}
