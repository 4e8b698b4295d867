// The values that were used lately, by a text: at least so many of them, never more than twice as many.

export class LruCache<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();

  constructor(private readonly least: number) {}

  has(key: string): boolean {
    return this.young.has(key) || this.old.has(key);
  }

  get(key: string): Value | undefined {
    if (this.young.has(key) || !this.old.has(key)) return this.young.get(key);
    const value = this.old.get(key) as Value;
    this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.young.set(key, value);
    if (this.young.size < this.least) return;
    this.old = this.young;
    this.young = new Map();
  }
}
