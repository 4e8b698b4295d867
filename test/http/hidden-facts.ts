// A log in which some is hidden from one reader, drawn at random: who reported what, where it was said, corrected, withdrawn, restricted.
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { FIGURE, issued } from '../domain/communique/events.js';
import { consent, proposal } from '../domain/controlled-delivery/events.js';
import { imposed, opened as inquiryOpened } from '../domain/inquiry/events.js';
import { answered, requested } from '../domain/assistance/events.js';
import { detected, opened } from '../domain/transit-case/events.js';
import { at, committee, declared, kg, operation, part, series } from '../support/facts/declared.js';
import type { Fact } from '../support/facts/fact.js';
import { correction, grams, report, seizure, told, weighed } from '../support/facts/incidents.js';
import { reviewOf } from '../../src/domain/duplicate-review/story.js';
import { Random } from '../../src/demo/random.js';

const random = new Random(97);
/** Facts of one stream. */
type Stream = readonly Fact[];

/** One of them in two alphabets, and one that is a slip away from it. */
export const POSTS = ['Достук', 'Dostuk', 'Достык', 'Кордай', 'Торугарт'];
const TIMES = ['2026-05-10', '2026-05', '2025-12-31'];

function incident(name: string, by: string, to?: string): Stream {
  const about = { of: uuidOf(name), by };
  const first = report({ country: by, post: random.pick(POSTS), occurredAt: at(random.pick(TIMES)) }, about);
  const line = seizure(
    { quantity: grams(`${1 + random.below(900)}`), substance: random.pick(['heroin', 'opium']) },
    about,
  );
  const corrected = (n: number, { data }: Fact, change: object): Fact =>
    correction(n, { ...(data as object), ...change }, Object.keys(change), about);
  return [
    first,
    line,
    ...(random.chance(0.5) ? [weighed('a', grams('7', 'LAB'), about)] : []),
    ...(random.chance(0.4) ? [corrected(0, first, { post: random.pick(POSTS) })] : []),
    ...(random.chance(0.4) ? [corrected(1, line, { quantity: grams('9') })] : []),
    ...(to ? [told('IncidentAttributedToOperation', { operation: to, rule: 'ATTRIBUTED' }, about)] : []),
    ...(random.chance(0.2) ? [told('ReportWithdrawn', { reason: 'ERROR' }, about)] : []),
  ];
}

/** Left to nobody else with its first word, or to some of them. */
const restricted = (name: string, by: string, to: string, left: readonly string[]): Stream => {
  const about = { of: uuidOf(name), by };
  const [first, ...rest] = incident(name, by, to);
  return [first!, told('AudienceRestricted', { handling: ['H2'], releasableTo: left }, about), ...rest];
};

const undertaking = (id: string, ...countries: readonly string[]): Stream => [
  operation(id, 'OperationPlanned', { series: 'barriers', codeName: id }),
  ...countries.map((country) => operation(id, 'ParticipantNominated', { country, capacity: 'PARTICIPANT' })),
  operation(id, 'OperationLaunched', { window: at('2026-05') }),
  operation(id, 'OperationConcluded', { endedAt: at('2026-06') }),
  // Whatever counts for it is booked anew, again and again.
  ...['2026-01-01', '2026-12-31', '2026-01-02', '2026-12-30', '2026-01-03'].map((day) =>
    operation(id, 'OperationAmended', { reportsAcceptedUntil: at(day), reason: 'agreed' }),
  ),
];

/** The reader only watches it. */
const watched = (id: string, level?: string): Stream => [
  operation(id, 'OperationLaunched', { window: at('2026-05') }),
  operation(id, 'ParticipantNominated', { country: 'RU', capacity: 'OBSERVER', ...(level && { level }) } as never),
  operation(id, 'ParticipantNominated', { country: 'KG', capacity: 'PARTICIPANT' }),
];

const situationOf = (id: string): Stream =>
  [1, 2].map((number) => ({
    stream: `situationReport-${id}`,
    type: 'SituationReported',
    data: {
      number,
      position: '00000000000000aa.1',
      summary: { en: `Situation in ${random.pick(POSTS)}` },
      figures: [],
    },
  }));

