// The filling in of a form by the page, as its reader does: a code is chosen, a box ticked, a text typed, whatever the field's kind is.
import type { Page } from 'playwright-core';
import type { Field } from '../../src/http/catalogue/shape.js';

/** Longer vocabularies are chosen from one at a time. */
const TICKED = 12;
type Choices = (vocabulary: string | undefined) => number;

export async function fillIn(page: Page, fields: readonly Field[], body: object, choices: Choices): Promise<void> {
  for (const field of fields) {
    const value = (body as Record<string, unknown>)[field.name];
    if (value !== undefined) await fill(page, { field, at: `c-${field.name}`, value, choices });
  }
  // What there is to choose from may have come since, in the place of an id that is none of it.
  for (const { name } of fields) {
    const value = (body as Record<string, unknown>)[name];
    if (typeof value === 'string' && (await isLeftOpen(page, `c-${name}`))) await choose(page, `c-${name}`, value);
  }
}

const isLeftOpen = (page: Page, at: string): Promise<boolean> =>
  page.evaluate(
    `(({ tagName, value } = {}) => tagName === 'SELECT' && value === '')(document.getElementById(${JSON.stringify(at)}) ?? {})`,
  );

interface Filling {
  readonly field: Field;
  /** Of its element. */
  readonly at: string;
  readonly value: unknown;
  readonly choices: Choices;
}

const named = (id: string): string => `[id="${id}"]`;

/** Of the kinds that are not typed into one line. */
const BY_KIND: Partial<Record<Field['kind'], (page: Page, filling: Filling) => Promise<unknown>>> = {
  choice: (page, { at, value }) => page.selectOption(named(at), value as string),
  yesno: (page, { at, value }) => page.check(`${named(at)} input[value="${JSON.stringify(value)}"]`, { force: true }),
  time: (page, { field, at, value }) => fillTime(page, at, typed(field, value)),
  free: (page, { at, value }) => page.fill(named(at), typeof value === 'string' ? value : JSON.stringify(value)),
  async group(page, { field: { fields = [] }, at, value, choices }) {
    for (const field of fields) {
      const inner = (value as Record<string, unknown>)[field.name];
      if (inner !== undefined) await fill(page, { field, at: `${at}-${field.name}`, value: inner, choices });
    }
  },
  list: (page, filling) => fillList(page, filling),
};

async function fill(page: Page, filling: Filling): Promise<void> {
  const { field, at, value } = filling;
  await (BY_KIND[field.kind]?.(page, filling) ?? type(page, at, typed(field, value)));
}

/** What is given in its parts is typed as the page's own example of it. */
const typed = ({ examples }: Field, value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? (examples?.[0] ?? '') : JSON.stringify(value);

async function type(page: Page, at: string, text: string): Promise<void> {
  await page.waitForSelector(named(at));
  const isChosen = () => page.evaluate(`document.getElementById(${JSON.stringify(at)}).tagName === 'SELECT'`);
  try {
    if (!(await isChosen())) return await page.fill(named(at), text);
  } catch (problem) {
    // What there is to choose from may come between the look and the typing.
    if (!(await isChosen())) throw problem;
  }
  await choose(page, at, text);
}

/** An id that stands for some event of the thing is any that the page offers. */
async function choose(page: Page, at: string, id: string): Promise<void> {
  await page.waitForFunction(`document.getElementById(${JSON.stringify(at)}).options.length > 0`);
  const offered = (await page.evaluate(
    `[...document.getElementById(${JSON.stringify(at)}).options].map((each) => each.value).filter(Boolean)`,
  )) as string[];
  await page.selectOption(named(at), offered.includes(id) ? id : offered[0]!);
}

async function fillTime(page: Page, at: string, text: string): Promise<void> {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  await page.selectOption(`${named(at)} select`, isDay ? 'day' : 'words');
  await page.fill(named(`${at}-at`), text);
}

async function fillList(page: Page, { field, at, value, choices }: Filling): Promise<void> {
  const entries = value as readonly unknown[];
  const of = field.of!;
  if (of.kind === 'choice' && choices(of.choices) <= TICKED) {
    for (const code of entries) await page.check(`${named(at)} input[value="${String(code)}"]`, { force: true });
    return;
  }
  for (const [i, entry] of entries.entries()) {
    await page.click(`${named(at)} > .entries > button`);
    await fill(page, { field: of, at: `${at}-${i}`, value: entry, choices });
  }
}
