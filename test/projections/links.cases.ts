// The links of things: every field that holds an id is declared, and what is declared is found both ways, in circles, as it was
// known, and for the reader's rights.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { questions, registers } from '../../projections/all.js';
import { EDGES } from '../../projections/links/links.js';
import { REFERENCES } from '../../projections/links/references.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { slug, uuid } from '../../src/domain/values/ids.js';
import { formSchema, type JsonSchema } from '../../src/forms/form.js';
import { at, COMMUNIQUE_2009, operation, series } from '../support/facts/declared.js';
import { report, told } from '../support/facts/incidents.js';
import { type Fact, type Projected, projected } from '../support/read-models/projecting.js';

type Group = Readonly<Record<string, unknown>> & {
  readonly link: string;
  readonly title: string;
  readonly side: string;
  readonly more: boolean;
  readonly things: readonly { readonly id: string; readonly text: string; readonly links: readonly Group[] }[];
};

/** Fields that hold ids, and name no thing of a register; with the reason. */
const NAME_NO_THING: Readonly<Record<string, string>> = {
  corrects: 'an event of the same thing',
  withdraws: 'an event of the same thing',
  confirms: 'an event of the same thing',
  target: 'an event of the same thing',
  proposal: 'an event of the same thing',
  transfer: 'an event of the same thing',
  seizure: 'an event of the same thing',
  deployment: 'an event of the same thing',
  permission: 'a request within the same thing',
  mandate: 'a mandate within the same administration',
  ruling: 'a ruling of the same inquiry',
  lineId: 'a line of an incident',
  line: 'a line of the same incident',
  lines: 'lines of the same incident',
  code: 'an entry of the same list',
  'communiques/id': 'a figure of the same communiqué',
  'incidents/annex': 'the annex names its incident',
};

const isId = ({ pattern, format }: JsonSchema): boolean =>
  pattern === slug.schema['pattern'] || format === uuid.schema['format'];

/** The fields of a form, and of what they are made of, that hold an id. */
function idsIn(schema: JsonSchema, name = ''): readonly string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as Readonly<Record<string, object>>;
  const inside = [...(anyOf as JsonSchema[]), ...(oneOf as JsonSchema[]), ...(items ? [items as JsonSchema] : [])];
  return [
    ...(isId(schema) ? [name] : []),
    ...inside.flatMap((each) => idsIn(each, name)),
    ...Object.entries(properties).flatMap(([own, each]) => idsIn(each as JsonSchema, own)),
  ];
}

const DECLARED = new Set(EDGES.flatMap(({ of, by, fields = [by] }) => fields.map((field) => `${of}/${field}`)));
const isDeclared = (collection: string, field: string): boolean =>
  [`${collection}/${field}`, field].some((each) => DECLARED.has(each) || Object.hasOwn(NAME_NO_THING, each));

let world: Projected;
const linksOf = async (collection: string, id: string, asked: object = {}): Promise<readonly Group[]> => {
  const what = questions.find(({ path }) => path === `${collection}/:id/links`)!;
  return (await world.rows(what, { id }, asked)) as unknown as readonly Group[];
};
/** `title: id → title: id; …`, as far as it goes. */
const chain = (groups: readonly Group[]): readonly string[] =>
  groups.map(({ title, things }) => {
    const ids = things.map(({ id, links }) => [id, ...chain(links)].join(' → '));
    return `${title}: ${ids.join(', ')}`;
  });

const decision = (id: string, data: object): Fact => ({
  stream: `decision-${id}`,
  type: 'DecisionAdopted',
  data: { body: 'chleu', text: { en: id }, adoptedOn: at('2009-10-08'), ...data },
});

const B6: readonly Fact[] = [
  operation('cis-drugs-2009', 'OperationLaunched', { window: at('2009-08/2009-09') }),
  COMMUNIQUE_2009,
  { stream: 'meeting-chleu-3', type: 'MeetingConvened', data: { body: 'chleu', ordinal: 3, dates: at('2009-10-08') } },
  decision('chleu-3-1', { meeting: 'chleu-3' }),
  series('cis-drugs', { decision: 'chleu-3-1', firstEdition: 'cis-drugs-2009' }),
];

