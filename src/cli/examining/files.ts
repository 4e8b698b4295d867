// The attachments that the log cites: whether each lies beside it as it was sent.
import { blobFolder } from '../../config/attachments.js';
import type { Config } from '../../config/config.js';
import { filesOf, wrongInWords } from '../../copying/cited-files.js';
import { type EventStore, StoreFault } from '../../eventsourcing/log/event-store.js';
import type { Lang } from '../../forms/language.js';
import { type Finding, fine, note, wrong } from './finding.js';
import { asFarAs, LONGER, type Looking, notLookedAt } from './integrity.js';

/** Most of them that are named. */
const NAMED = 5;

const RESTORE = {
  en: 'Put the file back from the last backup of the attachments, or have it sent again by whoever sent it.',
  ru: 'Верните файл из последней резервной копии вложений или попросите передать его ещё раз.',
};

export async function filesFinding(store: EventStore, config: Config, { limit }: Looking): Promise<Finding> {
  const { blobsIn } = await import('../../composition/attachments.js');
  try {
    const seen = await filesOf(store, blobsIn(blobFolder(config)), limit);
    const found = { en: `${seen.cited} are cited and lie there as sent`, ru: `упоминаются и на месте: ${seen.cited}` };
    if (seen.wrong.length > 0) {
      const first = seen.wrong.slice(0, NAMED).map(wrongInWords);
      const more = seen.wrong.length > NAMED ? ` (+ ${seen.wrong.length - NAMED})` : '';
      const named = (lang: Lang): string => `${first.map((each) => each[lang]).join('; ')}${more}`;
      return wrong('attachments', { en: named('en'), ru: named('ru') }, RESTORE);
    }
    return seen.isWhole ? fine('attachments', found) : note('attachments', asFarAs(found, limit), LONGER);
  } catch (problem) {
    // What is damaged is told by who looks for damage.
    if (problem instanceof StoreFault) return note('attachments', notLookedAt(problem.message));
    throw problem;
  }
}
