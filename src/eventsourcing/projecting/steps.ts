// The steps that a group of generations takes with an event, looked up once for each type: whose handlers take it, and whose
// story they see.
import { categoryOf, type StoredEvent } from '../log/event.js';
import type { Member } from '../read-models/generations.js';
import type { Handler } from '../read-models/read-model.js';
import { type AnyStory, NO_STORIES, type Stories } from '../read-models/stories.js';

export interface Step {
  readonly member: Member;
  readonly handler: Handler;
}

interface Taken {
  readonly steps: readonly Step[];
  /** By category. */
  readonly stories: ReadonlyMap<string, AnyStory>;
}

export class Steps {
  private readonly known = new Map<string, Taken>();

  constructor(private readonly members: readonly Member[]) {}

  for(type: string): readonly Step[] {
    return this.taken(type).steps;
  }

  /** The story of the event's stream, where one of its handlers may ask for it. */
  readonly storyOf = ({ type, stream }: StoredEvent): AnyStory | undefined => {
    const { stories } = this.taken(type);
    return stories.size > 0 ? stories.get(categoryOf(stream)) : undefined;
  };

  private taken(type: string): Taken {
    let taken = this.known.get(type);
    if (!taken) this.known.set(type, (taken = this.lookedUp(type)));
    return taken;
  }

  private lookedUp(type: string): Taken {
    const steps = this.members.flatMap((member) => handlersOf(member, type));
    const declared = steps.flatMap(({ member }) => member.projection.stories ?? []);
    const stories = new Map(declared.map((each) => [each.category, each]));
    for (const each of declared) if (stories.get(each.category) !== each) throw new Error(twoOf(each));
    return { steps, stories };
  }
}

const twoOf = ({ category }: AnyStory): string =>
  `There are two stories of "${category}": one is told for all projections.`;

function handlersOf(member: Member, type: string): readonly Step[] {
  const { every, on } = member.projection;
  const own = Object.hasOwn(on, type) ? on[type] : undefined;
  return [every, own].flatMap((handler) => (handler ? [{ member, handler }] : []));
}

/** What a handler of that generation may ask for. */
export const storiesFor = ({ member }: Step, stories: Stories): Stories =>
  member.projection.stories ? stories : NO_STORIES;
