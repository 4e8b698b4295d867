// The scopes that one reader sees, as circles and scopes stand; and from them their sight at any place in the log.
import { asNamed, isInScope, type Looking } from '../../src/domain/audience/circle.js';
import { ALL } from '../../src/domain/values/who/scope.js';
import type { IsRestricted } from '../../src/eventsourcing/asking/keeping-reads.js';
import type { OwnWords, Reader, Sight } from '../../src/eventsourcing/asking/sight.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import type { MoveRow, ScopeRow } from '../../src/eventsourcing/read-models/stream-scopes.js';
import { ownWordsOf } from './own-words.js';
import { hashOf } from './sight-hash.js';
import type { Known } from './sight-then.js';

type Scope = Pick<ScopeRow, 'scope' | 'since'>;

/** Places in the log whose sights are remembered. */
const PLACES_KEPT = 20;

export class SeenScopes {
  private readonly visible: readonly Scope[];
  private readonly hidden: readonly string[];
  /** What the reader's administration said in some of them. */
  private readonly own: OwnWords | undefined;
  /** Where the last of the visible ones began: from there on all of them are seen. */
  private readonly begun: bigint;
  private readonly places = new LruCache<Sight>(PLACES_KEPT);
  /** By their hash, so that equal ones are one. */
  private readonly sights = new Map<string, Sight>();

  constructor(
    reader: Reader,
    { scopes, circleOf, now }: Known,
    private readonly restricts: IsRestricted,
  ) {
    const visible: Scope[] = [];
    const hidden: string[] = [];
    // An operator keeps the machine running, and sees no content of anybody's.
    const named = reader.role === 'operator' ? null : asNamed(reader, circleOf);
    const looking: Looking | undefined = named ? { reader: named, now } : undefined;
    for (const [scope, since] of scopes) {
      const isSeen = looking ? isInScope(scope, looking, circleOf) : named === undefined && scope === ALL;
      if (isSeen) visible.push({ scope, since });
      else hidden.push(scope);
    }
    this.visible = visible.sort((one, other) => (one.scope < other.scope ? -1 : 1));
    this.hidden = hidden.sort();
    this.own = named ? ownWordsOf(named, this.hidden) : undefined;
    this.begun = visible.reduce((last, { since }) => (since > last ? since : last), 0n);
  }

  /** `moves`: all that there were, in the order of the log; null: nothing has been told yet. */
  upTo(place: bigint | null, moves: readonly MoveRow[]): Sight {
    const isNow = place !== null && place >= this.begun && place >= (moves.at(-1)?.moved ?? 0n);
    const key = isNow ? 'now' : String(place);
    const known = this.places.get(key);
    if (known) return known;
    const made = this.madeUpTo(place, moves);
    this.places.set(key, made);
    return made;
  }

  private madeUpTo(place: bigint | null, moves: readonly MoveRow[]): Sight {
    const { visible, hidden, own } = this;
    const begun = place === null ? [] : visible.filter(({ since }) => since <= place);
    const moved = place === null ? [] : moves.filter(({ since, moved: at }) => since <= place && at > place);
    const hash = hashOf(begun, moved, own);
    const known = this.sights.get(hash);
    if (known) return known;
    const isFew = visible.length <= hidden.length;
    const made: Sight = {
      kind: isFew ? 'visible' : 'hidden',
      scopes: isFew ? visible.map(({ scope }) => scope) : hidden,
      hash,
      hasRestricted: begun.some(({ scope }) => this.restricts(scope)),
      own,
    };
    this.sights.set(hash, made);
    return made;
  }
}
