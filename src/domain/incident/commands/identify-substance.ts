// The command to identify what a line holds: a laboratory's finding. A report: it moves the totals to the substance that was
// found.
import { reports } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { percent } from '../../values/amounts/percent.js';
import { asWritten, listedOr, type Unlisted } from '../../values/goods/as-written.js';
import { goods } from '../../values/goods/goods.js';
import { chemical, type ChemicalCode, isChemical } from '../../values/goods/precursor.js';
import type { Substance } from '../../values/goods/substance.js';
import { text } from '../../values/text.js';
import { mayOnExhibit } from '../authority.js';
import type { Examined, IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { FOR_ANOTHER } from './against.js';
import { examined } from '../words/codes.js';
import { saidOfLine } from './said-before.js';
import { classifiedBy, LIST } from './classified.js';
import { classed, substanceNamed } from './substance-named.js';

export class IdentifySubstance {
  @Field(slug) lineId!: string;
  @Field(listedOr(goods)) substance!: Substance | ChemicalCode | Unlisted;
  @Field(chemical, { optional: true }) chemical?: ChemicalCode;
  @Field(asWritten, { optional: true }) substanceAsWritten?: string;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(percent, { optional: true }) purity?: string;
  @Field(text({ max: 200 }), { optional: true }) certificate?: string;
  @Field(examined, { optional: true })
  examined?: Examined;
}

export function substanceIdentified(command: IdentifySubstance): IncidentEvents['SubstanceIdentified'] {
  const { lineId, purity, certificate, examined } = command;
  return given({ lineId, ...identifiedAs(command), purity, certificate, examined });
}

type Identified = Pick<
  IncidentEvents['SubstanceIdentified'],
  'substance' | 'substanceAsWritten' | 'chemical' | 'class'
>;

function identifiedAs({ substance, substanceAsWritten, chemical, class: stated }: IdentifySubstance): Identified {
  const found = typeof substance === 'string' && isChemical(substance) ? substance : undefined;
  if (found === undefined && chemical === undefined)
    return classed(
      substanceNamed({ substance: substance as Substance | Unlisted, ...given({ substanceAsWritten }) }),
      stated,
    );
  return given({
    substance: 'other',
    substanceAsWritten,
    chemical: found ?? chemical,
    class: stated ?? 'PRECURSOR',
  } as const);
}

export const identifySubstance = reports({
  form: IdentifySubstance,
  rights: mayOnExhibit(['OWNER', 'HOLDER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: LIST,
  told: classifiedBy,
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN'],
  decide(command: IdentifySubstance, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = substanceIdentified(command);
    const about = { type: 'SubstanceIdentified', lineId: data.lineId, by: context } as const;
    if (saidOfLine(incident, about, (said) => sameData(said, data))) return [];
    return [{ type: 'SubstanceIdentified', data }];
  },
});
