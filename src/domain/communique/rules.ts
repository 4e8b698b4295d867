// The rules of a communiqué: its events are held against them when they are told, and again whenever they are read.
import type { Decision } from '../decision/story.js';
import { wordsOnLines, type PublishedTable } from '../published-table/story.js';
import { isKnown, type Named, type RuleCase, type RuleDefinition, rulesOf } from '../rules.js';
import { before, type Told, wasTold } from '../told.js';
import type { CommuniqueEvents as Events } from './events.js';
import { type Communique, hashesIn, successorOf } from './story.js';

interface Beside {
  readonly operation?: Named;
  readonly meeting?: Named;
  readonly decisions?: readonly Decision[];
  readonly statements?: readonly Named[];
  readonly tables?: readonly PublishedTable[];
  readonly successor?: Communique;
}

type Case = RuleCase<Events, Beside>;
type Rule = RuleDefinition<Communique, Events, Beside>;

const about = (_: Communique, { id }: Case) => ({ communique: id });
const byIn = ({ told: { data } }: Case): string => ('by' in data ? data.by : '');
const aboutBy = (_: Communique, asked: Case) => ({ communique: asked.id, administration: byIn(asked) });

/** What an event names that others tell of. */
const named = <Key extends 'operation' | 'meeting' | 'decisions' | 'statements'>({ told: { data } }: Case, key: Key) =>
  (data as Partial<Events['CommuniqueRecorded']>)[key];

/** The first that the log does not hold; null where nobody can tell. */
function missing(ids: readonly string[] | undefined, stories: readonly Named[] | undefined): string | null | undefined {
  if (ids === undefined) return undefined;
  return stories ? ids.find((id, i) => isKnown(id, stories[i]) === false) : null;
}

const heldEach = (
  key: 'decisions' | 'statements',
  { one, ...rest }: Pick<Rule, 'settledBy'> & { readonly one: string },
): Rule => ({
  lacks: 'proof',
  holds(_, asked) {
    const gone = missing(named(asked, key), asked.beside[key]);
    return gone === null ? null : gone === undefined;
  },
  values: (_, asked) => ({ [one]: missing(named(asked, key), asked.beside[key]) ?? '—' }),
  pointer: `/${key}`,
  ...rest,
});

/** What it names of its origin: each is in the log. */
const RESTING = {
  OPERATION_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(named(asked, 'operation'), asked.beside.operation),
    values: (_, asked) => ({ operation: named(asked, 'operation') ?? '—' }),
    pointer: '/operation',
    settledBy: 'operations/decide',
  },
  MEETING_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(named(asked, 'meeting'), asked.beside.meeting),
    values: (_, asked) => ({ meeting: named(asked, 'meeting') ?? '—' }),
    pointer: '/meeting',
    settledBy: 'meetings/convene',
  },
  DECISION_NOT_KNOWN: heldEach('decisions', { one: 'decision', settledBy: 'decisions/adopt' }),
  STATEMENT_NOT_KNOWN: heldEach('statements', { one: 'statement', settledBy: 'statements/declare' }),
} as const satisfies Readonly<Record<string, Rule>>;

/** The table on which a state has said something else since its figure was drafted. */
function moved({ drafted }: Communique, tables: readonly PublishedTable[] | undefined): string | undefined {
  const figure = drafted?.figures.find(({ words }, i) => {
    const table = tables?.[i];
    return table !== undefined && (table.withdrawn !== null || wordsOnLines(table) !== words);
  });
  return figure?.table;
}

export const communiqueRules = rulesOf<Communique, Events, Beside>()({
  ALREADY_DRAFTED: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'CommuniqueDrafted'),
    values: about,
    settledBy: null,
  },
  NOT_DRAFTED: {
    lacks: 'proof',
    holds: ({ drafted }) => drafted !== null,
    values: about,
    settledBy: 'communiques/draft',
  },
  COMMUNIQUE_ISSUED: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'CommuniqueIssued', 'CommuniqueRecorded'),
    values: about,
    settledBy: null,
  },
  NOT_ISSUED: {
    lacks: 'proof',
    holds: ({ issued }) => issued !== null,
    values: about,
    settledBy: ({ drafted }) => (drafted ? 'communiques/issue' : 'communiques/record'),
  },
  ...RESTING,
  LINES_CHANGED: {
    holds: (it, { told, beside }) =>
      told.type !== 'CommuniqueIssued' || (beside.tables ? moved(it, beside.tables) === undefined : null),
    values: (it, asked) => ({ ...about(it, asked), table: moved(it, asked.beside.tables) ?? '—' }),
    settledBy: null,
  },
  NOT_A_PARTY: {
    holds: ({ basis }, asked) => basis === null || basis.parties.includes(byIn(asked)),
    values: aboutBy,
    pointer: '/by',
    settledBy: null,
  },
  PARTY_SIGNS: {
    holds: ({ basis }, asked) => !basis?.parties.includes(byIn(asked)),
    values: aboutBy,
    pointer: '/by',
    settledBy: null,
  },
  ALREADY_SIGNED: {
    holds: ({ signatures }, { told }) => !signatures.some((each) => isOther(each, told) && before(told)(each)),
    values: aboutBy,
    settledBy: null,
  },
  OTHER_TEXT: {
    holds(it, { told }) {
      const signed = told.type === 'CommuniqueSigned' ? told.data.textHash : undefined;
      return signed === undefined || hashesIn(it).includes(signed);
    },
    values: about,
    pointer: '/textHash',
    settledBy: null,
  },
  NOT_SIGNED: {
    holds: ({ signatures }, asked) => signatures.some(({ data }) => data.by === byIn(asked)),
    values: aboutBy,
    pointer: '/by',
    settledBy: 'communiques/sign',
  },
  SUCCESSOR_NOT_ISSUED: {
    lacks: 'proof',
    holds: (_, { id, told, beside: { successor } }) => {
      if (told.type !== 'SupersessionAgreed') return true;
      if (told.data.with === id) return false;
      return successor ? successor.issued !== null : null;
    },
    values: (_, { told }) => ({ communique: told.type === 'SupersessionAgreed' ? told.data.with : '—' }),
    pointer: '/with',
    settledBy: 'communiques/record',
  },
  COMMUNIQUE_SUPERSEDED: {
    holds: (it, { told }) => it.issued === null || !wasSuperseded(it, told),
    values: about,
    settledBy: null,
  },
});

const wasSuperseded = ({ signatures, supersessions }: Communique, told: Case['told']): boolean =>
  successorOf({
    signatures: [...signatures].filter(before(told)),
    supersessions: [...supersessions].filter(before(told)),
  }) !== undefined;

const isOther = (one: Told<Events, 'CommuniqueSigned'>, told: Case['told']): boolean =>
  told.type === 'CommuniqueSigned' && one.data.by === told.data.by;
