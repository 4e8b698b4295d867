// A map by value: whoever holds one keeps it as it was, and setting a key copies no more than the way to it.

/** Entries that a leaf holds before it is split: most maps of a story are one leaf. */
const ROOM = 8;
/** Bits of a key's hash that each level looks at. */
const BITS = 4;
const WAYS = 1 << BITS;
const DEPTH = 32 / BITS;

type Entry<Value> = readonly [key: string, value: Value];
type Leaf<Value> = readonly Entry<Value>[];
interface Fork<Value> {
  readonly ways: readonly Node<Value>[];
}
type Node<Value> = Leaf<Value> | Fork<Value>;

export class Keyed<Value> implements Iterable<Entry<Value>> {
  private constructor(private readonly root: Node<Value>) {}

  static of<Value>(...entries: readonly Entry<Value>[]): Keyed<Value> {
    return entries.reduce((so, [key, value]) => so.with(key, value), new Keyed<Value>([]));
  }

  get(key: string): Value | undefined {
    let node = this.root;
    if ('ways' in node) {
      const hash = hashOf(key);
      for (let depth = 0; 'ways' in node; depth++) node = node.ways[branchOf(hash, depth)]!;
    }
    for (const entry of node) if (entry[0] === key) return entry[1];
    return undefined;
  }

  /** In no order that means anything. */
  [Symbol.iterator](): Iterator<Entry<Value>> {
    return entriesOf(this.root);
  }

  with(key: string, value: Value): Keyed<Value> {
    return new Keyed(put(this.root, [key, value], { hash: 'ways' in this.root ? hashOf(key) : 0, depth: 0 }));
  }
}

function* entriesOf<Value>(node: Node<Value>): Generator<Entry<Value>, void> {
  if (!('ways' in node)) yield* node;
  else for (const way of node.ways) yield* entriesOf(way);
}

interface KeyHash {
  /** Of the key; not looked at where there is no fork. */
  readonly hash: number;
  readonly depth: number;
}

function put<Value>(node: Node<Value>, entry: Entry<Value>, { hash, depth }: KeyHash): Node<Value> {
  if ('ways' in node) {
    const at = branchOf(hash, depth);
    return { ways: node.ways.with(at, put(node.ways[at]!, entry, { hash, depth: depth + 1 })) };
  }
  const known = node.findIndex((each) => each[0] === entry[0]);
  if (known >= 0) return node.with(known, entry);
  const leaf = [...node, entry];
  return leaf.length <= ROOM || depth === DEPTH ? leaf : split(leaf, depth);
}

function split<Value>(leaf: Leaf<Value>, depth: number): Node<Value> {
  const ways: Entry<Value>[][] = Array.from({ length: WAYS }, () => []);
  for (const entry of leaf) ways[branchOf(hashOf(entry[0]), depth)]!.push(entry);
  return { ways };
}

const branchOf = (hash: number, depth: number): number => (hash >>> (depth * BITS)) & (WAYS - 1);

const { imul } = Math;

/** FNV-1a. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}
