// An incident's row in words: what each line holds and why that figure counts, what each flag means, and how it stands.
import { incidentWords } from '../../../src/domain/incident/words.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { type Audience, handledInWords, UNRESTRICTED } from '../../../src/domain/audience/audience.js';
import { itemKind } from '../../../src/domain/values/goods/parcels.js';
import { taxedGoods } from '../../../src/domain/values/goods/taxed.js';
import { countryName } from '../../../src/domain/values/who/country.js';
import { textOfQuantity } from '../../../src/domain/values/amounts/quantity-words.js';
import type { Say } from '../../../src/eventsourcing/asking/asking.js';
import type { Because, LineView } from './lines.js';
import type { IncidentView } from './view.js';
import { inWordsWithFlags } from '../../words/flags.js';
import type { Lang } from '../../../src/forms/language.js';

const BECAUSE: Record<Because, Record<Lang, string>> = {
  ONLY: { en: '', ru: '' },
  BETTER_METHOD: { en: ' (the better method counts)', ru: ' (учтены более надёжные данные)' },
  LATEST: { en: ' (the latest by its method counts)', ru: ' (учтено последнее из равноценных)' },
};

const WORDS = {
  en: {
    notConfirmed: 'not yet confirmed by',
    withdrawn: 'withdrawn',
    taken: 'another line of this id counts',
    seizedAs: 'seized as',
  },
  ru: {
    notConfirmed: 'ещё не подтверждено:',
    withdrawn: 'отозвано',
    taken: 'учтена другая строка с этим номером',
    seizedAs: 'при изъятии указано:',
  },
} as const;

export function incidentInWords(row: IncidentView, say: Say, lang: Lang): object {
  const lines = row.lines.map((line) => ({ ...line, text: lineInWords(line, row.state, lang) }));
  const country = (row['report'] as { country: string } | null)?.country;
  const { audience = UNRESTRICTED } = row as { readonly audience?: Audience };
  const counted = lines.filter((line) => line.counted).map(({ text }) => text);
  const text = [
    country ? countryName(country, lang) : '',
    incidentWords.states[row.state][lang],
    ...counted,
    handledInWords(audience),
  ]
    .filter(Boolean)
    .join('; ');
  return inWordsWithFlags({ ...row, lines }, text, { say, lang, collection: 'incidents', tasks: incidentWords.tasks });
}

function lineInWords(line: LineView, state: IncidentView['state'], lang: Lang): string {
  const { substance, seized, quantity, because, counted } = line;
  const words = WORDS[lang];
  const { substanceAsWritten: _, ...taken } = { ...line, substance: seized.substance };
  const was = goodsInWords(taken, lang);
  const before = seized.substance === substance ? '' : `, ${words.seizedAs} ${was}`;
  const others = (line.others ?? []).map((each) => `; ${each.by}: ${textOfQuantity(each.quantity, lang)}`).join('');
  const unconfirmed = line.notConfirmedBy ? ` — ${words.notConfirmed} ${line.notConfirmedBy}` : '';
  const why = line.withdrawn ? words.withdrawn : words.taken;
  const twice = counted || state === 'WITHDRAWN' ? '' : ` — ${why}`;
  return `${goodsInWords(line, lang)}, ${textOfQuantity(quantity, lang)}${BECAUSE[because][lang]}${others}${before}${twice}${unconfirmed}`;
}

type Held = Pick<LineView, 'substance' | 'substanceAsWritten' | 'itemKind' | 'taxedGoods'>;

/** A substance as it is called, else the kind of thing, with its name in the papers. */
function goodsInWords(
  { substance, substanceAsWritten: written, itemKind: item, taxedGoods: taxed }: Held,
  lang: Lang,
): string {
  const { called, term } = PHRASES[lang];
  const kind = [item && term(itemKind, item), taxed && term(taxedGoods, taxed)].filter(Boolean).join(', ');
  if (substance !== null && !(kind !== '' && substance === 'unspecified')) return called(substance, written);
  return written === undefined ? kind : `${kind} (${written})`;
}
