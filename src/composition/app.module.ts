// The composition root of the application: puts what executes commands, the buses and the edge over an open backend.
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { questions, registers } from '../../projections/all.js';
import { streamsOfOperations } from '../../projections/registers/of-operation.js';
import { isWithin, namedIn } from '../../projections/links/links.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { eventInWords } from '../../projections/words/history.js';
import { internalNames, valueSchemas } from '../../projections/words/values.js';
import { viewNames } from '../../projections/words/labels/views.js';
import { questionLabels } from '../../projections/words/labels.js';
import { rowSchemaOf } from '../../projections/words/row-schemas.js';
import { answersOver } from './answering-first.js';
import type { Backend } from './backend.js';
import { importsIn } from './imports-in.js';
import { citeFrom } from './attachments.js';
import { Aside } from '../bus/aside.js';
import { commandMessages, questionMessages } from '../bus/messages.js';
import { type Instruct, instructing } from '../commanding/instruction.js';
import { ANSWERING, EXECUTING } from '../bus/tokens.js';
import { seesScope } from '../domain/audience/seeing.js';
import { actionsOver } from '../commanding/actions.js';
import { aggregates } from '../domain/aggregates.js';
import type { Asking } from '../eventsourcing/asking/asking.js';
import { recordedAt } from '../eventsourcing/read-models/log-clock.js';
import { type Citation, citationsOf } from '../eventsourcing/read-models/citations.js';
import { scopesOf } from '../eventsourcing/read-models/stream-scopes.js';
import type { Rights } from '../http/events/showing.js';
import { FOUNDED } from '../eventsourcing/log/founding.js';
import { SETTLED } from '../eventsourcing/log/settling.js';
import { executingOver } from '../eventsourcing/writing/executing.js';
import { OwnWrites } from '../eventsourcing/asking/own-writes.js';
import { recorded } from '../answering/recorded.js';
import { keepingReads, type KeepRead, NEVER } from '../eventsourcing/asking/keeping-reads.js';
import { healthOf } from '../operating/health.js';
import { CountedCommands, CountedQuestions } from '../http/metrics/counted-gateways.js';
import { NamesSeen } from '../http/events/names-seen.js';
import { OperationStreams } from '../http/events/operation-streams.js';
import { httpParts } from '../http/http.js';
import type { Health } from '../http/health.controller.js';
import type { LogReading } from '../http/events/log-reading.js';
import type { IdentityService } from '../http/identity/identity.js';
import { counted, type LiveBounds, liveParts } from '../http/live.js';
import type { OnRefused } from '../http/problems/reporting.js';
import { Metrics } from '../http/metrics/metrics.js';
import { ACTIONS, ATTACHMENTS, COMMAND_GATEWAY, HEALTH, IDENTITY, LOG, QUESTION_GATEWAY } from '../http/tokens.js';
import { Writability } from '../operating/writability.js';

/** The way for what the program itself suspects: an `Aside`. */
export const SUSPECTS = Symbol('suspects');

export const tables = {
  aggregates,
  questions,
  labels: questionLabels,
  columnNames,
  viewNames,
  valueSchemas,
  internalNames,
  named: namedIn,
  namesWithin: isWithin,
  rowSchemaOf,
};

/** Of whatever can have happened, and of the log's founding. */
const TYPES = [FOUNDED, SETTLED, ...aggregates.flatMap(({ story }) => Object.keys(story.evolve))];

