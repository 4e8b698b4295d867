// Every field, code, column and filter has a label and a hint in both languages: none is missing, and none is for nothing.
import { describe, expect, it } from '@jest/globals';
import { questions, registers } from '../../projections/all.js';
import { nameOf } from '../../src/answering/columns.js';
import { columnNames } from '../../projections/words/labels/columns.js';
import { questionLabels } from '../../projections/words/labels.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { EXAMPLES } from '../../src/domain/examples.js';
import { aboutField, aboutForm, keysOf, LABELS } from '../../src/domain/labels.js';
import { contextLabels, sharedLabels } from '../../src/domain/values/labels.js';
import { type Actor, MessageContext } from '../../src/domain/values/who/command-metadata.js';
import type { Labels } from '../../src/domain/wording.js';
import { instructing } from '../../src/commanding/instruction.js';
import { formSchema } from '../../src/forms/form.js';
import { LANGUAGES } from '../../src/forms/language.js';
import type { JsonSchema } from '../../src/forms/value.js';
import { EventsForm, FeedForm } from '../../src/http/events/event-filter.js';
import { OneEventForm } from '../../src/http/events/event-parameters.js';
import { ImportForm } from '../../src/http/imports.controller.js';
import { WatchForm } from '../../src/http/watching/watched-question.js';
import { liveLabels } from '../../src/http/openapi/live-labels.js';
import { openApi } from '../../src/http/openapi/openapi.js';

interface Form {
  readonly name: string;
  readonly form: string;
  readonly labels: Labels;
  readonly schema: JsonSchema;
}

const FORMS: readonly Form[] = [
  ...aggregates.flatMap(({ collection, commands }) =>
    Object.entries(commands).map(([verb, { form }]) => ({
      name: `${collection}/${verb}`,
      form: verb,
      labels: LABELS[collection]!,
      schema: formSchema(form),
    })),
  ),
  ...questions.map(({ path, form }) => ({ name: path, form: path, labels: questionLabels, schema: formSchema(form) })),
  { name: 'the context', form: '', labels: contextLabels, schema: formSchema(MessageContext) },
  { name: 'the log', form: '', labels: liveLabels, schema: formSchema(EventsForm) },
  { name: 'the feed', form: '', labels: liveLabels, schema: formSchema(FeedForm) },
  { name: 'a watch', form: 'watch', labels: liveLabels, schema: formSchema(WatchForm) },
  { name: 'an import', form: 'imports', labels: liveLabels, schema: formSchema(ImportForm) },
  { name: 'one event', form: 'event', labels: liveLabels, schema: formSchema(OneEventForm) },
];

interface Parts {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
}

