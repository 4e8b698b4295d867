// The command to list a post of the administration. A decision; saying it again opens a closed one.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field } from '../../../forms/form.js';
import { type Names, names, text } from '../../values/text.js';
import { service } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class OpenPost {
  @Field(text({ max: 200 })) post!: string;
  @Field(service, { optional: true }) service?: string;
  @Field(names, { optional: true }) names?: Names;
}

export const openPost = decides({
  form: OpenPost,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION'],
  decide({ post, service, names }: OpenPost, it: Administration): readonly AdministrationEvent[] {
    const data = given({ post, service, names });
    const before = it.posts.get(post);
    if (before && sameData(before, { ...data, closed: false })) return [];
    return [{ type: 'PostOpened', data }];
  },
});
