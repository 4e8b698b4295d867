// The beginning of the page: who is there, what there is to draw, and the worker that keeps the shell for times without a link.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { Shell } from './shell.js';
import { beginOutbox } from './outbox/outbox.js';
import { askForCatalogue } from './state/catalogue.js';
import { lang } from './state/language.js';
import { lookAtLink, watchLink } from './state/link.js';
import { keepAlive, renewed } from './state/renewing.js';
import { askWhoIsThere, session } from './state/session.js';
import { unwaited } from './state/unwaited.js';

async function begin(): Promise<void> {
  render(<Shell />, document.getElementById('app')!);
  watchLink();
  unwaited(lookAtLink());
  await askWhoIsThere();
  if (session.value.state === 'out' && (await renewed())) await askWhoIsThere();
  keepAlive();
  await beginOutbox();
  effect(() => {
    if (lang.value && session.value.state === 'in') unwaited(askForCatalogue());
  });
  if ('serviceWorker' in navigator) unwaited(navigator.serviceWorker.register('/sw.js', { type: 'module' }));
}

unwaited(begin());
