// Names, in the order of appearance, for what no two runs share (ids, positions, times), so that answers can be compared.

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const POSITION = /\b[0-9a-f]{16}\.\d+\b/g;
/** To the millisecond: what a store or a clock wrote. What people say is less precise. */
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;

export class Names {
  private readonly known = new Map<string, string>();

  /** `tag`: part of the names that this run has given. */
  constructor(private readonly tag: string) {}

  /** The same value with names; what is equal has the same name everywhere. */
  plain(value: unknown): unknown {
    const text = JSON.stringify(value)
      .replaceAll(ID, (id) => this.name('id', id))
      .replaceAll(POSITION, (position) => this.name('position', position))
      .replaceAll(INSTANT, 'an instant')
      .replaceAll(/"(recordedAt|reportedAt)":\d+/g, '"$1":"an instant"')
      // Of scopes, which are named by ids.
      .replaceAll(/"sight":"[0-9a-f]{64}"/g, '"sight":"a sight"')
      .replaceAll(/("\d+-)[0-9a-f]{16}-[0-9a-f]{16}(?=\.)/g, '$1digest-sight')
      .replaceAll(this.tag, 'today');
    return withoutOwn(JSON.parse(text));
  }

  private name(kind: string, of: string): string {
    const known = this.known.get(of) ?? `${kind} ${this.known.size + 1}`;
    this.known.set(of, known);
    return known;
  }
}

/** Each answer to a fault has an id of its own, and rows with ids in them a digest of their own. */
function withoutOwn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { instance: _, digest, ...rest } = value as Record<string, unknown>;
  const isOwn = digest === undefined || /"(?:id|position) \d+|today/.test(JSON.stringify(rest['rows']));
  return isOwn ? rest : { ...rest, digest };
}
