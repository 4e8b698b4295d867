// The story of a communiqué: what it rests on, what it prints, who signed and endorsed it, and what has taken its place.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import type { PrintedRow } from '../published-table/events.js';
import { keepingAll, type Told } from '../told.js';
import { ALL, ofRecord } from '../values/who/scope.js';
import type { CommuniqueEvents as Events, PinnedFigure } from './events.js';

export type Basis = Pick<
  Events['CommuniqueRecorded'],
  'body' | 'parties' | 'title' | 'decisions' | 'meeting' | 'operation' | 'statements'
>;

export interface Communique {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'drafted' | 'issued' | 'signed' | 'superseded';
  readonly drafted: Events['CommuniqueDrafted'] | null;
  /** On paper, or from here; of several the first stands. */
  readonly issued: Events['CommuniqueIssued'] | Events['CommuniqueRecorded'] | null;
  readonly basis: Basis | null;
  readonly signatures: Growing<Told<Events, 'CommuniqueSigned'>>;
  readonly intents: Growing<Told<Events, 'IntentDeclared'>>;
  readonly endorsements: Growing<Told<Events, 'CommuniqueEndorsed'>>;
  readonly corrigenda: Growing<Told<Events, 'CorrigendumIssued'>>;
  readonly supersessions: Growing<Told<Events, 'SupersessionAgreed'>>;
}

const initial: Communique = {
  told: Growing.of(),
  phase: 'unknown',
  drafted: null,
  issued: null,
  basis: null,
  signatures: Growing.of(),
  intents: Growing.of(),
  endorsements: Growing.of(),
  corrigenda: Growing.of(),
  supersessions: Growing.of(),
};

const reached = (it: Communique): Communique => ({ ...it, phase: phaseOf(it) });

function phaseOf(it: Communique): Communique['phase'] {
  if (it.issued && successorOf(it) !== undefined) return 'superseded';
  if (it.issued) return isSignedByAll(it) ? 'signed' : 'issued';
  return it.drafted ? 'drafted' : 'unknown';
}

export const communiqueStory = story<Communique, Events>(
  'communique',
  initial,
  keepingAll<Communique, Events>({
    CommuniqueDrafted: (it, drafted) =>
      it.drafted ? it : reached({ ...it, drafted, basis: it.basis ?? basisOf(drafted) }),
    CommuniqueIssued: (it, issued) => reached({ ...it, issued: it.issued ?? issued }),
    CommuniqueRecorded: (it, recorded) =>
      reached({ ...it, issued: it.issued ?? recorded, basis: it.basis ?? basisOf(recorded) }),
    CommuniqueSigned: (it, _, told) => reached({ ...it, signatures: it.signatures.with(told) }),
    IntentDeclared: (it, _, told) => ({ ...it, intents: it.intents.with(told) }),
    CommuniqueEndorsed: (it, _, told) => ({ ...it, endorsements: it.endorsements.with(told) }),
    CorrigendumIssued: (it, _, told) => ({ ...it, corrigenda: it.corrigenda.with(told) }),
    SupersessionAgreed: (it, _, told) => reached({ ...it, supersessions: it.supersessions.with(told) }),
  }),
  ({ story: { told, basis, issued } }) => (issued ? ALL : ofRecord(told.first, basis?.parties)),
);

const basisOf = ({ body, parties, title, decisions, meeting, operation, statements }: Basis): Basis =>
  Object.fromEntries(
    Object.entries({ body, parties, title, decisions, meeting, operation, statements }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as unknown as Basis;

type Signed = Pick<Communique, 'basis' | 'signatures'>;

/** What of it was told, by all that was or by some. */
interface Superseding {
  readonly signatures: Iterable<Told<Events, 'CommuniqueSigned'>>;
  readonly supersessions: Iterable<Told<Events, 'SupersessionAgreed'>>;
}

export const signatories = ({ signatures }: Pick<Superseding, 'signatures'>): readonly string[] => [
  ...new Set([...signatures].map(({ data }) => data.by)),
];

/** Those that are to sign and have not. */
export const unsigned = ({ basis, signatures }: Signed): readonly string[] => {
  const signed = new Set(signatories({ signatures }));
  return (basis?.parties ?? []).filter((each) => !signed.has(each));
};

const isSignedByAll = (it: Signed): boolean => (it.basis?.parties.length ?? 0) > 0 && unsigned(it).length === 0;

/** What each signatory said last. */
const successors = ({ supersessions }: Pick<Superseding, 'supersessions'>): ReadonlyMap<string, string> =>
  new Map([...supersessions].map(({ data }) => [data.by, data.with]));

/** The communiqué that has taken its place: all who signed have agreed to it. */
export function successorOf(it: Superseding): string | undefined {
  const agreed = successors(it);
  const named = new Set(signatories(it).map((each) => agreed.get(each)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** What it prints today: what a corrigendum says of a figure stands for what was said before. */
export function figuresOf({
  drafted,
  corrigenda,
}: Pick<Communique, 'drafted' | 'corrigenda'>): readonly PinnedFigure[] {
  const figures = new Map((drafted?.figures ?? []).map((each) => [each.id, each]));
  for (const { data } of corrigenda) for (const each of data.figures) figures.set(each.id, each);
  return [...figures.values()];
}

/** The hashes of the texts that may be signed. */
export const hashesIn = ({ issued }: Pick<Communique, 'issued'>): readonly string[] =>
  issued && 'textHash' in issued ? Object.values(issued.textHash) : [];

const LEFT_OUT: ReadonlySet<PrintedRow['line']> = new Set(['WITHHELD', 'NOT_CONFIRMED', 'DISPUTED']);

/** The states whose lines are in no sum. */
export const leftOut = (rows: readonly PrintedRow[]): readonly string[] =>
  rows.flatMap((row) => ('country' in row && LEFT_OUT.has(row.line) ? [row.country] : []));
