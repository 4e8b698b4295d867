// The forms of the commands that put right what was said: each aggregate has a class of its own of either, for its description.
import { Field } from '../../forms/form.js';
import { uuid } from '../values/ids.js';
import { type CorrectionReason, correctionReason, type WithdrawalReason, withdrawalReason } from '../values/reasons.js';
import { prose, type Unread, unread } from '../values/text.js';

export class CorrectEntry {
  @Field(uuid) corrects!: string;
  @Field(unread) data!: Unread;
  @Field(correctionReason) reason!: CorrectionReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export class WithdrawEntry {
  @Field(uuid) withdraws!: string;
  @Field(withdrawalReason) reason!: WithdrawalReason;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}
