// The cast of the invented operation: what is smuggled, how it goes, and how it is found.
import type { Random } from './random.js';
import type { Mode, State } from './states.js';

/** ms. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Goods {
  readonly substance: string;
  readonly share: number;
  /** Kilograms of a usual find: from and to. */
  readonly kilograms: readonly [number, number];
}

export const GOODS: readonly Goods[] = [
  { substance: 'heroin', share: 3, kilograms: [0.2, 14] },
  { substance: 'opium', share: 2, kilograms: [0.5, 22] },
  { substance: 'cannabis-resin', share: 2.5, kilograms: [0.3, 30] },
  { substance: 'methamphetamine', share: 1.5, kilograms: [0.1, 6] },
  { substance: 'mephedrone', share: 1, kilograms: [0.05, 4] },
];

interface Way {
  readonly share: number;
  readonly fields: Readonly<Record<string, string>> & { readonly transportMode: Mode };
}

export const WAYS: readonly Way[] = [
  {
    share: 4,
    fields: {
      transportMode: 'ROAD',
      locationType: 'LAND_BORDER_POST',
      detection: 'DOG',
      concealment: 'В полости топливного бака',
    },
  },
  {
    share: 3,
    fields: {
      transportMode: 'ROAD',
      locationType: 'LAND_BORDER_POST',
      detection: 'SCANNER',
      concealment: 'Под двойным полом полуприцепа, среди сухофруктов',
    },
  },
  {
    share: 1.5,
    fields: {
      transportMode: 'RAIL',
      locationType: 'RAIL_STATION',
      detection: 'RISK_PROFILE',
      concealment: 'За обшивкой вагона',
    },
  },
  {
    share: 1,
    fields: {
      transportMode: 'AIR',
      locationType: 'AIRPORT',
      detection: 'ROUTINE_CONTROL',
      concealment: 'В подошвах обуви в багаже',
    },
  },
  {
    share: 0.5,
    fields: { transportMode: 'MAIL', locationType: 'POSTAL_EXCHANGE_OFFICE', detection: 'RISK_PROFILE' },
  },
];

/** One of them, as often as its share says. */
export function picked<T extends { readonly share: number }>(random: Random, from: readonly T[]): T {
  let left = random.next() * from.reduce((sum, { share }) => sum + share, 0);
  return from.find(({ share }) => (left -= share) < 0) ?? from.at(-1)!;
}

/** To the minute, by the state's clock: as it is written in a report. */
export function locally(at: number, { offset }: State): string {
  const local = new Date(at + offset * HOUR).toISOString().slice(0, 16);
  return `${local}+${String(offset).padStart(2, '0')}:00`;
}

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