const delivery = (name: string): Stream =>
  [
    proposal({ lead: 'KG', route: { origin: 'AF', transit: ['KG'], destination: 'KZ' } }),
    consent({ country: 'KZ' }),
  ].map((each) => ({ stream: `controlledDelivery-${uuidOf(name)}`, by: 'KG', ...each }));

/** A state's own. */
const inquiry = (name: string, country: string): Stream =>
  [inquiryOpened({ country }), imposed()].map((each) => ({ stream: `inquiry-${uuidOf(name)}`, by: country, ...each }));

/** Between two states. */
const assistance = (name: string, askedBy: string): Stream =>
  [requested({ askedBy, askedOf: 'KG' }), answered()].map((each, i) => ({
    stream: `assistance-${uuidOf(name)}`,
    by: i === 0 ? askedBy : 'KG',
    ...each,
  }));

/** Of two offices, and whoever found it. */
const transit = (name: string, foundBy: string): Stream =>
  [opened({ transit: [] }), detected({ country: foundBy })].map((each, i) => ({
    stream: `transitCase-${uuidOf(name)}`,
    by: i === 0 ? 'KZ' : foundBy,
    ...each,
  }));

/** Whoever filed it, and those it is left to, as long as they see the incident. */
const annexTo = (name: string, releasableTo: readonly string[]): Stream => {
  const belongsTo = `incident-${uuidOf(name)}`;
  const about = { stream: `annex-${uuidOf(`annex to ${name} for ${releasableTo.join()}`)}`, by: 'KG' };
  const result = { lineId: 'a', quantity: grams('5', 'LAB'), certificate: '8/2026' };
  return [
    { ...about, type: 'AnnexFiled', data: { belongsTo, owner: 'KG', kind: 'CERTIFICATE', releasableTo: [], result } },
    { ...about, type: 'AnnexAudienceSet', data: { releasableTo } },
  ];
};

/** Of lines that are one seizure, as both states say, one counts; then one of them says that they are two, and takes it back. */
const oneSeizure = (...names: readonly [string, string]): Stream => {
  const [one, other] = names.map((each) => uuidOf(each)).sort() as [string, string];
  const stream = `duplicateReview-${reviewOf(one, other)}`;
  const lines = [{ one: 'a', other: 'a' }];
  const owners = { one: 'KG', other: 'KZ' };
  return [
    { stream, by: 'CORDON', type: 'DuplicateSuspected', data: { one, other, owners, lines, reasons: ['SAME_GOODS'] } },
    { stream, by: 'KG', type: 'SameSeizureConfirmed', data: { lines } },
    { stream, by: 'KZ', type: 'SameSeizureConfirmed', data: { lines } },
    { stream, by: 'KZ', type: 'DistinctSeizuresConfirmed', data: {} },
    { stream, by: 'KZ', type: 'SeizureMatchRevoked', data: {} },
    { stream, by: 'KZ', type: 'SameSeizureConfirmed', data: { lines } },
  ];
};

/** For the sum of the operation, as its unit says while one of the two is silent. */
const settledAs = (operationId: string, ...names: readonly [string, string]): Stream => {
  const [suspected, said] = oneSeizure(...names);
  const data = { operation: operationId, verdict: 'SAME', lines: [{ one: 'a', other: 'a' }] };
  return [suspected!, said!, { stream: said!.stream, by: 'CHLEU', type: 'SeizureMatchSettled', data }];
};

/** A table of that operation: where it was published, everybody's. */
const tableOf = (id: string, operationId: string, ...more: readonly Omit<Fact, 'stream'>[]): Stream =>
  [
    {
      type: 'TableDrawnUp',
      data: {
        operation: operationId,
        question: { measure: 'MASS' },
        position: '00000000000000aa.1',
        countries: ['KG', 'KZ'],
      },
    },
    { type: 'LineConfirmed', data: { country: 'KG', as: 'EXACT' } },
    ...more,
  ].map((each) => ({ ...each, stream: `publishedTable-${id}` }));
const PRINTED = { type: 'TablePublished', data: { rules: 'ledger@1', rows: [{ line: 'WITHHELD', country: 'KG' }] } };

