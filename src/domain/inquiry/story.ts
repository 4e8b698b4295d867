// The story of an inquiry: what was said, as it stands, for decisions and readers; and that its state alone sees it.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingStanding, nothingTold, type Rectifiable, rectifications } from '../rectifying/story.js';
import { speakersOf, type Told } from '../told.js';
import { ALL, andBy, isEverybodys, ofAdministration } from '../values/who/scope.js';
import type { Article, InquiryEvents as Events } from './events.js';

export type InquiryTold<Type extends keyof Events = keyof Events> = Told<Events, Type>;

/** Of several of a kind the first stands. What comes into force, or is set aside, may be known before it was issued. */
export interface Ruling {
  readonly issued?: InquiryTold<'RulingIssued'>;
  readonly inForce?: InquiryTold<'RulingInForce'>;
  readonly setAside?: InquiryTold<'RulingSetAside'>;
}

export interface Inquiry extends Rectifiable<Events> {
  readonly phase: 'unknown' | 'opened' | 'established' | 'prosecuted' | 'closed';
  /** Of several the first stands, here and below. */
  readonly opened: Events['InquiryOpened'] | null;
  readonly cited: Growing<InquiryTold<'MatterCited'>>;
  readonly established: Growing<InquiryTold<'OffenceEstablished'>>;
  readonly prosecuted: Events['CriminalCaseOpened'] | null;
  /** By their ids. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly liabilities: Growing<InquiryTold<'LiabilityImposed'>>;
  readonly closed: InquiryTold<'InquiryClosed'> | null;
}

const initial: Inquiry = {
  ...nothingTold(),
  phase: 'unknown',
  opened: null,
  cited: Growing.of(),
  established: Growing.of(),
  prosecuted: null,
  rulings: new Map(),
  liabilities: Growing.of(),
  closed: null,
};

function phaseOf({ closed, prosecuted, established, opened }: Inquiry): Inquiry['phase'] {
  if (closed) return 'closed';
  if (prosecuted) return 'prosecuted';
  if (established.length > 0) return 'established';
  return opened ? 'opened' : 'unknown';
}

function reached(it: Inquiry, change: Partial<Inquiry>): Inquiry {
  const next = { ...it, ...change };
  return { ...next, phase: phaseOf(next) };
}

const ruled = (it: Inquiry, ruling: string, said: Ruling): Inquiry =>
  reached(it, { rulings: new Map(it.rulings).set(ruling, { ...said, ...it.rulings.get(ruling) }) });

export const inquiryStory = story<Inquiry, Events>(
  'inquiry',
  initial,
  keepingStanding<Inquiry, Events>(initial, {
    ...rectifications('Inquiry'),
    InquiryOpened: (it, opened) => reached(it, { opened: it.opened ?? opened }),
    MatterCited: (it, _, told) => reached(it, { cited: it.cited.with(told) }),
    OffenceEstablished: (it, _, told) => reached(it, { established: it.established.with(told) }),
    CriminalCaseOpened: (it, prosecuted) => reached(it, { prosecuted: it.prosecuted ?? prosecuted }),
    RulingIssued: (it, { ruling }, issued) => ruled(it, ruling, { issued }),
    RulingInForce: (it, { ruling }, inForce) => ruled(it, ruling, { inForce }),
    RulingSetAside: (it, { ruling }, setAside) => ruled(it, ruling, { setAside }),
    LiabilityImposed: (it, _, told) => reached(it, { liabilities: it.liabilities.with(told) }),
    InquiryClosed: (it, _, told) => reached(it, { closed: it.closed ?? told }),
  }),
  ({ story: { opened, told } }) => {
    const { first } = told;
    if (!first || isEverybodys(first)) return ALL;
    const country = opened?.country ?? first.by;
    // Whoever keyed it in for that state sees what they said.
    return andBy(
      ofAdministration({ country }),
      othersIn(told).filter((each) => each !== country),
    );
  },
);

const othersIn = Growing.distinct<InquiryTold, string>(speakersOf);

/** A criminal case that was opened out of it makes it one. */
export const kindOf = ({ opened, prosecuted }: Inquiry): Events['InquiryOpened']['kind'] | null =>
  prosecuted ? 'CRIMINAL' : (opened?.kind ?? null);

/** All that it cites, each once, in the order in which they were. */
export function articlesOf({ opened, established, prosecuted, liabilities }: Inquiry): readonly Article[] {
  const all = [
    ...(opened?.articles ?? []),
    ...[...established].flatMap(({ data }) => data.articles ?? []),
    ...(prosecuted?.articles ?? []),
    ...[...liabilities].flatMap(({ data }) => data.articles ?? []),
  ];
  return [...new Map(all.map((each) => [`${each.country} ${each.code}`, each])).values()];
}

/** The ids of the things that it cites of that kind, and, of incidents, that its rulings speak of. */
export function citedIn({ cited, rulings }: Inquiry, kind: keyof Events['MatterCited']): readonly string[] {
  const ruledOn = kind === 'incident' ? [...rulings.values()].map(({ issued }) => issued?.data.onRecord?.incident) : [];
  const all = [...[...cited].map(({ data }) => data[kind]), ...ruledOn].filter((each) => each !== undefined);
  return [...new Set(all)].sort();
}

/** In force, and not set aside. */
export const isInForce = ({ inForce, setAside }: Ruling): boolean => inForce !== undefined && setAside === undefined;
