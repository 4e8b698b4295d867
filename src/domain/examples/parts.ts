// Parts that the examples of commands are put together from.
import type { Bilingual } from '../../forms/language.js';

/** An event that was recorded before; one's own stands here when it is sent. */
export const EVENT = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';
export const TEN_TO_FIFTEEN: Bilingual = { en: '1–15 August 2026', ru: '1–15 августа 2026 г.' };
export const AT: Bilingual = { en: '5 August 2026 10:30 UTC+6', ru: '05.08.2026 10:30 UTC+6' };
export const DAY: Bilingual = { en: '5 August 2026', ru: '05.08.2026' };

/** The same in both languages, with what differs by language filled in. */
export function alike(body: (lang: (texts: Bilingual) => string) => object): Bilingual<object> {
  return { en: body((texts) => texts.en), ru: body((texts) => texts.ru) };
}

export const KYRGYZSTAN: Bilingual = { en: 'Kyrgyzstan', ru: 'Кыргызстан' };
export const KAZAKHSTAN: Bilingual = { en: 'Kazakhstan', ru: 'Казахстан' };
export const RUSSIA: Bilingual = { en: 'Russia', ru: 'Россия' };
export const HEROIN: Bilingual = { en: 'heroin', ru: 'героин' };
export const THREE: Bilingual = { en: '3.2 kg', ru: '3,2 кг' };
