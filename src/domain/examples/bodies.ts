// Examples of the commands of bodies: committees, working groups, their meetings and decisions.
import type { Bilingual } from '../../forms/language.js';
import { alike, DAY, KAZAKHSTAN, KYRGYZSTAN, TEN_TO_FIFTEEN } from './parts.js';

export const bodyExamples: Readonly<Record<string, Bilingual<object>>> = {
  'committees/establish': alike(() => ({
    names: {
      ru: 'Комитет глав правоохранительных подразделений',
      en: 'Committee of Heads of Law Enforcement Units',
    },
    date: '1998',
  })),
  'committees/admit-member': alike((say) => ({ country: say(KYRGYZSTAN), from: '1998' })),
  'committees/rename': alike((say) => ({
    names: { ru: 'Комитет глав правоохранительных служб', en: 'Committee of Heads of Law Enforcement Services' },
    from: say(DAY),
  })),
  'committees/withdraw-member': alike((say) => ({ country: say(KYRGYZSTAN), to: say(DAY) })),
  'committees/elect-chairman': alike((say) => ({
    person: say({ en: 'O. Gubaidulin', ru: 'О. Губайдулин' }),
    reElection: false,
    electedOn: say(DAY),
  })),
  'committees/agree-candidacy': alike((say) => ({
    office: say({ en: 'Head of the Headquarters', ru: 'руководитель Штаба' }),
    person: 'A. Example',
    agreedOn: say(DAY),
  })),
  'committees/appoint-officer': alike((say) => ({
    office: say({ en: 'Head of the Headquarters', ru: 'руководитель Штаба' }),
    person: 'A. Example',
    appointedOn: say(DAY),
  })),
  'committees/end-term': alike((say) => ({
    office: say({ en: 'Head of the Headquarters', ru: 'руководитель Штаба' }),
    person: 'A. Example',
    endedOn: say({ en: '31 December 2026', ru: '31.12.2026' }),
    because: say({ en: 'resignation', ru: 'сложение полномочий' }),
  })),
  'committees/attest-office-holder': alike((say) => ({
    person: say({ en: 'O. Gubaidulin', ru: 'О. Губайдулин' }),
    office: say({ en: 'Chairman', ru: 'председатель' }),
    asOf: say(DAY),
  })),
  'decisions/adopt': alike((say) => ({
    body: 'chleu',
    meeting: 'chleu-25',
    text: { ru: 'Провести операцию в 2027 году', en: 'Hold an operation in 2027' },
    adoptedOn: say(DAY),
    by: say({ en: 'consensus', ru: 'консенсус' }),
    addressedTo: [say(KAZAKHSTAN), say(KYRGYZSTAN)],
    due: '2027',
  })),
  'decisions/agree': alike((say) => ({
    body: 'chleu',
    meeting: 'chleu-25',
    subject: say({ en: 'training', ru: 'обучение' }),
    text: { ru: 'Направления подготовки кадров', en: 'Directions of training' },
    reachedOn: say(DAY),
  })),
  'decisions/endorse': alike((say) => ({ by: 'WCO', endorsedOn: say(DAY) })),
  'decisions/object': alike((say) => ({ by: say(KAZAKHSTAN), raisedOn: say(DAY) })),
  'decisions/state-position': alike((say) => ({
    by: say(KAZAKHSTAN),
    position: say({ en: 'with a reservation', ru: 'с оговоркой' }),
    statedOn: say(DAY),
  })),
  'decisions/report-progress': alike((say) => ({
    by: say(KYRGYZSTAN),
    asOf: say(DAY),
    text: { ru: 'Подготовлен план', en: 'A plan was drawn up' },
  })),
  'decisions/fulfil': alike((say) => ({ fulfilledOn: say(DAY) })),
  'meetings/convene': alike((say) => ({
    body: 'chleu',
    ordinal: 25,
    dates: say(TEN_TO_FIFTEEN),
    place: { city: say({ en: 'Bishkek', ru: 'Бишкек' }), country: say(KYRGYZSTAN) },
  })),
  'meetings/chair': alike((say) => ({
    person: 'A. Example',
    office: say({ en: 'Chairman', ru: 'Председатель' }),
    administration: say(KYRGYZSTAN),
  })),
  'meetings/record-attendance': alike((say) => ({
    delegations: [
      { administration: say(KAZAKHSTAN), capacity: say({ en: 'member', ru: 'член' }), people: 4 },
      { administration: 'WCO', capacity: say({ en: 'guest', ru: 'приглашённый' }) },
    ],
  })),
  'meetings/discuss': alike((say) => ({
    topic: say({ en: 'false transit', ru: 'лжетранзит' }),
    summary: { ru: 'О взаимодействии', en: 'On cooperation' },
  })),
  'meetings/close': alike((say) => ({ closedOn: say(DAY), protocol: '25' })),
  'provisions/approve': alike((say) => ({
    body: 'chleu',
    subject: say({ en: 'Secretariat', ru: 'Секретариат' }),
    version: 2,
    approvedOn: say(DAY),
    candidacy: true,
  })),
  'projects/register': alike((say) => ({
    body: 'chleu',
    names: { ru: 'Сеть', en: 'Net' },
    channels: [say({ en: 'international mail', ru: 'МПО' }), say({ en: 'express cargo', ru: 'экспресс-грузы' })],
    registeredOn: say(DAY),
  })),
  'projects/present-results': alike((say) => ({
    summary: { ru: 'Выявлено больше вложений', en: 'More was found in parcels' },
    presentedOn: say(DAY),
  })),
  'projects/close': alike((say) => ({ closedOn: say({ en: '31 December 2026', ru: '31.12.2026' }) })),
  'working-groups/create': alike((say) => ({
    body: 'chleu',
    names: { ru: 'Рабочая группа по лжетранзиту', en: 'Working group on false transit' },
    permanent: true,
    decision: 'chleu-25-1',
    createdOn: say(DAY),
  })),
  'working-groups/appoint-head': alike((say) => ({
    person: 'A. Example',
    administration: say(KAZAKHSTAN),
    appointedOn: say(DAY),
  })),
  'working-groups/dissolve': alike((say) => ({ decision: 'chleu-26-1', dissolvedOn: say(DAY) })),
};
