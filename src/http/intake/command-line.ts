// One line of the intake: a command with its address and its key, read strictly, and what it is answered with.
import { uuid } from '../../domain/values/ids.js';
import { Invalid } from '../../forms/invalid.js';
import { Malformed } from '../../forms/malformed.js';
import { unknownField } from '../../forms/near.js';
import { isRecord, wrongType } from '../../forms/raw.js';
import { given } from '../../eventsourcing/log/event.js';
import { idIn } from '../by-reference.js';
import { EdgeProblem, type Trouble } from '../problems/problem.js';
import { type Line, LINE_LIMIT } from './lines.js';

export interface CommandLine {
  readonly collection: string;
  readonly id: string;
  readonly verb: string;
  readonly key: string;
  readonly body: unknown;
}

const TEXTS = ['collection', 'id', 'command', 'key'] as const;
const MEMBERS: readonly string[] = [...TEXTS, 'body'];

/** A line needs its key: without one, a transfer that is sent again would have its effect twice. */
export function readLine({ text, fault }: Line): CommandLine {
  if (fault === 'LINE_TOO_LONG') throw new EdgeProblem(fault, { limit: LINE_LIMIT / 1024 });
  if (fault !== undefined) throw new EdgeProblem(fault);
  const raw = parsed(text);
  if (!isRecord(raw)) throw new Malformed([wrongType('object', raw)]);
  const unknown = Object.keys(raw).filter((name) => !MEMBERS.includes(name));
  const key = uuid.parse(raw['key'] ?? '');
  const problems = [
    ...unknown.map((name) => unknownField(name, MEMBERS)),
    ...TEXTS.flatMap((name) => textProblem(name, Object.hasOwn(raw, name) ? raw[name] : undefined)),
  ];
  if (problems.length === 0 && key instanceof Invalid) problems.push(key.under('key'));
  if (problems.length > 0) throw new Malformed(problems);
  return { ...addressIn(raw as Record<string, string>), key: key as string, body: raw['body'] };
}

/** Where it goes: the thing may be named by its reporter's own reference. */
function addressIn(raw: Readonly<Record<string, string>>): Pick<CommandLine, 'collection' | 'id' | 'verb'> {
  const { collection = '', id = '', command = '' } = raw;
  return { collection, id: idIn(collection, id) ?? id, verb: command };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new EdgeProblem('LINE_UNREADABLE');
  }
}

function textProblem(field: string, value: unknown): Invalid[] {
  if (value === undefined) return [new Invalid('REQUIRED', { field }).under(field)];
  return typeof value === 'string' ? [] : [wrongType('text', value).under(field)];
}

/** The key of a line whatever else is wrong with it, so that the sender finds it again. */
export function keyIn(text: string): string | undefined {
  try {
    const { key } = JSON.parse(text) as { key?: unknown };
    return typeof key === 'string' ? key.slice(0, 64) : undefined;
  } catch {
    return undefined;
  }
}

/** A command's trouble as the line's: pointers lead from the line, not from its body. */
export function inLine(trouble: Trouble): Trouble {
  const { pointer, problems } = trouble;
  return {
    ...trouble,
    ...given({
      pointer: pointer === undefined ? undefined : fromLine(pointer),
      problems: problems?.map(({ code, values, pointer }) => new Invalid(code, values, fromLine(pointer))),
    }),
  };
}

function fromLine(pointer: string): string {
  return pointer.startsWith('#') ? `/${pointer.slice(1)}` : `/body${pointer}`;
}
