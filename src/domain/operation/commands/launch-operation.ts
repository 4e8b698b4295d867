// The command to launch an operation. A decision: an act of one moment, so a second launch is refused whatever it says (a
// retry of the first is known by its key).
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { type Attribution, attribution } from '../../values/who/attribution.js';
import { Field, Listed } from '../../../forms/form.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent, Phase } from '../events.js';
import { phases } from '../words/codes.js';

export class LaunchOperation {
  @Field(when) window!: When;
  @Field(when, { optional: true }) launchedOn?: When;
  @Field(phases, { optional: true }) phase?: Phase;
  @Field(text({ max: 200 }), { optional: true }) codeName?: string;
  @Field(text({ max: 200 }), { optional: true }) nature?: string;
  @Listed(substanceClass, { optional: true, max: 20 }) targets?: SubstanceClass[];
  @Field(attribution, { optional: true })
  participants?: Attribution;
}

export const launchOperation = decides({
  form: LaunchOperation,
  rights: may(['LEAD']),
  against: ['OPERATION_CANCELLED', 'ALREADY_CONCLUDED', 'ALREADY_LAUNCHED', 'NOT_DECIDED'],
  decide(command: LaunchOperation): readonly OperationEvent[] {
    const { window, launchedOn, phase, codeName, nature, targets, participants } = command;
    const data = given({ window, launchedOn, phase, codeName, nature, targets, participants });
    return [{ type: 'OperationLaunched', data }];
  },
});
