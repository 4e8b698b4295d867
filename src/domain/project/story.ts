// The story of a project: what was said, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import type { Told } from '../told.js';
import { ofRecord } from '../values/who/scope.js';
import type { ProjectEvents as Events } from './events.js';

export interface Project extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'registered' | 'closed';
  readonly registered: Events['ProjectRegistered'] | null;
  /** In the order of the log. */
  readonly presented: Growing<Told<Events, 'ProjectResultsPresented'>>;
  readonly closed: Events['ProjectClosed'] | null;
}

const initial: Project = {
  ...nothingTold(),
  phase: 'unknown',
  registered: null,
  presented: Growing.of(),
  closed: null,
};

const reached = (it: Project): Project => ({
  ...it,
  phase: it.closed ? 'closed' : it.registered ? 'registered' : 'unknown',
});

export const projectStory = story<Project, Events>(
  'project',
  initial,
  keepingStanding<Project, Events>(initial, {
    ...rectifications('Project'),
    ProjectRegistered: (it, registered) => reached({ ...it, registered: it.registered ?? registered }),
    ProjectResultsPresented: (it, _, told) => ({ ...it, presented: it.presented.with(told) }),
    ProjectClosed: (it, closed) => reached({ ...it, closed: it.closed ?? closed }),
  }),
  ({ story: { told } }) => ofRecord(told.first),
);
