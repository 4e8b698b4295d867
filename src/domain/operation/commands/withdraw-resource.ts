// The command to tell that teams or means which a state deployed are there no longer. A report of that state's.
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { uuid } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

export class WithdrawResource {
  @Field(country) country!: string;
  @Field(uuid) deployment!: string;
  @Field(when, { optional: true }) on?: When;
}

export const withdrawResource = reports({
  form: WithdrawResource,
  rights: may(['NAMED']),
  against: ['RESOURCE_NOT_DEPLOYED'],
  decide({ country, deployment, on }: WithdrawResource, { resourcesWithdrawn }: Operation): readonly OperationEvent[] {
    if (resourcesWithdrawn.some(({ data }) => data.deployment === deployment)) return [];
    return [{ type: 'ResourceWithdrawn', data: given({ country, deployment, on }) }];
  },
});
