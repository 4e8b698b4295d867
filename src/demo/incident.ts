// One invented incident from its report to its end: weighed, examined, corrected, disputed or taken back, as happens to real ones.
import { DAY, GOODS, HOUR, locally, MINUTE, picked, WAYS } from './cast.js';
import type { State } from './states.js';
import type { Random } from './random.js';
import { person, type Telling } from './tellings.js';

export interface Happening {
  readonly operation: string;
  /** Those that take part. */
  readonly states: readonly State[];
  /** Its number, which no other incident of this log has. */
  readonly n: number;
  /** When it was found, ms UTC. */
  readonly at: number;
  /** How long until it is told, ms; without it as long as is usual. */
  readonly after?: number;
}

interface Found extends Happening {
  readonly random: Random;
  readonly id: string;
  readonly state: State;
  readonly told: number;
}

export function incidentStory(random: Random, happening: Happening): readonly Telling[] {
  const state = picked(random, happening.states);
  const { at, after = (15 + random.below(300)) * MINUTE } = happening;
  const found: Found = { ...happening, random, id: random.uuid(), state, told: at + after };
  const goods = random.chance(0.1) ? precursor(found) : seizure(found);
  const attempt = random.chance(0.3) ? [prevented(found)] : [];
  // What another state disputes, it goes on seeing.
  const isUndisputed = goods.every((each) => each.by.administration === state.code);
  const fewer = isUndisputed && random.chance(RESTRICTED) ? [restricted(found)] : [];
  return [report(found), ...goods, ...attempt, ...fewer];
}

/** The share of what is left to fewer than all who take part. */
const RESTRICTED = 0.08;

/** To one other state, whose inquiry it is too. */
function restricted(found: Found): Telling {
  const { random, id, state, states, told } = found;
  const other = random.pick(states.filter((each) => each !== state));
  const body = { handling: ['H0'], releasableTo: [state.code, other.code], reason: WORDS[langOf(state)].underInquiry };
  return { at: told + 25 * MINUTE, by: by(found), to: ['incidents', id, 'restrict'], body };
}

const langOf = ({ lang }: State): 'ru' | 'en' => lang ?? 'ru';

/** What officers write themselves, in their language. */
const WORDS = {
  ru: {
    underInquiry: 'Идёт расследование: только двум службам',
    misplaced: 'Запятая не на месте: взвешено повторно',
    otherPapers: 'По нашим документам масса другая: в накладной и в акте взвешивания',
    weighedAgain: 'Взвешено повторно в присутствии понятых',
  },
  en: {
    underInquiry: 'Under inquiry: for two services only',
    misplaced: 'The point was in the wrong place: weighed again',
    otherPapers: 'Our papers have another mass, in the waybill and in the act of weighing',
    weighedAgain: 'Weighed again before witnesses',
  },
} as const;

const by = ({ state, n }: Found): Telling['by'] => person(state.code, 'officer', 1 + (n % 3));

function report(found: Found): Telling {
  const { random, id, state, at, told, n, operation } = found;
  const { fields } = picked(random, WAYS);
  const body = {
    country: state.code,
    post: random.pick(state.posts[fields.transportMode]),
    occurredAt: locally(at, state),
    direction: random.pick(['IMPORT', 'IMPORT', 'TRANSIT', 'EXPORT']),
    ...fields,
    caseReference: `SYNTHETIC-${state.code}-${n}`,
    operation,
  };
  return { at: told, by: by(found), to: ['incidents', id, 'report'], body };
}

function prevented(found: Found): Telling {
  const { random, id, told } = found;
  const body = { category: 'DRUGS', personsArrested: 1 + random.below(3) };
  return { at: told + 20 * MINUTE, by: by(found), to: ['incidents', id, 'record-prevented-attempt'], body };
}

/** Kilograms as a scale shows them. */
const weight = (random: Random, [from, to]: readonly [number, number]): number =>
  Math.max(1, Math.round((from + random.next() ** 2 * (to - from)) * 20)) / 20;

const kilograms = (value: number, method: string): object => ({ value: value.toFixed(2), unit: 'KGM', method });

