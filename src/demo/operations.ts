// The two invented operations: one that is over, with its communiqué and two states that were late, and one that is under way.
import { DAY, dayOf, HOUR } from './cast.js';
import type { Setting } from './setting.js';
import type { State } from './states.js';
import { person, type Telling } from './tellings.js';

export const FIRST = 'synthetic-barrier-1';
export const SECOND = 'synthetic-barrier-2';

const unit = person('CHLEU', 'secretariat');

const window = (today: number, { from, to }: { readonly from: number; readonly to: number }): string =>
  `${dayOf(today - from * DAY)}/${dayOf(today - to * DAY)}`;

interface Prepared {
  readonly id: string;
  readonly codeName: string;
  readonly window: string;
  /** When it is launched, ms UTC. */
  readonly launch: number;
  readonly states: readonly State[];
}

function prepared({ id, codeName, window: dates, launch, states }: Prepared): readonly Telling[] {
  const told = (verb: string, at: number, body: object): Telling => ({
    at,
    by: unit,
    to: ['operations', id, verb],
    body,
  });
  const nominated = states.map(({ code: country }, i) =>
    told('nominate-participant', launch - 12 * DAY + i * HOUR, { country, capacity: 'PARTICIPANT' }),
  );
  const confirmed = states.map(({ code: country }, i): Telling => ({
    at: launch - 10 * DAY + i * HOUR,
    by: person(country, 'officer'),
    to: ['operations', id, 'confirm-participation'],
    body: { country },
  }));
  const decidedOn = dayOf(launch - 30 * DAY);
  const decided = { organisers: ['CHLEU'], targets: ['NARCOTIC', 'PSYCHOTROPIC', 'PRECURSOR'], decidedOn };
  const members = ['CHLEU', 'KG'].map((administration) => ({ administration }));
  return [
    told('decide', launch - 30 * DAY, { ...decided, purpose: 'SYNTHETIC: вымышленная операция для показа' }),
    told('plan', launch - 20 * DAY, { codeName, window: dates, region: 'Центральная Азия' }),
    ...nominated,
    ...confirmed,
    told('set-up-coordination-unit', launch - 5 * DAY, {
      members,
      place: { city: 'Бишкек', country: 'KG' },
      hours: 'круглосуточно',
    }),
    told('launch', launch, { window: dates }),
  ];
}

/** `today`: the beginning of the day on which the story ends, ms UTC. */
export function operations(today: number, { states, span: { first, second } }: Setting): readonly Telling[] {
  return [
    ...prepared({
      id: FIRST,
      codeName: 'SYNTHETIC «Барьер», первый этап',
      window: window(today, first),
      launch: today - first.from * DAY + 2 * HOUR,
      states,
    }),
    {
      at: today - (first.to - 1) * DAY,
      by: unit,
      to: ['operations', FIRST, 'conclude'],
      body: { endedAt: dayOf(today - first.to * DAY), reportsAcceptedUntil: dayOf(today - first.until * DAY) },
    },
    communique(today - (first.until - 1) * DAY, { period: window(today, first), count: states.length }),
    ...prepared({
      id: SECOND,
      codeName: 'SYNTHETIC «Барьер», второй этап',
      window: window(today, second),
      launch: today - second.from * DAY + 2 * HOUR,
      states,
    }),
  ];
}

/** What the committee said of the first one: more than was itemised by then, as such sentences do. */
function communique(at: number, { period, count }: { readonly period: string; readonly count: number }): Telling {
  return {
    at,
    by: unit,
    to: ['statements', 'synthetic-communique', 'declare'],
    body: {
      scope: { operation: FIRST, period },
      assertedBy: ['CHLEU'],
      asserted: dayOf(at),
      attribution: { kind: 'collective', of: 'таможенные службы участников', count, members: null },
      headline: { class: 'NARCOTIC', quantity: 'свыше 160 кг' },
    },
  };
}
