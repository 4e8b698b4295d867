// Letters of the outbox: whatever the link does, each part has one effect, and what was taken stays taken.
import { describe, expect, it } from '@jest/globals';
import type { Collection } from '../../src/http/catalogue/shape.js';
import {
  type Happening,
  isUnsent,
  type Letter,
  next,
  nextPart,
  positionOf,
  reopened,
} from '../../src/console/outbox/letter.js';
import { missingOf, partsOf, photosPart, saidIn } from '../../src/console/outbox/parts.js';
import { send, type Sender } from '../../src/console/outbox/sending.js';
import { NoLink, Problem } from '../../src/console/http/problem.js';

const part = (verb: string, n = 1, body: object = {}) => ({ verb, n, key: `${verb}-${n}`, body: { ...body } });
const TWO = [part('report'), part('record-seizure', 1, { lineId: '1' })];
const draft: Letter = { id: 'i', collection: 'incidents', state: 'draft', at: 1, filled: {}, parts: [], title: '' };
const told: Happening = { what: 'told', parts: TWO, at: 2, title: 'heroin' };
const receipt = (position: string) => ({ position, repeated: false, flags: [] });
const problem = (status: number, code = 'REQUIRED') =>
  new Problem({ status, code, title: '', detail: 'what', fix: 'how', pointer: '/post' });

const through = (...happenings: readonly Happening[]): Letter => happenings.reduce(next, draft);

describe('A letter of the outbox', () => {
  it('goes from draft to queued, sent and accepted, with the place of its last part', () => {
    const taken = (i: number): Happening => ({ what: 'taken', part: i, receipt: receipt(`log.${i}`) });
    expect(through(told).state).toBe('queued');
    expect(through(told, { what: 'sending' }).state).toBe('sent');
    expect(through(told, { what: 'sending' }, taken(0)).state).toBe('sent');
    const accepted = through(told, { what: 'sending' }, taken(0), taken(1));
    expect([accepted.state, positionOf(accepted), isUnsent(accepted)]).toEqual(['accepted', 'log.1', false]);
  });

  it('does not change by what cannot happen to it', () => {
    const queued = through(told);
    expect(next(queued, { what: 'taken', part: 0, receipt: receipt('log.1') })).toBe(queued);
    expect(next(draft, { what: 'sending' })).toBe(draft);
    expect(next(through(told, { what: 'sending' }), told).parts).toEqual(TWO);
  });

  it('that was being sent when the page was closed is sent again, with the same keys', () => {
    const again = reopened(through(told, { what: 'sending' }));
    expect([again.state, again.parts.map(({ key }) => key)]).toEqual(['queued', ['report-1', 'record-seizure-1']]);
    expect(reopened(draft)).toBe(draft);
  });

  it('that is mended keeps what was taken, and what is said otherwise now has another key', () => {
    const refused = through(
      told,
      { what: 'sending' },
      { what: 'taken', part: 0, receipt: receipt('log.1') },
      { what: 'refused', part: 1, problem: problem(400).body },
    );
    expect([refused.state, nextPart(refused)]).toEqual(['refused', 1]);
    const mended = [
      { ...part('report'), key: 'new' },
      { ...part('record-seizure', 1, { lineId: '2' }), key: 'new' },
    ];
    const again = next(refused, { what: 'told', parts: mended, at: 3, title: 'opium' });
    expect(again.parts.map(({ key, receipt: taken }) => [key, taken !== undefined])).toEqual([
      ['report-1', true],
      ['new', false],
    ]);
    expect([again.state, again.refusal, again.toldAt]).toEqual(['queued', undefined, 2]);
  });
});

