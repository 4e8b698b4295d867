// The refusals of a message, in both languages, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const messageRefusals = {
  MESSAGE_SENT: {
    kind: 'conflict',
    counts: false,
    en: 'The message {message} has already been sent with other particulars.',
    ru: 'Сообщение {message} уже отправлено с другими сведениями.',
    fix: {
      en: 'Correct it, or send another under an id of its own.',
      ru: 'Исправьте его либо отправьте новое под своим идентификатором.',
    },
  },
  MESSAGE_NOT_SENT: {
    kind: 'conflict',
    en: 'The log does not hold the message {message}.',
    ru: 'В журнале нет сообщения {message}.',
    fix: { en: 'Check its id.', ru: 'Проверьте его идентификатор.' },
  },
  POST_NOT_LISTED: {
    kind: 'conflict',
    en: '{administration} lists no post “{post}” that is open.',
    ru: 'В списке открытых постов ({administration}) нет поста «{post}».',
    fix: {
      en: 'The nearest names: {near}. Otherwise address the state, or let its contact point list the post.',
      ru: 'Ближайшие названия: {near}. Либо адресуйте государству или попросите его контактное лицо внести пост.',
    },
  },
  REPLIED_TO_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the message {message}, which this answers.',
    ru: 'В журнале нет сообщения {message}, на которое дан ответ.',
    fix: { en: 'Check its id, or leave it out.', ru: 'Проверьте идентификатор или не указывайте его.' },
  },
  DELIVERY_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the controlled delivery {delivery}, which this names.',
    ru: 'В журнале нет контролируемой поставки {delivery}, на которую дана ссылка.',
    fix: { en: 'Check its id, or leave it out.', ru: 'Проверьте идентификатор или не указывайте его.' },
  },
  EXPIRED_WHEN_SENT: {
    kind: 'conflict',
    en: 'The message {message} holds no longer when it is sent.',
    ru: 'Срок действия сообщения {message} истёк ещё до отправки.',
    fix: { en: 'Correct until when it holds.', ru: 'Исправьте срок действия.' },
  },
  MESSAGE_RETRACTED: {
    kind: 'conflict',
    en: 'The message {message} was retracted.',
    ru: 'Сообщение {message} отозвано.',
    fix: { en: 'Its sender may send it anew.', ru: 'Отправитель может отправить его заново.' },
  },
  POST_NOT_ADDRESSED: {
    kind: 'conflict',
    en: 'The message did not go to the post “{post}”, but to: {posts}.',
    ru: 'Сообщение адресовано не посту «{post}», а: {posts}.',
    fix: {
      en: 'Name the post that it went to, or none: then the state acknowledges it.',
      ru: 'Укажите пост-адресат или не указывайте пост: тогда получение подтверждает государство.',
    },
  },
  PERMISSION_NEEDED: {
    kind: 'forbidden',
    en: 'The message may not be passed on to {country} without the permission of its sender.',
    ru: 'Без разрешения отправителя сообщение нельзя передать: {country}.',
    fix: {
      en: 'Ask for it (messages/request-permission), and pass it on when it is given.',
      ru: 'Запросите разрешение (messages/request-permission) и передайте сообщение, когда оно будет дано.',
    },
  },
} satisfies Readonly<Record<string, RefusalEntry>>;
