// The domain's part of an event's envelope: who says it, for whom, told when, and under which handling.
import { type Administration, administration } from './administration.js';
import { Field, Listed } from '../../../forms/form.js';
import type { Citing } from '../../../eventsourcing/log/blob-store.js';
import { type Evaluation, evaluation, handling, type HandlingCode, releasableTo } from './handling.js';
import { sha256 } from '../ids.js';
import { instant } from '../time/instant.js';
import { timeZone } from '../time/time-zone.js';
import { optional, shape } from '../../../forms/shape.js';
import { oneOf } from '../../../forms/vocabulary.js';
import type { Lang } from '../../../forms/language.js';
import { language, text } from '../text.js';
import type { Value } from '../../../forms/value.js';

export const ROLES = ['officer', 'coordinator', 'secretariat', 'auditor', 'analyst', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Who may say what happened or decide; auditors and analysts read, operators run the machine. */
export const WRITING_ROLES: ReadonlySet<Role> = new Set<Role>(['officer', 'coordinator', 'secretariat']);

/** Who speaks, as the token says; never taken from a body. */
export interface Actor {
  readonly administration: Administration;
  readonly service?: string;
  /** A pseudonym: the log holds no officer's name. */
  readonly officer: string;
  readonly role: Role;
}

/** How sure a fact from a document is: said in it, worked out from it, or known only from elsewhere. */
export const CONFIDENCES = ['STATED', 'INFERRED', 'EXTERNAL'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a fact comes from. */
export interface Source {
  /** SHA-256 of the document, hex. */
  document: string;
  /** Which sentence or sentences of it. */
  sentence: string;
}

const intake: Value<Intake> = shape<Intake>({
  channel: oneOf<Intake['channel']>({
    TELEPHONE: { en: 'telephone', ru: 'телефон', also: ['по телефону', 'phone'] },
    RADIO: { en: 'radio', ru: 'рация', also: ['по рации'] },
    FAX: { en: 'fax', ru: 'факс', also: ['по факсу'] },
    EMAIL: { en: 'e-mail', ru: 'электронная почта', also: ['email', 'эл. почта'] },
    LETTER: { en: 'letter', ru: 'письмо', also: ['письмом'] },
    IN_PERSON: { en: 'in person', ru: 'лично' },
  }),
  post: text({ max: 200 }),
  toldAt: instant,
  verified: oneOf<Intake['verified']>({
    CALLBACK: { en: 'called back', ru: 'обратный звонок', also: ['перезвонили', 'callback'] },
    KNOWN: { en: 'voice or hand known', ru: 'голос или почерк известен', also: ['известен', 'known'] },
    NOT: { en: 'not verified', ru: 'не проверено', also: ['нет', 'not'] },
  }),
  writtenConfirmation: optional(sha256),
});

const source: Value<Source> = shape<Source>({ document: sha256, sentence: text({ max: 200 }) });

/** How a state's word reached the one who keyed it in for that state. */
export interface Intake {
  readonly channel: 'TELEPHONE' | 'RADIO' | 'FAX' | 'EMAIL' | 'LETTER' | 'IN_PERSON';
  /** Which post told it, in words. */
  readonly post: string;
  /** Ms since 1970, UTC. */
  readonly toldAt: number;
  /** How it was made sure who spoke: by calling back, by a voice or hand that is known, or not at all. */
  readonly verified: 'CALLBACK' | 'KNOWN' | 'NOT';
  /** SHA-256 of the paper that confirms it, hex. */
  readonly writtenConfirmation?: string;
}

export interface CommandMetadata extends Citing {
  readonly actor: Actor;
  /** By which right it was said: a code of the table of authority; what proves that right stands in `basis`. */
  readonly right?: string;
  /** By which version of each list of reference data it was read: list → version. */
  readonly reference?: { readonly [list: string]: string };
  /** Whose report is keyed in, where it is not the actor's own. */
  readonly onBehalfOf?: Administration;
  readonly intake?: Intake;
  /** When it was reported by the device's clock: ms since 1970, UTC. A claim, no more. */
  readonly reportedAt?: number;
  readonly lang: Lang;
  readonly handling: readonly HandlingCode[];
  readonly releasableTo: readonly string[];
  readonly evaluation?: Evaluation;
  /** Set for facts from documents: one confidence for what is said, one for when. */
  readonly attested?: { readonly what: Confidence; readonly when: Confidence };
  readonly source?: Source;
}

/** Files that one message may cite. */
const MOST_ATTACHMENTS = 20;

/** The `context` of a body: what the sender says about their message, beside the message itself. */
export class MessageContext {
  @Field(instant, { optional: true })
  readonly reportedAt?: number;

  @Field(timeZone, { optional: true })
  readonly tz?: string;

  @Field(language, { optional: true })
  readonly lang?: Lang;

  @Field(handling, { optional: true })
  readonly handling?: readonly HandlingCode[];

  @Field(releasableTo, { optional: true })
  readonly releasableTo?: readonly string[];

  @Field(evaluation, { optional: true })
  readonly evaluation?: Evaluation;

  @Field(administration, { optional: true })
  readonly onBehalfOf?: Administration;

  @Field(intake, { optional: true })
  readonly intake?: Intake;

  @Field(source, { optional: true })
  readonly source?: Source;

  /** SHA-256 of files that the sender has brought, hex. */
  @Listed(sha256, { optional: true, max: MOST_ATTACHMENTS, unique: true })
  readonly attachments?: readonly string[];
}
