// An incident's history as people read it, in both languages, with the least and with the most that an event may say.
import { describe, expect, it } from '@jest/globals';
import { eventInWords } from '../../../projections/words/history.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { TRANSPORT_MODES, DETECTIONS, DIRECTIONS } from '../../../src/domain/values/goods/movement.js';
import { day } from '../../domain/events-as-data.js';
import {
  acceptance,
  attribution,
  correction,
  identified,
  kilograms,
  precursor,
  prevented,
  proposal,
  refusal,
  reported,
  revocation,
  seized,
  UNWEIGHED,
  weighed,
  withdrawal,
} from '../../domain/incident/events.js';
import type { Lang } from '../../../src/forms/language.js';

const line = (seized().data ?? {}) as object;
const said = (event: DomainEvent, lang: Lang): string => eventInWords(event.type, event.data, lang);
const corrected = (changed: readonly string[], data: object): DomainEvent => ({
  type: 'ReportCorrected',
  data: { ...(correction(seized(), data).data as object), changed },
});

describe('An event of an incident', () => {
  it.each<[event: DomainEvent, en: string, ru: string]>([
    [reported(), 'Kazakhstan reports an incident: 10 May 2026', 'Казахстан сообщает о случае: 10 мая 2026 г.'],
    [
      reported({ post: 'Merke', direction: 'IMPORT', transportMode: 'ROAD', detection: 'DOG' }),
      'Kazakhstan reports an incident: 10 May 2026, Merke, on import, by road, detector dog',
      'Казахстан сообщает о случае: 10 мая 2026 г., Merke, при ввозе, автотранспортом, применение служебной собаки',
    ],
    [
      seized({ quantity: UNWEIGHED }),
      'Seized (line a): mass not established, heroin (narcotic drugs)',
      'Изъято (строка a): героин (наркотические средства) — масса не установлена',
    ],
    [
      seized({ creditedTo: { country: 'KG' } }),
      'Seized (line a): 3.2 kg, heroin (narcotic drugs); credited to: Kyrgyzstan',
      'Изъято (строка a): героин (наркотические средства) — 3,2 кг; учтено за: Кыргызстан',
    ],
    [
      precursor({ chemicalAsWritten: 'AA' }),
      'Seized (line p): 200 kg, acetic anhydride (AA)',
      'Изъято (строка p): уксусный ангидрид (AA) — 200 кг',
    ],
    [
      weighed({ certificate: '12/26' }),
      'Quantity established, line a: 3.3 kg, weighed (12/26)',
      'Установлено количество, строка a: 3,3 кг, взвешиванием (12/26)',
    ],
    [
      identified(),
      'Substance identified, line a: MDMA (psychotropic substances)',
      'Установлено вещество, строка a: МДМА (психотропные вещества)',
    ],
    [
      prevented({ personsArrested: 2, method: 'false bottom' }),
      'A smuggling attempt was prevented: drugs (false bottom); 2 persons arrested',
      'Пресечена попытка контрабанды: наркотики (false bottom); 2 задержанных',
    ],
    [
      corrected(['quantity', 'seizedAt'], { ...line, quantity: kilograms('5'), seizedAt: day('2026-05-11') }),
      'Line a corrected (mistyped): quantity — 5 kg; time of seizure — 11 May 2026',
      'Строка a исправлена (описка): количество — 5 кг; время изъятия — 11 мая 2026 г.',
    ],
    [
      corrected(['hs', 'substance'], { ...line, substance: 'opium' }),
      'Line a corrected (mistyped): HS code — no longer stated; substance — opium',
      'Строка a исправлена (описка): код ТН ВЭД — больше не указано; вещество — опий',
    ],
    [proposal(), 'Kyrgyzstan proposes a correction: It was 5 kg', 'Кыргызстан предлагает исправление: It was 5 kg'],
    [acceptance(), 'The proposed correction was accepted', 'Предложенное исправление принято'],
    [refusal(), 'The proposed correction was declined', 'Предложенное исправление отклонено'],
    [withdrawal(), 'The report was withdrawn (an error)', 'Сообщение отозвано (ошибка)'],
    [attribution(), 'Attributed to the operation mak (as reported)', 'Отнесено к операции mak (по сообщению)'],
    [
      revocation({ reason: 'too early' }),
      'No longer attributed to the operation mak: too early',
      'Больше не относится к операции mak: too early',
    ],
  ])('$type is told', (event, en, ru) => {
    expect([said(event, 'en'), said(event, 'ru')]).toEqual([en, ru]);
  });

  it('has a word for every code of how goods moved and were found', () => {
    const all = [
      ...TRANSPORT_MODES.map((transportMode) => ({ transportMode })),
      ...DETECTIONS.map((detection) => ({ detection })),
      ...DIRECTIONS.map((direction) => ({ direction })),
    ];
    for (const each of all) {
      expect(said(reported(each), 'en')).not.toMatch(/undefined|[A-Z]{3}/);
      expect(said(reported(each), 'ru')).not.toMatch(/undefined|[A-Z]{3}/);
    }
  });
});
