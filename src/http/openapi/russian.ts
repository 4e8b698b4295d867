// The texts of the API description in Russian, by the English ones that stand where they are said.
import { watchInRussian } from './russian-watch.js';
import { IMPORTS_IN_RUSSIAN } from './imports-in-russian.js';

export const ABOUT =
  'Coordinates joint customs operations: commands record what happened, questions show what is known. ' +
  'Every request but those for health carries a token: press “Authorize” and paste it; a development token is printed by ' +
  '`npm run -s cordon -- token --administration KG --role officer`. По-русски: /docs/ru.';

const inFiles = (english: string, russian: string): readonly [string, string] => [
  `Of CSV and NDJSON: ${english}`,
  `Только CSV и NDJSON: ${russian}`,
];

export const RUSSIAN: Readonly<Record<string, string>> = {
  ...IMPORTS_IN_RUSSIAN,
  [ABOUT]:
    'Координация совместных таможенных операций: команды записывают, что произошло, вопросы показывают, что известно. ' +
    'Каждому запросу, кроме проверки состояния, нужен токен: нажмите «Authorize» и вставьте его; токен для разработки выдаёт команда ' +
    '`npm run -s cordon -- token --administration KG --role officer`. In English: /docs.',
  'A decision: refused where the log forbids it.': 'Решение: отклоняется, если журнал его не допускает.',
  'A report: contradictions are flagged.': 'Сообщение: принимается всегда, противоречия отмечаются.',
  'A page draws its forms, lists, filters and buttons from it: what can be said and asked, in the reader’s language and by their role.':
    'По нему страница рисует формы, списки, отборы и кнопки: что можно сообщить и спросить, на языке и по роли читателя.',
  'What there is to say and to ask': 'Что можно сообщить и спросить',
  'The catalogue': 'Перечень',
  'What the reader may say of one thing as it stands': 'Что читатель может сообщить об этой записи',
  'The commands that the log would hear from them: as their word, or as a proposal that waits for somebody else’s. What hangs on what a command says is weighed when it is sent.':
    'Команды, которые журнал от него примет: как его слово или как предложение, ожидающее чужого согласия. Что зависит от содержания команды, проверяется при отправке.',
  'Of the thing': 'Идентификатор записи',
  'The actions': 'Возможные действия',
  'A cursor, where there is more': 'Курсор, если есть ещё',
  'A page as JSON, or all of it as NDJSON: nothing is left out silently.':
    'Страница в JSON или всё целиком в NDJSON: ничего не пропускается без уведомления.',
  'What that administration could see there: for itself, and for an auditor whom it let':
    'Что было видно этой администрации: ей самой и аудитору, которому она это поручила',
  'A position that the answer must have reached': 'Позиция, до которой ответ должен дойти',
  'A problem': 'Ошибка',
  'An event as it was recorded': 'Событие, как оно записано',
  'Contradictions that were stored with it': 'Противоречия, сохранённые вместе с ним',
  'It has not changed since that ETag': 'С этим ETag ничего не изменилось',
  'It is looked for from “after” on, for two seconds: an answer EVENT_NOT_REACHED says where to go on.':
    'Поиск идёт от «after» две секунды; ответ EVENT_NOT_REACHED говорит, откуда продолжить.',
  'Its place in its stream': 'Место в своём потоке',
  'Its place in the log': 'Место в журнале',
  'Places in the data whose text was taken back since, and is told to nobody; the seal is of all of it':
    'Места в данных, где текст впоследствии отозван и никому не показывается; печать — от полного события',
  'JSON pointer into the body; ?name for a parameter, #id for the path':
    'Указатель JSON внутри тела; ?имя — параметр, #id — часть адреса',
  'Kept with the events': 'Хранится вместе с событиями',
  'Name and version of the rules that the rows follow': 'Название и версия правил, по которым составлены строки',
  'Not at the moment': 'Сейчас нет',
  'Of CSV only: begin with the mark of UTF-8, without which Excel misreads Cyrillic':
    'Только CSV: начать с отметки UTF-8, без которой Excel неверно читает кириллицу',
  'Of a series: what is only known to a longer time than its buckets':
    'Для ряда: то, время чего известно лишь грубее шага',
  'Of an answer without rows: what was asked for exists, and nothing is listed under it':
    'Если строк нет: запрошенное существует, но под ним ничего не записано',
  'One answer a line': 'По одному ответу в строке',
  'One line of a transfer, at most 64 KiB': 'Одна строка пакета, не более 64 КиБ',
  'Only where the reader does not see everything: SHA-256 of the scopes that they see':
    'Только если читателю видно не всё: SHA-256 того, что ему видно',
  'Pass it as “after” for what follows; null: there is no more':
    'Передайте как «after», чтобы читать дальше; null — это всё',
  'Of CSV only: excel-ru has the mark of UTF-8, semicolons, decimal commas, and names for columns and codes':
    'Только CSV: excel-ru — отметка UTF-8, точки с запятой, десятичные запятые, названия столбцов и вместо кодов',
  'Of workbooks and of excel-ru: cells hold codes, as in every other form, and not their names':
    'Только книги Excel и excel-ru: в ячейках коды, как во всех других форматах, а не названия',
  Recorded: 'Записано',
  'SHA-256 of the rows without their words': 'SHA-256 строк без их текстов',
  'Said before (`repeated`), or nothing new': 'Уже сообщено (`repeated`) или ничего нового',
  'Stable: programs go by it': 'Постоянный: на него опираются программы',
  'The Idempotency-Key: a line needs it': 'Idempotency-Key: без него строка не принимается',
  'The answer to one line: a receipt, or a problem whose pointers lead from the line':
    'Ответ на одну строку: квитанция или ошибка с указателями от начала строки',
  'The correlation id': 'Идентификатор запроса',
  'The end of the log when it was asked': 'Конец журнала на момент запроса',
  'The event': 'Событие',
  'The events': 'События',
  'The feed': 'Лента',
  'The last position received': 'Последняя полученная позиция',
  'The metrics': 'Показатели',
  'The place in the log at which it was answered': 'Место в журнале, на котором дан ответ',
  'The question as understood': 'Вопрос, как он понят',
  'The revision': 'Версия',
  'The version of the type’s shape': 'Версия формы этого типа',
  'True when the log already held this command, or the same report under another key':
    'true, если в журнале уже есть эта команда или то же сообщение с другим ключом',
  'What it says, in the language asked for': 'Что это значит, на запрошенном языке',
  'Whether what bears it counts all the same': 'Учитывается ли, несмотря на это',
  'Begins it under an id that what it says or the Idempotency-Key makes: the answer’s Location names it.':
    'Начинает запись под идентификатором, полученным из содержания или Idempotency-Key; его называет Location ответа.',
  'What the log knew: an instant with its offset, or @ and a position':
    'Что было известно журналу: момент со смещением относительно UTC либо @ и позиция',
  'What the single command takes': 'То же, что принимает отдельная команда',
  'What the single command would have been answered with': 'Ответ, который получила бы отдельная команда',
  'What there is instead': 'Что есть вместо этого',
  'What belongs in the field': 'Что указывают в поле',
  'What to do about it': 'Что с этим делать',
  'What went wrong (RFC 9457), in Russian or English by Accept-Language':
    'Что не так (RFC 9457), по-русски или по-английски согласно Accept-Language',
  'Where in the log; null when there was nothing new to say': 'Место в журнале; null, если ничего нового не сообщено',
  'Who said it, how and under which command': 'Кто, как и какой командой это сообщил',
  Yes: 'Да',
  'ru or en': 'ru или en',
  'return=minimal: no body, unless something is contradicted': 'return=minimal: без тела, если нет противоречий',
  'return=minimal: refusals, contradictions and a summary only': 'return=minimal: только отказы, противоречия и сводка',
  'gzip or br, where the body is compressed': 'gzip или br, если тело сжато',
  'The command’s id; made by the server when absent': 'Идентификатор команды; если не указан, его создаёт сервер',
  'The ETag that was seen: 412 when it has moved on; `*`: 412 when there is no such stream yet':
    'Виденный ETag: 412, если запись изменилась; `*`: 412, если такой записи ещё нет',
  'Kept with the events, and in the log of this server; one is made where none is given':
    'Хранится с событиями и в журнале сервера; если не указан, создаётся',
  'wait=<s>: how long to wait for that, and for what is being built, at most 30':
    'wait=<с>: сколько этого ждать, не более 30',
  'The ETag that is held already': 'Уже имеющийся ETag',
  'The answer. By `Accept: text/csv` or `application/x-ndjson` its rows only, those of all pages unless `limit` or `cursor` is given. CSV is RFC 4180: one header line, nested fields as outer.inner; a cell that a spreadsheet could run begins with an apostrophe more: take one away from what begins with apostrophes before = + - @. NDJSON is one row a line. By `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` it is a workbook (XLSX): columns by their names, numbers and times as such, and a last sheet that tells the question, its audience, the place in the log and the digest.':
    'Ответ. По `Accept: text/csv` или `application/x-ndjson` — только строки, со всех страниц, если не указаны `limit` и `cursor`. CSV — по RFC 4180: строка заголовков, вложенные поля через точку; ячейка, которую таблица могла бы исполнить, начинается с лишнего апострофа: уберите один там, где апострофы стоят перед = + - @. NDJSON — по строке на запись. По `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet` — книга XLSX: столбцы названы словами, числа и время записаны как числа и время, на последнем листе — запрос, круг допуска, место в журнале и хеш строк.',
  'Recorded, or said before: nothing is told where `Prefer: return=minimal` asked for that':
    'Записано или было записано раньше: по просьбе `Prefer: return=minimal` ответ пуст',
  'A contradiction that was stored with what was reported': 'Противоречие, записанное вместе с сообщением',
  'What somebody still has to do': 'Что ещё требуется сделать',
  'The line, the proposal, the code: what it is about': 'Строка, предложение или код: к чему это относится',
  'The command that closes it': 'Команда, которой это закрывается',
  'The request that closes it': 'Запрос, которым это закрывается',
  'Only what one has told of oneself; answered as the officer that it stands for':
    'Только то, о чём сообщали вы сами; в ответе указано, за какого сотрудника это принято',
  'Many commands in one transfer': 'Много команд в одном пакете',
  'One command a line; each is answered on a line of its own, in order, while the transfer is still coming. Lines of one stream keep their order. A transfer that was cut is sent again whole and has one effect.':
    'По одной команде в строке; на каждую отвечает своя строка, по порядку, пока пакет ещё передаётся. Прерванный пакет передают заново целиком, действие будет одно.',
  'Numbers for monitoring (Prometheus); from this machine itself it needs no token':
    'Показатели для наблюдения (Prometheus); с самого сервера — без токена',
  'One event of the log': 'Одно событие журнала',
  ...watchInRussian,
  'The log as it grows, by server-sent events': 'Журнал по мере роста, событиями сервера (SSE)',
  'Each message has the position as its id, the type as its event and the Event as its data. Resumes behind Last-Event-ID or “after” without gap or repeat; without either it starts at the end. A last message “end” says why.':
    'У каждого сообщения: id — позиция, event — тип, data — событие. Продолжает после Last-Event-ID или «after» без пропусков и повторов; без них начинает с конца. Последнее сообщение «end» говорит о причине.',
  'The log itself': 'Сам журнал',
  'A receipt for paper': 'Квитанция для печати',
  'The receipt': 'Квитанция',
  'The number, who said what and when, and what is still to do; as text, or as a page for text/html.':
    'Номер, кто, что и когда сообщил и что осталось сделать; текстом или страницей для text/html.',
  'Of a browser that has logged in at /login; `cordon-session` over plain http':
    'У браузера после входа через /login; по http без шифрования — `cordon-session`',
  'A page': 'Страница',
  'Leads on': 'Ведёт дальше',
  'Where to': 'Куда',
  'A path of this server to go to then': 'Путь на этом сервере, куда перейти после этого',
  'Who sends the request, by token or session': 'Кто отправляет запрос, по токену или сеансу',
  'The pseudonym': 'Псевдоним',
  'When the token or the session ends': 'Когда кончается токен или сеанс',
  'Who one is': 'Кем вы вошли',
  Who: 'Кто',
  'By which a page seals what it keeps on a device for its person: the first seals, each opens':
    'Ключи, которыми страница защищает хранимое на устройстве для его владельца: первым шифруют, любым открывают',
  'The keys': 'Ключи',
  'The page for people': 'Страница для работы с Cordon',
  'To the identity provider, or the choice of one': 'К системе идентификации либо к выбору из нескольких',
  'Which of the list of issuers': 'Какой издатель из списка',
  'A new session, as long as the provider knows who it is, without a question':
    'Новый сеанс без вопросов, пока система идентификации помнит вошедшего',
  'In a hidden frame: answers with a page instead of leading on':
    'В скрытом фрейме: отвечает страницей и не ведёт дальше',
  'Where the identity provider leads back to': 'Куда возвращает система идентификации',
  'As the provider gives it': 'Как даёт система идентификации',
  'As Cordon gave it': 'Как дал Cordon',
  'A login by a link of the development issuer, once': 'Вход по ссылке издателя для разработки, один раз',
  'The end of the session, here and at the provider': 'Конец сеанса, здесь и в системе идентификации',
  'Whether the process lives': 'Работает ли процесс',
  'Whether the read models are near enough to the log to answer': 'Готовы ли сводные данные отвечать',
  ...Object.fromEntries([
    inFiles('the place in the log', 'место в журнале'),
    inFiles(
      '`knownAt`, or the place at which all pages were asked for',
      '`knownAt` или место, на котором запрошены все страницы',
    ),
    inFiles('name and version of the rules', 'название и версия правил'),
    inFiles(
      'the scopes that the reader sees, as a hash; not there where they see everything',
      'хеш того, что видно читателю; нет, если видно всё',
    ),
    inFiles(
      'the digest; of several pages, that of the list of their digests',
      'хеш; для нескольких страниц — хеш списка их хешей',
    ),
    inFiles('how many rows there are', 'сколько строк'),
    inFiles('the cursor, where a page was asked for and there is more', 'курсор, если запрошена страница и есть ещё'),
    inFiles('the next page, where a page was asked for and there is more', 'следующая страница, если есть ещё'),
  ]),
};
