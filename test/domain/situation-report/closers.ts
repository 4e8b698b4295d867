// Closers of the flags of situation reports: for every rule what brings its flag about, and the command that closes it.
import type { Closers } from '../closers.js';
import { decidedOn } from '../events-as-data.js';

export const OF_SITUATION_REPORTS: Closers = {
  NOT_LAUNCHED: [
    {
      beside: { 'operation-one': [decidedOn()] },
      raised: { command: 'situation-reports/issue', body: {}, attested: true },
      closed: { id: 'one', command: 'operations/launch', body: { window: '2025-08' }, attested: true },
    },
  ],
};
