// The commands to start and to end a phase of an operation, or a stage of one. Decisions of whoever leads or coordinates it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { type Names, names, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { OperationEvent, Phase } from '../events.js';
import type { Operation } from '../story.js';
import { phases } from '../words/codes.js';

const stage = wholeNumber({ min: 1, max: 100 });

export class StartPhase {
  @Field(phases) phase!: Phase;
  @Field(stage, { optional: true }) ordinal?: number;
  @Field(names, { optional: true }) name?: Names;
  @Field(when) startedOn!: When;
}

export class EndPhase {
  @Field(phases) phase!: Phase;
  @Field(stage, { optional: true }) ordinal?: number;
  @Field(when) endedOn!: When;
}

const isSaid = ({ standing }: Operation, type: OperationEvent['type'], data: object): boolean =>
  standing.some((told) => told.type === type && sameData(told.data, data));

export const startPhase = decides({
  form: StartPhase,
  rights: may(['LEAD', 'COORDINATOR']),
  against: ['OPERATION_CANCELLED', 'NOT_DECIDED', 'PHASE_STARTED', 'PHASE_OUT_OF_ORDER'],
  decide({ phase, ordinal, name, startedOn }: StartPhase, operation: Operation): readonly OperationEvent[] {
    const data = { phase, ...given({ ordinal, name }), startedOn };
    return isSaid(operation, 'OperationPhaseStarted', data) ? [] : [{ type: 'OperationPhaseStarted', data }];
  },
});

export const endPhase = decides({
  form: EndPhase,
  rights: may(['LEAD', 'COORDINATOR']),
  against: ['PHASE_NOT_STARTED', 'PHASE_ENDED', 'PHASE_OUT_OF_ORDER'],
  decide({ phase, ordinal, endedOn }: EndPhase, operation: Operation): readonly OperationEvent[] {
    const data = { phase, ...given({ ordinal }), endedOn };
    return isSaid(operation, 'OperationPhaseEnded', data) ? [] : [{ type: 'OperationPhaseEnded', data }];
  },
});
