// The question that is watched: a request as it would be asked, `totals?by=country`, read as its own route reads it.
import type { Wanted } from '../../answering/answering.js';
import { text } from '../../domain/values/text.js';
import type { AnyQuestion } from '../../eventsourcing/asking/ask.js';
import { given } from '../../eventsourcing/log/event.js';
import { Field } from '../../forms/form.js';
import type { EdgeRequest, Text } from '../edge.js';
import { listsOf, parametersOf } from '../parameters.js';
import { EdgeProblem } from '../problems/problem.js';

export class WatchForm {
  @Field(text({ max: 2_000 })) question!: string;
}

export interface Asked {
  readonly question: AnyQuestion;
  /** As it was given. */
  readonly path: string;
  readonly wanted: Omit<Wanted, 'wish'>;
}

/** Throws what its own route would throw of its parameters. */
export function askedIn(questions: readonly AnyQuestion[], path: string, request: EdgeRequest): Asked {
  const [route = '', query = ''] = path.replace(/^\/?(?:v1\/)?/, '').split(/\?(.*)/s);
  const found = questions.find((each) => placesIn(each.path, route) !== undefined);
  if (!found) throw new EdgeProblem('NO_SUCH_ROUTE', { route: `/v1/${route}` }, { pointer: '?question' });
  const params = placesIn(found.path, route)!;
  const { id, method, url, headers, body, identity } = request;
  const asked = { id, method, url, headers, body, identity: identity!, query: parametersIn(query), params };
  const parameters = parametersOf(asked, listsOf(found), 'json');
  return {
    question: found,
    path,
    wanted: { parameters: parameters.own, asked: given({ ...parameters.asked, most: found.most }) },
  };
}

/** What stands in the places of a route, `operations/:id/scorecard`; undefined: it is another route. */
function placesIn(pattern: string, route: string): Record<string, string> | undefined {
  const [wanted, told] = [pattern.split('/'), route.split('/')];
  if (wanted.length !== told.length) return undefined;
  const places: Record<string, string> = {};
  for (const [i, each] of wanted.entries()) {
    if (each.startsWith(':')) places[each.slice(1)] = decodeURIComponent(told[i]!);
    else if (each !== told[i]) return undefined;
  }
  return places;
}

/** As a request has them: what comes several times is a list. */
function parametersIn(query: string): Record<string, Text> {
  const all: Record<string, Text> = {};
  for (const name of new Set(new URLSearchParams(query).keys())) {
    const values = new URLSearchParams(query).getAll(name);
    Object.defineProperty(all, name, { value: values.length === 1 ? values[0] : values, enumerable: true });
  }
  return all;
}
