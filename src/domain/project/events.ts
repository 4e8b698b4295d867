// The events of a project. Names and fields are the storage format: add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface ProjectEvents extends Rectified<'Project'> {
  /** `body`: id of the committee or working group that runs it. `channels`: through which goods come that it looks for. */
  ProjectRegistered: {
    body: string;
    names: Names;
    aim?: Names;
    channels?: ('POSTAL' | 'EXPRESS' | 'OTHER')[];
    decision?: string;
    registeredOn: When;
  };
  /** `statement`: the figures that were presented, where there were any. */
  ProjectResultsPresented: { meeting?: string; statement?: string; summary?: Names; presentedOn: When };
  ProjectClosed: { decision?: string; summary?: Names; closedOn: When };
}

export type ProjectEvent = EventOf<ProjectEvents>;
export type Channel = (ProjectEvents['ProjectRegistered']['channels'] & object)[number];
