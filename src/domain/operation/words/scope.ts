// The scope of what is said, in words: the post or the class that a nil return is about, and the phase or stage that is meant.
import type { Lang } from '../../../forms/language.js';
import { className } from '../../values/goods/classes.js';
import { nameOf } from '../../../forms/vocabulary.js';
import type { OperationEvents, Stage } from '../events.js';
import { phases } from './codes.js';

type Scoped = Pick<OperationEvents['NilReturnSubmitted'], 'post' | 'class'>;

/** `; post: Kordai; narcotic drugs`; nothing where it is about everything. */
export function scope({ post, class: ofClass }: Scoped, lang: Lang): string {
  const at = post === undefined ? [] : [`${lang === 'ru' ? 'пост' : 'post'}: ${post}`];
  return [...at, ...(ofClass === undefined ? [] : [className(ofClass, lang)])].map((each) => `; ${each}`).join('');
}

/** `the operational phase, stage 2`. */
export function stageText({ phase, ordinal }: Stage, lang: Lang): string {
  const stage = ordinal === undefined ? '' : `, ${lang === 'ru' ? 'стадия' : 'stage'} ${ordinal}`;
  return `${nameOf(phases, phase, lang)}${stage}`;
}
