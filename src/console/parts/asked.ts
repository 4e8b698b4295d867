// An answer that a part of the page waits for: asked anew when what it depends on changes, and dropped when it is gone.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { lang } from '../state/language.js';

export type Asked<T> =
  | { readonly state: 'asking'; readonly before?: T }
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'failed'; readonly trouble: unknown };

/** `on`: what it depends on, beside the language. */
export function useAsked<T>(
  question: (signal: AbortSignal) => Promise<T>,
  on: readonly unknown[],
): { readonly asked: Asked<T>; readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'asking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    setAsked((before) => ({ state: 'asking', ...(before.state === 'there' ? { before: before.value } : {}) }));
    question(gone.signal).then(
      (value) => gone.signal.aborted || setAsked({ state: 'there', value }),
      (trouble: unknown) => gone.signal.aborted || setAsked({ state: 'failed', trouble }),
    );
    return () => gone.abort();
  }, [...on, lang.value, turn]);
  return { asked, again: useCallback(() => setTurn((n) => n + 1), []) };
}
