// The links of a thing, both ways, and what follows on either side: level by level, one look for each reference, for the
// reader's rights and at any place in the log.
import type { At } from '../../src/eventsourcing/asking/ask.js';
import type { AnyRegister } from '../registers/register.js';
import { type Found, found } from '../registers/rows/found.js';
import { among, type Where } from '../registers/rows/having.js';
import type { Reference } from './reference.js';

export interface Linked {
  readonly id: string;
  /** Its row of the list, for its words. */
  readonly row: object;
  /** What comes further on that side. */
  readonly links: readonly LinkGroup[];
}

export interface LinkGroup {
  /** `<collection>/<filter>` of what names. */
  readonly link: string;
  /** Whether the thing names these, or they name it. */
  readonly way: 'NAMES' | 'NAMED_BY';
  /** Whether they follow from it, or it from them. */
  readonly side: 'BEFORE' | 'AFTER';
  readonly collection: string;
  readonly things: readonly Linked[];
  /** There are more: the list of that register by that filter has them all. */
  readonly more: boolean;
}

/** Of one kind, of one thing. */
const MOST = 10;
/** Steps away from where it began. */
const FAR = 6;
/** In all. */
const MOST_THINGS = 200;

export interface Edge extends Reference {
  readonly of: string;
}

interface Node {
  readonly collection: string;
  readonly found: Found<object>;
  readonly groups: Mutable[];
  /** What it was reached by, from where it began: a circle ends there. */
  readonly path: readonly string[];
}

type Mutable = Omit<LinkGroup, 'things' | 'more'> & {
  things: (Omit<Linked, 'links'> & { readonly links: Mutable[] })[];
  more: boolean;
};

type Side = LinkGroup['side'];

interface Branch extends Edge {
  readonly way: LinkGroup['way'];
  readonly side: Side;
  /** The register in which to look. */
  readonly into: AnyRegister;
}

export class Links {
  private readonly byName: ReadonlyMap<string, AnyRegister>;
  private readonly branches: readonly Branch[];

  constructor(
    registers: readonly AnyRegister[],
    private readonly edges: readonly Edge[],
  ) {
    this.byName = new Map(registers.map((each) => [each.collection, each]));
    this.branches = edges.flatMap((edge) => this.branchesOf(edge));
  }

  /** Undefined: there is no such thing, or it is not seen. */
  async of(collection: string, id: string, at: At): Promise<readonly LinkGroup[] | undefined> {
    const [own] = await this.rows(this.byName.get(collection)!, { at, where: [among('id', [id])], limit: 1 });
    if (!own) return undefined;
    const start: Node = { collection, found: own, groups: [], path: [] };
    const known = new Set([nameOf(start)]);
    let level: readonly (readonly [Node, Side | undefined])[] = [[start, undefined]];
    for (let step = 0; step < FAR && level.length > 0 && known.size < MOST_THINGS; step++)
      level = await this.next(level, known, at);
    return start.groups;
  }

  /** The things behind those of a level, on the side on which each of these lies. */
  private async next(
    level: readonly (readonly [Node, Side | undefined])[],
    known: Set<string>,
    at: At,
  ): Promise<readonly (readonly [Node, Side])[]> {
    const next: (readonly [Node, Side])[] = [];
    for (const branch of this.branches) {
      const from = level.filter(([node, side]) => isFollowed(branch, node, side)).map(([node]) => node);
      if (from.length === 0) continue;
      await at.turn();
      for (const node of await this.followed(branch, from, { known, at })) next.push([node, branch.side]);
    }
    return next;
  }

  private branchesOf(edge: Edge): readonly Branch[] {
    const isNamedAfter = edge.follows === 'NAMED';
    const named = edge.to.flatMap((to): Branch[] => {
      const into = this.byName.get(to);
      return into ? [{ ...edge, way: 'NAMES', side: isNamedAfter ? 'AFTER' : 'BEFORE', into }] : [];
    });
    const into = this.byName.get(edge.of);
    return into ? [...named, { ...edge, way: 'NAMED_BY', side: isNamedAfter ? 'BEFORE' : 'AFTER', into }] : named;
  }

  private async followed(
    branch: Branch,
    from: readonly Node[],
    { known, at }: { readonly known: Set<string>; readonly at: At },
  ): Promise<readonly Node[]> {
    const filter = this.filterOf(branch);
    const namesOf = (row: Found<object>): readonly string[] => valuesIn(row.keys?.[filter.column]);
    const isNamed = branch.way === 'NAMES';
    const ids = isNamed ? from.flatMap((node) => namesOf(node.found)) : from.map((node) => node.found.id);
    if (ids.length === 0) return [];
    const where = isNamed ? among('id', ids) : filter.condition(ids, at.now)!;
    const rows = await this.rows(branch.into, { at, where: [where], limit: (MOST + 1) * from.length });
    const fresh: Node[] = [];
    for (const node of from) {
      const own = rows.filter((row) =>
        isNamed ? namesOf(node.found).includes(row.id) : namesOf(row).includes(node.found.id),
      );
      fresh.push(...grouped(branch, node, { own, known }));
    }
    return fresh;
  }

  private filterOf({ of, by }: Edge): AnyRegister['filters'][number] {
    return this.byName.get(of)!.filters.find(({ name }) => name === by)!;
  }

  private rows(
    { table, collection }: AnyRegister,
    { at, where, limit }: { readonly at: At; readonly where: readonly Where[]; readonly limit: number },
  ): Promise<readonly Found<object>[]> {
    const keys = this.edges.flatMap((edge) => (edge.of === collection ? [this.filterOf(edge).column] : []));
    return found<object>(at, table, { where, limit, keys });
  }
}

const nameOf = ({ collection, found: { id } }: Pick<Node, 'collection' | 'found'>): string => `${collection}/${id}`;

/** One away both ways; from there on only by steps of the chain, away from where it began. */
function isFollowed({ way, of, to, side, isStep }: Branch, { collection }: Node, from: Side | undefined): boolean {
  const isOf = way === 'NAMES' ? of === collection : to.includes(collection);
  return isOf && (from === undefined || (isStep === true && side === from));
}

/** `,a,b,`, or one alone. */
const valuesIn = (key: unknown): readonly string[] => (typeof key === 'string' ? key.split(',').filter(Boolean) : []);

/** The group under its thing; those of it that were not met before, from which it goes on. */
function grouped(
  { of, by, way, side, into }: Branch,
  node: Node,
  { own, known }: { readonly own: readonly Found<object>[]; readonly known: Set<string> },
): readonly Node[] {
  const path = [...node.path, nameOf(node)];
  const all = own
    .map((row): Node => ({ collection: into.collection, found: row, groups: [], path }))
    .filter((each) => !path.includes(nameOf(each)));
  const shown = all.slice(0, MOST);
  if (shown.length === 0) return [];
  const things = shown.map(({ found: { id, listed }, groups }) => ({ id, row: listed, links: groups }));
  node.groups.push({ link: `${of}/${by}`, way, side, collection: into.collection, things, more: all.length > MOST });
  const fresh = shown.filter((each) => !known.has(nameOf(each)));
  for (const each of fresh) known.add(nameOf(each));
  return fresh;
}
