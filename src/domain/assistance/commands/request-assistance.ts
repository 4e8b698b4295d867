// The command to ask another state for assistance. A decision of the state that asks: made once, and seen by the two alone.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { AssistanceEvent } from '../events.js';
import type { Assistance } from '../story.js';

export class RequestAssistance {
  @Field(country) askedBy!: string;
  @Field(country) askedOf!: string;
  @Field(text({ max: 300 })) legalBasis!: string;
  @Field(prose({ max: 2000 })) purpose!: string;
  @Listed(prose({ max: 2000 }), { max: 50 }) questions!: string[];
  @Field(when) requestedOn!: When;
  @Field(when, { optional: true }) answerBy?: When;
  @Field(text({ max: 100 }), { optional: true }) reference?: string;
}

export const requestAssistance = decides({
  form: RequestAssistance,
  rights: may(['REQUESTING']),
  against: ['ASSISTANCE_ALREADY_REQUESTED', 'ASKED_OF_ITSELF'],
  decide(command: RequestAssistance, { requested }: Assistance): readonly AssistanceEvent[] {
    const { askedBy, askedOf, legalBasis, purpose, questions, requestedOn, answerBy, reference } = command;
    const data = given({ askedBy, askedOf, legalBasis, purpose, questions, requestedOn, answerBy, reference });
    return requested && sameData(requested.data, data) ? [] : [{ type: 'AssistanceRequested', data }];
  },
});
