// The data of a report: its short fields and the rest, what it begins with, what is wrong with it, and its letter.
import type { Collection, Command, Field } from '../../http/catalogue/shape.js';
import { fieldAt } from '../forms/field-at.js';
import type { FilledGroup } from '../forms/body.js';
import { type Fault, faultsOf, saidBy } from '../http/problem.js';
import { type Letter, next } from '../outbox/letter.js';
import { letters, put, sendAll, told } from '../outbox/outbox.js';
import type { Photo } from '../outbox/photo.js';
import { commandsOf, isNumbering, missingOf, partsOf, photosPart, slotOf } from '../outbox/parts.js';
import { say } from '../state/say.js';
import { me } from '../state/session.js';
import { unwaited } from '../state/unwaited.js';
import { titleOf } from './report-title.js';

export type FilledSlots = Readonly<Record<string, FilledGroup>>;

export interface Short {
  readonly command: Command;
  readonly field: Field;
}

export function shortFields({ short = [], commands }: Collection): readonly Short[] {
  return short.flatMap((each) => {
    const [verb, name] = each.split('/');
    const command = commands.find((one) => one.verb === verb);
    const field = command?.fields.find((one) => one.name === name);
    return command && field ? [{ command, field: inContext(command, field) }] : [];
  });
}

/** Of a command that need not be said nothing is required; what it is about is told with its field. */
function inContext(command: Command, field: Field): Field {
  return command.begins ? field : { ...field, required: false, hint: `${command.label}. ${field.hint}` };
}

/** What else each of its commands may say; what the page fills in itself is not asked for. */
export const restOf = (
  collection: Collection,
): readonly { readonly command: Command; readonly fields: readonly Field[] }[] =>
  commandsOf(collection).map((command) => ({
    command,
    fields: command.fields.filter(
      ({ name }) => !collection.short?.includes(`${command.verb}/${name}`) && !isNumbering(command, name),
    ),
  }));

/** Commands that number what they say can be said several times. */
export const isRepeated = (command: Command): boolean => command.fields.some(({ name }) => isNumbering(command, name));

export const itemsIn = (filled: FilledSlots): number =>
  Math.max(1, ...Object.keys(filled).map((slot) => Number(slot.split('#')[1] ?? 1)));

/** Faults are placed by slot; a summary names the field. */
export const slotFields = (collection: Collection): readonly Field[] =>
  shortFields(collection).map(({ command, field }) => ({ ...field, name: `${slotOf(command.verb)}/${field.name}` }));

export const missingIn = (collection: Collection, filled: FilledSlots): readonly Fault[] =>
  missingOf({ collection, filled }).map(([slot, name]) => ({
    code: 'REQUIRED',
    pointer: `/${slot}/${name}`,
    detail: say('required'),
    fix: '',
  }));

export function faultsIn({ refusal, parts }: Letter, { commands }: Collection): readonly Fault[] {
  if (!refusal) return [];
  const { verb = '', n = 1 } = parts[refusal.part] ?? {};
  const fields = commands.find((each) => each.verb === verb)?.fields ?? [];
  return saidBy(faultsOf(refusal.problem), (pointer) => fieldAt(fields, pointer)?.label).map((each) => ({
    ...each,
    pointer: `/${slotOf(verb, n)}${each.pointer}`,
  }));
}

/** Officers stand where they stood: the place, the way and whose report it is are those of the last one. */
const PLACE = ['country', 'service', 'post', 'place', 'direction', 'transportMode', 'operation'];

export function begun(collection: Collection): FilledSlots {
  const begins = collection.commands.find((each) => each.begins);
  if (!begins) return {};
  const slot = slotOf(begins.verb);
  const before = lastTold(letters.value)?.filled[slot] ?? {};
  const same = Object.entries(before).filter(([name]) => PLACE.includes(name));
  const own = begins.fields.some(({ name }) => name === 'country') ? { country: me.value?.administration ?? '' } : {};
  return { [slot]: { ...own, ...Object.fromEntries(same) } };
}

const newKey = (): string => crypto.randomUUID();

interface Keeping {
  readonly collection: Collection;
  readonly filled: FilledSlots;
  readonly letter: Letter | undefined;
  readonly isTold: boolean;
  readonly photos: readonly Photo[];
}

export async function kept({ collection, filled, letter, isTold, photos }: Keeping): Promise<void> {
  const at = Date.now();
  const title = titleOf(collection, filled);
  const draft: Letter = {
    ...(letter ?? { id: crypto.randomUUID(), collection: collection.name, state: 'draft', parts: [] }),
    filled,
    at,
    title,
    photos,
  };
  if (!isTold) return put(draft);
  const context = { ...told(), reportedAt: new Date(letter?.toldAt ?? at).toISOString() };
  const pictures = photosPart(photos, { context, newKey, text: say('photosOf', { n: photos.length }) });
  const parts = [...partsOf({ collection, filled, context, newKey }), ...pictures];
  await put(next(draft, { what: 'told', parts, at, title }));
  unwaited(sendAll());
}

/** The one told last, of which the place is taken over. */
const lastTold = (all: readonly Letter[]): Letter | undefined => all.find(({ state }) => state !== 'draft');
