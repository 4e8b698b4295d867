// The language of the page: the reader's choice, kept in this browser, or else the browser's own.
import { effect, signal } from '@preact/signals';
import type { Lang } from '../words/words.js';

const KEPT = 'cordon-language';

function first(): Lang {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'ru' || kept === 'en') return kept;
  return navigator.languages.some((each) => each.startsWith('ru')) || !navigator.language.startsWith('en')
    ? 'ru'
    : 'en';
}

export const lang = signal<Lang>(first());

effect(() => {
  document.documentElement.lang = lang.value;
  localStorage.setItem(KEPT, lang.value);
});
