// A message in words: what it is, what each of its flags means, and who is still to acknowledge it, by which request.
import { addressed, messageWords } from '../../../src/domain/message/words.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Lang } from '../../../src/forms/language.js';
import { inWordsWithFlags } from '../../words/flags.js';
import type { MessageView } from './view.js';

export function messageInWords(
  view: MessageView,
  text: string,
  { say, lang }: { readonly say: Say; readonly lang: Lang },
): object {
  const words = { say, lang, collection: 'messages', tasks: messageWords.tasks };
  const told = inWordsWithFlags(view, text, words) as { readonly open: readonly { readonly task: string }[] };
  const { en, ru } = messageWords.tasks.ACKNOWLEDGE;
  const name = { en, ru }[lang];
  const open = told.open.map((each, i) => {
    const who = each.task === 'ACKNOWLEDGE' ? view.notRead[i] : undefined;
    return who ? { ...each, text: `${name}: ${addressed([who], PHRASES[lang])}` } : each;
  });
  return { ...told, open };
}
