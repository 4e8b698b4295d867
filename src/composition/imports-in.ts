// The imports over an open backend: on a cache of their own, beside the bus, and told of what is to be taken back.
import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { eventInWords } from '../../projections/words/history.js';
import { Aside } from '../bus/aside.js';
import type { CommandGateway } from '../bus/command-gateway.js';
import type { Instruct } from '../commanding/instruction.js';
import { aggregates } from '../domain/aggregates.js';
import type { OwnWrites } from '../eventsourcing/asking/own-writes.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import { pretended } from '../eventsourcing/log/pretended.js';
import type { Bounds } from '../eventsourcing/log/shelf.js';
import { executingOver } from '../eventsourcing/writing/executing.js';
import { counting } from '../http/metrics/counted-gateways.js';
import type { Metrics } from '../http/metrics/metrics.js';
import { codesOf } from '../http/problems/troubles.js';
import { COMMAND_GATEWAY, IMPORTS } from '../http/tokens.js';
import { Imports } from '../importing/imports.js';
import { TableFiles } from '../stores/blobs/tables.js';
import type { ImportsOver } from '../importing/taking.js';
import { alreadyReportedIn } from './already-reported.js';
import type { Backend } from './backend.js';
import { registeredIn } from './registered-profiles.js';

/** Of streams that the rows of tables tell of. */
const OF_TABLES: Bounds = { streams: 1_000, events: 4_000, bytes: 4 * 1024 * 1024 };

interface Parts {
  readonly instruct: Instruct;
  readonly over: Omit<Parameters<typeof executingOver>[0], 'store' | 'bounds'>;
  readonly appending: EventStore;
  readonly metrics: Metrics;
  readonly own: OwnWrites;
  /** Other than usual in tests. */
  readonly mostAtOnce?: number | undefined;
}

/** Rows that their sender waits for. */
const MOST_AT_ONCE = 10_000;

/** The imports, which hear of what is to be taken back. */
export function importsIn(
  backend: Backend,
  { instruct, over, appending, metrics, own, mostAtOnce = MOST_AT_ONCE }: Parts,
): Provider {
  const { store, now, answering, diagnostics } = backend;
  const collections = new Map(
    aggregates.flatMap(({ collection, story, commands }) =>
      'withdraw-event' in commands ? [[story.category, collection] as const] : [],
    ),
  );
  // Each row is of a thing that nobody looks at again soon.
  const executing = executingOver({ store: appending, ...over, bounds: OF_TABLES });
  const parts: ImportsOver = {
    ...executing,
    collections,
    files: new TableFiles(join(backend.data, 'imports')),
    mostAtOnce,
    carrier: new Aside(executing, instruct, counting(metrics)),
    trials(hidden) {
      const trial = pretended(store, now, hidden);
      return { store: trial, carrier: new Aside(executingOver({ store: trial, ...over }), instruct) };
    },
    registered: registeredIn(answering, executing, () => own.seen()),
    alreadyReported: () => alreadyReportedIn(answering, () => own.seen()),
    inWords: ({ type, data }, lang) => eventInWords(type, data, lang),
    codesOf,
    onFault: (fault) => void diagnostics.emit('imports', fault),
  };
  return {
    provide: IMPORTS,
    inject: [COMMAND_GATEWAY],
    useFactory(gateway: CommandGateway) {
      const imports = new Imports(parts);
      gateway.onSaid((said) => imports.heard(said));
      return imports;
    },
  };
}
