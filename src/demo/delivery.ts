// The invented controlled delivery: asked, consented to by each state in its turn, let go, and handed over at one border so far.
import { DAY, HOUR, locally } from './cast.js';
import { SECOND } from './operations.js';
import type { Random } from './random.js';
import { stateOf } from './states.js';
import { person, type Telling } from './tellings.js';

/** `now`: where the story ends, ms UTC. */
export function deliveryStory(random: Random, now: number): readonly Telling[] {
  const id = random.uuid();
  const begun = now - 3 * DAY;
  const told = (country: string, verb: string, at: number, body: object): Telling => ({
    at,
    by: person(country, 'officer'),
    to: ['controlled-deliveries', id, verb],
    body,
  });
  const consent = (country: string, at: number): Telling =>
    told(country, 'give-consent', at, { country, givenAt: locally(at, stateOf(country)) });
  const crossed = now - 5 * HOUR;
  return [
    told('KG', 'propose', begun, {
      lead: 'KG',
      route: { origin: 'KG', transit: ['KZ'], destination: 'RU' },
      goods: { substance: 'heroin', quantity: { value: '18', unit: 'KGM', bound: 'APPROX', method: 'ESTIMATE' } },
      window: `${new Date(begun).toISOString().slice(0, 10)}/${new Date(now + 2 * DAY).toISOString().slice(0, 10)}`,
      operation: SECOND,
      purpose: 'SYNTHETIC: установить получателя',
      askConsent: true,
    }),
    consent('KG', begun + HOUR),
    consent('KZ', begun + 5 * HOUR),
    consent('RU', begun + 20 * HOUR),
    told('KG', 'start', begun + 30 * HOUR, {
      at: locally(begun + 29 * HOUR, stateOf('KG')),
      manner: 'INTACT',
      seals: 'SYNTHETIC 1024',
    }),
    told('KG', 'record-handover', crossed + HOUR, {
      from: 'KG',
      to: 'KZ',
      post: 'Ак-Жол',
      at: locally(crossed, stateOf('KG')),
      seals: 'INTACT',
    }),
  ];
}
