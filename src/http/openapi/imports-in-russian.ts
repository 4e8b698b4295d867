// The texts of the description of imports in Russian, by the English ones that stand where they are said.

export const IMPORTS_IN_RUSSIAN: Readonly<Record<string, string>> = {
  'A table in, what became of each of its rows out': 'Загрузка таблицы: что стало с каждой её строкой',
  'The file itself is the body: CSV with any separator in UTF-8, UTF-16 or windows-1251, or XLSX. The same file, or a mended one, may be sent again: what was told is not told twice. Accept chooses JSON, or the same table with two columns more.':
    'Тело запроса — сам файл: CSV с любым разделителем в UTF-8, UTF-16 или windows-1251 либо XLSX. Тот же или исправленный файл можно передать снова: повторно ничего не записывается. Accept выбирает JSON или ту же таблицу с двумя дополнительными столбцами.',
  'What became of each row': 'Что стало с каждой строкой',
  'The mapping profiles that there are': 'Имеющиеся профили загрузки',
  'Its id; of a dry run none': 'Её идентификатор; у пробной загрузки его нет',
  'So many rows that they are recorded behind the answer: Location says where to see how far they are':
    'Строк столько, что они вносятся после ответа: ход виден по адресу из Location',
  'Rows that are recorded behind the answer': 'Строки, которые вносятся после ответа',
  'The profiles': 'Профили',
  'An empty table to fill in, in the language asked for': 'Пустая таблица для заполнения, на запрошенном языке',
  'The table': 'Таблица',
  'SHA-256 of the file': 'SHA-256 файла',
  'The row of the headings': 'Номер строки заголовков',
  'Which column says which field': 'Какой столбец относится к какому полю',
  'Columns that the profile does not know': 'Столбцы, которых профиль не знает',
  'Sheets that are not read': 'Листы, которые не читаются',
  'Nothing was recorded': 'Ничего не записано',
  'How many rows came to what': 'Сколько строк с каким результатом',
  'Its number in the sender’s table': 'Номер в таблице отправителя',
  'The sender’s own': 'Собственный номер отправителя',
  'Of the thing that it tells of': 'Идентификатор того, о чём строка',
  'All of it had been told before': 'Всё это уже было записано',
  'An earlier row that says the very same': 'Более ранняя строка с тем же содержанием',
  'Earlier rows of the same time and goods: one may sum up the others':
    'Более ранние строки о том же времени и веществе: одна из них может быть итогом',
  'Of a trial: incidents that look the same': 'При пробной загрузке: похожие случаи, уже внесённые в журнал',
  'Of a trial that replaces an earlier edition: how many rows it adds, changes and leaves the same':
    'При пробной загрузке взамен прежней: сколько строк добавлено, изменено, осталось',
  'What the earlier edition said and this one no longer says': 'Что было в прежней редакции и чего в этой больше нет',
  'Of a trial that replaces an earlier edition: what it changes of that':
    'При пробной загрузке взамен прежней: что меняется в прежней редакции',
  'What it contradicts': 'Чему это противоречит',
  'What is wrong, where, and what to do': 'Что не так, где и что сделать',
};
