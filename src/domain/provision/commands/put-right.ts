// The commands to correct and to withdraw what was said of a provision. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { ProvisionEvents } from '../events.js';
import { provisionStory } from '../story.js';
import { approveProvision } from './approve-provision.js';

class CorrectProvision extends CorrectEntry {}
class WithdrawProvisionEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<ProvisionEvents, 'Provision'>({
  name: 'Provision',
  initial: provisionStory.initial,
  saidBy: { ProvisionApproved: approveProvision },
});

export const correctProvision = decides({ form: CorrectProvision, ...correct });
export const withdrawProvisionEvent = decides({ form: WithdrawProvisionEvent, ...withdraw });
