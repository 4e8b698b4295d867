// The part of a group's key that one family tells: worked out once for each of its combinations.
import { MARKS } from '../booking.js';
import type { Family } from '../dimension.js';
import type { Combination } from './combinations.js';

export type Value = string | number | null;

/** What a family's combination tells of a group, under the names of the group's key. */
export interface Told {
  readonly family: Family;
  readonly names: readonly string[];
  readonly of: (combination: Combination, isDeclared: boolean) => readonly Value[];
}

/** By their rank: of two levels the later one is a group's. */
export const LEVELS = ['both', 'detail', 'unit', 'whole'] as const;

/** What a combination is to every row that has it. */
export interface Part {
  /** Place among the family's different parts of a group's key. */
  readonly code: number;
  readonly isDeclared: boolean;
  /** Of a kind. */
  readonly marks: readonly number[];
  readonly level: number;
  /** Of an owner: others had a part in it. */
  readonly isInvolved: boolean;
}

const NO_MARKS: readonly number[] = [];

/** The parts of a group's key that one family tells. */
export class FamilyParts {
  readonly values: (readonly Value[])[] = [];
  /** Of what was itemised, and of what was declared. */
  private readonly parts = [new Map<number, Part>(), new Map<number, Part>()] as const;
  private readonly codes = new Map<string, number>();

  constructor(
    readonly told: Told,
    private readonly known: ReadonlyMap<number, Combination>,
  ) {}

  of(id: number, kind?: Part): Part {
    const parts = this.parts[kind?.isDeclared ? 1 : 0];
    const before = parts.get(id);
    if (before) return before;
    const part = this.partOf(this.known.get(id)!, kind);
    parts.set(id, part);
    return part;
  }

  private partOf(combination: Combination, kind: Part | undefined): Part {
    const { evidence, level, involved } = combination;
    const isDeclared = kind ? kind.isDeclared : evidence === 'DECLARED';
    const values = this.told.of(combination, isDeclared);
    const key = JSON.stringify(values);
    const code = this.codes.get(key) ?? this.values.push(values) - 1;
    this.codes.set(key, code);
    return {
      code,
      isDeclared,
      marks: kind ? NO_MARKS : MARKS.map((name) => Number(combination[name])),
      level: LEVELS.indexOf(level as (typeof LEVELS)[number]),
      isInvolved: involved !== undefined && involved !== '[]',
    };
  }
}
