// The words for bounds that were met, and for a log that is not served, by key as in `en.ts` and `ru.ts`.

export const EN = {
  'EXPECTATION_UNSUPPORTED.title': 'The header Expect asks for something else than 100-continue',
  'EXPECTATION_UNSUPPORTED.fix': 'Leave the header out.',
  'HOST_UNKNOWN.title': 'The request is for “{given}”, a name that is not this server’s',
  'HOST_UNKNOWN.fix': 'Use the address that Cordon printed, or let the operator add the name to CORDON_HOSTS.',
  'INTAKE_FULL.title': 'As many transfers are under way as the server takes',
  'INTAKE_FULL.fix': 'Send it again in a moment; lines that were answered have one effect.',
  'TOO_MANY_AT_ONCE.title':
    'You have {most} {what, select, feeds {feeds open} transfers {transfers under way} imports {tables under way} other {questions under way}} already',
  'TOO_MANY_AT_ONCE.fix': 'Wait until one of them is over, as long as Retry-After says at least.',
  'RATE_EXCEEDED.title': 'More than {most} requests of {administration} in a second',
  'RATE_EXCEEDED.fix': 'Send it again later, as Retry-After says at the earliest; nothing was recorded.',
  'FEED_FULL.title': 'As many clients watch the feed as the server takes',
  'FEED_FULL.fix': 'Come back in a moment with the last id that was received.',
  'LOG_REFUSED.title': 'The log that is there is not the one that Cordon’s answers were made from',
  'LOG_REFUSED.fix':
    'Nothing is recorded until the operator has put the right one back; tell them. Keep what you have, and send it again then.',
  'STORE_DAMAGED.title': 'Part of what is kept is damaged, and is not shown',
  'STORE_DAMAGED.fix': 'Tell the operator the id in “instance”; everything else is answered as before.',
  'READ_MODELS_DAMAGED.title': 'The tables that answers are made from are damaged; what was recorded is not',
  'READ_MODELS_DAMAGED.fix':
    'Commands are taken as before. Tell the operator: “cordon rebuild” makes the tables anew from the log.',
} as const;

export const RU: Readonly<Record<keyof typeof EN, string>> = {
  'EXPECTATION_UNSUPPORTED.title': 'В заголовке Expect указано не 100-continue',
  'EXPECTATION_UNSUPPORTED.fix': 'Уберите этот заголовок.',
  'HOST_UNKNOWN.title': 'Запрос адресован имени «{given}», у этого сервера такого имени нет',
  'HOST_UNKNOWN.fix': 'Используйте адрес, который вывел Cordon, или попросите оператора добавить имя в CORDON_HOSTS.',
  'INTAKE_FULL.title': 'Сервер уже принимает столько передач, сколько может',
  'INTAKE_FULL.fix': 'Повторите чуть позже; строки, на которые получен ответ, второй раз не учитываются.',
  'TOO_MANY_AT_ONCE.title':
    'У вас уже {what, select, feeds {открыто лент} transfers {идёт передач} imports {загружается таблиц} other {выполняется запросов}}: {most}',
  'TOO_MANY_AT_ONCE.fix': 'Дождитесь, пока завершится хотя бы одно из них; не раньше, чем указано в Retry-After.',
  'RATE_EXCEEDED.title': 'От {administration} поступает больше {most} запросов в секунду',
  'RATE_EXCEEDED.fix': 'Повторите запрос позже, не раньше, чем указано в Retry-After; ничего не записано.',
  'FEED_FULL.title': 'Ленту уже читают столько клиентов, сколько принимает сервер',
  'FEED_FULL.fix': 'Подключитесь чуть позже с последним полученным идентификатором.',
  'LOG_REFUSED.title': 'Журнал событий не тот, по которому составлены ответы Cordon',
  'LOG_REFUSED.fix':
    'Пока оператор не вернёт нужный журнал, ничего не записывается; сообщите ему. Сохраните данные и отправьте их ещё раз позже.',
  'STORE_DAMAGED.title': 'Часть хранимых данных повреждена и не показывается',
  'STORE_DAMAGED.fix': 'Сообщите оператору идентификатор из «instance»; на всё остальное ответы даются как прежде.',
  'READ_MODELS_DAMAGED.title': 'Таблицы, по которым составляются ответы, повреждены; сами записи целы',
  'READ_MODELS_DAMAGED.fix':
    'Команды принимаются как прежде. Сообщите оператору: команда «cordon rebuild» построит таблицы заново по журналу.',
};
