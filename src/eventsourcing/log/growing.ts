// A list that only grows, by value: whoever holds one keeps it as it was, and adding one more item copies nothing.

/** The values of the items that were looked at, each with the place of the first item that has it. */
interface Gathered<Value> {
  looked: number;
  readonly firsts: Map<Value, number>;
}

export class Growing<Item> implements Iterable<Item> {
  private constructor(
    /** Shared by all lists that grew from one another; each looks at its own first `length` items. */
    private readonly items: Item[],
    readonly length: number,
  ) {}

  static of<Item>(...items: readonly Item[]): Growing<Item> {
    return new Growing([...items], items.length);
  }

  /** The list with one more item. A second one from the same list has items of its own: that costs a copy. */
  with(item: Item): Growing<Item> {
    const isLast = this.items.length === this.length;
    const items = isLast ? this.items : this.items.slice(0, this.length);
    items.push(item);
    return new Growing(items, this.length + 1);
  }

  at(index: number): Item | undefined {
    return index < this.length ? this.items[index] : undefined;
  }

  get first(): Item | undefined {
    return this.at(0);
  }

  get last(): Item | undefined {
    return this.at(this.length - 1);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let i = 0; i < this.length; i++) yield this.items[i]!;
  }

  some(holds: (item: Item) => boolean): boolean {
    for (let i = 0; i < this.length; i++) if (holds(this.items[i]!)) return true;
    return false;
  }

  findLast(holds: (item: Item) => boolean): Item | undefined {
    for (let i = this.length - 1; i >= 0; i--) if (holds(this.items[i]!)) return this.items[i];
    return undefined;
  }

  /**
   * Tells the distinct values of a list's items, in the order in which they came. However often the list grows, each item is
   * looked at once.
   */
  static distinct<Item, Value>(valuesOf: (item: Item) => Iterable<Value>): (list: Growing<Item>) => readonly Value[] {
    const known = new WeakMap<readonly Item[], Gathered<Value>>();
    return ({ items, length }) => {
      const gathered = known.get(items) ?? { looked: 0, firsts: new Map() };
      known.set(items, gathered);
      const { firsts } = gathered;
      for (; gathered.looked < length; gathered.looked++) {
        for (const value of valuesOf(items[gathered.looked]!))
          if (!firsts.has(value)) firsts.set(value, gathered.looked);
      }
      return [...firsts].flatMap(([value, first]) => (first < length ? [value] : []));
    };
  }

  /** A plain array of its own. */
  all(): readonly Item[] {
    return this.items.slice(0, this.length);
  }
}
