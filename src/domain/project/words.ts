// The words of a project: what happened to it, how far it is, and what contradicts it, in both languages.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ProjectEvents } from './events.js';
import type { Project } from './story.js';
import { channels as channelsOf } from '../values/goods/parcels.js';

const words = wordsOf<{
  events: Unrectified<ProjectEvents, 'Project'>;
  states: Uppercase<Exclude<Project['phase'], 'unknown'>>;
  tasks: 'FLAG';
}>()({
  events: {
    ProjectRegistered: {
      en: ({ body, names, aim, channels, registeredOn }, phrase) =>
        `Project “${phrase.name(names)}” registered (${phrase.administration(body.toUpperCase())}), ${phrase.when(registeredOn)}${where(aim, (it) => `; aim: ${phrase.name(it)}`)}${where(channels, (all) => `; channels: ${all.map((each) => phrase.term(channelsOf, each)).join(', ')}`)}`,
      ru: ({ body, names, aim, channels, registeredOn }, phrase) =>
        `Зарегистрирован проект «${phrase.name(names)}» (${phrase.administration(body.toUpperCase())}), ${phrase.when(registeredOn)}${where(aim, (it) => `; цель: ${phrase.name(it)}`)}${where(channels, (all) => `; каналы: ${all.map((each) => phrase.term(channelsOf, each)).join(', ')}`)}`,
    },
    ProjectResultsPresented: {
      en: ({ summary, presentedOn }, phrase) =>
        `Interim results presented, ${phrase.when(presentedOn)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
      ru: ({ summary, presentedOn }, phrase) =>
        `Представлены промежуточные результаты проекта, ${phrase.when(presentedOn)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
    },
    ProjectClosed: {
      en: ({ summary, closedOn }, phrase) =>
        `Project closed, ${phrase.when(closedOn)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
      ru: ({ summary, closedOn }, phrase) =>
        `Проект завершён, ${phrase.when(closedOn)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
    },
  },
  states: {
    REGISTERED: { en: 'under way', ru: 'выполняется' },
    CLOSED: { en: 'closed', ru: 'завершён' },
  },
  tasks: { FLAG },
  refusals: {
    PROJECT_REGISTERED: {
      kind: 'conflict',
      en: 'The project “{project}” has already been registered with other particulars.',
      ru: 'Проект «{project}» уже зарегистрирован с другими сведениями.',
      fix: {
        en: 'Correct what was said, or choose another id.',
        ru: 'Исправьте сказанное или выберите другой идентификатор.',
      },
    },
    PROJECT_NOT_REGISTERED: {
      kind: 'conflict',
      en: 'The log does not hold that the project “{project}” was registered.',
      ru: 'В журнале нет записи о регистрации проекта «{project}».',
      fix: { en: 'Register it first.', ru: 'Сначала зарегистрируйте его.' },
    },
    PROJECT_CLOSED: {
      kind: 'conflict',
      en: 'The project “{project}” was closed before.',
      ru: 'Проект «{project}» к этому времени завершён.',
      fix: {
        en: 'Correct the date, or withdraw its end if it was told by mistake.',
        ru: 'Исправьте дату или отзовите завершение, если оно внесено ошибочно.',
      },
    },
    STATEMENT_NOT_KNOWN: {
      kind: 'conflict',
      en: 'The log does not hold the figures “{statement}”.',
      ru: 'В журнале нет объявленных данных «{statement}».',
      fix: { en: 'Declare the figures first.', ru: 'Сначала внесите объявленные данные.' },
    },
  },
});

export const projectWords = rectifiable('Project', words);
