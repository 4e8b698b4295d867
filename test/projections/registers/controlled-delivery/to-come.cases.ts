// The tasks of a controlled delivery: each names the command that closes it, and done one by one they bring it to its end.
import { expect, it } from '@jest/globals';
import { type DeliveryTask, toCome } from '../../../../projections/registers/controlled-delivery/to-come.js';
import { controlledDeliveryStory } from '../../../../src/domain/controlled-delivery/story.js';
import { ROUTE } from '../../../domain/controlled-delivery/events.js';
import { ToldLog } from '../../../support/logs/told-log.js';

const HANDOVER = { from: 'UZ', to: 'KZ', at: '2026-05-07', seals: 'INTACT' };
const BODIES: Readonly<Record<Exclude<DeliveryTask['task'], 'FLAG'>, object>> = {
  PROPOSAL: { lead: 'KZ', route: ROUTE, goods: {}, window: '2026-05' },
  ASKING: {},
  CONSENT: { givenAt: '2026-05-01' },
  START: { at: '2026-05-05', manner: 'INTACT' },
  HANDOVER: { at: '2026-05-09', seals: 'INTACT' },
  END: { at: '2026-05-12', outcome: 'SEIZED', creditedTo: 'RU' },
};
const IN_ORDER = Object.keys(BODIES);

it('are closed by their commands one by one, from a handover that nothing went before to the end', () => {
  const log = new ToldLog();
  const tell = (command: string, body: object): unknown => log.tell({ command, id: 'it', body });
  const tasks = (): readonly DeliveryTask[] =>
    toCome(log.storyOf(controlledDeliveryStory, 'it')).toSorted(
      (one, other) => IN_ORDER.indexOf(one.task) - IN_ORDER.indexOf(other.task),
    );
  tell('controlled-deliveries/record-handover', HANDOVER);
  const done: string[] = [];
  for (let [next] = tasks(); next && done.length < 20; [next] = tasks()) {
    const { task, country, from, to, settledBy } = next;
    const who = task === 'ASKING' ? { countries: [country] } : { country };
    const about = { ...(country ? who : {}), ...(from && to ? { from, to } : {}) };
    expect(tell(settledBy, { ...BODIES[task as keyof typeof BODIES], ...about })).toEqual([]);
    expect(tasks()).not.toContainEqual(next);
    done.push([task, country ?? to].filter(Boolean).join(' '));
  }
  expect(done).toEqual([
    'PROPOSAL',
    'ASKING UZ',
    'ASKING RU',
    'CONSENT UZ',
    'CONSENT KZ',
    'CONSENT RU',
    'START',
    'HANDOVER RU',
    'END',
  ]);
  expect(log.flags('controlled-deliveries', 'it').map(({ settled }) => settled)).toEqual([true, true]);
});
