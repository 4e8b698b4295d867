// Clusters of lines that are one seizure: which of them is taken back, for whoever sees which of their incidents.

/** Incidents of one cluster at most: what would make it larger counts by itself. */
const MOST = 8;

export interface MatchedLine {
  readonly key: string;
  /** Of its incident. */
  readonly stream: string;
  /** When the log knew it, ms UTC. */
  readonly recordedAt: number;
  /** False where it counts for nothing anyway, as when it was withdrawn. */
  readonly isBooked: boolean;
}

/** Two lines that are the same, by their keys; `yields`: the one that was agreed not to count. */
export interface MatchedPair {
  readonly one: string;
  readonly other: string;
  readonly yields: string | null;
}

export interface TakenBack {
  readonly key: string;
  /** For whoever sees all of these. */
  readonly streams: readonly string[];
  /** How often it is taken back; less than none: put back, where others take it back too often. */
  readonly times: number;
}

interface Joining {
  readonly one: string;
  readonly other: string;
}

/** Each item in the cluster that pairs make of it. */
class Clusters {
  private readonly parents = new Map<string, string>();
  private readonly sizes = new Map<string, number>();

  constructor(private readonly most = Infinity) {}

  of(item: string): string {
    let root = item;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    return root;
  }

  /** False where it would become too large. */
  join({ one, other }: Joining): boolean {
    const [root, joined] = [this.of(one), this.of(other)];
    if (root === joined) return true;
    const size = this.sizeOf(root) + this.sizeOf(joined);
    if (size > this.most) return false;
    this.parents.set(joined, root);
    this.sizes.set(root, size);
    return true;
  }

  private sizeOf(root: string): number {
    return this.sizes.get(root) ?? 1;
  }
}

/** Matches of incidents by their cluster, in the order in which they were agreed on; none makes one too large. */
export function inClusters<Match extends Joining>(all: readonly Match[]): readonly (readonly Match[])[] {
  const clusters = new Clusters(MOST);
  const joined = all.filter((each) => clusters.join(each));
  return [...Map.groupBy(joined, ({ one }) => clusters.of(one)).values()];
}

/**
 * A reader counts once what is one seizure as far as they see it: lines that pairs of what they see make one. So what is taken
 * back for them depends on nothing that they do not see. For each set of incidents this tells what is to be taken back for whoever
 * sees all of them, beside what is taken back for whoever sees some.
 */
export function takenBackIn(lines: readonly MatchedLine[], pairs: readonly MatchedPair[]): readonly TakenBack[] {
  const streams = [...new Set(lines.map(({ stream }) => stream))].sort();
  const sets = 1 << streams.length;
  const byLine = new Map(lines.map(({ key }) => [key, new Int32Array(sets)]));
  for (let seen = 0; seen < sets; seen++) {
    const isSeen = ({ stream }: MatchedLine): boolean => (seen & (1 << streams.indexOf(stream))) !== 0;
    for (const key of besideCounted(lines.filter(isSeen), pairs)) byLine.get(key)![seen] = 1;
  }
  return [...byLine].flatMap(([key, times]) => {
    lessWhatFewerSee(times, streams.length);
    return [...times.keys()]
      .filter((seen) => times[seen] !== 0)
      .map((seen) => {
        const own = streams.filter((_, i) => (seen & (1 << i)) !== 0);
        return { key, streams: own, times: times[seen]! };
      });
  });
}

/** What further pairs take back of these lines, beside what is taken back anyway: as often more, or less. */
export function takenBackBeside(
  lines: readonly MatchedLine[],
  agreed: readonly MatchedPair[],
  further: readonly MatchedPair[],
): readonly TakenBack[] {
  const together = takenBackIn(lines, [...agreed, ...further]);
  const less = takenBackIn(lines, agreed).map((each) => ({ ...each, times: -each.times }));
  return [...together, ...less];
}

/** Of these lines those that do not count, since another one of the same seizure does. */
function besideCounted(lines: readonly MatchedLine[], pairs: readonly MatchedPair[]): readonly string[] {
  const known = new Set(lines.map(({ key }) => key));
  const own = pairs.filter(({ one, other }) => known.has(one) && known.has(other));
  const clusters = new Clusters();
  for (const each of own) clusters.join(each);
  const yielding = new Set(own.map(({ yields }) => yields));
  const booked = lines.filter(({ isBooked }) => isBooked);
  return [...Map.groupBy(booked, ({ key }) => clusters.of(key)).values()].flatMap((all) => {
    const [, ...others] = all.toSorted((one, other) => inTurn(one, other, yielding));
    return others.map(({ key }) => key);
  });
}

/** What nobody agreed to leave out goes before what was; then what was recorded first. */
function inTurn(one: MatchedLine, other: MatchedLine, yielding: ReadonlySet<string | null>): number {
  return (
    Number(yielding.has(one.key)) - Number(yielding.has(other.key)) ||
    one.recordedAt - other.recordedAt ||
    (one.key < other.key ? -1 : 1)
  );
}

/** Of each set, without what its own subsets have already: the sum over all subsets of a set is what the set had. */
function lessWhatFewerSee(times: Int32Array, streams: number): void {
  for (let i = 0; i < streams; i++)
    for (let seen = 0; seen < times.length; seen++)
      if ((seen & (1 << i)) !== 0) times[seen]! -= times[seen ^ (1 << i)]!;
}
