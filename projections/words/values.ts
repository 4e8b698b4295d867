// Values of answers in words: by the name under which they stand, the vocabulary that their codes are of; and which names are
// the program's own. A name may have the whole before it, `quantity.unit`, and the collection that alone calls it so, `committees/by`.
import { identifierKinds } from '../../src/domain/values/who/identifier.js';
import { bound } from '../../src/domain/values/amounts/bound.js';
import { countOf } from '../../src/domain/values/amounts/counted.js';
import { currency } from '../../src/domain/values/amounts/currency.js';
import { moneyOf } from '../../src/domain/values/amounts/money.js';
import { pieceKind } from '../../src/domain/values/amounts/pieces.js';
import { basis, method } from '../../src/domain/values/amounts/quantity.js';
import { unit } from '../../src/domain/values/amounts/units.js';
import { formLength } from '../../src/domain/values/form-length.js';
import { substanceClass } from '../../src/domain/values/goods/classes.js';
import { goods } from '../../src/domain/values/goods/goods.js';
import { itemKind, parcelChannel, postalForm } from '../../src/domain/values/goods/parcels.js';
import { taxedGoods } from '../../src/domain/values/goods/taxed.js';
import { concealmentKind, direction, transportMode } from '../../src/domain/values/goods/movement.js';
import { language } from '../../src/domain/values/text.js';
import { correctionReason, withdrawalReason } from '../../src/domain/values/reasons.js';
import { knownNames } from '../../src/domain/values/known-names.js';
import { precision } from '../../src/domain/values/time/when.js';
import { administration, knownServices } from '../../src/domain/values/who/administration.js';
import { attributionKind } from '../../src/domain/values/who/attribution.js';
import { country } from '../../src/domain/values/who/country.js';
import { positions } from '../../src/domain/decision/words/codes.js';
import { endings } from '../../src/domain/committee/words/codes.js';
import { likeness } from '../../src/domain/duplicate-review/words/codes.js';
import { attemptCategory, disposal, examined } from '../../src/domain/incident/words/codes.js';
import { attendingAs } from '../../src/domain/meeting/words/codes.js';
import { messageValues } from './message-values.js';
import { capacities, levels, phases } from '../../src/domain/operation/words/codes.js';
import { figureMark, lineOfTable, tableMeasure } from '../../src/domain/published-table/words/names.js';
import { methods } from '../../src/domain/statement/words/codes.js';
import type { JsonSchema } from '../../src/forms/value.js';
import { anyOf, oneOf } from '../../src/forms/vocabulary.js';
import { reportings } from '../figures/board/reporting.js';
import { forces, grounds } from '../registers/decision/in-force.js';
import { ANSWERS, ATTRIBUTED_BY, SAME_OR_NOT, STEPS, TAKEN_OFFICE } from './said-so.js';
import { dimension } from '../ledger/dimensions.js';
import { fieldVocabularies } from './field-values.js';
import { FIGURES, GRAINS, VERDICTS } from './codes.js';

const named = (names: string, { schema }: { readonly schema: JsonSchema }): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, schema]));

const MEASURES = anyOf(tableMeasure, oneOf({ MONEY: { en: 'money', ru: 'деньги' } }));

const PARTS = oneOf({
  WHOLE: { en: 'whole', ru: 'целое' },
  PART: { en: 'part', ru: 'часть' },
  REST: { en: 'rest', ru: 'остальное' },
});

const PROPOSALS_ANSWERS = oneOf({
  ACCEPTED: { en: 'accepted', ru: 'принято' },
  DECLINED: { en: 'declined', ru: 'отклонено' },
});

const LEFT_BECAUSE = oneOf({
  ADDED_TO_SINCE: { en: 'others have added to it since', ru: 'с тех пор дополнено другими' },
  NOT_WITHDRAWABLE: { en: 'it cannot be withdrawn', ru: 'отозвать нельзя' },
});

