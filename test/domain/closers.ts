// The closers of every rule that a command can settle, by the collection of its aggregate: each a case that is closed with
// what is true.
import type { RefusalCode } from '../../src/domain/refusals.js';
import type { Described } from '../support/facts/folded.js';
import type { DomainEvent } from '../../src/eventsourcing/log/event.js';
import type { Tell } from '../support/logs/told-log.js';
import { OF_ADMINISTRATIONS } from './administration/closers.js';
import { OF_ANNEXES } from './annex/closers.js';
import { OF_ASSISTANCE } from './assistance/closers.js';
import { OF_COMMITTEES } from './committee/closers.js';
import { OF_COMMUNIQUES } from './communique/closers.js';
import { OF_DELIVERIES } from './controlled-delivery/closers.js';
import { OF_IMPORT_PROFILES } from './import-profile/closers.js';
import { OF_IMPORTS } from './import/closers.js';
import { OF_INCIDENTS } from './incident/closers.js';
import { OF_INQUIRIES } from './inquiry/closers.js';
import { OF_OPERATIONS, OF_SERIES } from './operation/closers.js';
import { OF_EXCHANGES } from './exchange/closers.js';
import { OF_DECISIONS } from './decision/closers.js';
import { OF_MEETINGS } from './meeting/closers.js';
import { OF_MESSAGES } from './message/closers.js';
import { OF_PROJECTS } from './project/closers.js';
import { OF_REVIEWS } from './duplicate-review/closers.js';
import { OF_PROVISIONS } from './provision/closers.js';
import { OF_TABLES } from './published-table/closers.js';
import { OF_SITUATION_REPORTS } from './situation-report/closers.js';
import { OF_STATEMENTS } from './statement/closers.js';
import { OF_TRAININGS } from './training/closers.js';
import { OF_TRANSIT_CASES } from './transit-case/closers.js';
import { OF_WORKING_GROUPS } from './working-group/closers.js';

export interface Closer {
  /** What the stream of the thing holds before. */
  readonly given?: readonly Described[];
  /** Other streams by name. */
  readonly beside?: Readonly<Record<string, readonly DomainEvent[]>>;
  /** Not there where it stands in `given`: no command raises it any more. */
  readonly raised?: Omit<Tell, 'id'>;
  /** `id` where it is told of another thing. */
  readonly closed: Omit<Tell, 'id'> & Partial<Pick<Tell, 'id'>>;
}

export type Closers = { readonly [Code in RefusalCode]?: readonly Closer[] };

export const CLOSERS: Readonly<Record<string, Closers>> = {
  administrations: OF_ADMINISTRATIONS,
  annexes: OF_ANNEXES,
  'assistance-requests': OF_ASSISTANCE,
  committees: OF_COMMITTEES,
  communiques: OF_COMMUNIQUES,
  'controlled-deliveries': OF_DELIVERIES,
  'duplicate-reviews': OF_REVIEWS,
  'import-profiles': OF_IMPORT_PROFILES,
  imports: OF_IMPORTS,
  incidents: OF_INCIDENTS,
  inquiries: OF_INQUIRIES,
  'operation-series': OF_SERIES,
  operations: OF_OPERATIONS,
  decisions: OF_DECISIONS,
  exchanges: OF_EXCHANGES,
  meetings: OF_MEETINGS,
  messages: OF_MESSAGES,
  projects: OF_PROJECTS,
  provisions: OF_PROVISIONS,
  'published-tables': OF_TABLES,
  'situation-reports': OF_SITUATION_REPORTS,
  statements: OF_STATEMENTS,
  trainings: OF_TRAININGS,
  'transit-cases': OF_TRANSIT_CASES,
  'working-groups': OF_WORKING_GROUPS,
};
