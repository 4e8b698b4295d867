// Labels of the commands of an incident, in both languages.
import { proposalLabels } from '../../values/labels.js';
import type { Labels } from '../../wording.js';

export const incidentCommandLabels = {
  'report/': {
    en: ['Report an incident', 'One detection or attempt'],
    ru: ['Сообщить о случае', 'Одно выявление или попытка'],
  },
  'record-prevented-attempt/': {
    en: ['Record a prevented attempt', 'At most one for an incident'],
    ru: ['Внести пресечённую попытку', 'Не более одной на случай'],
  },
  'record-seizure/': {
    en: ['Record a seizure', 'One line for each kind of goods'],
    ru: ['Внести изъятие', 'По строке на каждый вид товара'],
  },
  'record-precursor-seizure/': {
    en: ['Record the seizure of a precursor', 'One line for each chemical'],
    ru: ['Внести изъятие прекурсора', 'По строке на каждое вещество'],
  },
  'record-parcel-detection/': {
    en: ['Record a find in a parcel', 'By mail or as express cargo; one line for each item, nothing of the addressee'],
    ru: [
      'Внести выявление в отправлении',
      'В почте или экспресс-грузе; по строке на каждое вложение, без сведений о получателе',
    ],
  },
  'record-taxed-goods-seizure/': {
    en: ['Record a seizure of high-tax goods', 'Tobacco, alcohol, fuel; one line for each kind'],
    ru: ['Внести изъятие высоконалоговых товаров', 'Табак, алкоголь, топливо; по строке на каждый вид'],
  },
  'establish-quantity/': {
    en: ['Establish a quantity', 'The better method counts'],
    ru: ['Установить количество', 'Учитываются более надёжные данные'],
  },
  'identify-substance/': {
    en: ['Identify a substance', 'A laboratory’s finding'],
    ru: ['Установить вещество', 'По заключению лаборатории'],
  },
  'correct/': {
    en: ['Correct a report', 'Anything that was reported, a correction too'],
    ru: ['Исправить сообщение', 'Всё, что сообщено, в том числе исправление'],
  },
  'add-note/': {
    en: ['Add a note', 'In words, with photographs or papers that belong to it; it counts nothing'],
    ru: ['Добавить примечание', 'Словами, с относящимися к нему снимками или документами; на учёт не влияет'],
  },
  'add-note/text': {
    en: ['note', 'What there is to say, or what the file shows; no names of persons'],
    ru: ['примечание', 'Что нужно сообщить или что на снимке; без имён'],
  },
  'propose-correction/': {
    en: ['Propose a correction', 'Of what another administration reported'],
    ru: ['Предложить исправление', 'Того, что сообщила другая администрация'],
  },
  ...proposalLabels,
  'withdraw/': {
    en: ['Withdraw a report', 'It counts for nothing and stays readable'],
    ru: ['Отозвать сообщение', 'Не учитывается, но остаётся доступным'],
  },
  'attribute-to-operation/': {
    en: ['Attribute to an operation', 'One at a time'],
    ru: ['Отнести к операции', 'Одновременно — только к одной'],
  },
  'revoke-attribution/': {
    en: ['Revoke an attribution', 'The incident counts for the operation no longer'],
    ru: ['Отменить отнесение', 'Случай больше не относится к операции'],
  },
  'withdraw-line/': {
    en: ['Withdraw a line', 'It counts for nothing and stays readable'],
    ru: ['Отозвать строку', 'Не учитывается, но остаётся доступной'],
  },
  'retract-proposal/': {
    en: ['Take back a proposal', 'Of what you proposed yourself'],
    ru: ['Снять предложение', 'То, что предложили вы сами'],
  },
  'transfer-custody/': {
    en: ['Hand over goods', 'Whoever holds them examines them; the credit stays'],
    ru: ['Передать товар', 'Исследует тот, у кого товар; изъятие остаётся за вами'],
  },
  'send-sample/': {
    en: ['Send a sample', 'To a laboratory; what it finds is told by itself'],
    ru: ['Направить пробу', 'В лабораторию; её результат вносится отдельно'],
  },
  'dispose-goods/': {
    en: ['Say what became of goods', 'Destroyed, returned, released, stored or an exhibit; they count as before'],
    ru: ['Сообщить о судьбе товара', 'Уничтожено, возвращено, выпущено, на хранении, вещдок; на учёт не влияет'],
  },
  'take-over-annex/': {
    en: ['Take over an annex', 'What it found counts from then on; who sees it stays as it was'],
    ru: ['Учесть приложение', 'Его результат учитывается с этого момента; доступ к нему не меняется'],
  },
  'accept-custody/': {
    en: ['Confirm a handover', 'By whoever took the goods over'],
    ru: ['Подтвердить передачу', 'Тем, кто принял товар'],
  },
} as const satisfies Labels;
