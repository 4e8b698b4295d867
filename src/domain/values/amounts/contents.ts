// The contents of a package: so many pieces of one kind in each.
import { Invalid } from '../../../forms/invalid.js';
import { shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { wholeNumber } from '../text.js';
import { formOf, type PieceKind, pieceKind, PIECES } from './pieces.js';
import type { Lang } from '../../../forms/language.js';

export interface Contents {
  /** In each package. */
  readonly n: number;
  readonly kind: PieceKind;
}

const piece: Value<PieceKind> = {
  schema: pieceKind.schema,
  parse(raw, reading) {
    const kind = pieceKind.parse(raw, reading);
    if (kind instanceof Invalid || PIECES[kind].unit === 'H87') return kind;
    return new Invalid('WRONG_MEASURE', { unit: 'XPK', expected: 'PIECES' });
  },
};

export const contents = shape<Contents>({ n: wholeNumber({ min: 1, max: 1_000_000 }), kind: piece });

/** As in "12 packs × 10 tablets", "12 уп. по 10 табл.": what stands before it, and what it says. */
const EACH = /^(.*\S)\s*(?:[×xх*]|по|of)\s*(\d{1,7})\s*(\p{L}+\.?)$/iu;

export function withContents(text: string): { readonly rest: string; readonly contents: Contents } | undefined {
  const [, rest = '', n = '', word = ''] = EACH.exec(text) ?? [];
  const read = rest === '' ? undefined : contents.parse({ n: Number(n), kind: word });
  return read === undefined || read instanceof Invalid ? undefined : { rest, contents: read };
}

export const contentsInWords = ({ n, kind }: Contents, lang: Lang): string =>
  ` × ${n} ${formOf(PIECES[kind][lang], String(n), lang)}`;
