// The story of an issuer of tokens: what was announced of it last, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ALL } from '../values/who/scope.js';
import type { IssuerEvents } from './events.js';

export interface Issuer {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<IssuerEvents>>;
  readonly phase: 'unknown' | 'announced' | 'dropped';
  readonly as: IssuerEvents['IssuerAnnounced'] | null;
}

export const issuerStory = story<Issuer, IssuerEvents>(
  'issuer',
  { told: Growing.of(), phase: 'unknown', as: null },
  keepingAll<Issuer, IssuerEvents>({
    IssuerAnnounced: (it, as) => ({ ...it, phase: 'announced', as }),
    IssuerDropped: (it) => ({ ...it, phase: 'dropped' }),
  }),
  () => ALL,
);
