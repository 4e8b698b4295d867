// The seals of the log, as far as they could be looked at in the time that was given: what was altered is named.
import { type EventStore, StoreFault } from '../../eventsourcing/log/event-store.js';
import { sealsOf, type SealsSeen } from '../../eventsourcing/log/sealed-log.js';
import type { Lang } from '../../forms/language.js';
import { damageInWords } from '../../eventsourcing/log/damaged.js';
import { type Finding, fine, note, wrong } from './finding.js';
import { asFarAs, LONGER, type Looking, notLookedAt } from './integrity.js';

const ALTERED = {
  en: 'Somebody altered the log. Compare it with the last backup.',
  ru: 'Журнал кто-то изменил. Сравните его с последней резервной копией.',
};

/** Most broken events that are named. */
const NAMED = 5;

export async function sealsFinding(store: EventStore, { limit }: Looking): Promise<Finding> {
  try {
    return findingOf(await sealsOf(store, limit), limit);
  } catch (problem) {
    // What is damaged is told by who looks for damage.
    if (problem instanceof StoreFault) return note('seals', notLookedAt(problem.message));
    throw problem;
  }
}

function findingOf({ sealed, unsealed, broken, isWhole }: SealsSeen, limit: number): Finding {
  const seen = {
    en: `${sealed} events are sealed, ${unsealed} were recorded before there were seals`,
    ru: `событий с печатью: ${sealed}; внесено до появления печатей: ${unsealed}`,
  };
  if (broken.length > 0) {
    const named = (lang: Lang): string =>
      broken
        .slice(0, NAMED)
        .map(({ event, problem }) => damageInWords(event, problem, lang))
        .join('; ');
    const more = broken.length > NAMED ? { en: '; and more', ru: '; и другие' } : { en: '', ru: '' };
    return wrong('seals', { en: `${named('en')}${more.en}`, ru: `${named('ru')}${more.ru}` }, ALTERED);
  }
  if (isWhole) return fine('seals', seen);
  return note('seals', asFarAs(seen, limit), LONGER);
}
