// The commands to a request for assistance: asked by one state, answered by the other, each for itself and in its order.
import { describe, expect, it } from '@jest/globals';
import { assistance } from '../../../src/domain/assistance/decider.js';
import { assistanceStory, circleOf } from '../../../src/domain/assistance/story.js';
import type { Described } from '../../support/facts/folded.js';
import { given, stateAfter } from '../../support/specification.js';
import { acknowledged, answered, postponed, refused, requested, used } from './events.js';

const by = (administration: string) => ({ actor: { administration, officer: 'p-2', role: 'officer' } }) as const;
const REQUEST = {
  askedBy: 'Кыргызстан',
  askedOf: 'Казахстан',
  legalBasis: 'Treaty, art. 8',
  purpose: 'Origin of a consignment',
  questions: ['Was a declaration lodged?'],
  requestedOn: '2026-05-01',
};

describe('Asking for assistance', () => {
  it('is done once, for one’s own state, and of another', () => {
    given(assistance).by(by('KG')).when('request', REQUEST).then([requested()]).flagged();
    given(assistance, [requested()]).by(by('KG')).when('request', REQUEST).thenNothing();
    given(assistance, [requested()])
      .by(by('KG'))
      .when('request', { ...REQUEST, purpose: 'Another' })
      .refused('ASSISTANCE_ALREADY_REQUESTED');
    given(assistance).by(by('KZ')).when('request', REQUEST).refused('NOT_YOURS');
    given(assistance)
      .by(by('KG'))
      .when('request', { ...REQUEST, askedOf: 'KG' })
      .refused('ASKED_OF_ITSELF', '/askedOf');
  });
  it('is seen by the two states and by nobody else', () => {
    const told = (event: Described, administration: string): Described => ({
      ...event,
      metadata: { commandId: 'c', flags: [], actor: by(administration).actor } as never,
    });
    const { members } = circleOf(stateAfter(assistanceStory, [told(requested(), 'KG'), told(acknowledged(), 'KZ')]));
    expect(members).toEqual([{ country: 'KG' }, { country: 'KZ' }]);
  });
});

describe('An answer', () => {
  const ANSWER = { at: '2026-05-20', extent: 'полностью' };
  it('is the word of the state that is asked, and of nobody for it', () => {
    given(assistance, [requested()]).by(by('KZ')).when('answer', ANSWER).then([answered()]).flagged();
    given(assistance, [requested(), answered()]).by(by('KZ')).when('answer', ANSWER).thenNothing();
    for (const other of ['KG', 'UZ'])
      given(assistance, [requested()]).by(by(other)).when('answer', ANSWER).refused('NOT_YOURS');
    given(assistance, [requested()])
      .by({ ...by('UZ'), onBehalfOf: 'KZ' })
      .when('answer', ANSWER)
      .refused('NEVER_ON_BEHALF');
  });
  it('to what nobody asked is kept, with a flag', () => {
    given(assistance).by(by('KZ')).when('answer', ANSWER).then([answered()]).unproved('ASSISTANCE_NOT_REQUESTED');
  });
  it('of a part leaves the rest open, and one of the whole stands over what was said before and after', () => {
    const phase = (...events: readonly Described[]) => stateAfter(assistanceStory, [requested(), ...events]).phase;
    expect(phase()).toBe('requested');
    expect(phase(acknowledged())).toBe('acknowledged');
    expect(phase(answered({ extent: 'PART' }), acknowledged())).toBe('partly');
    expect(phase(postponed(), answered({ extent: 'PART' }))).toBe('partly');
    expect(phase(refused(), answered())).toBe('answered');
    expect(phase(answered(), refused())).toBe('answered');
    expect(phase(used(), answered())).toBe('used');
  });
  it('of the whole cannot be refused or put off afterwards', () => {
    const REFUSAL = { at: '2026-05-20', ground: 'не допускается национальным законодательством' };
    given(assistance, [requested()]).by(by('KZ')).when('refuse', REFUSAL).then([refused()]).flagged();
    given(assistance, [requested(), refused()]).by(by('KZ')).when('refuse', REFUSAL).thenNothing();
    given(assistance, [requested(), answered()]).by(by('KZ')).when('refuse', REFUSAL).refused('ASSISTANCE_ANSWERED');
    given(assistance, [requested(), answered()])
      .by(by('KZ'))
      .when('postpone', { at: '2026-05-21' })
      .refused('ASSISTANCE_ANSWERED');
    given(assistance).by(by('KZ')).when('refuse', REFUSAL).refused('ASSISTANCE_NOT_REQUESTED');
    given(assistance, [requested()]).by(by('KG')).when('refuse', REFUSAL).refused('NOT_YOURS');
  });
  it('is acknowledged first as received, and put off, by the state that is asked', () => {
    given(assistance, [requested()]).by(by('KZ')).when('acknowledge', { at: '2026-05-04' }).then([acknowledged()]);
    given(assistance, [requested(), acknowledged()])
      .by(by('KZ'))
      .when('acknowledge', { at: '2026-05-04' })
      .thenNothing();
    given(assistance, [requested()]).by(by('KG')).when('acknowledge', { at: '2026-05-04' }).refused('NOT_YOURS');
    given(assistance, [requested()])
      .by(by('KZ'))
      .when('postpone', { at: '2026-05-10', until: '2026-07-01' })
      .then([postponed()]);
  });
  it('is used by the state that asked, once there is one', () => {
    const USE = { at: '2026-06-01', use: 'доказательство' };
    given(assistance, [requested(), answered()]).by(by('KG')).when('use-result', USE).then([used()]).flagged();
    given(assistance, [requested(), answered(), used()]).by(by('KG')).when('use-result', USE).thenNothing();
    given(assistance, [requested()]).by(by('KG')).when('use-result', USE).flagged().unproved('ASSISTANCE_NOT_ANSWERED');
    given(assistance, [requested(), answered()]).by(by('KZ')).when('use-result', USE).refused('NOT_YOURS');
  });
});
