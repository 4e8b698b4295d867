// The description of watched figures in Russian.

export const watchInRussian: Readonly<Record<string, string>> = {
  'A figure that is watched, by server-sent events': 'Наблюдение за показателем, событиями сервера (SSE)',
  'A message “figure” tells by which digest the question is answered, and where; “changed” that its answer is another, with the place “from” which GET /v1/changes tells the difference. “end” says why it ends: SIGHT_CHANGED where today’s rights tell something else of what was told.':
    'Сообщение «figure» — с каким хешем и на какой позиции дан ответ; «changed» — ответ стал другим, с позицией «from», от которой GET /v1/changes покажет разницу. «end» — почему наблюдение прекращено: SIGHT_CHANGED, если по нынешним правам на прежнее место был бы дан другой ответ.',
  'What is told': 'Что сообщается',
};
