// Record that a smuggling attempt was prevented. A report: at most one for an incident, a second is flagged.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { oneOf, prose, wholeNumber } from '../../values/text.js';
import type { AttemptCategory, IncidentEvent, IncidentEvents } from '../events.js';
import { first, type Incident, saidBefore } from '../story.js';
import { plausible, stillOpen } from './checks.js';

const CATEGORIES = ['DRUGS', 'PRECURSORS', 'TAXED_GOODS', 'OTHER'] as const satisfies readonly AttemptCategory[];

export class RecordPreventedAttempt {
  @Field(oneOf(CATEGORIES)) category!: AttemptCategory;
  @Field(prose({ max: 1000 }), { optional: true }) method?: string;
  @Field(wholeNumber({ min: 0, max: 10_000 }), { optional: true, description: 'How many; nobody is named' })
  personsArrested?: number;
}

export function attemptPrevented(command: RecordPreventedAttempt): IncidentEvents['SmugglingAttemptPrevented'] {
  const { category, method, personsArrested } = command;
  return given({ category, method, personsArrested });
}

export const recordPreventedAttempt = reports({
  form: RecordPreventedAttempt,
  decide(command: RecordPreventedAttempt, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = attemptPrevented(command);
    if (saidBefore(incident, 'SmugglingAttemptPrevented', data)) return [];
    stillOpen(incident, context);
    plausible({}, context);
    const before = first(incident, 'SmugglingAttemptPrevented');
    context.demand(before === undefined, 'ATTEMPT_ALREADY_RECORDED', { incident: context.id });
    return [{ type: 'SmugglingAttemptPrevented', data }];
  },
});
