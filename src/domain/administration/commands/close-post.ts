// The command to close a post. A decision.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { text } from '../../values/text.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class ClosePost {
  @Field(text({ max: 200 })) post!: string;
}

export const closePost = decides({
  form: ClosePost,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['POST_NOT_OPENED'],
  decide({ post }: ClosePost, it: Administration): readonly AdministrationEvent[] {
    const data = { post };
    if (it.posts.get(post)?.closed) return [];
    return [{ type: 'PostClosed', data }];
  },
});
