// The things that others belong to, and the scope that each has now: whoever sees the thing may be let to see what belongs to it.
import type { Circle } from '../../src/domain/audience/circle.js';
import { circleOfThing } from '../../src/domain/audience/circles.js';
import { ofThing, parsedScope, partsOf } from '../../src/domain/values/who/scope.js';
import type { ReadDb } from '../../src/eventsourcing/read-models/read-model.js';
import { scopesOf } from '../../src/eventsourcing/read-models/stream-scopes.js';

const KIND = ofThing('');

/** Whether it is the scope, or the circle, of whoever sees a thing. */
export const isOfThing = (name: string): boolean => name.startsWith(KIND);

export class Things {
  /** By stream; undefined: the log holds nothing of it yet. */
  private readonly scopes = new Map<string, string | undefined>();
  private readonly unread = new Set<string>();

  constructor(private readonly db: Pick<ReadDb, 'query'>) {}

  /** A circle names that scope. */
  named(scope: string | undefined): void {
    for (const each of scope === undefined ? [] : partsOf(scope).filter(isOfThing)) {
      const { id: stream } = parsedScope(each);
      if (this.scopes.get(stream) === undefined) this.unread.add(stream);
    }
  }

  /** The stream has another scope than before. */
  moved(stream: string): void {
    if (this.scopes.has(stream)) this.unread.add(stream);
  }

  /** Reads the scopes of those that are new or have moved; true where there were any. */
  async read(): Promise<boolean> {
    if (this.unread.size === 0) return false;
    const known = await scopesOf(this.db, [...this.unread]);
    for (const stream of this.unread) this.scopes.set(stream, known.get(stream));
    // What nothing is told of yet is looked for again.
    const missing = [...this.unread].filter((stream) => !known.has(stream));
    this.unread.clear();
    for (const stream of missing) this.unread.add(stream);
    return true;
  }

  circleOf(name: string): Circle | undefined {
    const scope = this.scopes.get(parsedScope(name).id);
    return scope === undefined ? undefined : circleOfThing(scope);
  }

  clear(): void {
    this.scopes.clear();
    this.unread.clear();
  }
}
