// `cordon authority`: who may send which command, and what anybody else's word does.
import { Command } from 'commander';
import { authorityPage } from '../domain/authority/page.js';
import { aggregates } from '../domain/aggregates.js';
import { inWords, linesOf } from '../domain/authority/table.js';
import { inColumns, langOf, langOption, show } from './terminal.js';

interface Options {
  readonly lang?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const HEAD = {
  en: ['command', 'who may send it', 'anybody else', 'on behalf'],
  ru: ['команда', 'кто вправе', 'остальные', 'от имени другого'],
} as const;

export const authorityCommand = new Command('authority')
  .description('who may send which command, and what anybody else’s word does')
  .addOption(langOption())
  .option('--markdown', 'print the page docs/authority.md')
  .option('--json', 'print the table as one JSON object')
  .action(({ lang: asked, json = false, markdown = false }: Options) => {
    const lines = linesOf(aggregates);
    const lang = langOf(asked);
    const rows = lines.map((line) => Object.values(inWords(line, lang)) as string[]);
    const text = markdown ? authorityPage(lines).trimEnd().split('\n') : inColumns(HEAD[lang], rows);
    show(json, { commands: lines }, text);
  });
