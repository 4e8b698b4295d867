// An example of every command, as an officer would type it: shown in the description of the API, and succeeds when it is sent.
import type { Bilingual } from '../forms/language.js';
import { annexExamples } from './examples/annexes.js';
import { assistanceExamples } from './examples/assistance-requests.js';
import { bodyExamples } from './examples/bodies.js';
import { communiqueExamples } from './examples/communiques.js';
import { deliveryExamples } from './examples/controlled-deliveries.js';
import { duplicateReviewExamples } from './examples/duplicate-reviews.js';
import { importProfileExamples } from './examples/import-profiles.js';
import { importExamples } from './examples/imports.js';
import { incidentExamples } from './examples/incidents.js';
import { messageExamples } from './examples/messages.js';
import { inquiryExamples } from './examples/inquiries.js';
import { operationExamples } from './examples/operations.js';
import { publishedTableExamples } from './examples/published-tables.js';
import { rectifyingExamples } from './examples/rectifying.js';
import { transitCaseExamples } from './examples/transit-cases.js';
import { TEN_TO_FIFTEEN, DAY, alike, KYRGYZSTAN, KAZAKHSTAN, HEROIN } from './examples/parts.js';

/** By `collection/verb`. */
export const EXAMPLES: Readonly<Record<string, Bilingual<object>>> = {
  ...importExamples,
  ...importProfileExamples,
  ...incidentExamples,
  ...operationExamples,
  ...deliveryExamples,
  ...annexExamples,
  ...duplicateReviewExamples,
  ...bodyExamples,
  ...communiqueExamples,
  ...messageExamples,
  ...publishedTableExamples,
  ...transitCaseExamples,
  ...assistanceExamples,
  ...inquiryExamples,
  ...rectifyingExamples,
  'exchanges/open': alike((say) => ({
    operation: 'barrier-2026',
    tool: 'CENcomm',
    toolOwner: 'WCO',
    languages: [say({ en: 'Russian', ru: 'русский' }), say({ en: 'English', ru: 'английский' })],
    openedOn: say(DAY),
  })),
  'exchanges/admit-member': alike((say) => ({ administration: say(KYRGYZSTAN), from: say(DAY) })),
  'exchanges/remove-member': alike((say) => ({
    administration: say(KYRGYZSTAN),
    to: say({ en: '15 August 2026', ru: '15 августа 2026 г.' }),
  })),
  'exchanges/close': alike((say) => ({ closedOn: say({ en: '15 September 2026', ru: '15 сентября 2026 г.' }) })),
  'operation-series/establish': alike((say) => ({
    names: { ru: 'Барьер', en: 'Barrier' },
    recurrence: say({ en: 'every year', ru: 'ежегодно' }),
    establishedOn: '2023',
  })),
  'statements/declare': alike((say) => ({
    scope: { period: say(TEN_TO_FIFTEEN) },
    assertedBy: ['CHLEU'],
    asserted: say(DAY),
    attribution: { kind: 'country', code: say(KYRGYZSTAN) },
    headline: { substance: say(HEROIN), quantity: say({ en: '> 162 kg', ru: '> 162 кг' }) },
  })),
  'statements/withdraw': alike((say) => ({ reason: say({ en: 'Counted twice', ru: 'Учтено дважды' }) })),
  'trainings/agree': alike((say) => ({
    topic: { ru: 'Контролируемая поставка', en: 'Controlled delivery' },
    host: say(KYRGYZSTAN),
    agreedOn: say(DAY),
  })),
  'trainings/schedule': alike((say) => ({
    dates: say(TEN_TO_FIFTEEN),
    place: { city: say({ en: 'Bishkek', ru: 'Бишкек' }), country: say(KYRGYZSTAN) },
  })),
  'trainings/hold': alike((say) => ({
    dates: say(TEN_TO_FIFTEEN),
    participants: [{ country: say(KAZAKHSTAN), people: 12 }],
  })),
  'trainings/cancel': alike((say) => ({
    cancelledOn: say(DAY),
    reason: say({ en: 'The host withdrew', ru: 'Отказ принимающей стороны' }),
  })),
  'administrations/establish-service': alike(() => ({
    service: 'GTS',
    names: { ru: 'Государственная таможенная служба', en: 'State Customs Service' },
  })),
  'administrations/open-post': alike((say) => ({ post: say({ en: 'Torugart', ru: 'Торугарт' }) })),
  'administrations/close-post': alike((say) => ({ post: say({ en: 'Torugart', ru: 'Торугарт' }) })),
  'administrations/name-contact-point': alike(() => ({ officer: 'kg-officer-1' })),
  'administrations/relieve-contact-point': alike(() => ({ officer: 'kg-officer-1' })),
  'administrations/name-officer': alike((say) => ({
    officer: 'kg-officer-2',
    post: say({ en: 'Torugart', ru: 'Торугарт' }),
  })),
  'administrations/remove-officer': alike((say) => ({
    officer: 'kg-officer-2',
    reason: say({ en: 'Left the service', ru: 'Уволен из службы' }),
  })),
  'administrations/give-mandate': alike((say) => ({
    mandate: 'incidents-2026',
    to: 'KZ',
    commands: ['incidents/report'],
    until: say({ en: '31 December 2026', ru: '31.12.2026' }),
  })),
  'administrations/register-key': alike((say) => ({
    key: 'oKIywvGUpTVTyxMQ3bwI',
    post: say({ en: 'Torugart', ru: 'Торугарт' }),
  })),
  'administrations/revoke-key': alike((say) => ({
    key: 'oKIywvGUpTVTyxMQ3bwI',
    reason: say({ en: 'The device was lost', ru: 'Устройство утрачено' }),
  })),
  'administrations/name-successor': alike((say) => ({ to: say(KAZAKHSTAN), on: say(DAY) })),
  'administrations/take-over': alike((say) => ({ from: say(KYRGYZSTAN) })),
  'administrations/withdraw-mandate': alike(() => ({ mandate: 'incidents-2026' })),
  'documents/register': alike((say) => ({
    title: { ru: 'Протокол заседания', en: 'Protocol of the meeting' },
    issuedBy: ['CHLEU'],
    issuedOn: say(DAY),
  })),
  'reference-data/publish': alike((say) => ({
    version: 2,
    validFrom: say(DAY),
    entries: [
      {
        code: 'butonitazene',
        names: { ru: 'бутонитазен', en: 'butonitazene' },
        class: say({ en: 'narcotic drugs', ru: 'наркотические средства' }),
      },
    ],
  })),
  'issuers/drop': alike(() => ({ issuer: 'customs-login' })),
  'issuers/announce': alike(() => ({
    issuer: 'customs-login',
    administrations: ['KG'],
    roles: ['officer'],
    keys: ['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'],
  })),
};
