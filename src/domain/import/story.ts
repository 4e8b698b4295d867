// The story of an import: what came and from whom, how far its rows were told and what became of them, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { andBy, ofAdministration } from '../values/who/scope.js';
import type { ImportEvents as Events, ProposalsAnswer, RowCounts, RowNotTold } from './events.js';

export interface Import {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'running' | 'finished' | 'withdrawing' | 'withdrawn';
  readonly as: Events['ImportBegun'] | null;
  /** First row → what became of it and those behind it. */
  readonly parts: ReadonlyMap<number, Events['ImportRowsTold']>;
  /** State → its answer to all that was proposed to it, and whether that has been carried out. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Of several the latest stands. */
  readonly withdrawn: Events['ImportWithdrawn'] | null;
  readonly takenBack: Events['ImportTakenBack'] | null;
}

/** The latest of a state. */
export interface Answer {
  readonly is: ProposalsAnswer;
  readonly carriedOut: Events['ImportAnswerCarriedOut'] | null;
}

const initial: Import = {
  told: Growing.of(),
  phase: 'unknown',
  as: null,
  parts: new Map(),
  answers: new Map(),
  withdrawn: null,
  takenBack: null,
};

export const importStory = story<Import, Events>(
  'import',
  initial,
  keepingAll<Import, Events>({
    ImportBegun: (it, as) => (it.as ? it : { ...it, phase: 'running', as }),
    ImportRowsTold: (it, part) => ({ ...it, parts: new Map(it.parts).set(part.from, part) }),
    ImportFinished: (it) => ({ ...it, phase: it.phase === 'running' ? 'finished' : it.phase }),
    ImportProposalsAnswered: (it, { country, is }) => answered(it, country, { is, carriedOut: null }),
    ImportAnswerCarriedOut: (it, carriedOut) => {
      const answer = it.answers.get(carriedOut.country);
      return answer ? answered(it, carriedOut.country, { ...answer, carriedOut }) : it;
    },
    ImportWithdrawn: (it, withdrawn) => ({ ...it, phase: 'withdrawing', withdrawn }),
    ImportTakenBack: (it, takenBack) => ({ ...it, phase: 'withdrawn', takenBack }),
  }),
  ({ story: it }) => andBy(ofAdministration(senderOf(it.as)), [...proposedBy(it).keys()]),
);

const answered = (it: Import, country: string, answer: Answer): Import => ({
  ...it,
  answers: new Map(it.answers).set(country, answer),
});

/** The service whose table it was. */
export const senderOf = (as: Import['as']): { country: string; service?: string | undefined } => ({
  country: as?.sender.administration ?? ITSELF,
  service: as?.sender.service,
});

/** The program, which tells what came; no token speaks for it. */
export const ITSELF = 'CORDON';

/** State → how many rows were proposed to it. */
export function proposedBy({ parts }: Pick<Import, 'parts'>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { proposed = [] } of parts.values())
    for (const each of proposed) rows.set(each.country, (rows.get(each.country) ?? 0) + each.rows);
  return rows;
}

/** States that have not answered what was proposed to them, and are asked. */
export const unansweredBy = (it: Pick<Import, 'parts' | 'answers' | 'withdrawn'>): readonly string[] =>
  it.withdrawn ? [] : [...proposedBy(it).keys()].filter((country) => !it.answers.has(country)).sort();

/** States whose answer is still to be carried out. */
export const answeredBy = ({ answers }: Pick<Import, 'answers'>): readonly string[] =>
  [...answers].filter(([, { carriedOut }]) => carriedOut === null).map(([country]) => country);

const OUTCOMES = ['accepted', 'flagged', 'known', 'refused', 'leftOut'] as const;

/** How many rows came to what, of all that were told so far. */
export const countsOf = ({ parts }: Pick<Import, 'parts'>): RowCounts =>
  Object.fromEntries(
    OUTCOMES.map((each) => [each, [...parts.values()].reduce((sum, { counts }) => sum + counts[each], 0)]),
  ) as unknown as RowCounts;

export const doneOf = (it: Pick<Import, 'parts'>): number =>
  Object.values(countsOf(it) as unknown as Record<string, number>).reduce((sum, each) => sum + each, 0);

/** In the order of the table. */
export const notToldOf = ({ parts }: Pick<Import, 'parts'>): readonly RowNotTold[] =>
  [...parts.values()].toSorted((a, b) => a.from - b.from).flatMap(({ notTold = [] }) => notTold);
