// The inbox: what is asked of a reader over all registers, by whom and until when, what is wanted first before the rest.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { questions } from '../../../projections/all.js';
import { EVERYTHING } from '../../../src/eventsourcing/asking/sight.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { asked, consent, proposal, refusal, start, completion, at } from '../../domain/controlled-delivery/events.js';
import { drawnUp } from '../../domain/published-table/events.js';
import { operation } from '../../support/facts/declared.js';
import { report, seizure, told } from '../../support/facts/incidents.js';
import { READER, partial } from '../../support/facts/reader.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';

const inbox = questions.find(({ path }) => path === 'requests')!;
const DELIVERY = '00000000-0000-4000-8000-00000000000d';
const LATER = '00000000-0000-4000-8000-00000000000e';
const FOREIGN = [{ code: 'NOT_YOURS', values: { owner: 'KZ/CUSTOMS' } }];

const ofDelivery = (event: Pick<Fact, 'type' | 'data'>, id = DELIVERY, by = 'KZ'): Fact => ({
  stream: `controlledDelivery-${id}`,
  by,
  ...event,
});
const reader = (administration: string, service?: string) => ({
  reader: { ...READER, administration, ...(service === undefined ? {} : { service }) },
});
let world: Projected;

const shown = async (parameters: object = {}, who: object = reader('RU')): Promise<readonly unknown[]> =>
  (await world.rows(inbox, parameters as never, who)).map((row) => [
    row['collection'],
    row['request'],
    row['kind'],
    row['askedOf'],
    row['askedBy'],
  ]);

