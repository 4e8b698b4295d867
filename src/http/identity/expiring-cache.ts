// A cache of what was worked out, until it expires and only so much of it: the one used longest ago goes first.

export class ExpiringCache<T> {
  private readonly kept = new Map<string, { readonly value: T; readonly until: number }>();

  constructor(private readonly limit: number) {}

  /** What was kept under the key, if it still holds at `now` (ms). */
  get(key: string, now: number): T | undefined {
    const entry = this.kept.get(key);
    if (!entry) return undefined;
    this.kept.delete(key);
    if (entry.until <= now) return undefined;
    this.kept.set(key, entry); // last in the map's order: used most recently
    return entry.value;
  }

  /** Keeps a value until that moment (ms). */
  set(key: string, value: T, until: number): void {
    this.kept.delete(key);
    if (this.kept.size >= this.limit) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, { value, until });
  }
}
