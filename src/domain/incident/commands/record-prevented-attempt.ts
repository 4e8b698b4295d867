// The command to record that a smuggling attempt was prevented. A report: at most one for an incident, a second is flagged.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { type Money, moneys } from '../../values/amounts/money.js';
import { prose, wholeNumber } from '../../values/text.js';
import { may } from '../authority.js';
import type { AttemptCategory, IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';
import { saidBefore } from './said-before.js';
import { attemptCategory } from '../words/codes.js';

export class RecordPreventedAttempt {
  @Field(attemptCategory) category!: AttemptCategory;
  @Field(prose({ max: 1000 }), { optional: true }) method?: string;
  @Field(wholeNumber({ min: 0, max: 10_000 }), { optional: true })
  personsArrested?: number;
  @Field(moneys, { optional: true }) money?: readonly Money[];
}

export function attemptPrevented(command: RecordPreventedAttempt): IncidentEvents['SmugglingAttemptPrevented'] {
  const { category, method, personsArrested, money } = command;
  return given({ category, method, personsArrested, money });
}

export const recordPreventedAttempt = reports({
  form: RecordPreventedAttempt,
  rights: may(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'ATTEMPT_ALREADY_RECORDED'],
  decide(command: RecordPreventedAttempt, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = attemptPrevented(command);
    if (saidBefore(incident, { type: 'SmugglingAttemptPrevented', by: context }, (said) => sameData(said, data)))
      return [];
    return [{ type: 'SmugglingAttemptPrevented', data }];
  },
});
