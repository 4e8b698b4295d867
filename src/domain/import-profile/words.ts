// The words of a mapping profile: what was registered, and what contradicts that, in both languages.
import { where } from '../values/phrases.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ImportProfileEvents } from './events.js';

interface Named {
  readonly events: ImportProfileEvents;
  readonly states: 'REGISTERED' | 'WITHDRAWN';
  readonly tasks: 'FLAG';
}

export const importProfileWords = wordsOf<Named>()({
  events: {
    ImportProfileRegistered: {
      en: ({ title, columns, operation }, phrase) =>
        `Mapping profile registered: ${phrase.name(title)}, columns: ${columns.length}${where(operation, (it) => `, operation ${it}`)}`,
      ru: ({ title, columns, operation }, phrase) =>
        `Зарегистрирован профиль загрузки: ${phrase.name(title)}, столбцов: ${columns.length}${where(operation, (it) => `, операция ${it}`)}`,
    },
    ImportProfileRevised: {
      en: ({ title, columns, operation }, phrase) =>
        `Mapping profile revised: ${phrase.name(title)}, columns: ${columns.length}${where(operation, (it) => `, operation ${it}`)}`,
      ru: ({ title, columns, operation }, phrase) =>
        `Изменён профиль загрузки: ${phrase.name(title)}, столбцов: ${columns.length}${where(operation, (it) => `, операция ${it}`)}`,
    },
    ImportProfileWithdrawn: {
      en: ({ reason }) => `Mapping profile withdrawn: ${reason}`,
      ru: ({ reason }) => `Профиль загрузки отозван: ${reason}`,
    },
  },
  states: { REGISTERED: { en: 'registered', ru: 'действует' }, WITHDRAWN: { en: 'withdrawn', ru: 'отозван' } },
  tasks: { FLAG },
  refusals: {
    PROFILE_REGISTERED: {
      kind: 'conflict',
      en: 'The mapping profile “{profile}” has already been registered otherwise.',
      ru: 'Профиль загрузки «{profile}» уже зарегистрирован с другим содержанием.',
      fix: { en: 'Revise it, or choose another id.', ru: 'Измените его либо выберите другой идентификатор.' },
    },
    PROFILE_NOT_REGISTERED: {
      kind: 'conflict',
      en: 'The log does not hold the mapping profile “{profile}”.',
      ru: 'В журнале нет профиля загрузки «{profile}».',
      fix: { en: 'Register it first.', ru: 'Сначала зарегистрируйте его.' },
    },
    PROFILE_WITHDRAWN: {
      kind: 'conflict',
      en: 'The mapping profile “{profile}” was withdrawn.',
      ru: 'Профиль загрузки «{profile}» отозван.',
      fix: { en: 'Register another under an id of its own.', ru: 'Зарегистрируйте другой под своим идентификатором.' },
    },
  },
});
