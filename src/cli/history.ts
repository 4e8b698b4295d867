// `cordon history`: what happened to one thing, event by event, in words.
import { Command } from 'commander';
import { questions } from '../../projections/all.js';
import { answer } from './run.js';
import { Failure, langOf, langOption, show } from './terminal.js';

interface Options {
  readonly knownAt?: string;
  readonly lang?: string;
  readonly json?: boolean;
}

interface Row {
  readonly recordedAt: number;
  readonly position: string;
  readonly text: string;
  readonly actor?: { readonly administration: string; readonly officer: string };
  readonly source: { readonly sentence: string } | null;
  readonly flags: readonly { readonly text: string }[];
}

const collections = questions.flatMap(({ path }) => /^(.+)\/:id\/history$/.exec(path)?.[1] ?? []);

export const historyCommand = new Command('history')
  .description('the events of one thing, in words')
  .argument('<thing>', `collection and id, e.g. operations/barrier-2024; collections: ${collections.join(', ')}`)
  .option('--known-at <when>', 'what the log knew at an instant, or at @<position>')
  .addOption(langOption())
  .option('--json', 'print the answer as one JSON object')
  .action(async (thing: string, { knownAt, lang, json = false }: Options) => {
    const [collection = '', id, ...more] = thing.split('/');
    const question = questions.find(({ path }) => path === `${collection}/:id/history`);
    if (!question)
      throw new Failure({
        en: `There is no collection “${collection}”; there are ${collections.join(', ')}.`,
        ru: `Реестра «${collection}» нет; есть ${collections.join(', ')}.`,
      });
    if (!id || more.length > 0)
      throw new Failure({
        en: `Write collection and id, as in ${collection}/some-id.`,
        ru: `Укажите реестр и идентификатор, например ${collection}/some-id.`,
      });
    const asked = { lang: langOf(lang), ...(knownAt === undefined ? {} : { knownAt }) };
    const answered = await answer(question, { id }, asked);
    show(json, answered, (answered.rows as readonly Row[]).flatMap(entryLines));
  });

function entryLines({ recordedAt, position, text, actor, source, flags }: Row): string[] {
  const when = new Date(recordedAt).toISOString().replace('.000', '');
  const who = actor ? `${actor.administration} ${actor.officer}` : '';
  const where = source ? `, ${source.sentence}` : '';
  return [`${when}  ${text}`, `    ${who}${where}  @${position}`, ...flags.map((flag) => `    ⚑ ${flag.text}`)];
}
