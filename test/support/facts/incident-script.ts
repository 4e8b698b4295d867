// One incident as several people report it: what each says, and in which order it reaches the log.
import { CHEMICAL_CODES } from '../../../src/domain/values/goods/precursor.js';
import { DIRECTIONS, TRANSPORT_MODES } from '../../../src/domain/values/goods/movement.js';
import { SUBSTANCE_CLASSES } from '../../../src/domain/values/goods/classes.js';
import { defaultClass, type Substance } from '../../../src/domain/values/goods/substance.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { Fact } from './fact.js';
import type { Random } from '../../../src/demo/random.js';

/** A fact that others can refer to by the id that it was given when it was thought of. */
export interface Scripted extends Fact {
  readonly id: string;
}

export interface World {
  readonly random: Random;
  readonly countries: readonly string[];
  readonly operations: readonly string[];
  /** Lines of every kind; of substances and precursors alone where nothing is said. */
  readonly everyKind?: boolean | undefined;
}

const SUBSTANCES: readonly Substance[] = ['heroin', 'opium', 'cannabis-herb', 'mdma', 'tramadol', 'khat'];
const FOREIGN = [{ code: 'NOT_THE_REPORTER', values: { reporter: 'KZ' } }];
export const START = Date.parse('2026-05-01T00:00:00Z');
export const DAY = 86_400_000;

/** The incident's events, in the order in which they arrive. */
export function incidentScript(id: string, world: World): Scripted[] {
  return new Story(id, world).told();
}

class Story {
  private readonly country: string;
  private readonly random: Random;
  private readonly events: Scripted[] = [];

  constructor(
    private readonly id: string,
    private readonly world: World,
  ) {
    this.random = world.random;
    this.country = this.random.pick(world.countries);
  }

  told(): Scripted[] {
    const { random } = this;
    if (random.chance(0.95)) this.report();
    for (let line = 1; line <= 1 + random.below(3); line++) this.line(`l-${line}`);
    if (random.chance(0.3)) this.say('SmugglingAttemptPrevented', this.attempt());
    if (random.chance(0.7)) this.attribute();
    const first = [...this.events];
    for (const each of first) if (random.chance(0.15)) this.correct(each);
    if (random.chance(0.06)) this.say('ReportWithdrawn', { reason: 'DUPLICATE' }, random.chance(0.3));
    return this.inArrivalOrder();
  }

  private say(type: string, data: object, isForeign = false): Scripted {
    const { random, events, country } = this;
    const other = random.pick(this.world.countries);
    const event: Scripted = {
      id: random.uuid(),
      stream: `incident-${this.id}`,
      type,
      data,
      by: isForeign ? other : country,
      ...(isForeign ? { flags: FOREIGN } : {}),
      ...(random.chance(0.5) ? { reportedAt: START + random.below(60) * DAY } : {}),
    };
    events.push(event);
    return event;
  }

  private day(): object {
    const date = new Date(START + this.random.below(40) * DAY).toISOString().slice(0, 10);
    return { from: date, to: date, precision: 'day' };
  }

  private report(): void {
    const { random } = this;
    this.say('IncidentReported', this.reportData());
    // A second officer, in one case of ten.
    if (random.chance(0.1)) this.say('IncidentReported', { ...this.reportData(), post: 'Merke' });
  }

  private reportData(): object {
    const { random, country } = this;
    const way = { direction: random.pick(DIRECTIONS), transportMode: random.pick(TRANSPORT_MODES) };
    return { country, occurredAt: this.day(), form: 'SHORT', ...(random.chance(0.6) ? way : {}) };
  }

  private attempt(): object {
    return { category: 'DRUGS', ...(this.random.chance(0.5) ? { personsArrested: this.random.below(4) } : {}) };
  }

  private line(lineId: string): void {
    const { random } = this;
    this.seize(lineId);
    if (random.chance(0.08)) this.seize(lineId);
    for (let n = random.below(3); n > 0; n--) {
      const quantity = someQuantity(random, random.pick(['LAB', 'SCALE', 'ESTIMATE'] as const));
      this.say('QuantityEstablished', { lineId, quantity });
    }
    if (!random.chance(0.15)) return;
    const substance = random.pick(SUBSTANCES);
    this.say('SubstanceIdentified', { lineId, substance, class: defaultClass(substance) });
  }

