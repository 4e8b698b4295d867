// Examples of the commands of a communiqué.
import type { Bilingual } from '../../forms/language.js';
import { alike, DAY, KAZAKHSTAN } from './parts.js';

const TEXT = {
  ru: 'В ходе операции изъято {heroin} героина.',
  en: 'In the course of the operation {heroin} of heroin were seized.',
};
const FIGURES = (say: (texts: Bilingual) => string) => [
  { id: 'heroin', table: 'barrier-2026-heroin', says: say({ en: 'more than 400 kg', ru: 'более 400 кг' }) },
];

export const communiqueExamples: Readonly<Record<string, Bilingual<object>>> = {
  'communiques/draft': alike((say) => ({
    body: 'chleu',
    parties: ['CHLEU', 'WCO'],
    title: { ru: 'Итоги операции «Барьер-2026»', en: 'Results of Barrier-2026' },
    decisions: ['chleu-25-1'],
    operation: 'barrier-2026',
    figures: FIGURES(say),
    text: TEXT,
  })),
  'communiques/issue': alike((say) => ({
    issuedOn: say(DAY),
    place: { city: say({ en: 'Almaty', ru: 'Алматы' }), country: say(KAZAKHSTAN) },
  })),
  'communiques/record': alike((say) => ({
    body: 'chleu',
    parties: ['CHLEU', 'WCO'],
    title: { ru: 'Совместное коммюнике', en: 'Joint communiqué' },
    statements: ['wco-chleu-2009-10-21'],
    issuedOn: say(DAY),
  })),
  'communiques/sign': alike((say) => ({
    by: 'WCO',
    person: say({ en: 'A. Example', ru: 'А. Пример' }),
    office: say({ en: 'Secretary General', ru: 'Генеральный секретарь' }),
    signedOn: say(DAY),
  })),
  'communiques/declare-intent': alike(() => ({
    by: 'WCO',
    with: ['CHLEU'],
    intent: { ru: 'Развивать сотрудничество', en: 'To develop the cooperation' },
  })),
  'communiques/endorse': alike((say) => ({ by: say(KAZAKHSTAN), endorsedOn: say(DAY) })),
  'communiques/issue-corrigendum': alike((say) => ({ figures: FIGURES(say), text: TEXT, issuedOn: say(DAY) })),
  'communiques/supersede': alike((say) => ({ by: 'WCO', with: 'barrier-2026-b', agreedOn: say(DAY) })),
};
