// `cordon settle`: an operator's word that they have looked at an event which cannot be read, and leave it as it is.
import { Command } from 'commander';
import { type Settled, settle } from '../eventsourcing/log/settling.js';
import { eventNamed, unsettledIn, type Waiting } from '../eventsourcing/read-models/unreadable.js';
import { behindTheEdge, configOfALog, upToDate } from './run.js';
import { Failure, show } from './terminal.js';

/** Characters. */
const [LONGEST_REASON, LONGEST_NAME] = [500, 100];

interface Word {
  readonly reason: string;
  readonly by: string;
}

export const settleCommand = new Command('settle')
  .description('settle events that cannot be read: they wait no longer, and figures stay; the word is kept in the log')
  .argument('<event...>', 'each as "cordon doctor" names it: <stream>@<revision>')
  .requiredOption('--reason <text>', 'what you found out about them')
  .requiredOption('--by <name>', 'who says so; a pseudonym, for the log keeps it for ever')
  .option('--json', 'print the outcome as one JSON object')
  .action(async (events: readonly string[], { json = false, ...word }: Word & { readonly json?: boolean }) => {
    demandWord(word);
    const settled = await behindTheEdge(configOfALog(), async (backend) => {
      await upToDate(backend);
      const waiting = new Map(
        ((await unsettledIn(backend.db, await backend.db.generations())) ?? []).map((each) => [eventNamed(each), each]),
      );
      const named = [...new Set(events)].map((event) => waiting.get(event) ?? missing(event, [...waiting.keys()]));
      for (const event of named) await settle(backend.store, wordOn(event, word));
      return named.map(eventNamed);
    });
    show(
      json,
      { settled },
      settled.map((event) => `${event} is settled.`),
    );
  });

function demandWord({ reason, by }: Word): void {
  demandText('--reason', reason, LONGEST_REASON);
  demandText('--by', by, LONGEST_NAME);
}

function demandText(option: string, text: string, longest: number): void {
  if (text.trim() !== '' && text.length <= longest) return;
  throw new Failure({
    en: `${option}: write 1 to ${longest} characters.`,
    ru: `${option}: напишите от 1 до ${longest} знаков.`,
  });
}

/** None is settled where one is not there: it may be mistyped. */
function missing(event: string, waiting: readonly string[]): never {
  const [en, ru] = waiting.length === 0 ? ['none', 'нет'] : [waiting.join(', '), waiting.join(', ')];
  throw new Failure({
    en: `${event}: no event of that name waits to be settled. Waiting: ${en}.`,
    ru: `${event}: такое событие не ждёт решения. Ждут: ${ru}.`,
  });
}

const wordOn = ({ stream, revision, type, why }: Waiting, { reason, by }: Word): Settled => ({
  stream,
  revision,
  type,
  why,
  reason: reason.normalize('NFC'),
  by: by.normalize('NFC'),
});
