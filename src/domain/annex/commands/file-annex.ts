// The command to file an annex to an incident: a certificate, a source. A decision: once; it counts nothing by itself.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import { written } from '../../authority/speaker.js';
import { incidentStory } from '../../incident/story.js';
import type { Incident } from '../../incident/story/incident.js';
import { ownerOf } from '../../incident/story/scope.js';
import { examined } from '../../incident/words/codes.js';
import { percent } from '../../values/amounts/percent.js';
import { quantity } from '../../values/amounts/quantity.js';
import { substanceClass } from '../../values/goods/classes.js';
import { substance } from '../../values/goods/substance.js';
import { slug, uuid } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { handling, type HandlingCode, releasableTo } from '../../values/who/handling.js';
import { may } from '../authority.js';
import type { AnnexEvent, AnnexKind, Result } from '../events.js';
import type { Annex } from '../story.js';
import { kinds } from '../words/codes.js';

const result = shape<Result>({
  lineId: slug,
  quantity: optional(quantity),
  substance: optional(substance),
  class: optional(substanceClass),
  purity: optional(percent),
  certificate: optional(text({ max: 200 })),
  examined: optional(examined),
});

export class FileAnnex {
  @Field(uuid) incident!: string;
  @Field(kinds) kind!: AnnexKind;
  /** Nobody but the owner of the incident, and whoever files it, where nothing is said. */
  @Field(releasableTo, { optional: true }) releasableTo?: readonly string[];
  @Field(handling, { optional: true }) handling?: readonly HandlingCode[];
  @Field(prose({ max: 4000 }), { optional: true }) text?: string;
  @Field(result, { optional: true }) result?: Result;
}

export const fileAnnex = decides({
  form: FileAnnex,
  rights: may(['SPEAKER']),
  refers: { incident: refer(incidentStory, (command: FileAnnex) => command.incident) },
  against: ['ALREADY_FILED', 'INCIDENT_NOT_REPORTED'],
  decide(command: FileAnnex, { as }: Annex, _, { incident }): readonly AnnexEvent[] {
    const { incident: id, kind, releasableTo: to = [], handling: codes, text: said, result: found } = command;
    const of = { belongsTo: `incident-${id}`, kind, releasableTo: to, handling: codes, text: said, result: found };
    const data = given({ ...of, owner: as?.owner ?? ownerIn(incident) });
    return as && sameData(as, data) ? [] : [{ type: 'AnnexFiled', data }];
  },
});

function ownerIn(incident: Incident | undefined): string | undefined {
  const owner = incident && ownerOf(incident);
  return owner && written(owner);
}
