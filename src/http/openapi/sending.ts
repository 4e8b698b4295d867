// The sending of a command, as its description tells it: who may, and what the log has to say to it.
import { inWords, lineOf } from '../../domain/authority/table.js';
import type { AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import type { Lang } from '../../forms/language.js';
import { RUSSIAN } from './russian.js';

/** Who may send the command, and what anybody else's word does. */
export function whoMay(route: string, handler: AnyCommandHandler, lang: Lang): string {
  const { may, otherwise, behalf } = inWords(lineOf(route, handler), lang);
  return lang === 'ru'
    ? `Кто может: ${may}. Остальные: ${otherwise}. От имени другой стороны: ${behalf}.`
    : `Who may send it: ${may}. Anybody else: ${otherwise}. On behalf of another: ${behalf}.`;
}

/** Whether the log may refuse it; undefined where no words for it are known. */
export function modeOf({ mode }: AnyCommandHandler, lang: Lang): string | undefined {
  const text =
    mode === 'decides' ? 'A decision: refused where the log forbids it.' : 'A report: contradictions are flagged.';
  return lang === 'ru' ? RUSSIAN[text] : text;
}
