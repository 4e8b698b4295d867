// The commands to correct and to withdraw what was said of a working group. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { WorkingGroupEvents } from '../events.js';
import { workingGroupStory } from '../story.js';
import { appointHead } from './appoint-head.js';
import { createGroup } from './create-group.js';
import { dissolveGroup } from './dissolve-group.js';

class CorrectWorkingGroup extends CorrectEntry {}
class WithdrawWorkingGroupEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<WorkingGroupEvents, 'WorkingGroup'>({
  name: 'WorkingGroup',
  initial: workingGroupStory.initial,
  saidBy: {
    WorkingGroupCreated: createGroup,
    WorkingGroupHeadAppointed: appointHead,
    WorkingGroupDissolved: dissolveGroup,
  },
});

export const correctWorkingGroup = decides({ form: CorrectWorkingGroup, ...correct });
export const withdrawWorkingGroupEvent = decides({ form: WithdrawWorkingGroupEvent, ...withdraw });
