// The rules of an inquiry: its events are held against them when they are told, and again whenever they are read.
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { InquiryEvents as Events } from './events.js';
import type { Inquiry, InquiryTold, Ruling } from './story.js';

/** The stories that an inquiry names. */
interface Beside {
  readonly incident?: Named;
  readonly transit?: Named;
  readonly assistance?: Named;
}

type Case = RuleCase<Events, Beside>;

const about = (_: Inquiry, { id }: Case) => ({ inquiry: id });
const aboutRuling = (it: Inquiry, asked: Case) => ({ ...about(it, asked), ruling: rulingIn(asked.told) });
const to = (verb: string): string => `inquiries/${verb}`;

export const inquiryRules = rulesOf<Inquiry, Events, Beside>()({
  INQUIRY_ALREADY_OPENED: {
    holds: (it, { told }) => !wasTold<Events>(it.standing, told, 'InquiryOpened'),
    values: about,
    settledBy: to('withdraw-event'),
  },
  INQUIRY_NOT_OPENED: {
    lacks: 'proof',
    holds: ({ opened }) => opened !== null,
    values: about,
    settledBy: to('open'),
  },
  FORM_WITHOUT_CASE: {
    holds: (_, { told }) =>
      told.type !== 'InquiryOpened' || told.data.form === undefined || told.data.kind === 'CRIMINAL',
    values: about,
    pointer: '/form',
    settledBy: to('correct'),
  },
  INQUIRY_CLOSED: {
    holds: ({ closed }, { told }) => closed === null || closed.event === told.event || closed.revision > told.revision,
    values: about,
    settledBy: to('withdraw-event'),
  },
  NOTHING_CITED: {
    holds: (_, { told }) => told.type !== 'MatterCited' || Object.keys(told.data).length > 0,
    values: about,
    settledBy: to('correct'),
  },
  INCIDENT_NOT_REPORTED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(namedIn(told).incident, beside.incident),
    values: (_, { told }) => ({ incident: namedIn(told).incident ?? '' }),
    settledBy: 'incidents/report',
  },
  TRANSIT_NOT_KNOWN: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(namedIn(told).transit, beside.transit),
    values: (_, { told }) => ({ transit: namedIn(told).transit ?? '' }),
    settledBy: 'transit-cases/detect',
  },
  ASSISTANCE_NOT_REQUESTED: {
    lacks: 'proof',
    holds: (_, { told, beside }) => isKnown(namedIn(told).assistance, beside.assistance),
    values: (_, { told }) => ({ assistance: namedIn(told).assistance ?? '' }),
    settledBy: 'assistance-requests/request',
  },
  RULING_ALREADY_ISSUED: {
    holds: (it, { told }) => rulingOf(it, told).issued?.event === told.event,
    values: aboutRuling,
    settledBy: to('withdraw-event'),
  },
  RULING_NOT_ISSUED: {
    lacks: 'proof',
    holds: (it, { told }) => rulingIn(told) === '' || rulingOf(it, told).issued !== undefined,
    values: aboutRuling,
    pointer: '/ruling',
    settledBy: to('issue-ruling'),
  },
  RULING_SET_ASIDE: {
    holds(it, { told }) {
      const { setAside } = rulingOf(it, told);
      return setAside === undefined || setAside.event === told.event || setAside.revision > told.revision;
    },
    values: (it, asked) => ({ ...aboutRuling(it, asked), court: rulingOf(it, asked.told).setAside?.data.court ?? '' }),
    settledBy: to('withdraw-event'),
  },
});

/** Empty: it is about none. */
const rulingIn = ({ data }: InquiryTold): string => ('ruling' in data ? (data.ruling ?? '') : '');

const rulingOf = ({ rulings }: Inquiry, told: InquiryTold): Ruling => rulings.get(rulingIn(told)) ?? {};

function namedIn(told: InquiryTold): Events['MatterCited'] {
  if (told.type === 'MatterCited') return told.data;
  return told.type === 'RulingIssued' && told.data.onRecord ? { incident: told.data.onRecord.incident } : {};
}
