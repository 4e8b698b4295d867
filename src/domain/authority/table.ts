// The table of authority, from the commands themselves: who may send each, and what anybody else's word does, in both languages.
import type { AnyAggregate, AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { type Behalf, isAuthority, type Otherwise, type Rules } from './authority.js';
import { RELATIONS } from './relations.js';

/** What a command states of itself. */
export interface Line extends Rules {
  /** `<collection>/<verb>`. */
  readonly command: string;
}

/** A line for each command; throws where one states nothing: nobody could tell who may send it. */
export function linesOf(aggregates: readonly AnyAggregate[]): readonly Line[] {
  return aggregates.flatMap(({ collection, commands }) =>
    Object.entries(commands).map(([verb, handler]) => lineOf(`${collection}/${verb}`, handler)),
  );
}

/** `route`: `<collection>/<verb>`. */
export function lineOf(route: string, { rights }: Pick<AnyCommandHandler, 'rights'>): Line {
  if (!isAuthority(rights) || rights.may.length === 0) throw new TypeError(`${route} does not say who may send it`);
  const { may, otherwise, behalf } = rights;
  return { command: route, may, otherwise, behalf };
}

const OTHERWISE: { readonly [O in Otherwise]: Bilingual } = {
  REFUSED: { en: 'refused (403), with who may', ru: 'отказ (403) с указанием, кто вправе' },
  PROPOSAL: {
    en: 'kept as a proposal: counts nothing until it is accepted',
    ru: 'сохраняется как предложение и не учитывается, пока не принято',
  },
  AS_SAID: { en: 'as of what it puts right', ru: 'как для исправляемого' },
};

const BEHALF: { readonly [B in Behalf]: Bilingual } = {
  MANDATE: { en: 'with a mandate', ru: 'по поручению' },
  UNIT: {
    en: 'with a mandate; for a participant also the coordination unit',
    ru: 'по поручению; за участника также координационный штаб',
  },
  NEVER: { en: 'never', ru: 'никогда' },
  AS_SAID: { en: 'as of what it puts right', ru: 'как для исправляемого' },
};

/** A line in words. */
export interface Said {
  readonly command: string;
  readonly may: string;
  readonly otherwise: string;
  readonly behalf: string;
}

export function inWords({ command, may, otherwise, behalf }: Line, lang: Lang): Said {
  return {
    command,
    may: may.map((relation) => RELATIONS[relation][lang]).join('; '),
    otherwise: may.includes('ANYONE') ? '—' : OTHERWISE[otherwise][lang],
    behalf: BEHALF[behalf][lang],
  };
}
