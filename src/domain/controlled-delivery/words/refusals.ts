// The refusals of commands about a controlled delivery, and the flags of its events, in words, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const refusals = {
  ALREADY_PROPOSED: {
    kind: 'conflict',
    counts: false,
    en: 'The controlled delivery {delivery} has already been proposed with other particulars.',
    ru: 'Контролируемая поставка {delivery} уже предложена с другими сведениями.',
    fix: {
      en: 'Change its route, or propose another under an id of its own.',
      ru: 'Измените маршрут либо предложите другую поставку под своим идентификатором.',
    },
  },
  NOT_PROPOSED: {
    kind: 'conflict',
    en: 'The log does not hold a proposal of the controlled delivery {delivery}.',
    ru: 'В журнале нет предложения о контролируемой поставке {delivery}.',
    fix: { en: 'Propose the controlled delivery first.', ru: 'Сначала предложите контролируемую поставку.' },
  },
  NOT_YOUR_CONSENT: {
    kind: 'forbidden',
    en: 'Only {country} can answer for {country}.',
    ru: 'Согласие от имени государства ({country}) даёт только оно само.',
    fix: {
      en: 'Answer for your own state; the secretariat may key in the answer of another on its behalf.',
      ru: 'Ответьте за своё государство; ответ другого от его имени может внести секретариат.',
    },
  },
  CONSENT_GIVEN: {
    kind: 'conflict',
    en: '{country} has consented to the controlled delivery {delivery}.',
    ru: 'Согласие на контролируемую поставку {delivery} уже дано: {country}.',
    fix: { en: 'Withdraw the consent instead.', ru: 'Отзовите согласие.' },
  },
  CONSENT_NOT_GIVEN: {
    kind: 'conflict',
    en: 'The log does not hold a consent of {country} to the controlled delivery {delivery}.',
    ru: 'В журнале нет записи о согласии на контролируемую поставку {delivery}: {country}.',
    fix: { en: 'Refuse the consent instead.', ru: 'Внесите отказ в согласии.' },
  },
  NO_CONSENT: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} lacked the consent of: {missing}.',
    ru: 'На контролируемую поставку {delivery} не было согласия: {missing}.',
    fix: {
      en: 'Record the consents that are missing; what counts is when each was given.',
      ru: 'Внесите недостающие согласия; важно время, когда каждое дано.',
    },
  },
  OFF_ROUTE: {
    kind: 'conflict',
    en: '{country} is not on the route of the controlled delivery {delivery}.',
    ru: 'В маршрут контролируемой поставки {delivery} не входит: {country}.',
    fix: { en: 'Check the country, or change the route.', ru: 'Проверьте государство либо измените маршрут.' },
  },
  OUT_OF_ORDER: {
    kind: 'conflict',
    en: 'The handover from {from} to {to} does not follow the order of the route of {delivery}.',
    ru: 'Передача {from} → {to} нарушает порядок маршрута поставки {delivery}.',
    fix: {
      en: 'Record the handovers before it, or change the route.',
      ru: 'Внесите предшествующие передачи либо измените маршрут.',
    },
  },
  NOT_STARTED: {
    kind: 'conflict',
    en: 'The log does not hold an earlier start of the controlled delivery {delivery}.',
    ru: 'В журнале нет более раннего начала контролируемой поставки {delivery}.',
    fix: { en: 'Record the start.', ru: 'Внесите начало поставки.' },
  },
  ALREADY_STARTED: {
    kind: 'conflict',
    counts: false,
    en: 'The controlled delivery {delivery} has already been started; the first start stands.',
    ru: 'Контролируемая поставка {delivery} уже начата; действует первое начало.',
    fix: { en: 'Nothing more is needed.', ru: 'Ничего более не требуется.' },
  },
  ALREADY_ENDED: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} had already ended.',
    ru: 'Контролируемая поставка {delivery} уже была окончена.',
    fix: {
      en: 'Check the time; if the consignment was found again, report the completion.',
      ru: 'Проверьте время; если груз найден, сообщите о завершении поставки.',
    },
  },
  DELIVERY_PROPOSAL_NOT_KNOWN: {
    kind: 'conflict',
    en: 'Nothing waits in this controlled delivery under {proposal}.',
    ru: 'В этой контролируемой поставке ничто не ожидает ответа под номером {proposal}.',
    fix: { en: 'Check the id.', ru: 'Проверьте идентификатор.' },
  },
  DELIVERY_PROPOSAL_SETTLED: {
    kind: 'conflict',
    en: '{proposal} has already been answered otherwise.',
    ru: 'По {proposal} уже дан другой ответ.',
    fix: {
      en: 'Nothing needs to be done, or let it be reported anew.',
      ru: 'Ничего делать не нужно, либо об этом следует сообщить заново.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