@Module({})
export class AppModule {
  /** The application over an open backend. */
  static over(backend: Backend, identity: IdentityService, bounds: LiveBounds = {}): DynamicModule {
    const { store, log, now, projecting, projector } = backend;
    const { upcast } = projecting;
    const metrics = new Metrics();
    const own = new OwnWrites(projector);
    const writability = new Writability(() => store.demandWritable());
    const appending = counted(store, metrics, (outcome, _events, _seconds, { number, reason }) => {
      if (number !== undefined) own.recorded(number);
      writability.told(outcome, reason);
    });
    const answers = answersOver(backend.answering, () => own.seen());
    const over = { upcast, now, sees: seesScope, answers };
    const executing = executingOver({ store: appending, ...over });
    const onRefused: OnRefused = (refused) => void backend.diagnostics.emit('refused', refused);
    const edge = httpParts(tables, onRefused);
    const health = healthIn(backend, metrics, writability);
    const keepRead = keepingIn(backend, metrics);
    const reading = readingIn(backend, keepRead);
    const instruct = instructing(aggregates, citeFrom(backend.attachments));
    const live = liveParts({ reading, now, projector, health, metrics, onRefused, ...bounds });
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot()],
      controllers: [...live.controllers, ...edge.controllers],
      providers: [
        { provide: EXECUTING, useValue: executing },
        { provide: ANSWERING, useValue: recorded(backend.answering, keepRead) },
        { provide: SUSPECTS, useValue: new Aside(executingOver({ store: appending, upcast, now }), instruct) },
        { provide: LOG, useValue: log },
        { provide: IDENTITY, useValue: identity },
        { provide: ACTIONS, useValue: actionsOver(executing) },
        { provide: HEALTH, useValue: health },
        { provide: ATTACHMENTS, useValue: backend.attachments },
        ...gateways(metrics, own, instruct),
        importsIn(backend, { instruct, over, appending, metrics, own, mostAtOnce: bounds.importedAtOnce }),
        ...edge.providers,
        ...live.providers,
      ],
    };
  }
}

/** Whether it can be sent anything; what happens beside requests is counted from here on. */
function healthIn(backend: Backend, metrics: Metrics, writability: Writability): Health {
  const { db, diagnostics } = backend;
  diagnostics.on('store', ({ kind }) => metrics.storeEvents.add(kind));
  diagnostics.on('committed', (seconds) => metrics.commitTime.observe(seconds));
  diagnostics.on('fault', () => metrics.storeFaults.add('projector'));
  const clock = (number: bigint): Promise<number | undefined> => recordedAt(db, number);
  const trouble = (): Promise<string | undefined> => writability.trouble();
  return healthOf({ ...backend, clock }, { trouble, onFault: (at) => metrics.storeFaults.add(at) });
}

/** What keeps who was told what; the lost ones are counted. */
function keepingIn({ reads, now }: Backend, metrics: Metrics): KeepRead {
  metrics.watchTotal('cordon_reads_lost_total', 'Reads that could not be kept', () => reads.lost);
  return keepingReads(reads, now);
}

/** What the log's own routes read, and what they tell it by. */
function readingIn({ store, log, origins, asking }: Backend, keepRead: KeepRead): LogReading {
  const names = new NamesSeen(store, TYPES);
  const operations = new OperationStreams(streamsOfOperations(asking, registers));
  const citations = (sha256: string): Promise<readonly Citation[]> => citationsOf(asking.db, sha256);
  const told = { names, operations, inWords: eventInWords, keepRead, citationsOf: citations };
  return { store, log, origins: origins ?? null, ...told, ...rightsIn(asking) };
}

/** By category, the fields that are shown to nobody once the text of a stream was taken back. */
const WITHHELD = new Map(registers.map(({ of }) => [of.category, of.withheld]));

/** By which the log's own routes tell what is seen. */
const rightsIn = ({ sightOf, isRestricted, reached, db }: Asking): Rights => ({
  sightOf,
  isRestricted: isRestricted ?? NEVER,
  reached,
  withheldOf: (category) => WITHHELD.get(category) ?? [],
  scopesOf: (streams) => scopesOf(db, streams),
});

/** The gateways with what is behind them: a handler for each command and each question. */
function gateways(metrics: Metrics, own: OwnWrites, instruct: Instruct): Provider[] {
  const commands = commandMessages(aggregates);
  const asked = questionMessages(questions);
  return [
    {
      provide: COMMAND_GATEWAY,
      inject: [CommandBus],
      useFactory: (bus: CommandBus) => new CountedCommands(metrics, bus, instruct, commands.messages),
    },
    {
      provide: QUESTION_GATEWAY,
      inject: [QueryBus],
      useFactory: (bus: QueryBus) => new CountedQuestions(metrics, bus, asked.messages, () => own.seen()),
    },
    ...commands.handlers,
    ...asked.handlers,
  ];
}