/** Every field with its path, however deep; and every list of codes. */
function fieldsIn(schema: JsonSchema, path: readonly string[] = []): { path: readonly string[]; schema: JsonSchema }[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as Parts;
  return [
    ...Object.entries(properties).flatMap(([name, each]) => [
      { path: [...path, name], schema: each },
      ...fieldsIn(each, [...path, name]),
    ]),
    ...[...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((each) => fieldsIn(each, path)),
  ];
}

/** Codes that are the same in every language. */
const INTERNATIONAL = /^(?:H\d|[A-Z]{2,3}\d{0,2}|A44|C62|H87)$/;

describe('Labels and hints', () => {
  it.each(FORMS)('of every field of $name are there in both languages', ({ form, labels, schema }) => {
    for (const lang of LANGUAGES) {
      const missing = fieldsIn(schema).filter(({ path }) => {
        const about = aboutField({ labels, form, path }, lang);
        return !about || !about.label || !about.hint;
      });
      expect(missing.map(({ path }) => path.join('.'))).toEqual([]);
    }
  });

  it('are Russian in Russian and English in English', () => {
    const all = [...Object.values(LABELS), questionLabels, contextLabels, liveLabels, sharedLabels].flatMap((each) =>
      Object.values<Labels[string]>(each),
    );
    for (const { en, ru } of all) {
      expect(`${ru[0]} ${ru[1]}`).toMatch(/[а-яё]/i);
      expect(`${en[0]} ${en[1]}`).not.toMatch(/[а-яё]/i);
    }
  });

  it('are there for nothing that does not exist', () => {
    const tables = new Map<Labels, Set<string>>();
    for (const { form, labels, schema } of FORMS) {
      for (const { path } of fieldsIn(schema)) {
        const hit = keysOf({ labels, form, path }).find(([table, key]) => Object.hasOwn(table, key));
        if (!hit) continue;
        tables.set(hit[0], (tables.get(hit[0]) ?? new Set()).add(hit[1]));
      }
    }
    const unused = [...Object.values(LABELS), questionLabels, contextLabels, liveLabels, sharedLabels].flatMap(
      (table) => Object.keys(table).filter((key) => !key.endsWith('/') && !tables.get(table)?.has(key)),
    );
    expect(unused).toEqual([]);
  });

  it('of a code are its names, in both languages', () => {
    const unnamed = FORMS.flatMap(({ name, schema }) =>
      fieldsIn(schema).flatMap(({ path, schema: each }) => {
        const lists = [each, ...((each as Parts).items ? [(each as Parts).items!] : [])].filter(
          (one) => (one as Parts).enum !== undefined,
        );
        return lists.flatMap((one) => {
          const names = (one['x-names'] ?? {}) as Readonly<Record<string, { en?: string; ru?: string }>>;
          return ((one as Parts).enum ?? [])
            .filter(
              (code) => !INTERNATIONAL.test(String(code)) && !(names[String(code)]?.en && names[String(code)]?.ru),
            )
            .map((code) => `${name} ${path.join('.')} ${String(code)}`);
        });
      }),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('Columns of files', () => {
  it('have names in both languages, each another one', () => {
    const asked = questions as unknown as readonly { path: string; columns?: (form: object) => readonly string[] }[];
    for (const { path, columns } of asked) {
      for (const lang of LANGUAGES) {
        const codes = columns?.({}) ?? [];
        const names = codes.map((column) => nameOf(column, columnNames[lang]));
        expect([path, codes.filter((_, i) => names[i] === undefined)]).toEqual([path, []]);
        expect([path, names.filter((name, i) => names.indexOf(name) !== i)]).toEqual([path, []]);
      }
    }
  });
});

describe('Every command', () => {
  const commands = aggregates.flatMap(({ collection, commands: all, ids }) =>
    Object.keys(all).map((verb) => ({ name: `${collection}/${verb}`, collection, verb, ids })),
  );
  const actor: Actor = { administration: 'KG', officer: 'officer-7', role: 'officer' };

  it.each(commands)('$name has a name in both languages', ({ collection, verb }) => {
    for (const lang of LANGUAGES) expect(aboutForm(LABELS[collection]!, verb, lang)?.label).toMatch(/\S/);
  });

  it.each(commands)(
    '$name has an example in both languages that succeeds when it is sent',
    ({ name, ids, ...sent }) => {
      const id = ids === 'uuid' ? '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90' : 'barrier-2026';
      const key = '6b0a2f6e-98a4-4d6e-a5b5-0f2b1c9d7e11';
      for (const lang of LANGUAGES) {
        const body = EXAMPLES[name]![lang];
        expect(instructing(aggregates)({ ...sent, id, key, body, actor, lang }).id).toBe(id);
      }
    },
  );
});

describe('The description of the API in Russian', () => {
  const document = openApi({ aggregates, questions, labels: questionLabels }, '1.0.0', 'ru');

  /** Every text for people, but for those of codes and of paths. */
  function textsIn(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => {
      if (key === 'example' || key === 'examples') return [];
      if (['description', 'summary'].includes(key) && typeof each === 'string') return [each];
      return textsIn(each);
    });
  }

  it('has no text without a Russian word', () => {
    const { info, ...rest } = document as { info: object };
    expect(textsIn(rest).filter((text) => !/[а-яё]/i.test(text))).toEqual([]);
    expect(textsIn(info).join()).toMatch(/токен/);
  });

  it('is about the same as in English', () => {
    const english = openApi({ aggregates, questions, labels: questionLabels }, '1.0.0', 'en') as { paths: object };
    expect(Object.keys((document as { paths: object }).paths)).toEqual(Object.keys(english.paths));
    expect(textsIn(english).filter((text) => /[а-яё]/i.test(text) && !text.includes('/docs/ru'))).toEqual([]);
  });

  it('is of every register that there is', () => {
    expect(registers.map(({ collection }) => collection).filter((each) => !(each in LABELS))).toEqual([]);
  });
});