const SAID = oneOf({
  SEIZED: { en: 'at the seizure', ru: 'при изъятии' },
  ESTABLISHED: { en: 'established later', ru: 'установлено позднее' },
});

/** By the names, the schemas of what stands under them. */
export const valueSchemas: Readonly<Record<string, JsonSchema>> = {
  ...named('without country countries destination origin transit', country),
  ...named('administration administrations lead host chair organisers participants members', administration),
  ...named('parties signedBy intents.with publishedBy owner askedBy successor predecessors', administration),
  ...named('by assertedBy issuedBy endorsedBy objectedBy onBehalfOf mandated notConsented', administration),
  ...named('attribution.code handovers.from handovers.to steps.from steps.to attribution.members', country),
  ...named('owners decidedBy', country),
  ...named('reasons', likeness),
  ...named('words.says', SAME_OR_NOT),
  ...named('service', knownServices),
  ...named('attribution.kind participantsAsDeclared.kind', attributionKind),
  ...named('office region attribution.of participantsAsDeclared.of', knownNames),
  ...named('unit', unit),
  ...named('bound', bound),
  ...named('basis', basis),
  ...named('quantity.method from.method to.method', method),
  ...named('statements/scope.method', methods),
  ...named('precision', precision),
  ...named('kind', pieceKind),
  ...named('identifiers.kind', identifierKinds),
  ...named('currency', currency),
  ...named('measure', MEASURES),
  ...named('what', anyOf(countOf, moneyOf)),
  ...named('evidence', dimension('evidence').value),
  ...named('class rulebookClass', substanceClass),
  ...named('substance chemical goods intendedProduct', goods),
  ...named('lines.channel', parcelChannel),
  ...named('itemKind itemKinds', itemKind),
  ...named('postalForm', postalForm),
  ...named('concealmentKind', concealmentKind),
  ...named('taxedGoods', taxedGoods),
  ...named('dispatch', country),
  ...named('category', attemptCategory),
  ...named('direction', direction),
  ...named('examined', examined),
  ...named('disposals.as', disposal),
  ...named('printed.line rows.line lines.as', lineOfTable),
  ...named('marks', figureMark),
  ...named('authentic lang', language),
  ...messageValues,
  ...named('report.form', formLength),
  ...named('corrections.reason', correctionReason),
  ...named('withdrawals.reason', withdrawalReason),
  ...named('delegations.capacity', attendingAs),
  ...named('participants.capacity', capacities),
  ...named('participants.level', levels),
  ...named('stages.phase', phases),
  ...named('risks.transport', transportMode),
  ...named('risks.classes', substanceClass),
  ...named('secondedBy', country),
  ...named('consents.answer', ANSWERS),
  ...named('proposedTo.answer', PROPOSALS_ANSWERS),
  ...named('positions.position', positions),
  ...named('steps.step', STEPS),
  ...named('officeHolders.by', TAKEN_OFFICE),
  ...named('officeHolders.endedBecause', endings),
  ...named('attributions.rule', ATTRIBUTED_BY),
  ...named('part', PARTS),
  ...named('figure', FIGURES),
  ...named('reporting', reportings),
  ...named('operations/:id/board/capacity', capacities),
  ...named('keyedBy', administration),
  ...named('grain', GRAINS),
  ...named('verdict', VERDICTS),
  ...named('left.why', LEFT_BECAUSE),
  ...named('force', forces),
  ...named('why', grounds),
  ...named('quantities.said', SAID),
  ...Object.fromEntries(fieldVocabularies.flatMap(([names, of]) => Object.entries(named(names, of)))),
};

/**
 * What no reader needs to see of a thing: ids of events, by which the log knows what belongs together; and what the history,
 * the tasks or the flags of a thing say in words.
 */
export const internalNames: readonly string[] = [
  ...'basedOn because corrections counted event officer recordedAt reportedAt root corrects settled stream target type'.split(
    ' ',
  ),
  ...'withdrawals consents.daysToRecord steps.days statements/about imports/notTold.codes'.split(' '),
];
