// The references of a body's papers: by the register of what names.
import { body, decision, meeting, operation, type Reference } from './reference.js';

export const ofBodies: Readonly<Record<string, readonly Reference[]>> = {
  committees: [
    {
      by: 'decision',
      to: ['decisions'],
      named: { en: 'changed by decision', ru: 'изменения по решению' },
      naming: { en: 'changes in the body', ru: 'изменения в органе' },
    },
    {
      by: 'meeting',
      to: ['meetings'],
      named: { en: 'elections and appointments at', ru: 'выборы и назначения на заседании' },
      naming: { en: 'elections and appointments in', ru: 'выборы и назначения в органе' },
    },
  ],
  decisions: [
    body({ en: 'decisions', ru: 'решения' }),
    meeting({ en: 'taken at', ru: 'принято на заседании' }, { en: 'decisions taken', ru: 'принятые решения' }),
    {
      ...operation({ en: 'decisions about it', ru: 'решения по операции' }, true),
      named: { en: 'about the operation', ru: 'по операции' },
    },
    {
      by: 'statement',
      to: ['statements'],
      isStep: true,
      named: { en: 'in view of', ru: 'с учётом данных' },
      naming: { en: 'decisions taken in view of it', ru: 'решения, принятые с учётом этих данных' },
    },
  ],
  meetings: [body({ en: 'meetings', ru: 'заседания' }, ['working-groups'])],
  'working-groups': [
    body({ en: 'working groups', ru: 'рабочие группы' }),
    decision(
      { en: 'created or dissolved by', ru: 'создана или упразднена решением' },
      { en: 'working group', ru: 'рабочая группа' },
    ),
    meeting(
      { en: 'head appointed at', ru: 'руководитель назначен на заседании' },
      { en: 'heads appointed', ru: 'назначены руководители' },
    ),
  ],
  provisions: [
    body({ en: 'provisions', ru: 'положения' }),
    meeting(
      { en: 'approved at', ru: 'утверждено на заседании' },
      { en: 'provisions approved', ru: 'утверждённые положения' },
    ),
  ],
  projects: [
    body({ en: 'projects', ru: 'проекты' }, ['working-groups']),
    decision({ en: 'begun or closed by', ru: 'начат или завершён решением' }, { en: 'project', ru: 'проект' }),
    meeting(
      { en: 'results presented at', ru: 'результаты представлены на заседании' },
      { en: 'project results presented', ru: 'представлены результаты проектов' },
    ),
    {
      by: 'statement',
      to: ['statements'],
      named: { en: 'results', ru: 'результаты' },
      naming: { en: 'results of the project', ru: 'результаты проекта' },
    },
  ],
  trainings: [decision({ en: 'follows from', ru: 'по решению' }, { en: 'trainings', ru: 'обучение' })],
  communiques: [
    body({ en: 'communiqués', ru: 'коммюнике' }),
    operation({ en: 'communiqués about it', ru: 'коммюнике об операции' }, true),
    meeting(
      { en: 'agreed at', ru: 'согласовано на заседании' },
      { en: 'communiqués agreed', ru: 'согласованные коммюнике' },
    ),
    {
      ...decision(
        { en: 'speaks of the decision', ru: 'говорит о решении' },
        { en: 'communiqués that speak of it', ru: 'коммюнике о решении' },
      ),
      fields: ['decisions'],
    },
    {
      by: 'statement',
      fields: ['statements'],
      to: ['statements'],
      isStep: true,
      named: { en: 'cites the figures', ru: 'приводит данные' },
      naming: { en: 'communiqués that cite them', ru: 'коммюнике с этими данными' },
    },
    {
      by: 'table',
      to: ['published-tables'],
      isStep: true,
      named: { en: 'drafted from', ru: 'составлено по таблице' },
      naming: { en: 'communiqués drafted from it', ru: 'коммюнике по таблице' },
    },
    {
      by: 'supersededBy',
      fields: ['with'],
      to: ['communiques'],
      follows: 'NAMED',
      named: { en: 'superseded by', ru: 'заменено на' },
      naming: { en: 'in the place of', ru: 'взамен' },
    },
  ],
};