/** Of a table of the operation that is seen: issued, everybody's; a draft, its body's and whose it is to sign. */
const communiqueOf = (id: string, ...more: readonly Omit<Fact, 'stream'>[]): Stream =>
  [
    {
      type: 'CommuniqueDrafted',
      data: {
        body: 'wco',
        parties: ['WCO', 'KG'],
        figures: [{ ...FIGURE, operation: 'op-1', question: { measure: 'MASS' }, position: '00000000000000aa.1' }],
        text: { ru: 'Итоги.', en: 'Results.' },
      },
    },
    ...more,
  ].map((each) => ({ ...each, stream: `communique-${id}` }));
const ISSUED = { type: 'CommuniqueIssued', data: issued().data };

/** Everybody in an exchange, or whom it went to. */
const exchangeOf = (id: string): Stream => [
  {
    stream: `exchange-${id}`,
    type: 'ExchangeOpened',
    data: { operation: id, tool: 'Cordon', languages: ['ru'], openedOn: at('2026') },
  },
];
/** In which these were admitted by name. */
const namedExchangeOf = (id: string, ...members: readonly string[]): Stream => [
  ...exchangeOf(id),
  ...members.map((administration) => ({
    stream: `exchange-${id}`,
    type: 'ExchangeMemberAdmitted',
    data: { administration, from: at('2026') },
  })),
];
const message = (
  name: string,
  by: string,
  to: readonly string[],
  about: Partial<Fact> & { exchange?: string } = {},
): Stream => {
  const { exchange = 'op-1', ...more } = about;
  const said = { exchange, kind: 'WARNING', text: `Тягач ${random.pick(POSTS)}`, lang: 'ru' };
  const addressed =
    to.length === 0 ? { circle: ['RU', 'KG', 'KZ'] } : { to: to.map((administration) => ({ administration })) };
  const of = { stream: `message-${uuidOf(name)}`, by };
  const [first = 'KZ'] = to;
  return [
    { ...of, ...more, type: 'MessageSent', data: { ...said, ...addressed } },
    { ...of, by: first, type: 'MessageAcknowledged', data: { country: first } },
    {
      ...of,
      by: first,
      type: 'CheckResultReported',
      data: { country: first, outcome: 'POSITIVE', incident: uuidOf('hidden 1') },
    },
  ];
};
const taken = (name: string, all: Stream): Stream => [
  ...all,
  { stream: `message-${uuidOf(name)}`, by: all[0]!.by!, type: 'MessageRetracted', data: { sha256: '0'.repeat(64) } },
];

const HEADLINE = part(undefined, 'NARCOTIC', kg('9'));
const by = (who: string, all: Stream): Stream => all.map((each) => ({ ...each, by: who }));

