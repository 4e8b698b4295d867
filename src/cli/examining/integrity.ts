// The wholeness of a file, as far as it could be looked through in the time that was given.
import type { examined } from '../../composition/open-stores.js';
import type { Bilingual } from '../../forms/language.js';
import { type About, type Finding, fine, note, type Text, wrong } from './finding.js';

export interface Looking {
  readonly deep: boolean;
  /** Ms. */
  readonly limit: number;
}

export const LONGER: Text = {
  en: 'Give it longer: --limit <seconds>.',
  ru: 'Дайте больше времени: --limit <секунды>.',
};

export const notLookedAt = (why: string): Text => ({
  en: `could not be looked at: ${why}`,
  ru: `проверить не удалось: ${why}`,
});

/** What was seen in the time that was given, ms. */
export const asFarAs = ({ en, ru }: Bilingual, limit: number): Bilingual => ({
  en: `${en}, as far as ${limit / 1000} s allowed to look`,
  ru: `${ru} (просмотрено за ${limit / 1000} с, не до конца)`,
});

interface Asked {
  readonly about: About;
  readonly file: string;
  readonly looking: Looking;
  readonly fix: Text;
}

export async function integrityFinding(with_: typeof examined, { about, file, looking, fix }: Asked): Promise<Finding> {
  const { state, problems } = await with_.integrity(file, looking);
  const check = looking.deep ? 'integrity_check' : 'quick_check';
  if (state === 'sound') return fine(about, `${check}: ok`);
  if (state === 'damaged') return wrong(about, `${check}: ${problems.join('; ')}`, fix);
  const seconds = looking.limit / 1000;
  return note(
    about,
    { en: `${check} did not end within ${seconds} s`, ru: `проверка ${check} не закончилась за ${seconds} с` },
    LONGER,
  );
}
