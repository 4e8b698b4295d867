// The commands to correct and to withdraw what was said of a project. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { ProjectEvents } from '../events.js';
import { projectStory } from '../story.js';
import { closeProject } from './close-project.js';
import { presentResults } from './present-results.js';
import { registerProject } from './register-project.js';

class CorrectProject extends CorrectEntry {}
class WithdrawProjectEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<ProjectEvents, 'Project'>({
  name: 'Project',
  initial: projectStory.initial,
  saidBy: {
    ProjectRegistered: registerProject,
    ProjectResultsPresented: presentResults,
    ProjectClosed: closeProject,
  },
});

export const correctProject = decides({ form: CorrectProject, ...correct });
export const withdrawProjectEvent = decides({ form: WithdrawProjectEvent, ...withdraw });