/** What is told before anything is on a scale: between two weights, about one, or more than one. */
function guess({ random }: Found, held: number): object {
  const told = { value: held.toFixed(2), unit: 'KGM', method: 'ESTIMATE' };
  const rest = random.next();
  if (rest < 0.5) return { ...told, upper: (held * 1.4 + 0.05).toFixed(2), bound: 'BETWEEN' };
  return { ...told, bound: rest < 0.85 ? 'APPROX' : 'GT' };
}

function seizure(found: Found): readonly Telling[] {
  const { random, id, told } = found;
  const { substance, kilograms: usual } = picked(random, GOODS);
  const held = weight(random, usual);
  const line = (verb: string, at: number, body: object, name?: string): Telling => ({
    at,
    by: by(found),
    to: ['incidents', id, verb],
    body: { lineId: '1', ...body },
    ...(name === undefined ? {} : { name }),
  });
  const seized = (quantity: unknown): Telling =>
    line('record-seizure', told + 5 * MINUTE, { substance, quantity }, `${id}/1`);
  const fate = random.next();
  if (fate < 0.06) return [seized({ unit: 'KGM', bound: 'UNKNOWN' })];
  if (fate < 0.18) {
    const scale = { quantity: kilograms(held, 'SCALE') };
    return [
      seized({ unit: 'KGM', bound: 'UNKNOWN' }),
      line('establish-quantity', told + (4 + random.below(20)) * HOUR, scale),
    ];
  }
  if (fate < 0.34) return [seized(guess(found, held))];
  if (fate < 0.44) return [seized(kilograms(held * 10, 'SCALE')), mended(found, { substance, held })];
  if (fate < 0.54) return [seized(kilograms(held, 'SCALE')), ...disputed(found, held)];
  if (fate < 0.58) return [seized(kilograms(held, 'SCALE')), takenBack(found)];
  const lab = line('establish-quantity', told + DAY + random.below(48) * HOUR, {
    quantity: kilograms(Math.max(0.05, held - 0.05), 'LAB'),
    certificate: `SYNTHETIC-${found.n}`,
    examined: 'WHOLE',
  });
  return fate < 0.85 ? [seized(kilograms(held, 'SCALE')), lab] : [seized(kilograms(held, 'SCALE'))];
}

/** A slip of the decimal point, found a day later. */
function mended(found: Found, { substance, held }: { readonly substance: string; readonly held: number }): Telling {
  const data = { substance, quantity: kilograms(held, 'SCALE') };
  const body = { line: '1', data, reason: 'MISTYPED', note: WORDS[langOf(found.state)].misplaced };
  return {
    at: found.told + (8 + found.random.below(30)) * HOUR,
    by: by(found),
    to: ['incidents', found.id, 'correct'],
    body,
  };
}

/** Another state has another weight in its papers; some of those proposals are answered. */
function disputed(found: Found, held: number): readonly Telling[] {
  const { random, id, told, state, states } = found;
  const other = random.pick(states.filter((each) => each !== state));
  const name = `${id}/proposal`;
  const proposed: Telling = {
    at: told + (10 + random.below(30)) * HOUR,
    by: person(other.code, 'officer'),
    to: ['incidents', id, 'propose-correction'],
    name,
    body: (eventOf) => ({
      target: eventOf(`${id}/1`),
      text: WORDS[langOf(other)].otherPapers,
      quantity: kilograms(held * 0.8, 'SCALE'),
    }),
  };
  if (random.chance(0.6)) return [proposed];
  const answered: Telling = {
    at: proposed.at + (6 + random.below(20)) * HOUR,
    by: by(found),
    to: ['incidents', id, 'decline-proposal'],
    body: (eventOf) => ({ proposal: eventOf(name), reason: WORDS[langOf(state)].weighedAgain }),
  };
  return [proposed, answered];
}

function takenBack(found: Found): Telling {
  const body = { reason: 'DUPLICATE' };
  return { at: found.told + 7 * HOUR, by: by(found), to: ['incidents', found.id, 'withdraw'], body };
}

function precursor(found: Found): readonly Telling[] {
  const { random, id, told } = found;
  const quantity = { value: String(5 * (1 + random.below(60))), unit: 'LTR', method: 'DECLARED' };
  const body = { lineId: '1', chemical: 'acetic-anhydride', quantity };
  return [{ at: told + 5 * MINUTE, by: by(found), to: ['incidents', id, 'record-precursor-seizure'], body }];
}
