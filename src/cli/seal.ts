// `cordon seal`: seals what was recorded before there were seals, as it stands, by the word of whoever calls it.
import { Command } from 'commander';
import { configOfALog } from './run.js';
import { Failure, show } from './terminal.js';

export const sealCommand = new Command('seal')
  .description(
    'seal the events that were recorded before there were seals, as they stand; look at them first: it is your word',
  )
  .option('--json', 'print the outcome as one JSON object')
  .action(async ({ json = false }: { json?: boolean }) => {
    const config = configOfALog();
    if (config.eventStore !== 'sqlite') throw new Failure(SERVED);
    const { examined } = await import('../composition/open-stores.js');
    const sealed = examined.sealUnchained(config);
    const line = sealed === 0 ? 'Every event is sealed.' : `${sealed} events are sealed as they stand.`;
    show(json, { sealed }, [line]);
  });

const SERVED =
  'An EventStoreDB keeps events as they were written, with hashes of its own over its files. ' +
  '"cordon copy" into a file seals what is copied, as it stands.';
