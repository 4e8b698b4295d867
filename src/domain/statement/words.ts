// The words of a statement of figures: what was declared, what became of it, and what contradicts it, in both languages.
import { SIGNS } from '../values/amounts/bound.js';
import type { Phrases } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { alike, wordsOf } from '../wording.js';
import type { DeclaredFigure, StatementEvents } from './events.js';
import type { Statement } from './story.js';

const DECLARED = { en: 'declared', ru: 'объявлено:' };
const OF_THESE = { en: 'of these', ru: 'в том числе' };

const words = wordsOf<{
  events: Unrectified<StatementEvents, 'Statement'>;
  states: Uppercase<Exclude<Statement['phase'], 'unknown'>>;
}>()({
  events: {
    FiguresDeclared: alike(figures),
    StatementWithdrawn: {
      en: ({ reason }) => `The statement was withdrawn: ${reason}`,
      ru: ({ reason }) => `Объявленные данные отозваны: ${reason}`,
    },
  },
  states: {
    DECLARED: { en: 'declared', ru: 'объявлено' },
    WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
  },
  refusals: {
    STATEMENT_ID_TAKEN: {
      kind: 'conflict',
      en: 'Other figures have been declared under the id “{statement}”.',
      ru: 'Под идентификатором «{statement}» уже объявлены другие данные.',
      fix: {
        en: 'Declare the new figures under an id of their own: later ones supersede earlier ones by themselves.',
        ru: 'Объявите новые данные под своим идентификатором: более поздние сами заменяют прежние.',
      },
    },
    NOTHING_DECLARED: {
      kind: 'unprocessable',
      en: 'A statement needs a headline, a part or a count.',
      ru: 'В объявленных данных должен быть общий итог, часть или количество.',
      fix: { en: 'Add headline, parts or counts.', ru: 'Добавьте headline, parts или counts.' },
    },
    PARTS_EXCEED_HEADLINE: {
      kind: 'conflict',
      en: 'The parts add up to more than the headline allows.',
      ru: 'Сумма частей превышает объявленный итог.',
      fix: {
        en: 'Check the figures; both are kept as they were told.',
        ru: 'Проверьте данные; сохраняется и то и другое, как сообщено.',
      },
    },
    ASSERTED_BEFORE_PERIOD: {
      kind: 'conflict',
      en: 'The figures were asserted before the period that they cover began.',
      ru: 'Данные объявлены раньше начала периода, к которому относятся.',
      fix: { en: 'Check asserted and scope.period.', ru: 'Проверьте asserted и scope.period.' },
    },
    NOT_DECLARED: {
      kind: 'conflict',
      en: 'No figures have been declared under the id “{statement}”.',
      ru: 'Под идентификатором «{statement}» данные не объявлены.',
      fix: { en: 'Check the id.', ru: 'Проверьте идентификатор.' },
    },
  },
});

export const statementWords = rectifiable('Statement', words);

function figures(data: StatementEvents['FiguresDeclared'], phrase: Phrases): string {
  const { asserted, assertedBy, attribution, headline, parts, counts } = data;
  const counted = counts.map(({ what, n, bound }) => `${SIGNS[bound]}${phrase.counted(n, what)}`);
  const overall = [...counted, ...(headline ? [figure(headline, phrase)] : [])].join(', ');
  const detail = parts.map((each) => figure(each, phrase)).join(', ');
  const both = overall && detail ? `${overall} (${phrase.in(OF_THESE)}: ${detail})` : overall || detail;
  const who = `${assertedBy.map(phrase.administration).join(', ')}, ${phrase.when(asserted)}`;
  return `${who}: ${phrase.in(DECLARED)} ${both} — ${phrase.attributed(attribution)}`;
}

function figure({ substance, class: stated, quantity }: DeclaredFigure, phrase: Phrases): string {
  const ofClass = stated ? phrase.class(stated) : '';
  const goods = substance && substance !== 'unspecified' ? phrase.substance(substance) : ofClass;
  return phrase.goodsAnd(goods, quantity);
}
