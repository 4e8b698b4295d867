// A list that only grows, by value: whoever holds one keeps it as it was, and adding one more item copies nothing.

/** The values of the items that were looked at, each with the place of the first item that has it. */
interface Gathered<Value> {
  looked: number;
  readonly firsts: Map<Value, number>;
  /** All of them, until there is one more. */
  values: readonly Value[] | undefined;
}

/** What lists that grew from one another have in common; each looks at its own first items. */
class Shared<Item> {
  /** By what tells them. Not by list, weakly: that would be looked through with every collection of garbage. */
  #gathered: Map<unknown, Gathered<unknown>> | undefined;

  constructor(readonly items: Item[]) {}

  gathered<Value>(by: unknown): Gathered<Value> {
    this.#gathered ??= new Map();
    let known = this.#gathered.get(by) as Gathered<Value> | undefined;
    if (!known) this.#gathered.set(by, (known = { looked: 0, firsts: new Map(), values: undefined }));
    return known;
  }
}

export class Growing<Item> implements Iterable<Item> {
  private constructor(
    private readonly shared: Shared<Item>,
    readonly length: number,
  ) {}

  static of<Item>(...items: readonly Item[]): Growing<Item> {
    return new Growing(new Shared([...items]), items.length);
  }

  /** The list with one more item. A second one from the same list has items of its own: that costs a copy. */
  with(item: Item): Growing<Item> {
    const isLast = this.shared.items.length === this.length;
    const shared = isLast ? this.shared : new Shared(this.shared.items.slice(0, this.length));
    shared.items.push(item);
    return new Growing(shared, this.length + 1);
  }

  at(index: number): Item | undefined {
    return index < this.length ? this.shared.items[index] : undefined;
  }

  get first(): Item | undefined {
    return this.at(0);
  }

  get last(): Item | undefined {
    return this.at(this.length - 1);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let i = 0; i < this.length; i++) yield this.shared.items[i]!;
  }

  some(holds: (item: Item) => boolean): boolean {
    for (let i = 0; i < this.length; i++) if (holds(this.shared.items[i]!)) return true;
    return false;
  }

  findLast(holds: (item: Item) => boolean): Item | undefined {
    for (let i = this.length - 1; i >= 0; i--) if (holds(this.shared.items[i]!)) return this.shared.items[i];
    return undefined;
  }

  /**
   * Tells the distinct values of a list's items, in the order in which they came. However often the list grows, each item is
   * looked at once.
   */
  static distinct<Item, Value>(valuesOf: (item: Item) => Iterable<Value>): (list: Growing<Item>) => readonly Value[] {
    return ({ shared, length }) => {
      const gathered = shared.gathered<Value>(valuesOf);
      const { firsts } = gathered;
      for (; gathered.looked < length; gathered.looked++) {
        for (const value of valuesOf(shared.items[gathered.looked]!)) {
          if (firsts.has(value)) continue;
          firsts.set(value, gathered.looked);
          gathered.values = undefined;
        }
      }
      if (gathered.looked === length) return (gathered.values ??= [...firsts.keys()]);
      return [...firsts].flatMap(([value, first]) => (first < length ? [value] : []));
    };
  }

  /** A plain array of its own. */
  all(): readonly Item[] {
    return this.shared.items.slice(0, this.length);
  }
}
