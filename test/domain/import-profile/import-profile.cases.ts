// The commands to a mapping profile: registered once, revised and withdrawn by the service that owns it.
import { describe, it } from '@jest/globals';
import { importProfile } from '../../../src/domain/import-profile/decider.js';
import { given } from '../../support/specification.js';
import { MAPPING, profileWithdrawn, registered, revised } from './events.js';

const KG = { actor: { administration: 'KG', officer: 'kg-1', role: 'officer' } } as const;
const OTHER = { ...MAPPING, title: { ru: 'Журнал' } };

describe('A mapping profile', () => {
  it('is registered once; said again it says nothing new, and otherwise it is refused', () => {
    given(importProfile).when('register', MAPPING).then([registered()]);
    given(importProfile, [registered()]).when('register', MAPPING).thenNothing();
    given(importProfile, [registered()]).when('register', OTHER).refused('PROFILE_REGISTERED');
  });
  it('is revised by a mapping that takes the place of the one before', () => {
    const scene = given(importProfile, [registered()]);
    scene.when('revise', OTHER).then([revised({ title: { ru: 'Журнал' } })]);
    scene.when('revise', MAPPING).thenNothing();
  });
  it('is withdrawn once, and not revised from then on', () => {
    given(importProfile, [registered()]).when('withdraw', { reason: 'New columns' }).then([profileWithdrawn()]);
    const gone = given(importProfile, [registered(), profileWithdrawn()]);
    gone.when('withdraw', { reason: 'New columns' }).thenNothing();
    gone.when('revise', OTHER).refused('PROFILE_WITHDRAWN');
  });
  it('is its owner’s alone', () => {
    const scene = given(importProfile, [registered()]).by(KG);
    scene.when('revise', OTHER).refused('NOT_YOURS');
    scene.when('withdraw', { reason: 'New columns' }).refused('NOT_YOURS');
  });
  it('has each field in one column, and no field that its form does not know', () => {
    const [column] = MAPPING.columns;
    given(importProfile)
      .when('register', { ...MAPPING, columns: [column, column] })
      .malformed('DUPLICATE /columns/1/to');
    given(importProfile)
      .when('register', { ...MAPPING, columns: [{ to: 'report/nothing', headings: ['А'] }] })
      .malformed('NOT_ONE_OF /columns/0/to');
  });
});
