// The page about authority: written from the commands themselves, so that it can say nothing else than what they do.
import { WRITING_ROLES } from '../values/who/command-metadata.js';
import { RELATIONS } from './relations.js';
import { inWords, type Line } from './table.js';

const INTRODUCTION = `# Who may say what

Written by \`cordon authority --markdown\` from what each command states in its own file; a test compares. Power follows
credit: of an incident, a line or a statement that service speaks to which it is credited, of an operation its lead organiser,
of a body's affairs its secretariat, of a state's consent or part that state.

- Only the roles ${[...WRITING_ROLES].map((role) => `\`${role}\``).join(', ')} write. A state speaks by everybody who may write for it; a body (any
  administration that is no country) by its \`secretariat\` alone. No role gives a right over what is another's.
- Right is weighed when a command comes, and never again: by which right it was said stands with the event (\`right\`), what
  proved it in \`basis\`.
- A **proposal** is kept as it was told, with the flag \`NOT_YOURS\` and whose word it would have been. It counts nothing. That
  one accepts it (\`accept-proposal\`), and it counts from there on, or declines it; both are said by nobody else.
- Once an administration has named a contact point (\`administrations/<code>/name-contact-point\`), only who is named speaks for it.
  Who is removed is refused with the next command; what they report of before waits for their administration.
- **On behalf**: \`context.onBehalfOf\` names whose word is keyed in. Without a mandate it is no more than a proposal, or is
  refused (\`NO_MANDATE\`). A consent, a refusal, an acceptance can never be said on behalf of another.
  What is said with one counts, and is “not yet confirmed” until that administration confirms it or disowns it.
- **Put right**: whoever may say something may correct and withdraw it (\`correct\`, \`withdraw-event\`), and what they make of it must
  be theirs to say too; of anybody else it does what their word would have done.
- An administration that has named its successor speaks no longer; that one stands wherever it stood, once it has taken over.
- Facts of the documents that ship with Cordon are told by who imports them (\`right\`: \`DOCUMENT\`): they are no state's word.
`;

/** In English; the command line tells the same in Russian. */
export function authorityPage(lines: readonly Line[]): string {
  const collections = [...new Set(lines.map(({ command }) => command.split('/')[0]!))];
  const tables = collections.map((collection) => tableOf(collection, lines));
  return [INTRODUCTION, ...tables, relationsUsed(lines)].join('\n');
}

function tableOf(collection: string, lines: readonly Line[]): string {
  const rows = lines
    .filter(({ command }) => command.startsWith(`${collection}/`))
    .map((line) => inWords(line, 'en'))
    .map(
      ({ command, may, otherwise, behalf }) => `| \`${command.split('/')[1]}\` | ${may} | ${otherwise} | ${behalf} |`,
    );
  const head = ['| command | who may send it | anybody else | on behalf of another |', '| --- | --- | --- | --- |'];
  return [`## ${collection}`, '', ...head, ...rows, ''].join('\n');
}

function relationsUsed(lines: readonly Line[]): string {
  const used = (Object.keys(RELATIONS) as (keyof typeof RELATIONS)[]).filter((relation) =>
    lines.some(({ may }) => may.includes(relation)),
  );
  const rows = used.map((relation) => `| \`${relation}\` | ${RELATIONS[relation].en} | ${RELATIONS[relation].ru} |`);
  return [
    '## Rights, as `right` names them',
    '',
    '| right | in English | in Russian |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
