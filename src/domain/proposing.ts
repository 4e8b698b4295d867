// The forms of what is said about a proposal, whatever thing it is of.
import { Field } from '../forms/form.js';
import { uuid } from './values/ids.js';
import { prose } from './values/text.js';

/** One proposal, by the id of the event that waits. */
export class OneProposal {
  @Field(uuid) proposal!: string;
}

export class OneProposalAndWhy extends OneProposal {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}
