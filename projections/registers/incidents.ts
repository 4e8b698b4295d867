// The incidents, and how each stands: as reported, corrected and flagged, and what is still to be done.
import { incidentDeadlines as deadlines } from '../../src/domain/incident/deadlines.js';
import { incidentRequests } from '../../src/domain/incident/requests.js';
import { RULES } from '../../src/domain/incident/rules.js';
import { handledInWords } from '../../src/domain/audience/audience.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import { foundAt, type Incident } from '../../src/domain/incident/story/incident.js';
import { around, spanOf } from '../../src/domain/incident/story/lines.js';
import { incidentWords } from '../../src/domain/incident/words.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { oncePer } from '../../src/eventsourcing/log/once-per.js';
import { nameAsWritten } from '../../src/domain/values/goods/as-written.js';
import { goods } from '../../src/domain/values/goods/goods.js';
import { substanceClass } from '../../src/domain/values/goods/classes.js';
import { type ItemKind, itemKind, parcelChannel } from '../../src/domain/values/goods/parcels.js';
import { type TaxedGoods, taxedGoods } from '../../src/domain/values/goods/taxed.js';
import { slug } from '../../src/domain/values/ids.js';
import { text } from '../../src/domain/values/text.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { country, countryName } from '../../src/domain/values/who/country.js';
import { incidentInWords } from './incident/text.js';
import { stateOf, view } from './incident/view.js';
import { operations } from './operations.js';
import { projects } from './projects.js';
import { register } from './register.js';
import { flagged, spoken } from './rows/found-by.js';
import { handledColumns } from './rows/handled.js';
import { time } from './rows/row.js';
import { firstSaid } from './rows/first-said.js';

/** What its lines hold, by the latest findings. Filters and the row ask one after the other. */
const heldIn = oncePer(({ lines }: Incident) => {
  const [substances, classes, written] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [held, n] of lines.held) {
    if (n <= 0) continue;
    const [substance = '', ofClass = '', ...name] = held.split(' ');
    substances.add(substance);
    classes.add(ofClass);
    written.add(name.join(' '));
  }
  return { substances: sorted(substances), classes: sorted(classes), written: sorted(written) };
});

const sorted = (codes: ReadonlySet<string>): readonly string[] => [...codes].filter((code) => code !== '').sort();

/** What its lines say by kind of themselves, under the name of the field. */
const kindsIn = oncePer(({ lines }: Incident): Readonly<Record<string, readonly string[]>> => {
  const told: Record<string, string[]> = {};
  for (const [each, n] of lines.kinds) {
    const [field = '', code = ''] = each.split(' ');
    if (n > 0) (told[field] ??= []).push(code);
  }
  for (const codes of Object.values(told)) codes.sort();
  return told;
});

const kindOf = (it: Incident, name: string): readonly string[] => kindsIn(it)[name] ?? [];
const itemsOf = (it: Incident): readonly string[] => kindOf(it, 'itemKind');
const taxedOf = (it: Incident): readonly string[] => kindOf(it, 'taxedGoods');

const substancesOf = (it: Incident): readonly string[] => heldIn(it).substances;

function isAny(all: Iterable<unknown>): boolean {
  for (const _ of all) return true;
  return false;
}

/** Whether others must still confirm a handover, or a laboratory answer. */
const isAwaited = ({ transfers, samples, lines }: Incident): boolean =>
  isAny(transfers) || (lines.unexamined > 0 && isAny(samples));

/** Whether a flag is settled its operation may decide, and the whole story. */
function hasTasks(it: Incident): boolean | null {
  if (it.phase === 'withdrawn') return false;
  if (it.report === null || it.lines.unweighed > 0) return true;
  const mayBeFlagged = it.flagged.some((code) => (RULES[code]?.definition.settledBy ?? null) !== null);
  return isAwaited(it) || it.unanswered > 0 || mayBeFlagged ? null : false;
}

export const incidents = register({
  of: incidentStory,
  collection: 'incidents',
  version: 15,
  rules: 9,
  reads: [operations.projection, projects.projection],
  happened({ report, lines }) {
    const [from, to] = around(spanOf(foundAt(report?.data)), lines.seized) ?? [null, null];
    return { from, to };
  },
  foundBy: {
    country: {
      value: country,
      of: ({ report }) => firstSaid(report?.data.country),
    },
    operation: {
      value: slug,
      of: ({ operation }) => operation,
      names: operations,
    },
    post: {
      value: text({ max: 200 }),
      of: ({ report }) => firstSaid(report?.data.post),
      names: [],
    },
    substance: {
      value: goods,
      among: substancesOf,
    },
    substanceAsWritten: {
      value: nameAsWritten,
      among: (it) => heldIn(it).written,
    },
    class: {
      value: substanceClass,
      among: (it) => heldIn(it).classes,
    },
    channel: { value: parcelChannel, among: (it) => kindOf(it, 'channel') },
    itemKind: { value: itemKind, among: itemsOf },
    taxedGoods: { value: taxedGoods, among: taxedOf },
    project: { value: slug, among: (it) => kindOf(it, 'project'), names: projects },
    flag: flagged(...Object.keys(RULES)),
    officer: spoken,
    withoutLaboratory: { is: ({ phase, lines }) => phase !== 'withdrawn' && lines.unexamined > 0 },
    withdrawn: { is: ({ phase }) => phase === 'withdrawn' },
  },
  hasTasks,
  requests: incidentRequests,
  deadlines,
  row: {
    state: stateOf,
    country: ({ report }) => firstSaid(report?.data.country),
    operation: ({ operation }) => operation,
    foundAt: time(({ report }: Incident) => firstSaid(foundAt(report?.data))),
    substances: substancesOf,
    itemKinds: itemsOf,
    taxedGoods: taxedOf,
    lines: ({ lines }) => lines.ids.length,
    unweighed: ({ lines }) => lines.unweighed,
    ...handledColumns(({ audience }: Incident) => audience),
  },
  text({ state, country: reporter, substances, itemKinds, taxedGoods: taxed, ...handled }, lang) {
    const { goods: named, term } = PHRASES[lang];
    const held = [
      // What kind of thing it is says more than that nobody said which.
      ...substances.filter((each) => itemKinds.length === 0 || each !== 'unspecified').map(named),
      ...itemKinds.map((each) => term(itemKind, each as ItemKind)),
      ...taxed.map((each) => term(taxedGoods, each as TaxedGoods)),
    ];
    return [
      reporter ? countryName(reporter, lang) : '',
      incidentWords.states[state][lang],
      ...held,
      handledInWords(handled),
    ]
      .filter(Boolean)
      .join('; ');
  },
  async view(id, incident, { at }) {
    const { operation } = incident;
    if (operation === null) return view({ id, incident, operation: undefined });
    const told = await at.story(operationStory, operation);
    return view({ id, incident, operation: told?.story ?? operationStory.initial });
  },
  inWords: incidentInWords,
});
export const { list: incidentList, one: oneIncident } = incidents;
