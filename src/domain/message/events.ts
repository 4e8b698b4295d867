// The events of a message of an exchange. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Lang } from '../../forms/language.js';
import type { AudienceEvents, PermissionAsked } from '../audience/events.js';
import type { Rectified } from '../rectifying/events.js';
import type { When } from '../values/time/when.js';
import type { Identifier } from '../values/who/identifier.js';

export type MessageKind = 'INFORMATION' | 'REQUEST' | 'WARNING' | 'SEIZURE' | 'CHECK_RESULT';
export type Priority = 'NORMAL' | 'URGENT' | 'IMMEDIATE';
/** What whoever gets a warning is asked to do. */
export type RequestedAction = 'REPORT_SIGHTING' | 'DISCREET_CHECK' | 'SPECIFIC_CHECK' | 'STOP';
export type CheckOutcome = 'POSITIVE' | 'NEGATIVE' | 'NOT_CHECKED';

/** A country or a body, or one post of it. */
export interface Addressee {
  readonly administration: string;
  readonly post?: string;
}

/** What passes, in one language. Its text is withheld from everybody once it was retracted. */
interface Text {
  readonly lang: Lang;
  readonly title?: string;
  readonly text: string;
}

export interface MessageEvents extends Rectified<'Message'> {
  /** `to`: where nobody is named, everybody in the exchange. `priority`: normal where nothing is said. */
  MessageSent: Text & {
    readonly exchange: string;
    readonly kind: MessageKind;
    readonly to?: readonly Addressee[];
    readonly priority?: Priority;
    readonly validUntil?: When;
    readonly requestedAction?: RequestedAction;
    readonly inReplyTo?: string;
    readonly incidents?: readonly string[];
    readonly deliveries?: readonly string[];
    /** What may lead to a person stands here, and in no text. */
    readonly identifiers?: readonly Identifier[];
    /** The message that began what it answers. */
    readonly thread?: string;
    /** Of one to everybody: who else was in the exchange when it was sent. */
    readonly circle?: readonly string[];
  };
  /** By whom it was addressed to; `post`: which of theirs has read it. */
  MessageAcknowledged: { readonly country: string; readonly post?: string; readonly note?: string };
  /** What came of what it asked for; `incident`: what was found. */
  CheckResultReported: {
    readonly country: string;
    readonly outcome: CheckOutcome;
    readonly post?: string;
    readonly checkedAt?: When;
    readonly incident?: string;
    readonly note?: string;
  };
  TranslationAttached: Text & { readonly translator: 'HUMAN' | 'MACHINE' };
  /** From here on these see it too. */
  MessageForwarded: { readonly to: readonly Addressee[]; readonly note?: string };
  /** `sha256`: of what it said, as canonical JSON of its title and text: whoever has the text can prove that this was it. */
  MessageRetracted: { readonly sha256: string; readonly reason?: string };
  /** By its sender: adds codes, and leaves it to fewer; takes codes away, and opens it to more of those whom it went to. */
  MessageRestricted: AudienceEvents['AudienceRestricted'];
  MessageReleased: AudienceEvents['AudienceReleased'];
  MessagePermissionRequested: { readonly permission: string } & PermissionAsked;
  /** That state may be sent it from here on. */
  MessagePermissionGranted: { readonly permission: string } & PermissionAsked;
  MessagePermissionRefused: { readonly permission: string; readonly reason?: string };
  /** Whom it was passed on to under this permission sees it no more. */
  MessagePermissionWithdrawn: { readonly permission: string; readonly reason?: string };
}

export type MessageEvent = EventOf<MessageEvents>;
