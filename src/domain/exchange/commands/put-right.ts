// The commands to correct and to withdraw what was said of an exchange. Decisions of whoever may say it.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { rectifying } from '../../rectifying/commands.js';
import { CorrectEntry, WithdrawEntry } from '../../rectifying/forms.js';
import type { ExchangeEvents } from '../events.js';
import { exchangeStory } from '../story.js';
import { admitMember, removeMember } from './circle.js';
import { closeExchange } from './close-exchange.js';
import { openExchange } from './open-exchange.js';

class CorrectExchange extends CorrectEntry {}
class WithdrawExchangeEvent extends WithdrawEntry {}

const { correct, withdraw } = rectifying<ExchangeEvents, 'Exchange'>({
  name: 'Exchange',
  initial: exchangeStory.initial,
  saidBy: {
    ExchangeOpened: openExchange,
    ExchangeMemberAdmitted: admitMember,
    ExchangeMemberRemoved: removeMember,
    ExchangeClosed: closeExchange,
  },
});

export const correctExchange = decides({ form: CorrectExchange, ...correct });
export const withdrawExchangeEvent = decides({ form: WithdrawExchangeEvent, ...withdraw });