  private seize(lineId: string): void {
    const { random, world } = this;
    const quantity = someQuantity(random, random.pick(['DECLARED', 'ESTIMATE', 'SCALE'] as const));
    const line = {
      lineId,
      quantity,
      ...(random.chance(0.1) ? { creditedTo: { country: random.pick(world.countries), service: 'POLICE' } } : {}),
      ...(random.chance(0.2) ? { contributors: [random.pick(world.countries)] } : {}),
      ...(random.chance(0.2) ? { seizedAt: this.day() } : {}),
    };
    if (world.everyKind === true && random.chance(0.4)) {
      this.ofAnotherKind(line);
      return;
    }
    if (random.chance(0.2)) {
      this.say('PrecursorSeized', { ...line, chemical: random.pick(CHEMICAL_CODES) });
      return;
    }
    const substance = random.pick(SUBSTANCES);
    const stated = random.chance(0.1) ? random.pick(SUBSTANCE_CLASSES) : defaultClass(substance);
    this.say('SubstanceSeized', { ...line, substance, class: stated });
  }

  private ofAnotherKind(line: object): void {
    const { random } = this;
    if (random.chance(0.5)) {
      const duty = { what: 'DUTY_EVADED', amount: String(random.below(9000)), currency: 'KZT', bound: 'EQ' };
      const money = random.chance(0.5) ? { money: [duty] } : {};
      this.say('HighTaxGoodsSeized', { ...line, taxedGoods: random.pick(['CIGARETTES', 'FUEL']), ...money });
      return;
    }
    const substance = random.chance(0.4) ? { substance: random.pick(SUBSTANCES) } : {};
    const itemKind = random.pick(['NPS', 'NARCOTIC', 'CASH']);
    this.say('ProhibitedItemDetected', {
      ...line,
      channel: random.pick(['POSTAL', 'EXPRESS']),
      itemKind,
      ...substance,
    });
  }

  private attribute(): void {
    const { random, world } = this;
    const attribute = (rule: string): Scripted =>
      this.say('IncidentAttributedToOperation', { operation: random.pick(world.operations), rule });
    const { data } = attribute('REPORTED');
    if (random.chance(0.3)) this.say('AttributionRevoked', { operation: (data as { operation: string }).operation });
    if (random.chance(0.3)) attribute('ATTRIBUTED');
  }

  /** Corrects an event, in one case of three the correction too; now and then it is somebody else who does. */
  private correct(event: Scripted): void {
    const { random } = this;
    let [corrects, data] = [event.id, event.data as object];
    do {
      data = this.otherwise(data);
      const told = { corrects, root: event.id, data, changed: ['quantity'], reason: 'MISTYPED' };
      corrects = this.say('ReportCorrected', told, random.chance(0.1)).id;
    } while (random.chance(0.33));
  }

  private otherwise(data: object): object {
    const { random } = this;
    if ('occurredAt' in data) return { ...data, occurredAt: this.day(), country: random.pick(this.world.countries) };
    if ('category' in data) return { ...data, personsArrested: random.below(9) };
    return 'lineId' in data ? this.lineOtherwise(data) : data;
  }

  private lineOtherwise(data: object): object {
    const { random } = this;
    if (!('quantity' in data)) {
      const substance = random.pick(SUBSTANCES);
      return { ...data, substance, class: defaultClass(substance) };
    }
    // Who had a part in a seizure, and nothing else of it.
    const isSeizure = 'substance' in data || 'chemical' in data;
    if (isSeizure && random.chance(0.3)) return { ...data, contributors: [random.pick(this.world.countries)] };
    return { ...data, quantity: someQuantity(random, (data.quantity as { method: 'LAB' }).method) };
  }

  /** Everything may overtake everything, but what refers to an event by its id comes after it. */
  private inArrivalOrder(): Scripted[] {
    const at = new Map<string, number>();
    for (const { id, data } of this.events) {
      const { corrects } = data as { corrects?: string };
      at.set(id, corrects === undefined ? this.random.next() : (at.get(corrects) ?? 0) + this.random.next());
    }
    return this.events.toSorted((one, other) => (at.get(one.id) ?? 0) - (at.get(other.id) ?? 0));
  }
}

/** A quantity as officers tell it: of unknown weight in one case of five. */
function someQuantity(random: Random, method: Quantity['method']): Quantity {
  const basis = random.pick(['NET', 'GROSS', 'NOT_STATED'] as const);
  const unit = random.chance(0.85) ? 'KGM' : 'H87';
  if (random.chance(0.2)) return { unit, bound: 'UNKNOWN', basis, method };
  const grams = unit === 'KGM' ? `.${random.below(1000)}`.padEnd(4, '0') : '';
  const value = `${1 + random.below(200)}${grams}`;
  const bound = random.pick(['EQ', 'EQ', 'EQ', 'GT', 'GE', 'LT', 'LE', 'APPROX', 'BETWEEN'] as const);
  return { value, unit, bound, basis, method, ...(bound === 'BETWEEN' ? { upper: '300' } : {}) };
}