describe('The sending of a letter', () => {
  const states: string[] = [];
  const sent: string[] = [];
  const sender = (tell: Sender['tell']): Sender => ({
    tell: (path, body, key) => (sent.push(`${path} ${key}`), tell(path, body, key)),
    upload: () => Promise.resolve(),
    todo: () => Promise.resolve(['weigh it']),
    keep: async ({ state }) => void states.push(state),
  });
  const queued = (): Letter => ((states.length = 0), (sent.length = 0), through(told));
  const taking = () => Promise.resolve({ stream: 's', revision: 0, position: 'log.9', events: [] });

  it('sends each part under its own key, and asks what is still to do', async () => {
    let last: Letter | undefined;
    const letter = queued();
    const outcome = await send(letter, { ...sender(taking), keep: async (each) => void (last = each) });
    expect([outcome, last?.state, last?.todo]).toEqual(['over', 'accepted', ['weigh it']]);
    expect(sent).toEqual(['incidents/i/report report-1', 'incidents/i/record-seizure record-seizure-1']);
  });

  it('sends photographs after what is in words, before what cites them, and goes on with them after a cut', async () => {
    const photos = ['a', 'b'].map((sha256) => ({ sha256, name: `${sha256}.jpg`, type: 'image/jpeg', size: 1 }));
    const making = { context: { reportedAt: '', lang: 'ru' }, newKey: () => 'note-1', text: 'two' };
    const parts = [...TWO, ...photosPart(photos, making)];
    let now = through({ what: 'told', parts, at: 2, title: '' });
    let isUp = false;
    const steps: string[] = [];
    const all: Sender = {
      ...sender((_path, _body, key) => (steps.push(key), taking())),
      upload: async ({ sha256 }) => {
        if (sha256 === 'b' && !isUp) throw new NoLink();
        steps.push(sha256);
      },
      keep: async (each) => void (now = each),
    };
    expect([await send(now, all), now.state]).toEqual(['later', 'queued']);
    isUp = true;
    expect([await send(now, all), now.state]).toEqual(['over', 'accepted']);
    expect(steps).toEqual(['report-1', 'record-seizure-1', 'a', 'a', 'b', 'note-1']);
    expect(parts.at(-1)!.body).toMatchObject({ text: 'two', context: { attachments: ['a', 'b'] } });
  });

  it('waits for the link when an answer is lost: nobody knows whether it came', async () => {
    expect(
      await send(
        queued(),
        sender(() => Promise.reject(new NoLink())),
      ),
    ).toBe('later');
    expect(states).toEqual(['sent', 'queued']);
  });

  it.each([
    [503, 'later', 'queued'],
    [500, 'later', 'queued'],
    [401, 'unknown person', 'queued'],
    [400, 'over', 'refused'],
    [409, 'over', 'refused'],
    [403, 'over', 'refused'],
  ])('answered with %d is %s, and %s', async (status, outcome, state) => {
    expect(
      await send(
        queued(),
        sender(() => Promise.reject(problem(status))),
      ),
    ).toBe(outcome);
    expect(states.at(-1)).toBe(state);
  });
});

describe('The commands of a report', () => {
  const field = (name: string, required = false, kind = 'text') => ({ name, label: name, hint: '', kind, required });
  const command = (verb: string, begins: boolean, ...fields: object[]) => ({
    verb,
    label: verb,
    hint: '',
    mode: 'reports',
    may: '',
    proposes: true,
    begins,
    fields,
  });
  const incidents = {
    name: 'incidents',
    short: ['record-seizure/substance', 'report/post', 'record-attempt/category'],
    commands: [
      command('record-seizure', false, field('lineId', true, 'slug'), field('substance', true)),
      command('record-attempt', false, field('category', true)),
      command('report', true, field('country', true), field('post')),
    ],
  } as unknown as Collection;
  const context = { reportedAt: '2026-11-29T12:00:00.000Z', lang: 'ru' };
  const filled = { 'record-seizure#2': { substance: 'opium' }, 'record-seizure#1': { substance: 'heroin' } };

  it('begin with the one that begins the thing, and leave out what nothing was said of', () => {
    expect(saidIn({ collection: incidents, filled })).toEqual(['report#1', 'record-seizure#1', 'record-seizure#2']);
    let n = 0;
    const parts = partsOf({ collection: incidents, filled, context, newKey: () => `k${n++}` });
    expect(parts.map(({ verb, key, body }) => [verb, key, body])).toEqual([
      ['report', 'k0', { context }],
      ['record-seizure', 'k1', { lineId: '1', substance: 'heroin', context }],
      ['record-seizure', 'k2', { lineId: '2', substance: 'opium', context }],
    ]);
  });

  it('name what is missing of those that are said, and of no other', () => {
    expect(missingOf({ collection: incidents, filled })).toEqual([['report#1', 'country']]);
    expect(missingOf({ collection: incidents, filled: { 'report#1': { country: 'KG' } } })).toEqual([]);
  });
});
