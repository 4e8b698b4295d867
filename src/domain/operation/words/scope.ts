// The scope of a nil return in words: the post or the class that it is about, where it is not about everything.
import type { Lang } from '../../../forms/language.js';
import { className } from '../../values/goods/classes.js';
import type { OperationEvents } from '../events.js';

type Scoped = Pick<OperationEvents['NilReturnSubmitted'], 'post' | 'class'>;

/** `; post: Kordai; narcotic drugs`; nothing where it is about everything. */
export function scope({ post, class: ofClass }: Scoped, lang: Lang): string {
  const at = post === undefined ? [] : [`${lang === 'ru' ? 'пост' : 'post'}: ${post}`];
  return [...at, ...(ofClass === undefined ? [] : [className(ofClass, lang)])].map((each) => `; ${each}`).join('');
}
