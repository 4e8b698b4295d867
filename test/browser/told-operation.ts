// An operation as tests of the page find it: an incident of two lines, of which one was not weighed, and another state's proposal about it.
import { expect } from '@jest/globals';
import { type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';

export const OPERATION = 'barrier-2026';

export interface Told {
  /** Whose incident it is. */
  readonly officer: Client;
  readonly incident: string;
}

export async function operationTold(cordon: RunningCordon): Promise<Told> {
  const chleu = await clientOf(cordon, 'secretariat', 'CHLEU');
  const officer = await clientOf(cordon, 'officer', 'KG');
  const kz = await clientOf(cordon, 'officer', 'KZ');
  const tell = async (who: Client, path: string, body: object): Promise<{ events: { id: string }[] }> => {
    const { status, body: said } = await who.post(`/v1/${path}`, body);
    expect([path, status, said.code]).toEqual([path, 201, undefined]);
    return said;
  };
  const window = '2026-11-01/2026-12-31';
  await tell(chleu, `operations/${OPERATION}/decide`, {
    organisers: ['CHLEU'],
    targets: ['NARCOTIC'],
    decidedOn: '2026',
  });
  await tell(chleu, `operations/${OPERATION}/plan`, { codeName: 'Барьер-2026', window });
  for (const country of ['KG', 'KZ'])
    await tell(chleu, `operations/${OPERATION}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
  await tell(chleu, `operations/${OPERATION}/launch`, { window });
  const incident = '3f0f7c8e-5a51-4b1f-9f0e-6c1d2b3a4f50';
  const report = { country: 'KG', post: 'Достук', occurredAt: '2026-11-05T10:30+06:00', operation: OPERATION };
  await tell(officer, `incidents/${incident}/report`, report);
  const { events } = await tell(officer, `incidents/${incident}/record-seizure`, {
    lineId: '1',
    substance: 'heroin',
    quantity: '> 3,2 кг',
  });
  await tell(officer, `incidents/${incident}/record-seizure`, {
    lineId: '2',
    substance: 'opium',
    quantity: 'неизвестно',
  });
  await tell(kz, `incidents/${incident}/propose-correction`, { target: events[0]!.id, text: 'У нас 2,3 кг' });
  return { officer, incident };
}
