// The fenced blocks of the README, and the check whether what was printed is what the README shows.

/** A block that is run (```sh), and the block that follows it with what it prints, if one does. */
export interface Example {
  readonly commands: string;
  readonly shown: Block | undefined;
  /** The line of the README on which the commands begin. */
  readonly line: number;
}

interface Block {
  /** `json`: line breaks and indents are the README's; `text`: every character counts. */
  readonly language: string;
  readonly body: string;
  readonly line: number;
}

const FENCE = /^```(\S*)\n([\s\S]*?)^```$/gm;

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(FENCE)].map(({ 1: language = '', 2: body = '', index }) => ({
    language,
    body,
    line: markdown.slice(0, index).split('\n').length + 1,
  }));
}

export function examplesOf(markdown: string): readonly Example[] {
  return blocksOf(markdown).flatMap(({ language, body, line }, i, all) => {
    const next = all[i + 1];
    const shown = next && ['json', 'text'].includes(next.language) ? next : undefined;
    return language === 'sh' ? [{ commands: body, shown, line }] : [];
  });
}

/** What differs from one run to the next: it is compared by its form only. */
const VOLATILE: readonly (readonly [string, RegExp])[] = [
  ['<position>', /\b[0-9a-f]{16}\.\d+/g],
  ['<digest>', /\b[0-9a-f]{64}\b/g],
  ['<digest>', /\b[0-9a-f]{16}(?= *$)/gm],
  ['<uuid>', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g],
  ['<time>', /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g],
  ['<server>', /\b(?:localhost|127\.0\.0\.1):\d+/g],
  // The README's server uses the standard folder, the test's one of its own.
  ['', /CORDON_DATA='[^']*' /g],
  ['<token>', /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g],
];

function normalised(text: string): string {
  return VOLATILE.reduce((rest, [name, form]) => rest.replace(form, name), text.trim());
}

/** One line, as it was printed: the README breaks long JSON for its readers. */
const unbroken = (text: string): string => text.trim().replace(/\n\s*/g, '');

/** The text of a block and of what was printed, in the form in which they can be compared. */
export function comparable(shown: Block, printed: string): { readonly shown: string; readonly printed: string } {
  const form = shown.language === 'json' ? unbroken : (text: string): string => text;
  return { shown: normalised(form(shown.body)), printed: normalised(form(printed)) };
}

/** True when the two are equal; `…` in what is shown stands for anything that the README leaves out. */
export function agrees({ shown, printed }: { readonly shown: string; readonly printed: string }): boolean {
  const parts = shown.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*?')}$`).test(printed);
}

/** The README with what was really printed where it shows something else; long lines are left to be cut by hand. */
export function corrected(markdown: string, runs: readonly (readonly [Example, string])[]): string {
  const wrong = new Map(
    runs.flatMap(([{ shown }, printed]) => {
      const isWrong = shown && !agrees(comparable(shown, printed));
      const onUsualPort = printed.trim().replaceAll(/(localhost|127\.0\.0\.1):\d+/g, '$1:3000');
      return isWrong ? [[shown.line, onUsualPort] as const] : [];
    }),
  );
  return markdown.replace(FENCE, (whole: string, language: string, _body: string, index: number) => {
    const printed = wrong.get(markdown.slice(0, index).split('\n').length + 1);
    return printed === undefined ? whole : `\`\`\`${language}\n${printed}\n\`\`\``;
  });
}
