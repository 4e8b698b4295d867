// The report: the few fields of the short form, on a phone, with or without a link; and the outbox, where each goes its way.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Collection } from '../../http/catalogue/shape.js';
import { isOpen, letters } from '../outbox/outbox.js';
import { Heading } from '../parts/heading.js';
import { Loading, NotFound } from '../parts/notes.js';
import { collectionNamed, collections } from '../state/catalogue.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { Outbox } from './outbox.js';
import { ReportForm } from './report-form.js';

interface ReportProps {
  readonly name?: string;
  /** Of a draft, or of one that was refused. */
  readonly id?: string;
}

export function Report({ name, id }: ReportProps): JSX.Element {
  const [isKept, setKept] = useState(0);
  const collection = name === undefined ? collections.value.find(isShort) : collectionNamed(name);
  if (!isOpen.value) return <Loading />;
  if (!collection || !isShort(collection)) return <Nobody />;
  const letter = id === undefined ? undefined : letters.value.find((each) => each.id === id);
  if (id !== undefined && !letter) return <NotFound />;
  return (
    <>
      <Heading text={say('shortTitle')} hint={say('shortText')} />
      <div class="columns">
        <ReportForm
          key={`${letter?.id ?? ''}${isKept}`}
          collection={collection}
          {...(letter ? { letter } : {})}
          onKept={() => setKept((n) => n + 1)}
        />
        <aside>
          <p>
            <a class="button" href={hashOf(['imports'])}>
              {say('fromTable')}
            </a>
          </p>
          <Outbox />
        </aside>
      </div>
    </>
  );
}

/** Whoever may begin such a thing at all. */
export const isShort = ({ short, commands }: Collection): boolean =>
  short !== undefined && commands.some(({ begins }) => begins);

function Nobody(): JSX.Element {
  return (
    <>
      <Heading text={say('report')} />
      <p>{say('noActions')}</p>
      <Outbox />
    </>
  );
}
