// The sentence of a situation report, told in both languages alike by the stream of reports and, of earlier ones, by the operation.
import type { Bilingual } from '../../forms/language.js';
import { type Phrases, where } from './phrases.js';
import type { Names } from './text.js';

interface Report {
  readonly number: number;
  /** The place in the log at which it reports. */
  readonly position: string;
  readonly summary?: Names;
}

export const reportInWords: Bilingual<(report: Report, phrase: Phrases) => string> = {
  en: ({ number, position, summary }, phrase) =>
    `Situation report ${number}, at ${position}${where(summary, (it) => `: ${phrase.name(it)}`)}`,
  ru: ({ number, position, summary }, phrase) =>
    `Оперативная сводка № ${number}, на позицию ${position}${where(summary, (it) => `: ${phrase.name(it)}`)}`,
};
