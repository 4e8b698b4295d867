// The last check of `cordon demo`: the totals, as three readers are told them, are what the tellings amount to by themselves.
import { totals } from '../../projections/figures/totals.js';
import { person, SYNTHETIC, type Telling } from '../demo/tellings.js';
import { type Amount, hundredths, type Truth, truthOf } from '../demo/truth.js';
import { ask } from '../eventsourcing/asking/ask.js';
import { readForm } from '../forms/form.js';
import type { Cordon } from '../main.js';
import { say } from '../words/say.js';
import { Failure } from './terminal.js';

/** Who leads, and two of those that take part. */
const READERS = [person('CHLEU', 'secretariat'), person('KG', 'officer'), person('KZ', 'officer')];

export interface Checked {
  readonly readers: readonly string[];
  /** Sums that were compared. */
  readonly sums: number;
}

/** Throws a Failure that names the reader, and what differs. */
export async function checked(cordon: Pick<Cordon, 'backend'>, tellings: readonly Telling[]): Promise<Checked> {
  let sums = 0;
  for (const reader of READERS) {
    const truth = truthOf(tellings, reader.administration);
    const told = await toldTo(cordon, reader);
    const all = new Set([...truth.keys(), ...told.keys()]);
    const wrong = [...all].find((each) => textOf(truth.get(each)) !== textOf(told.get(each)));
    if (wrong !== undefined) throw differing(reader.administration, wrong, { truth, told });
    sums += all.size;
  }
  return { readers: READERS.map(({ administration }) => administration), sums };
}

interface Row {
  readonly substance: string;
  readonly measure: string;
  readonly unit: string;
  readonly lower: string;
  readonly upper: string | null;
  readonly lowerStrict: boolean;
  readonly unweighed: number;
}

async function toldTo({ backend }: Pick<Cordon, 'backend'>, reader: (typeof READERS)[number]): Promise<Truth> {
  const form = readForm<object>(totals.form, { by: ['substance'], evidence: ['ITEMISED'] }) as object;
  const { rows } = await ask(backend.asking, totals, form, { reader, lang: 'en', say: say('en') });
  const weighed = ([...rows] as Row[]).filter(({ measure }) => measure === 'MASS' || measure === 'VOLUME');
  return new Map(
    weighed.map(({ substance, unit, lower, upper, lowerStrict, unweighed }) => [
      `${substance} ${unit}`,
      {
        lower: hundredths(lower),
        upper: upper === null ? null : hundredths(upper),
        isOpen: lowerStrict,
        unweighed,
      },
    ]),
  );
}

const textOf = (amount: Amount | undefined): string =>
  amount ? `${amount.isOpen ? '> ' : ''}${amount.lower}–${amount.upper ?? '∞'}, ${amount.unweighed}` : '—';

function differing(
  reader: string,
  sum: string,
  { truth, told }: { readonly truth: Truth; readonly told: Truth },
): Failure {
  const values = `${sum}: ${textOf(told.get(sum))} / ${textOf(truth.get(sum))}`;
  return new Failure({
    en: `What ${reader} is told of ${SYNTHETIC}data is not what was told in: ${values} (told / true). Please report this.`,
    ru: `То, что видит ${reader} в данных ${SYNTHETIC}, не равно внесённому: ${values} (показано / верно). Сообщите об этом.`,
  });
}
