// The heading of a screen: where one is, told to who sees and who hears, and what one can begin there.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { hashOf } from '../state/route.js';

interface HeadingProps {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly up?: readonly string[];
  readonly upText?: string;
  readonly children?: ComponentChildren;
}

export function Heading({ text, hint, up, upText, children }: HeadingProps): JSX.Element {
  useEffect(() => {
    document.title = `${text} — Cordon`;
  }, [text]);
  // A screen that had to be asked for stands when nothing has the focus any more: who hears it is told where they are.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('heading')?.focus({ preventScroll: true });
  }, []);
  return (
    <header class="heading">
      <div>
        {up && (
          <a class="up" href={hashOf(up)}>
            ← {upText}
          </a>
        )}
        <h1 id="heading" tabIndex={-1}>
          {text}
        </h1>
        {hint !== undefined && hint !== '' && <p class="lead">{hint}</p>}
      </div>
      {children !== undefined && <div class="begin">{children}</div>}
    </header>
  );
}
