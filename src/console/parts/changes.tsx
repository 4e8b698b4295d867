// A correction side by side: each field that differs, as it was said until then and as it is said now.
import type { JSX } from 'preact';
import { say } from '../state/say.js';
import type { Lexicon } from './lexicon.js';
import { valueIn } from './value.js';

type Said = Readonly<Record<string, unknown>>;

interface ChangesProps {
  readonly before: Said;
  readonly now: Said;
  readonly lexicon: Lexicon;
}

export function Changes({ before, now, lexicon }: ChangesProps): JSX.Element | null {
  const changed = changedIn(before, now);
  if (changed.length === 0) return null;
  return (
    <table class="changes">
      <caption class="unseen">{say('changes')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('saidBefore')}</th>
          <th scope="col">{say('saidNow')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((key) => (
          <tr key={key}>
            <th scope="row">{lexicon.wordOf(key) ?? <code>{key}</code>}</th>
            <td>
              <del>{valueIn(before[key], lexicon.aboutOf(key))}</del>
            </td>
            <td>
              <ins>{valueIn(now[key], lexicon.aboutOf(key))}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same by what it holds: an answer tells the fields of both in one order. */
function changedIn(before: Said, now: Said): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]));
}
