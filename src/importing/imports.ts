// The imports as things of the log: each begins when its table comes, tells what became of its rows while they are recorded, and can
// be taken back. The same table of the same sender is the same import, and goes on where it was left.
import { answeredBy, type Import, importStory, ITSELF } from '../domain/import/story.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { given } from '../eventsourcing/log/event.js';
import type { Receipt } from '../eventsourcing/writing/executing.js';
import { Refusal } from '../eventsourcing/writing/refusal.js';
import { answerCarriedOut } from './answering.js';
import { alwaysOf, type Arrived, arrivedAs, bodyOf, idOf, sentAs } from './arrived.js';
import { Background } from './background.js';
import { idFrom } from './id-from.js';
import { rowsBehind, type Mapped, mapped, told } from './import-table.js';
import { Part } from './part.js';
import type { RowResult } from './run.js';
import { profileFor, type RegisteredProfiles } from './profiles/registered.js';
import { sparingly } from '../operating/sparingly.js';
import { readTable } from './tables/read-table.js';
import { TableFault } from './tables/table-fault.js';
import type { ImportsOver, SentTable, Taken } from './taking.js';
import { takenBack } from './taking-back.js';
import { type Replaced, tried } from './trial.js';
import { UnderWay } from './under-way.js';

/** An import that has begun. */
interface Begun {
  readonly id: string;
  /** What its rows follow from: the id of its first event. */
  readonly causationId: string;
}

/** Rows, from which on a table is told sparingly. */
const LONG = 1_000;

/** Verbs of what is carried out behind whoever asks for it. */
const ASKED: ReadonlySet<string> = new Set(['withdraw', 'accept-proposals', 'decline-proposals']);

/** Tells what came; no token speaks for it. */
const TELLER: Actor = { administration: ITSELF, officer: 'imports', role: 'secretariat' };

export class Imports {
  private readonly underWay: UnderWay;
  readonly registered: RegisteredProfiles;
  readonly inWords: ImportsOver['inWords'];
  private readonly background: Background;

  constructor(private readonly over: ImportsOver) {
    const { files, onFault } = over;
    this.underWay = new UnderWay(onFault);
    this.registered = over.registered;
    this.inWords = over.inWords;
    this.background = new Background({ files, onFault, results: (id, bytes) => this.resumed(id, bytes) });
  }

  /** Whether whoever sends it is answered before its rows are told. */
  isLong(read: Mapped): boolean {
    return rowsBehind(read) > this.over.mostAtOnce;
  }

  /** Tells of a table behind its sender: gives its id when it will be recorded, whatever happens to this process. */
  async start(read: Mapped, bytes: Buffer, sent: Omit<SentTable, 'isTrial' | 'turn'>): Promise<string> {
    const { id } = await this.begin(arrivedAs(read, sent));
    await this.background.add(id, bytes);
    return id;
  }

  /** Tells of a table, or tries what would become of it. Throws a `Refusal` where what it recorded was withdrawn. */
  async take(read: Mapped, { about, others, turn, isTrial, ...sent }: SentTable): Promise<Taken> {
    const { operation, replaces } = sent;
    if (isTrial) {
      const replaced = await this.replaced(replaces, about.actor);
      return tried(read, { about, others, turn, operation, replaced }, this.over);
    }
    const how = { others, ...given({ turn, always: alwaysOf(operation), anew: replaces }) };
    const arrived = arrivedAs(read, { about, others, ...sent });
    const { lang, correlationId, rows } = arrived;
    const begun = await this.begin(arrived);
    const of = { ...about, causationId: begun.causationId };
    const results = told(read, { about: of, carrier: this.over.carrier, ...how });
    const recorded = this.recorded(begun, results, given({ lang, correlationId }));
    return { id: begun.id, results: rows > LONG ? sparingly(recorded) : recorded };
  }

  private async begin(arrived: Arrived): Promise<Begun> {
    const id = idOf(arrived);
    await this.demandWithdrawn(arrived);
    const before = await this.story(id);
    if (before.withdrawn) throw new Refusal('IMPORT_WITHDRAWN', { import: id });
    if (before.told.first) return { id, causationId: before.told.first.event };
    const { events } = await this.tell(id, { verb: 'begin', key: id, body: bodyOf(arrived), about: arrived });
    return { id, causationId: events[0]!.id };
  }