export const VISIBLE: readonly Stream[] = [
  by('CHLEU', undertaking('op-1', 'RU', 'KG', 'KZ')),
  by('CHLEU', [series('barriers', { firstEdition: 'op-1' })]),
  by('CHLEU', [
    committee('chleu', 'CommitteeEstablished', { names: { en: 'chleu' }, date: at('2000') }),
    committee('chleu', 'MembershipStarted', { country: 'RU', from: at('2001') }),
  ]),
  [declared('s1', { scope: { operation: 'op-1', period: at('2026-05') }, assertedBy: ['KZ'], headline: HEADLINE })],
  ...Array.from({ length: 8 }, (_, n) => incident(`seen ${n}`, random.pick(['KG', 'KZ']), 'op-1')),
  ...Array.from({ length: 4 }, (_, n) => incident(`own ${n}`, 'RU')),
  restricted('left', 'KG', 'op-1', ['RU']),
  by('CHLEU', tableOf('t1', 'op-1')),
  by('WCO', tableOf('t2', 'op-2', PRINTED)),
  by('WCO', communiqueOf('communique-seen', ISSUED)),
  annexTo('left', ['RU']),
  transit('transit seen', 'RU'),
  assistance('asked by RU', 'RU'),
  inquiry('of RU', 'RU'),
  by('CHLEU', situationOf('op-1')),
  by('CHLEU', watched('op-3')),
  by('CHLEU', watched('op-4', 'SITUATION_REPORTS')),
  by('CHLEU', situationOf('op-4')),
  by('CHLEU', watched('op-5', 'EXCHANGE')),
  by('CHLEU', exchangeOf('op-5')),
  message('to whoever watches too', 'KG', [], { exchange: 'op-5' }),
  by('CHLEU', watched('op-6', 'EXCHANGE')),
  by('CHLEU', namedExchangeOf('op-6', 'RU', 'KG')),
  message('to whoever watches and was admitted', 'KG', [], { exchange: 'op-6' }),
  by('CHLEU', watched('op-7', 'SITUATION_REPORTS')),
  annexTo('seen 1', ['KZ', 'RU']),
  oneSeizure('seen 2', 'seen 3'),
  settledAs('op-1', 'seen 4', 'seen 5'),
  by('CHLEU', exchangeOf('op-1')),
  message('to all', 'KG', []),
  message('to RU', 'KZ', ['RU']),
  message('of RU', 'RU', ['KG']),
  taken('taken back', message('taken back', 'KG', ['RU', 'KZ'])),
];
export const HIDDEN: readonly Stream[] = [
  // The reader was admitted while they watched at a higher level.
  by('CHLEU', namedExchangeOf('op-7', 'RU', 'KG')),
  message('to whoever was admitted', 'KG', [], { exchange: 'op-7' }),
  by('WCO', undertaking('op-2', 'KG', 'KZ')),
  by('WCO', tableOf('t3', 'op-2')),
  by('WCO', communiqueOf('communique-hidden')),
  by('WCO', [
    committee('wco', 'CommitteeEstablished', { names: { en: 'wco' }, date: at('2000') }),
    committee('wco', 'MembershipStarted', { country: 'KG', from: at('2001') }),
  ]),
  // It would supersede the one that is seen, and be contested by it.
  [
    declared('s2', {
      scope: { operation: 'op-1', period: at('2026-05') },
      assertedBy: ['KZ'],
      asserted: at('2026-11'),
      headline: HEADLINE,
    }),
  ].map((each) => ({ ...each, releasableTo: ['KG'] })),
  [declared('s3', { assertedBy: ['KG'], headline: HEADLINE })],
  ...Array.from({ length: 8 }, (_, n) => incident(`hidden ${n}`, random.pick(['KG', 'KZ']))),
  ...Array.from({ length: 6 }, (_, n) => incident(`elsewhere ${n}`, random.pick(['KG', 'KZ']), 'op-2')),
  restricted('tight', 'KG', 'op-1', []),
  restricted('for KZ', 'KG', 'op-1', ['KZ']),
  delivery('d1'),
  transit('transit hidden', 'KG'),
  assistance('asked by KZ', 'KZ'),
  inquiry('of KG', 'KG'),
  by('WCO', situationOf('op-2')),
  by('CHLEU', situationOf('op-3')),
  by('CHLEU', exchangeOf('op-4')),
  message('to participants', 'KG', [], { exchange: 'op-4' }),
  by('WCO', exchangeOf('op-2')),
  message('to KZ', 'KG', ['KZ']),
  message('to others', 'KG', [], { releasableTo: ['KZ'] }),
  message('elsewhere', 'KG', [], { exchange: 'op-2' }),
  taken('gone', message('gone', 'KZ', ['KG'])),
  annexTo('seen 1', []),
  annexTo('left', ['KZ']),
  annexTo('own 1', ['KZ']),
  annexTo('tight', ['RU']),
  annexTo('elsewhere 1', ['RU']),
  // Of what is seen, and of what already counts once.
  oneSeizure('seen 3', 'hidden 1'),
  oneSeizure('seen 4', 'elsewhere 2'),
  oneSeizure('own 2', 'hidden 3'),
  settledAs('op-1', 'seen 6', 'tight'),
  settledAs('op-2', 'elsewhere 3', 'elsewhere 4'),
  oneSeizure('hidden 4', 'hidden 5'),
];

export const idOf = ({ stream }: Fact): string => stream.slice(stream.indexOf('-') + 1);

export interface Placed extends Fact {
  readonly isHidden: boolean;
}

/** In turns: of each stream in its own order. */
export function interleaved(): readonly Placed[] {
  const open = [...VISIBLE.map((all) => [all, false] as const), ...HIDDEN.map((all) => [all, true] as const)].map(
    ([all, isHidden]) => all.map((each) => ({ ...each, isHidden })),
  );
  const all: Placed[] = [];
  while (open.some(({ length }) => length > 0)) all.push(random.pick(open.filter(({ length }) => length > 0)).shift()!);
  return all;
}
