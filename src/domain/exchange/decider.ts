// The exchange: by what, in which languages and among whom the messages of an operation pass. Its commands, by their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { admitMember, removeMember } from './commands/circle.js';
import { closeExchange } from './commands/close-exchange.js';
import { openExchange } from './commands/open-exchange.js';
import { correctExchange, withdrawExchangeEvent } from './commands/put-right.js';
import { exchangeRules } from './rules.js';
import { exchangeStory } from './story.js';

export const exchange = aggregate({
  collection: 'exchanges',
  ids: 'slug',
  story: exchangeStory,
  rules: exchangeRules,
  commands: {
    open: openExchange,
    'admit-member': admitMember,
    'remove-member': removeMember,
    close: closeExchange,
    correct: correctExchange,
    'withdraw-event': withdrawExchangeEvent,
  },
});
