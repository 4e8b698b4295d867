// The command to add a note to an incident or a line of it: in words, with the files that belong to it. A report; it counts nothing.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { slug } from '../../values/ids.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';

export class AddNote {
  @Field(prose({ max: 2000 })) text!: string;
  @Field(slug, { optional: true }) lineId?: string;
}

export const addNote = reports({
  form: AddNote,
  rights: may(['ANYONE']),
  against: ['INCIDENT_NOT_REPORTED'],
  decide({ text, lineId }: AddNote, { told }: Incident, { metadata }: Context): readonly IncidentEvent[] {
    const data = given({ text, lineId });
    const by = metadata.onBehalfOf ?? metadata.actor.administration;
    // The same words with other files are another note.
    const isSaid = told.some((each) => each.type === 'NoteAdded' && each.by === by && sameData(each.data, data));
    return isSaid && !metadata.attachments ? [] : [{ type: 'NoteAdded', data }];
  },
});
