// Labels of what is asked of bodies: committees and working groups, their meetings, decisions, provisions, projects, exchanges,
// trainings.
import type { Labels } from '../../../src/domain/wording.js';

export const bodyLabels = {
  'committees/country': {
    en: ['country', 'A country that is a member'],
    ru: ['государство', 'Государство — член комитета'],
  },
  'committees/decision': {
    en: ['decision', 'A decision by which its members or its name changed'],
    ru: ['решение', 'Решение, по которому менялись состав или название'],
  },
  'committees/meeting': {
    en: ['meeting', 'A meeting that elected, agreed on or appointed somebody'],
    ru: ['заседание', 'Заседание, на котором избирали, согласовывали или назначали'],
  },
  'decisions/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии решение'] },
  'decisions/body': { en: ['body', 'Id of the committee'], ru: ['орган', 'Идентификатор комитета'] },
  'decisions/meeting': { en: ['meeting', 'Where it was made'], ru: ['заседание', 'Где оно принято'] },
  'decisions/subject': { en: ['subject', 'What it is about'], ru: ['предмет', 'О чём оно'] },
  'decisions/operation': {
    en: ['operation', 'The operation it is about'],
    ru: ['операция', 'Операция, о которой оно'],
  },
  'decisions/statement': {
    en: ['statement', 'The results in view of which it was made'],
    ru: ['заявление', 'Результаты, с учётом которых оно принято'],
  },
  'decisions/endorsedBy': { en: ['endorsed by', 'Who endorsed it'], ru: ['кем поддержано', 'Кто его поддержал'] },
  'exchanges/state': { en: ['state', 'Open or closed'], ru: ['состояние', 'Открыт или закрыт'] },
  'exchanges/operation': {
    en: ['operation', 'The operation whose messages pass'],
    ru: ['операция', 'Операция, по которой идёт обмен'],
  },
  'exchanges/administration': {
    en: ['who takes part', 'A country or a body that was admitted by name'],
    ru: ['участник обмена', 'Государство или организация, подключённая поимённо'],
  },
  'exchanges/language': { en: ['language', 'In which messages pass'], ru: ['язык', 'На каком языке идёт обмен'] },
  'in-force/': {
    en: [
      'decisions in force',
      'Which decisions are in force for a state or a body at a date, and which of theirs are not, and why',
    ],
    ru: [
      'действующие решения',
      'Какие решения на дату действуют для государства или органа, какие не действуют и почему',
    ],
  },
  'in-force/for': { en: ['for', 'A state or a body'], ru: ['для кого', 'Государство или орган'] },
  'in-force/on': {
    en: ['on', 'The date that is asked about; now when not given'],
    ru: ['на дату', 'На какую дату; если не указано — на сейчас'],
  },
  'in-force/body': { en: ['body', 'Id of the committee that decided'], ru: ['орган', 'Идентификатор комитета'] },
  'meetings/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии заседание'] },
  'meetings/body': {
    en: ['body', 'Id of the committee that meets'],
    ru: ['орган', 'Идентификатор комитета, который заседает'],
  },
  'meetings/administration': {
    en: ['delegation', 'A country or a body that attended'],
    ru: ['делегация', 'Государство или организация, которые присутствовали'],
  },
  'meetings/topic': { en: ['topic', 'What was discussed'], ru: ['вопрос', 'Что обсуждалось'] },
  'projects/state': { en: ['state', 'Under way or closed'], ru: ['состояние', 'Выполняется или завершён'] },
  'projects/body': {
    en: ['body', 'Id of the committee or working group that runs it'],
    ru: ['орган', 'Идентификатор комитета или рабочей группы'],
  },
  'projects/channel': {
    en: ['channel', 'Through which goods come that it looks for'],
    ru: ['канал', 'Каким каналом перемещаются товары, которые выявляют'],
  },
  'projects/meeting': {
    en: ['meeting', 'Where results of it were presented'],
    ru: ['заседание', 'Где представлены его результаты'],
  },
  'projects/decision': {
    en: ['decision', 'A decision by which it was begun or closed'],
    ru: ['решение', 'Решение, по которому проект начат или завершён'],
  },
  'projects/statement': {
    en: ['statement', 'Figures that were presented as its results'],
    ru: ['объявленные данные', 'Данные, представленные как результаты проекта'],
  },
  'provisions/meeting': {
    en: ['meeting', 'A meeting that approved a version of it'],
    ru: ['заседание', 'Заседание, утвердившее одну из редакций'],
  },
  'provisions/body': { en: ['body', 'Id of the committee'], ru: ['орган', 'Идентификатор комитета'] },
  'provisions/subject': { en: ['subject', 'What it is about'], ru: ['предмет', 'О чём положение'] },
  'working-groups/state': {
    en: ['state', 'At work or dissolved'],
    ru: ['состояние', 'Действует или упразднена'],
  },
  'working-groups/body': {
    en: ['body', 'Id of the committee that it works for'],
    ru: ['орган', 'Идентификатор комитета, при котором она создана'],
  },
  'working-groups/decision': {
    en: ['decision', 'Id of a decision that created or dissolved it'],
    ru: ['решение', 'Идентификатор решения о её создании или упразднении'],
  },
  'working-groups/meeting': {
    en: ['meeting', 'A meeting that appointed a head of it'],
    ru: ['заседание', 'Заседание, на котором назначен её руководитель'],
  },
  'trainings/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии обучение'] },
  'trainings/country': {
    en: ['country', 'A country that took part, or, until it was held, is expected'],
    ru: ['государство', 'Государство, которое участвовало или ожидается'],
  },
  'trainings/kind': { en: ['kind', 'Course, exercise or contest'], ru: ['вид', 'Курс, учения или первенство'] },
  'trainings/decision': {
    en: ['decision', 'Id of the agreement or decision that it follows from'],
    ru: ['договорённость', 'Идентификатор договорённости или решения, из которых оно следует'],
  },
  'trainings/host': {
    en: ['host', 'The country or body that holds it'],
    ru: ['принимающая сторона', 'Государство или организация, которая проводит обучение'],
  },
} as const satisfies Labels;
