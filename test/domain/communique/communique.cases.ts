// The commands to a communiqué: drafted from circulated tables, issued once, signed, endorsed, put right and superseded.
import { describe, expect, it } from '@jest/globals';
import { communique } from '../../../src/domain/communique/decider.js';
import type { CommuniqueEvents } from '../../../src/domain/communique/events.js';
import { communiqueStory, figuresOf } from '../../../src/domain/communique/story.js';
import { hashOfText } from '../../../src/eventsourcing/log/canonical.js';
import { given, type Outcome, stateAfter } from '../../support/specification.js';
import { day } from '../events-as-data.js';
import { confirmed, disputed, drawnUp, gone } from '../published-table/events.js';
import { CIRCULATED } from './complete-commands.js';
import {
  agreed,
  corrigendum,
  drafted,
  endorsed,
  FIGURE,
  HASH,
  intended,
  issued,
  onPaper,
  signed,
  TABLE,
} from './events.js';

type Events = Parameters<typeof given>[1];

const STREAM = `publishedTable-${TABLE}`;
const ALL_CONFIRMED = CIRCULATED[STREAM]!;
const officer = (administration: string) => ({
  actor: { administration, officer: 'p-3', role: 'officer' as const },
});
const secretary = (administration: string) => ({
  actor: { administration, officer: 'p-3', role: 'secretariat' as const },
});

const TEXT = { ru: 'Изъято {mass}.', en: 'Seized: {mass}.' };
const PLAIN = { body: 'rtc', parties: ['KZ', 'RTC'], text: { ru: 'Итоги.', en: 'Results.' } };
const says = (claim?: string) => [{ id: 'mass', table: TABLE, ...(claim === undefined ? {} : { says: claim }) }];
const drawn = (claim?: string) => ({ ...PLAIN, figures: says(claim), text: TEXT });

/** Of a table to which these words of states were told. */
const from = (table: Events, events: Events = []) => given(communique, events).beside(STREAM, table!);
const draftedIn = ({ happened }: Outcome): CommuniqueEvents['CommuniqueDrafted'] =>
  happened.events![0]!.data as CommuniqueEvents['CommuniqueDrafted'];

const DRAFTED = [drafted()];
const ISSUED = [drafted(), issued()];
const SIGNED = [...ISSUED, signed(), signed({ by: 'RTC' })];

