// The words of the pages about logging in, in both languages.
import type { Role } from '../../domain/values/who/command-metadata.js';
import type { Bilingual } from '../../forms/language.js';

type Word =
  | 'login'
  | 'by'
  | 'byLink'
  | 'byCommand'
  | 'isOut'
  | 'isOver'
  | 'you'
  | 'until'
  | 'renewed'
  | 'api'
  | 'feed'
  | 'logout'
  | 'again';

export const WORDS: Bilingual<Readonly<Record<Word, string>>> = {
  en: {
    login: 'Log in to Cordon',
    by: 'Log in by the identity provider of your administration:',
    byLink:
      'Open one of the links that Cordon printed when it was started first; each works once. A new one is printed by',
    byCommand: 'To log in to this Cordon nothing is set up; programs send a token.',
    isOut: 'You are logged out.',
    isOver: 'Your session is over: log in again.',
    you: 'You are',
    until: 'Your session lasts until',
    renewed: 'While this page is open it is renewed by itself.',
    api: 'What can be asked and told',
    feed: 'The log as it grows',
    logout: 'Log out',
    again: 'Back to logging in',
  },
  ru: {
    login: 'Вход в Cordon',
    by: 'Войдите через систему идентификации вашей администрации:',
    byLink:
      'Откройте одну из ссылок, которые Cordon вывел при первом запуске; каждая действует один раз. Новую выдаёт команда',
    byCommand: 'Вход через браузер здесь не настроен; программы передают токен.',
    isOut: 'Вы вышли.',
    isOver: 'Сеанс окончен: войдите снова.',
    you: 'Вы вошли как',
    until: 'Сеанс действует до',
    renewed: 'Пока эта страница открыта, он продлевается сам.',
    api: 'Что можно спросить и сообщить',
    feed: 'Журнал по мере роста',
    logout: 'Выйти',
    again: 'Вернуться ко входу',
  },
};

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  officer: { en: 'officer', ru: 'сотрудник' },
  coordinator: { en: 'coordinator', ru: 'координатор' },
  secretariat: { en: 'secretariat', ru: 'секретариат' },
  auditor: { en: 'auditor', ru: 'аудитор' },
  analyst: { en: 'analyst', ru: 'аналитик' },
  operator: { en: 'operator', ru: 'оператор' },
};
