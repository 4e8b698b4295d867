// The decisions that are in force for a state or a body at a date, and those of theirs that are not, with the reason.
import { committeeStory } from '../../../src/domain/committee/story.js';
import { type Decision, decisionStory } from '../../../src/domain/decision/story.js';
import { meetingStory } from '../../../src/domain/meeting/story.js';
import { slug } from '../../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../../src/domain/values/text.js';
import { textOfWhen } from '../../../src/domain/values/time/when-text.js';
import { certainlyLater, minuteOf, type When, when } from '../../../src/domain/values/time/when.js';
import { administration, administrationName } from '../../../src/domain/values/who/administration.js';
import { type At, question } from '../../../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../../../src/forms/form.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { nameOf, oneOf } from '../../../src/forms/vocabulary.js';
import { committees } from '../committees.js';
import { decisions } from '../decisions.js';
import { meetings } from '../meetings.js';
import { having } from '../rows/having.js';
import { found } from '../rows/found.js';
import { type Asked, type Beside, type Force, forceOf, type Ground } from './force.js';

class InForceForm {
  @Field(administration) for!: string;
  @Field(when, { optional: true }) on?: When;
  @Listed(slug, { optional: true }) body?: string[];
}

interface Row {
  readonly id: string;
  readonly body: string;
  readonly decided: Names;
  readonly adoptedOn: When;
  readonly administration: string;
  readonly force: Force;
  readonly why: Ground;
  readonly toCarryOut: boolean;
  readonly due: When | null;
  readonly fulfilled: boolean;
}

export const forces = oneOf<Force>({
  IN_FORCE: { en: 'in force', ru: 'действует' },
  NOT_IN_FORCE: { en: 'not in force', ru: 'не действует' },
  NOT_KNOWN: { en: 'cannot be told', ru: 'установить нельзя' },
});

export const grounds = oneOf<Ground>({
  MEMBER: { en: 'a member when it was taken', ru: 'член органа на момент принятия' },
  ENDORSED: { en: 'endorsed it', ru: 'решение поддержано' },
  OBJECTED: { en: 'objected to it', ru: 'заявлено возражение' },
  NOT_INTERESTED: { en: 'not interested', ru: 'не заинтересовано' },
  ABSENT: { en: 'was not there', ru: 'отсутствие на заседании' },
  NOT_ENDORSED: { en: 'addressed, and has not endorsed it', ru: 'адресовано, но не поддержано' },
  MEMBERSHIP_NOT_KNOWN: { en: 'nobody has told who the members are', ru: 'состав органа в журнале не указан' },
});

const COLUMNS = [
  ...'id body decided.ru decided.en adoptedOn.from adoptedOn.to adoptedOn.precision adoptedOn.tz administration'.split(
    ' ',
  ),
  ...'force why toCarryOut due.from due.to due.precision due.tz fulfilled text'.split(' '),
];

/** Rows of the register that are looked at together. */
const PAGE = 500;

export const inForce = question<InForceForm, Row>({
  path: 'in-force',
  reads: [decisions.projection, committees.projection, meetings.projection],
  rules: `${decisions.rules},in-force@1`,
  form: InForceForm,
  columns: () => COLUMNS,
  async ask({ for: own, on, body }, at) {
    const asked = { administration: own, on: on ?? minuteOf(at.now) };
    const asking: Asking = { beside: besideIn(at), asked };
    const where = body ? [having('by_body', body)] : [];
    const rows: Row[] = [];
    for (let behind: string | undefined, isLast = false; !isLast;) {
      const page = await found(at, decisions.table, { limit: PAGE, where, order: { by: 'id', behind } });
      for (const { id } of page) rows.push(...(await rowsOf(id, at, asking)));
      [behind, isLast] = [page.at(-1)?.id, page.length < PAGE];
    }
    return { rows };
  },
  inWords: (row, _say, lang) => ({ ...row, text: textOf(row, lang) }),
});

type BesideOf = (it: Decision) => Promise<Beside>;

/** The body and the meeting of each, folded once. */
function besideIn(at: At): BesideOf {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    if (!known.has(name)) known.set(name, read());
    return known.get(name) as Promise<T>;
  };
  return async ({ adopted }) => {
    const { body = '', meeting } = adopted ?? {};
    const committee = await once(`committee ${body}`, () => at.story(committeeStory, body));
    const held =
      meeting === undefined ? undefined : await once(`meeting ${meeting}`, () => at.story(meetingStory, meeting));
    return { committee: committee?.story, meeting: held?.story };
  };
}

interface Asking {
  readonly beside: BesideOf;
  readonly asked: Asked;
}

/** None where it is nothing of theirs. */
async function rowsOf(id: string, at: At, { beside, asked }: Asking): Promise<readonly Row[]> {
  await at.turn();
  const it = (await at.story(decisionStory, id))?.story;
  if (!it?.adopted) return [];
  const force = forceOf(it, await beside(it), asked);
  if (!force) return [];
  const { body, text, adoptedOn, due = null } = it.adopted;
  const about = { id, body, decided: text, adoptedOn, administration: asked.administration };
  const fulfilled = it.fulfilled !== null && !certainlyLater(it.fulfilled.fulfilledOn, asked.on);
  return [{ ...about, ...force, due, fulfilled }];
}

const TO_DO: Bilingual = { en: 'to be carried out', ru: 'подлежит исполнению' };
const DUE: Bilingual = { en: 'due:', ru: 'срок:' };
const DONE: Bilingual = { en: 'carried out', ru: 'исполнено' };

function textOf(row: Row, lang: Lang): string {
  const due = row.due ? `, ${DUE[lang]} ${textOfWhen(row.due, lang)}` : '';
  const task = row.fulfilled ? DONE[lang] : row.toCarryOut && row.force === 'IN_FORCE' ? `${TO_DO[lang]}${due}` : '';
  const force = `${nameOf(forces, row.force, lang)} (${nameOf(grounds, row.why, lang)})`;
  const whom = administrationName(row.administration, lang);
  return [`${row.id}: ${nameIn(row.decided, lang)}, ${textOfWhen(row.adoptedOn, lang)}`, `${whom}: ${force}`, task]
    .filter(Boolean)
    .join('; ');
}
