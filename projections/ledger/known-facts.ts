// The facts that streams are booked by, as they are known at an event: from other streams' stories, whichever they are.
import { operationStory } from '../../src/domain/operation/story.js';
import { idOf } from '../../src/eventsourcing/log/event.js';
import type { Rows } from '../../src/eventsourcing/read-models/read-model.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import type { Dependence } from './contributor.js';
import { contributorOf } from './contributors.js';
import { type Facts, factsOf, NO_OPERATION, type OperationFacts } from './facts.js';
import type { Candidate } from './standing.js';
import { firstEditions, type StreamRow, streams } from './streams.js';

/** Streams that are read side by side. */
const AT_ONCE = 16;

/** A stream's story, taken instead of what is known of it. */
interface Instead {
  readonly stream: string;
  readonly story: unknown;
}

export class KnownFacts {
  constructor(
    private readonly rows: Rows,
    private readonly stories: Stories,
  ) {}

  async facts({ operation, cluster }: Dependence, instead?: Instead): Promise<Facts> {
    return {
      operation: operation === null ? NO_OPERATION : await this.operation(operation),
      rivals: cluster === null ? [] : await this.rivals(cluster, instead),
    };
  }

  async operation(id: string): Promise<OperationFacts> {
    return factsOf(
      await this.stories.of(operationStory, `${operationStory.category}-${id}`),
      await this.firstEditionOf(id),
    );
  }

  /** The series that names the operation as its first edition. */
  async firstEditionOf(operation: string): Promise<string | null> {
    return (await this.rows.get(firstEditions, { operation }))?.series ?? null;
  }

  /** Reads the stories of many streams, some side by side. */
  async read(all: readonly StreamRow[]): Promise<void> {
    for (let i = 0; i < all.length; i += AT_ONCE) {
      await Promise.all(
        all.slice(i, i + AT_ONCE).map(({ stream }) => this.stories.of(contributorOf(stream).of, stream)),
      );
    }
  }

  private async rivals(cluster: string, instead: Instead | undefined): Promise<readonly Candidate[]> {
    const all: Candidate[] = [];
    for (const { stream } of await this.rows.find(streams, { cluster })) {
      const by = contributorOf(stream);
      const story = stream === instead?.stream ? instead.story : await this.stories.of(by.of, stream);
      const rival = by.rival?.({ id: idOf(stream), story });
      if (rival) all.push(rival);
    }
    return all;
  }
}
