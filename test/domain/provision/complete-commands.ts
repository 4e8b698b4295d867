// Complete commands of a provision: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { established, year } from '../events-as-data.js';
import { convened } from '../meeting/events.js';
import { approved } from './events.js';

export const COMPLETE_PROVISIONS: Readonly<Record<string, Complete>> = {
  ProvisionApproved: {
    command: 'provisions/approve',
    phase: 'approved',
    given: [approved({ approvedOn: year(2010) })],
    beside: { 'committee-rtc': [established()], 'meeting-rtc-1': [convened()] },
    body: {
      body: 'rtc',
      subject: 'SECRETARIAT',
      version: 2,
      meeting: 'rtc-1',
      approvedOn: '2026-04-06',
      inForceFrom: '2026-05-01',
      replacesEarlier: true,
      candidacy: true,
      quorum: 'TWO_THIRDS',
    },
  },
};
