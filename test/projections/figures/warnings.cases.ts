// The warnings of an operation: what became of them by state, as of any place in the log, and of none that is not seen.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Sights } from '../../../projections/audience/sights.js';
import { scorecard } from '../../../projections/figures/scorecard.js';
import { warnings } from '../../../projections/figures/warnings.js';
import type { SightOf } from '../../../src/eventsourcing/asking/sight.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { at, columns, operation } from '../../support/facts/declared.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';

let world: Projected;
let sightOf: SightOf = () => ({ kind: 'everything' });
let clock = NOW;

const STATES = ['KG', 'KZ', 'RU'];
const idOf = (name: string): string => uuidOf(`warnings ${name}`);
const message = (name: string, type: string, data: object, by = 'KZ'): Fact => ({
  stream: `message-${idOf(name)}`,
  type,
  data,
  by,
});
const warned = (name: string, to: readonly string[], kind = 'WARNING'): Fact =>
  message(name, 'MessageSent', {
    exchange: 'net',
    kind,
    to: to.map((administration) => ({ administration })),
    text: name,
    lang: 'ru',
  });
const checked = (name: string, country: string, outcome: string, incident?: string): Fact =>
  message(
    name,
    'CheckResultReported',
    { country, outcome, ...(incident ? { incident: idOf(incident) } : {}) },
    country,
  );
const incident = (name: string, country: string): readonly Fact[] => [
  report({ country }, { of: idOf(name), by: country }),
  told('IncidentAttributedToOperation', { operation: 'op', rule: 'REPORTED' }, { of: idOf(name), by: country }),
  seizure({}, { of: idOf(name), by: country }),
];

const LOG: readonly Fact[] = [
  ...STATES.map((country) => operation('op', 'ParticipantNominated', { country, capacity: 'PARTICIPANT' })),
  {
    stream: 'exchange-net',
    type: 'ExchangeOpened',
    data: { operation: 'op', tool: 'Cordon', languages: ['ru'], openedOn: at('2025') },
    by: 'KZ',
  },
  warned('one', ['KG', 'RU']),
  warned('two', ['KG']),
  warned('note', ['KG'], 'INFORMATION'),
  message('one', 'MessageAcknowledged', { country: 'KG' }, 'KG'),
];
const CHECKS: readonly Fact[] = [
  ...incident('found', 'KG'),
  checked('one', 'KG', 'NEGATIVE'),
  checked('one', 'KG', 'POSITIVE', 'found'),
  checked('two', 'KG', 'NOT_CHECKED'),
];
const SHOWN = [
  'country',
  'warnings',
  'acknowledged',
  'checked',
  'positive',
  'notChecked',
  'unanswered',
  'seizures',
] as const;

const counted = async (reader = 'KZ', knownAt?: string): Promise<unknown> => {
  const who = { reader: { administration: reader, officer: 'officer-1', role: 'officer' } };
  return columns(await world.rows(warnings, { id: 'op' }, { ...who, ...(knownAt ? { knownAt } : {}) }), ...SHOWN);
};

export function warningsCases(): void {
  beforeEach(async () => {
    clock = NOW - 100_000;
    world = await projected(
      () => clock++,
      (...asked) => sightOf(...asked),
    );
    sightOf = new Sights(world.db, () => NOW).of;
  });
  afterEach(() => world.dispose());

  describe('the warnings of an operation', () => {
    it('are followed from what was sent to what was seized, by state, as of any place', async () => {
      const before = (await world.tell(...LOG)).at(-1)!;
      const sent = [
        [null, 2, 0, 0, 0, 0, 2, 0],
        ['KG', 2, 1, 0, 0, 0, 2, 0],
        ['RU', 1, 0, 0, 0, 0, 1, 0],
      ];
      expect(await counted()).toEqual(sent);
      await world.tell(...CHECKS);
      expect(await counted()).toEqual([
        [null, 2, 0, 1, 1, 1, 0, 1],
        ['KG', 2, 1, 1, 1, 1, 0, 1],
        ['RU', 1, 0, 0, 0, 0, 1, 0],
      ]);
      expect(await counted('KZ', before)).toEqual(sent);
    });

    it('are no more than their reader sees, and an incident that was withdrawn has no seizure', async () => {
      await world.tell(...LOG, ...CHECKS);
      expect(await counted('RU')).toEqual([
        [null, 1, 0, 1, 1, 0, 0, 1],
        ['KG', 1, 1, 1, 1, 0, 0, 1],
        ['RU', 1, 0, 0, 0, 0, 1, 0],
      ]);
      const mine = { of: idOf('found'), by: 'KG' };
      await world.tell(told('ReportWithdrawn', { reason: 'ERROR' }, mine));
      expect(((await counted('RU')) as readonly unknown[][])[0]).toEqual([null, 1, 0, 1, 1, 0, 0, 0]);
    });

    it('are in its scorecard, all together, where there are any', async () => {
      const inScorecard = async (): Promise<unknown> => {
        const rows = await world.rows(
          scorecard,
          { id: 'op' },
          { reader: { administration: 'KZ', officer: 'o', role: 'officer' } },
        );
        return columns(
          rows.filter(({ figure }) => figure === 'WARNINGS'),
          ...SHOWN.slice(1),
        );
      };
      await world.tell(...LOG.slice(0, 4));
      expect(await inScorecard()).toEqual([]);
      await world.tell(...LOG.slice(4), ...CHECKS);
      expect(await inScorecard()).toEqual([[2, 0, 1, 1, 1, 0, 1]]);
    });

    it('are told in words of both languages; where there are none, so', async () => {
      await world.tell(...LOG, ...CHECKS);
      const texts = async (lang: 'en' | 'ru', id = 'op') =>
        columns(
          await world.rows(warnings, { id }, { lang, reader: { administration: 'KZ', officer: 'o', role: 'officer' } }),
          'text',
        ).flat();
      expect((await texts('en'))[1]).toBe(
        'Kyrgyzstan: warnings 2 → acknowledged 1 → checked 1 → confirmed 1 → incidents 1, with seizures 1; not checked 1',
      );
      expect((await texts('ru'))[2]).toBe(
        'Россия: ориентировок 1 → получение подтверждено 0 → проверено 0 → подтвердилось 0 → случаев 0, с изъятием 0; о проверке не сообщено 1',
      );
    });
  });
}
