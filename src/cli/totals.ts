// `cordon totals`: how much and how many, on the terminal; the options are the question's own parameters.
import { totals } from '../../projections/figures/totals.js';
import { figureColumns, figuresCommand, type Row, tableOf } from './figures.js';

export const totalsCommand = figuresCommand({
  name: 'totals',
  description: 'sums of everything that is counted, with their bounds',
  question: totals,
  lines: ({ rows }, by, lang) => tableOf(figureColumns(by), rows as readonly Row[], lang),
});
