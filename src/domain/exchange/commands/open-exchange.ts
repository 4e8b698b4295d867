// The command to open the exchange of an operation. A decision: once; saying the same again changes nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { LANGUAGES, type Lang } from '../../../forms/language.js';
import { operationStory } from '../../operation/story.js';
import { slug } from '../../values/ids.js';
import { language, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { ExchangeEvent } from '../events.js';
import type { Exchange } from '../story.js';

export class OpenExchange {
  @Field(slug) operation!: string;
  @Field(text({ max: 100 })) tool!: string;
  @Field(administration, { optional: true }) toolOwner?: string;
  @Listed(language, { max: LANGUAGES.length }) languages!: Lang[];
  @Field(when) openedOn!: When;
}

/** Each once, in one order: the same languages are the same exchange. */
const inOrder = (said: readonly Lang[]): readonly Lang[] => LANGUAGES.filter((each) => said.includes(each));

export const openExchange = decides({
  form: OpenExchange,
  rights: may(['LEAD', 'COORDINATOR']),
  refers: { operation: refer(operationStory, ({ operation }: OpenExchange) => operation) },
  against: ['EXCHANGE_OPENED', 'OPERATION_NOT_KNOWN'],
  decide(command: OpenExchange, { opened }: Exchange): readonly ExchangeEvent[] {
    const { operation, tool, toolOwner, languages, openedOn } = command;
    const data = { operation, tool, ...given({ toolOwner }), languages: inOrder(languages), openedOn };
    return opened && sameData(opened, data) ? [] : [{ type: 'ExchangeOpened', data }];
  },
});
