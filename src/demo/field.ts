// The field of the invented operation, beside its incidents: a warning that one state does not acknowledge, goods in transit that do
// not arrive, a parcel, cigarettes, a seizure that two states report, and a state that found nothing.
import { uuidOf } from '../eventsourcing/log/uuid.js';
import { DAY, dayOf, HOUR, locally } from './cast.js';
import { SECOND } from './operations.js';
import type { Random } from './random.js';
import { stateOf } from './states.js';
import { person, type Telling } from './tellings.js';

const officer = (country: string): Telling['by'] => person(country, 'officer');
const at = (code: string, ms: number): string => locally(ms, stateOf(code));

/** `now`: where the story ends, ms UTC. */
export const fieldStories = (random: Random, now: number): readonly Telling[] => [
  ...warning(random, now - 2 * DAY),
  ...transit(random.uuid(), now),
  ...parcel(random, now - 4 * DAY),
  ...cigarettes(random, now - 6 * DAY),
  ...toldTwice(random, now - 5 * DAY),
];

/** To two states: one acknowledges and checks, of the other it stays the task. */
function warning(random: Random, sent: number): readonly Telling[] {
  const id = random.uuid();
  const told = (by: string, verb: string, after: number, body: object): Telling => ({
    at: sent + after,
    by: officer(by),
    to: ['messages', id, verb],
    body,
  });
  return [
    {
      at: sent - 12 * DAY,
      by: person('CHLEU', 'secretariat'),
      to: ['exchanges', SECOND, 'open'],
      body: { operation: SECOND, tool: 'Cordon', languages: ['ru', 'en'], openedOn: dayOf(sent - 12 * DAY) },
    },
    told('KG', 'send', 0, {
      exchange: SECOND,
      kind: 'WARNING',
      to: [{ administration: 'KZ' }, { administration: 'RU' }],
      title: 'SYNTHETIC: тягач с тайником',
      text: 'SYNTHETIC: под полом полуприцепа возможен тайник; следует в сторону России',
      priority: 'срочная',
      requestedAction: 'досмотр',
    }),
    told('KZ', 'acknowledge', HOUR, {}),
    told('KZ', 'report-check', 20 * HOUR, { outcome: 'NEGATIVE', checkedAt: at('KZ', sent + 18 * HOUR) }),
  ];
}

function transit(id: string, now: number): readonly Telling[] {
  const told = (by: string, verb: string, days: number, body: object): Telling => ({
    at: now - days * DAY,
    by: officer(by),
    to: ['transit-cases', id, verb],
    body,
  });
  return [
    told('KZ', 'open', 9, {
      regime: 'EAEU',
      departure: { country: 'KZ', name: 'Нур Жолы' },
      destination: { country: 'RU', name: 'Маштаково' },
      openedOn: dayOf(now - 9 * DAY),
      timeLimit: dayOf(now - 3 * DAY),
      goods: [{ hs: '2402', name: 'сигареты', quantity: '500000 шт' }],
    }),
    told('KZ', 'flag', 2, { country: 'KZ', because: 'OVERDUE', at: dayOf(now - 2 * DAY) }),
    told('RU', 'detect', 1, {
      country: 'RU',
      finding: 'NOT_DELIVERED',
      detectedAt: dayOf(now - DAY),
      money: [{ what: 'DUTY_AT_STAKE', amount: '2500000', currency: 'RUB' }],
      harmed: ['KZ', 'RU'],
    }),
  ];
}

type Say = (verb: string, minutes: number, body: object) => Telling;

/** An incident that is reported at that instant, and what is told of it then. */
function incident(id: string, country: string, when: number): { readonly report: Telling; readonly say: Say } {
  const say: Say = (verb, minutes, body) => ({
    at: when + minutes * 60_000,
    by: officer(country),
    to: ['incidents', id, verb],
    body,
  });
  const report = say('report', 0, { country, occurredAt: at(country, when - HOUR), operation: SECOND });
  return { report, say };
}

function parcel(random: Random, when: number): readonly Telling[] {
  const { report, say } = incident(random.uuid(), 'RU', when);
  const found = {
    channel: 'EXPRESS',
    itemKind: 'NARCOTIC',
    operator: 'SYNTHETIC Express',
    dispatch: 'MN',
    destination: 'RU',
  };
  const quantity = { value: '0.35', unit: 'KGM', method: 'SCALE' };
  return [report, say('record-parcel-detection', 5, { lineId: '1', ...found, substance: 'mephedrone', quantity })];
}

function cigarettes(random: Random, when: number): readonly Telling[] {
  const { report, say } = incident(random.uuid(), 'KZ', when);
  const evaded = { amount: '1200000', currency: 'KZT', bound: 'GT' };
  const goods = { taxedGoods: 'CIGARETTES', quantity: '40000 сигарет', dutyEvaded: evaded };
  return [report, say('record-taxed-goods-seizure', 5, { lineId: '1', ...goods })];
}

/** From both sides of a border, in two reports; both say later that it is one seizure. */
function toldTwice(random: Random, when: number): readonly Telling[] {
  const [ours, theirs] = [random.uuid(), random.uuid()];
  const line = { lineId: '1', substance: 'heroin', quantity: { value: '7.25', unit: 'KGM', method: 'SCALE' } };
  const [one, other] = [incident(ours, 'KG', when), incident(theirs, 'KZ', when + 2 * HOUR)];
  const review = uuidOf(`duplicates ${[ours, theirs].sort().join(' ')}`);
  const word = (by: string, hours: number, verb: string, body: object): Telling => ({
    at: when + hours * HOUR,
    by: officer(by),
    to: ['duplicate-reviews', review, verb],
    body,
  });
  return [
    one.report,
    one.say('record-seizure', 5, line),
    other.report,
    other.say('record-seizure', 5, line),
    word('KG', 5, 'suspect', {
      one: ours,
      other: theirs,
      lines: [{ one: '1', other: '1' }],
      reasons: ['SAME_TIME', 'SAME_GOODS'],
    }),
    word('KG', 8, 'confirm-same', {}),
    word('KZ', 30, 'confirm-same', {}),
  ];
}
