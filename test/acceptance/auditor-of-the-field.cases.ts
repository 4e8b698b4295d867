// The questions that auditors ask of what happened at posts, each by its number, over HTTP: whether consent came first, who mended
// whose report, which clocks cannot be true, and whether what is taken away is whole.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { Conversation } from '../support/processes/conversation.js';
import { type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

const talk = new Conversation();
let server: RunningCordon;
let auditor: Client;
/** By administration. */
const officers: Record<string, Client> = {};

const tell = (by: string, path: string, said: object): Promise<Row> => talk.told(officers[by]!, `/v1/${path}`, said);
const ask = (path: string): Promise<readonly Row[]> => talk.rows(auditor, `/v1/${path}`);

const DAY = 86_400_000;
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export function auditorOfTheFieldCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    for (const each of ['KG', 'KZ']) officers[each] = await clientOf(server, 'officer', each);
    officers['AUDITED'] = await clientOf(server, 'secretariat', 'AUDITED');
    auditor = await clientOf(server, 'auditor', 'KG');
  });

  describe('Question', () => {
    it('9: was each consent in the log before the controlled delivery started', async () => {
      const delivery = `controlled-deliveries/${uuidOf('auditors nine')}`;
      const [yesterday, tomorrow] = [dayAt(Date.now() - 2 * DAY), dayAt(Date.now() + 2 * DAY)];
      const route = { origin: 'KG', transit: [], destination: 'KZ' };
      const planned = {
        lead: 'KG',
        route,
        goods: { substance: 'heroin' },
        window: `${yesterday}/${tomorrow}`,
        askConsent: true,
      };
      await tell('KG', `${delivery}/propose`, planned);
      await tell('KG', `${delivery}/give-consent`, { country: 'KG', givenAt: yesterday });
      await tell('KZ', `${delivery}/give-consent`, { country: 'KZ', givenAt: dayAt(Date.now() - 4 * DAY) });
      const consents = async (): Promise<unknown> =>
        (await ask(delivery))[0]!['consents'].map(({ country, atStart, loggedAtStart }: Row) => [
          country,
          atStart,
          loggedAtStart,
        ]);
      expect(await consents()).toEqual([
        ['KG', null, null],
        ['KZ', null, null],
      ]);
      // What started before anybody had told of a consent rests on papers alone.
      await tell('KG', `${delivery}/start`, { at: yesterday, manner: 'INTACT' });
      expect(await consents()).toEqual([
        ['KG', true, false],
        ['KZ', true, false],
      ]);
      const later = `controlled-deliveries/${uuidOf('auditors nine, later')}`;
      await tell('KG', `${later}/propose`, planned);
      for (const country of ['KG', 'KZ']) await tell(country, `${later}/give-consent`, { country, givenAt: yesterday });
      await tell('KG', `${later}/start`, { at: tomorrow, manner: 'INTACT' });
      expect((await ask(later))[0]!['consents'].map(({ loggedAtStart }: Row) => loggedAtStart)).toEqual([true, true]);
    });

    it('12: which corrections came from somebody else than the administration that reported', async () => {
      const operation = 'operations/audited-12';
      await tell('AUDITED', `${operation}/decide`, {
        organisers: ['AUDITED'],
        targets: ['drugs'],
        decidedOn: '2026-04',
      });
      for (const country of ['KG', 'KZ'])
        await tell('AUDITED', `${operation}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
      await tell('AUDITED', `${operation}/launch`, { window: '2026-05' });
      const incident = `incidents/${uuidOf('auditors twelve')}`;
      const report = { country: 'KG', occurredAt: '2026-05-10', operation: 'audited-12' };
      await tell('KG', `${incident}/report`, report);
      const line = { lineId: 'a', substance: 'khat', quantity: '4 kg' };
      await tell('KG', `${incident}/record-seizure`, line);
      const mended = (quantity: string): object => ({ line: 'a', data: { ...line, quantity }, reason: 'MISTYPED' });
      await tell('KG', `${incident}/correct`, mended('5 kg'));
      const byOthers = async (): Promise<readonly string[]> =>
        (await ask('incidents?operation=audited-12&flag=NOT_YOURS')).map(({ id }) => `incidents/${String(id)}`);
      expect(await byOthers()).toEqual([]);
      const proposed = await tell('KZ', `${incident}/correct`, mended('6 kg'));
      expect(await byOthers()).toEqual([incident]);
      await tell('KG', `${incident}/accept-proposal`, { proposal: proposed['events'][0].id });
      const told = (await ask(`${incident}/history`)).filter(({ type }) => /Corrected|Accepted/.test(type));
      expect(
        told.map(({ type, actor, flags }) => [type, actor.administration, flags.map(({ code }: Row) => code)]),
      ).toEqual([
        ['ReportCorrected', 'KG', []],
        ['ReportCorrected', 'KZ', ['NOT_YOURS']],
        ['ProposalAccepted', 'KG', []],
      ]);
    });

    it('13: which events carry a clock that cannot be true', async () => {
      const [early, late] = [`incidents/${uuidOf('thirteen, early')}`, `incidents/${uuidOf('thirteen, late')}`];
      const ahead = dayAt(Date.now() + 30 * DAY);
      await tell('KG', `${early}/report`, { country: 'KG', occurredAt: ahead });
      await tell('KG', `${late}/report`, { country: 'KG', occurredAt: '2026-05-10' });
      const flagged = await ask('incidents?flag=OCCURRED_IN_FUTURE');
      expect(flagged.map(({ id }) => `incidents/${String(id)}`)).toContain(early);
      expect(flagged.map(({ id }) => `incidents/${String(id)}`)).not.toContain(late);
      const [told] = await ask(`${early}/history`);
      expect(told!['flags']).toMatchObject([{ code: 'OCCURRED_IN_FUTURE', text: expect.any(String) }]);
    });

    it('18: everything that is seen, as a file that says how much it is and what it is', async () => {
      const answer = await auditor.get('/v1/events', { accept: 'application/x-ndjson' });
      const lines = String(answer.body).trimEnd().split('\n');
      const events = lines.map((line) => JSON.parse(line) as Row);
      expect(events.length).toBeGreaterThan(50);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      // Each event carries its seal, and the one before it in its stream: what was taken out shows as a gap.
      const last = new Map<string, string>();
      for (const { stream, revision, meta } of events) {
        if (meta.seal === undefined) continue;
        if (revision > 0 && last.has(stream))
          expect([stream, revision, meta.previous]).toEqual([stream, revision, last.get(stream)]);
        last.set(stream, meta.seal);
      }
      const again = await auditor.get('/v1/events', { accept: 'application/x-ndjson' });
      const sum = (text: unknown): string => createHash('sha256').update(String(text)).digest('hex');
      expect(sum(again.body)).toBe(sum(answer.body));
    });
  });
}
