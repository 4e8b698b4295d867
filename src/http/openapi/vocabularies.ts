// Vocabularies that the description tells once, by the names under which clients find them.
import { manners, outcomes, sealStates } from '../../domain/controlled-delivery/words/codes.js';
import { attemptCategory } from '../../domain/incident/words/codes.js';
import { correctionReason, withdrawalReason } from '../../domain/values/reasons.js';
import { bound } from '../../domain/values/amounts/bound.js';
import { countOf } from '../../domain/values/amounts/counted.js';
import { pieceKind } from '../../domain/values/amounts/pieces.js';
import { method } from '../../domain/values/amounts/quantity.js';
import { unit } from '../../domain/values/amounts/units.js';
import { goods } from '../../domain/values/goods/goods.js';
import { detection, direction, locationType, transportMode } from '../../domain/values/goods/movement.js';
import { itemKind } from '../../domain/values/goods/parcels.js';
import { chemical } from '../../domain/values/goods/precursor.js';
import { substanceClass } from '../../domain/values/goods/classes.js';
import { substance, substanceForm } from '../../domain/values/goods/substance.js';
import { taxedGoods } from '../../domain/values/goods/taxed.js';
import { PRECISIONS } from '../../domain/values/time/when.js';
import { country } from '../../domain/values/who/country.js';
import type { Value } from '../../forms/value.js';
import type { Vocabularies } from './shaping.js';

const NAMED: Readonly<Record<string, Pick<Value<unknown>, 'schema'>>> = {
  Country: country,
  Substance: substance,
  Chemical: chemical,
  Goods: goods,
  ItemKind: itemKind,
  TaxedGoods: taxedGoods,
  SubstanceClass: substanceClass,
  SubstanceForm: substanceForm,
  Direction: direction,
  TransportMode: transportMode,
  LocationType: locationType,
  Detection: detection,
  Bound: bound,
  Method: method,
  Unit: unit,
  PieceKind: pieceKind,
  CountOf: countOf,
  Precision: { schema: { enum: PRECISIONS } },
  AttemptCategory: attemptCategory,
  CorrectionReason: correctionReason,
  WithdrawalReason: withdrawalReason,
  DeliveryManner: manners,
  DeliveryOutcome: outcomes,
  SealState: sealStates,
};

export const vocabularies: Vocabularies = Object.fromEntries(
  Object.entries(NAMED).map(([name, { schema }]) => [name, (schema['enum'] ?? []) as readonly string[]]),
);
