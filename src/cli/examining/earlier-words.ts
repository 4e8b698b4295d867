// The words of others that an earlier version counted: what would be a proposal, or refused, were it told today. It goes on counting.
import { controlledDelivery } from '../../domain/controlled-delivery/decider.js';
import { incident } from '../../domain/incident/decider.js';
import { LINE_KINDS, LINE_TYPES } from '../../domain/incident/story/line-kinds.js';
import type { CommandMetadata } from '../../domain/values/who/command-metadata.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import { idOf, type StoredEvent } from '../../eventsourcing/log/event.js';
import { applied } from '../../eventsourcing/log/story.js';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import { upcaster } from '../../eventsourcing/writing/upcast.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { PLAIN } from '../../forms/reading.js';
import { type Finding, fine, note } from './finding.js';
import type { Looking } from './integrity.js';

/** By event: the verb of the command that tells it. */
const TOLD_BY: Readonly<Record<string, string>> = {
  IncidentReported: 'report',
  SmugglingAttemptPrevented: 'record-prevented-attempt',
  ...Object.fromEntries(LINE_TYPES.map((type) => [type, LINE_KINDS[type].verb])),
  QuantityEstablished: 'establish-quantity',
  SubstanceIdentified: 'identify-substance',
  ReportCorrected: 'correct',
  ReportWithdrawn: 'withdraw',
  IncidentAttributedToOperation: 'attribute-to-operation',
  AttributionRevoked: 'revoke-attribution',
  BorderHandedOver: 'record-handover',
  ConsignmentSubstituted: 'record-substitution',
  ConsignmentLost: 'report-loss',
  ControlledDeliveryCompleted: 'complete',
};
const OF = new Map([incident, controlledDelivery].map((each) => [each.story.category, each]));
const WAITING: ReadonlySet<string> = new Set(['NOT_YOURS', 'NOT_THE_REPORTER']);

/** Most events that are named. */
const NAMED = 10;
const ABOUT = 'earlier words';

const NONE = {
  en: 'nothing counts that would be a proposal today',
  ru: 'нет учтённого, что сегодня было бы предложением',
};
const GO_ON = {
  en: 'They go on counting. Whose word it is may correct or withdraw them.',
  ru: 'Они по-прежнему учитываются. Исправить или отозвать их может тот, от чьего имени они внесены.',
};

export async function earlierWordsFinding(store: Pick<EventStore, 'readAll'>, { limit }: Looking): Promise<Finding> {
  const until = performance.now() + limit;
  const stories = new Map<string, unknown>();
  const found: StoredEvent[] = [];
  for await (const page of store.readAll(null)) {
    for (const event of page.map(upcast)) if (isOthersAfter(stories, event)) found.push(event);
    if (performance.now() > until) break;
  }
  return findingOf(found);
}

const upcast = upcaster([...OF.values()]);

function findingOf(found: readonly StoredEvent[]): Finding {
  if (found.length === 0) return fine(ABOUT, NONE);
  const named = (lang: Lang): string =>
    found
      .slice(0, NAMED)
      .map((event) => sentenceOf(event)[lang])
      .join('; ');
  const left = found.length - NAMED;
  return note(
    ABOUT,
    {
      en: `${found.length} counted by an earlier version would be a proposal today: ${named('en')}${left > 0 ? `; and ${left} more` : ''}`,
      ru: `учтено прежней версией, сегодня было бы предложением: ${found.length} — ${named('ru')}${left > 0 ? `; и ещё ${left}` : ''}`,
    },
    GO_ON,
  );
}

/** Folds the event into its story, after it was looked at. */
function isOthersAfter(stories: Map<string, unknown>, event: StoredEvent): boolean {
  const { stream } = event;
  const aggregate = OF.get(stream.slice(0, stream.indexOf('-')));
  if (!aggregate) return false;
  const state = stories.get(stream) ?? aggregate.story.initial;
  stories.set(stream, applied(aggregate.story, state, event));
  return isCounted(event) && isOthers(aggregate, state, event);
}

/** Told before words were weighed, by no document, and kept as no proposal. */
function isCounted({ metadata }: StoredEvent): boolean {
  const { right, attested } = metadata as unknown as CommandMetadata;
  return right === undefined && attested === undefined && !metadata.flags.some(({ code }) => WAITING.has(code));
}

function isOthers({ commands, collection }: AnyAggregate, state: unknown, event: StoredEvent): boolean {
  const { type, stream, recordedAt, metadata } = event;
  const verb = TOLD_BY[type] ?? '';
  const context = { mode: 'reports' as const, id: idOf(stream), time: recordedAt, metadata, attested: false };
  const claim = { command: commandOf(event), state, context: { ...context, route: `${collection}/${verb}` } };
  try {
    return commands[verb]?.rights?.weigh(claim, {}).whose !== undefined;
  } catch (problem) {
    if (problem instanceof Refusal) return true;
    throw problem;
  }
}

/** As it was sent, as far as it is asked whose word it is. */
function commandOf({ type, data }: StoredEvent): object {
  if (type !== 'ReportCorrected') return data as object;
  const { data: fields, ...rest } = data as { readonly data: object };
  return { ...rest, data: { fields, reading: PLAIN } };
}

function sentenceOf({ type, stream, revision, metadata }: StoredEvent): Bilingual {
  const { administration } = (metadata as unknown as CommandMetadata).actor;
  return {
    en: `${type} of ${administration} in ${stream} at revision ${revision}`,
    ru: `${type}, внесено: ${administration}, ${stream}, версия ${revision}`,
  };
}
