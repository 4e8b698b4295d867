// `cordon totals`: how much and how many, on the terminal; the options are the question's own parameters.
import { Command } from 'commander';
import { TotalsForm, totals } from '../../projections/totals.js';
import { formSchema } from '../domain/values/form.js';
import { answer, inColumns, langOf, show, within } from './run.js';

interface Property {
  readonly type?: string;
  readonly description?: string;
}

const properties = formSchema(TotalsForm)['properties'] as Readonly<Record<string, Property>>;
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const totalsCommand = new Command('totals').description('sums of everything that is counted, with their bounds');
for (const [name, { type, description }] of Object.entries(properties)) {
  totalsCommand.option(`--${kebab(name)} <${type === 'array' ? 'values' : 'value'}>`, description ?? `only this ${name}`);
}

totalsCommand
  .option('--known-at <when>', 'what the log knew at an instant, or at @<position>')
  .option('--lang <lang>', 'ru or en; the terminal’s language when not given')
  .option('--json', 'print the answer as one JSON object')
  .action(async (options: Readonly<Record<string, string | undefined>>) => {
    const { knownAt, lang, json, ...given } = options;
    const split = (name: string, value: string): unknown => (properties[name]?.type === 'array' ? value.split(',') : value);
    const parameters = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, split(name, value ?? '')]));
    const asked = { lang: langOf(lang), ...(knownAt === undefined ? {} : { knownAt }) };
    await within(async (cordon) => {
      const answered = await answer(cordon, totals, parameters, asked);
      show(Boolean(json), answered, lines(answered.rows as readonly Record<string, unknown>[], given['by']?.split(',') ?? []));
    });
  });

function lines(rows: readonly Record<string, unknown>[], by: readonly string[]): string[] {
  if (rows.length === 0) return ['Nothing is known of that. Об этом ничего не известно.'];
  const columns = ['evidence', 'statement', ...by.filter((each) => each !== 'statement' && each !== 'evidence'), 'part', 'text'];
  const cell = (value: unknown): string => (typeof value === 'string' ? value : '');
  return inColumns(columns, rows.map((row) => columns.map((column) => cell(row[column]))));
}