export function linksCases(): void {
  describe('Each field that holds an id', () => {
    it.each(aggregates.map((each) => [each.collection, each] as const))(
      'of %s is declared',
      (collection, { commands }) => {
        const forms = Object.values(commands).map(({ form }) => formSchema(form));
        const fields = new Set(forms.flatMap((each) => idsIn(each)));
        expect([...fields].filter((field) => !isDeclared(collection, field))).toEqual([]);
      },
    );

    it('is found by a filter of its register, and names things of registers', () => {
      const filters = new Set(
        registers.flatMap(({ collection, filters }) => filters.map(({ name }) => `${collection}/${name}`)),
      );
      const collections = new Set(registers.map(({ collection }) => collection));
      expect(EDGES.filter(({ of, by }) => !filters.has(`${of}/${by}`))).toEqual([]);
      expect(EDGES.flatMap(({ to }) => to).filter((each) => !collections.has(each))).toEqual([]);
    });

    it('would be missed, were it not declared', () => {
      expect(isDeclared('decisions', 'meeting')).toBe(true);
      expect(isDeclared('decisions', 'nothing')).toBe(false);
      expect(Object.keys(REFERENCES)).toContain('decisions');
    });
  });

  describe('Links', () => {
    beforeEach(async () => {
      world = await projected();
    });
    afterEach(() => world.dispose());

    it('lead from a decision to the series, its operation and what was stated of it', async () => {
      await world.tell(...B6);
      expect(chain(await linksOf('decisions', 'chleu-3-1'))).toEqual([
        'series established: cis-drugs → first edition: cis-drugs-2009 → stated results: wco-chleu-2009',
        'taken at: chleu-3',
      ]);
    });

    it('lead back from what was stated to the decision that it began with, in both languages', async () => {
      await world.tell(...B6);
      const back = [
        'operation: cis-drugs-2009 → first edition of the series: cis-drugs → established by: chleu-3-1 → taken at: chleu-3',
      ];
      expect(chain(await linksOf('statements', 'wco-chleu-2009'))).toEqual(back);
      expect(chain(await linksOf('statements', 'wco-chleu-2009', { lang: 'ru' }))).toEqual([
        'операция: cis-drugs-2009 → серия, которую она открыла: cis-drugs → учреждена решением: chleu-3-1 → принято на заседании: chleu-3',
      ]);
    });

    it('lead from an incident to the decision, and from its operation to it', async () => {
      await world.tell(
        ...B6,
        report({ occurredAt: at('2009-08-10') }),
        told('IncidentAttributedToOperation', { operation: 'cis-drugs-2009', rule: 'REPORTED' }),
      );
      const id = '11111111-2222-4333-8444-555555555555';
      expect(chain(await linksOf('incidents', id))).toEqual([
        'operation: cis-drugs-2009 → first edition of the series: cis-drugs → established by: chleu-3-1 → taken at: chleu-3',
      ]);
      const own = await linksOf('operations', 'cis-drugs-2009');
      expect(own.find(({ link }) => link === 'incidents/operation')!.things.map((each) => each.id)).toEqual([id]);
    });

    it('lead from a result to the decision taken in view of it, and end where a circle closes', async () => {
      await world.tell(...B6, decision('next', { operation: 'cis-drugs-2009', statement: 'wco-chleu-2009' }));
      await world.tell(operation('again', 'OperationPlanned', { series: 'cis-drugs' }));
      const own = await linksOf('statements', 'wco-chleu-2009');
      expect(own.find(({ link }) => link === 'decisions/statement')).toMatchObject({
        side: 'AFTER',
        things: [{ id: 'next' }],
      });
      const [first] = chain(await linksOf('decisions', 'chleu-3-1'));
      expect(first).toContain('stated results: wco-chleu-2009');
      expect(first).toContain('editions: again');
    });

    it('lead on to the communiqué that cites the figures, and from there back', async () => {
      await world.tell(...B6, {
        stream: 'communique-joint-2009',
        type: 'CommuniqueRecorded',
        data: {
          body: 'chleu',
          parties: ['CHLEU', 'WCO'],
          issuedOn: at('2009-10-21'),
          decisions: ['chleu-3-1'],
          statements: ['wco-chleu-2009'],
        },
      });
      const [first] = chain(await linksOf('decisions', 'chleu-3-1'));
      expect(first).toBe(
        'series established: cis-drugs → first edition: cis-drugs-2009 → stated results: wco-chleu-2009 → communiqués that cite them: joint-2009',
      );
      expect(chain(await linksOf('communiques', 'joint-2009'))).toContainEqual(
        expect.stringMatching(
          /^cites the figures: wco-chleu-2009 → operation: cis-drugs-2009 → .* → established by: chleu-3-1/,
        ),
      );
    });

    it('are those of the place that is asked about', async () => {
      const places = await world.tell(...B6);
      expect(chain(await linksOf('decisions', 'chleu-3-1', { knownAt: places[3]! }))).toEqual(['taken at: chleu-3']);
    });

    it('are ten of a kind at most, and it is said that there are more', async () => {
      await world.tell(...B6);
      for (let i = 0; i < 12; i++)
        await world.tell(decision(`d-${String(i).padStart(2, '0')}`, { operation: 'cis-drugs-2009' }));
      const group = (await linksOf('operations', 'cis-drugs-2009')).find(({ link }) => link === 'decisions/operation')!;
      expect([group.things.length, group.more]).toEqual([10, true]);
    });
  });
}
