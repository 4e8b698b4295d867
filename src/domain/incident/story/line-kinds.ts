// The kinds of lines, an entry each: by which command a line is recorded, and what its goods are taken for when it is.
import type { SubstanceClass } from '../../values/goods/classes.js';
import { classOfItem } from '../../values/goods/parcels.js';
import { isChemical } from '../../values/goods/precursor.js';
import { defaultClass, type Substance } from '../../values/goods/substance.js';
import type { IncidentEvents, LineData, LineKind } from '../events.js';

/** What is in a line, as it is summed; null: it is no substance, or nobody has said which. */
export interface Goods {
  readonly substance: string | null;
  /** What its reporter, or the laboratory, calls it where that was told. */
  readonly written: string | undefined;
  /** As the reporter's law has it. */
  readonly class: SubstanceClass | null;
  /** As the rulebook has it. */
  readonly rulebookClass: SubstanceClass | null;
  readonly form: string | null;
}

interface Kind<Data> {
  /** The verb of its command. */
  readonly verb: string;
  readonly goods: (data: Data) => Goods;
}

type Kinds = { readonly [Type in LineKind]: Kind<IncidentEvents[Type]> };

/** The class that our list gives to a substance or a chemical. */
export const listedClass = (code: string): SubstanceClass =>
  isChemical(code) ? 'PRECURSOR' : defaultClass(code as Substance);

const NO_SUBSTANCE: Goods = { substance: null, written: undefined, class: null, rulebookClass: null, form: null };

export const LINE_KINDS: Kinds = {
  SubstanceSeized: {
    verb: 'record-seizure',
    goods: ({ substance, substanceAsWritten: written, class: stated, form = null }) => ({
      substance,
      written,
      class: stated,
      rulebookClass: defaultClass(substance),
      form,
    }),
  },
  PrecursorSeized: {
    verb: 'record-precursor-seizure',
    goods: ({ chemical, chemicalAsWritten: written }) => ({
      ...NO_SUBSTANCE,
      substance: chemical,
      written,
      class: 'PRECURSOR',
      rulebookClass: 'PRECURSOR',
    }),
  },
  ProhibitedItemDetected: {
    verb: 'record-parcel-detection',
    goods({ itemKind, substance, itemAsWritten: written, class: stated, form = null }) {
      const held = classOfItem(itemKind);
      if (substance === undefined && held === null) return { ...NO_SUBSTANCE, written };
      const rulebookClass = substance === undefined ? held : listedClass(substance);
      return { substance: substance ?? 'unspecified', written, class: stated ?? rulebookClass, rulebookClass, form };
    },
  },
  HighTaxGoodsSeized: {
    verb: 'record-taxed-goods-seizure',
    goods: ({ goodsAsWritten: written }) => ({ ...NO_SUBSTANCE, written }),
  },
};

export const isLineKind = (type: string): type is LineKind => Object.hasOwn(LINE_KINDS, type);

/** An event that records a line. */
export interface Recording {
  readonly type: LineKind;
  readonly data: LineData;
}

/** What it was taken for when it was recorded. */
export const takenFor = ({ type, data }: Recording): Goods => LINE_KINDS[type].goods(data as never);

export const LINE_TYPES = Object.keys(LINE_KINDS) as readonly LineKind[];
