// Examples of the commands of an operation, as an officer would type them.
import type { Bilingual } from '../../forms/language.js';
import { alike, DAY, TEN_TO_FIFTEEN, KYRGYZSTAN, RUSSIA } from './parts.js';

export const operationExamples: Readonly<Record<string, Bilingual<object>>> = {
  'operations/decide': alike((say) => ({
    organisers: ['CHLEU'],
    targets: [say({ en: 'narcotic drugs', ru: 'наркотические средства' })],
    decidedOn: say(DAY),
  })),
  'operations/plan': alike((say) => ({
    codeName: say({ en: 'Barrier-2026', ru: 'Барьер-2026' }),
    window: say(TEN_TO_FIFTEEN),
  })),
  'operations/nominate-participant': alike((say) => ({
    country: say(KYRGYZSTAN),
    capacity: say({ en: 'participant', ru: 'участник' }),
  })),
  'operations/nominate-contact-point': alike((say) => ({
    country: say(KYRGYZSTAN),
    contact: say({ en: 'Department for combating smuggling', ru: 'Отдел по борьбе с контрабандой' }),
  })),
  'operations/confirm-participation': alike((say) => ({ country: say(KYRGYZSTAN) })),
  'operations/submit-nil-return': alike((say) => ({
    country: say(KYRGYZSTAN),
    period: say(DAY),
    post: say({ en: 'Kordai', ru: 'Кордай' }),
  })),
  'operations/withdraw-participant': alike((say) => ({ country: say(KYRGYZSTAN) })),
  'operations/deploy-resource': alike((say) => ({
    country: say(KYRGYZSTAN),
    resource: say({ en: 'canine teams', ru: 'кинологи' }),
    units: 2,
  })),
  'operations/start-phase': alike((say) => ({
    phase: say({ en: 'the operational phase', ru: 'основной этап' }),
    ordinal: 1,
    startedOn: say(DAY),
  })),
  'operations/end-phase': alike((say) => ({
    phase: say({ en: 'the operational phase', ru: 'основной этап' }),
    ordinal: 1,
    endedOn: say(DAY),
  })),
  'operations/launch': alike((say) => ({ window: say(TEN_TO_FIFTEEN) })),
  'operations/conclude': alike((say) => ({
    endedAt: say({ en: '15 August 2026', ru: '15 августа 2026 г.' }),
    reportsAcceptedUntil: say({ en: '15 September 2026', ru: '15 сентября 2026 г.' }),
  })),
  'operations/amend': alike((say) => ({
    window: say(TEN_TO_FIFTEEN),
    reason: say({ en: 'Prolonged by agreement', ru: 'Продлена по соглашению' }),
  })),
  'operations/set-up-coordination-unit': alike((say) => ({
    members: [{ administration: 'KZ', officer: 'kz-officer-1' }],
    place: { city: say({ en: 'Moscow', ru: 'Москва' }), country: say(RUSSIA) },
    hours: say({ en: 'around the clock', ru: 'круглосуточно' }),
  })),
  'operations/suspend': alike((say) => ({
    from: say(DAY),
    reason: say({ en: 'A flood closed the posts', ru: 'Посты закрыты из-за паводка' }),
  })),
  'operations/resume': alike((say) => ({ from: say({ en: '8 August 2026', ru: '08.08.2026' }) })),
  'situation-reports/issue': alike(() => ({
    summary: { ru: 'За сутки выявлено два случая', en: 'Two cases in a day' },
  })),
  'operations/debrief': alike((say) => ({
    heldOn: say({ en: '20 August 2026', ru: '20.08.2026' }),
    lessons: [{ ru: 'Раньше обмениваться профилями риска', en: 'Exchange risk profiles earlier' }],
  })),
  'operations/freeze-results': alike((say) => ({ frozenOn: say({ en: '1 October 2026', ru: '01.10.2026' }) })),
  'operations/cancel': alike((say) => ({
    cancelledOn: say(DAY),
    reason: say({ en: 'Put off by agreement', ru: 'Отложена по соглашению' }),
  })),
  'operations/withdraw-resource': alike((say) => ({
    country: say(KYRGYZSTAN),
    deployment: '0190a5c4-0000-7000-8000-0000000000aa',
    on: say({ en: '15 August 2026', ru: '15 августа 2026 г.' }),
  })),
};
