// The facts that streams are booked by, as they are known at an event: from other streams' stories, whichever they are.
import {
  type Meanings,
  NO_MEANINGS,
  referenceDataStory,
  SUBSTANCES_LIST,
} from '../../src/domain/reference-data/story.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { idOf } from '../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import type { AnyContributor, Dependence } from './contributor.js';
import { contributorOf } from './contributors.js';
import { type Facts, factsOf, NO_OPERATION, type OperationFacts } from './facts.js';
import type { Candidate } from './standing.js';
import { firstEditions, type StreamRow, streams } from './streams.js';

/** Streams that are read side by side. */
const AT_ONCE = 16;

const NOTHING: Facts = { operation: NO_OPERATION, rivals: [], meanings: NO_MEANINGS };

/** A stream's story, taken instead of what is known of it. */
interface Instead {
  readonly stream: string;
  readonly story: unknown;
}

/** Whose facts are asked for. */
interface Asked {
  readonly by: AnyContributor;
  readonly story: unknown;
  readonly on: Dependence;
}

export class KnownFacts {
  constructor(
    private readonly rows: OwnRows,
    private readonly stories: Stories,
  ) {}

  /** Of a stream as its story has it. */
  factsFor({ by, story, on }: Asked, instead?: Instead): Soon<Facts> {
    const facts = this.facts(on, instead);
    if (!by.namesGoods?.(story)) return facts;
    return onceKnown(facts, (known) => onceKnown(this.meanings(), (meanings) => ({ ...known, meanings })));
  }

  meanings(): Soon<Meanings> {
    const list = this.stories.of(referenceDataStory, `${referenceDataStory.category}-${SUBSTANCES_LIST}`);
    return onceKnown(list, ({ meanings }) => meanings);
  }

  private facts({ operation, cluster }: Dependence, instead?: Instead): Soon<Facts> {
    if (operation === null && cluster === null) return NOTHING;
    return onceKnown(operation === null ? NO_OPERATION : this.operation(operation), (facts) =>
      onceKnown(cluster === null ? [] : this.rivals(cluster, instead), (rivals) => ({
        ...NOTHING,
        operation: facts,
        rivals,
      })),
    );
  }

  operation(id: string): Soon<OperationFacts> {
    return onceKnown(this.stories.of(operationStory, `${operationStory.category}-${id}`), (story) =>
      onceKnown(this.firstEditionOf(id), (series) => factsOf(story, series)),
    );
  }

  /** The series that names the operation as its first edition. */
  firstEditionOf(operation: string): Soon<string | null> {
    return onceKnown(this.rows.get(firstEditions, { operation }), (row) => row?.series ?? null);
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
