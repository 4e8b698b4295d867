// The last parts of routes in Russian: what a question about one thing asks for.

/** What the last part of a route asks for. */
export const PARTS: Readonly<Record<string, string>> = {
  history: 'История',
  board: 'Донесения государств',
  quality: 'Качество донесений',
  'situation-reports': 'Оперативные сводки',
  changes: 'Изменения',
  scorecard: 'Показатели',
  reconciliation: 'Сверка',
  comparison: 'Сопоставление',
  links: 'Связи',
};
