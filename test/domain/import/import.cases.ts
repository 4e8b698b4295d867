// The commands to an import: what came is the program's to tell, what it recorded its sender's to take back.
import { describe, expect, it } from '@jest/globals';
import { tableImport } from '../../../src/domain/import/decider.js';
import {
  answeredBy,
  countsOf,
  doneOf,
  type Import,
  importStory,
  notToldOf,
  unansweredBy,
} from '../../../src/domain/import/story.js';
import { given, stateAfter } from '../../support/specification.js';
import { answered, begun, carriedOut, finished, proposing, ROWS, rowsTold, takenBack, withdrawn } from './events.js';

const by = (administration: string, service?: string, role: 'officer' | 'secretariat' = 'officer') => ({
  actor: { administration, officer: 'p-2', role, ...(service === undefined ? {} : { service }) },
});
const ITSELF = by('CORDON', undefined, 'secretariat');
const NONE = { accepted: 0, flagged: 0, known: 0, refused: 0, leftOut: 0 };

describe('An import', () => {
  it('is begun once, by the program alone', () => {
    const body = { ...begun().data };
    given(tableImport).by(ITSELF).when('begin', body).then([begun()]);
    given(tableImport, [begun()]).by(ITSELF).when('begin', body).thenNothing();
    for (const who of [by('KZ', 'CUSTOMS'), by('KZ'), by('CHLEU', undefined, 'secretariat')])
      given(tableImport).by(who).when('begin', body).refused('NOT_YOURS');
  });
  it('tells of rows once, and anew where they came to something else', () => {
    const scene = given(tableImport, [begun()]);
    scene.when('tell-rows', ROWS).then([rowsTold()]);
    scene.when('tell-rows', { ...ROWS, isLast: true }).then([rowsTold(), finished()]);
    const over = given(tableImport, [begun(), rowsTold(), finished()]);
    over.when('tell-rows', { ...ROWS, isLast: true }).thenNothing();
    const mended = { from: 2, upTo: 4, counts: { ...NONE, accepted: 3 } };
    over.when('tell-rows', { ...mended, isLast: true }).then([{ type: 'ImportRowsTold', data: mended }]);
  });
  it('counts rows by what they came to last, in the order of the table', () => {
    const late = { from: 5, upTo: 6, counts: { ...NONE, leftOut: 2 }, notTold: [{ row: 5, codes: ['ROW_IS_SUM'] }] };
    const told = [begun({ rows: 5 }), rowsTold(late), rowsTold(), rowsTold({ counts: { ...NONE, refused: 3 } })];
    const it = stateAfter(importStory, told);
    expect([countsOf(it), doneOf(it)]).toEqual([{ ...NONE, refused: 3, leftOut: 2 }, 5]);
    expect(notToldOf(it).map(({ row }) => row)).toEqual([3, 5]);
  });
  it('is withdrawn by the service that sent it, and tells of no rows from then on', () => {
    const scene = given(tableImport, [begun(), finished()]);
    const body = { reason: 'ошибка' };
    scene.by(by('KZ', 'CUSTOMS')).when('withdraw', body).then([withdrawn()]);
    for (const who of [by('KZ', 'POLICE'), by('KG'), ITSELF]) scene.by(who).when('withdraw', body).refused('NOT_YOURS');
    given(tableImport, [begun(), withdrawn()]).when('tell-rows', ROWS).refused('IMPORT_WITHDRAWN');
  });
  it('is withdrawn once, and once more for what had been left', () => {
    const left = { leftCount: 1, left: [{ stream: 'incident-a', why: 'ADDED_TO_SINCE' }] };
    const scene = given(tableImport, [begun(), finished(), withdrawn(), takenBack(left)]);
    scene.when('withdraw', { reason: 'ERROR' }).thenNothing();
    scene.when('withdraw', { reason: 'ERROR', touched: true }).then([withdrawn({ touched: true })]);
    scene.when('finish-taking-back', { events: 4, things: 2, leftCount: 0 }).thenNothing();
  });
  it('is answered by each state that it proposes something to, as one and once', () => {
    const scene = given(tableImport, [begun(), proposing(), finished()]);
    scene.by(by('KG')).when('accept-proposals', {}).then([answered()]);
    scene
      .by(by('KG', 'CUSTOMS'))
      .when('decline-proposals', { reason: 'Не наше' })
      .then([answered({ is: 'DECLINED', reason: 'Не наше' })]);
    for (const who of [by('UZ'), by('KZ', 'CUSTOMS'), ITSELF])
      scene.by(who).when('accept-proposals', {}).refused('NOT_YOURS');
    given(tableImport, [begun(), rowsTold(), finished()])
      .by(by('KG'))
      .when('accept-proposals', {})
      .refused('NOT_YOURS');
    const over = given(tableImport, [begun(), proposing(), finished(), answered()]);
    over.by(by('KG')).when('accept-proposals', {}).thenNothing();
    over.by(by('KG')).when('decline-proposals', {}).thenNothing();
    const body = { country: 'KG', things: 2, leftCount: 0 };
    over.by(ITSELF).when('finish-answering', body).then([carriedOut()]);
    over.by(by('KG')).when('finish-answering', body).refused('NOT_YOURS');
    given(tableImport, [begun(), proposing(), finished(), answered(), carriedOut()])
      .by(ITSELF)
      .when('finish-answering', body)
      .thenNothing();
    given(tableImport, [begun(), proposing(), withdrawn()])
      .by(by('KG'))
      .when('accept-proposals', {})
      .refused('IMPORT_WITHDRAWN');
  });
  it('is seen by those whom it proposes something to, and asks each until it has answered', () => {
    const scopeOf = (story: Import): string => importStory.scope({ id: 'a', story });
    expect(scopeOf(stateAfter(importStory, [begun(), rowsTold()]))).toBe('state:KZ/CUSTOMS');
    expect(scopeOf(stateAfter(importStory, [begun(), proposing()]))).toBe('state:KZ/CUSTOMS+KG');
    const waiting = stateAfter(importStory, [begun(), proposing()]);
    expect([unansweredBy(waiting), answeredBy(waiting)]).toEqual([['KG'], []]);
    const said = stateAfter(importStory, [begun(), proposing(), answered()]);
    expect([unansweredBy(said), answeredBy(said)]).toEqual([[], ['KG']]);
    expect(answeredBy(stateAfter(importStory, [begun(), proposing(), answered(), carriedOut()]))).toEqual([]);
  });
});
