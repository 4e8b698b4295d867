// Complete commands of an annex: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { reported } from '../incident/events.js';
import { filed, INCIDENT, LAB } from './events.js';

const BESIDE = { [`incident-${INCIDENT}`]: [reported()] };

export const COMPLETE_ANNEXES: Readonly<Record<string, Complete>> = {
  AnnexFiled: {
    command: 'annexes/file',
    phase: 'filed',
    given: [],
    beside: BESIDE,
    body: {
      incident: INCIDENT,
      kind: 'CERTIFICATE',
      releasableTo: ['RU', 'KG'],
      handling: ['H2', 'H1'],
      text: 'Исследовано\nполностью',
      result: {
        lineId: 'a',
        quantity: LAB,
        substance: 'mdma',
        class: 'PSYCHOTROPIC',
        purity: '81.5',
        certificate: '8/2026',
        examined: 'WHOLE',
      },
    },
  },
  AnnexAudienceSet: {
    command: 'annexes/set-audience',
    phase: 'filed',
    given: [filed()],
    body: { releasableTo: ['KG'], handling: ['H2'], reason: 'Источник\nизвестен' },
  },
};
