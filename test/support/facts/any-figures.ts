// Random logs of figures for property tests: seizures of a few incidents, established or withdrawn, and statements beside.
import fc from 'fast-check';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { When } from '../../../src/domain/values/time/when.js';
import { withdrawn } from './declared.js';
import type { Fact } from './fact.js';
import { established, seized, withdrawnIncident } from './seized.js';

export interface AnyFigures {
  /** Which incident, and which statement, each fact is of. */
  readonly numbers: fc.Arbitrary<number>;
  readonly time: fc.Arbitrary<When>;
  readonly quantity: fc.Arbitrary<Quantity>;
  readonly statement: fc.Arbitrary<Fact>;
  /** How many facts there are, before a statement that was made already is left out. */
  readonly length: { readonly minLength: number; readonly maxLength: number };
}

export function anyFigures({ numbers, time, quantity, statement, length }: AnyFigures): fc.Arbitrary<readonly Fact[]> {
  const country = fc.constantFrom('KZ', 'KG');
  const substance = fc.constantFrom('heroin' as const, 'opium' as const);
  const fact: fc.Arbitrary<Fact> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({ n: numbers, at: time, quantity, country, substance })
        .map(({ n, ...more }) => seized(n, more)),
    },
    { weight: 2, arbitrary: fc.tuple(numbers, fc.constantFrom('1', '2.5')).map(([n, value]) => established(n, value)) },
    { weight: 1, arbitrary: numbers.map(withdrawnIncident) },
    { weight: 2, arbitrary: statement },
    { weight: 1, arbitrary: numbers.map((n) => withdrawn(`s${n}`)) },
  );
  return fc.array(fact, length).map((facts) => {
    const seen = new Set<string>();
    return facts.filter(({ stream, type }) => type !== 'FiguresDeclared' || (!seen.has(stream) && seen.add(stream)));
  });
}
