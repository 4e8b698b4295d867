// Names of other things, held against the log: a command that names one that is not there is refused, or keeps it as a contradiction.
import { describe, expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { EDGES } from '../../projections/links/links.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { given } from '../support/specification.js';
import { aggregateOf } from '../support/logs/told-log.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { COMPLETE } from './complete-commands.js';

const named = (collection: string, field: string): readonly string[] | undefined =>
  EDGES.find(({ of, by, fields = [by] }) => of === collection && fields.includes(field))?.to;

type Body = Readonly<Record<string, unknown>>;
type Strayed = readonly (readonly [field: string, body: object])[];

/** An id that nobody has told of, of what such a field names. */
const stray = (to: readonly string[]): string =>
  aggregates.find((each) => each.collection === to[0])?.ids === 'slug' ? 'unheard-of' : uuidOf('unheard of');

/** The bodies of a complete command in which one field names what nobody has told of. */
function strayed(collection: string, body: Body, before = ''): Strayed {
  return Object.entries(body).flatMap(([field, value]) => {
    const [at, to] = [`${before}${field}`, named(collection, field)];
    if (to) return [[at, { ...body, [field]: Array.isArray(value) ? [stray(to)] : stray(to) }] as const];
    const inside = isGroup(value) ? strayed(collection, value, `${at}/`) : [];
    return inside.map(([inner, other]) => [inner, { ...body, [field]: other }] as const);
  });
}

const isGroup = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

const ALL = Object.entries(COMPLETE).flatMap(([type, { command, body }]) =>
  strayed(command.split('/')[0]!, body as Body).map(([field, other]) => [`${command} ${field}`, type, other] as const),
);

/** Fields that may name what the log does not hold, by collection; with the reason. */
const FREE: Readonly<Record<string, string>> = {
  'communiques body':
    'whoever speaks for the body says it: that is asked of them, and not whether the log tells how it was founded',
  'communiques with': 'the same',
  'decisions body': 'the same',
  'projects body': 'the same; a registration asks for it, a correction leaves it to that',
  'decisions statement': 'figures are known to a body before anybody tells them here',
  'statements body': 'a paper tells of the work of whom it likes',
  'statements assertedAt': 'a paper is known before the meeting that it was handed out at',
  'statements supersedes': 'a later figure may be told before the earlier',
  'imports profile': 'the reading of the table asks for it, before anything is told',
  'imports operation': 'the same; each row is held against the operation',
  'imports replaces': 'the same',
  'import-profiles operation': 'a service maps its columns before an operation is decided; each row is held against it',
  'incidents project': 'a post finds parcels for a project that its registration may reach later than the find',
};

const nameOf = (field: string): string => {
  const [command = '', path = ''] = field.split(' ');
  return `${command.split('/')[0]} ${path.split('/').at(-1)}`;
};

describe('An id that names nothing', () => {
  it.each(ALL.filter(([field]) => !Object.hasOwn(FREE, nameOf(field))))('is told: %s', (_, type, body) => {
    const { command, given: events, beside = {} } = COMPLETE[type]!;
    const start = given(aggregateOf(command), events);
    const scene = Object.entries(beside).reduce((so, [stream, told]) => so.beside(stream, told), start);
    const before = scene.when(command.split('/')[1]!, COMPLETE[type]!.body).happened;
    const { refusal, flags = [], malformed } = scene.when(command.split('/')[1]!, body).happened;
    const more = flags.filter((each) => !before.flags?.some((one) => isDeepStrictEqual(one, each)));
    expect([refusal?.code, malformed, more.length > 0].some(Boolean)).toBe(true);
  });

  it('is let pass for a reason alone', () => {
    const fields = new Set(ALL.map(([field]) => nameOf(field)));
    expect(Object.keys(FREE).filter((each) => !fields.has(each))).toEqual([]);
  });
});
