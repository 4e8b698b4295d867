// The commands that a filled-in report makes: what begins the thing always, another where something of it was filled in.
import type { Collection, Command } from '../../http/catalogue/shape.js';
import { bodyOf, type FilledGroup, isFilled, missingIn } from '../forms/body.js';
import type { Part } from './letter.js';
import type { Photo } from './photo.js';

export interface Making {
  readonly collection: Collection;
  /** `verb#n` → what was filled in. */
  readonly filled: Readonly<Record<string, FilledGroup>>;
  readonly context: { readonly reportedAt: string; readonly lang: string };
  readonly newKey: () => string;
}

export const slotOf = (verb: string, n = 1): string => `${verb}#${n}`;

const placeOf = (slot: string): { readonly verb: string; readonly n: number } => {
  const [verb = '', n = '1'] = slot.split('#');
  return { verb, n: Number(n) };
};

/** The commands of the short form, the one that begins the thing first. */
export function commandsOf({ commands, short = [] }: Collection): readonly Command[] {
  const verbs = new Set(short.map((each) => each.split('/')[0]));
  const asked = commands.filter(({ verb }) => verbs.has(verb));
  return asked.toSorted((one, other) => Number(other.begins) - Number(one.begins));
}

/** Fields that number what they are in are filled in by the page: nobody types the number of a line. */
export const isNumbering = (command: Command, name: string): boolean =>
  !command.begins && command.fields.some((field) => field.name === name && field.kind === 'slug' && field.required);

/** The slots that are said: those that begin, and those in which something was filled in. */
export function saidIn({ collection, filled }: Pick<Making, 'collection' | 'filled'>): readonly string[] {
  return commandsOf(collection).flatMap((command) => {
    const slots = Object.keys(filled).filter((slot) => placeOf(slot).verb === command.verb);
    const own = slots.toSorted((one, other) => placeOf(one).n - placeOf(other).n);
    return command.begins ? [slotOf(command.verb)] : own.filter((slot) => isFilled(filled[slot]));
  });
}

/** The command that tells what comes after a report, and its photographs with it. */
const NOTE = 'add-note';

export const takesPhotos = ({ commands }: Pick<Collection, 'commands'>): boolean =>
  commands.some(({ verb }) => verb === NOTE);

/** The last part: what is in words need not wait for pictures. */
export function photosPart(
  photos: readonly Photo[],
  { context, newKey, text }: Pick<Making, 'context' | 'newKey'> & { readonly text: string },
): readonly Part[] {
  if (photos.length === 0) return [];
  const attachments = photos.map(({ sha256 }) => sha256);
  return [{ verb: NOTE, n: 1, key: newKey(), body: { text, context: { ...context, attachments } }, photos }];
}

export function partsOf(making: Making): readonly Part[] {
  const { collection, filled, context, newKey } = making;
  return saidIn(making).map((slot) => {
    const { verb, n } = placeOf(slot);
    const command = collection.commands.find((each) => each.verb === verb)!;
    return {
      verb,
      n,
      key: newKey(),
      body: { ...bodyOf(command.fields, numbered(command, filled[slot] ?? {}, n)), context },
    };
  });
}

function numbered(command: Command, filled: FilledGroup, n: number): FilledGroup {
  const numbers = command.fields.filter(({ name }) => isNumbering(command, name)).map(({ name }) => [name, String(n)]);
  return { ...Object.fromEntries(numbers), ...filled };
}

/** What is still missing, by slot: `verb#n` and the field's name. */
export function missingOf(
  making: Pick<Making, 'collection' | 'filled'>,
): readonly (readonly [slot: string, name: string])[] {
  return saidIn(making).flatMap((slot) => {
    const { verb, n } = placeOf(slot);
    const command = making.collection.commands.find((each) => each.verb === verb)!;
    return missingIn(command.fields, numbered(command, making.filled[slot] ?? {}, n)).map(
      ({ name }) => [slot, name] as const,
    );
  });
}
