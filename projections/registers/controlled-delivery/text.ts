// A controlled delivery's row in words: its way, how far it has come, what each flag means, and how much is to be done.
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import { way } from '../../words/controlled-delivery.js';
import type { DeliveryView, State } from './view.js';
import { flagsInWords, tasksInWords } from '../../words/flags.js';
import type { Lang } from '../../words/sentences.js';

const STATE: Readonly<Record<State, Readonly<Record<Lang, string>>>> = {
  REPORTED: { en: 'reported, not proposed', ru: 'сообщено, предложения нет' },
  PROPOSED: { en: 'proposed', ru: 'предложена' },
  STARTED: { en: 'under way', ru: 'проводится' },
  LOST: { en: 'the consignment was lost', ru: 'груз утрачен' },
  ABORTED: { en: 'aborted', ru: 'прекращена' },
  COMPLETED: { en: 'completed', ru: 'завершена' },
};

export function deliveryInWords(row: DeliveryView, say: Say, lang: Lang): object {
  const flags = flagsInWords(row.flags, say);
  const about = [row.route ? way(row.route, lang) : '', STATE[row.state][lang]].filter(Boolean).join('; ');
  return { ...row, flags, text: `${about}${tasksInWords(row.open, lang)}` };
}
