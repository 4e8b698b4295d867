// A controlled delivery's row in words: its way, how far it has come, what each flag means, and how much is to be done.
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import { controlledDeliveryWords } from '../../../src/domain/controlled-delivery/words.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import type { DeliveryView } from './view.js';
import { inWordsWithFlags } from '../../words/flags.js';
import type { Lang } from '../../../src/forms/language.js';

export function deliveryInWords(row: DeliveryView, say: Say, lang: Lang): object {
  const about = [row.route ? PHRASES[lang].way(row.route) : '', controlledDeliveryWords.states[row.state][lang]]
    .filter(Boolean)
    .join('; ');
  return inWordsWithFlags(row, about, {
    say,
    lang,
    collection: 'controlled-deliveries',
    tasks: controlledDeliveryWords.tasks,
  });
}
