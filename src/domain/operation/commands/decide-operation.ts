// The command to decide that an operation shall be held. A decision: made once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { administration } from '../../values/who/administration.js';
import { Field, Listed } from '../../../forms/form.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent } from '../events.js';
import type { Operation } from '../story.js';

export class LegalInstrumentFields {
  @Field(text({ max: 300 })) instrument!: string;
  @Listed(administration, { max: 50 }) parties!: string[];
}

export class DecideOperation {
  @Listed(administration, { max: 50 })
  organisers!: string[];
  @Field(administration, { optional: true })
  leadOrganiser?: string;
  @Field(prose({ max: 2000 }), { optional: true }) purpose?: string;
  @Field(text({ max: 200 }), { optional: true }) region?: string;
  @Listed(substanceClass, { max: 20 })
  targets!: SubstanceClass[];
  @Field(text({ max: 200 }), { optional: true }) externalCodeName?: string;
  @Field(when) decidedOn!: When;
  @Listed(() => LegalInstrumentFields, { optional: true, max: 20 }) legalBasis?: LegalInstrumentFields[];
  @Field(prose({ max: 1000 }), { optional: true }) useOfData?: string;
}

export const decideOperation = decides({
  form: DecideOperation,
  rights: may(['LEAD']),
  against: ['ALREADY_DECIDED'],
  decide(command: DecideOperation, operation: Operation): readonly OperationEvent[] {
    const { organisers, leadOrganiser, purpose, region, targets, externalCodeName, decidedOn, useOfData } = command;
    const legalBasis = command.legalBasis?.map(({ instrument, parties }) => ({ instrument, parties }));
    const about = given({ organisers, leadOrganiser, purpose, region, targets, externalCodeName, decidedOn });
    const data = { ...about, ...given({ legalBasis, useOfData }) };
    if (operation.decided && sameData(operation.decided, data)) return [];
    return [{ type: 'OperationDecided', data }];
  },
});
