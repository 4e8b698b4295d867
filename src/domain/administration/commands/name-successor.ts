// The commands by which one administration passes to another: the former names its successor, and that one takes it over. Decisions
// of their contact points; powers and credit pass with the second, and the past keeps the old name.
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import { type Administration, administrationStory, idOfAdministration } from '../story.js';

export class NameSuccessor {
  @Field(administration) to!: string;
  @Field(when) on!: When;
  @Field(text({ max: 200 }), { optional: true }) act?: string;
}

export class TakeOver {
  @Field(administration) from!: string;
}

export const nameSuccessor = decides({
  form: NameSuccessor,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ to, on, act }: NameSuccessor, it: Administration): readonly AdministrationEvent[] {
    if (it.successor === to) return [];
    return [{ type: 'AdministrationSucceeded', data: given({ to, on, act }) }];
  },
});

export const takeOver = decides({
  form: TakeOver,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  refers: { former: refer(administrationStory, ({ from }: TakeOver) => idOfAdministration(from)) },
  against: ['NOT_AN_ADMINISTRATION', 'NOT_THE_SUCCESSOR'],
  decide({ from }: TakeOver, it: Administration): readonly AdministrationEvent[] {
    return it.predecessors.includes(from) ? [] : [{ type: 'PredecessorTakenOver', data: { from } }];
  },
});