  /** The results as they come, each told to the log with those around it. */
  private async *recorded(
    { id }: Begun,
    results: AsyncIterable<RowResult>,
    about: About,
  ): AsyncGenerator<RowResult, void> {
    const over = this.underWay.enter(id);
    try {
      let part = new Part();
      for await (const result of results) {
        if (part.isFull) {
          await this.tellRows(id, part, about);
          part = new Part();
        }
        const codes = result.problems.flatMap(({ problem }) => this.over.codesOf(problem));
        part.take(result, codes);
        yield result;
      }
      await this.tellRows(id, part, { ...about, isLast: true });
    } finally {
      over();
    }
  }

  /** Whoever asks for a withdrawal, or answers what is proposed, is answered at once; it is carried out behind them. */
  heard({ collection, verb, id }: { readonly collection: string; readonly verb: string; readonly id: string }): void {
    if (collection === 'imports' && ASKED.has(verb)) this.underWay.behind(id, () => this.carriedOut(id));
  }

  /** Goes on with what a process before this one left unfinished. */
  carryOn(ids: readonly string[]): void {
    for (const id of ids) {
      this.background.carryOn(id);
      this.underWay.behind(id, () => this.carriedOut(id));
    }
  }

  /** Resolves when nothing is under way. */
  async quiet(): Promise<void> {
    await this.background.quiet();
    await this.underWay.quiet();
  }

  /** What is under way in the background is left where it is. */
  stop(): Promise<void> {
    return this.background.stop();
  }

  /** As it was sent, by what the log keeps of that. */
  private async resumed(id: string, bytes: Buffer): Promise<AsyncIterable<RowResult>> {
    const as = (await this.story(id)).as!;
    const profile = await profileFor(as.profile, this.over.registered, as.sender);
    const read = mapped(await readTable(bytes), profile, { bytes, always: alwaysOf(as.operation) ?? {} });
    return (await this.take(read, sentAs(as))).results;
  }

  /** Answers what was answered, and takes back what there is to be taken back. */
  private async carriedOut(id: string): Promise<void> {
    const it = await this.story(id);
    for (const country of answeredBy(it)) {
      const { key, ...body } = await answerCarriedOut(id, it, country, this.over);
      await this.tell(id, { verb: 'finish-answering', key, body, about: {} });
    }
    if (it.phase !== 'withdrawing') return;
    const { key, ...body } = await takenBack(id, it, this.over);
    await this.tell(id, { verb: 'finish-taking-back', key, body, about: {} });
  }

  /** What is told anew was withdrawn before. */
  private async demandWithdrawn({ replaces, sender }: Arrived): Promise<void> {
    const replaced = await this.replaced(replaces, sender);
    if (replaced && !replaced.story.withdrawn) throw new TableFault('IMPORT_NOT_WITHDRAWN', { given: replaced.id });
  }

  /** An import of the same service. */
  private async replaced(id: string | undefined, sender: Actor): Promise<Replaced | undefined> {
    if (id === undefined) return undefined;
    const story = await this.story(id);
    const { administration, service } = story.as?.sender ?? {};
    if (administration !== sender.administration || service !== sender.service)
      throw new TableFault('IMPORT_NOT_YOURS', { given: id });
    return { id, story };
  }

  private async story(id: string): Promise<Import> {
    return (await this.over.cache.read(importStory as never, id)).state as Import;
  }

  private async tellRows(id: string, part: Part, { isLast, ...about }: About & { isLast?: true }): Promise<void> {
    const body = given({ ...part.told, isLast });
    await this.tell(id, { verb: 'tell-rows', key: idFrom(id, body), body, about });
  }

  private tell(id: string, { verb, key, body, about }: Tale): Promise<Receipt> {
    const { lang, correlationId } = about;
    const submission = { collection: 'imports', id, verb, key, body, actor: TELLER, lang, correlationId };
    return this.over.carrier.prepare(given(submission)).carryOut();
  }
}

type About = Partial<Pick<Arrived, 'lang' | 'correlationId'>>;

interface Tale {
  readonly verb: string;
  readonly key: string;
  readonly body: object;
  readonly about: About;
}
