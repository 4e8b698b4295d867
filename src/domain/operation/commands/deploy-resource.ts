// The command to tell which teams or means a state deploys to an operation: dogs, scanners, mobile groups. A report of that state's.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Place, place, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { OperationEvent, OperationEvents } from '../events.js';
import type { Operation } from '../story.js';
import { resources as resourcesOf } from '../words/codes.js';

export class DeployResource {
  @Field(country) country!: string;
  @Field(resourcesOf) resource!: OperationEvents['ResourceDeployed']['resource'];
  @Field(wholeNumber({ min: 1, max: 10_000 })) units!: number;
  @Field(place, { optional: true }) place?: Place;
  @Field(when, { optional: true }) dates?: When;
}

export const deployResource = reports({
  form: DeployResource,
  rights: may(['NAMED']),
  against: ['NOT_A_PARTICIPANT'],
  decide(
    { country, resource, units, place, dates }: DeployResource,
    { resources }: Operation,
  ): readonly OperationEvent[] {
    const data = given({ country, resource, units, place, dates });
    return resources.some((each) => sameData(each.data, data)) ? [] : [{ type: 'ResourceDeployed', data }];
  },
});
