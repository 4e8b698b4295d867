// The commands to an annex: filed once, opened and closed by whoever filed it, and taken over by whom it is for.
import { describe, expect, it } from '@jest/globals';
import { annex } from '../../../src/domain/annex/decider.js';
import { annexStory, circleOf } from '../../../src/domain/annex/story.js';
import { incident } from '../../../src/domain/incident/decider.js';
import { given, stateAfter } from '../../support/specification.js';
import { eventId, reported, seized, weighed } from '../incident/events.js';
import { audienceSet, filed, INCIDENT, LAB } from './events.js';

const ANNEX = { incident: INCIDENT, kind: 'заключение', result: { lineId: 'a', quantity: LAB } };
const BESIDE = [`incident-${INCIDENT}`, [reported()]] as const;
const JP = { actor: { administration: 'JP', officer: 'p-2', role: 'officer' } } as const;
const BY = { actor: { administration: 'BY', officer: 'p-3', role: 'officer' } } as const;

describe('Filing an annex', () => {
  it('names what it belongs to and whose that is, and says nothing new when it is said again', () => {
    given(annex)
      .beside(...BESIDE)
      .when('file', ANNEX)
      .then([filed()])
      .flagged()
      .unproved();
    given(annex, [filed()])
      .beside(...BESIDE)
      .when('file', ANNEX)
      .thenNothing();
  });
  it('needs an incident that its sender knows, and is done once', () => {
    given(annex).when('file', ANNEX).refused('INCIDENT_NOT_REPORTED', '/incident');
    given(annex, [filed()])
      .beside(...BESIDE)
      .when('file', { ...ANNEX, kind: 'SOURCE' })
      .refused('ALREADY_FILED');
  });
});

describe('The audience of an annex', () => {
  const seen = (...events: Parameters<typeof stateAfter>[1]) => circleOf(stateAfter(annexStory, events));
  it('is whoever filed it, the owner, and those it is left to of whoever sees what it belongs to', () => {
    const scope = `thing:incident-${INCIDENT}`;
    expect(seen(filed({ releasableTo: ['BY', 'RU'] }))).toEqual({
      members: [{ country: 'KZ' }],
      of: { scope, among: [{ country: 'BY' }, { country: 'RU' }] },
    });
    expect(seen(filed({ owner: 'KG/CUSTOMS' }), audienceSet())).toEqual({
      members: [{ country: 'KZ' }, { country: 'KG', service: 'CUSTOMS' }],
      of: { scope, among: [{ country: 'KG' }] },
    });
  });
  it('is said anew by whoever filed it, and by nobody else', () => {
    given(annex, [filed()])
      .when('set-audience', { releasableTo: ['KG'] })
      .then([audienceSet()]);
    given(annex, [filed(), audienceSet()])
      .when('set-audience', { releasableTo: ['KG'] })
      .thenNothing();
    given(annex, [filed()])
      .by(JP)
      .when('set-audience', { releasableTo: ['JP'] })
      .refused('NOT_YOURS');
  });
});

describe('Taking over an annex', () => {
  const id = eventId(7);
  const scene = (given_: Parameters<typeof given>[1] = [reported(), seized()]) =>
    given(incident, given_).beside(`annex-${id}`, [
      filed({ belongsTo: 'incident-one', result: { lineId: 'a', quantity: LAB, certificate: '8/2026' } }),
    ]);
  const taken = { type: 'AnnexTakenOver', data: { annex: id } };

  it('tells its result as its owner’s word, by the rule of any other, and keeps its certificate where it was', () => {
    const { events } = scene().when('take-over-annex', { annex: id }).happened;
    expect(events).toEqual([{ type: 'QuantityEstablished', data: { lineId: 'a', quantity: LAB } }, taken]);
    scene().by(BY).when('take-over-annex', { annex: id }).refused('NOT_YOURS');
    scene([reported()]).when('take-over-annex', { annex: id }).unproved('LINE_NOT_KNOWN');
  });
  it('tells what was found in a line as well as how much', () => {
    const result = { lineId: 'a', quantity: LAB, substance: 'mdma', purity: '81.5', certificate: '8/2026' } as const;
    const { events } = given(incident, [reported(), seized()])
      .beside(`annex-${id}`, [filed({ belongsTo: 'incident-one', result })])
      .when('take-over-annex', { annex: id }).happened;
    const found = { lineId: 'a', substance: 'mdma', class: 'PSYCHOTROPIC', purity: '81.5' };
    expect(events?.slice(1)).toEqual([{ type: 'SubstanceIdentified', data: found }, taken]);
  });
  it('says nothing new of what was taken over, nor of a quantity that was told before', () => {
    scene([reported(), seized(), weighed({ quantity: LAB }), taken])
      .when('take-over-annex', { annex: id })
      .thenNothing();
    const again = scene([reported(), seized(), weighed({ quantity: LAB })]).when('take-over-annex', { annex: id });
    expect(again.happened.events).toEqual([taken]);
  });
  it('is of an annex to this incident that its sender sees', () => {
    given(incident, [reported(), seized()]).when('take-over-annex', { annex: id }).refused('ANNEX_NOT_KNOWN', '/annex');
    given(incident, [reported(), seized()])
      .beside(`annex-${id}`, [filed()])
      .when('take-over-annex', { annex: id })
      .refused('ANNEX_NOT_KNOWN', '/annex');
  });
});
