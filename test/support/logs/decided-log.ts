// A generated log told again through the real commands: what each event would have been asked as, decided in its turn.
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { LINE_KINDS, LINE_TYPES } from '../../../src/domain/incident/story/line-kinds.js';
import type { Incident } from '../../../src/domain/incident/story/incident.js';
import { operationStory, type Operation } from '../../../src/domain/operation/story.js';
import { readForm } from '../../../src/forms/form.js';
import type { AnyCommandHandler } from '../../../src/eventsourcing/writing/decider.js';
import { decided } from '../../../src/eventsourcing/writing/decided.js';
import { type Flag, idOf, type NewEvent } from '../../../src/eventsourcing/log/event.js';
import { applied, type Story } from '../../../src/eventsourcing/log/story.js';
import { Refusal } from '../../../src/eventsourcing/writing/refusal.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { judgedBy } from '../facts/judged.js';
import type { Generated } from './log-generator.js';

const VERBS: Readonly<Record<string, string>> = {
  IncidentReported: 'report',
  SmugglingAttemptPrevented: 'record-prevented-attempt',
  ...Object.fromEntries(LINE_TYPES.map((type) => [type, LINE_KINDS[type].verb])),
  QuantityEstablished: 'establish-quantity',
  SubstanceIdentified: 'identify-substance',
  ReportCorrected: 'correct',
  ReportWithdrawn: 'withdraw',
  IncidentAttributedToOperation: 'attribute-to-operation',
  AttributionRevoked: 'revoke-attribution',
};
/** What a command has no field for: its decision works it out. */
const WORKED_OUT = new Set(['root', 'changed', 'rule']);

type Said = { readonly events: readonly { type: string; data: unknown }[]; readonly flags: readonly Flag[] };
const NOTHING: Said = { events: [], flags: [] };

export class DecidedLog {
  readonly log: Generated[] = [];
  /** What commands said when they were sent again at once: nothing, if all is well. */
  readonly repeated: unknown[] = [];
  private readonly states = new Map<string, unknown>();
  private readonly revisions = new Map<string, number>();

  constructor(asked: Iterable<Generated>) {
    for (const each of asked) this.take(each);
  }

  private take(asked: Generated): void {
    const isIncident = asked.stream.startsWith('incident-');
    const said = isIncident ? this.decide(asked) : { events: [asked.event], flags: [] };
    for (const [n, event] of said.events.entries()) this.append(asked, event, { n, flags: said.flags });
    if (isIncident) this.repeated.push(...this.decide(asked).events);
  }

  private decide({ stream, event, recordedAt: time }: Generated): Said {
    const handler = incident.commands[VERBS[event.type] ?? ''];
    if (!handler) throw new Error(event.type);
    const body = Object.fromEntries(Object.entries(event.data as object).filter(([name]) => !WORKED_OUT.has(name)));
    const command = readForm(handler.form, body);
    if (Array.isArray(command)) throw new Error(`${event.type}: ${command.map(String).join()}`);
    const state = this.states.get(stream) ?? incidentStory.initial;
    const others = this.others(handler, command, { state, thing: idOf(stream) });
    try {
      const about = { mode: handler.mode, id: stream, time, metadata: event.metadata };
      const { whose } = judgedBy(
        handler,
        { command, state, context: about },
        (of, other) => this.states.get(`${of.category}-${other}`) ?? of.initial,
      );
      const { flags: _, ...envelope } = event.metadata;
      const revision = (this.revisions.get(stream) ?? 0) - 1;
      return decided(handler, command, { aggregate: incident, state, revision, others, about, envelope, whose });
    } catch (problem) {
      if (problem instanceof Refusal) return NOTHING;
      throw problem;
    }
  }

  private others(
    handler: AnyCommandHandler,
    command: object,
    { state, thing }: { state: unknown; thing: string },
  ): Record<string, unknown> {
    const ids = Object.entries(handler.refers).map(
      ([name, { id }]) => [name, id(command, state as never, thing, {})] as const,
    );
    const known = ids.filter(([, id]) => id !== undefined);
    return Object.fromEntries(
      known.map(([name, id]) => [name, this.states.get(`operation-${String(id)}`) ?? operationStory.initial]),
    );
  }

  /** The first event keeps the id that others refer to. */
  private append(
    asked: Generated,
    { type, data }: Said['events'][number],
    { n, flags }: { n: number; flags: Said['flags'] },
  ): void {
    const { stream, recordedAt } = asked;
    const metadata = { ...asked.event.metadata, flags };
    const event: NewEvent = {
      ...asked.event,
      type,
      data,
      metadata,
      id: n === 0 ? asked.event.id : uuidOf(`${asked.event.id}|${n}`),
    };
    const revision = this.revisions.get(stream) ?? 0;
    this.revisions.set(stream, revision + 1);
    this.log.push({ stream, revision, event, recordedAt });
    const of = (stream.startsWith('incident-') ? incidentStory : operationStory) as Story<unknown, never>;
    const story = (this.states.get(stream) ?? of.initial) as Incident | Operation;
    const next = applied(of, story, { ...event, revision, recordedAt });
    this.states.set(stream, next as Incident | Operation);
  }
}