export function inboxCases(): void {
  beforeEach(async () => {
    world = await projected(undefined, ({ administration }) => (administration === 'TM' ? partial('TM') : EVERYTHING));
    await world.tell(
      operation('barrier-2025', 'OperationPlanned', { codeName: 'Barrier' }),
      ofDelivery(proposal({ operation: 'barrier-2025' }), LATER),
      ofDelivery(asked({ countries: ['RU', 'UZ'], answerBy: at('2027-01-10') }), LATER),
      ofDelivery(proposal()),
      ofDelivery(asked({ countries: ['RU'], answerBy: at('2026-05-01') })),
      { stream: 'publishedTable-t', ...drawnUp(), by: 'CHLEU' },
      report({ country: 'KZ' }, { by: 'KZ' }),
      seizure(
        { lineId: 'b', contributors: ['RU'] },
        {
          by: 'KZ',
          flags: [
            {
              code: 'UNPROVED_ASSUMPTION',
              rule: 'CONTRIBUTION_NOT_ACCEPTED',
              values: { line: 'b', country: 'RU' },
            },
          ],
        },
      ),
      seizure({ lineId: 'c' }, { by: 'RU', flags: FOREIGN }),
    );
  });
  afterEach(() => world.dispose());

  it('is of what is asked of the reader, what is wanted first before the rest', async () => {
    expect(await shown()).toEqual([
      ['controlled-deliveries', 'consent', 'CONSENT', 'RU', 'KZ'],
      ['controlled-deliveries', 'consent', 'CONSENT', 'RU', 'KZ'],
      ['incidents', 'contribution', 'CONTRIBUTION', 'RU', 'KZ'],
      ['published-tables', 'line', 'CONTRIBUTION', 'RU', 'CHLEU'],
    ]);
    const [first, second] = await world.rows(inbox, {}, reader('RU'));
    expect([first!['id'], first!['overdue'], second!['id'], second!['overdue']]).toEqual([
      DELIVERY,
      true,
      LATER,
      false,
    ]);
  });

  it('of a service has what is asked of that service, and of whatever of them', async () => {
    const customs = [['incidents', 'proposal', 'PROPOSAL', 'KZ/CUSTOMS', 'RU']];
    expect(await shown({ in: ['incidents'] }, reader('KZ', 'CUSTOMS'))).toEqual(customs);
    expect(await shown({ in: ['incidents'] }, reader('KZ'))).toEqual(customs);
    expect(await shown({ in: ['incidents'] }, reader('KZ', 'POLICE'))).toEqual([]);
  });

  it('can be asked for by whom, of whom, kind, register, operation and time', async () => {
    const ofUz = [['controlled-deliveries', 'consent', 'CONSENT', 'UZ', 'KZ']];
    expect(await shown({ askedOf: ['UZ'] })).toEqual(ofUz);
    expect(await shown({ askedBy: ['RU'] })).toEqual([['incidents', 'proposal', 'PROPOSAL', 'KZ/CUSTOMS', 'RU']]);
    expect(await shown({ askedBy: ['KZ'], askedOf: ['UZ', 'TJ'] })).toEqual(ofUz);
    expect(await shown({ kind: ['участие'], in: ['published-tables'] })).toEqual([
      ['published-tables', 'line', 'CONTRIBUTION', 'RU', 'CHLEU'],
    ]);
    expect(await shown({ operation: ['barrier-2025'] })).toEqual([
      ['controlled-deliveries', 'consent', 'CONSENT', 'RU', 'KZ'],
      ['published-tables', 'line', 'CONTRIBUTION', 'RU', 'CHLEU'],
    ]);
    expect(await shown({ overdue: 'true' })).toHaveLength(1);
    expect(await shown({ overdue: 'false' })).toHaveLength(3);
    await expect(world.rows(inbox, { operation: ['barrier-2024'] })).rejects.toThrow(Malformed);
  });

  it('has a request until it is answered, yes or no, or has no object any more', async () => {
    const consents = () => shown({ kind: ['CONSENT'], askedOf: ['RU', 'UZ'] });
    expect(await consents()).toHaveLength(3);
    const [before] = await world.tell(ofDelivery(refusal({ country: 'RU' }), DELIVERY, 'RU'));
    expect(await consents()).toHaveLength(2);
    await world.tell(ofDelivery(consent({ country: 'UZ' }), LATER, 'UZ'));
    expect(await consents()).toHaveLength(1);
    await world.tell(ofDelivery(start(), LATER), ofDelivery(completion(), LATER));
    expect(await consents()).toEqual([]);
    expect(await world.rows(inbox, { kind: ['CONSENT'] }, { ...reader('RU'), knownAt: before! })).toHaveLength(1);
  });

  it('has it again where it is asked again', async () => {
    await world.tell(ofDelivery(refusal({ country: 'RU' }), DELIVERY, 'RU'));
    expect(await shown({ kind: ['CONSENT'] })).toHaveLength(1);
    await world.tell(ofDelivery(asked({ countries: ['RU'], answerBy: at('2027-02-01') })));
    expect(await shown({ kind: ['CONSENT'] })).toHaveLength(2);
  });

  it('hands out the commands that answer, with what is known of their bodies', async () => {
    const [row] = await world.rows(inbox, { kind: ['CONSENT'] }, reader('RU'));
    expect(row!['answers']).toMatchObject([
      {
        means: 'YES',
        command: 'controlled-deliveries/give-consent',
        body: { country: 'RU' },
        request: `POST /v1/controlled-deliveries/${DELIVERY}/give-consent`,
      },
      { means: 'NO', command: 'controlled-deliveries/refuse-consent', body: { country: 'RU' } },
    ]);
  });

  it('says it in the reader’s language', async () => {
    const text = async (lang: 'en' | 'ru') =>
      (await world.rows(inbox, { kind: ['CONSENT'] }, { ...reader('RU'), lang }))[0]!['text'];
    expect(await text('en')).toBe(
      'Consent to a controlled delivery: Consent was asked of Russia; to be answered by 1 May 2026 — asked by: Kazakhstan (overdue)',
    );
    expect(await text('ru')).toMatch(
      /^Согласие на контролируемую поставку: .* — запрашивает: Казахстан \(срок истёк\)$/,
    );
  });

  it('in pages is the whole, each once', async () => {
    const whole = await world.answer(inbox, {}, reader('RU'));
    const ids: unknown[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await world.answer(inbox, { limit: '1', ...(cursor ? { cursor } : {}) }, reader('RU'));
      expect(page.rows).toHaveLength(1);
      ids.push((page.rows[0] as { event: string }).event);
      cursor = page.next;
    } while (cursor);
    expect(ids).toEqual(whole.rows.map((row) => (row as { event: string }).event));
  });

  it('has nothing that its reader may not see, whoever is asked', async () => {
    expect(await shown({ askedOf: ['RU'] }, reader('TM'))).toEqual([]);
  });

  describe('of a long thing', () => {
    it('has what stands open, and nothing of what was answered', async () => {
      const notes = Array.from({ length: 201 }, (_, n) => told('NoteAdded', { text: `${n}` }, { by: 'KZ' }));
      await world.tell(...notes);
      expect(await shown({ in: ['incidents'] })).toHaveLength(1);
      await world.tell(told('ContributionAccepted', { lineId: 'b', country: 'RU' }, { by: 'RU' }));
      expect(await shown({ in: ['incidents'] })).toEqual([]);
    });
  });
}
