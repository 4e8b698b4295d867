// The command to say that a table came, from whom, and by which profile it is read. A decision of the program itself: once.
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, shape } from '../../../forms/shape.js';
import { sha256, slug, uuid } from '../../values/ids.js';
import { text, wholeNumber } from '../../values/text.js';
import { administration } from '../../values/who/administration.js';
import type { Actor, Role } from '../../values/who/command-metadata.js';
import type { Value } from '../../../forms/value.js';
import { may } from '../authority.js';
import type { ImportEvent, RowsOfOthers } from '../events.js';
import type { Import } from '../story.js';
import { rowsOfOthers } from '../words/codes.js';

const sender = shape<Actor>({
  administration,
  service: optional(text({ max: 64 })),
  officer: text(),
  role: text({ max: 20 }) as Value<Role>,
});

export class BeginImport {
  @Field(sha256) file!: string;
  @Field(text({ max: 255 }), { optional: true }) name?: string;
  @Field(slug) profile!: string;
  @Field(sender) sender!: Actor;
  @Field(wholeNumber({ max: 1_000_000 })) rows!: number;
  @Field(rowsOfOthers) others!: RowsOfOthers;
  @Field(slug, { optional: true }) operation?: string;
  @Field(uuid, { optional: true }) replaces?: string;
}

export const beginImport = decides({
  form: BeginImport,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  isOfOwn: () => true,
  decide(command: BeginImport, { as }: Import): readonly ImportEvent[] {
    const { file, name, profile, sender: from, rows, others, operation, replaces } = command;
    const data = given({ file, name, profile, sender: from, rows, others, operation, replaces });
    return as ? [] : [{ type: 'ImportBegun', data }];
  },
});