describe('Drafting a communiqué', () => {
  it('pins each figure with its question, its place in the log, its lines and its rows', () => {
    const { figures, text } = draftedIn(from(ALL_CONFIRMED).when('draft', drawn('> 20 kg')));
    expect(figures).toMatchObject([
      {
        id: 'mass',
        table: TABLE,
        question: { measure: 'MASS' },
        position: FIGURE.position,
        rules: 'ledger@1',
        words: 3,
        lines: [
          { country: 'KG', as: 'EXACT' },
          { country: 'KZ', as: 'EXACT' },
          { country: 'RU', as: 'ROUNDED', roundedTo: '1' },
        ],
        says: { bound: 'GT', value: '20', unit: 'KGM' },
      },
    ]);
    expect(figures[0]!.rows.at(-1)).toMatchObject({ line: 'SUM', figure: { lower: '21.4', rounding: '0.5' } });
    expect(figures[0]!.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(text).toEqual({ ru: 'Изъято более 20 кг.', en: 'Seized: more than 20 kg.' });
  });
  it('prints all that follows where nothing is claimed', () => {
    const { text } = draftedIn(from(ALL_CONFIRMED).when('draft', drawn()));
    expect(text).toEqual({ ru: 'Изъято от 20,9 до 21,9 кг.', en: 'Seized: between 20.9 and 21.9 kg.' });
  });
  it('prints no claim that the lines do not bear', () => {
    from(ALL_CONFIRMED).when('draft', drawn('> 21 kg')).refused('CLAIM_NOT_BORNE', '/figures/0/says');
    from(ALL_CONFIRMED)
      .when('draft', drawn('> 20.8 kg'))
      .then([{ type: 'CommuniqueDrafted', data: expect.anything() as never }]);
    from(ALL_CONFIRMED).when('draft', drawn('21 l')).refused('CLAIM_NOT_BORNE', '/figures/0/says');
  });
  it('leaves out what is disputed or was never confirmed, and then bounds the whole from below alone', () => {
    const table = [...ALL_CONFIRMED, disputed()];
    from(table).when('draft', drawn('≤ 10 kg')).refused('CLAIM_NOT_BORNE', '/figures/0/says');
    const { figures, text } = draftedIn(from(table).when('draft', drawn('> 8 kg')));
    expect(figures[0]!.rows[0]).toEqual({ line: 'DISPUTED', country: 'KG' });
    expect(text.en).toBe('Seized: more than 8 kg.');
    from([drawnUp()]).when('draft', drawn()).refused('CLAIM_NOT_BORNE', '/figures/0/says');
  });
  it('needs a table that was circulated and not withdrawn', () => {
    given(communique).when('draft', drawn()).refused('NOT_DRAWN_UP', '/figures/0/table');
    from([...ALL_CONFIRMED, gone()])
      .when('draft', drawn())
      .refused('TABLE_WITHDRAWN', '/figures/0/table');
  });
  it('tells of no line more than its state agreed to', () => {
    from([drawnUp(), confirmed({ as: 'ONLY_IN_SUM' }), confirmed({ country: 'KZ' })])
      .when('draft', drawn())
      .refused('FOLLOWS_FROM_SUM', '/figures/0/table');
  });
  it('is refused where a party may not see what it is to sign', () => {
    from(ALL_CONFIRMED).unseenBy('KZ').when('draft', drawn()).refused('FIGURE_NOT_SEEN', '/figures/0/table');
    expect(draftedIn(from(ALL_CONFIRMED).unseenBy('KG').when('draft', drawn())).figures).toHaveLength(1);
  });
  it('names each figure once in its list, and in either language', () => {
    const twice = { ...drawn(), figures: [...says(), ...says('> 1 kg')] };
    from(ALL_CONFIRMED).when('draft', twice).refused('FIGURE_NAMED_TWICE', '/figures/1/id');
    from(ALL_CONFIRMED)
      .when('draft', { ...drawn(), text: { ...TEXT, ru: 'Изъято.' } })
      .refused('FIGURE_NOT_CITED', '/text/ru');
    from(ALL_CONFIRMED)
      .when('draft', { ...drawn(), text: { ...TEXT, en: '{mass} and {more}' } })
      .refused('NO_SUCH_FIGURE', '/text/en');
    given(communique)
      .when('draft', { ...PLAIN, text: { ru: 'Итоги.' } })
      .malformed('REQUIRED /text/en');
  });
  it('happens once: the same again says nothing new, and other particulars are refused', () => {
    given(communique).when('draft', PLAIN).then([drafted()]).flagged().unproved();
    given(communique, DRAFTED).when('draft', PLAIN).thenNothing();
    given(communique, DRAFTED)
      .when('draft', { ...PLAIN, parties: ['KG'] })
      .refused('ALREADY_DRAFTED');
    given(communique, [onPaper()]).when('draft', PLAIN).refused('COMMUNIQUE_ISSUED');
  });
  it('rests on what the log holds', () => {
    given(communique)
      .when('draft', { ...PLAIN, operation: 'mak-2025' })
      .refused('OPERATION_NOT_KNOWN', '/operation');
    given(communique)
      .when('draft', { ...PLAIN, decisions: ['rtc-1-1'] })
      .refused('DECISION_NOT_KNOWN', '/decisions');
    given(communique)
      .when('draft', { ...PLAIN, meeting: 'rtc-1' })
      .refused('MEETING_NOT_KNOWN', '/meeting');
    given(communique)
      .when('draft', { ...PLAIN, statements: ['net'] })
      .refused('STATEMENT_NOT_KNOWN', '/statements');
  });
  it('is for the secretariat of its body, and never in its name', () => {
    given(communique).by(secretary('WCO')).when('draft', PLAIN).refused('NOT_YOURS');
    given(communique).by(officer('KZ')).when('draft', PLAIN).refused('NOT_YOURS');
    given(communique)
      .by({ ...secretary('RTC'), onBehalfOf: 'KZ' })
      .when('draft', PLAIN)
      .refused('NEVER_ON_BEHALF');
  });
});

describe('Issuing a communiqué', () => {
  it('fixes its text in both languages by their hashes', () => {
    const { happened } = given(communique, DRAFTED).when('issue', { issuedOn: '2026-04-06' });
    expect(happened.events).toEqual([issued({ textHash: { ru: hashOfText('Итоги.'), en: hashOfText('Results.') } })]);
  });
  it('needs a draft, and happens once', () => {
    given(communique).attested().when('issue', { issuedOn: '2026' }).unproved('NOT_DRAFTED');
    given(communique, [onPaper()]).when('issue', { issuedOn: '2026' }).refused('NOT_DRAFTED');
    given(communique, ISSUED).when('issue', { issuedOn: '2027' }).refused('COMMUNIQUE_ISSUED');
    const { happened } = given(communique, DRAFTED).when('issue', { issuedOn: '2026' });
    given(communique, [...DRAFTED, ...happened.events!])
      .when('issue', { issuedOn: '2026' })
      .thenNothing();
  });
  it('is refused where a state has said something else of its line since', () => {
    const figures = [{ ...FIGURE, words: 3 }];
    from(ALL_CONFIRMED, [drafted({ figures })])
      .when('issue', { issuedOn: '2026-04-06' })
      .then([issued({ textHash: { ru: hashOfText('Итоги.'), en: hashOfText('Results.') } })]);
    from([...ALL_CONFIRMED, disputed()], [drafted({ figures })])
      .when('issue', { issuedOn: '2026' })
      .refused('LINES_CHANGED');
    from([...ALL_CONFIRMED, gone()], [drafted({ figures })])
      .when('issue', { issuedOn: '2026' })
      .refused('LINES_CHANGED');
  });
  it('is for the secretariat of its body', () => {
    given(communique, DRAFTED).by(officer('KZ')).when('issue', { issuedOn: '2026' }).refused('NOT_YOURS');
  });
  it('shows it to everybody; before, to its body and whoever is to sign it', () => {
    const scopeOf = (...events: Parameters<typeof stateAfter>[1]) =>
      communiqueStory.scope({ id: 'one', story: stateAfter(communiqueStory, events) });
    expect(scopeOf(issued())).toBe('all');
    expect(scopeOf(drafted(), issued())).toBe('all');
  });
  it('on paper is recorded, whatever else the log holds', () => {
    const paper = { body: 'rtc', parties: ['KZ', 'RTC'], issuedOn: '2026-04-06' };
    given(communique).when('record', paper).then([onPaper()]).flagged().unproved();
    given(communique, [onPaper()]).when('record', paper).thenNothing();
    given(communique, ISSUED).when('record', paper).flagged('COMMUNIQUE_ISSUED');
    given(communique)
      .when('record', { ...paper, statements: ['a', 'b'], decisions: ['rtc-1-1'] })
      .unproved('DECISION_NOT_KNOWN', 'STATEMENT_NOT_KNOWN');
  });
});

describe('Signing a communiqué', () => {
  it('is for its parties alone, each for itself, after its text was fixed', () => {
    given(communique, ISSUED).by(officer('KZ')).when('sign', { by: 'KZ' }).then([signed()]);
    given(communique, ISSUED)
      .by(secretary('RTC'))
      .when('sign', { by: 'RTC' })
      .then([signed({ by: 'RTC' })]);
    given(communique, DRAFTED).by(officer('KZ')).when('sign', { by: 'KZ' }).refused('NOT_ISSUED');
    given(communique, ISSUED).by(officer('KG')).when('sign', { by: 'KG' }).refused('NOT_A_PARTY', '/by');
    given(communique, ISSUED).by(officer('KG')).when('sign', { by: 'KZ' }).refused('NOT_YOURS');
    given(communique, ISSUED)
      .by({ ...secretary('RTC'), onBehalfOf: 'KZ' })
      .when('sign', { by: 'KZ' })
      .refused('NEVER_ON_BEHALF');
  });
  it('is done once, of the text that was issued', () => {
    given(communique, SIGNED).when('sign', { by: 'KZ' }).thenNothing();
    given(communique, SIGNED).when('sign', { by: 'KZ', person: 'A. Head' }).refused('ALREADY_SIGNED');
    given(communique, ISSUED)
      .when('sign', { by: 'KZ', textHash: HASH.en })
      .then([signed({ textHash: HASH.en })]);
    given(communique, ISSUED)
      .when('sign', { by: 'KZ', textHash: 'f'.repeat(64) })
      .refused('OTHER_TEXT', '/textHash');
  });
  it('by all parties is told as such', () => {
    const phases = [DRAFTED, ISSUED, [...ISSUED, signed()], SIGNED].map(
      (events) => stateAfter(communiqueStory, events).phase,
    );
    expect(phases).toEqual(['drafted', 'issued', 'issued', 'signed']);
  });
});

describe('What is intended by a communiqué, and who endorses it,', () => {
  it('is declared by a party for itself', () => {
    const body = { by: 'KZ', intent: { en: 'To go on' } };
    given(communique, ISSUED).when('declare-intent', body).then([intended()]).flagged().unproved();
    given(communique, [...ISSUED, intended()])
      .when('declare-intent', body)
      .thenNothing();
    given(communique, DRAFTED).when('declare-intent', body).refused('NOT_ISSUED');
    given(communique, ISSUED)
      .when('declare-intent', { ...body, by: 'KG' })
      .refused('NOT_A_PARTY', '/by');
    given(communique, ISSUED).by(secretary('WCO')).when('declare-intent', body).refused('NOT_YOURS');
  });
  it('is told by others than its parties, each once', () => {
    const body = { by: 'WCO', endorsedOn: '2026-04-07' };
    given(communique, ISSUED).by(secretary('WCO')).when('endorse', body).then([endorsed()]);
    given(communique, [...ISSUED, endorsed()])
      .when('endorse', body)
      .thenNothing();
    given(communique, ISSUED)
      .when('endorse', { ...body, by: 'KZ' })
      .refused('PARTY_SIGNS', '/by');
    given(communique, DRAFTED).when('endorse', body).refused('NOT_ISSUED');
    given(communique, ISSUED).by(officer('KZ')).when('endorse', body).refused('NOT_YOURS');
  });
});

describe('Putting a communiqué right', () => {
  const body = { text: { ru: 'Исправлено.', en: 'Put right.' }, issuedOn: '2026-05-01' };

  it('leaves the signed text as it is, and numbers what stands beside it', () => {
    const textHash = { ru: hashOfText('Исправлено.'), en: hashOfText('Put right.') };
    given(communique, SIGNED)
      .when('issue-corrigendum', body)
      .then([corrigendum({ textHash })]);
    given(communique, [...SIGNED, corrigendum({ textHash })])
      .when('issue-corrigendum', body)
      .thenNothing();
    given(communique, [...SIGNED, corrigendum({ textHash })])
      .when('issue-corrigendum', { ...body, issuedOn: '2026-05-02' })
      .then([corrigendum({ textHash, number: 2, issuedOn: day('2026-05-02') })]);
  });
  it('draws its figures from tables again, as they bear them', () => {
    const right = { ...body, figures: says('> 20 kg'), text: TEXT };
    from(ALL_CONFIRMED, SIGNED)
      .when('issue-corrigendum', { ...right, figures: says('> 40 kg') })
      .refused('CLAIM_NOT_BORNE', '/figures/0/says');
    from(ALL_CONFIRMED, SIGNED)
      .unseenBy('RTC')
      .when('issue-corrigendum', right)
      .refused('FIGURE_NOT_SEEN', '/figures/0/table');
    const { happened } = from(ALL_CONFIRMED, SIGNED).when('issue-corrigendum', right);
    const before = drafted({ figures: [{ ...FIGURE, says: { bound: 'GT', value: '1', unit: 'KGM' } }] });
    const after = stateAfter(communiqueStory, [before, issued(), ...happened.events!]);
    expect(figuresOf(after).map((each) => each.says.value)).toEqual(['20']);
  });
  it('is for the secretariat, of what was issued', () => {
    given(communique, DRAFTED).when('issue-corrigendum', body).refused('NOT_ISSUED');
    given(communique, SIGNED).by(officer('KZ')).when('issue-corrigendum', body).refused('NOT_YOURS');
  });
});

describe('Superseding a communiqué', () => {
  const body = { by: 'KZ', with: 'two', agreedOn: '2026-06-01' };
  const two = (events: Events = SIGNED) => given(communique, events).beside('communique-two', [onPaper()]);
  const ALL_AGREED = [...SIGNED, agreed(), agreed({ by: 'RTC' })];

  it('takes every signatory', () => {
    two().by(officer('KZ')).when('supersede', body).then([agreed()]).flagged().unproved();
    const phaseOf = (events: NonNullable<Events>) => stateAfter(communiqueStory, events).phase;
    expect(phaseOf([...SIGNED, agreed()])).toBe('signed');
    expect(phaseOf([...SIGNED, agreed(), agreed({ by: 'RTC', with: 'three' })])).toBe('signed');
    expect(phaseOf(ALL_AGREED)).toBe('superseded');
    two([...SIGNED, agreed()])
      .when('supersede', body)
      .thenNothing();
  });
  it('needs a signature, and another communiqué that was issued', () => {
    two(ISSUED).when('supersede', body).refused('NOT_SIGNED', '/by');
    two(DRAFTED).when('supersede', body).refused('NOT_ISSUED');
    given(communique, SIGNED).when('supersede', body).refused('SUCCESSOR_NOT_ISSUED', '/with');
    given(communique, SIGNED)
      .when('supersede', { ...body, with: 'one' })
      .refused('SUCCESSOR_NOT_ISSUED', '/with');
    two().by(secretary('RTC')).when('supersede', body).refused('NOT_YOURS');
  });
  it('ends signatures, endorsements and corrigenda', () => {
    two(ALL_AGREED).when('sign', { by: 'KZ', person: 'A. Head' }).refused('COMMUNIQUE_SUPERSEDED');
    two(ALL_AGREED).when('endorse', { by: 'WCO', endorsedOn: '2027' }).refused('COMMUNIQUE_SUPERSEDED');
    two(ALL_AGREED).when('issue-corrigendum', { text: PLAIN.text, issuedOn: '2027' }).refused('COMMUNIQUE_SUPERSEDED');
    two(ALL_AGREED)
      .when('supersede', { ...body, with: 'three' })
      .refused('SUCCESSOR_NOT_ISSUED', '/with');
  });
});
