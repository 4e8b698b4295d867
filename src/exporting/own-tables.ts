// The tables of one state's own data: questions that everybody asks, of that state alone, as they stood at one place in the log.
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import type { Answering } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import { HOST } from '../../projections/audience/host.js';

interface Table {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly path: string;
  readonly parameters: (state: string) => Readonly<Record<string, unknown>>;
}

/** The list of what there is; every contribution to a sum; the sums that they make. */
const TABLES: readonly Table[] = [
  { name: 'incidents', path: 'incidents', parameters: (state) => ({ country: [state] }) },
  { name: 'ledger', path: 'ledger', parameters: (state) => ({ country: [state] }) },
  {
    name: 'totals',
    path: 'totals',
    parameters: (state) => ({ country: [state], by: ['operation', 'substance'] }),
  },
  {
    name: 'months',
    path: 'series',
    parameters: (state) => ({ country: [state], bucket: 'month', by: ['substance'] }),
  },
];

export interface OwnTable {
  readonly name: string;
  readonly written: Written;
}

/** Whoever exports has the disks: of that state's own nothing is kept from them. `position`: the place, for all of them. */
export async function* ownTables(
  answering: Answering,
  questions: readonly AnyQuestion[],
  { state, position }: { readonly state: string; readonly position: string },
): AsyncGenerator<OwnTable, void> {
  for (const { name, path, parameters } of TABLES) {
    const question = questions.find((each) => each.path === path)!;
    const asked = { reader: HOST, lang: 'en', knownAt: `@${position}` } as const;
    // With UTF-8's mark: Excel would take Cyrillic for Latin letters.
    const wish = { format: 'csv', hasBom: true, isWhole: path !== 'totals' && path !== 'series' } as const;
    yield { name, written: await answering(question, { parameters: parameters(state), asked, wish }) };
  }
}
