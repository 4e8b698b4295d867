// The entry of the list of substances: names in both languages, where the conventions have it, its HS code, and how much is plausible.
import type { Term } from '../../../../forms/vocabulary.js';
import type { SubstanceClass } from '../classes.js';

/**
 * Schedules of the Single Convention on Narcotic Drugs, 1961, and of the Convention on Psychotropic Substances, 1971, by the
 * INCB's Yellow and Green Lists (30th edition of the latter, 2019, and the decisions of the Commission on Narcotic Drugs to
 * its 67th session, 2024). `1961`: under that convention, and in none of its schedules.
 */
export type Schedule =
  '1961' | '1961-I' | '1961-II' | '1961-IV' | '1971-I' | '1971-II' | '1971-III' | '1971-IV' | 'NATIONAL' | 'NONE';

export interface SubstanceEntry extends Term {
  /** NATIONAL: in neither convention, and on lists of states, as the Russian one of potent substances. */
  readonly schedule: Schedule;
  /**
   * Harmonized System, edition of 2022, each held against the descriptions of UN Comtrade (github.com/datasets/harmonized-system):
   * a heading or subheading; absent where it depends on what it is made up as.
   */
  readonly hs?: string;
  /** kg; nobody seizes more of it at once. */
  readonly mostKg?: number;
}

/**
 * The class where a reporter states none: narcotic under the Convention of 1961, psychotropic under that of 1971, potent
 * where only national lists have it. National laws differ; what a reporter states goes before this.
 */
export function classBy(schedule: Schedule): SubstanceClass {
  if (schedule.startsWith('1961')) return 'NARCOTIC';
  if (schedule.startsWith('1971')) return 'PSYCHOTROPIC';
  return schedule === 'NATIONAL' ? 'POTENT' : 'CONTROLLED_UNSPECIFIED';
}

type Named = readonly [ru: string, en: string, ...also: string[]];

/** Entries of one schedule: names in Russian and English, then what else it is called. */
export const inSchedule =
  (schedule: Schedule, common: Pick<SubstanceEntry, 'hs' | 'mostKg'> = {}) =>
  (hs: string, ...[ru, en, ...also]: Named): SubstanceEntry => ({
    ru,
    en,
    also,
    schedule,
    ...common,
    ...(hs === '' ? {} : { hs }),
  });
