// Facts of the report of the committee's 24th meeting, Kazan (sentences A1–A15). It bears no date: the year is inferred.
import type { Document } from './fact.js';

/** "In 2024", told at a meeting in that year: to date, no more precisely than the year. */
const YEAR = '2024';
const MEMBERS = {
  kind: 'collective',
  of: 'customs authorities of the members of CHLEU',
  count: null,
  members: null,
} as const;

const moreThan = (value: string, unit: string): object => ({
  value,
  unit,
  bound: 'GT',
  basis: 'NOT_STATED',
  method: 'PUBLISHED',
});

export const meeting24: Document = {
  sha256: '484f225a5600d10d7ad39cacb011fa41f1b9b9d3052fdbd081050c9acbbde226',
  title: {
    en: 'Report of the committee’s 24th meeting, Kazan',
    ru: 'Сообщение о 24-м заседании Комитета, Казань',
  },
  facts: [
    {
      n: 20,
      sentence: 'A5',
      what: 'STATED',
      when: 'INFERRED',
      to: ['committees', 'chleu', 'elect-chairman'],
      body: { person: 'Oleg Gubaidulin', office: 'Chairman', meeting: 'chleu-24', reElection: true, electedOn: YEAR },
    },
    {
      n: 26,
      sentence: 'A8',
      what: 'STATED',
      when: 'INFERRED',
      to: ['statements', 'chleu-24-controlled-deliveries', 'declare'],
      body: {
        scope: { method: 'CONTROLLED_DELIVERY', body: 'chleu', period: YEAR },
        assertedBy: ['CHLEU'],
        asserted: YEAR,
        assertedAt: 'chleu-24',
        attribution: MEMBERS,
        // Conducted, which does not say completed.
        counts: [{ what: 'OPERATION_BY_CONTROLLED_DELIVERY_CONDUCTED', n: 8, bound: 'EQ' }],
        headline: { class: 'DRUGS_UNSPECIFIED', sourceWording: 'drugs', quantity: moreThan('20', 'KGM') },
      },
    },
    {
      n: 28,
      sentence: 'A10',
      what: 'INFERRED',
      when: 'INFERRED',
      to: ['operations', 'barrier-2024', 'launch'],
      body: {
        window: YEAR,
        codeName: 'Barrier-2024',
        nature: 'International special customs operation',
        targets: ['NARCOTIC', 'PSYCHOTROPIC', 'PRECURSOR'],
        participants: MEMBERS,
      },
    },
    {
      n: 29,
      sentence: 'A10',
      what: 'STATED',
      when: 'INFERRED',
      to: ['statements', 'chleu-24-barrier-2024', 'declare'],
      body: {
        scope: { operation: 'barrier-2024', period: YEAR },
        assertedBy: ['CHLEU'],
        asserted: YEAR,
        assertedAt: 'chleu-24',
        attribution: MEMBERS,
        // Tons are read as metric tonnes; "controlled substances" is the umbrella, which includes precursors.
        headline: {
          class: 'CONTROLLED_UNSPECIFIED',
          sourceWording: 'controlled substances',
          quantity: moreThan('3', 'TNE'),
        },
      },
    },
  ],
  awaiting: [
    { n: 17, sentence: 'A1, A2', type: 'MeetingConvened' },
    { n: 18, sentence: 'A3', type: 'MeetingChaired' },
    { n: 19, sentence: 'A4', type: 'AttendanceRecorded' },
    { n: 21, sentence: 'A6', type: 'ProvisionApproved' },
    { n: 22, sentence: 'A6', type: 'ProvisionApproved' },
    { n: 23, sentence: 'A6', type: 'CandidacyAgreed' },
    { n: 24, sentence: 'A6', type: 'WorkingGroupHeadAppointed' },
    { n: 25, sentence: 'A7', type: 'AgendaItemDiscussed' },
    { n: 27, sentence: 'A9', type: 'AgendaItemDiscussed' },
    { n: 30, sentence: 'A11', type: 'DecisionAdopted' },
    { n: 31, sentence: 'A12', type: 'ProjectRegistered' },
    { n: 32, sentence: 'A12', type: 'ProjectInterimResultsPresented' },
    { n: 33, sentence: 'A13', type: 'AgendaItemDiscussed' },
    { n: 34, sentence: 'A13', type: 'AgendaItemDiscussed' },
    { n: 35, sentence: 'A14', type: 'AgendaItemDiscussed' },
    { n: 36, sentence: 'A15', type: 'AgreementReached' },
    { n: 37, sentence: 'A15', type: 'AgreementReached' },
  ],
};
