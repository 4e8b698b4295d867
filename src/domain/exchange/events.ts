// The events of an exchange of messages. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Lang } from '../../forms/language.js';
import type { Rectified } from '../rectifying/events.js';
import type { When } from '../values/time/when.js';

export interface ExchangeEvents extends Rectified<'Exchange'> {
  /** `tool`: by what messages pass. `toolOwner`: the country or body that runs it. */
  ExchangeOpened: {
    operation: string;
    tool: string;
    toolOwner?: string;
    languages: readonly Lang[];
    openedOn: When;
  };
  /** Until the first is admitted by name, whoever takes part in the operation takes part in its exchange. */
  ExchangeMemberAdmitted: { administration: string; from: When };
  ExchangeMemberRemoved: { administration: string; to: When };
  ExchangeClosed: { closedOn: When; reason?: string };
}

export type ExchangeEvent = EventOf<ExchangeEvents>;
