// The damage of an event in words, and the refusal to hand such an event on: what cannot be believed is never served.
import { StoreFault } from './event-store.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import type { Damage, StoredEvent } from './event.js';

const WORDS: Readonly<Record<Damage, Bilingual>> = {
  CONTENT_DIFFERS: { en: 'is not what was recorded', ru: 'отличается от внесённого' },
  LINK_BROKEN: {
    en: 'does not follow the one before it in its stream: events were taken out, put in or exchanged',
    ru: 'не продолжает предыдущее в своём потоке: события изъяты, вставлены или подменены',
  },
  UNSEALED: { en: 'has no seal, though it must have one', ru: 'не имеет печати, хотя должно её иметь' },
  CHAIN_BROKEN: {
    en: 'does not stand where or when it was recorded, or the one before it in the log was taken out, put in or exchanged',
    ru: 'стоит не там или не тогда, где и когда внесено, либо предыдущее в журнале изъято, вставлено или подменено',
  },
};

type Place = Pick<StoredEvent, 'type' | 'stream' | 'revision' | 'number'>;

/** Names the event by stream and number. */
export function damageInWords({ type, stream, revision, number }: Place, damage: Damage, lang: Lang = 'en'): string {
  const place = {
    en: `event ${number} (${type} in ${stream} at revision ${revision})`,
    ru: `событие ${number} (${type} в ${stream}, версия ${revision})`,
  };
  return `${place[lang]} ${WORDS[damage][lang]}`;
}

const FIX =
  'Keep a copy of the log and compare it with the last backup; "cordon doctor" names every such event. ' +
  'Do not rebuild the read models from it.';

/** The events up to the first damaged one; that one is thrown. `where` names the file or the setting. */
export function* soundAmong(events: readonly StoredEvent[], where: string): Generator<readonly StoredEvent[], void> {
  const first = events.findIndex(({ damage }) => damage !== undefined);
  if (first < 0) return yield events; // an empty page too
  if (first > 0) yield events.slice(0, first);
  const event = events[first]!;
  throw new StoreFault('CORRUPT', `${where}: ${damageInWords(event, event.damage!)}. ${FIX}`);
}
