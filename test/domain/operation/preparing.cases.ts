// The commands to an operation before it runs: deciding, planning, and who takes part.
import { describe, it } from '@jest/globals';
import { operation } from '../../../src/domain/operation/decider.js';
import { given } from '../../support/specification.js';
import {
  concluded,
  contactNamed,
  day,
  decidedOn,
  launched,
  nominated,
  planned,
  seriesEstablished,
  withdrew,
} from '../events-as-data.js';

describe('Deciding on an operation', () => {
  const body = { organisers: ['KZ'], targets: ['NARCOTIC'], decidedOn: '2024-10-01' };

  it('is told with its organisers, targets and date', () => {
    given(operation).when('decide', body).then([decidedOn()]).flagged().unproved();
  });
  it('says nothing new when the same is decided again', () => {
    given(operation, [decidedOn(), launched()]).when('decide', body).thenNothing();
  });
  it('is refused with other particulars', () => {
    given(operation, [decidedOn()])
      .when('decide', { ...body, region: 'The Caspian' })
      .refused('ALREADY_DECIDED');
  });
  it('may be told after the launch, as documents do', () => {
    given(operation, [launched()]).attested().when('decide', body).then([decidedOn()]).flagged();
  });
});

describe('Planning an operation', () => {
  it('is told with what is known so far', () => {
    given(operation).when('plan', { codeName: 'Barrier' }).then([planned()]).flagged().unproved();
  });
  it('says nothing new when the same is planned again, even while it runs', () => {
    given(operation, [planned(), launched()]).when('plan', { codeName: 'Barrier' }).thenNothing();
  });
  it('replaces the former plan', () => {
    given(operation, [planned()])
      .when('plan', { window: '2025-08-01/2025-08-15' })
      .then([{ type: 'OperationPlanned', data: { window: day('2025-08-01', '2025-08-15') } }]);
  });
  it('is refused once the operation runs or is over', () => {
    given(operation, [planned(), launched()]).when('plan', { codeName: 'Other' }).refused('ALREADY_LAUNCHED');
    given(operation, [planned(), concluded()]).when('plan', { codeName: 'Other' }).refused('ALREADY_CONCLUDED');
  });
  it('names the series of which it is an edition, which must be established', () => {
    given(operation).when('plan', { series: 'mak' }).refused('SERIES_NOT_ESTABLISHED', '/series');
    given(operation).attested().when('plan', { series: 'mak' }).unproved('SERIES_NOT_ESTABLISHED');
    given(operation)
      .beside('operationSeries-mak', [seriesEstablished()])
      .when('plan', { series: 'mak' })
      .then([{ type: 'OperationPlanned', data: { series: 'mak' } }])
      .unproved();
  });
});

describe('Nominating a participant', () => {
  it('is told with the capacity', () => {
    given(operation)
      .when('nominate-participant', { country: 'kz', capacity: 'PARTICIPANT' })
      .then([nominated()])
      .flagged();
  });
  it('says nothing new when the same is said again, also after the conclusion', () => {
    given(operation, [nominated(), concluded()])
      .when('nominate-participant', { country: 'KZ', capacity: 'PARTICIPANT' })
      .thenNothing();
  });
  it('may change the capacity', () => {
    given(operation, [nominated()])
      .when('nominate-participant', { country: 'KZ', capacity: 'OBSERVER' })
      .then([nominated({ capacity: 'OBSERVER' })]);
  });
  it('is possible while the operation runs, and refused after its conclusion', () => {
    const body = { country: 'BY', capacity: 'PARTICIPANT' };
    given(operation, [launched()])
      .when('nominate-participant', body)
      .then([nominated({ country: 'BY' })]);
    given(operation, [concluded()]).when('nominate-participant', body).refused('ALREADY_CONCLUDED');
    given(operation, [concluded()]).attested().when('nominate-participant', body).flagged('ALREADY_CONCLUDED');
  });
});

describe('Naming a contact point', () => {
  const body = { country: 'KZ', contact: 'Duty office' };

  it('is told for a participant', () => {
    given(operation, [nominated()]).when('nominate-contact-point', body).then([contactNamed()]).flagged().unproved();
  });
  it('says nothing new when the same is said again, and replaces another', () => {
    given(operation, [nominated(), contactNamed()]).when('nominate-contact-point', body).thenNothing();
    given(operation, [nominated(), contactNamed({ contact: 'Night office' })])
      .when('nominate-contact-point', body)
      .then([contactNamed()]);
  });
  it('is refused for who does not take part, or no longer', () => {
    given(operation).when('nominate-contact-point', body).refused('NOT_A_PARTICIPANT', '/country');
    given(operation, [nominated(), contactNamed(), withdrew()])
      .when('nominate-contact-point', body)
      .refused('NOT_A_PARTICIPANT', '/country');
  });
  it('is refused after the conclusion', () => {
    given(operation, [nominated(), concluded()]).when('nominate-contact-point', body).refused('ALREADY_CONCLUDED');
  });
});

describe('Withdrawing from an operation', () => {
  it('is told, with its day where that is known', () => {
    given(operation, [nominated()])
      .when('withdraw-participant', { country: 'KZ' })
      .then([withdrew()])
      .flagged()
      .unproved();
    given(operation, [nominated(), launched()])
      .when('withdraw-participant', { country: 'KZ', on: '2025-08-05' })
      .then([withdrew({ on: day('2025-08-05') })]);
  });
  it('is refused for who does not take part', () => {
    given(operation).when('withdraw-participant', { country: 'KZ' }).refused('NOT_A_PARTICIPANT', '/country');
  });
  it('is kept as unproved when a document attests it', () => {
    given(operation)
      .attested()
      .when('withdraw-participant', { country: 'KZ' })
      .then([withdrew()])
      .unproved('NOT_A_PARTICIPANT');
  });
});

describe('Deploying teams and means to an operation', () => {
  const dogs = { country: 'Казахстан', resource: 'кинологи', units: 3 };
  const deployed = { type: 'ResourceDeployed', data: { country: 'KZ', resource: 'CANINE_TEAM', units: 3 } };
  const by = (administration: string) => ({
    actor: { administration, officer: 'p-2', role: 'officer' as const },
  });

  it('is told by a state that takes part, as often as it says something new', () => {
    given(operation, [decidedOn(), nominated()]).when('deploy-resource', dogs).then([deployed]).flagged().unproved();
    given(operation, [decidedOn(), nominated(), deployed]).when('deploy-resource', dogs).thenNothing();
    given(operation, [decidedOn(), nominated(), deployed])
      .when('deploy-resource', { ...dogs, units: 4 })
      .then([{ ...deployed, data: { ...deployed.data, units: 4 } }]);
  });
  it('is kept of one that nobody nominated, and told by no other state', () => {
    given(operation, [decidedOn()]).when('deploy-resource', dogs).then([deployed]).unproved('NOT_A_PARTICIPANT');
    given(operation, [decidedOn(), nominated()]).by(by('BY')).when('deploy-resource', dogs).refused('NOT_YOURS');
  });
});
